"""The three official tables: every layout becomes runs of cells behind labels, and labels follow the form.

The work is done in three steps: ``tokens`` (labels, numbers, marks, blank cells of a line), ``runs`` (the
cells of one row behind its labels), ``align`` (which row of the form each run is). ``read_tables`` is the one
entrance.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import chain
from operator import attrgetter
from typing import Self

from parsing.document import Document
from parsing.model import Fact, FormVersion, Recognition, TableId
from parsing.normalise import Normalised
from parsing.tables.disputes import read_disputes
from parsing.tables.doubts import doubted
from parsing.tables.glued import Open, settle
from parsing.tables.proactive import read_proactive
from parsing.tables.requests import read_requests
from parsing.tables.result import TableRead
from parsing.tables.runs import Run, runs
from parsing.tables.source import Source


@dataclass(frozen=True, slots=True)
class TablesRead:
    """What the tables of a document say.

    ``spans`` (of the raw text) are covered by tables, headings of columns included, so that sentences are not
    sought there. ``format`` is the form of table two, else of table three, else None.
    """

    facts: tuple[Fact, ...]
    spans: tuple[tuple[int, int], ...]
    recognition: dict[TableId, Recognition]
    forms: dict[TableId, FormVersion] = field(default_factory=dict)
    open: tuple[Open, ...] = ()
    """Glued and doubtful cells, which the sums alone may not have decided."""

    @property
    def format(self) -> FormVersion | None:
        return self.forms.get("proactive") or self.forms.get("requests")

    def told(self, narrative: Iterable[Fact]) -> Self:
        """The tables with open cells of table two decided where the prose has the same figure."""
        figures = {f.id: f.value for f in narrative if f.value is not None and not f.approximate}
        rows = [row for row in self.open if row.table == "proactive"]
        return replace(self, facts=settle(self.facts, rows, figures)) if rows else self


def _read(source: Source, found: Sequence[Run]) -> dict[TableId, TableRead]:
    requests = read_requests(source, found)
    disputes = read_disputes(source, found, after=max((end for _, end in requests.spans), default=0))
    behind = [start for start, _ in requests.spans or disputes.spans]
    proactive = read_proactive(source, found, before=min(behind, default=len(source.normalised.text)))
    return {"proactive": proactive, "requests": requests, "disputes": disputes}


def _inside(passed: Iterable[int], tables: Mapping[TableId, TableRead]) -> bool:
    """Whether one of the places may be between the rows of a table."""
    above, below = tables["proactive"].spans, tables["requests"].spans
    if not above or not below:
        return True
    start, end = above[0][0], below[0][1]
    return any(start <= place < end for place in passed)


def read_tables(document: Document, normalised: Normalised) -> TablesRead:
    """The cells of tables two, three and four. ``normalised`` is ``Normalised.of(document.text)``."""
    source = Source(document, normalised)
    found, passed = runs(normalised.text)
    tables = _read(source, found)
    if passed and _inside(passed, tables):
        tables = _read(source, runs(normalised.text, every=True)[0])
    read, doubts = doubted(source, chain.from_iterable(t.facts for t in tables.values()))
    rows: tuple[Open, ...] = (*(row for table in tables.values() for row in table.glued), *doubts)
    facts = settle(read, rows)
    return TablesRead(
        facts=tuple(sorted(facts, key=attrgetter("start"))),
        spans=tuple(sorted(normalised.span(*span) for t in tables.values() for span in t.spans)),
        recognition={name: t.recognition for name, t in tables.items()},
        forms={name: t.form for name, t in tables.items() if t.form is not None},
        open=rows,
    )
