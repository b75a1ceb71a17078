"""What the tables of the screens share."""

from collections.abc import Mapping
from typing import Any, Literal

import streamlit as st

Mode = Literal["single-row", "multi-row", "single-cell"]
PICK: tuple[Mode, ...] = ("multi-row", "single-cell")
PICK_ONE: tuple[Mode, ...] = ("single-row", "single-cell")
ROW = 33
HEAD = 36
PAGE = 200
"""Rows that a table shows at once; of more there are pages."""


def height(rows: int, most: int) -> int:
    """The height in pixels of a table of so many rows, up to ``most``."""
    return min(most, HEAD + ROW * max(rows, 1))


def page(rows: int, key: str) -> slice:
    """The rows of the page that is looked at, of so many; draws the choice where there are several."""
    pages = -(-rows // PAGE)
    number = st.pagination(pages, key=f"{key}:page:{pages}") if pages > 1 else 1
    return slice((number - 1) * PAGE, number * PAGE)


def picked_rows(state: Mapping[str, Any], rows: int) -> list[int]:
    """The rows that are ticked, else the row of the cell that was clicked; of a table that has ``rows``."""
    selection = state["selection"]
    ticked = selection["rows"] or [row for row, _ in selection["cells"]]
    return [row for row in ticked if row < rows]
