"""axe-core finds no fault of weight on any page, wide and light, narrow and dark."""

from collections.abc import Iterator
from typing import Literal

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

from nianbao.library import Library, samples
from nianbao.wording import comparison, screens
from tests.browser.conftest import picture, settled
from tests.dashboard import Dashboard

pytestmark = pytest.mark.browser

GRAVE = {"moderate", "serious", "critical"}
# Streamlit's sidebar scrolls and holds the links of the navigation; axe sometimes sees it without them.
SIDEBAR = ("scrollable-region-focusable", "stSidebarContent")
TOWNS = "&".join(f"towns=云川县{name}镇人民政府" for name in ("青禾", "白石", "临溪", "松坪"))
CHOSEN = f"comparison?{TOWNS}"
"""Here the field that finds agencies is open."""
PLACES = [
    *screens.SCREENS,
    "compliance?layout=matrix",
    "scorecard?agency=云川县青禾镇人民政府",
    "scorecard?agency=云川县临溪镇人民政府&tour=3",
    CHOSEN,
    f"comparison?show=heat&{TOWNS}",
]
LOOKS = [("light", 1280), ("dark", 390)]
SHOWN = set(screens.SCREENS) - {"scorecard", "comparison"}
"""Places whose pictures are made here; those of the others are made where something is chosen in them."""


def faults(page: Page, url: str, place: str, *, shown: bool) -> Iterator[str]:
    page.goto(f"{url}/{place}")
    page.get_by_role("heading", level=1).first.wait_for()
    settled(page)
    if shown:
        picture(page, place)
    if place == CHOSEN:
        page.get_by_role("combobox", name=comparison.TOWNS).click()
        page.get_by_role("option").first.wait_for()
    for found in Axe().run(page).response["violations"]:
        rule, sources = SIDEBAR
        nodes = [n["html"] for n in found["nodes"] if found["id"] != rule or sources not in n["html"]]
        if found["impact"] in GRAVE and nodes:
            yield f"{place}: {found['id']}: {nodes[0][:200]}"


@pytest.mark.parametrize(("scheme", "width"), LOOKS)
def test_no_page_has_a_fault_of_weight(
    scheme: Literal["light", "dark"], width: int, dashboard: Dashboard, chromium: Browser
) -> None:
    samples.load(Library.open(dashboard.library_url))
    context = chromium.new_context(
        locale="zh-CN",
        viewport={"width": width, "height": 900},
        color_scheme=scheme,
    )
    page = context.new_page()
    pictured = SHOWN if scheme == "light" else ()
    found = [
        fault for place in PLACES for fault in faults(page, dashboard.url, place, shown=place in pictured)
    ]
    context.close()
    assert found == []
