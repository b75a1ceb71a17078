"""Table three: seven columns, a row for each way of dealing with a request."""

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from itertools import chain

from parsing.forms import FORMS, form
from parsing.model import FormVersion
from parsing.tables.align import Pair, Rows, align
from parsing.tables.cells import RowRead, read_row
from parsing.tables.result import TableRead, cells_of, heading, recognition, repeated
from parsing.tables.runs import Padding, Run
from parsing.tables.source import Source

_HEADING = re.compile(
    r"\(?\s*本\s*列\s*数\s*据\s*的|申\s*请\s*人\s*情\s*况|自\s*然\s*人|一?\s*、?\s*本\s*年\s*新\s*收"
)
_LEAST_CELLS = 4


@cache
def _rows() -> Rows:
    """The rows of both forms in one order: the single 其他处理 of 2019 before the three of 2021."""
    old, new = form("2019").requests.rows, form("2021").requests.rows
    only_old = [row for row in old if row.id not in {r.id for r in new}]
    first_new = next(i for i, row in enumerate(new) if row.id not in {r.id for r in old})
    return Rows((*new[:first_new], *only_old, *new[first_new:]))


def read_requests(source: Source, found: Sequence[Run]) -> TableRead:
    """Table three among the runs of a document: those with about as many cells as it has columns."""
    columns = form("2021").requests.columns
    width = len(columns)
    wide = [r for r in found if len(r.pieces) >= _LEAST_CELLS or r.digits >= width]
    if wide and found[-1].last and found[-2:-1] == wide[-1:]:  # a row cut short by the end of the text
        wide.append(found[-1])
    aligned = align(_rows(), wide)
    padding = Padding.of((pair.run for pair in aligned.pairs), width)
    if aligned.pairs:
        first, last = aligned.pairs[0].run.start, aligned.pairs[-1].run.start
        short = any(
            len(run.pieces) < _LEAST_CELLS
            and _LEAST_CELLS <= run.digits < width
            and first <= run.start < last
            for run in found
        )
        padding = replace(padding, short=padding.short or short)

    def cells(pair: Pair) -> RowRead:
        concepts = _concepts(pair.row.id)
        confidence = round(min(1.0, pair.likeness + 0.05), 2)
        return read_row(source, pair.run, concepts, width, padding, confidence)

    read = [cells(pair) for pair in aligned.pairs]
    facts = list(chain.from_iterable(row.facts for row in read))
    if not facts:
        return TableRead()
    again = [pair for pair in aligned.repeats if pair.run.shown == width]
    version = _version({pair.row.id for pair, row in zip(aligned.pairs, read, strict=True) if row.facts})
    start = heading(source.normalised.text, aligned.pairs[0].run, _HEADING)
    return TableRead(
        facts=tuple(repeated(facts, [fact for pair in again for fact in cells(pair).facts])),
        recognition=recognition(facts, cells_of(version or "2021", "requests")),
        form=version,
        glued=tuple(row for found in read for row in found.glued),
        spans=((start, aligned.pairs[-1].run.end), *((p.run.start, p.run.end) for p in again)),
    )


@cache
def _concepts(row: str) -> tuple[str, ...]:
    return tuple(f"requests.{row}.{column.id}" for column in form("2021").requests.columns)


def _version(rows: set[str]) -> FormVersion | None:
    """The form whose own rows are printed; None where the table shows neither form's."""
    return next((version for version in reversed(FORMS) if not rows.isdisjoint(_own_rows(version))), None)


@cache
def _own_rows(version: FormVersion) -> frozenset[str]:
    """The rows that no other form has."""
    other = {r.id for v in FORMS if v != version for r in form(v).requests.rows}
    return frozenset(r.id for r in form(version).requests.rows) - other
