"""A library goes into one file and comes back whole; what is no backup changes nothing."""

import sqlite3
from pathlib import Path

import pytest
from polars.testing import assert_frame_equal
from sqlalchemy import create_engine, select
from sqlalchemy.pool import NullPool

from nianbao.checks.deadlines import Day
from nianbao.library import Library, LibraryError, schema
from tests.library.filed import add

NO_BACKUPS = {
    "text": b"nothing of the kind",
    "empty": b"",
    "torn": b"SQLite format 3\x00" + b"\xff" * 5000,
}


def rows(url: str) -> dict[str, list[tuple[object, ...]]]:
    """Every table's rows but the state's, which counts on."""
    tables = [table for table in schema.metadata.sorted_tables if table is not schema.state]
    with create_engine(url, poolclass=NullPool).connect() as connection:
        return {
            table.name: sorted(map(tuple, connection.execute(select(table))), key=str) for table in tables
        }


@pytest.fixture
def filled(library: Library) -> Library:
    """A report in two versions, another in the bin, a decision, a deadline and a returned draft."""
    first = add(library, b"1", agency="青禾镇人民政府").version_id
    assert first is not None
    add(library, b"2", agency="青禾镇人民政府")
    other = add(library, b"3", agency="柳溪镇人民政府").version_id
    assert other is not None
    library.delete(other)
    library.decide(first, "arithmetic.requests_row", "k", "confirmed", who="王敏")
    library.set_days([Day("publish", 2, 10, "town")])
    library.register.review([first], "returned", "王敏")
    library.papers.set_template("opinion", b"template", "王敏")
    return library


def test_everything_comes_back(filled: Library, library_url: str, tmp_path: Path) -> None:
    kept, revision, content = rows(library_url), filled.revision(), filled.content()
    frames = filled.frames()
    filled.back_up(tmp_path / "备份.sqlite")
    assert rows(f"sqlite:///{tmp_path / '备份.sqlite'}") == kept

    for version in filled.versions():
        filled.delete(version.id)
    add(filled, b"4", agency="石桥镇人民政府")
    filled.replace_with(tmp_path / "备份.sqlite")
    assert rows(library_url) == kept
    assert_frame_equal(filled.frames().facts, frames.facts)
    assert filled.revision() > revision
    assert filled.content() > content
    added = add(filled, b"5", agency="云川县自然资源局")
    assert added.version_id is not None
    assert len(filled.versions()) == 3


def test_a_backup_is_a_library_and_goes_into_another(filled: Library, tmp_path: Path) -> None:
    filled.back_up(tmp_path / "b.sqlite")
    other = Library.open(f"sqlite:///{tmp_path / 'other.sqlite'}")
    other.replace_with(tmp_path / "b.sqlite")
    opened = Library.open(f"sqlite:///{tmp_path / 'b.sqlite'}")
    assert other.versions() == opened.versions() == filled.versions()
    assert other.check()


SPOILED = {
    "void": ("CREATE TABLE t (a)", "DROP TABLE t"),
    "other": ("CREATE TABLE t (a)",),
    "lacking": ("DROP TABLE decisions",),
    "garbled": ("UPDATE versions SET file = CAST(x'ff00ff' AS TEXT)",),
}
"""Files of the database that are no backup, by what makes them: the last two of a backup."""


@pytest.mark.parametrize("name", [*NO_BACKUPS, "void", "other", "lacking", "garbled", "newer"])
def test_what_is_no_backup_changes_nothing(
    name: str, filled: Library, library_url: str, tmp_path: Path
) -> None:
    path = tmp_path / "上传.sqlite"
    if name in NO_BACKUPS:
        path.write_bytes(NO_BACKUPS[name])
    elif name in SPOILED:
        if name in ("lacking", "garbled"):
            filled.back_up(path)
        with sqlite3.connect(path) as connection:
            for statement in SPOILED[name]:
                connection.execute(statement)
        connection.close()
    else:
        filled.back_up(path)
        with create_engine(f"sqlite:///{path}", poolclass=NullPool).begin() as connection_:
            connection_.execute(schema.state.update().values(schema_version=999))
    kept = rows(library_url)
    with pytest.raises(LibraryError) as caught:
        filled.replace_with(path)
    assert caught.value.code == ("newer_schema" if name == "newer" else "not_a_backup")
    assert rows(library_url) == kept
