"""What stands on one page before anything is understood: characters and ruled lines, with their places."""

from collections.abc import Sequence
from typing import NamedTuple

Box = tuple[float, float, float, float]
"""(x0, top, x1, bottom) in points."""


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


Lay = tuple[float, float, float, float, float, float]
"""How a page lies in the display: (x, y) of the page is (a x + b y + c, d x + e y + f) of the display."""

STRAIGHT: Lay = (1.0, 0.0, 0.0, 0.0, 1.0, 0.0)


class Ink(NamedTuple):
    """One page: its displayed size in points, its characters in the order of the source, its ruled lines.

    A page that was recognised askew is given upright; ``lay`` leads back to the page as it is displayed.
    """

    width: float
    height: float
    glyphs: Sequence[Glyph]
    strokes: Sequence[Stroke]
    lay: Lay = STRAIGHT


def laid(box: Box, lay: Lay) -> Box:
    """The box in the display around a box of the page."""
    if lay == STRAIGHT:
        return box
    a, b, c, d, e, f = lay
    corners = [(x, y) for x in (box[0], box[2]) for y in (box[1], box[3])]
    xs = [a * x + b * y + c for x, y in corners]
    ys = [d * x + e * y + f for x, y in corners]
    return (round(min(xs), 2), round(min(ys), 2), round(max(xs), 2), round(max(ys), 2))
