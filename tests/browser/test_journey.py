"""What a supervisor does on the first day: files in, scorecard, evidence, comparison, the workbook home."""

import re
from io import BytesIO
from pathlib import Path
from urllib.parse import quote

import pytest
from openpyxl import load_workbook
from playwright.sync_api import Page, expect

from data import resource
from nianbao.ui import tables
from nianbao.wording import briefs, office, screens, sheets, views
from tests.browser.conftest import Visitor, picture, settled
from tests.browser.sockets import strangers, watched
from tests.dashboard import Dashboard

pytestmark = pytest.mark.browser

FILES = ("baishi-2023.txt", "baishi-2024.pdf", "jiaoyu-2024.txt", "qinghe-2024.txt", "wangjiang-2024.txt")
BAISHI, JIAOYU, QINGHE = "云川县白石镇人民政府", "云川县教育局", "云川县青禾镇人民政府"
OF_JIAOYU = 3
"""Its row in the year's table: after two towns and a subdistrict."""

READING = 60_000  # milliseconds for reading a batch, the workers' start included


def open_screen(page: Page, dashboard: Dashboard, name: str, **address: str | list[str]) -> None:
    """Opens a screen by its address, as a colleague's link does."""
    pairs = [
        (key, value)
        for key, values in address.items()
        for value in ([values] if isinstance(values, str) else values)
    ]
    page.goto(f"{dashboard.url}/{name}?" + "&".join(f"{key}={quote(value)}" for key, value in pairs))
    expect(page.get_by_role("heading", name=screens.SCREENS[name].title, exact=True)).to_be_visible()


def give(page: Page, files: dict[str, bytes]) -> None:
    """Puts files into the box of 收件 and starts reading."""
    contents = [
        {"name": name, "mimeType": "application/octet-stream", "buffer": data} for name, data in files.items()
    ]
    page.locator("input[type=file]").first.set_input_files(contents)  # type: ignore[arg-type] # its payloads are dicts
    page.get_by_role("button", name=office.RECEIVE_COUNT.format(count=len(files))).click()


def upload(page: Page) -> None:
    """From the greeting of an empty library to five reports in it."""
    expect(page.get_by_role("heading", name=office.WELCOME)).to_be_visible()
    page.get_by_role("button", name=office.UPLOAD_REPORTS).click()
    expect(page.get_by_role("heading", name=screens.SCREENS["upload"].title, exact=True)).to_be_visible()
    give(page, {name: resource(f"samples/{name}").read_bytes() for name in FILES})
    done = page.get_by_text(office.READING_ALL.format(stored=len(FILES)))
    expect(done).to_be_visible(timeout=READING)


def pick(page: Page, row: int) -> None:
    """Clicks into a row of the table on the screen, counted from 0."""
    table = page.get_by_test_id("stDataFrame").first
    expect(table.get_by_test_id("data-grid-canvas")).to_be_visible()
    settled(page)
    table.scroll_into_view_if_needed()
    page.wait_for_timeout(500)
    box = table.bounding_box()
    assert box is not None
    page.mouse.click(box["x"] + 200, box["y"] + tables.HEAD + tables.ROW * (row + 0.5))


def scorecard(page: Page) -> None:
    """From the year at a glance to one agency's score and the sentence that is wrong."""
    sidebar = page.get_by_test_id("stSidebarUserContent")
    sidebar.get_by_role("link", name=screens.SCREENS["overview"].title).click()
    expect(page.get_by_role("heading", name=briefs.TABLE_TITLE)).to_be_visible()
    pick(page, OF_JIAOYU)
    expect(page.get_by_role("heading", name=screens.SCREENS["scorecard"].title, exact=True)).to_be_visible()
    expect(page).to_have_url(re.compile("agency="))
    assert quote(JIAOYU) in page.url
    wrong = page.locator(".nb-q", has_text="2024年共收到政府信息公开申请8件").first
    expect(wrong).to_be_visible()


def evidence_on_a_page(page: Page, dashboard: Dashboard) -> None:
    """A finding about a PDF: the cell framed on the picture of its page."""
    open_screen(page, dashboard, "scorecard", year="2024", agency=BAISHI)
    expect(page.get_by_test_id("stImage").locator("img").first).to_be_visible()
    picture(page, "scorecard")
    page.get_by_role("tab", name=views.TAB_FORMS).click()
    expect(page.get_by_text(views.TABLE_SECTIONS["requests"]).first).to_be_visible()


def comparison(page: Page, dashboard: Dashboard) -> None:
    """Two towns side by side, as the address says."""
    open_screen(page, dashboard, "comparison", year="2024", towns=[BAISHI, QINGHE])
    expect(page.get_by_test_id("stVegaLiteChart").first).to_be_visible()
    for name in (BAISHI, QINGHE):
        expect(page.get_by_text(name).first).to_be_visible()
    picture(page, "comparison")


def workbook(page: Page, dashboard: Dashboard) -> bytes:
    """The workbook of the year, as the browser saves it."""
    open_screen(page, dashboard, "overview", year="2024")
    page.get_by_role("button", name=briefs.DOWNLOAD).click()
    with page.expect_download() as coming:
        page.get_by_role("button", name=office.DOWNLOAD_WORKBOOK).click()
    assert coming.value.suggested_filename == office.WORKBOOK_FILE.format(year=2024) + ".xlsx"
    return Path(coming.value.path()).read_bytes()


def read_back(content: bytes) -> None:
    """The workbook says what the screens said: four reports of the year, their problems, a sheet for each."""
    book = load_workbook(BytesIO(content))
    assert book.sheetnames[:3] == [sheets.SCORES_SHEET, sheets.INDICATORS_SHEET, sheets.PROBLEMS_SHEET]
    cells = [str(cell) for row in book[sheets.SCORES_SHEET].iter_rows(values_only=True) for cell in row]
    assert [
        name for name in ("白石镇", "教育局", "青禾镇", "望江街道") if not any(name in cell for cell in cells)
    ] == []
    problems = [row for row in book[sheets.PROBLEMS_SHEET].iter_rows(values_only=True) if any(row)]
    assert any("2024年共收到政府信息公开申请8件" in str(cell) for row in problems for cell in row)
    assert len(book.sheetnames) == 7 + 4
    formulas = [cell for sheet in book for row in sheet.iter_rows() for cell in row if cell.data_type == "f"]
    assert formulas == []


def test_from_files_to_the_workbook(dashboard: Dashboard, visitor: Visitor) -> None:
    with watched(dashboard) as seen:
        visitor.page.goto(dashboard.url)
        upload(visitor.page)
        scorecard(visitor.page)
        evidence_on_a_page(visitor.page, dashboard)
        comparison(visitor.page, dashboard)
        read_back(workbook(visitor.page, dashboard))
    assert seen
    assert strangers(seen) == set()


def test_bad_files_harm_no_other(dashboard: Dashboard, visitor: Visitor) -> None:
    good = resource("samples/qinghe-2024.txt").read_bytes()
    pdf = resource("samples/caizheng-2024.pdf").read_bytes()
    bad = {
        "空文件.txt": b"",
        "乱码.txt": bytes(range(256)) * 40,
        "截断.pdf": pdf[: len(pdf) // 3],
        "压缩包.txt": b"PK\x03\x04" + bytes(2000),
        "<img src=x onerror=alert(1)>通知.txt": "关于召开春耕生产会议的通知。请准时参加。".encode(),
    }
    page = visitor.page
    open_screen(page, dashboard, "upload")
    give(page, {**bad, "青禾镇.txt": good})
    rest = office.NOT_STORED_COUNT.format(count=len(bad))
    expect(page.get_by_text(office.READING_DONE.format(stored=1, rest=rest))).to_be_visible(timeout=READING)
    for name in bad:
        expect(page.get_by_text(name).first).to_be_visible()
    open_screen(page, dashboard, "library")
    expect(page.get_by_text(office.LIBRARY_COUNT.format(count=1, versions=1))).to_be_visible()
