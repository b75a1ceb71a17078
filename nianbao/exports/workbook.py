"""The workbook: scores, indicators, problems, notes and a scorecard for every report."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from io import BytesIO
from itertools import count
from typing import TYPE_CHECKING
from zipfile import ZIP_STORED, ZipFile, ZipInfo

import polars as pl

from nianbao.exports import rows, summary
from nianbao.exports.charted import Tally, charts, compared
from nianbao.exports.lists import More, decisions, facts_long, facts_wide, listed
from nianbao.exports.paper import A3, on_paper, over_pages
from nianbao.exports.printed import cells_of
from nianbao.exports.rows import Card, Evaluated, cards, ordered
from nianbao.exports.scorecard import scorecard
from nianbao.exports.sheet import Sheet, Styles
from nianbao.exports.text import sheet_names
from nianbao.scoring import Scheme, scheme_of
from nianbao.scoring import scheme as shipped
from nianbao.wording.language import DEFAULT, speaking
from nianbao.wording.zh import rules
from nianbao.wording.zh import sheets as words

if TYPE_CHECKING:
    import xlsxwriter

MOST_COLUMNS = 40
"""Columns of a list that fit on the width of a page."""

MOST_SHEETS = 200
"""Scorecards that one workbook holds; beyond, a ZIP of workbooks."""

OPTIONS = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}
CREATED = datetime(2000, 1, 1, tzinfo=UTC)  # fixed, so that equal input gives equal bytes
PACKED = (2000, 1, 1, 0, 0, 0)
Progress = Callable[[int, int], None]
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@dataclass(frozen=True, slots=True)
class Export:
    """A finished file: its bytes, the ending of its name and its media type."""

    data: bytes
    suffix: str
    media_type: str


@contextmanager
def _open(into: BytesIO) -> "Iterator[xlsxwriter.Workbook]":
    import xlsxwriter

    book = xlsxwriter.Workbook(into, OPTIONS)
    book.set_properties({"title": words.SCORES_SHEET, "author": words.AUTHOR, "created": CREATED})
    yield book
    book.close()


def _summary_names() -> tuple[str, ...]:
    """Every name that a sheet about all may have, in their order."""
    return (
        *(words.SCORES_SHEET, words.INDICATORS_SHEET, words.PROBLEMS_SHEET, words.CHARTS_SHEET),
        *(words.COMPARED_SHEET, words.DECISIONS_SHEET, words.ROSTER_SHEET, words.WIDE_SHEET),
        *(words.FACTS_SHEET, words.NOTES_SHEET),
    )


def _names(part: Sequence[Card]) -> list[str]:
    """Names of the scorecards' sheets; the year stands in them where there is more than one."""
    several = len({card.report["year"] for card in part}) > 1
    wanted = [
        f"{rows.agency(card)[:24]} {card.report['year'] or ''}" if several else rows.agency(card)
        for card in part
    ]
    return sheet_names(wanted, taken=_summary_names())


def _keys(part: Sequence[Card]) -> list[str]:
    return [card.report["report"] for card in part]


def _list(book: "xlsxwriter.Workbook", styles: Styles, name: str, frame: pl.DataFrame) -> None:
    from nianbao.exports.bulk import BulkWorksheet

    page = Sheet(book.add_worksheet(name, BulkWorksheet), styles)
    listed(page, frame)
    if frame.width > MOST_COLUMNS:
        over_pages(page, 0, 1)
    else:
        on_paper(page, 0)


def _lean(book: "xlsxwriter.Workbook", styles: Styles, name: str) -> Sheet:
    from nianbao.exports.lean import LeanWorksheet

    return Sheet(book.add_worksheet(name, LeanWorksheet), styles)


class _Summary:
    """The sheets about all, filled part by part."""

    def __init__(self, book: "xlsxwriter.Workbook", maker: "_Maker", links: Mapping[str, str]) -> None:
        self.book, self.maker, self.styles = book, maker, Styles(book)
        scores, indicators, problems = (_lean(book, self.styles, n) for n in _summary_names()[:3])
        self.charted = Sheet(book.add_worksheet(words.CHARTS_SHEET), self.styles)
        self.pages = (scores, indicators, problems)
        self.sheets = (
            summary.Scores(scores, maker.scheme, links),
            summary.Indicators(indicators),
            summary.Problems(problems),
        )
        self.tally, self.chosen = Tally(), dict[str, Card]()

    def add(self, part: Sequence[Card]) -> None:
        """The rows of ``part``."""
        for sheet in self.sheets:
            sheet.add(part)
        for page in self.pages:
            page.page.settle()
        self.tally.add(part)
        wanted = set(self.maker.more.chosen)
        self.chosen |= {key: card for card in part if (key := card.report["report"]) in wanted}

    def close(self, keys: Sequence[str], *, in_parts: bool) -> None:
        """What stands at the end of the sheets, and the sheets that are lists of ``keys``."""
        for sheet in self.sheets:
            sheet.close()
        charts(self.book, self.charted, self.tally)
        chosen = [self.chosen[key] for key in self.maker.more.chosen if key in self.chosen]
        if chosen:
            page = Sheet(self.book.add_worksheet(words.COMPARED_SHEET), self.styles)
            compared(self.book, page, chosen, self.maker.scheme)
        self.maker.lists(self.book, self.styles, keys)
        if not in_parts:
            self.maker.facts(self.book, self.styles, keys)
        notes = Sheet(self.book.add_worksheet(words.NOTES_SHEET), self.styles)
        summary.notes(notes, self.maker.scheme, in_parts=in_parts)
        scores, indicators, problems = self.pages
        on_paper(scores, 0, A3)
        over_pages(indicators, 1, 1)
        on_paper(problems, 0, A3)
        on_paper(self.charted, None)
        on_paper(notes, None)


@dataclass(frozen=True, slots=True)
class _Maker:
    """Makes the workbooks of one export; ``told`` is called with each scorecard that is done."""

    desk: Evaluated
    scheme: Scheme
    more: More
    told: Callable[[], None]
    schemes: Mapping[int, Scheme]

    def facts(self, book: "xlsxwriter.Workbook", styles: Styles, keys: Sequence[str]) -> None:
        """The list of the facts of ``keys``."""
        _list(book, styles, words.FACTS_SHEET, facts_long(self.desk, keys))

    def lists(self, book: "xlsxwriter.Workbook", styles: Styles, keys: Sequence[str]) -> None:
        """The lists of decisions about ``keys`` and of their figures as printed, and the roster."""
        made: Mapping[str, Callable[[], pl.DataFrame | None]] = {
            words.DECISIONS_SHEET: lambda: decisions(self.desk, keys, rules.TITLES),
            words.ROSTER_SHEET: lambda: self.more.roster,
            words.WIDE_SHEET: lambda: facts_wide(self.desk, keys),
        }
        for name, make in made.items():
            frame = make()
            if frame is not None and frame.height:
                _list(book, styles, name, frame)

    def scorecards(self, book: "xlsxwriter.Workbook", styles: Styles, part: Sequence[Card]) -> None:
        """A sheet for each of ``part``."""
        mine = self.desk.frames.facts.filter(pl.col("report").is_in(_keys(part)))
        cells = cells_of(mine)
        for name, card in zip(_names(part), part, strict=True):
            own = cells.pop(card.report["report"], {})
            scheme = scheme_of(card.report["year"], self.schemes) if self.schemes else self.scheme
            remark = self.more.signed.get(card.report["report"], "")
            page = _lean(book, styles, name)
            scorecard(page, card, scheme, own, remark)
            page.page.settle()
            self.told()

    def part(self, part: Sequence[Card]) -> bytes:
        """A workbook of the scorecards of ``part``, with the list of their facts."""
        into = BytesIO()
        with _open(into) as book:
            styles = Styles(book)
            self.scorecards(book, styles, part)
            self.facts(book, styles, _keys(part))
        return into.getvalue()

    def one(self, every: pl.DataFrame) -> bytes:
        """A workbook of the sheets about all of ``every`` and their scorecards."""
        into, part = BytesIO(), cards(self.desk, every)
        with _open(into) as book:
            whole = _Summary(book, self, dict(zip(_keys(part), _names(part), strict=True)))
            whole.add(part)
            whole.close(_keys(part), in_parts=False)
            self.scorecards(book, whole.styles, part)
        return into.getvalue()

    def several(self, every: pl.DataFrame) -> bytes:
        """A ZIP of a workbook of the sheets about all, and those of the scorecards, made one by one."""
        into, summed, parts = BytesIO(), BytesIO(), []
        with _open(summed) as book:
            whole = _Summary(book, self, {})
            for reports in every.iter_slices(MOST_SHEETS):
                part = cards(self.desk, reports)
                whole.add(part)
                parts.append(self.part(part))
            whole.close(every["report"].to_list(), in_parts=True)
        with ZipFile(into, "w", ZIP_STORED) as archive:
            archive.writestr(ZipInfo(words.SUMMARY_FILE, PACKED), summed.getvalue())
            for number, made in enumerate(parts, 1):
                archive.writestr(ZipInfo(words.PART_FILE.format(number=number), PACKED), made)
        return into.getvalue()


@speaking(DEFAULT)
def workbook(
    desk: Evaluated,
    reports: Sequence[str] | None = None,
    scheme: Scheme | None = None,
    more: More | None = None,
    progress: Progress | None = None,
) -> Export:
    """The scorecard workbook of the reports with these keys, of all without ``reports``.

    Beyond MOST_SHEETS reports a ZIP: 汇总.xlsx with the sheets about all, and workbooks of scorecards, each
    with the list of its facts. ``more``: what only a library knows. ``progress`` is told how many scorecards
    are done of how many. Text of reports is written as text only: never a formula, link or number. Equal
    input gives equal bytes.
    """
    every = ordered(desk, reports)
    done = count(1)

    def told() -> None:
        if progress is not None:
            progress(next(done), every.height)

    used = more.schemes if more is not None else {}
    years = every["year"].unique().to_list()
    only = scheme_of(years[0], used) if len(years) == 1 else shipped()
    maker = _Maker(desk, scheme or only, more or More(), told, {} if scheme else used)
    if every.height <= MOST_SHEETS:
        return Export(maker.one(every), ".xlsx", XLSX)
    return Export(maker.several(every), ".zip", "application/zip")
