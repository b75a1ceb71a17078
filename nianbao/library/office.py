"""What the office itself keeps: its settings."""

import json
from collections.abc import Iterable
from dataclasses import asdict, replace

from sqlalchemy import Connection, select

from nianbao.checks.deadlines import Day
from nianbao.checks.limits import shipped
from nianbao.library import schema
from nianbao.library.errors import LibraryError
from nianbao.library.records import Settings

DAYS = "deadlines"
LENGTH = "length"


def settings(connection: Connection) -> Settings:
    """The office's settings."""
    rows = connection.execute(select(schema.settings.c.name, schema.settings.c.value))
    values = {name: json.loads(value) for name, value in rows}
    return Settings(
        days=tuple(Day(**day) for day in values.get(DAYS, ())),
        limits=replace(shipped(), **values.get(LENGTH, {})),
    )


def set_days(connection: Connection, days: Iterable[Day]) -> None:
    """Sets all days."""
    _set(connection, DAYS, [asdict(day) for day in days] or None)


def set_length(connection: Connection, least: int | None, most: int | None) -> None:
    """Sets the least and the most characters of a report; None: no such limit."""
    limits = replace(shipped(), least=least, most=most)
    if not limits.sound:
        raise LibraryError("bad_length", bare=limits.bare)
    asked = {"least": least, "most": most}
    _set(connection, LENGTH, asked if limits != shipped() else None)


def _set(connection: Connection, name: str, value: object) -> None:
    connection.execute(schema.settings.delete().where(schema.settings.c.name == name))
    if value is not None:
        connection.execute(schema.settings.insert().values(name=name, value=json.dumps(value)))
