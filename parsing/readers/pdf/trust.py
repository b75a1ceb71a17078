"""Whether the ink of a page can be right: what speaks against it, whoever read it."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from itertools import pairwise

from parsing.ink import Glyph, Ink
from parsing.layout.grids import Grid, grids
from parsing.layout.lines import in_order, middle
from parsing.readers.pdf.fast import UNMAPPED

_LOST, _PRIVATE = 0.05, 0.3
_FEW = 0.02
_NUMBERED = re.compile(r"(\d{1,2})[.．、](?!\d)")


def legible(ink: Ink) -> bool:
    """Whether the fonts of a page say which characters they draw."""
    shown = [g.text for g in ink.glyphs if not g.text.isspace()]
    lost = shown.count(UNMAPPED)
    private = sum(text != UNMAPPED and unicodedata.category(text[0]) in ("Co", "Cn") for text in shown)
    return lost <= _LOST * len(shown) and private <= _PRIVATE * len(shown)


def doubts(ink: Ink) -> int:
    """How many things speak against a page's ink.

    Characters without a size, characters of a table outside of its cells, numbered rows out of order.
    """
    shown = [g for g in ink.glyphs if not g.text.isspace()]
    flat = sum(g.x1 <= g.x0 or g.bottom <= g.top for g in shown)
    found = int(flat > _FEW * len(shown))
    for grid in grids(ink):
        inside = [g for g in shown if grid.holds(g)]
        lost = sum(grid.at((g.x0 + g.x1) / 2, middle(g)) is None for g in inside)
        found += (lost > _FEW * len(inside)) + (not _ascending(list(_numbers(grid, inside))))
    return found


def _numbers(grid: Grid, glyphs: Sequence[Glyph]) -> Iterator[int]:
    """The numbers with which the labels of a table's rows begin, from its top."""
    contents: dict[tuple[int, int], list[Glyph]] = {}
    for glyph in glyphs:
        place = grid.at((glyph.x0 + glyph.x1) / 2, middle(glyph))
        if place is not None:
            contents.setdefault(place, []).append(glyph)
    for _, inside in sorted(contents.items()):
        text = "".join(g.text for line in in_order(inside) for g in line)
        found = _NUMBERED.match(text)
        if found:
            yield int(found[1])


def _ascending(numbers: Sequence[int]) -> bool:
    """Whether every number follows the one before it, or a list begins anew; a number may be lost."""
    return all(b == 1 or a < b for a, b in pairwise(numbers))
