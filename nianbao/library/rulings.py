"""Decisions about findings: taken, withdrawn, kept."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection, Row, func, select

from nianbao.library import schema
from nianbao.library.database import insert
from nianbao.library.errors import LibraryError, field_name
from nianbao.library.records import Decision, Ruling
from nianbao.library.versions import now, one_version

SENT_BACK = "sent_back"
_GIVEN = ("rule", "key", "evidence", "state", "reason", "note", "seen")


def decide(connection: Connection, rulings: Sequence[Ruling], who: str) -> int:
    """Keeps what ``who`` decided together; the number of the batch."""
    last = connection.scalar(select(func.max(schema.decisions.c.batch)))
    batch, moment = int(last or 0) + 1, now()
    chains: dict[int, int] = {}
    for ruling in rulings:
        if not ruling.state:
            raise LibraryError("bad_value", field=field_name("state"), value=ruling.state)
        if ruling.version_id not in chains:
            chains[ruling.version_id] = one_version(connection, ruling.version_id).chain
        insert(
            connection,
            schema.decisions,
            chain=chains[ruling.version_id],
            version=ruling.version_id,
            **{name: getattr(ruling, name) for name in _GIVEN},
            due=ruling.due.isoformat() if ruling.due else None,
            made_at=moment,
            withdrawn=False,
            who=who,
            batch=batch,
        )
    for chain in {chains[r.version_id]: None for r in rulings if r.state == SENT_BACK}:
        sent = next(r for r in rulings if r.state == SENT_BACK and chains[r.version_id] == chain)
        due = sent.due.isoformat() if sent.due else None
        _review(connection, chain, sent.version_id, "returned", who, moment, due=due, note=sent.note)
    return batch


def _review(
    connection: Connection,
    chain: int,
    version: int | None,
    action: str,
    who: str,
    moment: str,
    **more: str | None,
) -> None:
    """A report of which something is sent back is returned; it is not where that is taken back."""
    values = {"version": version, "step": "first", "action": action, "who": who, "made_at": moment}
    insert(connection, schema.reviews, chain=chain, **values, **more)


def last_of(connection: Connection, batch: int) -> int:
    """The decision that was taken last in ``batch``."""
    found = connection.scalar(
        select(func.max(schema.decisions.c.id)).where(schema.decisions.c.batch == batch)
    )
    return int(found or 0)


def withdraw(
    connection: Connection, who: str, *, decision: int | None = None, batch: int | None = None
) -> None:
    """Takes a decision, or a whole batch, back; what was decided before holds again."""
    d = schema.decisions.c
    mine = d.id == decision if batch is None else d.batch == batch
    live = d.withdrawn.is_(False)
    sent = connection.execute(
        select(d.chain, d.version, d.batch).where(mine, live, d.state == SENT_BACK).distinct()
    ).all()
    moment = now()
    values = {"withdrawn": True, "withdrawn_by": who, "withdrawn_at": moment}
    connection.execute(schema.decisions.update().where(mine, live).values(**values))
    for row in sent:
        rest = select(d.id).where(d.batch == row.batch, d.chain == row.chain, d.state == SENT_BACK, live)
        if connection.scalar(rest.limit(1)) is None:
            _review(connection, row.chain, row.version, "reopened", who, moment)


def _decision(row: Row[Any]) -> Decision:
    return Decision(
        id=row.id,
        chain=row.chain,
        version_id=row.version,
        **{name: getattr(row, name) for name in _GIVEN},
        made_at=datetime.fromisoformat(row.made_at),
        who=row.who,
        due=date.fromisoformat(row.due) if row.due else None,
        batch=row.batch,
        withdrawn=row.withdrawn,
        withdrawn_by=row.withdrawn_by,
        withdrawn_at=datetime.fromisoformat(row.withdrawn_at) if row.withdrawn_at else None,
    )


def history(connection: Connection, after: int = 0) -> tuple[Decision, ...]:
    """Every decision ``after`` the one with that id, oldest first, withdrawn ones too."""
    d = schema.decisions
    rows = connection.execute(select(d).where(d.c.id > after).order_by(d.c.id))
    return tuple(_decision(row) for row in rows)


def standing(connection: Connection) -> tuple[Decision, ...]:
    """Those that hold, oldest first: the last not withdrawn of each chain, rule, key and evidence."""
    last = {(d.chain, d.rule, d.key, d.evidence): d for d in history(connection) if not d.withdrawn}
    return tuple(sorted(last.values(), key=lambda decision: decision.id))
