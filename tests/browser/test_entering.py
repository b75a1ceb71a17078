"""What a person gives by hand in the browser: a table pasted from a spreadsheet, one cell set right."""

import pytest
from playwright.sync_api import Locator, Page, expect

from data import resource
from nianbao.library import Library
from nianbao.ui.entry import Draft
from nianbao.wording import entries as words
from nianbao.wording import views
from parsing import read
from tests.browser.conftest import Visitor
from tests.browser.test_journey import open_screen
from tests.dashboard import Dashboard

pytestmark = pytest.mark.browser

AGENCY = "云川县青禾镇人民政府"
WHO = "王敏"
THREE = "三、收到和处理政府信息公开申请情况\n"
FOUR = "四、政府信息公开行政复议"
PASTE = """(node, text) => {
  const data = new DataTransfer();
  data.setData("text/plain", text);
  node.focus();
  node.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
}"""


def file(dashboard: Dashboard, text: str) -> Library:
    """The library of the dashboard with the report ``text`` in it."""
    library, data = Library.open(dashboard.library_url), text.encode()
    library.add(read(data, "年报.txt"), data)
    return library


def sample() -> str:
    return resource("samples/qinghe-2024.txt").read_text("utf-8").removeprefix("\ufeff")


def copied() -> str:
    """Table three as a spreadsheet copies it, all zero: head, labels, a separator, a mark."""
    draft = Draft("requests", "2021")
    values = dict.fromkeys(draft.cells, "0")
    values |= {"requests.received.natural_person": "1,012", "requests.received.total": "1,012"}
    values |= {"requests.carried_in.business": "/"}
    lines = [
        ["", label, *(values[c] for c in line)] for label, line in zip(draft.labels, draft.lines, strict=True)
    ]
    head = ["", "", "自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", "总计"]
    return "\r\n".join("\t".join(line) for line in [head, *lines])


def tell_name(page: Page) -> None:
    field = page.get_by_label(words.WHO, exact=True)
    field.fill(WHO)
    field.press("Tab")


def cell(page: Page, concept: str) -> Locator:
    return page.locator(f'input[data-cell="{concept}"]')


def test_a_table_is_pasted_typed_and_saved(dashboard: Dashboard, visitor: Visitor) -> None:
    text = sample()
    lost = text[: text.index(THREE) + len(THREE)] + text[text.index(FOUR) :]
    library = file(dashboard, lost)
    page = visitor.page
    open_screen(page, dashboard, "scorecard", year="2024", agency=AGENCY, view=views.TAB_FORMS)
    page.get_by_role("button", name=words.ENTER, exact=True).click()
    first = cell(page, "requests.received.natural_person")
    first.click()
    page.keyboard.type("7")
    page.keyboard.press("ArrowRight")
    expect(cell(page, "requests.received.business")).to_be_focused()
    page.keyboard.press("ArrowDown")
    expect(cell(page, "requests.carried_in.business")).to_be_focused()
    first.evaluate(PASTE, copied())
    expect(first).to_have_value("1,012")
    expect(page.get_by_text(words.FILLED.format(filled=175, all=175))).to_be_visible()
    expect(page.get_by_text(words.SUMS_BROKEN)).to_be_visible()
    tell_name(page)
    page.get_by_role("button", name=words.SAVE, exact=True).click()
    expect(page.get_by_text(f"人工录入：{WHO}")).to_be_visible()
    (entry,) = library.entries(1)
    held = {typed.concept: typed for typed in entry.cells}
    assert (entry.who, len(held)) == (WHO, 175)
    assert held["requests.received.total"].value == 1012
    assert held["requests.carried_in.business"].state == "mark"
    page.get_by_role("button", name=words.WITHDRAW, exact=True).click()
    expect(page.get_by_text(views.TABLE_NOT_RECOGNISED)).to_be_visible()


def test_one_misread_cell_is_set_right(dashboard: Dashboard, visitor: Visitor) -> None:
    library = file(dashboard, sample().replace("行政规范性文件 | 2 | 1 | 5 |", "行政规范性文件 | 6233440"))
    page = visitor.page
    open_screen(page, dashboard, "scorecard", year="2024", agency=AGENCY, view=views.TAB_FORMS)
    page.locator("td.uncertain").first.click()
    expect(page.get_by_text(words.CHOOSE).last).to_be_visible()
    value, save = page.get_by_label(words.OTHER_VALUE), page.get_by_role("button", name=words.SAVE_CELL)
    value.evaluate("field => { field.dataset.drawn = 'once'; }")
    tell_name(page)
    value.fill("62")  # at once: what is typed while the name is taken in stays
    value.press("Tab")
    expect(save).to_be_enabled()
    expect(value).to_have_attribute("data-drawn", "once")
    save.click()
    expect(page.locator("td.corrected")).to_have_text("62")
    (entry,) = library.entries(1)
    assert (entry.kind, entry.who, entry.cells[0].value) == ("cell", WHO, 62)
    page.reload()  # the name stays with the browser
    page.locator("td.corrected").click()
    expect(page.get_by_text(f"识别值已校正：{WHO}")).to_be_visible()
    page.get_by_text(words.CORRECT, exact=True).click()
    expect(page.get_by_label(words.WHO, exact=True)).to_have_value(WHO)
