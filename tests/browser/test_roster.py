"""报送台账 in the browser: a roster is taken in, those who did not submit are named, a report is returned."""

import pytest
from playwright.sync_api import expect

from nianbao.ledger import ledger
from nianbao.ui.roster import today
from nianbao.wording import ledger as words
from tests.browser.conftest import Visitor
from tests.browser.test_journey import open_screen
from tests.dashboard import Dashboard
from tests.ui.screens import TOWNS, fill, five

pytestmark = pytest.mark.browser

MISSING = "云川县统计局"
LINES = [*((town, "") for town in TOWNS), (MISSING, "赵芳"), ("", "无名")]
ROSTER = "序号,单位全称,所属县区,联系人\n" + "".join(
    f"{number},{name},云川县,{contact}\n" for number, (name, contact) in enumerate(LINES, 1)
)
HEAD, ROW, TICK = 36, 33, 18


def test_from_a_roster_to_those_who_are_missing(dashboard: Dashboard, visitor: Visitor) -> None:
    library = fill(dashboard.library_url, five())
    page = visitor.page
    open_screen(page, dashboard, "roster", year="2024")
    page.get_by_role("button", name=words.OPEN_ROSTER).click()
    data = {"name": "名单.csv", "mimeType": "text/csv", "buffer": ROSTER.encode("gb18030")}
    page.locator("input[type=file]").set_input_files(data)  # type: ignore[arg-type]  # a file in memory
    expect(page.get_by_text(words.ROW_NAMELESS.format(row=8))).to_be_visible()
    counts = words.PREVIEW.format(count=6, new=6, changed=0, same=0, removed=0)
    expect(page.get_by_text(counts)).to_be_visible()
    expect(page.get_by_test_id("stDataFrame").get_by_test_id("data-grid-canvas")).to_have_count(2)
    page.get_by_role("button", name=words.SAVE_ROSTER).click()
    expect(page.get_by_text(words.ROSTER_SAVED.format(count=6))).to_be_visible()
    assert [agency.name for agency in library.roster()] == [*TOWNS, MISSING]

    page.get_by_role("radio", name=words.PARTS["ledger"], exact=True).click()
    page.get_by_role("button", name=words.REMIND.format(count=1)).click()
    expect(page.get_by_text(f"1. {MISSING}（期限1月31日，联系人：赵芳）")).to_be_visible()
    page.keyboard.press("Escape")

    table = page.get_by_test_id("stDataFrame").first.bounding_box()
    assert table is not None
    page.mouse.click(table["x"] + TICK, table["y"] + HEAD + ROW / 2)
    page.get_by_role("button", name=words.RETURN, exact=True).click()
    field = page.get_by_label(words.WHO, exact=True)
    field.fill("王敏")
    field.press("Tab")
    page.get_by_role("button", name=words.DO, exact=True).click()
    expect(page.get_by_text(words.DONE["returned"].format(count=1))).to_be_visible()
    expect(page.get_by_role("button", name=words.RETURN, exact=True)).to_be_disabled()  # nothing stays ticked
    rows = ledger(library, 2024, today())
    assert rows.select("review", "returned").row(0) == ("returned", 1)
    assert rows["returned"].sum() == 1
