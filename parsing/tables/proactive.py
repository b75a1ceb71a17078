"""Table two: blocks of rows under their own column headings, which also tell the form."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from rapidfuzz import fuzz

from parsing.forms import FORMS, Block, Line, form
from parsing.model import Fact, FormVersion
from parsing.tables.align import align
from parsing.tables.cells import read_row
from parsing.tables.glued import Glued
from parsing.tables.result import TableRead, heading, recognition
from parsing.tables.runs import Padding, Run, compact
from parsing.tables.source import Source

_HEADING = re.compile(r"第\s*二\s*十\s*条\s*第|信\s*息\s*内\s*容")
_HEADED = 75
_LEAST_HEADED = 14
_REACH = 60
_COLUMN = 80


@cache
def _rows() -> tuple[Line, ...]:
    """The rows of both forms in one order."""
    rows: dict[str, Line] = {}
    for version in FORMS:
        for block in form(version).proactive:
            for row in block.rows:
                known = rows.get(row.id)
                variants = (*(known.labels if known else ()), *row.variants)
                rows[row.id] = Line(row.id, row.label, tuple(v for v in variants if v != row.label))
    order = [row.id for block in form("2019").proactive for row in block.rows]
    return tuple(sorted(rows.values(), key=lambda row: order.index(row.id)))


def _begins(context: str) -> bool:
    """Whether the headings of the table's first block end a context."""
    tail = context[-_REACH:]
    for version in FORMS:
        block = form(version).proactive[0]
        head = compact("信息内容" + "".join(c.label for c in block.columns) + block.rows[0].label)
        if len(tail) >= _LEAST_HEADED and fuzz.partial_ratio(head, tail) >= _HEADED:
            return True
    return False


def _blocks(row: str) -> Iterator[tuple[FormVersion, Block]]:
    for version in FORMS:
        for block in form(version).proactive:
            if any(r.id == row for r in block.rows):
                yield version, block


def _headings(block: Block, context: str) -> int:
    """How many of a block's column headings stand in a context."""
    return sum(
        max(fuzz.partial_ratio(compact(label), context) for label in column.labels) >= _COLUMN
        for column in block.columns
    )


def _block(row: str, headings: str, run: Run) -> tuple[FormVersion, Block]:
    """The form and block in which a row is printed: by the column headings above it, then by its cells."""

    def fit(choice: tuple[FormVersion, Block]) -> tuple[float, int, bool]:
        columns = len(choice[1].columns)
        found = _headings(choice[1], headings)
        return found / columns, found, len(run.filled) == columns

    return max(_blocks(row), key=fit)


def read_proactive(source: Source, found: Sequence[Run], before: int) -> TableRead:
    """Table two among the runs of a document; ``before`` is where the next table begins."""
    runs = [run for run in found if run.start < before]
    first = next((i for i, run in enumerate(runs) if _begins(run.context)), None)
    if first is None:
        return TableRead()
    pairs = align(_rows(), runs[first:], lambda run: True).pairs
    facts: list[Fact] = []
    glued: list[Glued] = []
    printed: list[FormVersion] = []
    headings = ""
    for pair in pairs:
        if "信息内容" in pair.run.context or not headings:
            headings = pair.run.context[-_REACH * 2 :]
        version, block = _block(pair.row.id, headings, pair.run)
        concepts = [f"proactive.{pair.row.id}.{column.id}" for column in block.columns]
        padding = Padding.of((p.run for p in pairs), len(concepts))
        confidence = round(min(1.0, pair.likeness + 0.05), 2)
        row = read_row(source, pair.run, concepts, None, padding, confidence)
        facts += row.facts
        glued += row.glued
        printed += [version] * bool(row.facts)
    if not facts:
        return TableRead()
    version = max(FORMS, key=printed.count)
    wanted = [c for c in form(version).cells() if c.startswith("proactive.")]
    return TableRead(
        facts=tuple(facts),
        recognition=recognition(facts, wanted),
        form=version,
        glued=tuple(glued),
        spans=((heading(source.normalised.text, runs[first], _HEADING), pairs[-1].run.end),),
    )
