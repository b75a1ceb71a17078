"""Numbers that go on in a second line of their cells, where no ruled line says how far a cell reaches."""

import re
from collections.abc import Sequence

from parsing.layout.lines import Line, middle, words

_DIGITS = re.compile(r"\d+")
_FEWEST = 3
"""Numbers on one line that the row must have besides."""

_NEAREST, _FURTHEST = 0.3, 0.8
"""How far above and below the row's other numbers the two lines are, in heights of a character."""

_ALIKE = 0.15
"""In heights too: how much the two distances may differ."""


def unwrapped(found: Sequence[Line]) -> list[Line]:
    """The lines of a page with every number of a row on the row's line.

    A cell's two lines stand half a line above and below the numbers that need only one. The upper halves
    have all the digits for which there is room, the lower ones the rest.
    """
    result: list[Line] = []
    at = 0
    while at < len(found):
        row = _row(*found[at : at + 3]) if at + 2 < len(found) else None
        result.append(found[at] if row is None else row)
        at += 1 if row is None else 3
    return result


def _row(upper: Line, line: Line, lower: Line) -> Line | None:
    """The three lines as one; None where they are no such row."""
    high = line[0].bottom - line[0].top
    above, below = middle(line[0]) - middle(upper[0]), middle(lower[0]) - middle(line[0])
    if not (_NEAREST * high < above < _FURTHEST * high and abs(above - below) < _ALIKE * high):
        return None
    uppers, singles, lowers = words(upper), words(line), words(lower)
    if len(uppers) != len(lowers) or len(singles) < _FEWEST:
        return None
    if not all(_DIGITS.fullmatch(_text(word)) for word in (*uppers, *singles, *lowers)):
        return None
    room = len(uppers[0])
    most = max(map(len, (*singles, *lowers)))
    if room < 2 or most > room or any(len(word) != room for word in uppers):
        return None
    pairs = list(zip(uppers, lowers, strict=True))
    if not all(_under(u, w) for u, w in pairs) or any(_under(u, s) for u in uppers for s in singles):
        return None
    whole = [*singles, *([*u, *w] for u, w in pairs)]
    return [glyph for word in sorted(whole, key=lambda word: word[0].x0) for glyph in word]


def _text(word: Line) -> str:
    return "".join(glyph.text for glyph in word)


def _under(one: Line, other: Line) -> bool:
    """Whether two words stand under each other."""
    return one[0].x0 < other[-1].x1 and other[0].x0 < one[-1].x1
