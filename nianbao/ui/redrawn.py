"""A table of the source drawn anew, the cells in question marked. Every word of it is escaped."""

import re
from collections.abc import Collection, Sequence
from html import escape

from parsing.document import Cell

MOST_HEADS = 4
MOST_NEAR = 2
MOST_ROWS = 60

LONGEST_NUMBER = 14
"""A number of no more characters stands on one line."""

_NUMBER = re.compile(r"[\s\d.,+%-]*\d[\s\d.,+%-]*")

Mark = tuple[int, int]
"""Row and column, from 1."""


def as_html(cells: Sequence[Cell], marked: Collection[Mark], *, whole: bool = False) -> str:
    """The rows in which ``marked`` cells stand, with the headings above them, as a table in HTML.

    ``whole``: all rows, up to ``MOST_ROWS``. Cells that span rows keep those of them that are drawn.
    """
    rows = sorted({cell.row for cell in cells})
    shown = rows[:MOST_ROWS] if whole else _near(cells, rows, {row for row, _ in marked})
    lines = []
    for row in shown:
        line = [
            _cell(cell, high, (cell.row, cell.column) in marked)
            for cell in sorted(cells, key=lambda c: c.column)
            if (high := _height(cell, row, shown))
        ]
        lines.append(f"<tr>{''.join(line)}</tr>")
    return f'<div class="nb-g"><table>{"".join(lines)}</table></div>'


def _height(cell: Cell, row: int, shown: Sequence[int]) -> int:
    """How many of the ``shown`` rows a cell takes where ``row`` is the first of them, else 0."""
    mine = [r for r in shown if cell.row <= r < cell.row + cell.rows]
    return len(mine) if mine and mine[0] == row else 0


def _cell(cell: Cell, high: int, marked: bool) -> str:
    spans = "".join(f' {name}="{n}"' for name, n in (("rowspan", high), ("colspan", cell.columns)) if n > 1)
    whole = len(cell.text) <= LONGEST_NUMBER and _NUMBER.fullmatch(cell.text)
    kinds = " ".join(kind for kind, is_so in (("num", whole), ("hit", marked)) if is_so)
    kind = f' class="{kinds}"' if kinds else ""
    return f"<td{spans}{kind}>{escape(cell.text)}</td>"


def _near(cells: Sequence[Cell], rows: Sequence[int], wanted: set[int]) -> list[int]:
    """The wanted rows, the table's first rows without a number, and the last ones above each wanted one."""
    counted = {cell.row for cell in cells if _NUMBER.fullmatch(cell.text)}
    near = set(wanted)
    for row in rows[:MOST_HEADS]:
        if row in counted:
            break
        near.add(row)
    for row in wanted:
        heads = [r for r in rows if r < row and r not in counted]
        near.update(r for r in heads[-MOST_NEAR:] if r > heads[-1] - MOST_NEAR)
    return sorted(near & set(rows))[:MOST_ROWS]
