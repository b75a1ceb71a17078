"""Papers in a real browser: filled in once, made, taken home, the return kept once; a template refused."""

import re
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from playwright.sync_api import expect

from nianbao.desk import desk_of
from nianbao.letters.kinds import shipped
from nianbao.review import Choice, rulings_about
from nianbao.wording import letters as said
from nianbao.wording import papers as words
from tests.browser.conftest import Visitor, settled
from tests.dashboard import Dashboard
from tests.ui.screens import TOWNS, fill, five

pytestmark = pytest.mark.browser


def macro() -> bytes:
    """A template with a macro."""
    into = BytesIO(shipped("opinion"))
    with ZipFile(into, "a") as archive:
        archive.writestr("word/vbaProject.bin", b"x")
    return into.getvalue()


def test_letters_are_taken_home_and_the_return_is_kept_once(dashboard: Dashboard, visitor: Visitor) -> None:
    library = fill(dashboard.library_url, five()[:2])
    fill(dashboard.library_url, five()[2:], "draft")
    failed = desk_of(library).standing.filter(severity="error").to_dicts()
    library.rule(rulings_about(failed, Choice("confirmed")), "李审")
    page = visitor.page
    page.goto(f"{dashboard.url}/exports?year=2024")
    page.get_by_label(words.FIELD_NAMES["office"]).fill("云川县政务公开办")
    page.get_by_label(words.FIELD_NAMES["contact"]).fill("李四")
    page.get_by_label(words.FIELD_NAMES["contact"]).press("Tab")
    settled(page)
    expect(page.locator(".nb-paper").get_by_text("联系人：李四")).to_be_visible()
    page.get_by_text(words.RETURN_TOO).click()
    settled(page)
    page.get_by_label(words.WHO).fill("王敏")
    page.get_by_label(words.WHO).press("Enter")
    settled(page)
    page.get_by_role("button", name=re.compile("^" + words.MAKE.partition("（")[0])).click()
    button = page.get_by_role("button", name=words.TAKE_RETURN)
    with page.expect_download() as coming:
        button.click()
    assert said.PAPERS["correction"] in coming.value.suggested_filename
    with ZipFile(Path(coming.value.path())) as file:
        assert "云川县政务公开办" in file.read("word/document.xml").decode()
    settled(page)
    expect(page.get_by_text(words.RETURNED.partition("{")[0]).first).to_be_visible()
    page.get_by_role("button", name=re.compile("^" + words.MAKE.partition("（")[0])).click()
    with page.expect_download():
        button.click()
    settled(page)
    expect(page.get_by_text(words.RETURNED_BEFORE.partition("}")[2]).first).to_be_visible()
    assert [(done.action, done.who) for done in library.register.reviews()] == [("returned", "王敏")]

    page.goto(f"{dashboard.url}/exports?part=templates")
    page.locator('input[type="file"]').first.set_input_files(
        {"name": "模板.docx", "mimeType": "application/octet-stream", "buffer": macro()}
    )
    settled(page)
    page.get_by_role("button", name=words.TEMPLATE_CHECK).first.click()
    expect(page.get_by_text(said.REFUSED["macro"])).to_be_visible()
    assert library.papers.template("opinion") is None
    assert library.papers.fields()["office"] == "云川县政务公开办"
    assert TOWNS[0] in coming.value.suggested_filename
