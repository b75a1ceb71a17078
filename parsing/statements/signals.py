"""Which sentences are worth reading, told by the words that stand in them: one search for all readers."""

from functools import cache, lru_cache

from parsing.needles import Sieve
from parsing.statements import figures, lists, totals
from parsing.statements.passages import COUNT, PERCENT, YEAR, Signals
from parsing.statements.patterns import load

_KEPT = 4096


@cache
def _sieve() -> Sieve:
    """Of the patterns of figures, then of totals, then of lists."""
    everywhere = frozenset((*load("figures")["everywhere"], COUNT, PERCENT, YEAR))
    return Sieve([*figures.patterns(), *totals.patterns(), *lists.patterns()], everywhere)


@lru_cache(_KEPT)
def _signals(places: tuple[int, ...], several: bool) -> Signals | None:
    """The signals of the patterns of ``places``; ``several``: counts stand there that can be a list."""
    first = len(figures.patterns())
    last = first + len(totals.patterns())
    found = Signals(
        tuple(place for place in places if place < first),
        tuple(place - first for place in places if first <= place < last),
        several and bool(places) and places[-1] >= last,
        last + lists.REFERS in places,
    )
    return found if found.figures or found.totals or found.lists else None


def spot(text: str) -> Signals | None:
    """The signals of a flat text of ``passages``; None where no reader would find anything."""
    return _signals(_sieve()(text), text.count(COUNT) > 1)
