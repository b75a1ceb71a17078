"""How reports are marked: schemes of the office's own, which year takes which, and who signed which score."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, select

from nianbao.library import schema
from nianbao.library.database import Database, insert
from nianbao.library.errors import LibraryError, field_name
from nianbao.library.register import person
from nianbao.library.versions import now, one_version
from nianbao.scoring.schemes import Scheme, declared, made

CHOICE = "scheme."
OWN = "own-"


@dataclass(frozen=True, slots=True)
class Kept:
    """A scheme of the office's own, who kept it last and when."""

    number: int
    scheme: Scheme
    who: str
    made_at: datetime


@dataclass(frozen=True, slots=True)
class Approval:
    """A score that a person signed: of which report (``chain``) and version, what it was, by which scheme.

    ``basis`` names all that made it (nianbao.scoring.signing.bases). One that was withdrawn stays.
    """

    id: int
    chain: int
    version: int | None
    score: float
    grade: str
    scheme: str
    basis: str
    who: str
    made_at: datetime
    withdrawn_by: str | None = None
    withdrawn_at: datetime | None = None


def _kept(row: Row[Any]) -> Kept:
    scheme = replace(made(json.loads(row.content)), id=f"{OWN}{row.id}")
    return Kept(row.id, scheme, row.who, datetime.fromisoformat(row.made_at))


def _approval(row: Row[Any]) -> Approval:
    gone = row.withdrawn_at
    return Approval(
        row.id,
        row.chain,
        row.version,
        float(row.score),
        row.grade,
        row.scheme,
        row.basis,
        row.who,
        datetime.fromisoformat(row.made_at),
        row.withdrawn_by,
        None if gone is None else datetime.fromisoformat(gone),
    )


class Marking:
    """Schemes and signatures; every method is one transaction. None of it changes what checks find."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def schemes(self) -> tuple[Kept, ...]:
        """The office's own schemes, oldest first."""
        with self._database.reads() as connection:
            return self._schemes(connection)

    def _schemes(self, connection: Connection) -> tuple[Kept, ...]:
        return tuple(_kept(row) for row in connection.execute(select(schema.schemes).order_by("id")))

    def keep(self, scheme: Scheme, who: str, number: int | None = None) -> int:
        """Keeps ``scheme`` as a new one, or in the place of ``number``; its number.

        LibraryError where ``who`` is nobody or another scheme has its title.
        """
        with self._database.writes(decides=True) as connection:
            if any(k.scheme.title == scheme.title and k.number != number for k in self._schemes(connection)):
                raise LibraryError("same_scheme", title=scheme.title)
            values = {
                "title": scheme.title,
                "content": json.dumps(declared(scheme), ensure_ascii=False),
                "who": person(who),
                "made_at": now(),
            }
            if number is None:
                return insert(connection, schema.schemes, **values)
            mine = schema.schemes.c.id == number
            if not connection.execute(schema.schemes.update().where(mine).values(**values)).rowcount:
                raise LibraryError("bad_value", field=field_name("scheme"), value=scheme.title)
            return number

    def drop(self, number: int) -> None:
        """Forgets a scheme of the office's own; LibraryError where a year takes it."""
        with self._database.writes(decides=True) as connection:
            years = [str(year) for year, own in self._choices(connection).items() if own == number]
            if years:
                raise LibraryError("scheme_used", years="、".join(years))
            connection.execute(schema.schemes.delete().where(schema.schemes.c.id == number))

    def _choices(self, connection: Connection) -> dict[int, int]:
        s = schema.settings.c
        rows = connection.execute(select(s.name, s.value).where(s.name.startswith(CHOICE, autoescape=True)))
        found = {int(name.removeprefix(CHOICE)): int(json.loads(value)) for name, value in rows}
        return dict(sorted(found.items()))

    def choices(self) -> Mapping[int, int]:
        """The number of the scheme that each year takes; years that take the shipped one are not in it."""
        with self._database.reads() as connection:
            return self._choices(connection)

    def by_year(self) -> Mapping[int, Scheme]:
        """The scheme of each year that takes one of the office's own."""
        with self._database.reads() as connection:
            chosen = self._choices(connection)
            known = {k.number: k.scheme for k in self._schemes(connection)} if chosen else {}
        return {year: known[number] for year, number in chosen.items() if number in known}

    def choose(self, year: int, number: int | None) -> None:
        """Scores the reports of ``year`` by the scheme ``number``; None: by the shipped one."""
        with self._database.writes(decides=True) as connection:
            name = f"{CHOICE}{year}"
            connection.execute(schema.settings.delete().where(schema.settings.c.name == name))
            if number is not None:
                connection.execute(schema.settings.insert().values(name=name, value=json.dumps(number)))

    def approvals(self) -> tuple[Approval, ...]:
        """All signatures, oldest first, withdrawn ones too."""
        with self._database.reads() as connection:
            rows = connection.execute(select(schema.approvals).order_by("id"))
            return tuple(_approval(row) for row in rows)

    def approve(self, version: int, score: float, grade: str, scheme: str, basis: str, who: str) -> int:
        """Keeps that ``who`` signed the score of the report of ``version``; the signature's number."""
        with self._database.writes(decides=True) as connection:
            return insert(
                connection,
                schema.approvals,
                chain=one_version(connection, version).chain,
                version=version,
                score=str(score),
                grade=grade,
                scheme=scheme,
                basis=basis,
                who=person(who),
                made_at=now(),
            )

    def withdraw(self, approval: int, who: str) -> None:
        """Takes a signature back; it stays in the history."""
        a = schema.approvals.c
        values = {"withdrawn_by": person(who), "withdrawn_at": now()}
        with self._database.writes(decides=True) as connection:
            mine = (a.id == approval) & a.withdrawn_at.is_(None)
            connection.execute(schema.approvals.update().where(mine).values(**values))
