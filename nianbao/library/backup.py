"""The whole library as one file, and a library made what such a file says.

A backup is a SQLite file with all tables of the library, whatever database the library itself lies in.
"""

import shutil
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from platformdirs import user_data_path
from sqlalchemy import (
    URL,
    Connection,
    Engine,
    Integer,
    LargeBinary,
    Table,
    create_engine,
    exc,
    func,
    inspect,
    make_url,
    select,
    text,
)
from sqlalchemy.pool import NullPool

from nianbao.library import schema
from nianbao.library.database import Database
from nianbao.library.errors import LibraryError, clear_errors

MAGIC = b"SQLite format 3\x00"
ROWS, LARGE_ROWS = 1000, 8
"""Rows that are held in memory at a time: of most tables, and of those that hold files."""


def _embedded(path: Path) -> Engine:
    return create_engine(URL.create("sqlite", database=str(path)), poolclass=NullPool)


def _rows(table: Table, source: Connection) -> Iterator[list[dict[str, Any]]]:
    """The rows of ``table``, some at a time."""
    large = any(isinstance(column.type, LargeBinary) for column in table.columns)
    keys = list(table.primary_key.columns)
    options = {"yield_per": LARGE_ROWS if large else ROWS}
    for rows in (
        source.execute(select(table).order_by(*keys), execution_options=options).mappings().partitions()
    ):
        yield [dict(row) for row in rows]


def folder(place: str) -> Path:
    """Where backups of the library at the address ``place`` lie: beside its file, or with the user's data."""
    url = make_url(place)
    beside = Path(url.database).parent if url.get_backend_name() == "sqlite" and url.database else None
    return (beside or user_data_path("nianbao", appauthor=False)) / "backups"


def save(database: Database, path: Path) -> None:
    """Writes the library as it is at one moment to the file ``path``, in place of what is there.

    Raises:
        LibraryError: the library cannot be read, or the disk is full.
        OSError: the folder of ``path`` cannot be written.
    """
    with TemporaryDirectory(dir=path.parent, prefix=".backup-") as place:
        made = Path(place) / path.name
        with database.reads() as source, clear_errors(str(path)), _embedded(made).begin() as target:
            schema.metadata.create_all(target)
            for table in schema.metadata.sorted_tables:
                for rows in _rows(table, source):
                    target.execute(table.insert(), rows)
        made.replace(path)


@contextmanager
def _checked(path: Path) -> Iterator[Connection]:
    """The backup in ``path``, brought to the present schema in a copy; LibraryError where it is none."""
    with path.open("rb") as file:
        if file.read(len(MAGIC)) != MAGIC:
            raise LibraryError("not_a_backup", place=path.name)
    with TemporaryDirectory() as place:
        copy = Path(place) / "backup.sqlite"
        shutil.copyfile(path, copy)
        try:
            with closing(_embedded(copy).connect()) as connection:
                sound = connection.scalar(text("PRAGMA quick_check")) == "ok"
                whole = connection.execute(text("PRAGMA foreign_key_check")).first() is None
                filled = inspect(connection).has_table(schema.state.name)
        except exc.SQLAlchemyError as error:
            raise LibraryError("not_a_backup", place=path.name) from error
        if not (sound and whole and filled):
            raise LibraryError("not_a_backup", place=path.name)
        try:
            ready = Database(URL.create("sqlite", database=str(copy)))
        except LibraryError as error:
            if error.code == "corrupt":
                raise LibraryError("not_a_backup", place=path.name) from error
            raise
        with ready.reads() as connection:
            yield connection


def _readable(rows: Iterator[list[dict[str, Any]]], path: Path) -> Iterator[list[dict[str, Any]]]:
    """``rows`` of the backup in ``path``; LibraryError where they cannot be read."""
    try:
        yield from rows
    except (exc.SQLAlchemyError, ValueError) as error:
        raise LibraryError("not_a_backup", place=path.name) from error


def _number_on(connection: Connection, table: Table) -> None:
    """New rows are numbered after the last one, where the database does not see to it by itself."""
    key = next(iter(table.primary_key.columns))
    if (
        connection.dialect.name == "postgresql"
        and isinstance(key.type, Integer)
        and key.autoincrement is not False
    ):
        last = select(func.coalesce(func.max(key), 0) + 1).scalar_subquery()
        sequence = func.pg_get_serial_sequence(table.name, key.name)
        connection.execute(select(func.setval(sequence, last, False)))


def restore(database: Database, path: Path) -> None:
    """Makes the library what the backup in ``path`` says; all it held before is gone.

    The backup may be of an earlier version of the program. The file is not changed. What fails leaves the
    library as it was.

    Raises:
        LibraryError: the file is no backup, is damaged or of a newer program, or the library cannot be
            written.
        OSError: the file cannot be read.
    """
    tables = [table for table in schema.metadata.sorted_tables if table is not schema.state]
    with _checked(path) as source, database.writes() as target:
        for table in reversed(tables):
            target.execute(table.delete())
        for table in tables:
            for rows in _readable(_rows(table, source), path):
                target.execute(table.insert(), rows)
            _number_on(target, table)
