"""The library: reports, their versions, and what the office keeps beside them."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from hashlib import sha256
from pathlib import Path
from typing import Self, TypedDict, Unpack, cast

from sqlalchemy import select

from nianbao.checks.deadlines import Day
from nianbao.entries import Entry, Typed
from nianbao.frames import Frames
from nianbao.library import backup, changes, entered, office, readings, rulings, schema
from nianbao.library.database import WAIT_SECONDS, Database, library_url
from nianbao.library.days import days_of
from nianbao.library.errors import LibraryError
from nianbao.library.marking import Marking
from nianbao.library.papers import Papers
from nianbao.library.records import Added, Agency, Decision, Ruling, Settings, Stage, Version
from nianbao.library.register import Register, person
from nianbao.library.versions import all_versions, one_version
from parsing import VERSION
from parsing.model import AgencyKind, FormVersion, Report, Scope, TableId
from parsing.serialise import load


class Corrections(TypedDict, total=False):
    """What a person may say about a version.

    Of agency, area, agency_kind, scope, year and published (a date, or ISO), which the parser reads, None
    takes the correction back, so that the reading holds again, and an empty text says that it is unknown.
    Saying the published date that was read confirms it. stage, submitted and corrected come from people
    only; None empties a date.
    """

    agency: str | None
    area: str | None
    agency_kind: AgencyKind | None
    scope: Scope | None
    year: int | None
    stage: Stage
    submitted: date | str | None
    published: date | str | None
    corrected: date | str | None


class Library:
    """A library of reports in a database.

    Every method is one transaction: what it acknowledges by returning is on disk, what fails or is killed
    leaves nothing behind. Several processes and threads may work on one library, with one Library or
    several; a writer waits for the other. All methods raise LibraryError, whose text is a sentence for the
    person.
    """

    def __init__(self, database: Database) -> None:
        self._database = database

    @classmethod
    def open(cls, url: str | None = None, *, wait: float = WAIT_SECONDS) -> Self:
        """Opens the library at a SQLAlchemy ``url``, making it where there is none.

        Without ``url`` NIANBAO_DATABASE_URL holds, else a SQLite file in the user's data folder. ``wait`` is
        how many seconds a writer waits for another one.
        """
        database = Database(library_url(url), wait)
        with database.reads() as connection:
            fresh = readings.is_fresh(connection)
        if not fresh:
            with database.writes() as connection:
                readings.refresh(connection)
        return cls(database)

    @staticmethod
    def locate(url: str | None = None) -> str:
        """The address that ``open`` would take, without its password; nothing is opened."""
        return library_url(url).render_as_string(hide_password=True)

    @property
    def place(self) -> str:
        """The library's address without its password: names it to people and in the keys of caches."""
        return self._database.place

    def revision(self) -> int:
        """A counter that every change moves on: equal revisions, equal content."""
        with self._database.reads() as connection:
            return int(connection.execute(select(schema.state.c.revision)).scalar_one())

    def content(self) -> int:
        """A counter that every change but decisions moves on: equal counts, equal reports and settings."""
        state = schema.state.c
        with self._database.reads() as connection:
            return int(connection.execute(select(state.revision - state.decided)).scalar_one())

    def check(self) -> bool:
        """Whether the database's own check of its file finds it sound."""
        return self._database.check()

    @property
    def backups(self) -> Path:
        """The folder for this library's backups, which may not be there yet."""
        return backup.folder(self.place)

    def back_up(self, path: Path) -> None:
        """Writes everything, as it is at one moment, to the one file ``path``; OSError where it cannot."""
        backup.save(self._database, path)

    def replace_with(self, path: Path) -> None:
        """Makes this library what the backup in ``path`` says; what it held before is gone.

        OSError where the file cannot be read.
        """
        backup.restore(self._database, path)

    # Files and their versions

    def add(
        self,
        report: Report,
        data: bytes,
        stage: Stage = "published",
        *,
        submitted: date | None = None,
        replaces: int | None = None,
    ) -> Added:
        """Stores a file (``data``) and what was read from it.

        The same bytes twice are one version. A file for the agency, area, scope and year of a report on file
        becomes its newer version; where one of these is unknown it stands alone until a person joins it.
        ``replaces`` is a version whose report a person says this file continues. Files that are no reports
        are not stored.
        """
        if report.kind != "report":
            return Added(None, "not_stored")
        if sha256(data).hexdigest() != report.sha256:
            raise LibraryError("other_bytes")
        # A file system may give names that are no text; a database takes text only.
        report = replace(report, file=report.file.encode("utf-8", "replace").decode("utf-8"))
        with self._database.writes() as connection:
            chain = None if replaces is None else one_version(connection, replaces).chain
            return changes.add(connection, report, data, stage, submitted, chain)

    def known(self, data: bytes) -> Report | None:
        """What this parser read from a file of the library, found by its bytes; None where it never did."""
        v, r = schema.versions.c, schema.readings.c
        query = select(r.dump).join(schema.versions, v.id == r.version)
        query = query.where(v.sha256 == sha256(data).hexdigest(), r.parser == VERSION)
        with self._database.reads() as connection:
            stored = connection.scalar(query)
        return None if stored is None else load(stored)

    def versions(
        self,
        *,
        year: int | None = None,
        kind: AgencyKind | None = None,
        stage: Stage | None = None,
        name: str | None = None,
        current: bool = False,
        deleted: bool = False,
    ) -> tuple[Version, ...]:
        """Versions, newest year first, then by area, agency and age.

        ``name`` is a part of the agency's, the area's, the title's or the file's name. ``current``: only the
        newest version of each report. ``deleted``: only the deleted ones, else only the others.
        """
        with self._database.reads() as connection:
            found: Iterable[Version] = all_versions(connection)
        found = (v for v in found if (v.deleted_at is not None) == deleted and (v.current or not current))
        found = (v for v in found if year in (None, v.year) and kind in (None, v.agency_kind))
        found = (v for v in found if stage in (None, v.stage))
        if name:
            found = (
                v for v in found if any(name in (text or "") for text in (v.agency, v.area, v.title, v.file))
            )
        return tuple(
            sorted(found, key=lambda v: (-(v.year or 0), v.area or "", v.agency or "", v.chain, v.id))
        )

    def years(self) -> tuple[int, ...]:
        """Years with a report, newest first."""
        return tuple(sorted({v.year for v in self.versions() if v.year is not None}, reverse=True))

    def version(self, version_id: int) -> Version:
        """One version, deleted or not."""
        with self._database.reads() as connection:
            return one_version(connection, version_id)

    def history(self, version_id: int) -> tuple[Version, ...]:
        """All versions of the report that ``version_id`` belongs to, oldest first, deleted ones too."""
        with self._database.reads() as connection:
            chain = one_version(connection, version_id).chain
            return tuple(all_versions(connection, [chain]))

    def original(self, version_id: int) -> bytes:
        """The file as it came in."""
        v, o = schema.versions.c, schema.originals.c
        query = select(o.bytes).join(schema.versions, v.sha256 == o.sha256).where(v.id == version_id)
        with self._database.reads() as connection:
            data = connection.scalar(query)
        if data is None:
            raise LibraryError("no_version", version=version_id)
        return bytes(data)

    def report(self, version_id: int) -> Report:
        """The report as the parser read it, without a person's corrections."""
        with self._database.reads() as connection:
            return readings.report_of(connection, version_id)

    def frames(self, year: int | None = None, *, current: bool = True) -> Frames:
        """Frames of the reports of ``year``, or of all; the key ``report`` is the version's id as a string.

        They show the identity and the dates that hold, corrections included. ``current``: the newest version
        of each report only, else every version that is not deleted.
        """
        with self._database.reads() as connection:
            present = [v for v in all_versions(connection) if v.deleted_at is None]
            kept = [v for v in present if (v.current or not current) and year in (None, v.year)]
            return readings.frames_from(connection, kept, days_of(present))

    def frames_before(self) -> tuple[Frames, Mapping[str, str]] | None:
        """Frames of the version before of each report that has one, and by their keys the current versions.

        None where no report has two versions.
        """
        with self._database.reads() as connection:
            present = [v for v in all_versions(connection) if v.deleted_at is None]
            before: dict[int, Version] = {}
            for version in present:
                if not version.current:
                    before[version.chain] = version
            if not before:
                return None
            replaced = {
                str(before[v.chain].id): str(v.id) for v in present if v.current and v.chain in before
            }
            kept = sorted((v for v in before.values() if str(v.id) in replaced), key=lambda v: v.id)
            found = readings.frames_from(connection, kept, days_of(present))
        return found, replaced

    def frames_of(self, versions: Iterable[int]) -> Frames:
        """Frames of these versions, deleted or not."""
        wanted = set(versions)
        with self._database.reads() as connection:
            everything = all_versions(connection)
            kept = [v for v in everything if v.id in wanted]
            return readings.frames_from(connection, kept, days_of(everything))

    # What a person does with versions

    def correct(self, version_id: int, **changes_: Unpack[Corrections]) -> Version:
        """Keeps what a person says about a version; what is not named stays as it is.

        A version whose agency, area, scope or year becomes that of another report on file becomes a version
        of that report.
        """
        with self._database.writes() as connection:
            return changes.correct(connection, version_id, dict(changes_))

    def join(self, version_id: int, with_version: int) -> Version:
        """Makes a version one of the report that ``with_version`` belongs to."""
        with self._database.writes() as connection:
            return changes.join(connection, version_id, with_version)

    def separate(self, version_id: int) -> Version:
        """Makes a version a report of its own: undoes a join."""
        with self._database.writes() as connection:
            return changes.separate(connection, version_id)

    def delete(self, version_id: int) -> Version:
        """Takes a version out of sight; ``restore`` brings it back."""
        with self._database.writes() as connection:
            return changes.set_deleted(connection, version_id, True)

    def restore(self, version_id: int) -> Version:
        """Brings a deleted version back."""
        with self._database.writes() as connection:
            return changes.set_deleted(connection, version_id, False)

    def purge(self, version_id: int) -> None:
        """Forgets a deleted version for good, bytes included."""
        with self._database.writes() as connection:
            changes.purge(connection, version_id)

    # What a person enters where reading fails

    def enter_table(
        self, version_id: int, table: TableId, form: FormVersion, cells: Sequence[Typed], who: str
    ) -> int:
        """Keeps a whole table that ``who`` typed from the original in the official ``form``; its number.

        It holds instead of the table that was read, and of earlier entries about that table, until it is
        withdrawn. Cells that are not given are unknown. The reading stays as it is.
        """
        with self._database.writes() as connection:
            return entered.enter(connection, version_id, "table", table, form, cells, who)

    def correct_cell(self, version_id: int, cell: Typed, who: str) -> int:
        """Keeps one cell as ``who`` read it in the original; the entry's number."""
        table = cast(TableId, cell.concept.partition(".")[0])
        with self._database.writes() as connection:
            return entered.enter(connection, version_id, "cell", table, None, [cell], who)

    def withdraw_entry(self, entry_id: int, who: str) -> None:
        """Takes an entry back; what held before it holds again."""
        with self._database.writes() as connection:
            entered.withdraw(connection, entry_id, who)

    def entries(self, version_id: int) -> tuple[Entry, ...]:
        """All entries about a version, oldest first, withdrawn ones too."""
        with self._database.reads() as connection:
            return entered.of_version(connection, version_id)

    # Settings, roster, decisions

    def settings(self) -> Settings:
        """What the office set for itself."""
        with self._database.reads() as connection:
            return office.settings(connection)

    def set_days(self, days: Iterable[Day]) -> None:
        """Sets all days of submission and publication that differ from the shipped ones."""
        with self._database.writes() as connection:
            office.set_days(connection, days)

    def set_length(self, least: int | None, most: int | None) -> None:
        """Sets the least and the most characters of a report outside of its tables; None: no such limit."""
        with self._database.writes() as connection:
            office.set_length(connection, least, most)

    @property
    def register(self) -> Register:
        """The roster, whose report is whose, and what was done with each report."""
        return Register(self._database)

    @property
    def papers(self) -> Papers:
        """The office's templates of papers, and what it fills in."""
        return Papers(self._database)

    @property
    def marking(self) -> Marking:
        """Schemes of the office's own, and signed scores."""
        return Marking(self._database)

    def roster(self) -> tuple[Agency, ...]:
        """The bodies on the roster in its order."""
        return self.register.roster()

    def decide(
        self,
        version_id: int,
        rule: str,
        key: str,
        state: str,
        *,
        evidence: str = "",
        reason: str | None = None,
        note: str | None = None,
        who: str = "",
    ) -> int:
        """Records what a person decided about a finding (its rule and ``key``); the decision's id.

        It belongs to the report, not to the version: later versions keep it (see :class:`Ruling`).
        """
        ruling = Ruling(version_id, rule, key, state, evidence, reason, note)
        with self._database.writes(decides=True) as connection:
            return rulings.last_of(connection, rulings.decide(connection, [ruling], who))

    def rule(self, given: Sequence[Ruling], who: str) -> int:
        """Records what ``who`` decided about several findings, all or none; the number that ``undo`` takes.

        Decisions belong to reports, not to versions: later versions keep them. A report of which something is
        sent back is returned.
        """
        with self._database.writes(decides=True) as connection:
            return rulings.decide(connection, given, person(who))

    def undo(self, batch: int, who: str) -> None:
        """Takes back what was decided together; what was decided before holds again."""
        with self._database.writes(decides=True) as connection:
            rulings.withdraw(connection, who, batch=batch)

    def withdraw(self, decision_id: int, who: str = "") -> None:
        """Takes a decision back; the one before it, if any, holds again."""
        with self._database.writes(decides=True) as connection:
            rulings.withdraw(connection, who, decision=decision_id)

    def decisions(self) -> tuple[Decision, ...]:
        """The decisions that hold, oldest first."""
        with self._database.reads() as connection:
            return rulings.standing(connection)

    def rulings(self, after: int = 0) -> tuple[Decision, ...]:
        """Every decision ever taken ``after`` the one with that id, oldest first, withdrawn ones too."""
        with self._database.reads() as connection:
            return rulings.history(connection, after)
