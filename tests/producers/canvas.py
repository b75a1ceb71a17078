"""PDFs drawn with reportlab: plain ones, and such as WPS writes."""

import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, partial
from io import BytesIO
from pathlib import Path
from shutil import which

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfbase.ttfonts import TTFError, TTFont
from reportlab.pdfgen.canvas import Canvas

from parsing.normalise import Normalised
from tests.producers.drawn import Drawn, Mark, drawn
from tests.producers.look import Look
from tests.producers.report import Paper

_EMBEDDED = "embedded"
_NAMED = "STSong-Light"
_LATIN = "Times-Roman"
_WINDOWS = (Path("C:/Windows/Fonts/simhei.ttf"), Path("C:/Windows/Fonts/simkai.ttf"))
_BOLD = 0.25
_THIN = 0.5


@dataclass(frozen=True, slots=True)
class Pen:
    """How a program puts marks on the page.

    ``embedded``: with a TrueType font of this machine, else one that is only named. ``bold``: every character
    twice. ``single``: each character placed on its own. ``radicals``: characters that look like a radical
    have the code point of the radical. ``filled``: lines are thin rectangles. ``turned``: the page is stored
    upright and displayed turned.
    """

    embedded: bool = True
    bold: bool = False
    single: bool = False
    radicals: bool = False
    filled: bool = False
    turned: bool = False


@cache
def truetype() -> str | None:
    """The name of an embeddable font with Chinese characters, registered with reportlab; None without one.

    Where the font draws a character, it draws the radical that looks like it in the same way.
    """
    listed: Sequence[Path] = _WINDOWS
    if which("fc-list"):
        found = subprocess.run(
            ["fc-list", ":", "file"], capture_output=True, check=False, text=True, encoding="utf-8"
        )
        listed = [Path(line.strip().rstrip(":")) for line in sorted(found.stdout.splitlines())]
    for path in listed:
        if path.suffix.lower() == ".ttf" and path.is_file():
            try:
                font = TTFont(_EMBEDDED, path)
            except TTFError:
                continue
            face = font.face
            if ord("政") in face.charToGlyph:
                for plain, radical in _radicals().items():
                    if ord(plain) in face.charToGlyph:
                        face.charToGlyph[ord(radical)] = face.charToGlyph[ord(plain)]
                        face.charWidths[ord(radical)] = face.charWidths[ord(plain)]
                pdfmetrics.registerFont(font)
                return _EMBEDDED
    return None


def _font(pen: Pen) -> str:
    if pen.embedded:
        found = truetype()
        if found is None:
            raise LookupError("no TrueType font with Chinese characters")
        return found
    pdfmetrics.registerFont(UnicodeCIDFont(_NAMED))
    return _NAMED


def _runs(text: str, font: str) -> list[tuple[str, str]]:
    """Stretches of a text with the font of each: what the font cannot draw is drawn in another, as by WPS."""
    if font == _NAMED:
        return [(text, font)]
    known = pdfmetrics.getFont(font).face.charToGlyph
    runs: list[tuple[str, str]] = []
    for character in text:
        name = font if ord(character) in known else _LATIN
        if runs and runs[-1][1] == name:
            runs[-1] = (runs[-1][0] + character, name)
        else:
            runs.append((character, name))
    return runs


def layout(paper: Paper, look: Look, pen: Pen) -> Drawn:
    """The report as ``printed`` draws it, with the place of every cell."""
    return drawn(paper, look, partial(_measured, _font(pen), look.spread))


def _measured(font: str, spread: float, text: str, size: float) -> float:
    width = sum(pdfmetrics.stringWidth(part, name, size) for part, name in _runs(text, font))
    return float(width) + spread * max(len(text) - 1, 0)


def printed(paper: Paper, look: Look, pen: Pen) -> bytes:
    """The PDF of a report."""
    font = _font(pen)
    target = BytesIO()
    width, height = look.page
    canvas = Canvas(target, pagesize=(width, height), invariant=1)  # of a turned page: as it is displayed
    for sheet in layout(paper, look, pen).sheets:
        if pen.turned:
            canvas.setPageRotation(90)
            canvas.rotate(90)
            canvas.translate(0, -height)
        for x0, top, x1, bottom in sheet.lines:
            if pen.filled:
                wide, high = max(x1 - x0, _THIN), max(bottom - top, _THIN)
                canvas.rect(x0, height - top - high, wide, high, stroke=0, fill=1)
            else:
                canvas.line(x0, height - top, x1, height - bottom)
        for mark in sheet.marks:
            _write(canvas, mark, height, font, look, pen)
        canvas.showPage()
    canvas.save()
    return target.getvalue()


def _write(canvas: Canvas, mark: Mark, height: float, font: str, look: Look, pen: Pen) -> None:
    pieces: list[str] = list(mark.text) if pen.single or look.spread else [mark.text]
    x = mark.x
    for piece in pieces:
        for text, name in _runs(piece, font):
            canvas.setFont(name, mark.size)
            shown = "".join(_radicals().get(c, c) for c in text) if pen.radicals else text
            for shift in (0, _BOLD) if pen.bold else (0,):
                canvas.drawString(x + shift, height - mark.y, shown)
            x += _measured(font, look.spread, text, mark.size)
        x += look.spread


@cache
def _radicals() -> dict[str, str]:
    """Characters with the radical that looks like them."""
    codes = (*range(0x2E80, 0x2EF4), *range(0x2F00, 0x2FD6))
    pairs = {chr(code): Normalised.of(chr(code)).text for code in codes}
    return {plain: radical for radical, plain in pairs.items() if plain not in ("", radical)}
