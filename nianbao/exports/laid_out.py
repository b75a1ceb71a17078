"""A table whose cells span rows and columns, as a printed form's do, written into a sheet."""

from collections.abc import Sequence
from math import ceil
from typing import Any, Protocol

from nianbao.exports.sheet import LINE, Sheet
from nianbao.exports.text import safe, width

GRID = {"border": 1, "border_color": "#7F7F7F", "text_wrap": True, "align": "center"}
HEAD = {"bg_color": "#F2F2F2"}
TINTS = {"warning": "#FFF3CD", "missing": "#E9ECEF"}


class Spanning(Protocol):
    """A cell of the layout."""

    @property
    def text(self) -> str:
        """What it says; of a figure the figure in words."""

    @property
    def head(self) -> bool:
        """Whether it is a label."""

    @property
    def columns(self) -> int:
        """How many columns it spans."""

    @property
    def rows(self) -> int:
        """How many rows it spans."""

    @property
    def value(self) -> str:
        """What names the cell among ``figures``."""


class Figure(Protocol):
    """A number of the form: what it is, what stands behind it, and how it is tinted."""

    @property
    def number(self) -> float | None:
        """The number; None leaves the words of the cell."""

    @property
    def suffix(self) -> str:
        """Words after the number, which stays a number."""

    @property
    def tint(self) -> str:
        """A key of TINTS, or nothing."""


def _write(sheet: Sheet, at: tuple[int, int, int, int], cell: Spanning, figure: Figure | None) -> None:
    look: dict[str, Any] = dict(GRID)
    look |= HEAD if cell.head else {}
    number = None if figure is None else figure.number
    if figure is not None and figure.tint:
        look["bg_color"] = TINTS[figure.tint]
    if figure is not None and number is not None:
        digits = "#,##0" if number == int(number) else "#,##0.00####"
        look["num_format"] = digits + (f'"{figure.suffix}"' if figure.suffix else "")
    style = sheet.styles.get(**look)
    top, left, bottom, right = at
    if (top, left) != (bottom, right):
        sheet.page.merge_range(top, left, bottom, right, "", style)
    if number is not None:
        sheet.page.write_number(top, left, number, style)
    else:
        sheet.page.write_string(top, left, safe(cell.text), style)


def lay_out(
    sheet: Sheet,
    top: int,
    rows: Sequence[Sequence[Spanning]],
    figures: dict[str, Figure],
    widths: Sequence[float],
) -> int:
    """Writes ``rows`` from ``top`` on, the last cell of each reaching to the last column; the row after.

    Cells that span rows push those below them to the right, as in a table of HTML. ``widths`` are those of
    the columns: rows are as high as their text needs.
    """
    taken: set[tuple[int, int]] = set()
    for y, row in enumerate(rows, top):
        x, lines = 0, 1
        for number, cell in enumerate(row):
            while (y, x) in taken:
                x += 1
            columns = cell.columns
            if number == len(row) - 1:
                free = next((c for c in range(x, len(widths)) if (y, c) in taken), len(widths))
                columns = max(columns, free - x)
            last = (y + cell.rows - 1, x + columns - 1)
            taken.update((r, c) for r in range(y, last[0] + 1) for c in range(x, last[1] + 1))
            _write(sheet, (y, x, *last), cell, figures.get(cell.value))
            if cell.rows == 1:
                room = sum(widths[x : x + columns]) - 2
                lines = max(lines, ceil(width(cell.text) / room))
            x += columns
        sheet.page.set_row(y, LINE * lines)
    return top + len(rows)
