"""A mark of a chart opens an agency, and the back key leads to the view as it was left."""

import re
from urllib.parse import quote

import pytest
from playwright.sync_api import Page, expect

from nianbao.wording import comparison as words
from nianbao.wording import screens
from tests.browser.conftest import Visitor, settled
from tests.dashboard import Dashboard
from tests.ui.screens import fill, five

pytestmark = pytest.mark.browser

ORDER = re.compile(r"/comparison\?.*show=order")


def _on_card(page: Page) -> None:
    expect(page.get_by_role("heading", name=screens.SCREENS["scorecard"].title, exact=True)).to_be_visible()
    expect(page).to_have_url(re.compile("/scorecard.*agency="))


def _back_in_order(page: Page) -> None:
    page.go_back()
    expect(page.get_by_role("heading", name=screens.SCREENS["comparison"].title, exact=True)).to_be_visible()
    expect(page).to_have_url(ORDER)
    expect(page.get_by_text(words.QUESTIONS["order"])).to_be_visible()
    settled(page)


def test_from_a_mark_to_the_agency_and_back(dashboard: Dashboard, visitor: Visitor) -> None:
    fill(dashboard.library_url, five())
    page = visitor.page
    page.goto(f"{dashboard.url}/comparison?year=2024&show=order&among={quote('towns:云川县')}")
    marks = page.get_by_test_id("stVegaLiteChart").locator("path[aria-roledescription=circle]")
    expect(marks).to_have_count(5)
    settled(page)
    marks.first.click()
    _on_card(page)
    _back_in_order(page)
    page.get_by_role("radio", name=words.VIEWS["heat"]).click()
    expect(page).to_have_url(re.compile("show=heat"))
    settled(page)
    _back_in_order(page)
    box = page.get_by_role("combobox", name=words.TOWNS)
    box.click()
    page.keyboard.type("qhz")
    expect(page.get_by_role("option")).to_have_count(1)
    page.keyboard.press("Enter")
    tags = page.locator(".st-key-choice-towns .tag")
    expect(tags).to_have_count(1)
    expect(page).to_have_url(re.compile("towns="))
    for left in (4, 3):
        expect(page.get_by_role("option")).to_have_count(left)
        page.keyboard.press("Enter")
    expect(tags).to_have_count(3)
    expect(page).to_have_url(re.compile("towns=.*towns=.*towns="))
    page.keyboard.press("Escape")
    page.keyboard.press("Backspace")
    expect(tags).to_have_count(2)
    expect(page).not_to_have_url(re.compile("towns=.*towns=.*towns="))
    settled(page)
    expect(tags).to_have_count(2)
