"""Cells printed without a gap: the ways to cut a row of digits, and what the form's sums say of them.

Digits alone tell the cells where there are as many digits as cells. Otherwise a cut counts only when the sums
of the form hold and no other cut makes them hold; else every cell of the row is uncertain.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

Cut = tuple[str, ...]
Holds = Callable[[Sequence[float]], bool]

MOST_CUTS = 5_000
"""Beyond so many ways to cut a row its candidates are not listed."""


@dataclass(frozen=True, slots=True)
class Split:
    """The cells of a row: the one reading, or ``candidates`` a cell where several stay possible."""

    cells: Cut | None
    by_sums: bool
    candidates: tuple[tuple[float, ...], ...] = ()


def cuts(pieces: Sequence[str], width: int, holds: Holds | None = None, taken: Cut = ()) -> Iterator[Cut]:
    """All ways to read ``pieces`` (printed numbers with gaps between them) as ``width`` numbers.

    A number does not begin with 0 unless it is 0 or has decimals; decimals stay whole with the digits before.
    ``holds`` is asked after each number, with all numbers so far, whether the sums still can hold.
    """
    if len(taken) == width:
        if not pieces:
            yield taken
        return
    if not pieces or len(pieces) > width - len(taken):
        return
    for first, rest in _first(pieces[0]):
        now = (*taken, first)
        if holds is None or holds([float(x) for x in now]):
            yield from cuts((rest, *pieces[1:]) if rest else pieces[1:], width, holds, now)


def _first(piece: str) -> Iterator[tuple[str, str]]:
    """The numbers with which a piece can begin, and what is left of it."""
    sign = piece[0] if piece[0] in "-+" else ""
    body = piece[len(sign) :]
    whole = body.partition(".")[0]
    for length in range(1, min(2, len(whole)) if whole.startswith("0") else len(whole)):
        yield sign + body[:length], body[length:]
    if whole == "0" or not whole.startswith("0"):
        yield piece, ""


def split(pieces: Sequence[str], width: int, holds: Holds | None) -> Split:
    """The reading of ``pieces`` as ``width`` cells, decided by the digits or by the sums of the row."""
    every = list(islice(cuts(pieces, width), MOST_CUTS))
    fitting = every if holds is None else list(islice(cuts(pieces, width, holds), MOST_CUTS))
    if len(fitting) == 1:
        return Split(fitting[0], by_sums=len(every) > 1)
    if len(every) == MOST_CUTS:
        return Split(None, by_sums=False)
    chosen = fitting or every
    columns = zip(*chosen, strict=True) if chosen else ()
    return Split(None, by_sums=False, candidates=tuple(tuple(sorted({float(x) for x in c})) for c in columns))
