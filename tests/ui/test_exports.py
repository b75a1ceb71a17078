"""文书与导出 on screen: what gets into papers, what is kept, what is recorded once."""

import pytest
from streamlit.testing.v1 import AppTest

from nianbao.desk import desk_of
from nianbao.library import Library
from nianbao.review import Choice, rulings_about
from nianbao.ui import workbench
from nianbao.ui.selection import Filters, select
from nianbao.wording import office, screens
from nianbao.wording import papers as words
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
    assert app.title[0].value == screens.SCREENS["exports"].title
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


def test_a_word_that_no_paper_says_is_refused_and_not_kept(confirmed: Library) -> None:
    app = screen("exports", year="2024")
    app.text_input(key="paper:office").set_value("违法查处办").run()
    assert "违法" in app.error[0].value
    assert not [button for button in app.button if button.key == "make"]
    assert "office" not in confirmed.papers.fields()
    app.text_input(key="paper:office").set_value("追责办公室").run()
    assert not app.error
    assert confirmed.papers.fields()["office"] == "追责办公室"


def test_nobody_is_named_who_is_not_ticked(confirmed: Library) -> None:
    name = "云川县" + TOWNS[0]

    def paper(app: AppTest) -> str:
        return "".join(element.proto.body for element in app.get("html"))

    assert name not in paper(screen("exports", part="circular"))
    assert name in paper(screen("exports", part="circular", named=name))


def test_the_counts_are_those_of_the_workbench(confirmed: Library) -> None:
    line = workbench.counts(select(desk_of(confirmed), Filters(2024)).tally())
    assert line in said(screen("exports", part="account", year="2024"))
    assert line in said(screen("compliance", year="2024"))


def test_filters_stand_in_the_address(confirmed: Library) -> None:
    assert words.NONE in said(screen("exports", year="2024", decision="dismissed"))
    app = screen("exports", year="2024", decision="confirmed", find="青禾")
    assert words.COUNT.format(letters=1, opinion=0, correction=1, items=2) in said(app)
