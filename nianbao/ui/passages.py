"""What the source says, ready to be shown: excerpts with the figures marked, page images with boxes.

Text of reports becomes HTML only through :func:`html.escape`: the marks are ours, the words are not.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from html import escape
from io import BytesIO
from itertools import pairwise

from PIL import Image, ImageDraw

CONTEXT = 36
LONGEST = 420
BREAK = " … "
POINTS_PER_INCH = 72
MARGIN = (60, 36)
FRAME = (179, 38, 30)
FILL = (179, 38, 30, 38)

Span = tuple[int, int]
Box = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of an excerpt: its words, and whether they are context, quoted, or a figure quoted."""

    text: str
    level: int
    """0 context, 1 quoted, 2 figure."""


def _windows(spans: Iterable[Span], length: int, context: int) -> list[Span]:
    """Stretches that hold the spans with context around, those that touch joined."""
    merged: list[Span] = []
    for start, end in sorted(spans):
        low, high = max(0, start - context), min(length, end + context)
        if merged and low <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(high, merged[-1][1]))
        else:
            merged.append((low, high))
    return merged


def _level(position: int, quoted: Sequence[Span], figures: Sequence[Span]) -> int:
    if any(start <= position < end for start, end in figures):
        return 2
    return int(any(start <= position < end for start, end in quoted))


def excerpts(text: str, quoted: Sequence[Span], figures: Sequence[Span] = ()) -> list[list[Piece]]:
    """Excerpts of ``text`` around the ``quoted`` spans, in the text's order, with the ``figures`` told apart.

    Spans outside the text are passed over. Runs of white space become one space. What is longer than
    ``LONGEST`` is cut after it.
    """
    inside = [span for span in quoted if 0 <= span[0] < span[1] <= len(text)]
    marked = [span for span in figures if 0 <= span[0] < span[1] <= len(text)]
    found = []
    for low, high in _windows(inside, len(text), CONTEXT):
        stop = min(high, low + LONGEST)
        edges = {low, stop}
        for start, end in (*inside, *marked):
            edges.update(edge for edge in (start, end) if low < edge < stop)
        pieces = [
            Piece(" ".join(f".{text[a:b]}.".split())[1:-1], _level(a, inside, marked))
            for a, b in pairwise(sorted(edges))
        ]
        found.append([*pieces, *([Piece(BREAK, 0)] if stop < high else [])])
    return found


def as_html(pieces: Iterable[Piece]) -> str:
    """An excerpt as HTML: quoted words in ``mark``, figures in ``b`` within; every word escaped."""
    shapes = ("{}", "<mark>{}</mark>", "<mark><b>{}</b></mark>")
    return "".join(shapes[piece.level].format(escape(piece.text)) for piece in pieces)


def crop(png: bytes, boxes: Sequence[Box], dpi: int) -> bytes:
    """The part of a page's image that holds ``boxes`` (points from the top left), each framed, as PNG.

    The crop is as wide as the page and has some lines above and below for context.
    """
    page, scaled = _framed(png, boxes, dpi)
    top = max(0, int(min(box[1] for box in scaled) - MARGIN[0] * dpi / POINTS_PER_INCH))
    bottom = min(page.height, int(max(box[3] for box in scaled) + MARGIN[1] * dpi / POINTS_PER_INCH))
    return _png(page.crop((0, top, page.width, max(bottom, top + 1))))


def framed(png: bytes, boxes: Sequence[Box], dpi: int) -> bytes:
    """The whole page's image with ``boxes`` (points from the top left) framed, as PNG."""
    return _png(_framed(png, boxes, dpi)[0])


def _framed(png: bytes, boxes: Sequence[Box], dpi: int) -> tuple[Image.Image, list[Box]]:
    scale = dpi / POINTS_PER_INCH
    page = Image.open(BytesIO(png)).convert("RGB")
    pen = ImageDraw.Draw(page, "RGBA")
    scaled = [
        (x0 * scale - 3, top * scale - 3, x1 * scale + 3, low * scale + 3) for x0, top, x1, low in boxes
    ]
    for box in scaled:
        pen.rectangle(box, outline=FRAME, fill=FILL, width=3)
    return page, scaled


def _png(image: Image.Image) -> bytes:
    out = BytesIO()
    image.save(out, "PNG")
    return out.getvalue()
