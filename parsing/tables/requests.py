"""Table three: seven columns, a row for each way of dealing with a request."""

import re
from collections.abc import Sequence

from parsing.forms import Line, form
from parsing.model import Fact, FormVersion
from parsing.tables.align import align
from parsing.tables.cells import Source, read_row, row_sum
from parsing.tables.result import TableRead, heading, recognition
from parsing.tables.runs import Run

_HEADING = re.compile(
    r"\(?\s*本\s*列\s*数\s*据\s*的|申\s*请\s*人\s*情\s*况|自\s*然\s*人"
    r"|一?\s*、?\s*本\s*年\s*新\s*收"
)

_LEAST_CELLS = 4


def _rows() -> tuple[Line, ...]:
    """The rows of both forms in one order: the single 其他处理 of 2019 before the three of 2021."""
    old, new = form("2019").requests.rows, form("2021").requests.rows
    only_old = [row for row in old if row.id not in {r.id for r in new}]
    first_new = next(i for i, row in enumerate(new) if row.id not in {r.id for r in old})
    return (*new[:first_new], *only_old, *new[first_new:])


def read_requests(source: Source, found: Sequence[Run]) -> TableRead:
    """Table three among the runs of a document."""
    columns = form("2021").requests.columns
    width = len(columns)

    def fits(run: Run) -> bool:
        cells = len(run.cells)
        return cells >= _LEAST_CELLS or run.digits >= width or (run.last and cells > 0 and bool(facts_before))

    facts_before = [r for r in found if len(r.filled) == width or r.digits >= width]
    pairs = align(_rows(), found, fits)
    facts: list[Fact] = []
    for row, run, likeness in pairs:
        concepts = [f"requests.{row.id}.{column.id}" for column in columns]
        facts += read_row(source, run, concepts, row_sum(width), round(min(1.0, likeness + 0.05), 2))
    if not facts:
        return TableRead()
    version = _version({f.id.split(".")[1] for f in facts})
    wanted = [c for c in form(version or "2021").cells() if c.startswith("requests.")]
    return TableRead(
        facts=tuple(facts),
        recognition=recognition(facts, wanted),
        form=version,
        start=heading(source.normalised.text, pairs[0][1], _HEADING),
        end=pairs[-1][1].end,
    )


def _version(rows: set[str]) -> FormVersion | None:
    """The form whose own rows are printed; None where the table shows neither form's."""
    for version in ("2021", "2019"):
        other = {r.id for v in ("2019", "2021") if v != version for r in form(v).requests.rows}
        if rows & ({r.id for r in form(version).requests.rows} - other):
            return version
    return None
