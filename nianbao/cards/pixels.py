"""The small drawings of a scorecard as PNG files, for papers that take pictures only."""

from collections.abc import Iterator
from functools import cache
from io import BytesIO
from math import ceil, hypot

from PIL import Image, ImageDraw, ImageFont
from reportlab.lib.colors import Color
from reportlab.platypus import Flowable

from data import resource
from nianbao.cards.marks import INK

DENSITY = 4
"""Pixels of the finished picture for a point: 288 in an inch."""

FINER = 3
"""How much finer a drawing is made than it is kept, so that its edges are smooth."""

Spot = tuple[float, float]


@cache
def _font(size: int) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(BytesIO(resource("fonts/NianbaoSans-Regular.ttf").read_bytes()), size)


class _Path:
    """The corners of a shape."""

    def __init__(self) -> None:
        self.spots: list[Spot] = []

    def moveTo(self, x: float, y: float) -> None:
        self.spots.append((x, y))

    lineTo = moveTo

    def rect(self, x: float, y: float, width: float, height: float) -> None:
        self.spots += [(x, y), (x + width, y), (x + width, y + height), (x, y + height)]

    def close(self) -> None:
        """A shape is closed anyway."""


def _dashes(first: Spot, last: Spot, dash: tuple[float, float]) -> Iterator[tuple[Spot, Spot]]:
    """The strokes of a broken line; lengths in points."""
    length = hypot(last[0] - first[0], last[1] - first[1])
    across, up = ((b - a) / length if length else 0.0 for a, b in zip(first, last, strict=True))
    at = 0.0
    while at < length:
        end = min(at + dash[0], length)
        yield (first[0] + across * at, first[1] + up * at), (first[0] + across * end, first[1] + up * end)
        at += sum(dash)


class Pen:
    """Draws as a canvas of reportlab does, as far as ``drawings`` ask: points from the lower left corner."""

    def __init__(self, width: float, height: float) -> None:
        self._unit = DENSITY * FINER
        self._size = ceil(width * DENSITY), ceil(height * DENSITY)
        self._image = Image.new("RGB", (self._size[0] * FINER, self._size[1] * FINER), "white")
        self._draw = ImageDraw.Draw(self._image)
        self._fill = self._stroke = self._rgb(INK)
        self._wide, self._letters = 1.0, 8.0
        self._dash: tuple[float, float] | None = None
        self._clip: tuple[int, int, int, int] | None = None

    @staticmethod
    def _rgb(colour: Color) -> tuple[int, int, int]:
        red, green, blue = (round(255 * part) for part in colour.rgb())
        return red, green, blue

    def _at(self, x: float, y: float) -> Spot:
        return x * self._unit, self._image.height - y * self._unit

    def setFillColor(self, colour: Color) -> None:
        self._fill = self._rgb(colour)

    def setStrokeColor(self, colour: Color) -> None:
        self._stroke = self._rgb(colour)

    def setLineWidth(self, wide: float) -> None:
        self._wide = wide

    def setDash(self, on: float = 0, off: float = 0) -> None:
        self._dash = (on, off) if on else None

    def setFont(self, _face: str, size: float) -> None:
        self._letters = size

    def saveState(self) -> None:
        """Only what is clipped is kept apart."""

    def restoreState(self) -> None:
        self._clip = None

    def beginPath(self) -> _Path:
        return _Path()

    def clipPath(self, path: _Path, **_: int) -> None:
        spots = [self._at(*spot) for spot in path.spots]
        across, down = sorted(x for x, _ in spots), sorted(y for _, y in spots)
        self._clip = round(across[0]), round(down[0]), round(across[-1]), round(down[-1])

    def _line(self, first: Spot, last: Spot) -> None:
        strokes = [(first, last)] if self._dash is None else _dashes(first, last, self._dash)
        wide = max(1, round(self._wide * self._unit))
        for start, end in strokes:
            self._draw.line([self._at(*start), self._at(*end)], fill=self._stroke, width=wide)

    def line(self, x: float, y: float, to_x: float, to_y: float) -> None:
        if self._clip is None:
            self._line((x, y), (to_x, to_y))
            return
        before = self._image.copy()
        self._line((x, y), (to_x, to_y))
        inside = self._image.crop(self._clip)
        self._image.paste(before)
        self._image.paste(inside, self._clip[:2])

    def _shape(self, spots: list[Spot], *, stroke: int, fill: int) -> None:
        if fill:
            self._draw.polygon([self._at(*spot) for spot in spots], fill=self._fill)
        for first, last in zip(spots, [*spots[1:], spots[0]], strict=True) if stroke else ():
            self._line(first, last)

    def rect(
        self, x: float, y: float, width: float, height: float, *, stroke: int = 1, fill: int = 0
    ) -> None:
        path = _Path()
        path.rect(x, y, width, height)
        if width > 0:
            self._shape(path.spots, stroke=stroke, fill=fill)

    def drawPath(self, path: _Path, *, stroke: int = 1, fill: int = 0) -> None:
        self._shape(path.spots, stroke=stroke, fill=fill)

    def circle(self, x: float, y: float, radius: float, *, stroke: int = 1, fill: int = 0) -> None:
        (left, top), (right, bottom) = self._at(x - radius, y + radius), self._at(x + radius, y - radius)
        edge = self._stroke if stroke else None
        self._draw.ellipse((left, top, right, bottom), fill=self._fill if fill else None, outline=edge)

    def _said(self, x: float, y: float, text: str, anchor: str) -> None:
        font = _font(round(self._letters * self._unit))
        self._draw.text(self._at(x, y), text, fill=self._fill, font=font, anchor=anchor)

    def drawString(self, x: float, y: float, text: str) -> None:
        self._said(x, y, text, "ls")

    def drawCentredString(self, x: float, y: float, text: str) -> None:
        self._said(x, y, text, "ms")

    def drawRightString(self, x: float, y: float, text: str) -> None:
        self._said(x, y, text, "rs")

    def png(self) -> bytes:
        """What was drawn as a PNG file."""
        into = BytesIO()
        self._image.resize(self._size, Image.Resampling.LANCZOS).quantize(64).save(into, "PNG", optimize=True)
        return into.getvalue()


def png(drawing: Flowable) -> bytes:
    """A drawing of ``nianbao.cards.drawings`` as a PNG file; equal drawings give equal bytes."""
    width, height = drawing.wrap(0, 0)
    drawing.canv = pen = Pen(width, height)
    drawing.draw()
    return pen.png()
