"""The small drawings of a scorecard as PNG files, for papers that take pictures only."""

from io import BytesIO
from threading import Lock

from pypdfium2 import PdfDocument
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable

DENSITY = 4
"""Pixels of the picture for a point: 288 in an inch."""

_COLOURS = 64
_LOCK = Lock()
"""PDFium works for one thread at a time."""


def png(drawing: Flowable) -> bytes:
    """A drawing of ``nianbao.cards.drawings`` as a PNG file; equal drawings give equal bytes."""
    page, into = BytesIO(), BytesIO()
    canvas = Canvas(page, drawing.wrap(0, 0), invariant=True)
    drawing.drawOn(canvas, 0, 0)
    canvas.save()
    with _LOCK, PdfDocument(page.getvalue()) as document:
        picture = document[0].render(scale=DENSITY).to_pil()
    picture.quantize(_COLOURS).save(into, "PNG", optimize=True)
    return into.getvalue()
