"""Narrative facts: one value a concept, from all that the prose says about it."""

from collections.abc import Sequence

from parsing.document import Document
from parsing.model import Fact, Scope
from parsing.normalise import Normalised
from parsing.statements.figures import Reading


def _preference(reading: Reading) -> tuple[bool, bool, bool]:
    """Own figures first, then printed numbers, then those that do not include what was carried in.

    What was answered includes it by nature.
    """
    inclusive = reading.includes_carried_in and reading.concept.endswith("_received")
    return reading.subject != "own", reading.kind != "figure", inclusive


def facts_of(
    document: Document, prose: Normalised, readings: Sequence[Reading], scope: Scope | None
) -> tuple[Fact, ...]:
    """One fact a concept, ordered by place; further mentions of the same value in ``also``.

    Another body's figure counts only in the report of an area, to which that body belongs.
    """
    by_concept: dict[str, list[Reading]] = {}
    for reading in readings:
        if reading.subject == "own" or scope != "own":
            by_concept.setdefault(reading.concept, []).append(reading)
    facts = []
    for concept, mentions in by_concept.items():
        best = min(mentions, key=_preference)
        same = [
            m for m in mentions if m is not best and m.kind != "mark" and m.value == best.value and m.number
        ]
        facts.append(_fact(document, prose, concept, best, same if best.number else ()))
    return tuple(sorted(facts, key=lambda f: (f.start, f.id)))


def _span(prose: Normalised, reading: Reading) -> tuple[int, int]:
    """The span of the raw text of what is read: the number, or the clause that denies."""
    found = reading.number or reading
    return prose.span(found.start, found.end)


def _fact(
    document: Document, prose: Normalised, concept: str, reading: Reading, same: Sequence[Reading]
) -> Fact:
    """The fact of a reading; ``same``: other mentions of its value."""
    start, end = _span(prose, reading)
    where = document.locate(start, end)
    also = dict.fromkeys([document.locate(*_span(prose, mention)) for mention in same])
    return Fact(
        id=concept,
        value=None if reading.kind == "mark" else reading.value,
        state="mark" if reading.kind == "mark" else "reported",
        raw=prose.raw[start:end],
        start=start,
        end=end,
        where=where,
        source="narrative",
        approximate=reading.exactness != "exact",
        also=tuple([place for place in also if place != where]) if also else (),
    )
