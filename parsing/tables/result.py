"""What the reader of one table hands back."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from parsing.model import Fact, FormVersion, Recognition
from parsing.tables.runs import Run


@dataclass(frozen=True, slots=True)
class TableRead:
    """Facts of one table and the span of normalised text from its first heading to its last cell.

    ``start`` and ``end`` are both 0 where no table was found.
    """

    facts: tuple[Fact, ...] = ()
    recognition: Recognition = "not_recognised"
    form: FormVersion | None = None
    start: int = 0
    end: int = 0


def recognition(facts: Iterable[Fact], wanted: Sequence[str]) -> Recognition:
    """``recognised`` where every cell of the form is there in some state, ``partial`` where some are."""
    have = {f.id for f in facts}
    if not have:
        return "not_recognised"
    return "recognised" if have.issuperset(wanted) else "partial"


def heading(text: str, run: Run, pattern: re.Pattern[str]) -> int:
    """Where the headings before a table's first run begin: the first match of ``pattern`` there."""
    start = run.labels[0].start if run.labels else run.start
    found = pattern.search(text, start, run.start)
    return found.start() if found else start
