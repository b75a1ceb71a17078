"""The schema's version, and the way from every earlier one to it."""

import json
from collections.abc import Callable, Mapping

from sqlalchemy import (
    Boolean,
    Column,
    Connection,
    ForeignKey,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
    inspect,
    select,
    text,
)

from nianbao.library import schema
from nianbao.library.errors import LibraryError

Step = Callable[[Connection], None]


def _add_entries(connection: Connection) -> None:
    """The table of what people enter where reading fails."""
    metadata = MetaData()
    Table("versions", metadata, Column("id", Integer, primary_key=True))
    entries = Table(
        "entries",
        metadata,
        Column("id", Integer, primary_key=True),
        Column("version", ForeignKey("versions.id", ondelete="CASCADE"), nullable=False, index=True),
        Column("kind", String(8), nullable=False),
        Column("official", String(16), nullable=False),
        Column("form", String(8)),
        Column("cells", Text, nullable=False),
        Column("who", Text, nullable=False),
        Column("made_at", String(32), nullable=False),
        Column("withdrawn_by", Text),
        Column("withdrawn_at", String(32)),
    )
    entries.create(connection)


_OF_AGENCIES = {
    "class_": "TEXT",
    "parent": "TEXT",
    "contact": "TEXT",
    "standing": "VARCHAR(16) DEFAULT 'owes' NOT NULL",
    "code": "VARCHAR(12)",
    "position": "INTEGER",
}


def _add_columns(connection: Connection, table: str, columns: Mapping[str, str]) -> None:
    known = {column["name"] for column in inspect(connection).get_columns(table)}
    for column, kind in columns.items():
        if column not in known:
            connection.execute(text(f"ALTER TABLE {table} ADD COLUMN {column} {kind}"))


def _add_ledger(connection: Connection) -> None:
    """What the roster says of its bodies, whose reports are whose, and what was done with each report."""
    _add_columns(connection, "agencies", _OF_AGENCIES)
    metadata = MetaData()
    for known in ("versions", "chains", "agencies"):
        Table(known, metadata, Column("id", Integer, primary_key=True))
    matches = Table(
        "agency_matches",
        metadata,
        Column("id", Integer, primary_key=True),
        Column("agency", ForeignKey("agencies.id", ondelete="CASCADE"), nullable=False, index=True),
        Column("read_name", Text, nullable=False),
        Column("read_area", Text, nullable=False),
        Column("same", Boolean, nullable=False),
        Column("who", Text, nullable=False),
        Column("made_at", String(32), nullable=False),
    )
    reviews = Table(
        "reviews",
        metadata,
        Column("id", Integer, primary_key=True),
        Column("chain", ForeignKey("chains.id"), nullable=False, index=True),
        Column("version", ForeignKey("versions.id", ondelete="SET NULL")),
        Column("step", String(8), nullable=False),
        Column("action", String(16), nullable=False),
        Column("who", Text, nullable=False),
        Column("to_whom", Text),
        Column("due", String(10)),
        Column("note", Text),
        Column("made_at", String(32), nullable=False),
    )
    metadata.create_all(connection, tables=[matches, reviews])


def _add_templates(connection: Connection) -> None:
    """The office's own templates of papers."""
    templates = Table(
        "templates",
        MetaData(),
        Column("name", String(16), primary_key=True),
        Column("bytes", LargeBinary, nullable=False),
        Column("who", Text, nullable=False),
        Column("made_at", String(32), nullable=False),
    )
    templates.create(connection, checkfirst=True)


_OF_DECISIONS = {
    "who": "TEXT DEFAULT '' NOT NULL",
    "due": "VARCHAR(10)",
    "seen": "TEXT",
    "batch": "INTEGER",
    "withdrawn_by": "TEXT",
    "withdrawn_at": "VARCHAR(32)",
}


def _add_rulings(connection: Connection) -> None:
    """Who decided, on what, by when, and which decisions were taken together."""
    _add_columns(connection, "state", {"decided": "INTEGER DEFAULT 0 NOT NULL"})
    _add_columns(connection, "decisions", _OF_DECISIONS)
    if connection.dialect.name != "sqlite":  # which keeps texts of any length
        connection.execute(text("ALTER TABLE decisions ALTER COLUMN state TYPE VARCHAR(24)"))


def _add_signatures(connection: Connection) -> None:
    """The signatures of the sections of each reading; opening the library makes those of earlier readings."""
    if "signatures" in {column["name"] for column in inspect(connection).get_columns("readings")}:
        return
    blob = LargeBinary().compile(connection.dialect)
    connection.execute(text(f"ALTER TABLE readings ADD COLUMN signatures {blob} DEFAULT '' NOT NULL"))


def _add_marking(connection: Connection) -> None:
    """Schemes of the office's own, and signed scores."""
    metadata = MetaData()
    for known in ("versions", "chains"):
        Table(known, metadata, Column("id", Integer, primary_key=True))
    schemes = Table(
        "schemes",
        metadata,
        Column("id", Integer, primary_key=True),
        Column("title", Text, nullable=False, unique=True),
        Column("content", Text, nullable=False),
        Column("who", Text, nullable=False),
        Column("made_at", String(32), nullable=False),
    )
    approvals = Table(
        "approvals",
        metadata,
        Column("id", Integer, primary_key=True),
        Column("chain", ForeignKey("chains.id"), nullable=False, index=True),
        Column("version", ForeignKey("versions.id", ondelete="SET NULL")),
        Column("score", String(16), nullable=False),
        Column("grade", Text, nullable=False),
        Column("scheme", Text, nullable=False),
        Column("basis", String(64), nullable=False),
        Column("who", Text, nullable=False),
        Column("made_at", String(32), nullable=False),
        Column("withdrawn_by", Text),
        Column("withdrawn_at", String(32)),
    )
    metadata.create_all(connection, tables=[schemes, approvals])


def _join_days(connection: Connection) -> None:
    """The days of publication by kind stand among the office's other days."""
    settings = Table("settings", MetaData(), Column("name", String), Column("value", Text))
    name = settings.c.name
    held = {row.name: json.loads(row.value) for row in connection.execute(select(settings).order_by(name))}
    by_kind = {key: held[key] for key in held if key.startswith("deadline.")}
    if not by_kind:
        return
    plain = [
        {"purpose": "publish", "month": month, "day": day, "kind": key.removeprefix("deadline.")}
        for key, (month, day) in by_kind.items()
    ]
    connection.execute(settings.delete().where(name.in_([*by_kind, "deadlines"])))
    days = json.dumps([*plain, *held.get("deadlines", ())])
    connection.execute(settings.insert().values(name="deadlines", value=days))


STEPS: tuple[Step, ...] = (
    _add_entries,
    _add_ledger,
    _add_templates,
    _add_rulings,
    _add_signatures,
    _add_marking,
    _join_days,
)
"""``STEPS[n]`` turns a library of version n + 1 into version n + 2; steps are never changed once released."""


def _found(connection: Connection, place: str) -> int | None:
    """The version of the library behind ``connection``; None where the database is empty."""
    tables = set(inspect(connection).get_table_names())
    if not tables:
        return None
    if "state" not in tables:
        raise LibraryError("corrupt", place=place)
    version: int | None = connection.scalar(select(schema.state.c.schema_version))
    if version is None:
        raise LibraryError("corrupt", place=place)
    return version


def is_current(connection: Connection, place: str) -> bool:
    """Whether the library can be used as it is; raises LibraryError where it is newer than this program."""
    found, known = _found(connection, place), 1 + len(STEPS)
    if found is not None and found > known:
        raise LibraryError("newer_schema", found=found, known=known)
    return found == known


def migrate(connection: Connection, place: str) -> None:
    """Brings the library to the present version within the transaction of ``connection``.

    An empty database gets the present tables; an older library takes the steps it lacks, keeping its content.
    """
    if is_current(connection, place):  # another process was quicker
        return
    found, known = _found(connection, place), 1 + len(STEPS)
    if found is None:
        schema.metadata.create_all(connection)
        connection.execute(schema.state.insert().values(id=1, schema_version=known, revision=0))
        return
    for step in STEPS[found - 1 :]:
        step(connection)
    changed = {"schema_version": known, "revision": schema.state.c.revision + 1}
    connection.execute(schema.state.update().values(**changed))
