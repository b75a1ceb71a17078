"""What the reader of one table hands back."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from operator import attrgetter

from parsing.forms import form
from parsing.model import Fact, FormVersion, Place, Recognition, TableId
from parsing.tables.glued import Glued
from parsing.tables.runs import Run

_ID = attrgetter("id")


@dataclass(frozen=True, slots=True)
class TableRead:
    """Facts of one table and the spans of normalised text from its first heading to its last cell."""

    facts: tuple[Fact, ...] = ()
    recognition: Recognition = "not_recognised"
    form: FormVersion | None = None
    spans: tuple[tuple[int, int], ...] = ()
    glued: tuple[Glued, ...] = ()
    """Rows among the facts whose cells are still to be told apart."""


@cache
def cells_of(version: FormVersion, table: TableId) -> tuple[str, ...]:
    """The cells of one table of a form."""
    return tuple(cell for cell in form(version).cells() if cell.startswith(f"{table}."))


def recognition(facts: Iterable[Fact], wanted: Sequence[str]) -> Recognition:
    """``recognised`` where every cell of the form is there in some state, ``partial`` where some are."""
    have = set(map(_ID, facts))
    if not have:
        return "not_recognised"
    return "recognised" if have.issuperset(wanted) else "partial"


def heading(text: str, run: Run, pattern: re.Pattern[str]) -> int:
    """Where the headings before a table's first run begin: the first match of ``pattern`` there."""
    found = pattern.search(text, run.begin, run.start)
    return found.start() if found else run.begin


def repeated(facts: Iterable[Fact], again: Sequence[Fact]) -> list[Fact]:
    """``facts`` with the places where they stand ``again``; one that stands there otherwise is uncertain."""
    if not again:
        return list(facts)
    known = {fact.id: fact for fact in facts}
    also: dict[str, list[Place]] = {}
    for other in again:
        fact = known.get(other.id)
        if fact is None or "uncertain" in (fact.state, other.state):
            continue
        if (fact.value, fact.state) == (other.value, other.state):
            also.setdefault(fact.id, []).append(other.where)
        elif fact.value is not None and other.value is not None:
            both = tuple(sorted({fact.value, other.value}))
            known[fact.id] = fact._replace(value=None, state="uncertain", candidates=both, confidence=0.0)
    return [
        fact._replace(also=(*fact.also, *also[fact.id])) if fact.id in also else fact
        for fact in known.values()
    ]
