"""Libraries under the screens."""

import pytest

from nianbao.ui import theme
from tests.ui.screens import fill, five


@pytest.fixture(autouse=True)
def _no_browser(monkeypatch: pytest.MonkeyPatch) -> None:
    """No browser is there that would have to take a style sheet in."""
    monkeypatch.setattr(theme, "BREATH", 0)


@pytest.fixture
def empty(library_url: str, monkeypatch: pytest.MonkeyPatch) -> str:
    """An empty library, which the screens show; its address."""
    monkeypatch.setenv("NIANBAO_DATABASE_URL", library_url)
    return library_url


@pytest.fixture
def five_reports(empty: str) -> str:
    """A library of five reports, which the screens show; its address."""
    fill(empty, five())
    return empty
