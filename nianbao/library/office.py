"""What the office itself keeps: its settings."""

import json
from collections.abc import Iterable
from dataclasses import asdict
from datetime import date
from typing import get_args

from sqlalchemy import Connection, select

from nianbao.checks.deadlines import Day
from nianbao.library import schema
from nianbao.library.errors import LibraryError, field_name
from nianbao.library.records import Settings
from parsing.model import AgencyKind

DEADLINE = "deadline."
DAYS = "deadlines"


def settings(connection: Connection) -> Settings:
    """The office's settings."""
    rows = connection.execute(select(schema.settings.c.name, schema.settings.c.value))
    values = {name: json.loads(value) for name, value in rows}
    kinds: tuple[AgencyKind, ...] = get_args(AgencyKind)
    set_days = {kind: values[DEADLINE + kind] for kind in kinds if DEADLINE + kind in values}
    return Settings(
        deadlines={kind: (month, day) for kind, (month, day) in set_days.items()},
        days=tuple(Day(**day) for day in values.get(DAYS, ())),
    )


def set_days(connection: Connection, days: Iterable[Day]) -> None:
    """Sets all days: those of publication by kind alone, which also stand by themselves, and the others."""
    given = list(days)
    plain = {d.kind: (d.month, d.day) for d in given if _by_kind(d)}
    for kind in get_args(AgencyKind):
        _set(connection, DEADLINE + kind, plain.get(kind))
    _set(connection, DAYS, [asdict(day) for day in given if not _by_kind(day)] or None)


def _by_kind(day: Day) -> bool:
    return day.purpose == "publish" and day.kind is not None and day.area is None and day.year is None


def _set(connection: Connection, name: str, value: object) -> None:
    connection.execute(schema.settings.delete().where(schema.settings.c.name == name))
    if value is not None:
        connection.execute(schema.settings.insert().values(name=name, value=json.dumps(value)))


def set_deadline(connection: Connection, kind: AgencyKind, day: tuple[int, int] | None) -> None:
    """Sets month and day for a kind of agency; None goes back to the shipped day."""
    if day is not None:
        try:
            date(2025, *day)
        except ValueError as error:
            raise LibraryError(
                "bad_value", field=field_name("deadline"), value="{:02}-{:02}".format(*day)
            ) from error
    _set(connection, DEADLINE + kind, day)
