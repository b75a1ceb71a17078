"""Publication dates, as a person confirms them, and the other parts of 设置."""

from datetime import date

import pytest
from streamlit.testing.v1 import AppTest

from nianbao.library import Library
from nianbao.ui import dates
from nianbao.wording import office
from tests.factory import report
from tests.ui.screens import SECONDS, fill, screen, values


@pytest.fixture
def library(empty: str) -> Library:
    """A library of two reports: one with a date that was read, one without."""
    return fill(empty, [report("甲镇人民政府"), report("乙镇人民政府", published=None)])


def _saved(library: Library, agency: str, edit: dict[str, object]) -> tuple[date | None, bool]:
    version = next(v for v in library.versions() if v.agency == agency)
    library.correct(version.id, published=dates.confirmed_date(version, edit))
    after = library.version(version.id)
    return after.published, after.published_confirmed


def test_a_tick_confirms_the_date_that_was_read(library: Library) -> None:
    assert _saved(library, "甲镇人民政府", {"confirmed": True}) == (date(2025, 1, 20), True)


def test_an_entered_date_is_confirmed(library: Library) -> None:
    assert _saved(library, "乙镇人民政府", {"published": "2025-01-09"}) == (date(2025, 1, 9), True)


def test_a_confirmation_is_taken_back(library: Library) -> None:
    _saved(library, "甲镇人民政府", {"published": "2025-02-03"})
    assert _saved(library, "甲镇人民政府", {"confirmed": False}) == (date(2025, 1, 20), False)


@pytest.mark.parametrize(
    ("agency", "edit", "part"),
    [
        ("乙镇人民政府", {"confirmed": True}, "没有日期"),
        ("甲镇人民政府", {"published": "2024-06-01"}, "2024-06-01"),
        ("甲镇人民政府", {"published": "2025-01-21"}, None),
        ("甲镇人民政府", {"published": None, "confirmed": True}, "没有日期"),
    ],
)
def test_what_cannot_be_is_said(
    library: Library, agency: str, edit: dict[str, object], part: str | None
) -> None:
    version = next(v for v in library.versions() if v.agency == agency)
    problem = dates.problem(version, edit)
    assert (problem is None) if part is None else (problem is not None and part in problem)


def test_last_days_are_set_in_one_place_only(library: Library) -> None:
    app = screen("settings")
    assert office.ELSEWHERE_LINE in values(app, "caption")
    assert list(app.dataframe[0].value.columns) == list(office.DATES_COLUMNS)


def _lengths() -> None:
    from nianbao.ui import data, lengths

    lengths.section(data.library())


def _save(app: AppTest, least: int, most: int) -> AppTest:
    for field, limit in zip(app.number_input, (least, most), strict=True):
        field.set_value(limit)
    app.run().button[0].click()
    return app.run()


def test_limits_of_length_are_off_until_they_are_set(library: Library) -> None:
    app = AppTest.from_function(_lengths, default_timeout=SECONDS).run()
    assert [field.value for field in app.number_input] == [None, None]
    assert app.button[0].disabled
    assert "上限应大于下限" in _save(app, 3000, 1000).error[0].value
    assert not _save(app, 3000, 9000).error
    limits = library.settings().limits
    assert (limits.least, limits.most) == (3000, 9000)
    assert [field.value for field in app.number_input] == [3000, 9000]


def test_the_place_of_the_data_is_shown(library: Library) -> None:
    app = screen("settings")
    assert library.place in values(app, "code")
    assert office.PLACE_PRIVATE in values(app, "caption")
