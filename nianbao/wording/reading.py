"""Words that stand in ``data/wording``, a folder per language."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from data import resource


def words(language: str, name: str) -> dict[str, Any]:
    """``data/wording/<language>/<name>.json``."""
    found: dict[str, Any] = json.loads(resource(f"wording/{language}/{name}.json").read_text("utf-8"))
    return found


@dataclass(frozen=True, slots=True)
class Grids:
    """Names of the three tables' parts and of the report's sections, by id."""

    tables: Mapping[str, str]
    table_sections: Mapping[str, int]
    rows: Mapping[str, Mapping[str, str]]
    columns: Mapping[str, Mapping[str, str]]
    groups: Mapping[str, str]
    sections: Mapping[int, str]


def grids(language: str) -> Grids:
    """The names of ``cells.json``."""
    found = words(language, "cells")
    return Grids(
        tables={table: told["short"] for table, told in found["tables"].items()},
        table_sections={table: told["section"] for table, told in found["tables"].items()},
        rows=found["rows"],
        columns=found["columns"],
        groups=found["groups"],
        sections={int(number): title for number, title in found["sections"].items()},
    )
