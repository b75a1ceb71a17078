"""Which cells of the official tables a report's findings mark, and what a cell says."""

from collections.abc import Iterable, Mapping
from typing import Literal

from nianbao.ui.findings import SEVERITIES, Cell, Finding
from nianbao.wording import views as words

FEW = 3
"""So many cells are all judged where a finding does not say which."""

Mark = Literal["judged", "involved"]


def judged_cells(finding: Finding) -> set[str]:
    """The cells that a finding judges among all it reads: the total of the row, column or group it names."""
    place, read = finding.place, set(finding.own_facts)
    table, row, column = place.get("table"), place.get("row") or place.get("group"), place.get("column")
    guesses = {f"{table}.{row}.{column}", f"{table}.{row}.total", f"{table}.total.{column}"}
    if row and column:
        guesses = {f"{table}.{row}.{column}"}
    exact = guesses & read
    if exact:
        return exact
    tables = {concept for concept in read if not concept.startswith("narrative.")}
    return tables if len(tables) <= FEW else set()


def marks(findings: Iterable[Finding], facts: Mapping[str, Cell]) -> dict[str, tuple[str, Mark]]:
    """For each cell that a failed finding reads: the worst severity, and whether it is the one judged."""
    marked: dict[str, tuple[str, Mark]] = {}
    for finding in sorted((f for f in findings if f.failed), key=lambda f: SEVERITIES.index(f.severity)):
        empty = {c for c in finding.own_facts if c in facts and facts[c].state in ("blank", "mark")}
        judged = empty or judged_cells(finding)
        for concept in finding.own_facts:
            mark: Mark = "judged" if concept in judged else "involved"
            if concept not in marked or (mark == "judged" and marked[concept][1] == "involved"):
                marked[concept] = (finding.severity, mark)
    return marked


def figure(cell: Cell) -> str:
    """A fact's figure as people read it: without a needless fraction, else the word for its state."""
    if cell.state == "reported" and cell.value is not None:
        return f"{cell.value:.15g}"
    return {"blank": words.CELL_BLANK, "mark": cell.raw.strip() or words.CELL_BLANK}.get(
        cell.state, words.CELL_UNCERTAIN
    )
