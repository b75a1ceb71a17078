"""Which run belongs to which row: labels are compared loosely, and rows keep the form's order."""

from collections.abc import Callable, Sequence

from rapidfuzz import fuzz

from parsing.forms import Line
from parsing.tables.runs import Run, compact

ENOUGH = 0.62
"""The least likeness at which a run may be a row's."""

_SHORT = 4
_REACH = 24
_DISTANCE = 0.006


def likeness(labels: Sequence[str], context: str) -> float:
    """How well one of ``labels`` stands at the end of ``context``, 0 to 1; short ones must be there whole."""
    return max((_likeness(compact(label), context) for label in labels), default=0.0)


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


def align(
    rows: Sequence[Line], found: Sequence[Run], fits: Callable[[Run], bool]
) -> list[tuple[Line, Run, float]]:
    """Pairs of rows and runs with the greatest likeness together, both in order, and each pair's likeness."""
    scores = [[likeness(row.labels, run.context) if fits(run) else 0.0 for run in found] for row in rows]
    best = [[0.0] * (len(found) + 1) for _ in range(len(rows) + 1)]
    for i in range(len(rows) - 1, -1, -1):
        for j in range(len(found) - 1, -1, -1):
            best[i][j] = max(best[i + 1][j], best[i][j + 1])
            if scores[i][j] >= ENOUGH:
                best[i][j] = max(best[i][j], best[i + 1][j + 1] + scores[i][j] - ENOUGH + 0.01)
    pairs = []
    i = j = 0
    while i < len(rows) and j < len(found):
        if scores[i][j] >= ENOUGH and best[i][j] == best[i + 1][j + 1] + scores[i][j] - ENOUGH + 0.01:
            pairs.append((rows[i], found[j], scores[i][j]))
            i, j = i + 1, j + 1
        elif best[i][j] == best[i + 1][j]:
            i += 1
        else:
            j += 1
    return pairs
