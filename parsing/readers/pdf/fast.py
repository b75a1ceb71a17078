"""A page read through PDFium: every character with its font's box, every ruled line, its pictures."""

import ctypes
import sys
from dataclasses import dataclass
from typing import Any

import pypdfium2.raw as pdfium

from parsing.ink import Glyph, Ink
from parsing.readers.pdf.drawing import Drawing, View, drawing
from parsing.readers.pdf.frames import Frames

UNMAPPED = "\ufffd"
"""What stands for a character whose font does not say which one it is."""

HIDDEN = 0.5
"""The confidence of characters that are not drawn: what a scanner recognised behind its picture."""

_HYPHEN = 2
_MODES_UNSEEN = frozenset((3, 7))


@dataclass(frozen=True, slots=True)
class Seen:
    """What a page shows: its ink, the share of it that a picture covers, whether anything is drawn at all."""

    ink: Ink
    pictured: float
    drawn: bool


def read_page(page: Any) -> Seen:
    """The ink of a ``pypdfium2.PdfPage``."""
    view = View.of(page.raw)
    drawn = drawing(page.raw, view)
    text = page.get_textpage()
    try:
        glyphs = _glyphs(text.raw, view, unseen=not _MODES_UNSEEN.isdisjoint(drawn.modes))
    finally:
        text.close()
    return Seen(Ink(view.width, view.height, glyphs, drawn.strokes), _share(drawn, view), drawn.anything)


def _share(drawn: Drawing, view: View) -> float:
    """How much of the page its largest picture covers, 0 to 1."""
    return min(drawn.picture / (view.width * view.height or 1.0), 1.0)


def _glyphs(text: Any, view: View, *, unseen: bool) -> list[Glyph]:
    """The characters on the displayed page, in the order of the source."""
    code_of, generated = pdfium.FPDFText_GetUnicode, pdfium.FPDFText_IsGenerated
    box_of, unknown = pdfium.FPDFText_GetLooseCharBox, pdfium.FPDFText_HasUnicodeMapError
    rect = pdfium.FS_RECTF()
    target = ctypes.byref(rect)
    place, frames = view.box, Frames(text)
    width, height = view.width, view.height
    glyphs: list[Glyph] = []
    for index in range(pdfium.FPDFText_CountChars(text)):
        if generated(text, index) or not box_of(text, index, target):
            continue
        shown = UNMAPPED if unknown(text, index) > 0 else _character(code_of(text, index))
        x0, top, x1, bottom = place(*frames.box(index, rect.left, rect.bottom, rect.right, rect.top))
        if not (0 <= x0 + x1 <= 2 * width and 0 <= top + bottom <= 2 * height):
            continue
        confidence = HIDDEN if unseen and _unseen(text, index) else 1.0
        glyphs.append(Glyph(shown, x0, top, x1, bottom, confidence))
    return whole(glyphs)


def whole(glyphs: list[Glyph]) -> list[Glyph]:
    """Rare characters, which PDFium tells in two halves, as one each; a half alone is a character lost."""
    if not any(_is_half(glyph.text) for glyph in glyphs):
        return glyphs
    joined: list[Glyph] = []
    waiting: Glyph | None = None
    for glyph in glyphs:
        if waiting is not None and "\udc00" <= glyph.text <= "\udfff":
            code = 0x10000 + ((ord(waiting.text) - 0xD800) << 10) + ord(glyph.text) - 0xDC00
            joined[-1] = waiting._replace(text=chr(code))
            waiting = None
            continue
        half = _is_half(glyph.text)
        waiting = glyph if half and glyph.text < "\udc00" else None
        joined.append(glyph._replace(text=UNMAPPED) if half else glyph)
    return joined


def _is_half(text: str) -> bool:
    return "\ud800" <= text <= "\udfff"


def _character(code: int) -> str:
    if code == _HYPHEN:
        return "-"
    if code < ord(" "):
        return " " if code else UNMAPPED
    return chr(code) if code <= sys.maxunicode else UNMAPPED


def _unseen(text: Any, index: int) -> bool:
    drawn = pdfium.FPDFText_GetTextObject(text, index)
    return bool(drawn) and pdfium.FPDFTextObj_GetTextRenderMode(drawn) in _MODES_UNSEEN
