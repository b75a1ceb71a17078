"""Rows of tables that a page break tears apart become one row again, on the page that shows their numbers."""

import re
from collections.abc import Sequence
from itertools import pairwise

from parsing.layout.sheets import Cell, Row, Sheet

_BEGINS = re.compile(r"[一二三四五六七八九十]+[、.]|[(（][一二三四五六七八九十]+[)）]|\d{1,2}[.．、]")
_VALUE = re.compile(r"[-−+]?[\d,，. ]*\d(?:[.．]\d+)?|[-/—–―无]+")
_ALIKE = 4.0
_FEWEST = 2
_MARGINS = 12.0
"""Points that the two margins of a cell may take from its width."""


def mend(sheets: Sequence[Sheet]) -> None:
    """Join, in place, the last row of a page's table and the rest of it that the next page begins with."""
    for above, below in pairwise(sheets):
        upper, lower = above.table(last=True), below.table(last=False)
        if upper is not None and lower is not None:
            _join(upper.rows, lower.rows)


def _join(upper: list[Row], lower: list[Row]) -> None:
    at = 0
    while at < min(len(upper), len(lower)) and _texts(upper[at]) == _texts(lower[at]):
        at += 1
    if at >= len(lower) or not upper:
        return
    row, rest = upper[-1], lower[at]
    pairs = [(a, b) for a in row for b in rest if _alike(a, b)]
    values = [i for i, (a, b) in enumerate(pairs) if _value(a) or _value(b)]
    if len(pairs) < len(values) + 1 or len(values) < 1 or values[0] == 0:
        return
    labels, numbers = pairs[: values[0]], pairs[values[0] :]
    if len(numbers) < _FEWEST or not _goes_on(labels):
        return
    filled = [all(_value(pair[side]) for pair in numbers) for side in (0, 1)]
    if filled[0] and all(not b.text or _broken(a, b) for a, b in numbers):
        for a, b in pairs:
            a.lent_after = b.text
        lower[at] = [cell for cell in rest if cell.text and all(cell is not b for _, b in pairs)]
        lower[:] = [cells for cells in lower if cells]
    elif filled[1] and not any(a.text for a, _ in numbers):
        for a, b in labels:
            b.lent_before = a.text
        upper[-1] = [cell for cell in row if cell.text and all(cell is not a for a, _ in pairs)]
        upper[:] = [cells for cells in upper if cells]


def _goes_on(labels: Sequence[tuple[Cell, Cell]]) -> bool:
    """Whether the labels begin above and go on below."""
    a, b = labels[-1]
    return bool(a.text and b.text and _BEGINS.match(a.text) and not _BEGINS.match(b.text))


def _broken(above: Cell, below: Cell) -> bool:
    """Whether a number has no room for one more digit in its cell and goes on with digits below."""
    number = re.fullmatch(r"[1-9]\d*", above.text) and re.fullmatch(r"\d+", below.text)
    if not number or not above.lines:
        return False
    digits = [glyph for glyph in above.lines[-1] if not glyph.text.isspace()]
    wide = digits[-1].x1 - digits[0].x0
    return wide + wide / len(digits) > above.box[2] - above.box[0] - _MARGINS


def _texts(row: Row) -> list[str]:
    return [cell.text for cell in row]


def _alike(a: Cell, b: Cell) -> bool:
    """Whether two cells stand in one column."""
    return abs(a.box[0] - b.box[0]) < _ALIKE and abs(a.box[2] - b.box[2]) < _ALIKE


def _value(cell: Cell) -> bool:
    return bool(_VALUE.fullmatch(cell.text))
