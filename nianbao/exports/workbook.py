"""The workbook: scores, indicators, problems, notes and a scorecard for every report."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from io import BytesIO
from itertools import count
from typing import TYPE_CHECKING
from zipfile import ZIP_STORED, ZipFile, ZipInfo

import polars as pl

from nianbao.exports import rows, summary
from nianbao.exports.charted import charts, compared
from nianbao.exports.lists import More, decisions, facts_long, facts_wide, listed
from nianbao.exports.paper import on_paper, over_pages
from nianbao.exports.printed import cells_of
from nianbao.exports.rows import Card, Evaluated, cards
from nianbao.exports.scorecard import scorecard
from nianbao.exports.sheet import Sheet, Styles
from nianbao.exports.text import sheet_names
from nianbao.scoring import Scheme, scheme_of
from nianbao.scoring import scheme as shipped
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
CREATED = datetime(2000, 1, 1)  # noqa: DTZ001  # xlsxwriter takes no time zone; fixed, so that equal input gives equal bytes
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


@dataclass(frozen=True, slots=True)
class _Maker:
    """Makes the workbooks of one export; ``told`` is called with each scorecard that is done."""

    desk: Evaluated
    scheme: Scheme
    more: More
    told: Callable[[], None]
    schemes: Mapping[int, Scheme]

    def facts(self, book: "xlsxwriter.Workbook", styles: Styles, part: Sequence[Card]) -> None:
        """The list of the facts of ``part``."""
        _list(book, styles, words.FACTS_SHEET, facts_long(self.desk, _keys(part)))

    def scorecards(self, book: "xlsxwriter.Workbook", styles: Styles, part: Sequence[Card]) -> None:
        """A sheet for each of ``part``."""
        mine = self.desk.frames.facts.filter(pl.col("report").is_in(_keys(part)))
        cells = cells_of(mine)
        for name, card in zip(_names(part), part, strict=True):
            own = cells.get(card.report["report"], {})
            scheme = scheme_of(card.report["year"], self.schemes) if self.schemes else self.scheme
            remark = self.more.signed.get(card.report["report"], "")
            scorecard(Sheet(book.add_worksheet(name), styles), card, scheme, own, remark)
            self.told()

    def part(self, part: Sequence[Card]) -> bytes:
        """A workbook of the scorecards of ``part``, with the list of their facts."""
        into = BytesIO()
        with _open(into) as book:
            styles = Styles(book)
            self.scorecards(book, styles, part)
            self.facts(book, styles, part)
        return into.getvalue()

    def _lists(self, book: "xlsxwriter.Workbook", styles: Styles, every: Sequence[Card]) -> None:
        keys = _keys(every)
        frames = {
            words.DECISIONS_SHEET: decisions(self.desk, keys, rules.TITLES),
            words.ROSTER_SHEET: self.more.roster,
            words.WIDE_SHEET: facts_wide(self.desk, keys),
        }
        for name, frame in frames.items():
            if frame is not None and frame.height:
                _list(book, styles, name, frame)

    def whole(self, every: Sequence[Card], *, with_scorecards: bool) -> bytes:
        """A workbook of the sheets about all, and the scorecards if they are to be in it."""
        into = BytesIO()
        with _open(into) as book:
            styles = Styles(book)
            targets: dict[str, str] = {}
            if with_scorecards:
                targets = dict(zip(_keys(every), _names(every), strict=True))
            scores, indicators, problems, charted = (
                Sheet(book.add_worksheet(name), styles) for name in _summary_names()[:4]
            )
            summary.scores(scores, every, self.scheme, lambda card: targets.get(card.report["report"]))
            summary.indicators(indicators, every)
            summary.problems(problems, every)
            charts(book, charted, every)
            chosen = [card for key in self.more.chosen for card in every if card.report["report"] == key]
            if chosen:
                page = Sheet(book.add_worksheet(words.COMPARED_SHEET), styles)
                compared(book, page, chosen, self.scheme)
                on_paper(page, 1)
            self._lists(book, styles, every)
            if with_scorecards:
                self.facts(book, styles, every)
            notes = Sheet(book.add_worksheet(words.NOTES_SHEET), styles)
            summary.notes(notes, self.scheme, in_parts=not with_scorecards)
            for page, head in ((scores, 0), (indicators, 1), (problems, 0), (charted, None), (notes, None)):
                on_paper(page, head)
            if with_scorecards:
                self.scorecards(book, styles, every)
        return into.getvalue()


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
    every = cards(desk, reports)
    done = count(1)

    def told() -> None:
        if progress is not None:
            progress(next(done), len(every))

    used = more.schemes if more is not None else {}
    years = {card.report["year"] for card in every}
    only = scheme_of(next(iter(years)), used) if len(years) == 1 else shipped()
    maker = _Maker(desk, scheme or only, more or More(), told, {} if scheme else used)
    if len(every) <= MOST_SHEETS:
        return Export(maker.whole(every, with_scorecards=True), ".xlsx", XLSX)
    into = BytesIO()
    with ZipFile(into, "w", ZIP_STORED) as archive:
        archive.writestr(ZipInfo(words.SUMMARY_FILE, PACKED), maker.whole(every, with_scorecards=False))
        for number, start in enumerate(range(0, len(every), MOST_SHEETS), 1):
            name = words.PART_FILE.format(number=number)
            archive.writestr(ZipInfo(name, PACKED), maker.part(every[start : start + MOST_SHEETS]))
    return Export(into.getvalue(), ".zip", "application/zip")
