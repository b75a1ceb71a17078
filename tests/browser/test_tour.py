"""The tour over the samples by keys alone, in any order of reload and back; what its screens say in hints."""

import re

import pytest
from playwright.sync_api import Page, expect

from nianbao.ui.tour import said
from nianbao.wording import native, screens
from nianbao.wording import tour as words
from tests.browser.conftest import Visitor, settled
from tests.dashboard import Dashboard

pytestmark = pytest.mark.browser

WORDS_OF_THE_FRAMEWORK = {text for text in native.SAID if "{}" not in text}


def press(page: Page, name: str) -> None:
    """Presses a button by its key, once it can be pressed."""
    button = page.get_by_role("button", name=name)
    expect(button).to_be_enabled(timeout=90_000)
    button.focus()
    page.keyboard.press("Enter")


def at(page: Page, number: int, screen: str) -> None:
    """Expects the step ``number`` over ``screen``."""
    heading = page.get_by_role("heading", level=1, name=screens.SCREENS[screen].title)
    expect(heading).to_be_visible()
    expect(page.get_by_text(said(screen))).to_be_visible()
    expect(page).to_have_url(re.compile(rf"/{screen}\?.*tour={number}"))
    settled(page)


def english(page: Page) -> set[str]:
    """What the framework still says in its own words in the labels of this page."""
    said = page.evaluate(
        "[...document.querySelectorAll('[aria-label],[placeholder]')]"
        ".flatMap(node => [node.ariaLabel, node.getAttribute('placeholder')])"
    )
    return WORDS_OF_THE_FRAMEWORK & set(said)


def test_four_steps_by_keys(dashboard: Dashboard, visitor: Visitor) -> None:
    page = visitor.page
    page.goto(dashboard.url)
    press(page, words.NAME)
    at(page, 1, "upload")
    press(page, words.NEXT)
    at(page, 2, "compliance")
    press(page, words.NEXT)
    at(page, 3, "scorecard")
    page.reload()
    at(page, 3, "scorecard")
    page.go_back()
    at(page, 2, "compliance")
    page.go_forward()
    at(page, 3, "scorecard")
    page.locator(".nb-term").first.focus()
    press(page, words.NEXT)
    at(page, 4, "comparison")
    assert english(page) == set()
    press(page, words.DONE)
    expect(page.get_by_text(said("comparison"))).to_have_count(0)
    page.reload()
    expect(page.get_by_text(words.SAMPLES, exact=True)).to_be_visible()
    expect(page.get_by_text(said("comparison"))).to_have_count(0)
