"""Table four: reviews and two kinds of lawsuits, five results each, in one row or in three small tables."""

import re
from collections.abc import Sequence

from parsing.forms import form
from parsing.model import Fact
from parsing.tables.cells import read_row
from parsing.tables.glued import Glued
from parsing.tables.result import TableRead, cells_of, recognition, repeated
from parsing.tables.runs import Padding, Run
from parsing.tables.source import Source
from parsing.tables.tokens import compact

_LETTERS = frozenset("行政复议诉讼未经直接起后结果维持纠正其他尚审总计")
_HEADINGS = "".join(_LETTERS) + " \t\n|#*()（）:、-"
_NAMES = [compact(row.label) for row in form("2021").disputes.rows]
_SECTION = compact("政府信息公开行政复议、行政诉讼情况")
_BLANKS = re.compile(r"\s*")
_HEADED = 20
_LEAST_SHARE = 0.9


def _whole(run: Run, width: int) -> bool:
    """Whether a run is the one row of the table: with all its cells, or cut off behind all headings."""
    if not run.shown and (len(run.pieces) != width or run.beside):
        return False
    cells = len(run.pieces) >= width or run.digits >= width
    if cells and _SECTION in run.context:
        return True
    return _headed(run) and (cells or (run.last and all(name in run.context for name in _NAMES)))


def _goes_on(run: Run, used: Sequence[Run]) -> bool:
    """Whether a run of five stands behind the headings of results, or behind its group's name alone."""
    if not run.shown:
        return False
    return _headed(run) or (bool(used) and bool(run.context) and _LETTERS.issuperset(run.context))


def _headed(run: Run) -> bool:
    """Whether the labels before a run are those of the results, torn or whole."""
    tail = run.context[-_HEADED:]
    if len(tail) < _HEADED or "维" not in tail or "计" not in run.context:
        return False
    return sum(c in _LETTERS for c in tail) >= _LEAST_SHARE * len(tail)


def _group(context: str) -> int | None:
    """Which group's label stands last before a run of five."""
    at = [context.rfind(compact(group.label)) for group in form("2021").disputes.rows]
    last = max(at)
    return at.index(last) if last >= 0 else None


def read_disputes(source: Source, found: Sequence[Run], after: int) -> TableRead:
    """Table four among the runs of a document that stand behind ``after``."""
    block = form("2021").disputes
    width = len(block.columns)
    every = cells_of("2021", "disputes")
    facts: list[Fact] = []
    glued: list[Glued] = []
    used: list[Run] = []
    filled_first = sorted((run for run in found if run.start >= after), key=lambda run: not run.shown)
    for run in filled_first:
        if facts and not run.shown:
            break
        if _whole(run, len(every)):
            concepts = every
        elif _goes_on(run, used) and (group := _group(run.context)) is not None:
            concepts = every[group * width : (group + 1) * width]
        else:
            continue
        row = read_row(source, run, concepts, width, Padding.of((run,), len(concepts)), 1.0)
        new = {f.id for f in row.facts}.isdisjoint(f.id for f in facts)
        facts = [*facts, *row.facts] if new else repeated(facts, row.facts)
        glued += row.glued * new
        used += [run] * bool(row.facts)
    if not facts:
        return TableRead()
    text = source.normalised.text
    return TableRead(
        facts=tuple(facts),
        recognition=recognition(facts, every),
        glued=tuple(glued),
        spans=tuple((_start(text, run), run.end) for run in used),
    )


def _start(text: str, run: Run) -> int:
    """Where the headings directly before a run begin."""
    start = len(text[: run.start].rstrip(_HEADINGS))
    return _BLANKS.match(text, start).end()  # type: ignore[union-attr]  # it always matches
