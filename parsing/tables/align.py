"""Which run belongs to which row: labels are compared loosely, and rows keep the form's order."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from rapidfuzz import fuzz

from parsing.forms import Line
from parsing.tables.runs import Run, compact

ENOUGH = 0.62
"""The least likeness at which a run may be a row's."""

NEAR = 0.15
"""How much less alike than its best row a row may be to a run and still have it."""

AGAIN = 0.95
"""The least likeness at which another run may repeat a row."""

_SHORT = 4
_REACH = 24
_DISTANCE = 0.006


@dataclass(frozen=True, slots=True)
class Pair:
    """A row of the form, the run that shows its cells, and how alike their labels are."""

    row: Line
    run: Run
    likeness: float


@dataclass(frozen=True, slots=True)
class Aligned:
    """Pairs in printed order, and runs that repeat a row elsewhere."""

    pairs: tuple[Pair, ...]
    repeats: tuple[Pair, ...]


def likeness(labels: tuple[str, ...], context: str) -> float:
    """How well one of ``labels`` stands at the end of ``context``, 0 to 1; short ones must be there whole."""
    every, reach = _compact(labels)
    return _best(every, context[-reach:])


@lru_cache(maxsize=1 << 15)
def _best(labels: tuple[str, ...], tail: str) -> float:
    """The greatest likeness; reports print the same labels, so that the answer is often known."""
    return max((_likeness(label, tail) for label in labels), default=0.0)


@cache
def _compact(labels: tuple[str, ...]) -> tuple[tuple[str, ...], int]:
    """Labels as they are compared, and how much of a context can matter to them."""
    every = tuple(compact(label) for label in labels)
    return every, max(map(len, every)) + _REACH


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


def align(rows: Sequence[Line], found: Sequence[Run], fits: Callable[[Run], bool]) -> Aligned:
    """Rows and runs with the greatest likeness together, both in order; the first run where two are alike."""
    runs = [run for run in found if fits(run)]
    scores = [[likeness(row.labels, run.context) for run in runs] for row in rows]
    least = [max(ENOUGH, max(column) - NEAR) for column in zip(*scores, strict=True)]
    gains = [
        [s - ENOUGH + 0.01 if s >= m else None for s, m in zip(line, least, strict=True)] for line in scores
    ]
    best = [[0.0] * (len(runs) + 1) for _ in range(len(rows) + 1)]
    for i in range(len(rows) - 1, -1, -1):
        for j in range(len(runs) - 1, -1, -1):
            gain = gains[i][j]
            taken = 0.0 if gain is None else best[i + 1][j + 1] + gain
            best[i][j] = max(best[i + 1][j], best[i][j + 1], taken)
    pairs = []
    left = []
    i = j = 0
    while i < len(rows) and j < len(runs):
        gain = gains[i][j]
        if gain is not None and best[i][j] == best[i + 1][j + 1] + gain:
            pairs.append(Pair(rows[i], runs[j], scores[i][j]))
            i, j = i + 1, j + 1
        elif best[i][j] == best[i + 1][j]:
            i += 1
        else:
            left.append(j)
            j += 1
    left.extend(range(j, len(runs)))
    return Aligned(tuple(pairs), tuple(_repeats(rows, runs, scores, left)))


def _repeats(
    rows: Sequence[Line], runs: Sequence[Run], scores: Sequence[Sequence[float]], left: Sequence[int]
) -> list[Pair]:
    """Runs left over whose label is beyond doubt that of a row."""
    repeats = []
    for j in left:
        score, i = max((line[j], i) for i, line in enumerate(scores))
        if score >= AGAIN:
            repeats.append(Pair(rows[i], runs[j], score))
    return repeats
