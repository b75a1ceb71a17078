"""The official forms as data (``data/forms/``): sections, tables, rows and columns with their printed labels.

A new form is a new file there; nothing here knows a year. Ids of cells are ``table.row.column`` as in
``data/concepts.json``.
"""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, Literal

from data import resource
from parsing.model import FormVersion, TableId

FORMS: tuple[FormVersion, ...] = ("2019", "2021")


@dataclass(frozen=True, slots=True)
class Line:
    """A row, column or group: its id, the printed label, other wordings seen in print, the group above it."""

    id: str
    label: str
    variants: tuple[str, ...] = ()
    group: str | None = None

    @property
    def labels(self) -> tuple[str, ...]:
        """The printed label and its other wordings."""
        return (self.label, *self.variants)


@dataclass(frozen=True, slots=True)
class Block:
    """Rows that share one line of column headings."""

    title: str
    columns: tuple[Line, ...]
    rows: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Identity:
    """A sum that the form demands in each row (group) or in each column of a table: left side = right side.

    ``left`` and ``right`` are ids of columns (``within`` a row) or of rows (``within`` a column); ``id`` is
    the check that judges it.
    """

    id: str
    table: TableId
    within: Literal["row", "column"]
    left: tuple[str, ...]
    right: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Form:
    """One version of the form: report years, section titles, the blocks of table two, tables three, four.

    ``identities`` are its sums; ``prose`` names the narrative figure that repeats a cell.
    """

    version: FormVersion
    source: str
    first_year: int
    last_year: int | None
    sections: tuple[str, ...]
    proactive: tuple[Block, ...]
    requests: Block
    disputes: Block
    identities: tuple[Identity, ...]
    prose: Mapping[str, str]

    def cells(self) -> Iterator[str]:
        """Ids of all cells in printed order."""
        for table, blocks in (
            ("proactive", self.proactive),
            ("requests", (self.requests,)),
            ("disputes", (self.disputes,)),
        ):
            for block in blocks:
                for row in block.rows:
                    for column in block.columns:
                        yield f"{table}.{row.id}.{column.id}"


def _lines(items: Iterable[Mapping[str, Any]]) -> tuple[Line, ...]:
    return tuple(Line(i["id"], i["label"], tuple(i.get("variants", ())), i.get("group")) for i in items)


@cache
def form(version: FormVersion) -> Form:
    """The form ``2019`` or ``2021``; KeyError for another one."""
    if version not in FORMS:
        raise KeyError(version)
    raw = json.loads(resource(f"forms/{version}.json").read_text("utf-8"))
    blocks = (Block(b["title"], _lines(b["columns"]), _lines(b["rows"])) for b in raw["proactive"]["blocks"])
    requests, disputes = raw["requests"], raw["disputes"]
    return Form(
        version=version,
        source=raw["source"],
        first_year=raw["years"][0],
        last_year=raw["years"][1],
        sections=tuple(s["title"] for s in raw["sections"]),
        proactive=tuple(blocks),
        requests=Block(requests["identity"], _lines(requests["columns"]), _lines(requests["rows"])),
        disputes=Block("", _lines(disputes["columns"]), _lines(disputes["groups"])),
        identities=tuple(
            Identity(i["id"], i["table"], i["within"], tuple(i["left"]), tuple(i["right"]))
            for i in raw["identities"]
        ),
        prose=raw["prose"],
    )


def version_for(year: int) -> FormVersion:
    """The form prescribed for a report year; ``older`` before the first one."""
    for version in reversed(FORMS):
        if year >= form(version).first_year:
            return version
    return "older"
