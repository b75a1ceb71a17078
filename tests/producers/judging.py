"""What was read from a file of the corpus, held against its truth: values, states, places."""

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import pairwise

import pypdfium2

from parsing.forms import form
from parsing.model import Fact, FormVersion, Report
from tests.producers.corpus import Made

_SLACK = 1.0
"""Points by which two cells of one row or column may be out of line and still follow each other."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """Cells of the truth, those read right, those marked as doubtful, and every mistake in words."""

    cells: int
    right: int
    doubtful: int
    mistakes: tuple[str, ...]
    misplaced: tuple[str, ...]

    @property
    def wrong(self) -> int:
        """Cells that say something that is not so, and cells that are not in the report."""
        return len(self.mistakes)


def judged(report: Report, made: Made) -> Verdict:
    """The cells of ``report`` against the truth of ``made``; places only of those read right."""
    facts = {fact.id: fact for fact in report.facts if fact.source == "table"}
    wanted = made.paper.cells
    right, doubtful, mistakes = [], 0, []
    for cell, truth in wanted.items():
        fact = facts.get(cell)
        if fact is None:
            continue
        if (fact.value, fact.state) == (truth.value, truth.state):
            right.append(fact)
        elif fact.state == "uncertain":
            doubtful += 1
        else:
            mistakes.append(f"{cell}: {truth.text!r} was read as {fact.raw!r} ({fact.state})")
    mistakes += [f"{cell} is invented: {fact.raw!r}" for cell, fact in facts.items() if cell not in wanted]
    return Verdict(len(wanted), len(right), doubtful, tuple(mistakes), tuple(_misplaced(right, made)))


def _misplaced(facts: list[Fact], made: Made) -> list[str]:
    """What is wrong with the places of cells: outside of the cell, on another number, or out of order."""
    boxes: dict[str, tuple[int, float, float]] = {}
    found = []
    for fact in facts:
        page, box = fact.where.page, fact.where.box
        if page is None or box is None:
            found.append(f"{fact.id} has no place")
            continue
        x, y = (box[0] + box[2]) / 2, (box[1] + box[3]) / 2
        boxes[fact.id] = (page, x, y)
        if made.places:
            at, (x0, top, x1, bottom) = made.places[fact.id]
            if at != page or not (x0 <= x <= x1 and top <= y <= bottom):
                found.append(f"{fact.id} is not where it stands")
    if made.places is None:
        found += _unlike(facts, made)
    return found + (_disorder(made.paper.version, boxes) if made.places != {} else [])


def _disorder(version: FormVersion, boxes: Mapping[str, tuple[int, float, float]]) -> list[str]:
    """Cells that do not stand to the right of, or under, those that precede them in their row or column."""
    rows: dict[str, list[str]] = {}
    columns: dict[str, list[str]] = {}
    for cell in form(version).cells():
        table, row, column = cell.split(".")
        if cell in boxes:
            rows.setdefault("disputes" if table == "disputes" else f"{table}.{row}", []).append(cell)
            if table != "disputes":
                columns.setdefault(table if table == "proactive" else column, []).append(cell)
    found = []
    for line in rows.values():
        for before, cell in pairwise(line):
            if boxes[cell][1] < boxes[before][1] + _SLACK:
                found.append(f"{cell} does not stand to the right of {before}")
    for line in columns.values():
        for before, cell in pairwise(line):
            same = before.rpartition(".")[0] == cell.rpartition(".")[0]
            low = -_SLACK if same else _SLACK
            if (boxes[cell][0], boxes[cell][2]) < (boxes[before][0], boxes[before][2] + low):
                found.append(f"{cell} does not stand under {before}")
    return found


def _unlike(facts: list[Fact], made: Made) -> list[str]:
    """Cells in whose box the page shows other characters; blank cells are in nobody's."""
    found = []
    document = pypdfium2.PdfDocument(made.data)
    for number, page in enumerate(document, 1):
        text = page.get_textpage()
        shown = []
        for at in range(text.count_chars()):
            x0, bottom, x1, top = text.get_charbox(at)
            shown.append(((x0 + x1) / 2, page.get_height() - (bottom + top) / 2, text.get_text_range(at, 1)))
        for fact in facts:
            box = fact.where.box
            if fact.where.page != number or box is None:
                continue
            inside = "".join(c for x, y, c in shown if box[0] <= x <= box[2] and box[1] <= y <= box[3])
            if "".join(inside.split()) != made.paper.cells[fact.id].text:
                found.append(f"{fact.id}: {inside!r} stands at its place")
    document.close()
    return found
