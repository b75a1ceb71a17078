"""What the source says, ready to be shown: excerpts with the figures marked, page images with boxes.

Text of reports becomes HTML only through :func:`html.escape`: the marks are ours, the words are not.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from html import escape
from io import BytesIO
from itertools import pairwise

from PIL import Image, ImageDraw, ImageOps

CONTEXT = 36
REACH = 60
TAIL = 4
LONGEST = 420
BREAK = " … "
SENTENCE = re.compile(r"[。！？；!?;\n]+[”’」』）)\s]*")
CLAUSE = re.compile(r"[，,、：:|\s]+")
POINTS_PER_INCH = 72
ROOM = 2.5  # points between a frame and what it frames
MARGIN = 10
GAP = 5
AIR = 8
BETWEEN = (190, 196, 204)
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


def _joined(spans: Iterable[Span]) -> list[Span]:
    """The spans in order, those that touch made one."""
    merged: list[Span] = []
    for low, high in sorted(spans):
        if merged and low <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(high, merged[-1][1]))
        else:
            merged.append((low, high))
    return merged


def _ends(pattern: re.Pattern[str], text: str, low: int, high: int) -> list[int]:
    """Positions from ``low`` to ``high`` at which a sentence or clause has just ended."""
    return [found.end() for found in pattern.finditer(text, max(0, low - TAIL), high) if found.end() >= low]


def _beginning(text: str, start: int) -> int:
    """Where to begin what is told before ``start``: with a whole sentence, else a clause, where near."""
    floor = max(0, start - CONTEXT)
    if floor == 0:
        return 0
    near, far = _ends(SENTENCE, text, floor, start), _ends(SENTENCE, text, start - REACH, floor)
    return next(iter([*near[:1], *far[-1:], *_ends(CLAUSE, text, floor, start)[:1], floor]))


def _ending(text: str, end: int) -> int:
    """Where to end what is told after ``end``, likewise."""
    ceiling = min(len(text), end + CONTEXT)
    if ceiling == len(text):
        return ceiling
    near, far = _ends(SENTENCE, text, end, ceiling), _ends(SENTENCE, text, ceiling, end + REACH)
    return next(iter([*near[-1:], *far[:1], *_ends(CLAUSE, text, end, ceiling)[-1:], ceiling]))


def _whole(text: str, position: int) -> bool:
    """Whether a sentence ends, or the text begins or ends, at ``position``."""
    return position in (0, len(text)) or position in _ends(SENTENCE, text, position, position)


def _level(position: int, quoted: Sequence[Span], figures: Sequence[Span]) -> int:
    if any(start <= position < end for start, end in figures):
        return 2
    return int(any(start <= position < end for start, end in quoted))


def excerpts(text: str, quoted: Sequence[Span], figures: Sequence[Span] = ()) -> list[list[Piece]]:
    """Excerpts of ``text`` around the ``quoted`` spans, in the text's order, with the ``figures`` told apart.

    Spans outside the text are passed over. Runs of white space become one space. Excerpts begin and end with
    sentences or clauses where these are near; where a sentence is cut, an ellipsis stands. What is longer
    than ``LONGEST`` is cut after it.
    """
    inside = [span for span in quoted if 0 <= span[0] < span[1] <= len(text)]
    marked = [span for span in figures if 0 <= span[0] < span[1] <= len(text)]
    found = []
    for low, high in _joined((_beginning(text, start), _ending(text, end)) for start, end in inside):
        stop = min(high, low + LONGEST)
        edges = {low, stop}
        for start, end in (*inside, *marked):
            edges.update(edge for edge in (start, end) if low < edge < stop)
        pieces = [
            Piece(" ".join(f".{text[a:b]}.".split())[1:-1], _level(a, inside, marked))
            for a, b in pairwise(sorted(edges))
        ]
        before = [] if _whole(text, low) else [Piece(BREAK, 0)]
        after = [] if stop == high and _whole(text, stop) else [Piece(BREAK, 0)]
        found.append([*before, *pieces, *after])
    return found


def as_html(pieces: Iterable[Piece]) -> str:
    """An excerpt as HTML: quoted words in ``mark``, figures in ``b`` within; every word escaped."""
    shapes = ("{}", "<mark>{}</mark>", "<mark><b>{}</b></mark>")
    return "".join(shapes[piece.level].format(escape(piece.text)) for piece in pieces)


def bands(png: bytes, boxes: Sequence[Box], dpi: int) -> bytes:
    """The lines of a page's image in which ``boxes`` (points from the top left) stand, each framed, as PNG.

    Lines far from each other are set one above the other with a gap, so that cells of one column are read
    beside the labels of their rows; empty margins at the sides are cut off.
    """
    page, scaled = _framed(png, boxes, dpi)
    scale = dpi / POINTS_PER_INCH
    margin = int(MARGIN * scale)
    spans = [
        (max(0, int(top) - margin), min(page.height, int(low) + 1 + margin)) for _, top, _, low in scaled
    ]
    lines = [(low, high) for low, high in _joined(spans) if low < high]
    if not lines:
        return _png(page)
    gap = int(GAP * scale)
    left, right = _ink(page, lines)
    height = sum(high - low for low, high in lines) + gap * (len(lines) - 1)
    sheet = Image.new("RGB", (right - left, height), BETWEEN)
    top = 0
    for low, high in lines:
        sheet.paste(page.crop((left, low, right, high)), (0, top))
        top += high - low + gap
    return _png(sheet)


def _ink(page: Image.Image, lines: Sequence[Span]) -> Span:
    """From where to where anything is printed on the page's ``lines``, with a little air."""
    edges = []
    for low, high in lines:
        found = ImageOps.invert(page.crop((0, low, page.width, high)).convert("L")).getbbox()
        edges += [(found[0], found[2])] if found else []
    if not edges:
        return 0, page.width
    return max(0, min(a for a, _ in edges) - AIR), min(page.width, max(b for _, b in edges) + AIR)


def framed(png: bytes, boxes: Sequence[Box], dpi: int) -> bytes:
    """The whole page's image with ``boxes`` (points from the top left) framed, as PNG."""
    return _png(_framed(png, boxes, dpi)[0])


def _framed(png: bytes, boxes: Sequence[Box], dpi: int) -> tuple[Image.Image, list[Box]]:
    scale = dpi / POINTS_PER_INCH
    page = Image.open(BytesIO(png)).convert("RGB")
    pen = ImageDraw.Draw(page, "RGBA")
    room = ROOM * scale
    scaled = [
        (x0 * scale - room, top * scale - room, x1 * scale + room, low * scale + room)
        for x0, top, x1, low in boxes
    ]
    for box in scaled:
        pen.rectangle(box, outline=FRAME, fill=FILL, width=3)
    return page, scaled


def _png(image: Image.Image) -> bytes:
    out = BytesIO()
    image.save(out, "PNG")
    return out.getvalue()
