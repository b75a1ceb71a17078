"""The roster of bodies, whose report is whose, and what was done with each report."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import asdict, dataclass
from datetime import date, datetime
from typing import Any, get_args

from sqlalchemy import Connection, Row, select

from nianbao.library import schema
from nianbao.library.database import Database, insert
from nianbao.library.errors import LibraryError, field_name
from nianbao.library.records import Agency, AgencyMatch, Review, ReviewAction, ReviewStep, Standing
from nianbao.library.versions import now, one_version
from parsing.model import AgencyKind

LONGEST_NAME = 40
"""Characters of a person's name."""


@dataclass(frozen=True, slots=True)
class Body:
    """A body as a roster names it: what an :class:`Agency` is before it is kept."""

    name: str
    area: str = ""
    kind: AgencyKind | None = None
    note: str | None = None
    class_: str | None = None
    parent: str | None = None
    contact: str | None = None
    standing: Standing = "owes"
    code: str | None = None


def _bad(field: str, value: object) -> LibraryError:
    return LibraryError("bad_value", field=field_name(field), value=value)


def person(who: str) -> str:
    """A person's name as it is kept; raises LibraryError for none."""
    name = " ".join(who.split())
    if not name or len(name) > LONGEST_NAME:
        raise _bad("who", who)
    return name


def _agency(row: Row[Any]) -> Agency:
    return Agency(
        row.id,
        row.name,
        row.area,
        row.kind,
        row.note,
        row.class_,
        row.parent,
        row.contact,
        row.standing,
        row.code,
    )


def _roster(connection: Connection) -> tuple[Agency, ...]:
    a = schema.agencies.c
    rows = connection.execute(select(schema.agencies).order_by(a.position.is_(None), a.position, a.id))
    return tuple(_agency(row) for row in rows)


def _save(connection: Connection, bodies: Sequence[Body], keep: bool) -> None:
    table = schema.agencies
    held = {(a.name, a.area): a for a in _roster(connection)}
    given: dict[tuple[str, str], Body] = {}
    for body in bodies:
        if not body.name.strip():
            raise _bad("name", body.name)
        if body.kind not in (None, *get_args(AgencyKind)) or body.standing not in get_args(Standing):
            raise _bad("state", body.standing)
        given[body.name.strip(), body.area.strip()] = body
    for position, ((name, area), body) in enumerate(given.items()):
        values = asdict(body) | {"name": name, "area": area, "position": position}
        known = held.pop((name, area), None)
        if known is None:
            connection.execute(table.insert().values(**values))
        else:
            connection.execute(table.update().where(table.c.id == known.id).values(**values))
    for position, left in enumerate(held.values(), len(given)):
        mine = table.c.id == left.id
        if keep:
            connection.execute(table.update().where(mine).values(position=position))
        else:
            connection.execute(table.delete().where(mine))


def _review(row: Row[Any]) -> Review:
    values = {name: getattr(row, name) for name in ("id", "chain", "version", "step", "action", "who")}
    return Review(
        **values,
        to_whom=row.to_whom,
        due=date.fromisoformat(row.due) if row.due else None,
        note=row.note,
        made_at=datetime.fromisoformat(row.made_at),
    )


def _done_with(connection: Connection, chain: int) -> tuple[Review, ...]:
    """What was done with one report, oldest first."""
    r = schema.reviews
    rows = connection.execute(select(r).where(r.c.chain == chain).order_by(r.c.id))
    return tuple(_review(row) for row in rows)


class Register:
    """What the ledger keeps; every method is one transaction."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def roster(self) -> tuple[Agency, ...]:
        """The bodies on the roster in its order."""
        with self._database.reads() as connection:
            return _roster(connection)

    def save(self, bodies: Iterable[Body], *, keep: bool = False) -> None:
        """Makes ``bodies``, in their order, the roster.

        A body is known by its name and area; what a person said about a known one stays. ``keep``: bodies
        that are not named stay behind them, else they leave the roster.
        """
        with self._database.writes() as connection:
            _save(connection, list(bodies), keep)

    def matches(self) -> tuple[AgencyMatch, ...]:
        """What people said about names, the last word on each."""
        table = schema.agency_matches
        with self._database.reads() as connection:
            rows = connection.execute(select(table).order_by(table.c.id)).all()
        last = {(row.agency, row.read_name, row.read_area): row for row in rows}
        return tuple(
            AgencyMatch(
                row.agency,
                row.read_name,
                row.read_area,
                row.same,
                row.who,
                datetime.fromisoformat(row.made_at),
            )
            for row in last.values()
        )

    def match(self, agency: int, read_name: str, read_area: str | None, *, same: bool, who: str) -> None:
        """Keeps that reports of ``read_name`` in ``read_area`` are, or are not, those of ``agency``."""
        values = {"agency": agency, "read_name": read_name, "read_area": read_area or "", "same": same}
        with self._database.writes() as connection:
            insert(connection, schema.agency_matches, **values, who=person(who), made_at=now())

    def forget(self, agency: int, read_name: str, read_area: str | None) -> None:
        """Takes back what was said about a name and a body."""
        m = schema.agency_matches.c
        mine = (m.agency == agency) & (m.read_name == read_name) & (m.read_area == (read_area or ""))
        with self._database.writes() as connection:
            connection.execute(schema.agency_matches.delete().where(mine))

    def reviews(self) -> tuple[Review, ...]:
        """Everything that was done with reports, oldest first."""
        with self._database.reads() as connection:
            rows = connection.execute(select(schema.reviews).order_by(schema.reviews.c.id))
            return tuple(_review(row) for row in rows)

    def review(
        self,
        versions: Iterable[int],
        action: ReviewAction,
        who: str,
        *,
        step: ReviewStep = "first",
        to_whom: str | None = None,
        due: date | None = None,
        note: str | None = None,
        unless: Callable[[Sequence[Review], int], bool] | None = None,
    ) -> list[int]:
        """Keeps what ``who`` does with the reports of ``versions`` (see :class:`Review`), all at once.

        ``unless`` is asked for each, from all that was done with the report so far, oldest first: where it
        says so, nothing is kept, and nobody can come between its answer and the keeping. The versions of
        which it was kept.
        """
        if action not in get_args(ReviewAction) or step not in get_args(ReviewStep):
            raise _bad("state", action)
        values = {
            "step": step,
            "action": action,
            "who": person(who),
            "to_whom": person(to_whom) if to_whom else None,
            "due": due.isoformat() if due else None,
            "note": (note or "").strip() or None,
            "made_at": now(),
        }
        kept = []
        with self._database.writes(decides=True) as connection:
            for version in versions:
                chain = one_version(connection, version).chain
                if unless is not None and unless(_done_with(connection, chain), version):
                    continue
                insert(connection, schema.reviews, chain=chain, version=version, **values)
                kept.append(version)
        return kept

    def submitted(self, versions: Iterable[int], day: date | None) -> None:
        """Says on which day the reports of ``versions`` were submitted; None: nobody knows.

        The day stands with the first version of each report.
        """
        v = schema.versions
        with self._database.writes() as connection:
            for version in versions:
                chain = one_version(connection, version).chain
                connection.execute(v.update().where(v.c.chain == chain).values(submitted=None))
                mine = (v.c.chain == chain) & v.c.deleted_at.is_(None)
                first = connection.scalar(select(v.c.id).where(mine).order_by(v.c.id).limit(1))
                day_said = day.isoformat() if day else None
                connection.execute(v.update().where(v.c.id == first).values(submitted=day_said))
