"""A page read through PDFium: every character with its font's box, every ruled line, its pictures."""

import ctypes
import math
import unicodedata
from dataclasses import dataclass
from statistics import median_low
from typing import Any

import pypdfium2.raw as pdfium

from parsing.ink import Glyph, Ink
from parsing.readers.pdf.drawing import Drawing, View, drawing

UNMAPPED = "\ufffd"
"""What stands for a character whose font does not say which one it is."""

HIDDEN = 0.5
"""The confidence of characters that are not drawn: what a scanner recognised behind its picture."""

_HYPHEN = 2
_ODD = 1.6
_MODES_UNSEEN = frozenset((3, 7))


@dataclass(frozen=True, slots=True)
class Seen:
    """What a page shows: its ink and the share of it that pictures cover."""

    ink: Ink
    pictured: float


def read_page(page: Any) -> Seen:
    """The ink of a ``pypdfium2.PdfPage``."""
    view = View.of(page.raw)
    drawn = drawing(page.raw, view)
    text = page.get_textpage()
    try:
        glyphs = _glyphs(text.raw, view, unseen=not _MODES_UNSEEN.isdisjoint(drawn.modes))
    finally:
        text.close()
    return Seen(Ink(view.width, view.height, glyphs, drawn.strokes), _share(drawn, view))


def _share(drawn: Drawing, view: View) -> float:
    """How much of the page its largest picture covers, 0 to 1."""
    return min(drawn.picture / (view.width * view.height or 1.0), 1.0)


def _glyphs(text: Any, view: View, *, unseen: bool) -> list[Glyph]:
    """The characters on the displayed page, in the order of the source."""
    code_of, generated = pdfium.FPDFText_GetUnicode, pdfium.FPDFText_IsGenerated
    box_of, unknown = pdfium.FPDFText_GetLooseCharBox, pdfium.FPDFText_HasUnicodeMapError
    rect = pdfium.FS_RECTF()
    target = ctypes.byref(rect)
    place = view.box
    width, height = view.width, view.height
    glyphs: list[Glyph] = []
    indices: list[int] = []
    for index in range(pdfium.FPDFText_CountChars(text)):
        if generated(text, index):
            continue
        shown = UNMAPPED if unknown(text, index) > 0 else _character(code_of(text, index))
        if not box_of(text, index, target):
            continue
        x0, top, x1, bottom = place(rect.left, rect.bottom, rect.right, rect.top)
        if not (0 <= x0 + x1 <= 2 * width and 0 <= top + bottom <= 2 * height):
            continue
        confidence = HIDDEN if unseen and _unseen(text, index) else 1.0
        glyphs.append(Glyph(shown, x0, top, x1, bottom, confidence))
        indices.append(index)
    return _mended(text, view, glyphs, indices)


def _mended(text: Any, view: View, glyphs: list[Glyph], indices: list[int]) -> list[Glyph]:
    """The same with boxes of the font's size where PDFium's are much too large, too small or out of place.

    Fonts for vertical writing, and such as tell a wrong height of their own, have such boxes.
    """
    if not glyphs:
        return glyphs
    usual = median_low(glyph.bottom - glyph.top for glyph in glyphs)
    ink = [ctypes.c_double() for _ in range(4)]
    left, right, bottom, top = [ctypes.byref(side) for side in ink]
    matrix = pdfium.FS_MATRIX()
    for place, glyph in enumerate(glyphs):
        high = glyph.bottom - glyph.top
        if usual / _ODD < high < usual * _ODD:
            continue
        index = indices[place]
        pdfium.FPDFText_GetMatrix(text, index, ctypes.byref(matrix))
        size = pdfium.FPDFText_GetFontSize(text, index) * math.hypot(matrix.c, matrix.d)
        if size <= 0 or size / _ODD < high < size * _ODD:
            continue
        pdfium.FPDFText_GetCharBox(text, index, left, right, bottom, top)
        x0, x1, y0, y1 = (side.value for side in ink)
        x, y = (x0 + x1) / 2, (y0 + y1) / 2
        wide = min(max(x1 - x0, size / 2), size)
        box = view.box(x - wide / 2, y - size / 2, x + wide / 2, y + size / 2)
        glyphs[place] = Glyph(glyph.text, *box, glyph.confidence)
    return glyphs


def _character(code: int) -> str:
    if code == _HYPHEN:
        return "-"
    if code < ord(" "):
        return " " if code else UNMAPPED
    return chr(code)


def _unseen(text: Any, index: int) -> bool:
    drawn = pdfium.FPDFText_GetTextObject(text, index)
    return bool(drawn) and pdfium.FPDFTextObj_GetTextRenderMode(drawn) in _MODES_UNSEEN


def unmapped(ink: Ink) -> float:
    """The share of a page's characters whose fonts do not say which they are, 0 to 1."""
    shown = [g.text for g in ink.glyphs if not g.text.isspace()]
    lost = sum(text == UNMAPPED or unicodedata.category(text[0]) in ("Co", "Cn") for text in shown)
    return lost / len(shown) if shown else 0.0
