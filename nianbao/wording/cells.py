"""The name of any cell, section or place of a report, in the language spoken."""

from collections.abc import Mapping
from typing import Any

from nianbao.wording import grids


def section_name(number: int) -> str:
    """``第一部分`` for 1."""
    if 0 < number < len(grids.NUMERALS):
        return grids.SECTION_NUMBERED.format(numeral=grids.NUMERALS[number])
    return grids.PROSE


def cell_name(concept: str) -> str:
    """``表三 · 本年新收 · 自然人`` for ``requests.received.natural_person``; of prose, the figure's name."""
    table, _, rest = concept.partition(".")
    if table == "narrative":
        named = grids.NARRATIVE.get(concept)
        return f"{grids.PROSE}{grids.SEPARATOR}{named}" if named else concept
    row, _, column = rest.rpartition(".")
    lines = grids.GROUPS if table == "disputes" else grids.ROWS[table]
    return grids.SEPARATOR.join((grids.TABLES[table], lines[row], grids.COLUMNS[table][column]))


def place_name(place: Mapping[str, Any]) -> str:
    """A finding's place (table, row, column, group, section) in words; empty for the report as a whole."""
    table, row, column = place.get("table"), place.get("row"), place.get("column")
    group, section = place.get("group"), place.get("section")
    words = [grids.TABLES[table]] if table else []
    if table and row:
        words.append(grids.ROWS[table].get(row, row))
    if group:
        words.append(grids.GROUPS[group])
    if table and column:
        words.append(grids.COLUMNS[table][column])
    if section and not table:
        words.append(section_name(section))
    return grids.SEPARATOR.join(words)
