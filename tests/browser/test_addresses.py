"""Every page's address, asked for first on a fresh server, shows that page inside the dashboard's frame."""

import pytest
from playwright.sync_api import expect

from nianbao.wording import screens
from tests.browser.conftest import Visitor
from tests.dashboard import Dashboard

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("name", screens.SCREENS)
def test_address_opens_its_page(name: str, dashboard: Dashboard, visitor: Visitor) -> None:
    visitor.page.goto(f"{dashboard.url}/{name}")
    title = visitor.page.get_by_role("heading", name=screens.SCREENS[name].title, exact=True)
    expect(title).to_be_visible()
    expect(visitor.page.get_by_text(screens.NOTHING_LEAVES)).to_be_visible()
    expect(visitor.page.get_by_role("link", name=screens.SCREENS["methods"].title)).to_be_visible()
