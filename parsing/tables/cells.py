"""From the run of a row to its facts: which cell is which column, values, marks, blanks, uncertain cells."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from parsing.document import Document
from parsing.model import Fact, State
from parsing.normalise import Normalised
from parsing.tables.runs import Run, without_outer_blanks
from parsing.tables.splits import Holds, split
from parsing.tables.tokens import Token, number


@dataclass(frozen=True, slots=True)
class Source:
    """The document behind the tokens."""

    document: Document
    normalised: Normalised

    def fact(
        self,
        concept: str,
        start: int,
        end: int,
        *,
        value: float | None = None,
        state: State = "reported",
        candidates: tuple[float, ...] = (),
        by_sums: bool = False,
        confidence: float = 1.0,
    ) -> Fact:
        """The fact that stands at ``start``–``end`` of the normalised text."""
        first, last = self.normalised.span(start, end)
        return Fact(
            id=concept,
            value=value,
            state=state,
            raw=self.document.text[first:last],
            start=first,
            end=last,
            where=self.document.locate(first, last),
            source="table",
            candidates=candidates,
            decided_by="sums" if by_sums else "print",
            confidence=confidence,
        )


def row_sum(width: int) -> Holds:
    """Every ``width``-th number is the sum of the ``width`` - 1 before it."""

    def holds(numbers: Sequence[float]) -> bool:
        whole = len(numbers) // width * width
        if len(numbers) != whole or not whole:
            return True
        group = numbers[whole - width : whole]
        return sum(group[:-1]) == group[-1]

    return holds


def read_row(
    source: Source, run: Run, concepts: Sequence[str], holds: Holds | None, confidence: float
) -> list[Fact]:
    """The facts of one row whose cells are ``concepts``, in printed order.

    A run with a cell for each concept is read as printed. One with fewer cells is cut by its digits and the
    row's sums (``holds``); at the end of the text its cells are the first of a row that was cut off. What
    stays undecided is uncertain with its candidates; nothing is read where no candidates can be named.
    """
    cells = without_outer_blanks(run.cells, len(concepts))
    fact = partial(source.fact, confidence=confidence)
    if len(cells) == len(concepts) or (run.last and run.digits <= len(cells) and len(cells) < len(concepts)):
        return [_plain(fact, concept, cell) for concept, cell in zip(concepts, cells, strict=False)]
    if len(cells) > len(concepts) or any(c.kind != "number" for c in cells):
        return []
    result = split([c.text for c in cells], len(concepts), holds)
    if result.cells is None:
        start, end = cells[0].start, cells[-1].end
        pairs = zip(concepts, result.candidates, strict=False)
        return [
            fact(concept, start, end, state="uncertain", candidates=some, confidence=0.0)
            for concept, some in pairs
        ]
    spans = _spans(cells, result.cells)
    return [
        fact(concept, start, end, value=number(printed), by_sums=result.by_sums)
        for concept, printed, (start, end) in zip(concepts, result.cells, spans, strict=True)
    ]


def _plain(fact: Callable[..., Fact], concept: str, cell: Token) -> Fact:
    if cell.kind == "number":
        return fact(concept, cell.start, cell.end, value=cell.value)
    return fact(concept, cell.start, cell.end, state="mark" if cell.kind == "mark" else "blank")


def _spans(cells: Sequence[Token], printed: Sequence[str]) -> list[tuple[int, int]]:
    """Where each printed number of a cut stands."""
    spans = []
    rest = list(cells)
    offset = 0
    for piece in printed:
        cell = rest[0]
        start = cell.start + offset
        offset += len(piece)
        spans.append((start, start + len(piece)))
        if offset >= len(cell.text):
            rest.pop(0)
            offset = 0
    return spans
