"""Table three: seven columns, a row for each way of dealing with a request."""

import re
from collections.abc import Sequence
from functools import cache

from parsing.forms import FORMS, Line, form
from parsing.model import FormVersion
from parsing.tables.align import Pair, align
from parsing.tables.cells import RowRead, read_row
from parsing.tables.result import TableRead, heading, recognition, repeated
from parsing.tables.runs import Padding, Run
from parsing.tables.source import Source

_HEADING = re.compile(
    r"\(?\s*本\s*列\s*数\s*据\s*的|申\s*请\s*人\s*情\s*况|自\s*然\s*人|一?\s*、?\s*本\s*年\s*新\s*收"
)
_LEAST_CELLS = 4


@cache
def _rows() -> tuple[Line, ...]:
    """The rows of both forms in one order: the single 其他处理 of 2019 before the three of 2021."""
    old, new = form("2019").requests.rows, form("2021").requests.rows
    only_old = [row for row in old if row.id not in {r.id for r in new}]
    first_new = next(i for i, row in enumerate(new) if row.id not in {r.id for r in old})
    return (*new[:first_new], *only_old, *new[first_new:])


def read_requests(source: Source, found: Sequence[Run]) -> TableRead:
    """Table three among the runs of a document: those with about as many cells as it has columns."""
    columns = form("2021").requests.columns
    width = len(columns)
    wide = [r for r in found if len(r.cells) >= _LEAST_CELLS or r.digits >= width or (r.last and r.cells)]
    aligned = align(_rows(), wide, lambda run: True)
    padding = Padding.of((pair.run for pair in aligned.pairs), width)

    def cells(pair: Pair) -> RowRead:
        concepts = [f"requests.{pair.row.id}.{column.id}" for column in columns]
        confidence = round(min(1.0, pair.likeness + 0.05), 2)
        return read_row(source, pair.run, concepts, width, padding, confidence)

    read = [cells(pair) for pair in aligned.pairs]
    facts = [fact for row in read for fact in row.facts]
    if not facts:
        return TableRead()
    again = [pair for pair in aligned.repeats if len(pair.run.filled) == width]
    version = _version({f.id.split(".")[1] for f in facts})
    wanted = [c for c in form(version or "2021").cells() if c.startswith("requests.")]
    start = heading(source.normalised.text, aligned.pairs[0].run, _HEADING)
    return TableRead(
        facts=tuple(repeated(facts, (fact for pair in again for fact in cells(pair).facts))),
        recognition=recognition(facts, wanted),
        form=version,
        glued=tuple(row for found in read for row in found.glued),
        spans=((start, aligned.pairs[-1].run.end), *((p.run.start, p.run.end) for p in again)),
    )


def _version(rows: set[str]) -> FormVersion | None:
    """The form whose own rows are printed; None where the table shows neither form's."""
    for version in reversed(FORMS):
        other = {r.id for v in FORMS if v != version for r in form(v).requests.rows}
        if rows & ({r.id for r in form(version).requests.rows} - other):
            return version
    return None
