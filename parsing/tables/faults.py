"""What can be believed of doubtful rows, also where the report itself has a wrong number.

Where all equations hold together, what every solution says is certain. Where they contradict each other, a
number is misprinted; then every single cell that all broken equations share is taken for the culprit in turn,
and certain is what all solutions of all these worlds say. Where no one cell explains it, the rows whose own
sums are broken are left out; if the others still contradict each other, nothing is certain. Nor is ever the
reading of a row whose own sums fit no reading.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from parsing.tables.solver import Budget, Choice, Equation, Reading, broken, possible

MOST_WORLDS = 40
"""So many cells are tried as the misprinted one; with more, none is."""


@dataclass(frozen=True, slots=True)
class Row:
    """A row of doubtful cells: every reading of what is printed, in any order.

    ``every`` is called only when the equations contradict each other; it returns None where there are too
    many. ``fitting`` are the readings for which the equations hold that read no cell outside of the row.
    """

    cells: tuple[str, ...]
    fitting: tuple[Reading, ...]
    every: Callable[[], tuple[Reading, ...] | None]


Believed = tuple[tuple[Reading, ...], bool]
"""The readings of a row that stay possible, and whether what they agree on is certain."""

World = dict[tuple[str, ...], tuple[Reading, ...]]
"""The possible readings of each row, by its cells, if one thing is misprinted."""


def believe(rows: Sequence[Row], known: Mapping[str, float], equations: Sequence[Equation]) -> list[Believed]:
    """For each of ``rows`` what can be believed, given the printed cells and the form's equations."""
    if not rows:
        return []
    choices = [Choice(row.cells, row.fitting) for row in rows]
    found = possible(choices, known, equations)
    if found is not None:
        return [_chosen(choice, indices) for choice, indices in zip(choices, found, strict=True)]
    return _Contradiction(rows, known, equations).believed()


def _chosen(choice: Choice, indices: Sequence[int]) -> Believed:
    return tuple(choice.readings[i] for i in indices), True


class _Contradiction:
    def __init__(
        self, rows: Sequence[Row], known: Mapping[str, float], equations: Sequence[Equation]
    ) -> None:
        self.rows = rows
        self.known = known
        self.equations = equations
        self.choices = [Choice(r.cells, r.fitting) for r in rows if r.fitting]
        """Rows without a fitting reading are left out: their cells may have any value."""
        self.budget = Budget()
        own = {cell: i for i, row in enumerate(rows) for cell in row.cells}
        odd = {i for i, row in enumerate(rows) if not row.fitting}
        self.broken = [
            e
            for e in equations
            if len({own.get(cell) for cell in e.cells}) == 1 and own.get(e.cells[0]) in odd
        ]
        self.broken += [e for e in broken(self.choices, known, equations) if e not in self.broken]

    def believed(self) -> list[Believed]:
        worlds = self._worlds() or self._without_faulty_rows()
        if not worlds:
            return [(row.fitting or row.every() or (), False) for row in self.rows]
        return [self._agreed(row, [w[row.cells] for w in worlds if row.cells in w]) for row in self.rows]

    def _agreed(self, row: Row, readings: Sequence[Sequence[Reading]]) -> Believed:
        union = tuple(dict.fromkeys(r for some in readings for r in some))
        return union or row.every() or (), bool(row.fitting)

    def _worlds(self) -> list[World]:
        """The possible readings of each row in each world in which one cell is misprinted."""
        if not self.broken:
            return []
        printed = {*self.known, *(cell for row in self.rows for cell in row.cells)}
        shared = set.intersection(*(set(e.cells) for e in self.broken)) & printed
        if len(shared) > MOST_WORLDS:
            return []
        worlds = (self._world(cell) for cell in sorted(shared))
        return [world for world in worlds if world is not None]

    def _world(self, cell: str) -> World | None:
        """The possible readings where ``cell`` is misprinted; None where that does not explain it."""
        choices = []
        for row in self.rows:
            readings: tuple[Reading, ...] | None = row.fitting
            if cell in row.cells:
                readings = row.every()
            if readings is None:
                return None
            choices.append(Choice(row.cells, readings))
        found = possible(choices, self.known, [e for e in self.equations if cell not in e.cells], self.budget)
        if found is None:
            return None
        return _named(choices, found)

    def _without_faulty_rows(self) -> list[World]:
        """The possible readings where all cells of the rows whose own sums are broken may have any value."""
        faulty = {
            cell for e in self.broken if len({_line(cell) for cell in e.cells}) == 1 for cell in e.cells
        }
        known = {cell: value for cell, value in self.known.items() if cell not in faulty}
        found = possible(self.choices, known, self.equations, self.budget)
        return [] if found is None else [_named(self.choices, found)]


def _line(cell: str) -> str:
    return cell.rpartition(".")[0]


def _named(choices: Sequence[Choice], found: Sequence[Sequence[int]]) -> World:
    pairs = zip(choices, found, strict=True)
    return {c.cells: tuple(c.readings[i] for i in indices) for c, indices in pairs}
