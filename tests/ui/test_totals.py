"""全市汇总 on screen."""

import pytest

from nianbao.library import Library, samples
from nianbao.ui.totals import signed
from nianbao.wording import office, screens
from nianbao.wording import totals as words
from tests.ui.grids import drawn, texts
from tests.ui.screens import screen
from tests.ui.screens import words as said

RECEIVED = "requests.received.total"


@pytest.fixture
def samples_on_file(empty: str) -> None:
    """The sample reports, which the screens show."""
    samples.load(Library.open(empty))


def test_an_empty_library_greets(empty: str) -> None:
    app = screen("totals")
    assert not app.exception
    assert app.title[0].value == screens.SCREENS["totals"].title
    assert office.WELCOME in said(app)


def test_the_samples_add_up(samples_on_file: None) -> None:
    app = screen("totals", year="2024")
    assert not app.exception
    assert app.selectbox[1].value == "云川县"
    tables = drawn(app)
    assert len(tables) == 3
    assert "115" in texts(tables["totals:requests:云川县:2024"])
    assert words.ASIDES["nowhere"] in said(app)
    assert words.UNREAD.format(count=1) in said(app)


def test_a_difference_of_nothing_has_no_sign() -> None:
    assert [signed(value) for value in (3.0, -2.5, 0.0, -0.0)] == ["+3", "-2.5", "0", "0"]


def test_a_cell_opens_into_its_parts(samples_on_file: None) -> None:
    app = screen("totals", year="2024", area="云川县", cell=RECEIVED)
    assert not app.exception
    rows = drawn(app)[f"parts:{RECEIVED}"]["rows"]
    assert len(rows) == 10
    assert words.STATES["not_recognised"] in texts(drawn(app)[f"parts:{RECEIVED}"])
    assert app.metric[0].value == "115"


def test_an_unknown_cell_is_said_so(samples_on_file: None) -> None:
    app = screen("totals", year="2024", area="云川县", cell="requests.nothing")
    assert not app.exception
    assert "requests" in app.info[0].value
