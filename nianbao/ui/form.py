"""The three official tables as the form prints them, with the cells that a finding touches marked."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from nianbao.exports.official import Concept, Layout, concepts, printed_rows
from nianbao.ui.findings import SEVERITIES, Cell, Finding
from nianbao.ui.grid import Cell as Box
from nianbao.ui.marks import Mark, figure, marks
from nianbao.wording import labels
from nianbao.wording import views as words

__all__ = ["Concept", "Drawn", "blank", "concepts", "given", "line_labels", "table"]

STATE_ORDER = ("uncertain", "blank", "mark", "sums", "entered", "corrected", "absent")
TOLD = ("sums", "entered", "corrected")
"""What decided a cell, where the form says so."""

Grid = list[list[Box]]


@dataclass(frozen=True, slots=True)
class Drawn:
    """A table ready to be drawn: header rows, rows, and the kinds of cells that occur (for the legend)."""

    head: Grid
    rows: Grid
    kinds: tuple[str, ...]


def _box(
    concept: str,
    facts: Mapping[str, Cell],
    marked: Mapping[str, tuple[str, Mark]],
    messages: Mapping[str, Sequence[str]],
    columns: int,
) -> Box:
    cell = facts.get(concept)
    if cell is None:
        hint = words.CELL_STATES["absent"]
        return Box(kinds=("absent", "none"), hint=hint, value=concept, columns=columns)
    kinds: list[str] = []
    severity, mark = marked.get(concept, ("", "involved"))
    if severity:
        kinds.append(severity if mark == "judged" else "involved")
    told = [cell.state] if cell.state != "reported" else []
    told += [cell.decided_by] if cell.decided_by in TOLD and told != ["uncertain"] else []
    kinds += told
    hints = [*messages.get(concept, ()), *(words.CELL_STATES[state] for state in told)]
    if cell.candidates:
        possible = words.LIST.join(f"{value:.15g}" for value in cell.candidates)
        hints.append(words.CELL_CANDIDATES.format(values=possible))
    if cell.read is not None and cell.read.strip() != cell.raw:
        hints.append(words.CELL_READ_BEFORE.format(raw=cell.read.strip()))
    text = figure(cell)
    if cell.raw.strip() not in ("", text):
        hints.append(words.CELL_READ_AS.format(raw=cell.raw.strip()))
    if severity == "" and not told and cell.value == 0:
        kinds.append("faint")
    return Box(text, tuple(kinds), hint="\n".join(hints), value=concept, columns=columns)


def _messages(findings: Iterable[Finding]) -> dict[str, list[str]]:
    told: dict[str, list[str]] = {}
    for finding in findings:
        if finding.failed:
            for concept in finding.own_facts:
                told.setdefault(concept, []).append(finding.message)
    return told


def _kinds(rows: Grid) -> tuple[str, ...]:
    present = {kind for row in rows for box in row if not box.head for kind in box.kinds}
    return tuple(k for k in (*SEVERITIES, "involved", *STATE_ORDER) if k in present)


class _Painter(Layout[Box]):
    """Draws the cells of one report, whose facts and findings it holds."""

    def __init__(self, form: str, facts: Mapping[str, Cell], findings: Sequence[Finding]) -> None:
        super().__init__(form, facts)
        self.facts = facts
        self.marked = marks(findings, facts)
        self.messages = _messages(findings)

    def label(self, text: str, kinds: tuple[str, ...] = (), columns: int = 1, rows: int = 1) -> Box:
        return Box(labels.label(text), kinds, head=True, columns=columns, rows=rows)

    def box(self, concept: str, columns: int = 1) -> Box:
        return _box(concept, self.facts, self.marked, self.messages, columns)


class _Blank(_Painter):
    """Draws the form with nothing in it; every cell bears its id."""

    def box(self, concept: str, columns: int = 1) -> Box:
        return Box(value=concept, columns=columns)


class _Given(_Painter):
    """Draws the form with cells that are ready."""

    def __init__(self, form: str, boxes: Mapping[str, Box]) -> None:
        super().__init__(form, {}, ())
        self.boxes = boxes
        self.lines = printed_rows(form, boxes)

    def box(self, concept: str, columns: int = 1) -> Box:
        return replace(self.boxes.get(concept, Box()), columns=columns)


def line_labels(lines: Sequence[Concept]) -> Grid:
    """The label cells before each of the ``lines`` of table three, three columns wide, groups merged."""
    painter = _Blank("2021", {}, ())
    painter.lines = list(lines)
    return painter.line_labels()


def _drawn(painter: _Painter, name: str) -> Drawn:
    head, rows = painter.table(name)
    if name == "disputes":  # fifteen columns, whose heads take two lines so that all are seen at once
        head = [[replace(box, kinds=(*box.kinds, "wraps")) for box in row] for row in head]
    return Drawn(head, rows, _kinds(rows))


def table(name: str, form: str, facts: Mapping[str, Cell], findings: Sequence[Finding] = ()) -> Drawn:
    """The table ``name`` (proactive, requests, disputes) as ``form`` (2019, 2021) prints it."""
    return _drawn(_Painter("2019" if form == "2019" else "2021", facts, findings), name)


def blank(name: str, form: str) -> Drawn:
    """The table with nothing in its cells, each of which has its id as ``value``."""
    return _drawn(_Blank("2019" if form == "2019" else "2021", {}, ()), name)


def given(name: str, form: str, boxes: Mapping[str, Box]) -> Drawn:
    """The table with ``boxes``, by the id of their cell; cells without one are empty."""
    return _drawn(_Given("2019" if form == "2019" else "2021", boxes), name)
