"""文书与导出 on screen: what gets into papers, what is kept, what is recorded once."""

import pytest

from nianbao.desk import desk_of
from nianbao.library import Library
from nianbao.review import Choice, rulings_about
from nianbao.wording import office
from nianbao.wording import papers as words
from nianbao.wording.screens import SCREENS
from tests.ui.screens import TOWNS, screen
from tests.ui.screens import words as said


@pytest.fixture
def confirmed(five_reports: str) -> Library:
    """A library of five reports; what is wrong in the first was found true."""
    library = Library.open(five_reports)
    failed = desk_of(library).standing.filter(severity="error").to_dicts()
    library.rule(rulings_about(failed, Choice("confirmed")), "李审")
    return library


def test_an_empty_library_greets(empty: str) -> None:
    app = screen("exports")
    assert not app.exception
    assert app.title[0].value == SCREENS["exports"].title
    assert office.WELCOME in said(app)


@pytest.mark.parametrize("part", words.PARTS)
def test_every_part_draws(part: str, confirmed: Library) -> None:
    app = screen("exports", part=part, year="2024")
    assert not app.exception
    assert not app.error


def test_nothing_is_written_before_it_was_found_true(five_reports: str) -> None:
    assert words.NONE in said(screen("exports"))
    assert words.CIRCULAR_NONE in said(screen("exports", part="circular"))


def test_the_letter_is_shown_as_it_will_read(confirmed: Library) -> None:
    app = screen("exports", year="2024")
    assert list(app.dataframe[0].value["name"]) == ["云川县" + TOWNS[0]]
    papers = [element.proto.body for element in app.get("html")]
    assert any("关于更正2024年" in paper and "请核对更正" in paper for paper in papers)
