"""A page read with pdfplumber alone, for pages that the fast reading gets wrong."""

import logging
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from io import BytesIO
from typing import Any

import pdfplumber

from parsing.ink import Glyph, Ink, Stroke
from parsing.readers.pdf.fast import UNMAPPED

logging.getLogger("pdfminer").setLevel(logging.ERROR)


@contextmanager
def opened(data: bytes) -> Iterator[Any]:
    """The pages of a PDF as pdfplumber sees them."""
    with pdfplumber.open(BytesIO(data)) as pdf:
        yield pdf.pages


class Second:
    """A second look at single pages of a PDF, which is opened with the first of them."""

    def __init__(self, data: bytes, stack: ExitStack) -> None:
        self._data, self._stack = data, stack
        self._pages: Any = None

    def page(self, number: int) -> Ink | None:
        """The ink of a page, by its number from 0; None where it cannot be read in this way."""
        try:
            if self._pages is None:
                self._pages = self._stack.enter_context(opened(self._data))
            return read_page(self._pages[number])
        except Exception:  # noqa: BLE001  # pdfminer stumbles over damaged files in every possible way
            return None


def read_page(page: Any) -> Ink:
    """The ink of a ``pdfplumber`` page; the page is closed."""
    left, top, width, height = _window(page)
    glyphs = []
    for char in page.chars:
        text = UNMAPPED if char["text"].startswith("(cid:") else char["text"]
        x0, y0, x1, y1 = char["x0"] - left, char["top"] - top, char["x1"] - left, char["bottom"] - top
        if 0 <= x0 + x1 <= 2 * width and 0 <= y0 + y1 <= 2 * height:
            glyphs.append(Glyph(text, round(x0, 2), round(y0, 2), round(x1, 2), round(y1, 2)))
    strokes = [
        Stroke(edge["x0"] - left, edge["top"] - top, edge["x1"] - left, edge["bottom"] - top)
        for edge in page.edges
        if edge["orientation"]
    ]
    page.close()
    return Ink(width, height, glyphs, strokes)


def _window(page: Any) -> tuple[float, float, float, float]:
    """The displayed page in pdfplumber's coordinates, left, top, width and height.

    Pages may be cropped, and turned besides.
    """
    media, crop = page.page_obj.mediabox, page.page_obj.cropbox
    x0, y0 = max(crop[0] - media[0], 0), max(crop[1] - media[1], 0)
    x1, y1 = max(media[2] - crop[2], 0), max(media[3] - crop[3], 0)
    sides = {0: (x0, y1, x1, y0), 90: (y0, x0, y1, x1), 180: (x1, y0, x0, y1), 270: (y1, x1, y0, x0)}
    cut = sides[page.rotation % 360]
    left, top, right, bottom = page.bbox
    return left + cut[0], top + cut[1], right - left - cut[0] - cut[2], bottom - top - cut[1] - cut[3]
