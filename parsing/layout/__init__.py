"""Pages of ink become a document: lines of text, tables as lines of cells, a place for every character."""

from collections.abc import Iterable, Sequence

from parsing.document import Box, Document, Pages
from parsing.ink import STRAIGHT, Glyph, Ink, Lay, laid
from parsing.layout.grids import Grid
from parsing.layout.lines import words
from parsing.layout.sheets import Cell, Part, Sheet, page_number, sheet
from parsing.layout.torn import mend
from parsing.model import Reader

_CELL = " | "


class Writer:
    """Takes pages, then writes the document.

    What stands outside of tables is written line by line, a row of a table as a line of cells. A row of one
    cell is a line of text; a blank cell keeps a box. A page's number is written as ``- 3 -``.
    """

    def __init__(self, reader: Reader) -> None:
        self.reader: Reader = reader
        self.sheets: list[Sheet] = []
        self.pieces: list[str] = []
        self.boxes: list[Box | None] = []
        self.confidences: list[float] = []
        self.lay: Lay = STRAIGHT

    def page(self, ink: Ink, tables: Sequence[Grid] | None = None) -> None:
        """Take the next page; ``tables`` are its ruled tables where they are known (``grids(ink)``)."""
        self.sheets.append(sheet(ink, tables))

    def document(self) -> Document:
        """Write the pages that were taken."""
        mend(self.sheets)
        starts = []
        for page in self.sheets:
            starts.append(len(self.boxes))
            self.lay = page.lay
            for part in page.parts:
                self._part(part)
        self.sheets = []
        doubted = any(confidence < 1 for confidence in self.confidences)
        pages = Pages(tuple(starts), tuple(self.boxes), tuple(self.confidences) if doubted else ())
        return Document("".join(self.pieces), self.reader, pages)

    def _put(self, text: str, box: Box | None = None, confidence: float = 1.0) -> None:
        if box is not None and self.lay is not STRAIGHT:
            box = laid(box, self.lay)
        self.pieces.append(text)
        self.boxes.extend([box] * len(text))
        self.confidences.extend([confidence] * len(text))

    def _part(self, part: Part) -> None:
        for row in part.rows:
            for number, cell in enumerate(row):
                if number:
                    self._put(_CELL)
                self._cell(cell)
            self._put("\n")
        if part.number:
            self._number(part.line)
        elif part.line:
            self._line(part.line)
            self._put("\n")

    def _cell(self, cell: Cell) -> None:
        self._put(cell.lent_before)
        for line in cell.lines:
            self._line(line)
        self._put(cell.lent_after)
        if not cell.lines:
            self._put(" ", cell.box)

    def _number(self, line: Sequence[Glyph]) -> None:
        """A page's number, without the total, as one that cannot be taken for a number of the text."""
        self._put("- ")
        for glyph in page_number(line):
            self._put(glyph.text, glyph[1:5], glyph.confidence)
        self._put(" -\n")

    def _line(self, line: Sequence[Glyph]) -> None:
        for number, word in enumerate(words(line)):
            if number:
                self._put(" ")
            for glyph in word:
                self._put(glyph.text, glyph[1:5], glyph.confidence)


def laid_out(pages: Iterable[Ink], reader: Reader) -> Document:
    """The document of pages of ink."""
    writer = Writer(reader)
    for ink in pages:
        writer.page(ink)
    return writer.document()
