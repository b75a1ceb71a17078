"""Versions of reports: what holds for each, which report a file belongs to, which version is current."""

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import UTC, date, datetime
from typing import Any

from sqlalchemy import Connection, Row, select

from nianbao.library import schema
from nianbao.library.errors import LibraryError
from nianbao.library.records import Version
from parsing.model import Problem, Report, TableId

IDENTITY = ("agency", "area", "scope", "year")
READ = ("title", "agency", "area", "agency_kind", "scope", "year", "format")
"""What a version takes from its reading, field by field, where no person said otherwise."""

CORRECTABLE = ("agency", "area", "agency_kind", "scope", "year", "published")
"""Read from the file, and kept beside the reading where a person says otherwise."""

GIVEN = ("stage", "submitted", "corrected")
"""Known from people only."""


def now() -> str:
    """The present moment, ISO, UTC."""
    return datetime.now(UTC).isoformat(timespec="seconds")


def _date(value: str | None) -> date | None:
    return None if value is None else date.fromisoformat(value)


def held_values(report: Report, stage: str, said: Mapping[str, Any]) -> dict[str, Any]:
    """What holds for a version: the reading, and over it what a person ``said``.

    A date in the text of a draft is no date of publication.
    """
    read = {name: getattr(report, name) for name in READ}
    return {**read, "published": report.published if stage == "published" else None, **said}


def corrections_of(connection: Connection, version: int) -> dict[str, Any]:
    """What a person said about ``version``, by field; an empty text means that it is unknown."""
    mine = schema.corrections.c.version == version
    rows = connection.execute(select(schema.corrections.c.field, schema.corrections.c.value).where(mine))
    said = {field: json.loads(value) for field, value in rows}
    return {field: None if value == "" else value for field, value in said.items()}


def chain_for(connection: Connection, identity: Mapping[str, Any]) -> int | None:
    """The chain that a file of ``identity`` continues; None where there is none or a part is unknown."""
    if any(identity[name] is None for name in IDENTITY):
        return None
    same = [schema.versions.c[name] == identity[name] for name in IDENTITY]
    newest_first = schema.versions.c.id.desc()
    return connection.scalar(select(schema.versions.c.chain).where(*same).order_by(newest_first).limit(1))


def leave_chain(connection: Connection, chain: int, following: int) -> None:
    """After its last version left ``chain``, what was said of it follows to ``following`` and it ends."""
    left = select(schema.versions.c.id).where(schema.versions.c.chain == chain).limit(1)
    if chain == following or connection.scalar(left) is not None:
        return
    for table in (schema.decisions, schema.reviews, schema.approvals):
        connection.execute(table.update().where(table.c.chain == chain).values(chain=following))
    connection.execute(schema.chains.delete().where(schema.chains.c.id == chain))


def _version(
    row: Row[Any], said: frozenset[str], entered: frozenset[TableId], ordinal: int, current: bool
) -> Version:
    summary = json.loads(row.summary)
    same = ("id", "chain", "file", "sha256", "size", "stage", *READ, "parser")
    return Version(
        **{name: getattr(row, name) for name in same},
        ordinal=ordinal,
        current=current,
        submitted=_date(row.submitted),
        published=_date(row.published),
        published_confirmed="published" in said and row.published is not None,
        corrected=_date(row.corrected),
        reader=summary["reader"],
        tables=summary["tables"],
        area_from="person" if "area" in said else summary.get("area_from"),
        problems=tuple(Problem(code, message) for code, message in summary["problems"]),
        by_person=said,
        entered=entered,
        added_at=datetime.fromisoformat(row.added_at),
        deleted_at=None if row.deleted_at is None else datetime.fromisoformat(row.deleted_at),
    )


def _said(connection: Connection) -> Mapping[int, frozenset[str]]:
    said: dict[int, set[str]] = defaultdict(set)
    columns = schema.corrections.c
    for version, field in connection.execute(select(columns.version, columns.field)):
        said[version].add(field)
    return {version: frozenset(fields) for version, fields in said.items()}


def _entered(connection: Connection) -> Mapping[int, frozenset[TableId]]:
    """By version, the tables that people entered as a whole."""
    e = schema.entries.c
    query = select(e.version, e.official).where(e.kind == "table", e.withdrawn_at.is_(None))
    tables: dict[int, set[TableId]] = defaultdict(set)
    for version, table in connection.execute(query):
        tables[version].add(table)
    return {version: frozenset(found) for version, found in tables.items()}


def all_versions(connection: Connection, chains: Iterable[int] | None = None) -> list[Version]:
    """Every version, deleted ones too, oldest first; of ``chains`` only where they are given."""
    v, r, o = schema.versions.c, schema.readings.c, schema.originals.c
    query = (
        select(schema.versions, r.parser, r.summary, o.size)
        .join(schema.readings, r.version == v.id)
        .join(schema.originals, o.sha256 == v.sha256)
        .order_by(v.id)
    )
    if chains is not None:
        query = query.where(v.chain.in_(list(chains)))
    rows = connection.execute(query).all()
    said, entered = _said(connection), _entered(connection)
    newest = {row.chain: row.id for row in rows if row.deleted_at is None}
    counts: dict[int, int] = defaultdict(int)
    found = []
    for row in rows:
        counts[row.chain] += 1
        current = newest.get(row.chain) == row.id
        given = said.get(row.id, frozenset()), entered.get(row.id, frozenset())
        found.append(_version(row, *given, counts[row.chain], current))
    return found


def one_version(connection: Connection, version: int) -> Version:
    """The version; raises LibraryError where there is none."""
    chain = connection.scalar(select(schema.versions.c.chain).where(schema.versions.c.id == version))
    if chain is None:
        raise LibraryError("no_version", version=version)
    return next(v for v in all_versions(connection, [chain]) if v.id == version)
