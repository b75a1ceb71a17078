"""Many reports on file: tables show a page, charts a dot a place; the library of the bench is a true one."""

from pathlib import Path

import polars as pl
import pytest
from polars.testing import assert_frame_equal
from streamlit.testing.v1 import AppTest

from benchmarks.provinces import province
from nianbao.charts.axes import Axis, side
from nianbao.charts.spread import MARGIN, MOST_DOTS, apart
from nianbao.library import Library
from nianbao.ui import tables
from tests.ui.screens import ROOT, SECONDS

ON_FILE = tables.PAGE + 10


def test_a_table_shows_a_page_and_finds_among_all(empty: str) -> None:
    current = province(empty, ON_FILE).versions(current=True)
    last = min(current, key=lambda v: v.year or 0)  # the table begins with the newest year
    app = (
        AppTest.from_file(str(ROOT / "app.py"), default_timeout=SECONDS).switch_page("pages/library.py").run()
    )
    assert app.dataframe[0].value.shape[0] == tables.PAGE
    app.text_input(key="find").set_value(last.file).run()
    assert app.dataframe[0].value["file"].to_list() == [last.file]


def test_the_library_of_the_bench_is_as_files_are_stored(library_url: str, tmp_path: Path) -> None:
    made = province(library_url, 24)
    stored = Library.open(f"sqlite:///{(tmp_path / 'stored.sqlite').as_posix()}")
    for version in sorted(made.versions(), key=lambda v: v.id):
        stored.add(made.report(version.id), made.original(version.id))
    ours, theirs = made.frames(), stored.frames()
    for name in ("reports", "facts", "statements", "structure", "signatures"):
        assert_frame_equal(getattr(ours, name), getattr(theirs, name))


@pytest.mark.parametrize("count", [MOST_DOTS, MOST_DOTS * 10])
def test_dots_on_each_other_are_one_and_marked_ones_stay(count: int) -> None:
    rows = pl.int_range(count, eager=True)
    frame = pl.DataFrame({"value": rows % 7 / 7, "height": rows % 10 / 10, "marked": rows == count - 1})
    flat = side(frame, "value", Axis("公开率", "%", True), MARGIN)
    drawn = apart(frame, flat)
    assert drawn["marked"].sum() == 1
    assert (drawn.height == count) is (count == MOST_DOTS)
    assert set(drawn["value"]) == set(frame["value"])
