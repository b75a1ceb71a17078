"""The official tables of one report in its sheet, as the form prints them."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from math import ceil

import polars as pl

from nianbao.exports.official import WIDTHS, Layout
from nianbao.exports.sheet import Sheet
from nianbao.exports.text import safe, width
from nianbao.frames import TABLES
from nianbao.wording.zh import sheets as words
from nianbao.wording.zh import views

GRID = {"border": 1, "border_color": "#7F7F7F", "text_wrap": True, "align": "center"}
COLUMNS = (22.0, 15.0, 38.0, *(11.5,) * 12)
"""Widths of the form's columns: the labels of table three stand in the first three."""

PRINT = "print"
"""What decided upon a cell that is as it was printed."""

TINTS = {"given": "#DDEBF7", "doubtful": "#FFF3CD", "absent": "#E9ECEF"}
"""Cells that do not simply say what the original prints: a person's or the sums', of several, not found."""


@dataclass(frozen=True, slots=True)
class Said:
    """What a cell says: its number, or words in its place; ``look``: a key of TINTS, where it is tinted."""

    value: float | None
    words: str
    look: str = ""


@dataclass(frozen=True, slots=True)
class _Box:
    text: str
    concept: str
    columns: int
    rows: int = 1


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a cell stands in its table: its first and last row and column; a label, or a concept's cell."""

    top: int
    left: int
    bottom: int
    right: int
    text: str
    concept: str


class _Plain(Layout[_Box]):
    def label(self, text: str, kinds: tuple[str, ...] = (), columns: int = 1, rows: int = 1) -> _Box:
        return _Box(text, "", columns, rows)

    def box(self, concept: str, columns: int = 1) -> _Box:
        return _Box("", concept, columns)


@lru_cache(maxsize=64)
def spots(table: str, form: str, rows: frozenset[str]) -> tuple[tuple[Spot, ...], tuple[int, ...]]:
    """The cells of ``table`` in ``form``, and the lines of text that each row needs.

    ``rows``: ids of cells that are printed, which decide on rows that the forms print differently.
    """
    head, body = _Plain(form, rows).table(table)
    last = WIDTHS[table] - 1
    taken: set[tuple[int, int]] = set()
    found: list[Spot] = []
    lines: list[int] = []
    for y, row in enumerate([*head, *body]):
        x, most = 0, 1
        for number, cell in enumerate(row):
            while (y, x) in taken:
                x += 1
            columns = cell.columns
            if number == len(row) - 1:
                free = next((c for c in range(x, last + 1) if (y, c) in taken), last + 1)
                columns = max(columns, free - x)
            spot = Spot(y, x, y + cell.rows - 1, x + columns - 1, cell.text, cell.concept)
            taken.update((r, c) for r in range(y, spot.bottom + 1) for c in range(x, spot.right + 1))
            found.append(spot)
            if cell.rows == 1:
                most = max(most, ceil(width(cell.text) / (sum(COLUMNS[x : x + columns]) - 2)))
            x += columns
        lines.append(most)
    return tuple(found), tuple(lines)


def cells_of(facts: pl.DataFrame) -> dict[str, dict[str, Said]]:
    """What the cells of tables say (FACTS), by report and concept; the first where one is given twice."""
    kept = facts.filter(pl.col("source") == "table")
    found: dict[str, dict[str, Said]] = {}
    for report, concept, value, state, raw, by in kept.select(
        "report", "concept", "value", "state", "raw", "decided_by"
    ).iter_rows():
        told = words.CELL_WORDS.get(state, "") if state != "mark" else raw
        look = "doubtful" if state == "uncertain" else "" if by == PRINT else "given"
        found.setdefault(report, {}).setdefault(concept, Said(value, told, look))
    return found


def _form(report: Mapping[str, object], table: str) -> str:
    form = report[f"{table}_form"] or report["format"]
    return "2019" if form == "2019" else "2021"


def official(
    sheet: Sheet, top: int, left: int, report: Mapping[str, object], cells: Mapping[str, Said]
) -> int:
    """Writes the three tables of ``report`` from row ``top`` and column ``left`` on; the row after them.

    Rows are as high as their labels need. A table that was not recognised is said so, and not drawn.
    """
    row = top
    printed = frozenset(concept for concept in cells if concept.startswith("requests."))
    plain, head = sheet.styles.get(**GRID), sheet.styles.get(**GRID, bg_color="#F2F2F2")
    tinted = {look: sheet.styles.get(**GRID, bg_color=colour) for look, colour in TINTS.items()}
    looks: set[str] = set()
    for table in TABLES:
        sheet.text(row, left, views.TABLE_SECTIONS[table], bold=True, font_size=12)
        row += 1
        if report[table] == "not_recognised":
            sheet.text(row, left, views.TABLE_NOT_RECOGNISED)
            row += 2
            continue
        rows = (
            frozenset(c for c in printed if c.endswith(".natural_person"))
            if table == "requests"
            else frozenset()
        )
        found, lines = spots(table, _form(report, table), rows)
        for spot in found:
            y, x = row + spot.top, left + spot.left
            said = cells.get(spot.concept) if spot.concept else None
            style = head
            if spot.concept:
                look = "absent" if said is None else said.look
                looks.add(look)
                style = tinted.get(look, plain)
            if (spot.top, spot.left) != (spot.bottom, spot.right):
                sheet.page.merge_range(y, x, row + spot.bottom, left + spot.right, "", style)
            if said is not None and said.value is not None:
                sheet.page.write_number(y, x, said.value, style)
            else:
                text = spot.text if not spot.concept else words.ABSENT if said is None else said.words
                sheet.page.write_string(y, x, safe(text), style)
        for y, wanted in enumerate(lines, row):
            sheet.tall(y, wanted)
        row += len(lines) + 1
    told = words.LEGEND_COMMA.join(words.OFFICIAL_LEGEND[look] for look in TINTS if look in looks)
    sheet.text(top - 2, left, told, font_color="#595959")
    return row


def widths(sheet: Sheet, left: int) -> None:
    """Sets the widths of the tables' columns."""
    for place, wide in enumerate(COLUMNS):
        sheet.page.set_column(left + place, left + place, wide)
