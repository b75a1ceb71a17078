"""The three official tables as the form prints them, with the cells that a finding touches marked."""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import groupby

from data import resource
from nianbao.ui.findings import SEVERITIES, Cell, Finding
from nianbao.ui.grid import Cell as Box
from nianbao.ui.marks import Mark, figure, marks
from nianbao.wording import views as words

FULL_WIDTH = str.maketrans("(),:", "（），：")
FIRST_COLUMN = "natural_person"
REPLACEMENTS = {"other": ("other_no_correction", "other_fee_unpaid", "other_reason")}
STATE_ORDER = ("uncertain", "blank", "mark", "sums", "entered", "corrected", "absent")
TOLD = ("sums", "entered", "corrected")
"""What decided a cell, where the form says so."""

Grid = list[list[Box]]


@dataclass(frozen=True, slots=True)
class Concept:
    """One cell of the official forms: its id and the labels of its row and column."""

    id: str
    table: str
    row: str
    column: str
    row_group: str
    column_group: str
    formats: tuple[str, ...]

    @property
    def row_id(self) -> str:
        """The middle part of the id: which row (or, in table four, which group of columns)."""
        return self.id.split(".")[1]

    @property
    def column_id(self) -> str:
        """The last part of the id."""
        return self.id.split(".")[-1]


@dataclass(frozen=True, slots=True)
class Drawn:
    """A table ready to be drawn: header rows, rows, and the kinds of cells that occur (for the legend)."""

    head: Grid
    rows: Grid
    kinds: tuple[str, ...]


@cache
def concepts() -> dict[str, Concept]:
    """All cells of both forms by id, in the forms' order; labels in the print's full-width punctuation."""
    found = {}
    for raw in json.loads(resource("concepts.json").read_text("utf-8")):
        label = {
            name: (raw[name] or "").translate(FULL_WIDTH)
            for name in ("row", "column", "row_group", "column_group")
        }
        found[raw["id"]] = Concept(raw["id"], raw["table"], formats=tuple(raw["formats"]), **label)
    return found


def _column_label(concept: Concept, form: str) -> str:
    """The column's label in ``form``, where the two forms word it differently."""
    old, _, new = concept.column.partition(" / ")
    return new if new and form != "2019" else old


def _printed_rows(form: str, facts: Iterable[str]) -> list[Concept]:
    """Table three's first column: the rows of ``form``, or of the other form where those are printed."""
    first = [c for c in concepts().values() if c.table == "requests" and c.column_id == FIRST_COLUMN]
    printed = {concept.split(".")[1] for concept in facts if concept.startswith("requests.")}
    swapped: set[str] = set()
    for old, new in REPLACEMENTS.items():
        if old in printed and not printed.intersection(new):
            swapped.update(new)
        elif printed.intersection(new) and old not in printed:
            swapped.add(old)
    return [c for c in first if c.row_id not in swapped and (form in c.formats or c.row_id in printed)]


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


class _Painter:
    """Draws the cells of one report, whose facts and findings it holds."""

    def __init__(self, form: str, facts: Mapping[str, Cell], findings: Sequence[Finding]) -> None:
        self.form = form
        self.facts = facts
        self.lines = _printed_rows(form, facts)
        self.marked = marks(findings, facts)
        self.messages = _messages(findings)

    def box(self, concept: str, columns: int = 1) -> Box:
        return _box(concept, self.facts, self.marked, self.messages, columns)

    def proactive(self) -> Drawn:
        """Table two: one block of rows for each item of article 20."""
        wanted = [c for c in concepts().values() if c.table == "proactive" and self.form in c.formats]
        width = 3
        rows: Grid = []
        for group, members in groupby(wanted, key=lambda c: c.row_group):
            block = list(members)
            columns = list(dict.fromkeys(c.column_id for c in block))
            labels = {c.column_id: _column_label(c, self.form) for c in block}
            spans = _spread(width, len(columns))
            rows.append([Box(group, ("group",), head=True, columns=width + 1)])
            heads = [Box(labels[c], head=True, columns=n) for c, n in zip(columns, spans, strict=True)]
            rows.append([Box(words.FORM_CONTENT, ("wide",), head=True), *heads])
            for label, cells in groupby(block, key=lambda c: c.row):
                boxes = [self.box(c.id, n) for c, n in zip(cells, spans, strict=False)]
                rows.append([Box(label, ("left",), head=True), *boxes])
        return Drawn([], rows, _kinds(rows))

    def requests(self) -> Drawn:
        """Table three: four items down, seven applicants across, the third item in groups."""
        columns = [c for c in concepts().values() if c.table == "requests" and c.row_id == "received"]
        groups = [
            (group, len(list(members))) for group, members in groupby(columns, key=lambda c: c.column_group)
        ]
        corner = Box(words.FORM_CORNER, ("wide",), head=True, columns=3, rows=3)
        head = [[corner, Box(words.FORM_APPLICANTS, head=True, columns=len(columns))], [], []]
        for group, size in groups:
            if group:
                head[1].append(Box(group, head=True, columns=size))
        head[1] = _interleave(columns, head[1])
        head[2] = [Box(c.column, head=True) for c in columns if c.column_group]
        rows = [
            [*labels, *(self.box(f"requests.{item.row_id}.{c.column_id}") for c in columns)]
            for item, labels in zip(self.lines, line_labels(self.lines), strict=True)
        ]
        return Drawn(head, rows, _kinds(rows))

    def disputes(self) -> Drawn:
        """Table four: one row, three groups of five."""
        cells = [c for c in concepts().values() if c.table == "disputes"]
        parts = [(label, list(members)) for label, members in groupby(cells, key=lambda c: c.row)]
        review, lawsuits = parts[0], parts[1:]
        wide = sum(len(members) for _, members in lawsuits)
        head = [
            [
                Box(review[0], head=True, columns=len(review[1])),
                Box(words.FORM_LITIGATION, head=True, columns=wide),
            ],
            [
                *(Box(c.column, head=True, rows=2) for c in review[1]),
                *(Box(label.split("/")[-1], head=True, columns=len(members)) for label, members in lawsuits),
            ],
            [Box(c.column, head=True) for _, members in lawsuits for c in members],
        ]
        rows = [[self.box(c.id) for c in cells]]
        return Drawn(head, rows, _kinds(rows))


class _Blank(_Painter):
    """Draws the form with nothing in it; every cell bears its id."""

    def box(self, concept: str, columns: int = 1) -> Box:
        return Box(value=concept, columns=columns)


class _Given(_Painter):
    """Draws the form with cells that are ready."""

    def __init__(self, form: str, boxes: Mapping[str, Box]) -> None:
        super().__init__(form, {}, ())
        self.boxes = boxes
        self.lines = _printed_rows(form, boxes)

    def box(self, concept: str, columns: int = 1) -> Box:
        return replace(self.boxes.get(concept, Box()), columns=columns)


def _spread(width: int, parts: int) -> list[int]:
    """``width`` columns shared among ``parts`` cells; the last takes the rest."""
    return [width // parts] * (parts - 1) + [width - width // parts * (parts - 1)]


def _interleave(columns: Sequence[Concept], grouped: Sequence[Box]) -> list[Box]:
    """The second header row of table three: columns without a group reach down, groups stand in place."""
    boxes: list[Box] = []
    waiting = list(grouped)
    for group, members in groupby(columns, key=lambda c: c.column_group):
        if group:
            boxes.append(waiting.pop(0))
        else:
            boxes.extend(Box(c.column, head=True, rows=2) for c in members)
    return boxes


def line_labels(lines: Sequence[Concept]) -> Grid:
    """The label cells before each of the ``lines`` of table three, three columns wide, groups merged."""
    third = [c for c in lines if c.row_group]
    labels: Grid = []
    for item in lines:
        if not item.row_group:
            labels.append([Box(item.row, ("left",), head=True, columns=3)])
            continue
        inner = _inner_labels(item, third)
        if item is third[0]:
            inner.insert(0, Box(item.row_group, ("left",), head=True, rows=len(third)))
        labels.append(inner)
    return labels


def _inner_labels(item: Concept, third: Sequence[Concept]) -> list[Box]:
    """The labels of a row of the third item: the group where the row is its first, then the row's own."""
    top = third[0].row_group
    if item.row_group == top:
        return [Box(item.row, ("left",), head=True, columns=2)]
    siblings = [c for c in third if c.row_group == item.row_group]
    labels = [Box(item.row, ("left",), head=True)]
    if item is siblings[0]:
        labels.insert(0, Box(item.row_group, ("left",), head=True, rows=len(siblings)))
    return labels


def _drawn(painter: _Painter, name: str) -> Drawn:
    draw = {"proactive": painter.proactive, "requests": painter.requests, "disputes": painter.disputes}[name]
    return draw()


def table(name: str, form: str, facts: Mapping[str, Cell], findings: Sequence[Finding] = ()) -> Drawn:
    """The table ``name`` (proactive, requests, disputes) as ``form`` (2019, 2021) prints it."""
    return _drawn(_Painter("2019" if form == "2019" else "2021", facts, findings), name)


def blank(name: str, form: str) -> Drawn:
    """The table with nothing in its cells, each of which has its id as ``value``."""
    return _drawn(_Blank("2019" if form == "2019" else "2021", {}, ()), name)


def given(name: str, form: str, boxes: Mapping[str, Box]) -> Drawn:
    """The table with ``boxes``, by the id of their cell; cells without one are empty."""
    return _drawn(_Given("2019" if form == "2019" else "2021", boxes), name)
