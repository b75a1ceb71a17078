"""Another language is spoken at once, also by what the framework says itself."""

import re

import pytest
from playwright.sync_api import expect

from nianbao.wording import screens
from nianbao.wording.language import speaking
from tests.browser.conftest import Visitor, settled
from tests.dashboard import Dashboard
from tests.ui.screens import fill, five

pytestmark = pytest.mark.browser

CHINESE = re.compile(r"[\u4e00-\u9fff]")
LABELS = """() => [...document.querySelectorAll("[data-testid=stMain] [aria-label]")]
    .map(node => node.getAttribute("aria-label"))"""


def test_labels_of_the_framework_follow_a_change_of_language(dashboard: Dashboard, visitor: Visitor) -> None:
    fill(dashboard.library_url, five())
    page = visitor.page
    page.goto(f"{dashboard.url}/comparison?year=2024&among=all")
    title = page.get_by_role("heading", name=screens.SCREENS["comparison"].title, exact=True)
    expect(title).to_be_visible(timeout=60_000)
    settled(page)
    assert any(CHINESE.search(label) for label in page.evaluate(LABELS))
    page.get_by_role("radio", name="English").click()
    with speaking("en"):
        title = page.get_by_role("heading", name=screens.SCREENS["comparison"].title, exact=True)
    expect(title).to_be_visible()
    settled(page)
    assert [label for label in page.evaluate(LABELS) if CHINESE.search(label)] == []
