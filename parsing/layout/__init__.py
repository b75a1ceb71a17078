"""Pages of ink become a document: lines of text, tables as lines of cells, a place for every character."""

from collections.abc import Iterable, Sequence

from parsing.document import Box, Document, Pages
from parsing.ink import STRAIGHT, Glyph, Ink, Lay, laid
from parsing.layout.grids import Grid, grids
from parsing.layout.lines import in_order, lines, middle, words
from parsing.model import Reader

_CELL = " | "


class Writer:
    """A document under construction, page by page."""

    def __init__(self, reader: Reader) -> None:
        self.reader: Reader = reader
        self.pieces: list[str] = []
        self.boxes: list[Box | None] = []
        self.confidences: list[float] = []
        self.starts: list[int] = []
        self.lay: Lay = STRAIGHT

    def page(self, ink: Ink) -> None:
        """Write a page: what stands outside of tables line by line, a row of a table as a line of cells.

        A row of one cell is a line of text; a blank cell keeps a box.
        """
        self.starts.append(len(self.boxes))
        self.lay = ink.lay
        rest: Sequence[Glyph] = ink.glyphs
        parts: list[tuple[float, Grid | None, list[Glyph]]] = []
        for grid in grids(ink):
            inside = [g for g in rest if grid.holds(g)]
            rest = [g for g in rest if not grid.holds(g)]
            parts.append((grid.box[1], grid, inside))
        parts += [(middle(line[0]), None, line) for line in lines(rest)]
        for _, grid, glyphs in sorted(parts, key=lambda part: part[0]):
            if grid is not None:
                self._table(grid, glyphs)
            elif any(not g.text.isspace() for g in glyphs):
                self._line(glyphs)
                self._put("\n")

    def document(self) -> Document:
        """What was written."""
        doubted = any(confidence < 1 for confidence in self.confidences)
        pages = Pages(tuple(self.starts), tuple(self.boxes), tuple(self.confidences) if doubted else ())
        return Document("".join(self.pieces), self.reader, pages)

    def _put(self, text: str, box: Box | None = None, confidence: float = 1.0) -> None:
        self.pieces.append(text)
        self.boxes.extend([laid(box, self.lay) if box else None] * len(text))
        self.confidences.extend([confidence] * len(text))

    def _line(self, line: Sequence[Glyph]) -> None:
        for number, word in enumerate(words(line)):
            if number:
                self._put(" ")
            for glyph in word:
                self._put(glyph.text, glyph[1:5], glyph.confidence)

    def _table(self, grid: Grid, glyphs: Iterable[Glyph]) -> None:
        contents: dict[tuple[int, int], list[Glyph]] = {}
        for glyph in glyphs:
            if not glyph.text.isspace() or glyph.text == " ":
                place = grid.cell((glyph.x0 + glyph.x1) / 2, middle(glyph))
                if place is not None:
                    contents.setdefault(place, []).append(glyph)
        for r, row in enumerate(grid.rows):
            for c, cell in enumerate(row):
                if c:
                    self._put(_CELL)
                inside = contents.get((r, c), ())
                if any(not g.text.isspace() for g in inside):
                    for line in in_order(inside):
                        self._line(line)
                else:
                    self._put(" ", cell)
            self._put("\n")


def laid_out(pages: Iterable[Ink], reader: Reader) -> Document:
    """The document of pages of ink."""
    writer = Writer(reader)
    for ink in pages:
        writer.page(ink)
    return writer.document()
