"""What the ledger hands out: the roster and its template, the list of those to be reminded, the ledger."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime
from io import BytesIO

import polars as pl
import xlsxwriter

from nianbao.exports.delimited import csv
from nianbao.exports.paper import on_paper
from nianbao.exports.sheet import Column, Kind, Sheet, Styles, Value
from nianbao.exports.workbook import OPTIONS
from nianbao.ledger import view
from nianbao.ledger.book import ledger
from nianbao.ledger.findings import day_in_words
from nianbao.ledger.rosters import FIELDS, shown
from nianbao.library import Agency, Library
from nianbao.wording.language import DEFAULT, speaking
from nianbao.wording.zh import ledger as words
from nianbao.wording.zh import names

TITLES = tuple(words.ROSTER_COLUMNS[field] for field in FIELDS)
BLANK_ROWS = 1000
"""Rows of a template in which the choices of a column are offered."""


def _book(sheets: Sequence[tuple[str, Sequence[Column], Iterable[Sequence[Value]]]]) -> bytes:
    """A workbook of tables, each with its name, columns and rows; text is written as text only."""
    into = BytesIO()
    with xlsxwriter.Workbook(into, OPTIONS) as book:
        styles = Styles(book)
        for name, columns, rows in sheets:
            page = book.add_worksheet(name)
            sheet = Sheet(page, styles)
            sheet.head(0, columns)
            sheet.body(1, columns, rows)
            sheet.fit()
            on_paper(sheet, 0)
            page.freeze_panes(1, 0)
            if name == words.TEMPLATE_SHEET:
                _offer(page)
    return into.getvalue()


def _offer(page: "xlsxwriter.worksheet.Worksheet") -> None:
    """Lists to choose from in the columns that have a few possible words."""
    choices = {
        "kind": [name.full for name in names.AGENCY_KINDS.values()],
        "standing": list(words.STANDINGS.values()),
    }
    for field, options in choices.items():
        column = FIELDS.index(field)
        offered = {"validate": "list", "source": options, "error_type": "warning"}
        page.data_validation(1, column, BLANK_ROWS, column, offered)


def _rows(roster: Iterable[Agency]) -> list[tuple[str, ...]]:
    return [tuple(shown(field, getattr(agency, field)) for field in FIELDS) for agency in roster]


@speaking(DEFAULT)
def roster_xlsx(roster: Iterable[Agency] = ()) -> bytes:
    """The roster as a workbook that can be taken in again; without bodies the template."""
    kinds = "、".join(name.full for name in names.AGENCY_KINDS.values())
    standings = "、".join(words.STANDINGS.values())
    guide = [(title, line.format(kinds=kinds, standings=standings)) for title, line in words.GUIDE]

    heads = [Column(words.GUIDE_COLUMNS[0]), Column(words.GUIDE_COLUMNS[1], "long")]
    return _book(
        [
            (words.TEMPLATE_SHEET, [Column(title) for title in TITLES], _rows(roster)),
            (words.GUIDE_SHEET, heads, guide),
        ]
    )


@speaking(DEFAULT)
def roster_csv(roster: Iterable[Agency] = ()) -> bytes:
    """The roster as CSV that can be taken in again; without bodies the template."""
    return csv(pl.DataFrame(_rows(roster), schema=dict.fromkeys(TITLES, pl.String), orient="row"))


def missing(rows: pl.DataFrame) -> pl.DataFrame:
    """Of a ledger, those who owe a report and did not submit it in time; none who may have, under a name
    that is to be confirmed.
    """
    return rows.filter(pl.col("submission") == "missing", ~view.ASKED)


def reminder(rows: pl.DataFrame, year: int, today: date) -> str:
    """The list of those who did not submit, to be pasted into a message; ``rows`` as of ``missing``."""
    lines = [words.REMIND_HEAD.format(today=day_in_words(today), count=rows.height, year=year)]
    for number, row in enumerate(rows.iter_rows(named=True), 1):
        contact = words.REMIND_CONTACT.format(contact=row["contact"]) if row["contact"] else ""
        due = f"{row['submit_due'].month}月{row['submit_due'].day}日"
        lines.append(words.REMIND_ROW.format(number=number, name=row["name"], due=due, contact=contact))
    return "\n".join(lines)


@speaking(DEFAULT)
def reminder_xlsx(rows: pl.DataFrame, today: date) -> bytes:
    """The list of those who did not submit as a workbook; ``rows`` as of ``missing``."""
    kinds: tuple[Kind, ...] = ("count", "text", "text", "text", "text", "count", "text", "long")
    columns = [Column(title, kind) for title, kind in zip(words.REMIND_COLUMNS, kinds, strict=True)]
    body = [
        (
            number,
            row["name"],
            row["area"],
            row["class"],
            row["submit_due"].isoformat(),
            (today - row["submit_due"]).days,
            row["contact"],
            row["note"],
        )
        for number, row in enumerate(rows.iter_rows(named=True), 1)
    ]
    return _book([(words.REMIND_SHEET, columns, body)])


@speaking(DEFAULT)
def ledger_xlsx(table: pl.DataFrame) -> bytes:
    """The ledger in words (a column a key of ``words.COLUMNS``) as a workbook."""
    numbers = ("number", "returned", "versions")
    columns = [
        Column(words.COLUMNS[name], "count" if name in numbers else "long" if name == "note" else "text")
        for name in table.columns
    ]
    return _book([(words.SHEET, columns, table.iter_rows())])


def roster_of_year(library: Library, year: int, today: date | None = None) -> pl.DataFrame | None:
    """The ledger of ``year`` in words, heads for names, without whom to call; None without a roster."""
    return in_words(ledger(library, year, today or datetime.now().astimezone().date()))


def in_words(rows: pl.DataFrame) -> pl.DataFrame | None:
    """The ledger ``rows`` (LEDGER) as ``roster_of_year`` gives them."""
    if rows.is_empty():
        return None
    told = view.in_words(rows).drop("contact")
    return told.rename({name: words.COLUMNS[name] for name in told.columns})
