"""The shipped font, and texts as it can set them: what it lacks is seen and named."""

from functools import cache
from io import BytesIO

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from data import resource

FACE = "NianbaoSans"
LACKING = "〓"
"""What printers set for a character that they have no type for."""

_FOLDED = str.maketrans({"✕": "×", "\t": " ", "\u3000": "　", "\u00a0": " "})


@cache
def _known() -> frozenset[int]:
    """Registers the font; the code points that it has."""
    font = TTFont(FACE, BytesIO(resource("fonts/NianbaoSans-Regular.ttf").read_bytes()))
    pdfmetrics.registerFont(font)
    pdfmetrics.registerFontFamily(FACE, FACE, FACE, FACE, FACE)
    return frozenset(font.face.charToGlyph)


class Type:
    """Sets texts, and keeps which characters it lacked."""

    def __init__(self) -> None:
        self._known = _known()
        self.lacking: dict[str, None] = {}

    def set(self, text: str) -> str:
        """``text`` on one line in characters that the font has."""
        folded = " ".join(text.translate(_FOLDED).split(" "))
        made = []
        for character in folded.replace("\n", " "):
            if ord(character) in self._known:
                made.append(character)
            elif character.isprintable():
                self.lacking[character] = None
                made.append(LACKING)
        return "".join(made)

    def width(self, text: str, size: float) -> float:
        """The width of ``text`` in points."""
        return float(pdfmetrics.stringWidth(text, FACE, size))
