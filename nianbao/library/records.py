"""What a library tells about its content."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Literal

from nianbao.checks.deadlines import Day, Deadlines
from nianbao.checks.limits import Limits, shipped
from parsing.model import AgencyKind, FormVersion, Problem, Reader, Recognition, Scope, TableId
from parsing.whereabouts import codes

Stage = Literal["draft", "published"]
STAGES: tuple[Stage, ...] = ("draft", "published")

Standing = Literal["owes", "renamed", "merged", "vertical", "exempt"]
"""What the roster says of a body: it owes a report, under a new name too; it does not (the other three)."""

ReviewStep = Literal["first", "second"]
ReviewAction = Literal["assign", "returned", "passed", "reopened"]

Outcome = Literal[
    "new",  # the first version of a report
    "newer",  # a newer version of a report already on file
    "same",  # these bytes are on file already
    "restored",  # these bytes were on file and deleted; they are back
    "not_stored",  # not a report, or unreadable: the library is as it was
]


@dataclass(frozen=True, slots=True)
class Added:
    """What became of a file: the version it is, None where nothing was stored."""

    version_id: int | None
    outcome: Outcome


@dataclass(frozen=True, slots=True)
class Version:
    """One file of a report. Identity, stage and dates are those that hold; ``by_person`` names the corrected.
    ``tables`` is what was read; a person typed those ``entered`` as a whole.

    ``ordinal`` counts the versions of the report from 1; ``current`` is the newest that is not deleted.
    ``identified``: agency, area, scope and year are all known, so that later files can find this report.
    """

    id: int
    chain: int
    ordinal: int
    current: bool
    file: str
    sha256: str
    size: int
    stage: Stage
    title: str | None
    agency: str | None
    area: str | None
    area_from: Literal["text", "list", "person"] | None
    agency_kind: AgencyKind | None
    scope: Scope | None
    year: int | None
    format: FormVersion | None
    submitted: date | None
    published: date | None
    published_confirmed: bool
    corrected: date | None
    reader: Reader
    parser: str
    tables: Mapping[TableId, Recognition]
    problems: tuple[Problem, ...]
    by_person: frozenset[str]
    entered: frozenset[TableId]
    added_at: datetime
    deleted_at: datetime | None

    @property
    def area_code(self) -> str | None:
        """Code of the lowest division in ``area`` (6 digits); None where the list does not tell."""
        return codes(self.agency, self.agency_kind, self.area)[0]

    @property
    def code(self) -> str | None:
        """The division's own code, 9 or 6 digits (see ``parsing.model.Report.code``)."""
        return codes(self.agency, self.agency_kind, self.area)[1]

    @property
    def identified(self) -> bool:
        """Whether a later file of the same report would become its newer version by itself."""
        return None not in (self.agency, self.area, self.scope, self.year)


@dataclass(frozen=True, slots=True)
class Ruling:
    """A decision to be taken about a finding of the report of a version.

    ``key`` names the finding's place, ``evidence`` what it is judged on ("": whatever), ``seen`` what the
    person saw (JSON). ``state`` is a key of nianbao.wording.DECISIONS; ``due`` the day by which what is
    sent back is to be mended.
    """

    version_id: int
    rule: str
    key: str
    state: str
    evidence: str = ""
    reason: str | None = None
    note: str | None = None
    due: date | None = None
    seen: str | None = None


@dataclass(frozen=True, slots=True)
class Decision:
    """What a person decided about a finding (see :class:`Ruling`).

    Those of one ``batch`` were taken together. One that was withdrawn stays, for the history.
    """

    id: int
    chain: int
    version_id: int | None
    rule: str
    key: str
    evidence: str
    state: str
    reason: str | None
    note: str | None
    made_at: datetime
    who: str = ""
    due: date | None = None
    seen: str | None = None
    batch: int | None = None
    withdrawn: bool = False
    withdrawn_by: str | None = None
    withdrawn_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Agency:
    """A body on the roster."""

    id: int
    name: str
    area: str
    kind: AgencyKind | None
    note: str | None
    class_: str | None = None
    parent: str | None = None
    contact: str | None = None
    standing: Standing = "owes"
    code: str | None = None


@dataclass(frozen=True, slots=True)
class AgencyMatch:
    """A person said of reports of ``read_name`` in ``read_area`` ("": unknown) whether they are a body's."""

    agency: int
    read_name: str
    read_area: str
    same: bool
    who: str
    made_at: datetime


@dataclass(frozen=True, slots=True)
class Review:
    """Something done with a report: ``assign`` names ``to_whom`` (None: nobody any more) for the ``step``;
    ``returned`` has the day by which a better version is ``due``; ``reopened`` takes the last return or pass
    that still holds back.
    """

    id: int
    chain: int
    version: int | None
    step: ReviewStep
    action: ReviewAction
    who: str
    to_whom: str | None
    due: date | None
    note: str | None
    made_at: datetime


@dataclass(frozen=True, slots=True)
class Settings:
    """What the office set for itself: last ``days`` of submission and publication.

    ``limits`` of a report's length: ``least`` and ``most`` are the shipped ones until it sets some.
    """

    days: tuple[Day, ...] = ()
    limits: Limits = field(default_factory=shipped)

    @property
    def due(self) -> Deadlines:
        """The office's days over the shipped ones."""
        return Deadlines(special=self.days)
