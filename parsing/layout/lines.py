"""Characters in lines, from top to bottom and left to right."""

from collections.abc import Iterable, Sequence
from itertools import pairwise
from operator import itemgetter

from parsing.ink import Glyph

Line = list[Glyph]

_SAME_LINE = 0.5
_SAME_PLACE = 0.4
_LEAST_GAP, _GAP = 3.0, 0.3
_X0 = itemgetter(1)


def middle(glyph: Glyph) -> float:
    """The height of a character's middle."""
    return (glyph.top + glyph.bottom) / 2


def lines(glyphs: Iterable[Glyph]) -> list[Line]:
    """Characters of one line together, from left to right; each once, also where bold print draws it twice.

    Characters stand in one line where the middle of one is less than half its height from the other's.
    """
    found: list[Line] = []
    heights: list[tuple[float, float]] = []
    for glyph in sorted(glyphs, key=middle):
        y, high = middle(glyph), glyph.bottom - glyph.top
        if found and y - heights[-1][0] <= _SAME_LINE * min(high, heights[-1][1]):
            found[-1].append(glyph)
            if high > heights[-1][1]:
                heights[-1] = (heights[-1][0], high)
        else:
            found.append([glyph])
            heights.append((y, high))
    return [_once(sorted(line, key=_X0)) for line in found]


def _once(line: Line) -> Line:
    """A line without characters drawn a second time at nearly the same place."""
    kept: Line = []
    for glyph in line:
        if not any(_again(glyph, other) for other in kept[-3:]):
            kept.append(glyph)
    return kept


def _again(glyph: Glyph, other: Glyph) -> bool:
    return (
        glyph.text == other.text
        and glyph.x0 - other.x0 < _SAME_PLACE * (other.x1 - other.x0)
        and abs(glyph.top - other.top) < _SAME_PLACE * (other.bottom - other.top)
    )


def words(line: Sequence[Glyph]) -> list[Line]:
    """The parts of a line between blanks and gaps."""
    found: list[Line] = []
    ended = True
    for glyph in line:
        if glyph.text.isspace():
            ended = True
            continue
        if ended or glyph.x0 - found[-1][-1].x1 > max(_LEAST_GAP, _GAP * (glyph.bottom - glyph.top)):
            found.append([])
        found[-1].append(glyph)
        ended = False
    return found


def in_order(glyphs: Sequence[Glyph]) -> list[Line]:
    """The lines of a cell; characters turned to read upwards come in the order in which they were written."""
    found = lines(glyphs)
    single = len(found) > 1 and all(len(line) == 1 for line in found)
    if single and all(a.top > b.top for a, b in pairwise(glyphs)):
        found.reverse()
    return found
