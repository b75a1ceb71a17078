"""A long upload: seen after a reload and in a second tab, stopped in one of them, taken up again."""

import pytest
from playwright.sync_api import Page, expect

from data import resource
from nianbao.library import Library
from nianbao.wording import office
from tests.browser.conftest import Visitor
from tests.browser.test_journey import READING, open_screen
from tests.dashboard import Dashboard

pytestmark = pytest.mark.browser

COUNT = 120


def files() -> list[dict[str, object]]:
    """Reports of many towns."""
    text = resource("samples/qinghe-2024.txt").read_text("utf-8")
    towns = [f"{chr(0x6000 + n)}{chr(0x7000 + n)}镇" for n in range(COUNT)]
    return [
        {"name": f"{town}.txt", "mimeType": "text/plain", "buffer": text.replace("青禾镇", town).encode()}
        for town in towns
    ]


def begin(page: Page) -> None:
    """Gives the files and presses the button twice, as impatient people do."""
    page.locator("input[type=file]").first.set_input_files(files())  # type: ignore[arg-type] # its payloads are dicts
    page.get_by_role("button", name=office.RECEIVE_COUNT.format(count=COUNT)).dblclick()


def test_an_upload_is_stopped_and_taken_up_again(dashboard: Dashboard, visitor: Visitor) -> None:
    page = visitor.page
    open_screen(page, dashboard, "upload")
    begin(page)
    stop = page.get_by_role("button", name=office.STOP_READING)
    expect(stop).to_be_visible()
    page.reload()
    expect(stop).to_be_visible()
    other = page.context.new_page()
    other.goto(page.url)
    other.get_by_role("button", name=office.STOP_READING).click()
    for tab in (page, other):
        expect(tab.get_by_text("已停止识别：")).to_be_visible()
        expect(tab.get_by_role("button", name=office.RECEIVE, exact=True)).to_be_visible()
    held = len(Library.open(dashboard.library_url).versions())
    assert held < COUNT
    expect(page.get_by_text(office.UNREAD_TITLE.format(count=COUNT - held))).to_be_visible()
    begin(page)
    rest = office.SAME_COUNT.format(count=held)
    done = office.READING_DONE.format(stored=COUNT - held, rest=rest) if held else "识别完成"
    expect(page.get_by_text(done)).to_be_visible(timeout=2 * READING)
    assert len(Library.open(dashboard.library_url).versions()) == COUNT
