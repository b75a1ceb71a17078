"""A real browser that looks at a running dashboard and notes every address it asks for."""

import os
from collections.abc import Iterator
from dataclasses import dataclass, field
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.dashboard import ROOT

PICTURES = ROOT / "docs" / "pictures"
PATIENCE = 20_000  # milliseconds until something must have appeared

expect.set_options(timeout=PATIENCE)

BEGUN = 300  # milliseconds after which the server's work on a click has surely begun to show


def settled(page: Page) -> None:
    """Waits until what the last click set off is drawn, so that nothing on the screen is of before it."""
    page.wait_for_timeout(BEGUN)
    expect(page.locator('[data-testid="stApp"][data-test-script-state="notRunning"]')).to_be_visible()
    expect(page.locator('[data-stale="true"]')).to_have_count(0)


def picture(page: Page, name: str) -> None:
    """Keeps what the page shows for the documents, when asked to by NIANBAO_PICTURES."""
    if os.environ.get("NIANBAO_PICTURES"):
        page.mouse.move(0, 0)
        page.wait_for_timeout(1500)
        page.screenshot(path=PICTURES / f"{name}.png")


@dataclass
class Visitor:
    """A tab of the browser, and what it asked for and complained about."""

    page: Page
    requests: list[str] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)

    def strangers(self) -> list[str]:
        """The addresses that were asked for and are not of this machine."""
        return [
            url
            for url in self.requests
            if urlsplit(url).scheme not in ("data", "blob") and urlsplit(url).hostname != "127.0.0.1"
        ]


@pytest.fixture
def visitor(chromium: Browser) -> Iterator[Visitor]:
    """A fresh tab; the test fails when it asked for anything beyond this machine or a script failed."""
    context = chromium.new_context(
        locale="zh-CN", viewport={"width": 1360, "height": 900}, accept_downloads=True, color_scheme="light"
    )
    context.set_default_timeout(PATIENCE)
    page = context.new_page()
    visitor = Visitor(page)
    page.on("request", lambda request: visitor.requests.append(request.url))
    page.on("websocket", lambda socket: visitor.requests.append(socket.url))
    page.on("pageerror", lambda error: visitor.errors.append(str(error)))
    yield visitor
    context.close()
    assert visitor.strangers() == []
    assert visitor.errors == []
