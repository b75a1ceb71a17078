"""The sums of a form (``data/forms``) as equations between the cells of one report."""

from collections.abc import Collection, Iterator, Mapping

from parsing.forms import FORMS, Form, Identity, form
from parsing.model import TableId
from parsing.tables.solver import Equation


def sums(table: TableId, cells: Collection[str]) -> list[Equation]:
    """The equations of ``table`` that read at least one of ``cells`` (concept ids ``table.row.column``).

    Where rows of several forms are mixed, only what these forms have in common holds.
    """
    rows = {cell.split(".")[1] for cell in cells if cell.startswith(f"{table}.")}
    found = (e for identity in _valid(table, rows) for e in _equations(identity, rows))
    return [e for e in found if not set(e.cells).isdisjoint(cells)]


def prose(cells: Collection[str], told: Mapping[str, float]) -> list[Equation]:
    """The equations between ``cells`` and what the prose says of the same: ``told`` by narrative concept."""
    pairs = {cell: figure for version in FORMS for cell, figure in form(version).prose.items()}
    return [
        Equation("text.documents", (cell,), (figure,))
        for cell, figure in pairs.items()
        if cell in cells and figure in told
    ]


def _lines(table: TableId, of: Form) -> set[str]:
    return {cell.split(".")[1] for cell in of.cells() if cell.startswith(f"{table}.")}


def _valid(table: TableId, rows: Collection[str]) -> list[Identity]:
    every = [form(version) for version in FORMS]
    fitting = [f for f in every if _lines(table, f).issuperset(rows)]
    if fitting:
        return [i for i in fitting[-1].identities if i.table == table]
    return [i for i in every[0].identities if i.table == table and all(i in f.identities for f in every)]


def _equations(identity: Identity, rows: Collection[str]) -> Iterator[Equation]:
    table = identity.table
    if identity.within == "row":
        for row in sorted(rows):
            sides = [tuple(f"{table}.{row}.{c}" for c in side) for side in (identity.left, identity.right)]
            yield Equation(identity.id, *sides)
        return
    for column in form(FORMS[-1]).requests.columns:
        sides = [tuple(f"{table}.{r}.{column.id}" for r in side) for side in (identity.left, identity.right)]
        yield Equation(identity.id, *sides)
