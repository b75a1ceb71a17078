"""Cells printed without a gap: the ways to cut a row of digits, and what the form's sums say of them.

Digits alone tell the cells where there are as many digits as cells. Otherwise a cut counts only when the sums
of the form hold and no other cut makes them hold; else every cell of the row is uncertain.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

Cut = tuple[str, ...]

MOST_STEPS = 20_000
"""A row that is not decided after so many steps stays undecided, without candidates."""


@dataclass(frozen=True, slots=True)
class Split:
    """The cells of a row: the one reading, or ``candidates`` a cell where several stay possible."""

    cells: Cut | None
    by_sums: bool
    candidates: tuple[tuple[float, ...], ...] = ()


class _Search:
    """Cuts of printed numbers (``pieces``, with gaps between them) into ``width`` numbers.

    A number does not begin with 0 unless it is 0 or has decimals; decimals stay whole with the digits before.
    With ``group``, every ``group``-th number is the sum of those before it in its group.
    """

    def __init__(self, width: int, group: int | None) -> None:
        self.width = width
        self.group = group
        self.steps = 0

    def cuts(self, pieces: Sequence[str], taken: Cut = ()) -> Iterator[Cut]:
        left = self.width - len(taken)
        if not left:
            if not pieces:
                yield taken
            return
        room = sum(len(p) for p in pieces)
        if not pieces or len(pieces) > left or room < left:
            return
        for first, rest in self._numbers(pieces[0], taken):
            self.steps += 1
            if self.steps > MOST_STEPS:
                return
            yield from self.cuts((rest, *pieces[1:]) if rest else pieces[1:], (*taken, first))

    def _numbers(self, piece: str, taken: Cut) -> Iterator[tuple[str, str]]:
        """The next numbers that a piece can begin with; a sum is known beforehand."""
        if self.group is not None and len(taken) % self.group == self.group - 1:
            parts = taken[len(taken) - self.group + 1 :]
            total = str(sum(int(p) for p in parts)) if all(p.isdigit() for p in parts) else None
            if total is not None and piece.startswith(total):
                yield total, piece[len(total) :]
            return
        yield from _beginnings(piece)


def _beginnings(piece: str) -> Iterator[tuple[str, str]]:
    """The numbers with which a piece can begin, and what is left of it."""
    sign = piece[0] if piece[0] in "-+" else ""
    body = piece[len(sign) :]
    whole = body.partition(".")[0]
    for length in range(1, min(2, len(whole)) if whole.startswith("0") else len(whole)):
        yield sign + body[:length], body[length:]
    if whole == "0" or not whole.startswith("0"):
        yield piece, ""


def split(pieces: Sequence[str], width: int, group: int | None) -> Split:
    """The reading of ``pieces`` as ``width`` cells, decided by the digits or by the sums of the row."""
    every = list(islice(_Search(width, None).cuts(pieces), 2))
    if not every:
        return Split(None, by_sums=False)
    search = _Search(width, group)
    fitting = list(search.cuts(pieces))
    if search.steps > MOST_STEPS:
        return Split(None, by_sums=False)
    if len(fitting) == 1:
        return Split(fitting[0], by_sums=len(every) > 1)
    if not fitting:
        search = _Search(width, None)
        fitting = list(search.cuts(pieces))
        if search.steps > MOST_STEPS:
            return Split(None, by_sums=False)
    columns = zip(*fitting, strict=True)
    return Split(None, by_sums=False, candidates=tuple(tuple(sorted({float(x) for x in c})) for c in columns))
