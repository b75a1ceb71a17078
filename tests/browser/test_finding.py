"""Among very many names one is found by keys: typed, taken, in the address, and left by the back key."""

import pytest
from playwright.sync_api import expect

from benchmarks.provinces import province
from nianbao.ui.agency import FEW
from nianbao.ui.reports import of_year
from tests.browser.conftest import Visitor
from tests.dashboard import running

pytestmark = pytest.mark.browser
YEAR = 2024


def test_two_initials_and_enter_show_a_card_and_back_leads_to_the_one_before(
    library_url: str, visitor: Visitor
) -> None:
    names = of_year(province(library_url, 2 * FEW).frames(YEAR).reports, YEAR)["name"].to_list()
    assert len(names) > FEW
    with running(library_url) as dashboard:
        page = visitor.page
        page.goto(f"{dashboard.url}/scorecard?year={YEAR}&agency={names[0]}")
        field = page.get_by_role("combobox", name="单位")
        head = page.locator(".who b")
        expect(field).to_have_value(names[0])
        expect(head).to_contain_text(names[0])
        field.fill("jyj")
        found = page.locator(".st-key-choice-agency").get_by_role("option")
        expect(found.first).to_contain_text("教育局")
        chosen = found.first.inner_text()
        field.press("Enter")
        expect(head).to_contain_text(chosen)
        page.go_back()
        expect(head).to_contain_text(names[0])
        expect(field).to_have_value(names[0])
