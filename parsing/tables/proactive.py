"""Table two: blocks of rows under their own column headings, which also tell the form."""

import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache

from rapidfuzz import fuzz

from parsing.forms import FORMS, Block, Line, form
from parsing.model import Fact, FormVersion
from parsing.tables.align import Pair, Rows, align
from parsing.tables.cells import read_row
from parsing.tables.glued import Glued
from parsing.tables.paragraphs import headed, heads
from parsing.tables.result import TableRead, cells_of, heading, recognition
from parsing.tables.runs import Padding, Run
from parsing.tables.source import Source
from parsing.tables.tokens import compact

_HEADING = re.compile(r"第\s*二\s*十\s*条\s*第|信\s*息\s*内\s*容")
_REACH = 60
_COLUMN = 80


@cache
def _rows() -> Rows:
    """The rows of both forms in one order."""
    rows: dict[str, Line] = {}
    for version in FORMS:
        for block in form(version).proactive:
            for row in block.rows:
                known = rows.get(row.id)
                variants = (*(known.labels if known else ()), *row.variants)
                rows[row.id] = Line(row.id, row.label, tuple(v for v in variants if v != row.label))
    order = [row.id for block in form("2019").proactive for row in block.rows]
    return Rows(sorted(rows.values(), key=lambda row: order.index(row.id)))


def _first(runs: Sequence[Run]) -> int | None:
    """The first run whose context ends with the headings of the table's first block."""
    first = None
    for head in heads():
        places = (place for place, run in enumerate(runs[:first]) if headed(head, run.context))
        first = next(places, first)
    return first


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


@lru_cache(1 << 10)
def _printed(row: str, headings: str, width: int) -> tuple[FormVersion, tuple[str, ...]]:
    """The form in which a row is printed, and its cells: by the headings above it, then by its width."""

    def fit(choice: tuple[FormVersion, Block]) -> tuple[float, int, bool]:
        columns = len(choice[1].columns)
        found = _headings(choice[1], headings)
        return found / columns, found, width == columns

    version, block = max(_blocks(row), key=fit)
    return version, tuple(f"proactive.{row}.{column.id}" for column in block.columns)


def read_proactive(source: Source, found: Sequence[Run], before: int) -> TableRead:
    """Table two among the runs of a document; ``before`` is where the next table begins."""
    runs = [run for run in found if run.start < before]
    first = _first(runs)
    if first is None:
        return TableRead()
    pairs = align(_rows(), runs[first:]).pairs
    facts: list[Fact] = []
    glued: list[Glued] = []
    printed: list[FormVersion] = []
    shown: list[tuple[Pair, FormVersion, tuple[str, ...]]] = []
    headings = ""
    for pair in pairs:
        if "信息内容" in pair.run.context or not headings:
            headings = pair.run.context[-_REACH * 2 :]
        shown.append((pair, *_printed(pair.row.id, headings, pair.run.shown)))
    widths = {len(concepts) for _, _, concepts in shown}
    paddings = {
        w: Padding.of((pair.run for pair, _, concepts in shown if len(concepts) == w), w) for w in widths
    }
    for pair, version, concepts in shown:
        confidence = round(min(1.0, pair.likeness + 0.05), 2)
        row = read_row(source, pair.run, concepts, None, paddings[len(concepts)], confidence)
        facts += row.facts
        glued += row.glued
        printed += [version] * bool(row.facts)
    if not facts:
        return TableRead()
    version = max(FORMS, key=printed.count)
    return TableRead(
        facts=tuple(facts),
        recognition=recognition(facts, cells_of(version, "proactive")),
        form=version,
        glued=tuple(glued),
        spans=((heading(source.normalised.text, runs[first], _HEADING), pairs[-1].run.end),),
    )
