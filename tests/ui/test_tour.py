"""The tour over the samples: offered to an empty library, shown where the address asks for it alone."""

from dataclasses import replace
from html import escape

import pytest
from streamlit.testing.v1 import AppTest

from nianbao.library import Library, samples
from nianbao.ui import samples as shipped
from nianbao.ui.tour import SCREENS, said
from nianbao.wording import tour as words
from tests.ui.screens import fill, five, front, screen


@pytest.fixture
def samples_on_file(empty: str) -> Library:
    """A library that holds the sample reports, which the screens show."""
    library = Library.open(empty)
    samples.load(library)
    return library


def labels(app: AppTest) -> list[str]:
    return [button.label for button in app.button]


def strips(app: AppTest) -> list[str]:
    """The steps of the tour on the screen."""
    return [
        html.proto.body
        for html in app.get("html")
        if "nb-tour" in html.proto.body and "<section" in html.proto.body
    ]


def test_an_empty_library_offers_the_tour(empty: str) -> None:
    app = screen("overview")
    assert words.NAME in labels(app)
    assert not strips(app)


@pytest.mark.parametrize("number", range(1, len(SCREENS) + 1))
def test_each_step_stands_over_its_screen(number: int, samples_on_file: Library) -> None:
    name = SCREENS[number - 1]
    app = screen(name, tour=str(number))
    (strip,) = strips(app)
    assert escape(said(name)) in strip
    assert words.STEP_OF.format(number=number, count=len(SCREENS)) in strip
    assert not app.exception


@pytest.mark.parametrize("address", [{}, {"tour": "2"}, {"tour": "9"}, {"tour": "<b>"}])
def test_no_other_address_shows_it(address: dict[str, str], five_reports: str) -> None:
    assert not strips(screen("scorecard", **address))


def test_it_is_over_once_ended(samples_on_file: Library) -> None:
    app = screen("scorecard", tour="3")
    app.button(key="tour:end").click().run()
    assert not strips(app)
    assert "tour" not in app.query_params


def test_the_samples_are_marked_and_removed_at_once(samples_on_file: Library) -> None:
    app = front()
    told = words.SAMPLES_ONLY.format(count=shipped.count())
    assert told in [caption.value for caption in app.caption]
    app.button(key="samples:remove").click().run()
    assert samples_on_file.versions() == ()
    assert len(samples_on_file.versions(deleted=True)) == shipped.count()


def test_reports_of_ones_own_stay_and_are_no_samples(empty: str, samples_on_file: Library) -> None:
    own = five(2023)
    fill(empty, own)
    app = front()
    told = words.SAMPLES_MIXED.format(count=shipped.count())
    assert told in [caption.value for caption in app.caption]
    app.button(key="samples:remove").click().run()
    assert len(samples_on_file.versions()) == len(own)
    assert words.NAME not in labels(app)


def test_it_leads_on_over_reports_of_ones_own_whose_kind_is_unknown(empty: str) -> None:
    fill(empty, [replace(one, agency_kind=None) for one in five()])
    app = screen("scorecard", tour="3")
    app.button(key="tour:next").click().run()
    assert not app.exception
    assert not app.error
