"""Pictures of pages as they are worked on: shades of grey, upright, at one resolution."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Self

import cv2
import numpy as np
from PIL import Image

from parsing.ink import STRAIGHT, Lay
from parsing.recognition.engine import Gray, Quad

DPI = 200
"""Pages are worked on at this resolution: the digits of a form are 20 to 30 pixels high."""

PAPER = 255


@dataclass(frozen=True, slots=True)
class Raster:
    """A page in ``shades``, and ``lay``: from points of this picture to points of the displayed page."""

    shades: Gray
    lay: Lay

    @classmethod
    def of(cls, image: Image.Image, width: float, height: float) -> Self:
        """A picture of a page of ``width`` by ``height`` points. Red (seals) is paper."""
        if image.mode in ("RGB", "RGBA", "P", "CMYK", "LA", "PA"):
            shown = Image.new("RGB", image.size, "white")
            whole = image.convert("RGBA")
            shown.paste(whole, mask=whole.getchannel("A"))
            shades = np.asarray(shown.getchannel("R"), np.uint8)
        else:
            shades = np.asarray(image.convert("L"), np.uint8)
        size = (max(1, round(width * DPI / 72)), max(1, round(height * DPI / 72)))
        how = cv2.INTER_AREA if size[0] < shades.shape[1] else cv2.INTER_CUBIC
        resized = np.asarray(cv2.resize(shades, size, interpolation=how), np.uint8)
        return cls(resized, STRAIGHT)

    @property
    def width(self) -> int:
        return int(self.shades.shape[1])

    @property
    def height(self) -> int:
        return int(self.shades.shape[0])

    def quarter_turns(self, turns: int) -> Self:
        """The page turned by ``turns`` times 90° against the clock."""
        page = self
        for _ in range(turns % 4):
            width = page.width * 72 / DPI
            # A point (x, y) of the turned page was at (width - y, x).
            turn = (0.0, -1.0, width, 1.0, 0.0, 0.0)
            page = type(self)(np.ascontiguousarray(np.rot90(page.shades)), _chain(page.lay, turn))
        return page

    def straightened(self, degrees: float) -> Self:
        """The page turned by ``degrees`` against the clock about its middle, in a frame of the same size."""
        middle = (self.width / 2, self.height / 2)
        there = cv2.getRotationMatrix2D(middle, degrees, 1.0)
        shades = cv2.warpAffine(
            self.shades,
            there,
            (self.width, self.height),
            flags=cv2.INTER_CUBIC,
            borderMode=cv2.BORDER_CONSTANT,
            borderValue=PAPER,
        )
        back = cv2.invertAffineTransform(there)
        a, b, c, d, e, f = (float(v) for v in back.ravel())
        unit = 72 / DPI
        return type(self)(np.asarray(shades, np.uint8), _chain(self.lay, (a, b, c * unit, d, e, f * unit)))

    def moved(self, quads: Sequence[Quad]) -> list[Quad]:
        """Where places of the picture as it came are on this page; all in pixels."""
        a, b, c, d, e, f = self.lay
        there = cv2.invertAffineTransform(np.asarray(((a, b, c * DPI / 72), (d, e, f * DPI / 72))))
        return [np.asarray(quad @ there[:, :2].T + there[:, 2], np.float32) for quad in quads]


def _chain(outer: Lay, inner: Lay) -> Lay:
    """First ``inner``, then ``outer``."""
    a, b, c, d, e, f = outer
    g, h, i, j, k, m = inner
    return (a * g + b * j, a * h + b * k, a * i + b * m + c, d * g + e * j, d * h + e * k, d * i + e * m + f)
