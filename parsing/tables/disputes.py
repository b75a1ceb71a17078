"""Table four: reviews and two kinds of lawsuits, five results each, in one row or in three small tables."""

import re
from collections.abc import Sequence

from parsing.forms import form
from parsing.model import Fact
from parsing.tables.cells import Source, read_row, row_sum
from parsing.tables.result import TableRead, recognition
from parsing.tables.runs import Run, compact

_LETTERS = frozenset("行政复议诉讼未经直接起后结果维持纠正其他尚审总计")
_ROOM = frozenset(" \t\n|#*()（）:、-")
_HEADED = 20
_LEAST_SHARE = 0.9


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
    every = [f"disputes.{group.id}.{column.id}" for group in block.rows for column in block.columns]
    facts: list[Fact] = []
    used: list[Run] = []
    for run in found:
        if run.start < after or not _headed(run):
            continue
        whole = len(run.cells) >= len(every) or run.digits >= len(every) or (run.last and not used)
        if whole and not used:
            concepts = every
        else:
            group = _group(run.context)
            if group is None or len(run.filled) > width:
                continue
            concepts = every[group * width : (group + 1) * width]
        row = read_row(source, run, concepts, row_sum(width), 1.0)
        facts += [f for f in row if f.id not in {g.id for g in facts}]
        used.append(run)
    if not facts:
        return TableRead()
    return TableRead(
        facts=tuple(facts),
        recognition=recognition(facts, every),
        start=_start(source.normalised.text, used[0]),
        end=used[-1].end,
    )


def _start(text: str, run: Run) -> int:
    """Where the headings directly before a run begin."""
    start = run.start
    while start and (text[start - 1] in _LETTERS or text[start - 1] in _ROOM):
        start -= 1
    return re.compile(r"\s*").match(text, start).end()  # type: ignore[union-attr]  # \s* always matches
