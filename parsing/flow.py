"""Paragraphs and tables written one after the other into a document: what HTML becomes."""

from collections.abc import Sequence
from itertools import groupby
from operator import attrgetter

from parsing.document import Cell, Document, Flow, Table
from parsing.model import Reader

_BETWEEN = " |"


class FlowWriter:
    """A document under construction: a paragraph is a line, a row of a table a line of cells between bars."""

    def __init__(self) -> None:
        self._pieces: list[str] = []
        self._length = 0
        self._starts: list[int] = []
        self._marks: list[int | tuple[int, int, int]] = []
        self._paragraphs = 0
        self._tables: list[Table] = []

    def paragraph(self, text: str) -> None:
        """One line of text."""
        self._paragraphs += 1
        self._mark(self._paragraphs)
        self._write(text + "\n")

    def table(self, cells: Sequence[Cell]) -> None:
        """The cells of a table, row by row. A merged cell is written once, in its first row."""
        self._tables.append(tuple(cells))
        for _, row in groupby(cells, attrgetter("row")):
            for number, cell in enumerate(row):
                if number:
                    self._write(_BETWEEN)
                self._mark((len(self._tables), cell.row, cell.column))
                self._write(f" {cell.text}" if number else cell.text)
            self._write("\n")

    def document(self, reader: Reader) -> Document:
        """What was written, read by ``reader``."""
        flow = Flow(tuple(self._starts), tuple(self._marks), tuple(self._tables)) if self._starts else None
        return Document("".join(self._pieces), reader, flow=flow)

    def _mark(self, mark: int | tuple[int, int, int]) -> None:
        self._starts.append(self._length)
        self._marks.append(mark)

    def _write(self, text: str) -> None:
        self._pieces.append(text)
        self._length += len(text)
