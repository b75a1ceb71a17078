"""The boxes of characters: as wide as PDFium says, as high as the size of their font, on their base line.

Fonts tell heights of their own, some of them several lines high; those of a line that is set in two fonts
would differ. Fonts for vertical writing have boxes that are out of all proportion.
"""

import ctypes
import math
from typing import Any

import pypdfium2.raw as pdfium

Rect = tuple[float, float, float, float]

_UNDER = 0.15
"""The share of a character's height that lies under its base line."""

_TOO_WIDE = 2.6
_LEAST, _MOST = 0.3, 6.0
_UPRIGHT = 0.02


class Frames:
    """The boxes of one page's characters, in the source's coordinates."""

    def __init__(self, text: Any) -> None:
        self.text = text
        self.matrix = pdfium.FS_MATRIX()
        self.sides = [ctypes.c_double() for _ in range(4)]
        self.known: tuple[tuple[float, float], bool, float, float] | None = None

    def box(self, index: int, left: float, bottom: float, right: float, top: float) -> Rect:
        """The box of a character whose box is told as these sides. One line in one font is asked for once."""
        if self.known is not None:
            edges, level, low, high = self.known
            if level and edges == (bottom, top):
                return left, low, right, high
            if not level and edges == (left, right):
                return low, bottom, high, top
        return self._measured(index, left, bottom, right, top)

    def _measured(self, index: int, left: float, bottom: float, right: float, top: float) -> Rect:
        self.known = None
        pdfium.FPDFText_GetMatrix(self.text, index, ctypes.byref(self.matrix))
        up = (self.matrix.c, self.matrix.d)
        length = math.hypot(*up)
        size = pdfium.FPDFText_GetFontSize(self.text, index) * length
        across, along = right - left, top - bottom
        if not (length > 0 and 0 < size < math.inf) or max(across, along) <= _LEAST * size:
            return left, bottom, right, top
        if min(across, along) > _TOO_WIDE * size:
            return self._around_ink(index, size)
        x, y = self._origin(index)
        level = abs(up[0]) <= _UPRIGHT * length
        if not level and abs(up[1]) > _UPRIGHT * length:
            return left, bottom, right, top
        if (along if level else across) > _MOST * size:
            return left, bottom, right, top
        sign, line = (up[1] / length, y) if level else (up[0] / length, x)
        ends = (line - sign * _UNDER * size, line + sign * (1 - _UNDER) * size)
        low, high = min(ends), max(ends)
        if level:
            self.known = ((bottom, top), True, low, high)
            return left, low, right, high
        self.known = ((left, right), False, low, high)
        return low, bottom, high, top

    def _origin(self, index: int) -> tuple[float, float]:
        x, y = self.sides[:2]
        pdfium.FPDFText_GetCharOrigin(self.text, index, ctypes.byref(x), ctypes.byref(y))
        return x.value, y.value

    def _around_ink(self, index: int, size: float) -> Rect:
        """A box of the font's size around what is drawn of a character."""
        x0, x1, y0, y1 = self.sides
        pdfium.FPDFText_GetCharBox(self.text, index, *(ctypes.byref(side) for side in (x0, x1, y0, y1)))
        x, y = (x0.value + x1.value) / 2, (y0.value + y1.value) / 2
        wide = min(max(x1.value - x0.value, size / 2), size)
        return x - wide / 2, y - size / 2, x + wide / 2, y + size / 2
