"""From the run of a row to its facts: which cell is which column, values, marks, blanks, uncertain cells."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import repeat
from typing import NamedTuple

from parsing.making import made
from parsing.model import Fact
from parsing.tables.glued import Glued
from parsing.tables.runs import Padding, Run
from parsing.tables.source import Source
from parsing.tables.splits import Cut, only_cut
from parsing.tables.tokens import MARKS, Piece, number

_COUNTED = frozenset("0123456789").union(mark[-1] for mark in MARKS)
"""How a label ends in which a cell of the row was lost."""


class RowRead(NamedTuple):
    """The facts of a row; where it is ``glued`` they are uncertain until all rows are there."""

    facts: list[Fact]
    glued: tuple[Glued, ...] = ()


def read_row(
    source: Source,
    run: Run,
    concepts: Sequence[str],
    group: int | None,
    padding: Padding,
    confidence: float,
) -> RowRead:
    """The facts of one row whose cells are ``concepts``, in printed order.

    A run with a cell for each concept is read as printed. At the end of the text fewer cells are the first of
    a row that was cut off. Fewer cells without edges of their own are glued: their digits tell the cells if
    there is one way to cut them, else the sums of the form decide later; every ``group``-th number is the sum
    of those before it. Nothing is read where no candidates can be named.
    """
    if run.beside[-1:] in _COUNTED:
        return RowRead([])
    if run.shown == len(run.pieces) == len(concepts) and run.end < len(source.normalised.text):
        return made(RowRead, (source.facts(concepts, run.pieces, run.lines, confidence), ()))
    cells = padding.row(run, len(concepts))
    if cells is None or len(cells) > len(concepts):
        return RowRead([])
    last = cells[-1]
    if len(cells) == len(concepts) and last.kind != "blank" and last.end < len(source.normalised.text):
        return RowRead(source.facts(concepts, cells, repeat(0), confidence))
    if group is not None and any(c.kind == "number" and c.text[0] in "-−+" for c in cells):
        return RowRead([])  # no count is negative: a mark stands beside a number
    row = _Row(source, concepts, cells, group, confidence, padding)
    if len(cells) == len(concepts) or (run.last and not _glued(cells)):
        return RowRead(row.as_printed())
    if all(c.kind == "number" for c in cells) and _glued(cells):
        return row.cut(last=run.last)
    return RowRead(row.with_gaps())


def _glued(cells: Sequence[Piece]) -> bool:
    """Whether cells run together: a number alone, or one that begins with a 0 it cannot have."""
    if any(c.delimited for c in cells):
        return False
    return len(cells) == 1 or any(len(c.text) > 1 and c.text[0] == "0" and c.text[1] != "." for c in cells)


@dataclass(frozen=True, slots=True)
class _Row:
    source: Source
    concepts: Sequence[str]
    cells: Sequence[Piece]
    group: int | None
    confidence: float
    padding: Padding

    def as_printed(self) -> list[Fact]:
        """One cell, one fact. At the end of the text a number may have lost digits, a blank all."""
        cells = list(self.cells)
        while cells and cells[-1].kind == "blank" and self._cut_off(cells[-1]):
            cells.pop()
        if not cells:
            return []
        facts = self.source.facts(self.concepts, cells, repeat(0), self.confidence)
        last = cells[-1]
        if last.kind == "number" and last.end == len(self.source.normalised.text) and not self._sure(last):
            facts[-1] = self._uncertain(
                self.concepts[len(facts) - 1], last.start, last.end, (last.value or 0.0,)
            )
        return facts

    def _cut_off(self, blank: Piece) -> bool:
        """Whether the text ends within a blank cell."""
        return "\n" not in self.source.normalised.text[blank.start :]

    def _sure(self, last: Piece) -> bool:
        """Whether the text's last number is whole: a lone 0 of a count, or the sum that the row demands."""
        numbers = [c.value for c in self.cells if c.value is not None]
        if last.text == "0" and not self.concepts[-1].endswith("amount"):
            return True
        whole = len(numbers) == len(self.cells) == len(self.concepts)
        return whole and self.group is not None and sum(numbers[-self.group : -1]) == numbers[-1]

    def _uncertain(self, concept: str, start: int, end: int, candidates: tuple[float, ...]) -> Fact:
        return self.source.fact(concept, start, end, state="uncertain", candidates=candidates, confidence=0.0)

    def cut(self, *, last: bool) -> RowRead:
        """The cells of a glued row; ``last``: the text ends with it, perhaps within it.

        Nothing is certain where its end may be lost with the text's and no sums tell, where a mark stands
        beside it, or where cells of the table may be blank without a trace.
        """
        only = only_cut([c.text for c in self.cells], len(self.concepts))
        row = Glued(self.source, tuple(self.concepts), tuple(self.cells), self.group, self.confidence)
        lost = (last and self.group in (None, len(self.concepts))) or self._beside_mark()
        if only is not None and not lost and self._plain(only, doubted=last):
            return RowRead(row.as_printed(only))
        facts = row.undecided()
        told = facts and not lost and not self.padding.short and (only is None or self.group is not None)
        return RowRead(facts, (row,) if told else ())

    def _beside_mark(self) -> bool:
        """Whether a mark is glued to the row: it may be a cell of it."""
        text = self.source.normalised.text
        start, end = self.cells[0].start, self.cells[-1].end
        return not MARKS.isdisjoint((text[start - 1 : start], text[end : end + 1]))

    def _plain(self, only: Cut, *, doubted: bool) -> bool:
        """Whether no cell can be blank: none of the table is, all are 0, or the row's sums hold."""
        if not (doubted or self.padding.apart or self.padding.short) or set(only) == {"0"}:
            return True
        if self.group is None:
            return False
        numbers = list(map(number, only))
        return all(
            sum(numbers[at : at + self.group - 1]) == numbers[at + self.group - 1]
            for at in range(0, len(numbers), self.group)
        )

    def with_gaps(self) -> list[Fact]:
        """A row that lost cells: each may be any of those that its place allows."""
        missing = len(self.concepts) - len(self.cells)
        facts = []
        for i, concept in enumerate(self.concepts):
            near = self.cells[max(0, i - missing) : i + 1]
            candidates = tuple(sorted({c.value for c in near if c.value is not None}))
            if candidates:
                facts.append(self._uncertain(concept, near[0].start, near[-1].end, candidates))
        return facts
