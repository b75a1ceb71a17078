"""Frames of a library: what was read, under the identity that a person gave it."""

import sqlite3
from contextlib import closing
from datetime import date
from typing import Any

import polars as pl
from polars.testing import assert_frame_equal

from nianbao.frames import FACTS, REPORTS, SIGNATURES, STATEMENTS, STRUCTURE, frames_of
from nianbao.library import Library, schema
from nianbao.library.database import Database
from nianbao.library.database import library_url as address
from nianbao.library.migrations import STEPS, _add_signatures
from parsing.model import Part, Place, Statement
from tests.checks.copied_cases import WORK, of
from tests.library.filed import add, filed

STATEMENT = Statement(
    "composition",
    "公开信息5条，其中动态5条",
    3,
    16,
    Place(3, 16),
    value=5.0,
    parts=(Part("动态", 5.0, 12, 14),),
)


def test_frames_are_those_of_the_reports(library: Library) -> None:
    read, data = filed(b"1", values={"requests.received.total": 3, "requests.granted.total": None})
    library.add(read, data)
    other, more = filed(b"2", year=2023, statements=(STATEMENT,))
    library.add(other, more)
    frames, expected = library.frames(), frames_of({"1": read, "2": other})
    assert_frame_equal(frames.reports, expected.reports.with_columns(stage=pl.lit("published")))
    for name in ("facts", "statements", "structure"):
        assert_frame_equal(getattr(frames, name), getattr(expected, name))
    assert library.frames(2023).reports["report"].to_list() == ["2"]


def test_frames_of_an_empty_library(library: Library) -> None:
    frames = library.frames()
    schemas = [f.schema for f in (frames.reports, frames.facts, frames.statements, frames.structure)]
    assert schemas == [REPORTS, FACTS, STATEMENTS, STRUCTURE]
    assert frames.reports.is_empty()


def test_corrections_show_in_frames(library: Library) -> None:
    add(library, agency=None)
    library.correct(
        1, agency="白石镇人民政府", area="临江县", year=2022, scope="area", published="2023-02-01"
    )
    row = library.frames().reports.row(0, named=True)
    assert (row["agency"], row["area"], row["year"], row["scope"]) == (
        "白石镇人民政府",
        "临江县",
        2022,
        "area",
    )
    assert (row["published"], row["published_confirmed"]) == (date(2023, 2, 1), True)


def test_codes_follow_the_area_that_holds(library: Library) -> None:
    given: dict[str, Any] = {"area_from": "list", "area_code": "440785", "code": "440785105"}
    add(library, agency="君堂镇人民政府", area="广东省江门市恩平市", **given)
    names = ["area_from", "area_code", "code"]
    assert library.frames().reports.select(names).row(0) == ("list", "440785", "440785105")
    library.correct(1, area="云川县")
    assert library.frames().reports.select(names).row(0) == ("person", None, None)
    library.correct(1, area="江门市恩平市")
    assert library.frames().reports.select(names).row(0) == ("person", "440785", "440785105")


def test_current_and_all_versions(library: Library) -> None:
    add(library, b"1")
    add(library, b"2")
    add(library, b"3")
    library.delete(3)
    assert library.frames().reports["report"].to_list() == ["2"]
    assert library.frames(current=False).reports["report"].to_list() == ["1", "2"]
    assert set(library.frames().facts["report"]) == {"2"}


def test_frames_of_another_shape_are_made_anew(library: Library, library_url: str) -> None:
    add(library)
    before = library.frames()
    database = Database(address(library_url))
    with database.writes() as connection:
        connection.execute(schema.readings.update().values(fingerprint="older", facts=b""))
    assert_frame_equal(library.frames().facts, before.facts)


def test_signatures_are_kept_with_the_reading(library: Library, library_url: str) -> None:
    made = of(2024, WORK)
    add(library, text=made.text, structure=made.structure)
    kept = library.frames().signatures
    assert kept.schema == SIGNATURES
    assert kept["section"].to_list() == [1, 5]
    with closing(sqlite3.connect(library_url.removeprefix("sqlite:///"))) as old:
        old.execute("UPDATE state SET schema_version = ?", (1 + STEPS.index(_add_signatures),))
        old.executescript(
            "ALTER TABLE readings DROP COLUMN signatures; UPDATE readings SET fingerprint = 'older';"
        )
    assert_frame_equal(Library.open(library_url).frames().signatures, kept)
