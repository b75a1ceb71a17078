"""What the office itself keeps: its settings."""

import json
from collections.abc import Iterable
from dataclasses import asdict

from sqlalchemy import Connection, select

from nianbao.checks.deadlines import Day
from nianbao.library import schema
from nianbao.library.records import Settings

DAYS = "deadlines"


def settings(connection: Connection) -> Settings:
    """The office's settings."""
    rows = connection.execute(select(schema.settings.c.name, schema.settings.c.value))
    values = {name: json.loads(value) for name, value in rows}
    return Settings(days=tuple(Day(**day) for day in values.get(DAYS, ())))


def set_days(connection: Connection, days: Iterable[Day]) -> None:
    """Sets all days."""
    _set(connection, DAYS, [asdict(day) for day in days] or None)


def _set(connection: Connection, name: str, value: object) -> None:
    connection.execute(schema.settings.delete().where(schema.settings.c.name == name))
    if value is not None:
        connection.execute(schema.settings.insert().values(name=name, value=json.dumps(value)))
