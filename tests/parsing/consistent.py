"""Random tables three and four whose sums hold, and the same with wrong numbers, for tests of the solver."""

from random import Random

from parsing.forms import form
from parsing.model import FormVersion

Cells = dict[str, str]

_PROFILES = (
    (0.15, 0.0, 9),
    (0.3, 0.1, 30),
    (0.5, 0.2, 120),
    (0.8, 0.4, 2_000),
)
"""Of an office: share of outcomes with requests of persons, of organisations, and the greatest number."""


def _column(chance: Random, rows: list[str], share: float, most: int) -> dict[str, int]:
    """One column: outcomes at random, the total their sum, the rest in balance."""
    values = {}
    for row in rows:
        size = chance.randint(1, most) if chance.random() < 0.3 else chance.randint(1, max(1, most // 10))
        values[row] = size if chance.random() < share else 0
    total = sum(values[row] for row in rows)
    carried_in = chance.randint(0, total // 4) if chance.random() < 0.4 else 0
    carried_out = chance.randint(0, max(1, total // 4)) if chance.random() < 0.4 else 0
    received = total + carried_out - carried_in
    return {
        **values,
        "total": total,
        "carried_in": carried_in,
        "carried_out": carried_out,
        "received": received,
    }


def consistent(version: FormVersion, seed: int) -> Cells:
    """All cells of a form as they could be in a report without mistakes; table two is all zeros."""
    chance = Random(seed)
    persons, organisations, most = chance.choice(_PROFILES)
    whole = form(version)
    outcomes = next(i.right for i in whole.identities if i.id == "arithmetic.requests_outcomes")
    cells = dict.fromkeys(whole.cells(), "0")
    columns = [c.id for c in whole.requests.columns[:-1]]
    sums: dict[str, int] = {}
    for column in columns:
        first = column == columns[0]
        share = persons if first else organisations if chance.random() < 0.6 else 0.0
        for row, value in _column(chance, list(outcomes), share, most if first else most // 4 + 1).items():
            cells[f"requests.{row}.{column}"] = str(value)
            sums[row] = sums.get(row, 0) + value
    for row, value in sums.items():
        cells[f"requests.{row}.total"] = str(value)
    for group in whole.disputes.rows:
        parts = [chance.randint(0, most // 6 + 1) if chance.random() < 0.4 else 0 for _ in range(4)]
        for result, value in zip(whole.disputes.columns, (*parts, sum(parts)), strict=True):
            cells[f"disputes.{group.id}.{result.id}"] = str(value)
    return cells


def with_fault(cells: Cells, seed: int, table: str = "requests") -> Cells:
    """The same with one wrong number: a digit changed, lost or added, two swapped, or another number."""
    chance = Random(seed)
    cell = chance.choice([c for c in cells if c.startswith(table)])
    if chance.random() < 0.7:
        cell = chance.choice([c for c in cells if c.startswith(table) and cells[c] != "0"] or [cell])
    old = cells[cell]
    at = chance.randrange(len(old))
    ways = [
        old[:at] + chance.choice("0123456789") + old[at + 1 :],
        old[:at] + old[at + 1 :] or "0",
        old[:at] + chance.choice("0123456789") + old[at:],
        old[:at] + old[at + 1 : at + 2] + old[at] + old[at + 2 :],
        "0",
        str(int(old) + chance.choice((-1, 1, 2, 10))),
    ]
    new = str(abs(int(chance.choice(ways))))
    return {**cells, cell: new}
