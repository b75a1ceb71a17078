"""An entry: the cells that one person gave at one time."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from parsing.model import FormVersion, TableId

Kind = Literal["table", "cell"]
TypedState = Literal["reported", "blank", "mark"]

ENTERED, CORRECTED = "entered", "corrected"
"""``decided_by`` of a fact from a typed table, and of a cell corrected by itself."""


@dataclass(frozen=True, slots=True)
class Typed:
    """A cell as a person gave it; ``value`` is None unless ``state`` is ``reported``."""

    concept: str
    state: TypedState
    value: float | None
    raw: str


@dataclass(frozen=True, slots=True)
class Entry:
    """What one person gave at one time about one version of a report.

    ``kind`` is ``table`` for a whole table in the official ``form`` (cells that are not among ``cells`` could
    not be made out), ``cell`` for one corrected cell. A withdrawn entry stays, for the history.
    """

    id: int
    version_id: int
    kind: Kind
    table: TableId
    form: FormVersion | None
    cells: tuple[Typed, ...]
    who: str
    made_at: datetime
    withdrawn_by: str | None = None
    withdrawn_at: datetime | None = None


def standing(entries: Iterable[Entry]) -> Mapping[str, tuple[Typed, Entry]]:
    """By concept, the cell that holds and the entry it is from.

    Of one cell the last entry holds; a whole table replaces everything given earlier about that table.
    """
    held: dict[str, tuple[Typed, Entry]] = {}
    for entry in sorted((e for e in entries if e.withdrawn_at is None), key=lambda e: e.id):
        if entry.kind == "table":
            held = {c: given for c, given in held.items() if given[1].table != entry.table}
        held.update({cell.concept: (cell, entry) for cell in entry.cells})
    return held


def tables_entered(entries: Iterable[Entry]) -> Mapping[TableId, Entry]:
    """The tables that people entered as a whole, each with the entry that holds."""
    live = sorted((e for e in entries if e.kind == "table" and e.withdrawn_at is None), key=lambda e: e.id)
    return {entry.table: entry for entry in live}
