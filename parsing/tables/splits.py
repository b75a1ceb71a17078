"""Cells printed without a gap: the ways to cut a row of digits into its cells."""

from collections.abc import Iterator, Sequence

Cut = tuple[str, ...]

MOST_STEPS = 20_000
"""A row that has not been cut in every way after so many steps is not cut at all."""

MOST_DIGITS = 120
"""Nor is a longer one: eight digits for each of fifteen cells."""


class TooMany(Exception):
    """There are more ways to cut a row than can be looked at."""


def cuts(pieces: Sequence[str], width: int, group: int | None = None) -> tuple[Cut, ...] | None:
    """All ways to cut printed numbers (``pieces``, with gaps between them) into ``width`` numbers.

    A number does not begin with 0 unless it is 0 or has decimals; decimals stay whole with the digits before.
    With ``group``, every ``group``-th number is the sum of those before it in its group. None where there are
    too many ways to list.
    """
    if sum(map(len, pieces)) > MOST_DIGITS:
        return None
    try:
        if group is None:
            return tuple(_Every(width).cuts(pieces))
        return _Summed(pieces, width // group, group).cuts()
    except TooMany:
        return None


def only_cut(pieces: Sequence[str], width: int) -> Cut | None:
    """The one way to cut ``pieces``, where there is no other."""
    search = _Every(width).cuts(pieces)
    try:
        first = next(search, None)
        return first if next(search, None) is None else None
    except TooMany:
        return None


class _Steps:
    steps = 0

    def step(self) -> None:
        self.steps += 1
        if self.steps > MOST_STEPS:
            raise TooMany


class _Every(_Steps):
    def __init__(self, width: int) -> None:
        self.width = width

    def cuts(self, pieces: Sequence[str], taken: Cut = ()) -> Iterator[Cut]:
        left = self.width - len(taken)
        if not left:
            if not pieces:
                yield taken
            return
        room = sum(len(p) for p in pieces)
        if not pieces or len(pieces) > left or room < left:
            return
        for first, rest in _beginnings(pieces[0]):
            self.step()
            yield from self.cuts((rest, *pieces[1:]) if rest else pieces[1:], (*taken, first))


def _beginnings(piece: str) -> Iterator[tuple[str, str]]:
    """The numbers with which a piece can begin, and what is left of it."""
    sign = piece[0] if piece[0] in "-+" else ""
    body = piece[len(sign) :]
    whole = body.partition(".")[0]
    for length in range(1, min(2, len(whole)) if whole.startswith("0") else len(whole)):
        yield sign + body[:length], body[length:]
    if whole == "0" or not whole.startswith("0"):
        yield piece, ""


class _Summed(_Steps):
    """Digits cut into groups, each of which ends in its own sum: the sum is chosen first, then its parts."""

    def __init__(self, pieces: Sequence[str], groups: int, group: int) -> None:
        self.text = "".join(pieces)
        self.groups = groups
        self.group = group
        self.gaps: set[int] = set()
        for piece in pieces[:-1]:
            self.gaps.add(max(self.gaps, default=0) + len(piece))

    def cuts(self) -> tuple[Cut, ...]:
        if not (self.text.isascii() and self.text.isdigit()):
            return ()
        ways: dict[int, list[Cut]] = {0: [()]}
        for left in reversed(range(self.groups)):
            ends = range(len(self.text) - left * self.group + 1) if left else [len(self.text)]
            after: dict[int, list[Cut]] = {}
            for start, before in ways.items():
                for end in ends:
                    for group in self._groups(start, end):
                        after.setdefault(end, []).extend((*cut, *group) for cut in before)
            ways = after
            if sum(map(len, ways.values())) > MOST_STEPS:
                raise TooMany
        return tuple(ways.get(len(self.text), ()))

    def _number(self, start: int, end: int) -> bool:
        """Whether one number can stand there: no 0 before other digits, no gap inside."""
        return (self.text[start] != "0" or end == start + 1) and self.gaps.isdisjoint(range(start + 1, end))

    def _groups(self, start: int, end: int) -> Iterator[Cut]:
        """The ways to read a whole group between two places."""
        for at in range(start + self.group - 1, end):
            if self._number(at, end):
                total = self.text[at:end]
                for parts in self._parts(start, at, self.group - 1, int(total)):
                    yield (*parts, total)

    def _parts(self, start: int, end: int, count: int, total: int) -> Iterator[Cut]:
        """The ways to read ``count`` numbers between two places that add up to ``total``."""
        self.step()
        room = end - start
        if count == 1:
            if self._number(start, end) and int(self.text[start:end]) == total:
                yield (self.text[start:end],)
            return
        widest = -(-room // count)
        if widest > 1 and 10 ** (widest - 1) > total:
            return
        if 10 ** (room - count + 1) + 9 * count < total:
            return
        for stop in range(start + 1, end - count + 2):
            if not self._number(start, stop):
                break
            value = int(self.text[start:stop])
            if value > total:
                break
            for rest in self._parts(stop, end, count - 1, total - value):
                yield (self.text[start:stop], *rest)
