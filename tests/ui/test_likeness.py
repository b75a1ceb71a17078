"""Wording compared on screen: both passages of a likeness, section five beside last year's."""

import pytest

from tests.checks.copied_cases import WORK, of
from tests.ui.screens import fill, screen, words


@pytest.fixture
def both(library_url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """A library of two years that say the same."""
    monkeypatch.setenv("NIANBAO_DATABASE_URL", library_url)
    fill(library_url, [of(2023, WORK), of(2024, WORK)])


@pytest.mark.usefixtures("both")
def test_both_texts_stand_side_by_side() -> None:
    app = screen("scorecard", year="2024", agency="云川县青禾镇人民政府")
    assert not app.exception
    shown = words(app)
    assert "青禾镇人民政府2023年年报第一部分" in shown
    assert "青禾镇人民政府2024年年报第五部分" in shown


@pytest.mark.usefixtures("both")
def test_section_five_is_matched_with_last_years() -> None:
    app = screen("scorecard", year="2024", agency="云川县青禾镇人民政府", view="历年")
    assert not app.exception
    assert "与上年对照：第五部分" in words(app)
    assert "逐字重复" in words(app)
