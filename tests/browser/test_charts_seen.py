"""Charts on a telephone lose nothing at their sides, and are told in words to those who do not see them."""

import re

import pytest
from playwright.sync_api import Page, expect

from nianbao.wording import comparison as words
from nianbao.wording import native
from tests.browser.conftest import PATIENCE, Visitor, settled
from tests.dashboard import Dashboard
from tests.factory import report
from tests.ui.screens import BUILD, TOWNS, fill

pytestmark = pytest.mark.browser

COLD = 3 * PATIENCE
"""Of the first chart of a server that has just begun."""
LONG = "巴音郭楞布鲁克蒙古族哈萨克族民族乡人民政府"
FIGURES: dict[str, float | None] = dict.fromkeys(
    ("requests.received.total", "requests.total.total", "requests.granted.total"), 40.0
)
NARROW = ("years", "shares", "spread", "pairs", "peers")
"""Views whose charts are no wider than a telephone."""
OUTSIDE = """chart => {
    const room = chart.getBoundingClientRect();
    return [...chart.querySelectorAll("svg text")].filter(text => {
        const box = text.getBoundingClientRect();
        return box.width && (box.left < room.left - 4 || box.right > room.right + 4);
    }).map(text => text.textContent);
}"""


def _opened(page: Page, url: str, view: str) -> None:
    chosen = "&".join(f"towns=云川县{name}" for name in (*TOWNS, LONG))
    page.goto(f"{url}/comparison?year=2024&among=all&show={view}&{chosen}")
    expect(page.get_by_test_id("stVegaLiteChart").locator("svg").first).to_be_visible(timeout=COLD)
    settled(page)


def test_on_a_telephone_nothing_of_a_chart_is_cut_off(dashboard: Dashboard, visitor: Visitor) -> None:
    fill(dashboard.library_url, [report(n, 2024, FIGURES, structure=BUILD) for n in (*TOWNS, LONG)])
    page = visitor.page
    page.set_viewport_size({"width": 390, "height": 800})
    chart = page.get_by_test_id("stVegaLiteChart").first
    for view in NARROW:
        _opened(page, dashboard.url, view)
        assert chart.evaluate(OUTSIDE) == [], view
        assert chart.evaluate("chart => chart.scrollWidth <= chart.clientWidth"), view
    for view, told in (("peers", words.PEERS_SENTENCE), ("heat", words.HEAT_SENTENCE)):
        _opened(page, dashboard.url, view)
        expect(chart).to_have_attribute("aria-roledescription", native.CHART)
        expect(chart).to_have_attribute("aria-label", re.compile(re.escape(told)))
        expect(chart.locator("svg.marks")).to_have_attribute("aria-hidden", "true")
    expect(chart).to_have_attribute("aria-label", re.compile(re.escape(native.SCROLLS)))
    page.set_viewport_size({"width": 1600, "height": 900})
    expect(chart).not_to_have_attribute("aria-label", re.compile(re.escape(native.SCROLLS)))
    expect(chart).to_have_attribute("aria-label", re.compile(re.escape(words.HEAT_SENTENCE)))
