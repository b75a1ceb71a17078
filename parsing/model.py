"""What reading a file yields: places, facts, statements, structure and the report that holds them.

Every span (``start``, ``end``) counts code points of ``Report.text``, zero-based, end exclusive. For a text
file that is the decoded text after removing a byte-order mark; else the text that its reader assembled.
"""

from dataclasses import dataclass, field
from typing import Literal, NamedTuple

Kind = Literal["report", "not_report", "unreadable"]
Reader = Literal["text", "html", "docx", "xlsx", "pdf", "ocr"]
AgencyKind = Literal["town", "township", "subdistrict", "government", "office", "department", "zone"]
Scope = Literal["own", "area"]
AreaSource = Literal["text", "list"]
FormVersion = Literal["2019", "2021", "older"]
TableId = Literal["proactive", "requests", "disputes"]
Recognition = Literal["recognised", "partial", "not_recognised"]
State = Literal["reported", "blank", "mark", "uncertain"]
StatementKind = Literal["figure", "zero", "composition", "percent", "growth", "period"]
Exactness = Literal["exact", "about", "at_least", "at_most"]
MentionKind = Literal[
    "contact",  # where the report can be had, whom to ask
    "announced",  # how many parts the report says it has (``number``)
    "problem",  # section five names a problem,
    "measure",  # says what is done about it,
    "own",  # speaks of this body,
    "nothing",  # or says that there is nothing
    "fee",  # whether a fee for handling information was charged
    "assessment",  # 工作考核
    "review",  # 社会评议
    "accountability",  # 责任追究
    "label",  # a row's label in a table that differs from the form's (``expected``)
]
StructureKind = Literal[
    "section",  # one of the six official sections, or another top-level heading
    "heading",  # a heading below a section: （一）, 1.
    "item",  # a member of a running list: 一是, 二是, 1.
    "subject",  # one of the five subjects of 总体情况 that the text deals with
    "spam",  # words of a betting site or the like
    "garbled",  # bracketed readings, replacement characters, doubled punctuation
    "phrase",  # a fixed political or legal phrase that is off by a character or two
    "foreign",  # the name of another body (``expected``) where the report names itself
    "missing",  # a counting sentence without its number
    "stale",  # another year where the report's own must stand
    "notice",  # a notice to pay for the handling of information
    "private",  # a private person's number (``expected``: identity, card, mobile), masked
    MentionKind,
]


class Place(NamedTuple):
    """Where something stands in the source: a span of text, and its page and box, cell or paragraph.

    ``page`` counts from 1; ``box`` is (x0, top, x1, bottom) in points from the displayed page's top left.
    ``table``, ``row`` and ``column`` count from 1. ``paragraph`` counts from 1 and begins at ``origin``.
    """

    start: int | None = None
    end: int | None = None
    page: int | None = None
    box: tuple[float, float, float, float] | None = None
    table: int | None = None
    row: int | None = None
    column: int | None = None
    paragraph: int | None = None
    origin: int | None = None

    def as_json(self) -> dict[str, object]:
        """The PLACE object of the interface: page and box, cell, or span of a paragraph, else of the text."""
        if self.page is not None:
            return {"page": self.page, "box": list(self.box) if self.box else None}
        if self.table is not None:
            return {"table": self.table, "row": self.row, "column": self.column}
        if self.paragraph is not None and self.start is not None and self.end is not None:
            origin = self.origin or 0
            return {"paragraph": self.paragraph, "start": self.start - origin, "end": self.end - origin}
        return {"start": self.start, "end": self.end}


class Fact(NamedTuple):
    """One cell or narrative figure; ``value`` is None unless ``state`` is ``reported``.

    ``start``/``end`` is the span in ``Report.text``; ``where`` is the place shown to people and programs.
    """

    id: str
    value: float | None
    state: State
    raw: str
    start: int
    end: int
    where: Place
    source: Literal["table", "narrative"]
    candidates: tuple[float, ...] = ()
    approximate: bool = False
    decided_by: Literal["print", "sums"] = "print"
    decided_with: tuple[str, ...] = ()
    """The checks whose sums decided the cell: none of them can judge it."""
    confidence: float = 1.0
    also: tuple[Place, ...] = ()


@dataclass(frozen=True, slots=True)
class Part:
    """One named part of a composition (动态41条), or one count that a percentage relates."""

    label: str
    value: float
    start: int
    end: int
    exactness: Exactness = "exact"


@dataclass(frozen=True, slots=True)
class Statement:
    """One counted sentence of the prose.

    figure       ``concept`` has ``value`` (every mention that was understood, also those that give no fact)
    zero         the text says that nothing happened (未收到申请): ``concept``, value 0
    composition  ``value`` is the total, ``parts`` its named parts of the same ``unit``; ``closed``: they
                 claim to be complete (分别为, 即, 共计 at the end); ``etc``: 等, 主要 or 其余 stands there
    percent      ``value`` per cent; ``parts`` are exactly (numerator, denominator); ``decimals`` as printed
    growth       against last year: ``value`` is the change, negative where it fell; ``unit`` % or a count's;
                 ``parts`` are the figure and last year's: labelled where the sentence tells it, without a
                 label where it follows from a change told before; ``etc``: it may be about another figure
    period       the statistics run from ``from_date`` to ``to_date`` (ISO dates)
    """

    kind: StatementKind
    quote: str
    start: int
    end: int
    where: Place
    concept: str | None = None
    value: float | None = None
    unit: str | None = None
    exactness: Exactness = "exact"
    includes_carried_in: bool = False
    subject: Literal["own", "other"] = "own"
    year: int | None = None
    section: int | None = None
    parts: tuple[Part, ...] = ()
    closed: bool = False
    etc: bool = False
    decimals: int | None = None
    from_date: str | None = None
    to_date: str | None = None


@dataclass(frozen=True, slots=True)
class Structure:
    """One element of the text's build, or one observation about its condition.

    ``number`` is the printed or implied ordinal (1 for 一、, （一）, 1. and 一是); ``level`` is
    1 for sections, 2 for （一）, 3 for 1., 4 for 一是; ``characters`` counts what stands under it;
    ``expected`` holds the right form of a fixed phrase or the official title; ``list_id`` is
    equal within one list. Of ``garbled`` ones ``number`` are the places and ``characters`` the damaged signs.
    """

    kind: StructureKind
    text: str
    start: int
    end: int
    where: Place
    section: int | None = None
    number: int | None = None
    level: int | None = None
    list_id: int | None = None
    official: bool = False
    characters: int = 0
    expected: str | None = None


@dataclass(frozen=True, slots=True)
class Problem:
    """Something a person should know about the reading of a file; ``message`` is one Chinese sentence."""

    code: str
    message: str


@dataclass(frozen=True, slots=True)
class Report:
    """Everything read from one file. ``kind`` other than ``report`` has no facts."""

    file: str
    sha256: str
    kind: Kind
    reader: Reader
    parser: str
    title: str | None = None
    agency: str | None = None
    area: str | None = None
    area_from: AreaSource | None = None
    """Who names the area: the report, or the list of divisions, where one place only has this name."""
    area_code: str | None = None
    """Code of the lowest division in ``area`` (6 digits); None where the list does not tell."""
    code: str | None = None
    """The division's own code: a town, township or subdistrict 9 digits, an area's government 6."""
    agency_kind: AgencyKind | None = None
    scope: Scope | None = None
    year: int | None = None
    format: FormVersion | None = None
    published: str | None = None
    whole: bool = True
    """False where the text visibly begins or ends in the middle (a missing section is then no fault)."""
    tables: dict[TableId, Recognition] = field(default_factory=dict)
    table_forms: dict[TableId, FormVersion] = field(default_factory=dict)
    """The form each recognised table is printed in, where its rows tell."""
    facts: tuple[Fact, ...] = ()
    statements: tuple[Statement, ...] = ()
    structure: tuple[Structure, ...] = ()
    problems: tuple[Problem, ...] = ()
    text: str = ""
