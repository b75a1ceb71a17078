"""What stands on one page before anything is understood: characters and ruled lines, with their places."""

from collections.abc import Sequence
from typing import NamedTuple


class Glyph(NamedTuple):
    """One character and the box of its font, in points from the displayed page's top left.

    ``confidence`` is 1 for print; characters recognised in a picture have that of their recognition.
    """

    text: str
    x0: float
    top: float
    x1: float
    bottom: float
    confidence: float = 1.0


class Stroke(NamedTuple):
    """A ruled line, horizontal or vertical, in points from the displayed page's top left."""

    x0: float
    top: float
    x1: float
    bottom: float


class Ink(NamedTuple):
    """One page: its displayed size in points, its characters in the order of the source, its ruled lines."""

    width: float
    height: float
    glyphs: Sequence[Glyph]
    strokes: Sequence[Stroke]
