"""What people enter where reading fails stands beside the reading, with name and time."""

import sqlite3
from contextlib import closing
from dataclasses import replace

import polars as pl
import pytest
from polars.testing import assert_frame_equal

from nianbao.desk import evaluate
from nianbao.entries import Typed
from nianbao.library import Library, LibraryError
from parsing.forms import form
from parsing.model import FormVersion
from tests.library.filed import add, filed

RECEIVED = "requests.received.total"
WHO = "王敏"


def typed(table: str, printed: FormVersion = "2021", **values: float) -> list[Typed]:
    """A whole table, all zero but for ``values`` (``__`` for dots)."""
    known = {name.replace("__", "."): value for name, value in values.items()}
    ids = [c for c in form(printed).cells() if c.startswith(f"{table}.")]
    return [Typed(c, "reported", known.get(c, 0.0), f"{known.get(c, 0):g}") for c in ids]


def cell(library: Library, concept: str) -> dict[str, object]:
    return library.frames().facts.row(by_predicate=pl.col("concept") == concept, named=True)


def test_a_typed_table_becomes_facts_that_checks_use(library: Library) -> None:
    add(library, without=("requests",))
    library.enter_table(1, "requests", "2021", typed("requests", requests__received__total=3.0), WHO)
    frames = library.frames()
    assert frames.reports.item(0, "requests") == "entered"
    assert frames.reports.item(0, "requests_form") == "2021"
    held = cell(library, RECEIVED)
    assert (held["value"], held["decided_by"], held["entered_by"]) == (3.0, "entered", WHO)
    desk = evaluate(frames)
    about = desk.whole().filter(pl.col("place").struct.field("table") == "requests")
    status = dict(about.select("rule", "status").unique("rule", keep="first").iter_rows())
    assert status["form.table"] == "pass"
    wrong = about.filter(pl.col("status") == "fail", pl.col("facts").list.contains(RECEIVED))
    assert wrong["rule"].str.starts_with("arithmetic.").any()
    assert library.report(1).tables["requests"] == "not_recognised"
    assert library.version(1).entered == {"requests"}


def test_a_table_entered_again_replaces_the_first_and_withdrawal_brings_it_back(library: Library) -> None:
    add(library, without=("disputes",))
    whole = typed("disputes")
    first = library.enter_table(1, "disputes", "2021", whole, WHO)
    second = library.enter_table(1, "disputes", "2021", whole[:3], "李刚")
    assert library.frames().facts["entered_by"].drop_nulls().to_list() == ["李刚"] * 3
    library.withdraw_entry(second, WHO)
    assert library.frames().facts["entered_by"].drop_nulls().len() == 15
    library.withdraw_entry(first, WHO)
    assert library.frames().reports.item(0, "disputes") == "not_recognised"
    assert [(e.id, e.withdrawn_by) for e in library.entries(1)] == [(first, WHO), (second, WHO)]


def test_a_corrected_cell_keeps_the_place_and_what_was_read(library: Library) -> None:
    add(library, values={RECEIVED: 8.0})
    place = cell(library, RECEIVED)["where"]
    number = library.correct_cell(1, Typed(RECEIVED, "reported", 3.0, "3"), WHO)
    held = cell(library, RECEIVED)
    assert (held["value"], held["read"], held["where"], held["decided_by"]) == (3.0, "8", place, "corrected")
    assert library.frames().reports.item(0, "requests") == "recognised"
    library.withdraw_entry(number, WHO)
    assert cell(library, RECEIVED)["value"] == 8.0


def test_entries_survive_a_new_reading(library: Library) -> None:
    report, data = filed()
    library.add(report, data)
    library.correct_cell(1, Typed(RECEIVED, "reported", 3.0, "3"), WHO)
    library.add(replace(report, parser="newer"), data)
    assert cell(library, RECEIVED)["value"] == 3.0


def test_a_second_click_enters_nothing_twice(library: Library) -> None:
    add(library)
    twice = {library.correct_cell(1, Typed(RECEIVED, "reported", 3.0, "3"), WHO) for _ in range(2)}
    assert len(twice) == 1


@pytest.mark.parametrize(
    ("given", "who"),
    [
        (Typed("requests.nowhere.total", "reported", 1.0, "1"), WHO),
        (Typed(RECEIVED, "reported", -1.0, "-1"), WHO),
        (Typed(RECEIVED, "blank", 1.0, "1"), WHO),
        (Typed(RECEIVED, "reported", 1.0, "1"), "  "),
    ],
)
def test_what_no_cell_can_be_is_refused(library: Library, given: Typed, who: str) -> None:
    add(library)
    with pytest.raises(LibraryError):
        library.correct_cell(1, given, who)
    assert library.entries(1) == ()


def test_a_library_of_the_first_schema_gets_the_table(library: Library, library_url: str) -> None:
    add(library, values={RECEIVED: 8.0})
    before = library.frames().facts
    with closing(sqlite3.connect(library_url.removeprefix("sqlite:///"))) as old:
        old.executescript(
            "DROP TABLE entries; UPDATE state SET schema_version = 1;"
            "UPDATE readings SET fingerprint = 'older', facts = x'';"
        )
    opened = Library.open(library_url)
    assert_frame_equal(opened.frames().facts, before)
    opened.correct_cell(1, Typed(RECEIVED, "reported", 3.0, "3"), WHO)
    assert opened.entries(1)[0].who == WHO
