"""Pictures (PNG, JPEG): one page each, whose text is recognised."""

from io import BytesIO

from PIL import Image, ImageOps, UnidentifiedImageError

from parsing import recognition
from parsing.document import Document
from parsing.layout import laid_out
from parsing.model import Problem
from parsing.problems import Unreadable, problem

MOST_PIXELS = 60_000_000
"""Larger pictures are not read: an A4 page at 600 dpi has 35 million pixels."""

MOST_POINTS = 14_400.0
"""Nor are pages that would be longer than this."""

_A4 = (595.0, 842.0)
_FORMATS = ("PNG", "JPEG")
_DPI = (70.0, 700.0)
_INCHES = (5.0, 25.0)
_LONG = 1.8


def opened(data: bytes) -> tuple[Image.Image, float, float]:
    """The picture as it is displayed, with the width and height in points of the page that it shows.

    ``Unreadable`` for pictures that are damaged or too large.
    """
    try:
        picture = Image.open(BytesIO(data), formats=_FORMATS)
        if picture.width * picture.height > MOST_PIXELS:
            raise Unreadable("picture_large", limit=MOST_PIXELS // 10_000)
        upright = ImageOps.exif_transpose(picture)
    except Image.DecompressionBombError as error:
        raise Unreadable("picture_large", limit=MOST_PIXELS // 10_000) from error
    except (UnidentifiedImageError, OSError, SyntaxError, ValueError) as error:
        raise Unreadable("picture_damaged") from error
    width, height = _points(upright)
    if max(width, height) > MOST_POINTS:
        raise Unreadable("picture_shape")
    return upright, width, height


def _points(picture: Image.Image) -> tuple[float, float]:
    """The size of the page: as the picture says where that is plausible, else that of a page of A4.

    A long strip (a screen that was scrolled through) is as wide as A4.
    """
    said = picture.info.get("dpi", (0, 0))[0]
    if _DPI[0] <= said <= _DPI[1] and _INCHES[0] <= max(picture.size) / said <= _INCHES[1]:
        scale = 72 / float(said)
    else:
        short, long = min(picture.size), max(picture.size)
        scale = _A4[0] / short if long > _LONG * short else _A4[1] / long
    return picture.width * scale, picture.height * scale


def drawn(data: bytes, dpi: float) -> Image.Image:
    """The page that a picture shows with ``dpi`` pixels an inch; ``Unreadable`` as for ``opened``."""
    picture, width, height = opened(data)
    size = (max(1, round(width * dpi / 72)), max(1, round(height * dpi / 72)))
    return picture.convert("RGB").resize(size, Image.Resampling.LANCZOS)


def read_picture(data: bytes) -> tuple[Document, tuple[Problem, ...]]:
    """The text in a picture; ``Unreadable`` where there is none, or where recognition is not installed."""
    picture, width, height = opened(data)
    if not recognition.available():
        raise Unreadable("scan_needs_extra")
    document = laid_out([recognition.read_page(picture, width, height)], "ocr")
    if not document.text.strip():
        raise Unreadable("picture_empty")
    return document, (problem("recognised"),)
