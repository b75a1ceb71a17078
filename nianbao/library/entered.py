"""What people enter where reading fails, as the library keeps it."""

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, select

from nianbao.entries import Entry, Kind, Typed
from nianbao.library import schema
from nianbao.library.database import insert
from nianbao.library.errors import LibraryError, field_name
from nianbao.library.versions import now, one_version
from parsing.forms import FORMS, form
from parsing.model import FormVersion, TableId

LONGEST_NAME = 40
"""Characters of a person's name."""


def _bad(field: str, value: object) -> LibraryError:
    return LibraryError("bad_value", field=field_name(field), value=value)


def _name(who: str) -> str:
    name = " ".join(who.split())
    if not name or len(name) > LONGEST_NAME:
        raise _bad("who", who)
    return name


def _checked(table: TableId, cells: Iterable[Typed]) -> str:
    """The cells as they are stored; raises LibraryError for what no cell of ``table`` can be."""
    rows = [asdict(cell) for cell in cells]
    known = {concept for version in FORMS for concept in form(version).cells()}
    for row in rows:
        ours = row["concept"] in known and row["concept"].startswith(f"{table}.")
        numbered = row["value"] is not None and row["value"] >= 0
        if not ours or (row["state"] == "reported") != numbered:
            raise _bad("cell", row["raw"])
    if not rows or len({row["concept"] for row in rows}) < len(rows):
        raise _bad("cell", "")
    return json.dumps(rows, ensure_ascii=False)


def enter(
    connection: Connection,
    version: int,
    kind: Kind,
    table: TableId,
    printed: FormVersion | None,
    cells: Sequence[Typed],
    who: str,
) -> int:
    """Keeps ``cells`` beside the reading of ``version``; the entry's number.

    What the same person gave just before, and was not withdrawn, is not kept twice.
    """
    one_version(connection, version)
    if kind == "table" and printed not in FORMS:
        raise _bad("form", printed)
    given = {
        "kind": kind,
        "official": table,
        "form": printed,
        "cells": _checked(table, cells),
        "who": _name(who),
    }
    mine = (schema.entries.c.version == version) & schema.entries.c.withdrawn_at.is_(None)
    last = connection.execute(select(schema.entries).where(mine).order_by(schema.entries.c.id.desc())).first()
    if last is not None and all(getattr(last, name) == value for name, value in given.items()):
        return int(last.id)
    return insert(connection, schema.entries, version=version, made_at=now(), **given)


def withdraw(connection: Connection, entry: int, who: str) -> None:
    """Takes an entry back; what held before it holds again."""
    mine = (schema.entries.c.id == entry) & schema.entries.c.withdrawn_at.is_(None)
    values = {"withdrawn_by": _name(who), "withdrawn_at": now()}
    connection.execute(schema.entries.update().where(mine).values(**values))


def _entry(row: Row[Any]) -> Entry:
    return Entry(
        id=row.id,
        version_id=row.version,
        kind=row.kind,
        table=row.official,
        form=row.form,
        cells=tuple(Typed(**cell) for cell in json.loads(row.cells)),
        who=row.who,
        made_at=datetime.fromisoformat(row.made_at),
        withdrawn_by=row.withdrawn_by,
        withdrawn_at=None if row.withdrawn_at is None else datetime.fromisoformat(row.withdrawn_at),
    )


def of_version(connection: Connection, version: int) -> tuple[Entry, ...]:
    """All entries about ``version``, oldest first, withdrawn ones too."""
    mine = schema.entries.c.version == version
    rows = connection.execute(select(schema.entries).where(mine).order_by(schema.entries.c.id))
    return tuple(_entry(row) for row in rows)


def by_version(connection: Connection) -> Mapping[int, list[Entry]]:
    """The entries that were not withdrawn, by version."""
    live = schema.entries.c.withdrawn_at.is_(None)
    found: dict[int, list[Entry]] = defaultdict(list)
    for row in connection.execute(select(schema.entries).where(live).order_by(schema.entries.c.id)):
        found[row.version].append(_entry(row))
    return found
