"""Rows whose cells are printed without gaps: what the sums of the form, and the prose, say of them."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import chain
from typing import Protocol

from parsing.model import Fact, TableId
from parsing.tables.faults import Believed, Row, believe
from parsing.tables.identities import prose, sums
from parsing.tables.solver import Equation, Reading
from parsing.tables.source import Source
from parsing.tables.splits import Cut, cuts
from parsing.tables.tokens import Piece, number

Span = tuple[int, int]


class Open(Protocol):
    """Cells that are still to be decided: glued rows, doubtful recognition."""

    @property
    def table(self) -> str:
        """The table of the cells."""

    @property
    def concepts(self) -> tuple[str, ...]:
        """The cells."""

    def row(self) -> Row | None:
        """The cells as the solver takes them; None where they have too many readings."""

    def facts(self, believed: Believed, equations: Sequence[Equation] = ()) -> list[Fact]:
        """The facts of what is believed; ``equations`` are those that were at hand."""


@dataclass(frozen=True)
class Glued:
    """A row that can be cut in more than one way. ``concepts`` are its cells, ``printed`` its tokens.

    With ``group``, every ``group``-th cell is the sum of those before it.
    """

    source: Source
    concepts: tuple[str, ...]
    printed: tuple[Piece, ...]
    group: int | None
    confidence: float

    @property
    def table(self) -> str:
        """The table whose row this is."""
        return self.concepts[0].split(".")[0]

    @cached_property
    def every(self) -> tuple[Cut, ...] | None:
        """Every way to cut the row; None where there are too many."""
        return cuts([c.text for c in self.printed], len(self.concepts))

    @cached_property
    def fitting(self) -> tuple[Cut, ...] | None:
        """The ways in which the row's own sums hold; None where there are too many."""
        if self.group is None:
            return self.every
        return cuts([c.text for c in self.printed], len(self.concepts), self.group)

    def row(self) -> Row | None:
        """The row as the solver takes it; None where it has too many readings."""
        if self.fitting is None:
            return None
        return Row(
            self.concepts, _values(self.fitting), lambda: None if self.every is None else _values(self.every)
        )

    def as_printed(self, cut: Cut) -> list[Fact]:
        """The facts of the one way in which the row can be cut."""
        return [
            self.source.fact(concept, start, end, value=number(printed), confidence=self.confidence)
            for concept, printed, (start, end) in zip(
                self.concepts, cut, _spans(self.printed, cut), strict=True
            )
        ]

    def undecided(self) -> list[Fact]:
        """The facts as long as nothing is decided; none where no candidates can be named."""
        return self.facts((_values(self.fitting or self.every or ()), False))

    def facts(self, believed: Believed, equations: Sequence[Equation] = ()) -> list[Fact]:
        """The facts of what is believed: cells in which all readings agree on value and place are decided.

        ``equations`` are those that were at hand.
        """
        readings, certain = believed
        if not readings:
            return []
        values = [set(column) for column in zip(*readings, strict=True)]
        spans = self._spans_of(readings) if certain else [set[Span]()] * len(values)
        rules = self._rules(equations)
        return [self._fact(*cell) for cell in zip(self.concepts, values, spans, rules, strict=True)]

    def _rules(self, equations: Sequence[Equation]) -> list[tuple[str, ...]]:
        """The checks that decide each cell: the row's own where they do, else all that read it."""
        own = [e for e in equations if set(e.cells) <= set(self.concepts)]
        told = [len(set(column)) == 1 for column in zip(*self.fitting or (), strict=True)]
        return [
            tuple(dict.fromkeys(e.rule for e in (own if alone else equations) if concept in e.cells))
            for concept, alone in zip(self.concepts, told or [False] * len(self.concepts), strict=True)
        ]

    def _spans_of(self, readings: Sequence[Reading]) -> list[set[Span]]:
        """Where each cell stands, in all of some readings."""
        wanted = set(readings)
        ways = chain(
            self.fitting or (), () if wanted <= set(_values(self.fitting or ())) else self.every or ()
        )
        placed = [_spans(self.printed, cut) for cut in ways if tuple(map(number, cut)) in wanted]
        return [set(column) for column in zip(*placed, strict=True)]

    def _fact(self, concept: str, values: set[float], spans: set[Span], rules: tuple[str, ...]) -> Fact:
        if len(values) == len(spans) == 1:
            (value,), ((start, end),) = values, spans
            return self.source.fact(
                concept, start, end, value=value, decided_with=rules, confidence=self.confidence
            )
        return self.source.fact(
            concept,
            self.printed[0].start,
            self.printed[-1].end,
            state="uncertain",
            candidates=tuple(sorted(values)),
            confidence=0.0,
        )


def settle(
    facts: Sequence[Fact], rows: Iterable[Open], told: Mapping[str, float] | None = None
) -> tuple[Fact, ...]:
    """``facts`` with those of open ``rows`` decided by the form's sums, as far as these decide them.

    ``told`` are exact narrative figures by their concept.
    """
    by_table: dict[str, list[Open]] = {}
    for row in rows:
        by_table.setdefault(row.table, []).append(row)
    if not by_table:
        return tuple(facts)
    decided = {f.id: f for table in by_table.values() for f in _settled(facts, table, told or {})}
    return tuple(decided[f.id]._replace(also=f.also) if f.id in decided else f for f in facts)


def _settled(facts: Sequence[Fact], glued: Sequence[Open], told: Mapping[str, float]) -> Iterator[Fact]:
    doubtful = {concept for row in glued for concept in row.concepts}
    table: TableId = glued[0].table  # type: ignore[assignment]  # the first part of a cell's id is its table
    same = [f for f in facts if f.id.startswith(f"{table}.")]
    known = {f.id: f.value for f in same if f.value is not None and f.id not in doubtful}
    rows = [(g, row) for g in glued if (row := g.row()) is not None]
    equations = [*sums(table, {f.id for f in same}), *prose(doubtful, told)]
    for (g, _), believed in zip(
        rows, believe([row for _, row in rows], {**known, **told}, equations), strict=True
    ):
        yield from g.facts(believed, equations)


def _values(printed: Iterable[Cut]) -> tuple[Reading, ...]:
    return tuple(tuple(map(number, cut)) for cut in printed)


def _spans(cells: Sequence[Piece], printed: Cut) -> list[Span]:
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
