"""What all tests share: the optional folder of test data, a library of their own, a running dashboard."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings
from playwright.sync_api import Browser, sync_playwright

from tests.dashboard import Dashboard, running
from tests.prepare import browser as find_browser

ROOT = Path(__file__).parents[1]
FLAGS = [
    "--no-sandbox",  # Chromium refuses to run as root with it
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-domain-reliability",
    "--disable-sync",
    "--no-first-run",
    "--no-default-browser-check",
    "--font-render-hinting=none",
]

# A busy machine is no fault of the code; where a change is judged, everybody gets the same examples.
settings.register_profile("steady", deadline=None, derandomize="CI" in os.environ)
settings.load_profile("steady")


@pytest.fixture(scope="session")
def shared() -> Path:
    """The optional folder of test data: NIANBAO_TEST_DATA, else ``shared`` beside the project."""
    folder = Path(os.environ.get("NIANBAO_TEST_DATA", ROOT.parent / "shared"))
    if not folder.is_dir():
        pytest.skip("the optional folder of test data is not there (set NIANBAO_TEST_DATA)")
    return folder


@pytest.fixture
def library_url(tmp_path: Path) -> str:
    """The address of a library that does not exist yet."""
    return f"sqlite:///{(tmp_path / 'library.sqlite').as_posix()}"


@pytest.fixture
def dashboard(library_url: str) -> Iterator[Dashboard]:
    """A dashboard on a free port of this machine, freshly started, over an empty library."""
    with running(library_url) as dashboard:
        yield dashboard


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """Chromium, one for all tests that look or print; ``python -m tests.prepare`` installs it."""
    path = find_browser()
    if path is None:
        pytest.fail("no Chromium on this machine: run `python -m tests.prepare`")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=FLAGS)
        yield browser
        browser.close()
