"""The workbook: scores, indicators, problems, notes and a scorecard for every report."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from io import BytesIO
from typing import TYPE_CHECKING
from zipfile import ZIP_STORED, ZipFile, ZipInfo

from nianbao.exports import rows, summary
from nianbao.exports.rows import Card, Evaluated, cards
from nianbao.exports.scorecard import scorecard
from nianbao.exports.sheet import Sheet, Styles
from nianbao.exports.text import sheet_names
from nianbao.scoring import Scheme
from nianbao.scoring import scheme as shipped
from nianbao.wording import sheets as words

if TYPE_CHECKING:
    import xlsxwriter

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
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
SUMMARY_NAMES = (words.SCORES_SHEET, words.INDICATORS_SHEET, words.PROBLEMS_SHEET, words.NOTES_SHEET)


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


def _names(part: Sequence[Card]) -> list[str]:
    """Names of the scorecards' sheets; the year stands in them where there is more than one."""
    several = len({card.report["year"] for card in part}) > 1
    wanted = [
        f"{rows.agency(card)[:24]} {card.report['year'] or ''}" if several else rows.agency(card)
        for card in part
    ]
    return sheet_names(wanted, taken=SUMMARY_NAMES)


def _add_scorecards(
    book: "xlsxwriter.Workbook", styles: Styles, part: Sequence[Card], scheme: Scheme
) -> None:
    for name, card in zip(_names(part), part, strict=True):
        scorecard(Sheet(book.add_worksheet(name), styles), card, scheme)


def _book(every: Sequence[Card], scheme: Scheme, *, with_scorecards: bool) -> bytes:
    """A workbook of the sheets about all, and the scorecards if they are to be in it."""
    into = BytesIO()
    with _open(into) as book:
        styles = Styles(book)
        scores, indicators, problems, notes = (
            Sheet(book.add_worksheet(name), styles) for name in SUMMARY_NAMES
        )
        targets: dict[str, str] = {}
        if with_scorecards:
            targets = {card.report["report"]: name for card, name in zip(every, _names(every), strict=True)}
        summary.scores(scores, every, scheme, lambda card: targets.get(card.report["report"]))
        summary.indicators(indicators, every)
        summary.problems(problems, every)
        summary.notes(notes, scheme, in_parts=not with_scorecards)
        if with_scorecards:
            _add_scorecards(book, styles, every, scheme)
    return into.getvalue()


def _part(part: Sequence[Card], scheme: Scheme) -> bytes:
    into = BytesIO()
    with _open(into) as book:
        _add_scorecards(book, Styles(book), part, scheme)
    return into.getvalue()


def workbook(desk: Evaluated, reports: Sequence[str] | None = None, scheme: Scheme | None = None) -> Export:
    """The scorecard workbook of the reports with these keys, of all without ``reports``.

    Beyond MOST_SHEETS reports a ZIP: 汇总.xlsx with the sheets about all, and workbooks of scorecards.
    Text of reports is written as text only: never a formula, link or number. Equal input gives equal bytes.
    """
    used = scheme or shipped()
    every = cards(desk, reports)
    if len(every) <= MOST_SHEETS:
        return Export(_book(every, used, with_scorecards=True), ".xlsx", XLSX)
    into = BytesIO()
    with ZipFile(into, "w", ZIP_STORED) as archive:
        archive.writestr(ZipInfo(words.SUMMARY_FILE, PACKED), _book(every, used, with_scorecards=False))
        for number, start in enumerate(range(0, len(every), MOST_SHEETS), 1):
            name = words.PART_FILE.format(number=number)
            archive.writestr(ZipInfo(name, PACKED), _part(every[start : start + MOST_SHEETS], used))
    return Export(into.getvalue(), ".zip", "application/zip")
