"""Whether the ink of a page can be right: what speaks against it, whoever read it."""

import unicodedata
from collections.abc import Sequence
from itertools import pairwise

from parsing.ink import Glyph, Ink
from parsing.layout.grids import Grid
from parsing.layout.lines import middle
from parsing.readers.pdf.fast import UNMAPPED

_LOST, _PRIVATE = 0.05, 0.3
_FLAT = 0.02
_OUTSIDE = 0.15
_POINTS = frozenset(".．、")


def legible(ink: Ink) -> bool:
    """Whether the fonts of a page say which characters they draw."""
    shown = [g.text for g in ink.glyphs if not g.text.isspace()]
    lost = shown.count(UNMAPPED)
    private = sum(text != UNMAPPED and unicodedata.category(text[0]) in ("Co", "Cn") for text in shown)
    return lost <= _LOST * len(shown) and private <= _PRIVATE * len(shown)


def doubts(ink: Ink, tables: Sequence[Grid]) -> int:
    """How many things speak against a page's ink and its ruled ``tables``.

    Characters without a size, characters of a table outside of its cells, numbered rows out of order.
    """
    shown = [g for g in ink.glyphs if not g.text.isspace()]
    flat = sum(g.x1 <= g.x0 or g.bottom <= g.top for g in shown)
    found = int(flat > _FLAT * len(shown))
    for grid in tables:
        inside = [g for g in shown if grid.holds(g)]
        cells = [grid.at((g.x0 + g.x1) / 2, middle(g)) for g in inside]
        found += cells.count(None) > _OUTSIDE * len(inside)
        found += not _ascending(inside, cells)
    return found


def _ascending(glyphs: Sequence[Glyph], cells: Sequence[tuple[int, int] | None]) -> bool:
    """Whether the numbers with which labels begin rise from row to row or begin anew at 1."""
    numbers = {}
    known: set[tuple[int, int]] = set()
    for (glyph, cell), (following, beside) in pairwise(zip(glyphs, cells, strict=True)):
        if cell is None or cell in known:
            continue
        known.add(cell)
        if cell == beside and following.text in _POINTS and glyph.text.isdecimal():
            numbers[cell[0]] = int(glyph.text)
    rising = [number for _, number in sorted(numbers.items())]
    return all(b == 1 or a < b for a, b in pairwise(rising))
