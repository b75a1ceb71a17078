"""What the office itself keeps: settings, the roster, decisions about findings."""

import json
from datetime import date, datetime
from typing import get_args

from sqlalchemy import Connection, Row, select

from nianbao.library import schema
from nianbao.library.database import insert
from nianbao.library.errors import LibraryError, field_name
from nianbao.library.records import Agency, Decision, Settings
from nianbao.library.versions import now, one_version
from parsing.model import AgencyKind

DEADLINE = "deadline."


def settings(connection: Connection) -> Settings:
    """The office's settings."""
    rows = connection.execute(select(schema.settings.c.name, schema.settings.c.value))
    values = {name: json.loads(value) for name, value in rows}
    kinds: tuple[AgencyKind, ...] = get_args(AgencyKind)
    set_days = {kind: values[DEADLINE + kind] for kind in kinds if DEADLINE + kind in values}
    return Settings(deadlines={kind: (month, day) for kind, (month, day) in set_days.items()})


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


def roster(connection: Connection) -> tuple[Agency, ...]:
    """The roster, sorted by area and name."""
    rows = connection.execute(
        select(schema.agencies).order_by(schema.agencies.c.area, schema.agencies.c.name)
    )
    return tuple(Agency(row.id, row.name, row.area, row.kind, row.note) for row in rows)


def set_agency(
    connection: Connection, name: str, area: str, kind: AgencyKind | None, note: str | None
) -> None:
    """Puts a body on the roster, or changes its kind and note."""
    name, area = name.strip(), area.strip()
    if not name:
        raise LibraryError("bad_value", field=field_name("name"), value=name)
    same = (schema.agencies.c.name == name) & (schema.agencies.c.area == area)
    changed = connection.execute(schema.agencies.update().where(same).values(kind=kind, note=note)).rowcount
    if not changed:
        connection.execute(schema.agencies.insert().values(name=name, area=area, kind=kind, note=note))


def remove_agency(connection: Connection, agency: int) -> None:
    """Takes a body off the roster."""
    connection.execute(schema.agencies.delete().where(schema.agencies.c.id == agency))


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
