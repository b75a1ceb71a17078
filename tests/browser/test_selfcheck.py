"""自查 in a real browser: a draft in, its problems, the list on paper, and nothing left."""

import pytest
from playwright.sync_api import expect

from data import resource
from nianbao.library import Library
from nianbao.wording import selfcheck as words
from tests.browser.conftest import Visitor, settled
from tests.dashboard import Dashboard

pytestmark = pytest.mark.browser

NAME, LAST = "baishi-2024.pdf", "baishi-2023.txt"
READING = 60_000  # milliseconds for reading two files, the worker's start included


def test_a_draft_is_checked_and_printed(dashboard: Dashboard, visitor: Visitor) -> None:
    page = visitor.page
    revision = Library.open(dashboard.library_url).revision()
    page.goto(f"{dashboard.url}/selfcheck")
    for place, name in enumerate((NAME, LAST)):
        data = resource(f"samples/{name}").read_bytes()
        file = {"name": name, "mimeType": "application/octet-stream", "buffer": data}
        page.locator("input[type=file]").nth(place).set_input_files(file)  # type: ignore[arg-type] # a dict
        expect(page.get_by_text(name).first).to_be_visible()
        settled(page)  # no hand gives the next file while the first is taken
    page.get_by_role("button", name=words.START).click()
    expect(page.get_by_text("已与上一年度的报告对照")).to_be_visible(timeout=READING)
    expect(page.get_by_test_id("stImage").locator("img").first).to_be_visible()
    paper = page.locator(".nb-print")
    expect(paper).to_be_hidden()
    page.evaluate("window.print = () => { window.printed = (window.printed || 0) + 1; }")
    page.get_by_role("button", name=words.PRINT).click()
    page.wait_for_function("window.printed === 1")
    page.emulate_media(media="print")
    expect(paper.get_by_text("上年结转").first).to_be_visible()
    expect(page.get_by_role("button", name=words.PRINT)).to_be_hidden()
    page.emulate_media(media="screen")
    page.get_by_role("button", name=words.AGAIN).click()
    expect(page.get_by_role("button", name=words.START)).to_be_visible()
    assert Library.open(dashboard.library_url).revision() == revision
    assert Library.open(dashboard.library_url).versions() == ()
