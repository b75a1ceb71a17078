"""What the tables of ``nianbao.ui.grid`` show, read from the drawn screen or from their cells."""

import json
from collections.abc import Sequence
from typing import Any

from streamlit.testing.v1 import AppTest

from nianbao.ui.grid import Cell, Rows


def drawn(app: AppTest) -> dict[str, dict[str, Any]]:
    """The data of every table on the screen, by the key it was drawn with."""
    tables = app.get("bidi_component")
    found = {str(table.key): json.loads(table.proto.json) for table in tables if table.proto.json}
    return {key: data for key, data in found.items() if "legend" in data}


def texts(table: dict[str, Any]) -> list[str]:
    """All words of a drawn table: signs, texts, small print, hints."""
    cells = [cell for part in ("head", "rows") for row in table[part] for cell in row]
    return [cell[name] for cell in cells for name in ("p", "t", "s", "i") if name in cell]


def laid_out(rows: Rows) -> list[list[Cell]]:
    """The rows with every spanned place filled, as a browser lays them out; ragged where spans do not fit."""
    filled: dict[tuple[int, int], Cell] = {}
    for y, row in enumerate(rows):
        x = 0
        for cell in row:
            while (y, x) in filled:
                x += 1
            for down in range(cell.rows):
                for right in range(cell.columns):
                    assert (y + down, x + right) not in filled, "two cells in one place"
                    filled[y + down, x + right] = cell
    return [_row(filled, y) for y in range(1 + max(y for y, _ in filled))]


def _row(filled: dict[tuple[int, int], Cell], y: int) -> list[Cell]:
    places = sorted(x for row, x in filled if row == y)
    assert places == list(range(len(places))), "a hole in the row"
    return [filled[y, x] for x in places]


def widths(rows: Sequence[Sequence[Cell]]) -> set[int]:
    """How many columns the rows have; one number where the table is whole."""
    return {len(row) for row in rows}
