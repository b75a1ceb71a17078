"""The sums as a workbook: the form, the parts of every sum, who is missing."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from io import BytesIO
from typing import Any

import polars as pl

from nianbao.checks import areas
from nianbao.exports.laid_out import Spanning, lay_out
from nianbao.exports.paper import on_paper, over_pages
from nianbao.exports.sheet import Column, Sheet, Styles, Value
from nianbao.exports.workbook import CREATED, OPTIONS
from nianbao.frames import TABLES, Frames
from nianbao.totals.total import Total
from nianbao.wording import grids, sheets, views
from nianbao.wording import totals as words
from nianbao.wording.cells import cell_name
from nianbao.wording.concepts import concepts
from nianbao.wording.language import DEFAULT, speaking

Layout = Sequence[Sequence[Spanning]]

WIDTHS = {"proactive": 4, "requests": 10, "disputes": 15}
"""Columns of each table in the form."""

COLUMNS = (13.0, 15.0, 34.0, *(11.5,) * 12)
"""Widths of the form's columns: the labels of table three stand in the first three."""


@dataclass(frozen=True, slots=True)
class Sum:
    """A sum in the form's layout, the number of bodies that lack one behind it."""

    number: float | None
    suffix: str
    tint: str


def _sums(whole: Total) -> dict[str, Sum]:
    found = {}
    for row in whole.cells.iter_rows(named=True):
        suffix = words.SUFFIX.format(count=row["lacking"]) if row["lacking"] else ""
        tint = "warning" if row["amiss"] else "missing" if row["lacking"] else ""
        found[row["concept"]] = Sum(row["value"], suffix, tint)
    return found


def _form(sheet: Sheet, whole: Total, layouts: Mapping[str, Layout]) -> None:
    title = words.SHEET_TITLE.format(area=whole.area.name, year=whole.year)
    sheet.text(0, 0, title, bold=True, font_size=16)
    note = words.SHEET_NOTE.format(added=whole.bodies.height)
    told = note + words.SHEET_AMISS if whole.cells["amiss"].any() else note
    sheet.text(1, 0, told, font_color="#595959")
    sums, row = _sums(whole), 3
    for table in TABLES:
        sheet.text(row, 0, views.TABLE_SECTIONS[table], bold=True, font_size=12)
        row = lay_out(sheet, row + 1, layouts[table], dict(sums), COLUMNS[: WIDTHS[table]]) + 1
    for place, wide in enumerate(COLUMNS):
        sheet.page.set_column(place, place, wide)
    on_paper(sheet, None)


def _said(frames: Frames, whole: Total) -> dict[str, dict[str, Value]]:
    """What each body says in each cell: a number, else the words for what stands there."""
    facts = frames.facts.filter(pl.col("source") == "table").join(
        whole.bodies.select("report"), on="report", how="semi"
    )
    found: dict[str, dict[str, Value]] = {}
    for report, concept, value, state, raw in facts.select(
        "report", "concept", "value", "state", "raw"
    ).iter_rows():
        told = value if value is not None else (raw or "").strip() or words.STATES[state]
        found.setdefault(report, {}).setdefault(concept, told)
    return found


def _why(body: Mapping[str, Any], concept: str, mine: Mapping[str, Value]) -> str:
    """Why a body of MEMBERS, which says ``mine``, has nothing in a cell: an empty one reads as zero."""
    table = concept.partition(".")[0]
    if body[table] == "not_recognised":
        return words.SHEET_UNREAD
    if any(isinstance(mine.get(other), float) for other in areas.instead(concept)):
        return words.SHEET_ELSEWHERE
    known = body[f"{table}_form"]
    return (
        words.SHEET_NOT_READ if known in (None, *concepts()[concept]["formats"]) else words.SHEET_OTHER_FORM
    )


def _parts(sheet: Sheet, frames: Frames, whole: Total, names: Mapping[str, str]) -> None:
    cells = whole.cells.rows(named=True)
    heads = [Column(words.PARTS_COLUMNS[0]), *(Column(cell_name(c["concept"]), "number") for c in cells)]
    sheet.head(0, heads)
    lines: list[list[Value]] = [
        [words.TOTAL_ROW, *(c["value"] for c in cells)],
        [words.LACKING_ROW, *(c["lacking"] for c in cells)],
    ]
    if whole.own is not None:
        lines.append([words.OWN_ROW, *(c["own"] for c in cells)])
        lines.append([words.DIFFERENCE_ROW, *(c["difference"] for c in cells)])
    said = _said(frames, whole)
    for body in whole.bodies.iter_rows(named=True):
        mine = said.get(body["report"], {})
        told = (mine.get(c["concept"]) for c in cells)
        row: list[Value] = [names[body["report"]]]
        row += [
            _why(body, cell["concept"], mine) if value is None else value
            for cell, value in zip(cells, told, strict=True)
        ]
        lines.append(row)
    last = sheet.body(1, heads, lines)
    over_pages(sheet, 0, 1)
    sheet.page.freeze_panes(1, 1)
    sheet.page.autofilter(0, 0, max(last - 1, 1), len(heads) - 1)
    sheet.fit()


def _missing(sheet: Sheet, whole: Total, missing: pl.DataFrame, names: Mapping[str, str]) -> None:
    heads = [Column(title, "text") for title in words.MISSING_COLUMNS]
    sheet.head(0, heads)
    lines: list[list[Value]] = []
    for row in missing.iter_rows(named=True):
        name = names.get(row["report"] or "", row["agency"] or words.UNKNOWN)
        if row["table"]:
            why = words.TABLE_UNREAD.format(table=grids.TABLES[row["table"]])
        else:
            why = words.NO_REPORT.format(source=words.ABSENT_SOURCE[row["source"]])
        lines.append([name, row["area"] or "", why])
    for key, area, why in whole.members.select("report", "area", "aside").iter_rows():
        if why is not None:
            lines.append([names[key], area or "", words.SHEET_ASIDE.format(why=words.ASIDES[why])])
    for key in whole.nowhere:
        lines.append([names[key], "", words.SHEET_ASIDE.format(why=words.ASIDES["nowhere"])])
    for name, meant in whole.spelled:
        lines.append([name, meant, words.SHEET_SPELLED.format(name=name, meant=meant)])
    sheet.body(1, heads, lines or [[words.MISSING_NONE, "", ""]])
    on_paper(sheet, 0)
    sheet.page.freeze_panes(1, 0)
    sheet.fit()


@speaking(DEFAULT)
def workbook(
    frames: Frames,
    whole: Total,
    missing: pl.DataFrame,
    names: Mapping[str, str],
    layouts: Mapping[str, Layout],
) -> bytes:
    """The sums of ``whole`` as XLSX: the form, what each body says, who is missing (MISSING).

    ``names`` of reports by key; ``layouts``: the rows of each table as the form prints them, each cell of
    which has its concept as ``value``. Equal input gives equal bytes.
    """
    import xlsxwriter

    into = BytesIO()
    book = xlsxwriter.Workbook(into, OPTIONS)
    title = words.SHEET_TITLE.format(area=whole.area.name, year=whole.year)
    book.set_properties({"title": title, "author": sheets.AUTHOR, "created": CREATED})
    styles = Styles(book)
    form, each, absent = (
        Sheet(book.add_worksheet(name), styles)
        for name in (words.SHEET_FORM, words.SHEET_PARTS, words.SHEET_MISSING)
    )
    _form(form, whole, layouts)
    _parts(each, frames, whole, names)
    _missing(absent, whole, missing, names)
    book.close()
    return into.getvalue()
