"""The database below a library: where it lies, how it is opened, what a transaction is."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from sqlite3 import Connection as SQLiteConnection

from platformdirs import user_data_path
from sqlalchemy import URL, Connection, Engine, Table, create_engine, event, exc, make_url, text
from sqlalchemy.pool import NullPool

from nianbao.library import schema
from nianbao.library.errors import LibraryError, clear_errors
from nianbao.library.migrations import is_current, migrate

WAIT_SECONDS = 30.0
"""How long a writer waits for another one before it gives up."""


def library_url(given: str | None = None) -> URL:
    """The library's address: ``given``, else NIANBAO_DATABASE_URL, else a file in the user's data folder."""
    text_of_it = given or os.environ.get("NIANBAO_DATABASE_URL")
    if not text_of_it:
        return URL.create(
            "sqlite", database=str(user_data_path("nianbao", appauthor=False) / "library.sqlite")
        )
    try:
        return make_url(text_of_it)
    except exc.ArgumentError as error:
        raise LibraryError("bad_url", place=text_of_it) from error


def _prepare_sqlite(engine: Engine, wait: float) -> None:
    @event.listens_for(engine, "connect")
    def connect(connection: SQLiteConnection, _: object) -> None:
        connection.isolation_level = (
            None  # transactions begin where SQLAlchemy says, not where sqlite3 guesses
        )
        for pragma in (f"busy_timeout = {wait * 1000:.0f}", "foreign_keys = ON", "synchronous = FULL"):
            connection.execute(f"PRAGMA {pragma}")
        if connection.execute("PRAGMA journal_mode").fetchone() != ("wal",):  # the mode stays with the file
            connection.execute("PRAGMA journal_mode = WAL")

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        # A writer takes its lock at the start: taken in the middle, it could not wait for another writer.
        writes = connection.get_execution_options().get("writes", False)
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


def insert(connection: Connection, table: Table, **values: object) -> int:
    """Inserts one row; its number."""
    made = connection.execute(table.insert().values(**values).returning(table.c.id))
    return int(made.scalar_one())


class Database:
    """Transactions on one library's database. Every connection is closed after use."""

    def __init__(self, url: URL, wait: float = WAIT_SECONDS) -> None:
        """Opens, and where it is empty creates, the library at ``url``; raises LibraryError."""
        self.place = url.render_as_string(hide_password=True)
        embedded = url.get_backend_name() == "sqlite"
        try:
            if embedded and url.database:
                Path(url.database).parent.mkdir(parents=True, exist_ok=True)
            self._engine = create_engine(url, poolclass=NullPool)
        except (exc.NoSuchModuleError, ImportError) as error:
            raise LibraryError("no_driver", place=self.place) from error
        except OSError as error:
            raise LibraryError("cannot_open", place=self.place) from error
        if embedded:
            _prepare_sqlite(self._engine, wait)
        with clear_errors(self.place):
            with self._engine.begin() as connection:
                ready = is_current(connection, self.place)
            if not ready:
                with self._writing() as connection:
                    migrate(connection, self.place)

    @contextmanager
    def _writing(self) -> Iterator[Connection]:
        with self._engine.connect().execution_options(writes=True) as connection, connection.begin():
            yield connection

    @contextmanager
    def reads(self) -> Iterator[Connection]:
        """A transaction that sees the library at one moment."""
        with clear_errors(self.place), self._engine.begin() as connection:
            yield connection

    @contextmanager
    def writes(self, *, decides: bool = False) -> Iterator[Connection]:
        """A transaction that changes the library, as a whole or not at all, and moves its revision on.

        ``decides``: it leaves everything as it is that findings are computed from.
        """
        with clear_errors(self.place), self._writing() as connection:
            # First, so that in every database the writers queue up behind this row.
            state = schema.state.c
            counted = {"revision": state.revision + 1, "decided": state.decided + int(decides)}
            connection.execute(schema.state.update().values(**counted))
            yield connection

    def check(self) -> bool:
        """Whether the embedded database's own integrity check finds the file sound."""
        if self._engine.dialect.name != "sqlite":
            return True
        with self.reads() as connection:
            return bool(connection.scalar(text("PRAGMA integrity_check")) == "ok")
