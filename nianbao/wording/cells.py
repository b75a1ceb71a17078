"""Names of tables, rows, columns, groups and sections, and of any cell or place among them."""

import json
from collections.abc import Mapping
from functools import cache
from typing import Any

from data import resource


def _words() -> dict[str, Any]:
    words: dict[str, Any] = json.loads(resource("wording/cells.json").read_text("utf-8"))
    return words


_WORDS = _words()

TABLES: Mapping[str, str] = {table: words["short"] for table, words in _WORDS["tables"].items()}
"""表二, 表三, 表四 by table id."""

TABLE_SECTIONS: Mapping[str, int] = {table: words["section"] for table, words in _WORDS["tables"].items()}
ROWS: Mapping[str, Mapping[str, str]] = _WORDS["rows"]
COLUMNS: Mapping[str, Mapping[str, str]] = _WORDS["columns"]
GROUPS: Mapping[str, str] = _WORDS["groups"]
SECTIONS: Mapping[int, str] = {int(number): title for number, title in _WORDS["sections"].items()}
NUMERALS = ("零", "一", "二", "三", "四", "五", "六")
SEPARATOR = " · "


@cache
def concepts() -> Mapping[str, Mapping[str, Any]]:
    """The declarations of ``data/concepts.json`` by concept id."""
    return {c["id"]: c for c in json.loads(resource("concepts.json").read_text("utf-8"))}


def section_name(number: int) -> str:
    """``第一部分`` for 1."""
    return f"第{NUMERALS[number]}部分" if 0 < number < len(NUMERALS) else "正文"


def cell_name(concept: str) -> str:
    """``表三 · 本年新收 · 自然人`` for ``requests.received.natural_person``; of prose, the figure's name."""
    table, _, rest = concept.partition(".")
    if table == "narrative":
        label = str(concepts()[concept]["row"])
        return f"正文{SEPARATOR}{label.partition('(')[0]}" if concept in concepts() else concept
    row, _, column = rest.rpartition(".")
    lines = GROUPS if table == "disputes" else ROWS[table]
    return SEPARATOR.join((TABLES[table], lines[row], COLUMNS[table][column]))


def place_name(place: Mapping[str, Any]) -> str:
    """A finding's place (table, row, column, group, section) in words; empty for the report as a whole."""
    table, row, column = place.get("table"), place.get("row"), place.get("column")
    group, section = place.get("group"), place.get("section")
    words = [TABLES[table]] if table else []
    if table and row:
        words.append(ROWS[table].get(row, row))
    if group:
        words.append(GROUPS[group])
    if table and column:
        words.append(COLUMNS[table][column])
    if section and not table:
        words.append(section_name(section))
    return SEPARATOR.join(words)
