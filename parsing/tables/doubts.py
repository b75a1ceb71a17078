"""Cells whose recognition is doubtful: uncertain, unless the sums of the form leave one reading."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from parsing.doubts import all_sure, doubtful, readings
from parsing.model import Fact
from parsing.tables.faults import Believed, Row
from parsing.tables.solver import Equation
from parsing.tables.source import Source

_ENOUGH = 2
"""So many sums must speak for a reading that is not the recogniser's own: one may itself be misprinted."""


@dataclass(frozen=True, slots=True)
class Doubt:
    """A cell as it was recognised (``fact``) and all that it may say."""

    fact: Fact
    readings: tuple[float, ...]

    @property
    def table(self) -> str:
        """The table of the cell."""
        return self.fact.id.split(".")[0]

    @property
    def concepts(self) -> tuple[str, ...]:
        """The cell, as the solver names what is open."""
        return (self.fact.id,)

    def row(self) -> Row:
        """The cell as the solver takes it."""
        every = tuple((value,) for value in self.readings)
        return Row(self.concepts, every, lambda: every)

    def facts(self, believed: Believed, equations: Sequence[Equation] = ()) -> list[Fact]:
        """The cell with the one reading that is believed, where there is one; else with its candidates."""
        left, certain = believed
        rules = tuple(dict.fromkeys(e.rule for e in equations if self.fact.id in e.cells))
        values = {value for (value,) in left}
        if certain and len(values) == 1 and len(self.readings) > 1 and rules:
            value = values.pop()
            if value == self.fact.value or len(rules) >= _ENOUGH:
                decided = self.fact._replace(value=value, state="reported")
                return [decided._replace(decided_by="sums", decided_with=rules)]
        return [self.undecided()]

    def undecided(self) -> Fact:
        """The cell as long as nothing is decided."""
        return self.fact._replace(value=None, state="uncertain", candidates=self.readings)


def doubted(source: Source, facts: Iterable[Fact]) -> tuple[list[Fact], tuple[Doubt, ...]]:
    """``facts`` with the doubtful ones uncertain, and what the sums may yet decide of these."""
    if all_sure(source.document):
        return list(facts), ()
    checked: list[Fact] = []
    open_: list[Doubt] = []
    document = source.document
    for fact in facts:
        confidence = document.confidence(fact.start, fact.end)
        known = fact._replace(confidence=round(confidence, 2)) if confidence < fact.confidence else fact
        if fact.state in ("uncertain", "blank") or not doubtful(document, fact.start, fact.end):
            checked.append(known)
            continue
        doubt = Doubt(known, readings(document, fact.start, fact.end))
        checked.append(doubt.undecided())
        if fact.state == "reported" and len(doubt.readings) > 1:
            open_.append(doubt)
    return checked, tuple(open_)
