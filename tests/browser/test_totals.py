"""The sums of an area in a real browser: a cell opens into its parts and goes into the address."""

import re
from io import BytesIO
from pathlib import Path
from urllib.parse import quote

import pytest
from openpyxl import load_workbook
from playwright.sync_api import expect

from nianbao.library import Library, samples
from nianbao.wording import totals as words
from tests.browser.conftest import Visitor
from tests.dashboard import Dashboard

pytestmark = pytest.mark.browser


def test_a_sum_opens_into_its_parts(dashboard: Dashboard, visitor: Visitor) -> None:
    samples.load(Library.open(dashboard.library_url))
    page = visitor.page
    page.goto(f"{dashboard.url}/totals?year=2024&area={quote('云川县')}")
    page.locator("td.live").first.focus()
    page.keyboard.press("ArrowRight")
    expect(page.locator("td.live").nth(1)).to_be_focused()
    page.keyboard.press("ArrowDown")
    expect(page.locator("td.live").nth(4)).to_be_focused()
    assert page.locator(".live").evaluate_all("all => all.filter((cell) => cell.tabIndex === 0).length") == 3
    page.locator("td.live", has_text=re.compile("^115缺1")).first.click()
    dialog = page.get_by_role("dialog")
    expect(dialog.get_by_text(words.SUM_LACKING.format(count=1))).to_be_visible()
    expect(page).to_have_url(re.compile(r"cell=requests\.received\.total"))
    dialog.locator("th.live", has_text="自然资源局").click()
    expect(dialog.locator(".nb-q, [data-testid=stImage]").first).to_be_visible()
    expect(dialog.get_by_text(words.PART_OPEN)).to_be_visible()
    dialog.get_by_role("button", name=re.compile("Close|关闭")).click()
    expect(dialog).not_to_be_visible()
    expect(page).not_to_have_url(re.compile("cell="))
    with page.expect_download() as coming:
        page.get_by_role("button", name=words.DOWNLOAD).click()
    book = load_workbook(BytesIO(Path(coming.value.path()).read_bytes()))
    assert book.sheetnames == [words.SHEET_FORM, words.SHEET_PARTS, words.SHEET_MISSING]
