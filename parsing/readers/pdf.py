"""PDFs with text: paragraphs and ruled tables in reading order, every character with its page and box."""

import logging
from collections.abc import Callable, Iterable, Sequence
from io import BytesIO
from operator import itemgetter
from typing import Any

import pdfplumber
import pypdfium2
from pdfplumber.utils.text import chars_to_textmap

from parsing.document import Box, Document, Pages
from parsing.model import Problem
from parsing.problems import Unreadable, problem

MOST_PAGES = 300
"""Longer PDFs are not read."""

_CELL = " | "
_MOST_NAMED = 20

Char = dict[str, Any]

logging.getLogger("pdfminer").setLevel(logging.ERROR)


class _Writer:
    """Text under construction, with a box for every code point."""

    def __init__(self) -> None:
        self.pieces: list[str] = []
        self.boxes: list[Box | None] = []
        self.starts: list[int] = []

    def page(self) -> None:
        self.starts.append(len(self.boxes))

    def write(self, text: str, box: Box | None = None) -> None:
        self.pieces.append(text)
        self.boxes.extend([box] * len(text))

    def document(self) -> Document:
        return Document("".join(self.pieces), "pdf", Pages(tuple(self.starts), tuple(self.boxes)))


def read_pdf(data: bytes) -> tuple[Document, tuple[Problem, ...]]:
    """The text of a PDF, and a problem where some of its pages have none.

    ``Unreadable`` for files that are protected, damaged, too long, or scanned as a whole.
    """
    _count_pages(data)
    writer = _Writer()
    bare: list[int] = []
    try:
        with pdfplumber.open(BytesIO(data)) as pdf:
            for number, page in enumerate(pdf.pages, 1):
                if not _write_page(writer, page):
                    bare.append(number)
                page.close()
    except Exception as error:  # pdfminer stumbles over damaged files in every possible way
        raise Unreadable("pdf_damaged") from error
    document = writer.document()
    if not document.text.strip():
        raise Unreadable("pdf_scan")
    if bare:
        named = "、".join(map(str, bare[:_MOST_NAMED])) + ("等" if len(bare) > _MOST_NAMED else "")
        return document, (problem("pdf_some_scanned", pages=named),)
    return document, ()


def _count_pages(data: bytes) -> int:
    try:
        pdf = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        raise Unreadable("pdf_password" if "assword" in str(error) else "pdf_damaged") from error
    try:
        pages = len(pdf)
    finally:
        pdf.close()
    if pages > MOST_PAGES:
        raise Unreadable("pdf_pages", pages=pages, limit=MOST_PAGES)
    return pages


def _write_page(writer: _Writer, page: Any) -> bool:
    """Write one page; False where it shows no text."""
    writer.page()
    left, top = _corner(page)

    def box(x0: float, top_: float, x1: float, bottom: float) -> Box:
        return (round(x0 - left, 2), round(top_ - top, 2), round(x1 - left, 2), round(bottom - top, 2))

    chars = _once(page.chars)
    if not any(c["text"].strip() for c in chars):
        return False
    grids = [t for t in page.find_tables() if _is_table(t)]
    grids.sort(key=lambda t: (t.bbox[1], t.bbox[0]))
    rest = chars
    for grid in grids:
        above, rest = _divide(rest, grid.bbox[1])
        inside, rest = _divide(rest, grid.bbox[3])
        _write_lines(writer, above, box)
        _write_table(writer, grid, inside, box)
    _write_lines(writer, rest, box)
    return True


def _corner(page: Any) -> tuple[float, float]:
    """The displayed page's top left in pdfplumber's coordinates: pages may be cropped, and turned besides."""
    media, crop = page.page_obj.mediabox, page.page_obj.cropbox
    x0, y0 = max(crop[0] - media[0], 0), max(crop[1] - media[1], 0)
    x1, y1 = max(media[2] - crop[2], 0), max(media[3] - crop[3], 0)
    cut = {0: (x0, y1), 90: (y0, x0), 180: (x1, y0), 270: (y1, x1)}[page.rotation % 360]
    return page.bbox[0] + cut[0], page.bbox[1] + cut[1]


def _once(chars: Iterable[Char]) -> list[Char]:
    """Characters without those drawn a second time at the same place (bold print)."""
    seen: set[tuple[str, int, int]] = set()
    kept = []
    for char in chars:
        key = (char["text"], round(char["x0"]), round(char["top"]))
        if key not in seen:
            seen.add(key)
            kept.append(char)
    return kept


def _is_table(grid: Any) -> bool:
    """Whether ruled lines make a table: underlined paragraphs make boxes in one column."""
    return any(sum(cell is not None for cell in row.cells) > 1 for row in grid.rows)


def _divide(chars: Sequence[Char], height: float) -> tuple[list[Char], list[Char]]:
    """The characters above and below a height."""
    above: list[Char] = []
    below: list[Char] = []
    for char in chars:
        (above if _middle(char) <= height else below).append(char)
    return above, below


def _middle(char: Char) -> float:
    return float(char["top"] + char["bottom"]) / 2


def _write_lines(writer: _Writer, chars: Sequence[Char], box: Callable[..., Box]) -> None:
    """Text outside of tables, line by line."""
    if chars:
        _write_chars(writer, chars, box, newline="\n")
        writer.write("\n")


def _write_chars(writer: _Writer, chars: Sequence[Char], box: Callable[..., Box], newline: str) -> None:
    for text, char in chars_to_textmap(list(chars)).tuples:
        if char is None:
            writer.write(newline if text == "\n" else text)
            continue
        shown = "\ufffd" if text.startswith("(cid:") else text
        writer.write(shown, box(char["x0"], char["top"], char["x1"], char["bottom"]))


def _write_table(writer: _Writer, grid: Any, chars: Sequence[Char], box: Callable[..., Box]) -> None:
    """A ruled table: a row is a line of cells, a row of one cell a line of text. Blank cells keep a box."""
    rows = [(row, [cell for cell in row.cells if cell is not None]) for row in grid.rows]
    contents: dict[tuple[int, int], list[Char]] = {}
    for char in chars:
        place = _place(rows, char)
        if place is not None:
            contents.setdefault(place, []).append(char)
    for r, (_, cells) in enumerate(rows):
        for c, cell in enumerate(cells):
            if c:
                writer.write(_CELL)
            inside = contents.get((r, c))
            if inside and any(char["text"].strip() for char in inside):
                _write_chars(writer, inside, box, newline="")
            else:
                writer.write(" ", box(*cell))
        if cells:
            writer.write("\n")


def _place(rows: Sequence[tuple[Any, list[Box]]], char: Char) -> tuple[int, int] | None:
    """Row and cell of a character: the cell around its middle, else the nearest one of its row."""
    x, y = (char["x0"] + char["x1"]) / 2, _middle(char)
    near: list[tuple[float, int, int]] = []
    for r, (row, cells) in enumerate(rows):
        for c, (x0, top, x1, bottom) in enumerate(cells):
            if x0 <= x <= x1 and top <= y <= bottom:
                return r, c
            if row.bbox[1] <= y <= row.bbox[3]:
                near.append((min(abs(x - x0), abs(x - x1)), r, c))
    return min(near, key=itemgetter(0))[1:] if near else None
