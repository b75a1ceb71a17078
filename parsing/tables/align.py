"""Which run belongs to which row: labels are compared loosely, and rows keep the form's order."""

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from rapidfuzz import fuzz

from parsing.forms import Line
from parsing.making import made
from parsing.tables.runs import Run
from parsing.tables.tokens import compact

ENOUGH = 0.62
"""The least likeness at which a run may be a row's."""

NEAR = 0.15
"""How much less alike than its best row a row may be to a run and still have it."""

AGAIN = 0.95
"""The least likeness at which another run may repeat a row."""

_SHORT = 4
_REACH = 24
_DISTANCE = 0.006
_MARGIN = 1e-6
_MOST_KEPT = 1 << 11


class Pair(NamedTuple):
    """A row of the form, the run that shows its cells, and how alike their labels are."""

    row: Line
    run: Run
    likeness: float


class Aligned(NamedTuple):
    """Pairs in printed order, and runs that repeat a row elsewhere."""

    pairs: tuple[Pair, ...]
    repeats: tuple[Pair, ...]


class _Fit(NamedTuple):
    """How a run's labels look beside all rows.

    ``scores`` has a likeness for each row; ``gains`` what pairing with each is worth, None where it must
    not be; ``best`` is the row that gains most, -1 where none does; ``clear`` if no other gains as much.
    """

    scores: tuple[float, ...]
    gains: tuple[float | None, ...]
    best: int
    clear: bool


class Rows:
    """The rows of a table in the form's order; reports print the same labels, so that fits are kept."""

    def __init__(self, rows: Sequence[Line]) -> None:
        self.rows = tuple(rows)
        self._labels = [tuple(compact(label) for label in row.labels) for row in rows]
        self._reach = max(len(label) for labels in self._labels for label in labels) + _REACH
        self._fit = lru_cache(_MOST_KEPT)(self._measure)

    def fit(self, run: Run) -> _Fit:
        """How the labels before a run look beside those of the rows."""
        return self._fit(run.context[-self._reach :])

    def _measure(self, context: str) -> _Fit:
        scores = tuple(max(_likeness(label, context) for label in labels) for labels in self._labels)
        least = max(ENOUGH, max(scores) - NEAR)
        gains = tuple(score - ENOUGH + 0.01 if score >= least else None for score in scores)
        worth = sorted((gain for gain in gains if gain is not None), reverse=True)
        best = gains.index(worth[0]) if worth else -1
        return _Fit(scores, gains, best, len(worth) < 2 or worth[0] - worth[1] > _MARGIN)


def _likeness(label: str, context: str) -> float:
    tail = context[-(len(label) + _REACH) :]
    if not tail:
        return 0.0
    if len(label) <= _SHORT:
        at = tail.rfind(label)
        return 1.0 - _DISTANCE * (len(tail) - at - len(label)) if at >= 0 else 0.0
    if len(tail) < len(label):
        return fuzz.ratio(label, tail) / 100
    found = fuzz.partial_ratio_alignment(label, tail)
    if found is None:
        return 0.0
    return found.score / 100 - _DISTANCE * max(0, len(tail) - found.dest_end)


def align(table: Rows, runs: Sequence[Run]) -> Aligned:
    """Rows and runs with the greatest likeness together, both in order; the first run where two are alike."""
    fits = [table.fit(run) for run in runs]
    chosen = _in_order(fits)
    if chosen is None:
        chosen = _best(fits, len(table.rows))
    pairs = [made(Pair, (table.rows[i], runs[j], fits[j].scores[i])) for i, j in chosen]
    taken = {j for _, j in chosen}
    left = [j for j in range(len(runs)) if j not in taken]
    return Aligned(tuple(pairs), tuple(_repeats(table.rows, runs, fits, left)))


def _in_order(fits: Sequence[_Fit]) -> list[tuple[int, int]] | None:
    """Every run with its own best row, where that is clear and the rows come in order: nothing is better."""
    chosen = []
    last = -1
    for j, fit in enumerate(fits):
        if fit.best < 0:
            continue
        if fit.best <= last or not fit.clear:
            return None
        last = fit.best
        chosen.append((last, j))
    return chosen


def _best(fits: Sequence[_Fit], rows: int) -> list[tuple[int, int]]:
    """The pairs (row, run), both in order, with the greatest sum of gains."""
    best = [[0.0] * (len(fits) + 1) for _ in range(rows + 1)]
    for i in range(rows - 1, -1, -1):
        for j in range(len(fits) - 1, -1, -1):
            gain = fits[j].gains[i]
            taken = 0.0 if gain is None else best[i + 1][j + 1] + gain
            best[i][j] = max(best[i + 1][j], best[i][j + 1], taken)
    chosen = []
    i = j = 0
    while i < rows and j < len(fits):
        gain = fits[j].gains[i]
        if gain is not None and best[i][j] == best[i + 1][j + 1] + gain:
            chosen.append((i, j))
            i, j = i + 1, j + 1
        elif best[i][j] == best[i + 1][j]:
            i += 1
        else:
            j += 1
    return chosen


def _repeats(
    rows: Sequence[Line], runs: Sequence[Run], fits: Sequence[_Fit], left: Sequence[int]
) -> list[Pair]:
    """Runs left over whose label is beyond doubt that of a row."""
    repeats = []
    for j in left:
        score = max(fits[j].scores)
        if score >= AGAIN:
            last = max(i for i, other in enumerate(fits[j].scores) if other == score)
            repeats.append(Pair(rows[last], runs[j], score))
    return repeats
