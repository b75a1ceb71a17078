"""What the office itself keeps: settings, decisions about findings."""

import json
from collections.abc import Iterable
from dataclasses import asdict
from datetime import date, datetime
from typing import get_args

from sqlalchemy import Connection, Row, select

from nianbao.checks.deadlines import Day
from nianbao.library import schema
from nianbao.library.database import insert
from nianbao.library.errors import LibraryError, field_name
from nianbao.library.records import Decision, Settings
from nianbao.library.versions import now, one_version
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


def decide(
    connection: Connection,
    version: int,
    rule: str,
    key: str,
    state: str,
    evidence: str,
    reason: str | None,
    note: str | None,
) -> int:
    """Records a decision about a finding of the report that ``version`` belongs to; the decision's id."""
    if not state:
        raise LibraryError("bad_value", field=field_name("state"), value=state)
    return insert(
        connection,
        schema.decisions,
        chain=one_version(connection, version).chain,
        version=version,
        rule=rule,
        key=key,
        evidence=evidence,
        state=state,
        reason=reason,
        note=note,
        made_at=now(),
        withdrawn=False,
    )


def withdraw(connection: Connection, decision: int) -> None:
    """Takes a decision back; the one before it, if any, holds again."""
    mine = schema.decisions.c.id == decision
    connection.execute(schema.decisions.update().where(mine).values(withdrawn=True))


def _decision(row: Row[tuple[object, ...]]) -> Decision:
    return Decision(
        id=row.id,
        chain=row.chain,
        version_id=row.version,
        rule=row.rule,
        key=row.key,
        evidence=row.evidence,
        state=row.state,
        reason=row.reason,
        note=row.note,
        made_at=datetime.fromisoformat(row.made_at),
    )


def decisions(connection: Connection) -> tuple[Decision, ...]:
    """Those that hold, oldest first: the last not withdrawn of each chain, rule, key and evidence."""
    standing = (
        select(schema.decisions)
        .where(schema.decisions.c.withdrawn.is_(False))
        .order_by(schema.decisions.c.id)
    )
    last = {
        (row.chain, row.rule, row.key, row.evidence): _decision(row) for row in connection.execute(standing)
    }
    return tuple(sorted(last.values(), key=lambda decision: decision.id))
