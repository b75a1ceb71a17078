"""The three official tables as the form prints them: which cells stand in which row, whatever a cell is."""

import json
from abc import ABC, abstractmethod
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import groupby
from typing import Generic, TypeVar

from data import resource
from nianbao.wording.zh import views as words

FULL_WIDTH = str.maketrans("(),:", "（），：")
FIRST_COLUMN = "natural_person"
REPLACEMENTS = {"other": ("other_no_correction", "other_fee_unpaid", "other_reason")}
WIDTHS = {"proactive": 4, "requests": 10, "disputes": 15}
"""Columns of each table in the form."""

B = TypeVar("B")


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


def printed_rows(form: str, facts: Iterable[str]) -> list[Concept]:
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


class Layout(ABC, Generic[B]):
    """Sets the tables of ``form`` (2019, 2021), whose ``lines`` are the printed rows of table three.

    ``facts``: ids of the cells that are printed; rows of the other form among them stand in the place of
    this form's. Each table comes as the rows of its head and its own rows.
    """

    def __init__(self, form: str, facts: Iterable[str]) -> None:
        self.form = form
        self.lines = printed_rows(form, facts)

    @abstractmethod
    def label(self, text: str, kinds: tuple[str, ...] = (), columns: int = 1, rows: int = 1) -> B:
        """A label of the form; ``kinds``: group, wide, left."""

    @abstractmethod
    def box(self, concept: str, columns: int = 1) -> B:
        """The cell with the id ``concept``."""

    def table(self, name: str) -> tuple[list[list[B]], list[list[B]]]:
        """The table ``name`` (proactive, requests, disputes): the rows of its head, its own rows."""
        return {"proactive": self.proactive, "requests": self.requests, "disputes": self.disputes}[name]()

    def proactive(self) -> tuple[list[list[B]], list[list[B]]]:
        """Table two: one block of rows for each item of article 20."""
        wanted = [c for c in concepts().values() if c.table == "proactive" and self.form in c.formats]
        width = 3
        rows: list[list[B]] = []
        for group, members in groupby(wanted, key=lambda c: c.row_group):
            block = list(members)
            columns = list(dict.fromkeys(c.column_id for c in block))
            labels = {c.column_id: _column_label(c, self.form) for c in block}
            spans = _spread(width, len(columns))
            rows.append([self.label(group, ("group",), columns=width + 1)])
            heads = [self.label(labels[c], columns=n) for c, n in zip(columns, spans, strict=True)]
            rows.append([self.label(words.FORM_CONTENT, ("wide",)), *heads])
            for label, cells in groupby(block, key=lambda c: c.row):
                boxes = [self.box(c.id, n) for c, n in zip(cells, spans, strict=False)]
                rows.append([self.label(label, ("left",)), *boxes])
        return [], rows

    def requests(self) -> tuple[list[list[B]], list[list[B]]]:
        """Table three: four items down, seven applicants across, the third item in groups."""
        columns = [c for c in concepts().values() if c.table == "requests" and c.row_id == "received"]
        groups = [
            (group, len(list(members))) for group, members in groupby(columns, key=lambda c: c.column_group)
        ]
        corner = self.label(words.FORM_CORNER, ("wide",), columns=3, rows=3)
        head = [[corner, self.label(words.FORM_APPLICANTS, columns=len(columns))], [], []]
        for group, size in groups:
            if group:
                head[1].append(self.label(group, columns=size))
        head[1] = self._interleave(columns, head[1])
        head[2] = [self.label(c.column) for c in columns if c.column_group]
        rows = [
            [*labels, *(self.box(f"requests.{item.row_id}.{c.column_id}") for c in columns)]
            for item, labels in zip(self.lines, self.line_labels(), strict=True)
        ]
        return head, rows

    def disputes(self) -> tuple[list[list[B]], list[list[B]]]:
        """Table four: one row, three groups of five."""
        cells = [c for c in concepts().values() if c.table == "disputes"]
        parts = [(label, list(members)) for label, members in groupby(cells, key=lambda c: c.row)]
        review, lawsuits = parts[0], parts[1:]
        wide = sum(len(members) for _, members in lawsuits)
        head = [
            [
                self.label(review[0], columns=len(review[1])),
                self.label(words.FORM_LITIGATION, columns=wide),
            ],
            [
                *(self.label(c.column, rows=2) for c in review[1]),
                *(self.label(label.split("/")[-1], columns=len(members)) for label, members in lawsuits),
            ],
            [self.label(c.column) for _, members in lawsuits for c in members],
        ]
        rows = [[self.box(c.id) for c in cells]]
        return head, rows

    def _interleave(self, columns: Sequence[Concept], grouped: Sequence[B]) -> list[B]:
        """The second header row of table three: columns without a group reach down, groups stand in place."""
        boxes: list[B] = []
        waiting = list(grouped)
        for group, members in groupby(columns, key=lambda c: c.column_group):
            if group:
                boxes.append(waiting.pop(0))
            else:
                boxes.extend(self.label(c.column, rows=2) for c in members)
        return boxes

    def line_labels(self) -> list[list[B]]:
        """The label cells before each of the ``lines`` of table three, three columns wide, groups merged."""
        third = [c for c in self.lines if c.row_group]
        labels: list[list[B]] = []
        for item in self.lines:
            if not item.row_group:
                labels.append([self.label(item.row, ("left",), columns=3)])
                continue
            inner = self._inner_labels(item, third)
            if item is third[0]:
                inner.insert(0, self.label(item.row_group, ("left",), rows=len(third)))
            labels.append(inner)
        return labels

    def _inner_labels(self, item: Concept, third: Sequence[Concept]) -> list[B]:
        """The labels of a row of the third item: the group where the row is its first, then the row's own."""
        top = third[0].row_group
        if item.row_group == top:
            return [self.label(item.row, ("left",), columns=2)]
        siblings = [c for c in third if c.row_group == item.row_group]
        labels = [self.label(item.row, ("left",))]
        if item is siblings[0]:
            labels.insert(0, self.label(item.row_group, ("left",), rows=len(siblings)))
        return labels


def _spread(width: int, parts: int) -> list[int]:
    """``width`` columns shared among ``parts`` cells; the last takes the rest."""
    return [width // parts] * (parts - 1) + [width - width // parts * (parts - 1)]
