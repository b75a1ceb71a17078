"""Opening a library: making, migrating and refusing it."""

import sqlite3
from contextlib import closing
from multiprocessing import get_context
from pathlib import Path

import pytest
from sqlalchemy import Connection, create_engine, inspect, text

from nianbao.library import Library, LibraryError, migrations
from tests.library.filed import add


def file_of(url: str) -> Path:
    return Path(url.removeprefix("sqlite:///"))


def test_the_file_is_safe_against_loss(library: Library, library_url: str) -> None:
    with library._database.reads() as connection:
        pragmas = {
            n: connection.scalar(text(f"PRAGMA {n}")) for n in ("journal_mode", "synchronous", "foreign_keys")
        }
    assert pragmas == {"journal_mode": "wal", "synchronous": 2, "foreign_keys": 1}
    assert library.check()
    assert file_of(library_url).is_file()


def test_address(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("NIANBAO_DATABASE_URL", "sqlite:///named.sqlite")
    assert Library.locate() == "sqlite:///named.sqlite"
    assert Library.locate("sqlite:///other.sqlite") == "sqlite:///other.sqlite"
    monkeypatch.delenv("NIANBAO_DATABASE_URL")
    assert Library.locate().endswith("library.sqlite")
    assert Library.locate("postgresql://me:secret@host/x") == "postgresql://me:***@host/x"
    folder = tmp_path / "报告 库" / "a"
    assert Library.open(f"sqlite:///{(folder / 'x.sqlite').as_posix()}").versions() == ()


def _add_note(connection: Connection) -> None:
    connection.execute(text("ALTER TABLE versions ADD COLUMN note TEXT DEFAULT ''"))


def _fail(connection: Connection) -> None:
    _add_note(connection)
    connection.execute(text("INSERT INTO nowhere VALUES (1)"))


def columns(url: str) -> set[str]:
    engine = create_engine(url)
    found = {column["name"] for column in inspect(engine).get_columns("versions")}
    engine.dispose()
    return found


def test_an_older_library_is_migrated_with_its_content(
    library: Library, library_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    add(library)
    monkeypatch.setattr(migrations, "STEPS", (*migrations.STEPS, _add_note))
    migrated = Library.open(library_url)
    assert "note" in columns(library_url)
    assert migrated.original(1) == b"1"
    assert len(migrated.versions()) == 1
    Library.open(library_url)  # and only once


def test_a_failed_migration_leaves_the_library_as_it_was(
    library: Library, library_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    add(library)
    with monkeypatch.context() as patch:
        patch.setattr(migrations, "STEPS", (*migrations.STEPS, _fail))
        with pytest.raises(LibraryError, match="内容未作改动"):
            Library.open(library_url)
    assert "note" not in columns(library_url)
    assert Library.open(library_url).original(1) == b"1"


def test_a_newer_library_is_refused(library: Library, library_url: str) -> None:
    with library._database.writes() as connection:
        connection.execute(text("UPDATE state SET schema_version = 99"))
    with pytest.raises(LibraryError, match="库版本99，"):
        Library.open(library_url)


def test_a_damaged_file_is_said_to_be_so(library_url: str) -> None:
    file_of(library_url).write_bytes(b"not a database at all " * 400)
    with pytest.raises(LibraryError, match="已损坏或不是报告库"):
        Library.open(library_url)


def test_another_programs_database_is_left_alone(library_url: str) -> None:
    with closing(sqlite3.connect(file_of(library_url))) as other:
        other.execute("CREATE TABLE songs (title TEXT)")
    with pytest.raises(LibraryError, match="不是报告库"):
        Library.open(library_url)


def test_a_torn_file_is_said_to_be_so(library: Library, library_url: str) -> None:
    for n in range(5):
        add(library, str(n).encode(), year=2019 + n)
    whole = file_of(library_url).read_bytes()
    file_of(library_url).write_bytes(whole[: len(whole) // 3])
    with pytest.raises(LibraryError, match="已损坏"):
        Library.open(library_url).frames()


@pytest.mark.parametrize(
    ("url", "code"),
    [
        ("nonsense", "bad_url"),
        ("mysterious://host/x", "no_driver"),
        ("sqlite:///{file}/library.sqlite", "cannot_open"),
        ("sqlite:///{folder}", "cannot_open"),
    ],
)
def test_impossible_addresses(url: str, code: str, tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.touch()
    with pytest.raises(LibraryError) as error:
        Library.open(url.format(file=file.as_posix(), folder=tmp_path.as_posix()))
    assert error.value.code == code


def test_a_locked_library_says_so_after_waiting(library: Library, library_url: str) -> None:
    impatient = Library.open(library_url, wait=0.1)
    with closing(sqlite3.connect(file_of(library_url), isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(LibraryError, match="正被其他程序占用"):
            add(impatient)
        assert impatient.versions() == ()  # reading goes on
        other.execute("ROLLBACK")
    add(impatient)


def _open_and_add(url: str, number: int) -> None:
    store = Library.open(url)
    for n in range(5):
        add(store, f"{number} {n}".encode(), agency=f"第{number}镇人民政府", year=2019 + n)


def test_processes_open_and_write_one_library_at_once(library_url: str) -> None:
    spawn = get_context("spawn")
    processes = [spawn.Process(target=_open_and_add, args=(library_url, n)) for n in range(4)]
    for process in processes:
        process.start()
    for process in processes:
        process.join()
    assert [process.exitcode for process in processes] == [0] * 4
    store = Library.open(library_url)
    assert len(store.versions()) == 20
    assert store.revision() == 20
