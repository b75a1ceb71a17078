"""A document: the text a reader assembled, and where each character of it stands in the source."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from parsing.making import made
from parsing.model import Place, Reader

Box = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class Pages:
    """Geometry of a paged source.

    ``starts[i]`` is the offset in the text at which page ``i + 1`` begins. ``boxes`` has one entry a code
    point of the text: (x0, top, x1, bottom) in points from the displayed page's top left, or None for
    characters that the reader put in itself (line breaks, ``|`` between cells). ``confidences`` says for each
    code point how certain it is, 0 to 1; it is empty where all are print.
    """

    starts: tuple[int, ...]
    boxes: Sequence[Box | None]
    confidences: Sequence[float] = ()

    def page(self, offset: int) -> int:
        """The page, from 1, on which the character at ``offset`` stands."""
        return max(bisect_right(self.starts, offset), 1)

    def place(self, start: int, end: int) -> Place:
        """The page of the first drawn character of a span and the box around its characters on that page."""
        offsets = range(start, end if end > start else start + 2)
        drawn = [(self.page(i), self.boxes[i]) for i in offsets if i < len(self.boxes)]
        inked = [(page, box) for page, box in drawn if box is not None]
        if not inked:
            return Place(start=start, end=end, page=self.page(start))
        first = inked[0][0]
        boxes = [box for page, box in inked if page == first]
        union = (
            min(b[0] for b in boxes),
            min(b[1] for b in boxes),
            max(b[2] for b in boxes),
            max(b[3] for b in boxes),
        )
        return Place(start=start, end=end, page=first, box=union)

    def confidence(self, start: int, end: int) -> float:
        """The least confidence of the characters ``start``–``end``; 1 for print and for an empty span."""
        return min(self.confidences[start:end], default=1.0)


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a table: its row and column (from 1) in the table's grid, how far it spans, what it shows."""

    row: int
    column: int
    text: str
    rows: int = 1
    columns: int = 1


Table = tuple[Cell, ...]
"""The cells of one table, row by row."""


@dataclass(frozen=True, slots=True)
class Flow:
    """Paragraphs and tables of a source without pages.

    The stretch ``i`` of the text begins at ``starts[i]`` and is the paragraph of the number ``marks[i]``, or
    the cell whose (table, row, column) stand there; all count from 1.
    """

    starts: tuple[int, ...]
    marks: tuple[int | tuple[int, int, int], ...]
    tables: tuple[Table, ...]

    def place(self, start: int, end: int) -> Place:
        """The paragraph or cell in which a span begins."""
        found = max(bisect_right(self.starts, start) - 1, 0)
        mark = self.marks[found]
        if isinstance(mark, int):
            return Place(start=start, end=end, paragraph=mark, origin=self.starts[found])
        table, row, column = mark
        return Place(start=start, end=end, table=table, row=row, column=column)


@dataclass(frozen=True, slots=True)
class Document:
    """What a reader hands on: ``text`` (newlines as in the source, no byte-order mark) and its geometry.

    A text file has neither ``pages`` nor ``flow``. In the text of every other kind a paragraph is one or more
    lines, a row of a table is one line of cells between `` | ``, and page furniture (``- 3 -``) stands on a
    line of its own.
    """

    text: str
    reader: Reader
    pages: Pages | None = None
    flow: Flow | None = None

    def locate(self, start: int, end: int) -> Place:
        """The place of the span ``start``–``end`` of ``text``: with page and box, or its paragraph or cell.

        An empty span (a blank cell) has the box of the blank that stands there.
        """
        if self.pages is not None:
            return self.pages.place(start, end)
        if self.flow is not None:
            return self.flow.place(start, end)
        return made(Place, (start, end, None, None, None, None, None, None, None))

    def confidence(self, start: int, end: int) -> float:
        """How certain the characters ``start``–``end`` of ``text`` are, 0 to 1: that of the least certain."""
        return self.pages.confidence(start, end) if self.pages is not None else 1.0
