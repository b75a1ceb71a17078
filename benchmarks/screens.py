"""How soon each page shows something in a real browser, and how soon it answers, beside a small library.

A page is opened by its address on a server that has shown it before; the time ends when the first content of
the page itself stands there, not the navigation, the title or the filters. Then its filter is changed; the
time ends when what it filters has become another. The server's processor time counts until the page rests.
"""

import statistics
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from urllib.parse import urlencode

from playwright.sync_api import Browser, Page, expect, sync_playwright

from benchmarks.measure import alone
from benchmarks.provinces import province
from nianbao.library import Library
from nianbao.ui.reports import of_year
from nianbao.wording import comparison, names, office
from tests.conftest import FLAGS
from tests.dashboard import Dashboard, running
from tests.prepare import browser as find_browser

FEW, MANY = 10, 10_000
YEAR = 2024
ROUNDS = 3
PATIENCE = 900_000
"""Milliseconds until a page must stand there, the first of all included: everything is computed then."""

BEGUN = 300
"""Milliseconds after which the server has surely begun its work."""

FIRST_GOAL, FILTER_GOAL = 1.5, 0.3
SOUGHT, FAULT = "教育", "inaccurate"
"""A name to look for and a kind of fault: what filters are set to."""

METRIC = '[data-testid="stMetricValue"]'
ROWS = '[data-testid="stDataFrame"] canvas'
COMPONENT = '[data-testid="stBidiComponentIsolated"]'
CARD = f"{COMPONENT}:not(.st-key-choice-agency *)"
"""What shows a report, not the field by which it is found."""

CHART = '[data-testid="stVegaLiteChart"]'
NOTE = '[data-testid="stAlert"]'
CAPTION = '[data-testid="stCaptionContainer"]'
FILES = '[data-testid="stFileUploader"]'
RESTING = '[data-testid="stApp"][data-test-script-state="notRunning"]'

STANDS = """selector => [...document.querySelectorAll(selector)].some(
    e => e.checkVisibility({visibilityProperty: true}) && e.getBoundingClientRect().height > 0
)"""
"""Whether something stands there. Playwright's own waiting looks only every half second after a while."""

SEEN = """selector => [...document.querySelectorAll(selector)].map(e => {
    const grid = e.matches('canvas') ? e.querySelector('table') : null;
    const hidden = [e, ...e.querySelectorAll('*')].map(n => n.shadowRoot?.textContent ?? '').join('');
    return grid ? grid.getAttribute('aria-rowcount') + grid.textContent : e.textContent + hidden;
}).join('|')"""
"""What stands in the elements; of a table drawn on a canvas what it tells a screen reader."""

ANSWERED = f"""([selector, held]) => {{
    const seen = ({SEEN})(selector);
    return seen !== held && seen !== '';
}}"""


def _nothing(_: Page) -> None:
    """What a filter needs that is one press."""


@dataclass(frozen=True, slots=True)
class Screen:
    """A page: its address, its first content, and of those with a filter what is pressed and what follows.

    ``prepare`` does what comes before the last key or press, ``press`` the last one. ``watched`` are the
    elements in which the answer stands.
    """

    name: str
    first: str
    address: dict[str, str | list[str]]
    watched: str = ""
    prepare: Callable[[Page], None] = _nothing
    press: Callable[[Page], None] | None = None


def _typed(page: Page, text: str) -> None:
    page.locator(".st-key-find input").fill(text)


def _entered(page: Page) -> None:
    page.keyboard.press("Enter")


def _listed(page: Page, key: str, text: str) -> None:
    """Opens the list of a selector and types until its choice stands first."""
    page.locator(f".st-key-{key} input").click()
    page.locator(f".st-key-{key} input").fill(text)
    page.get_by_role("option").filter(has_text=text).first.wait_for()


def _pressed(page: Page, key: str, text: str) -> None:
    page.locator(f".st-key-{key} button").filter(has_text=text).first.click()


def _screens(library: Library) -> list[Screen]:
    """The pages with addresses of what this library holds."""
    reports = of_year(library.frames(YEAR).reports, YEAR)
    towns = reports["name"].to_list()
    # The area with the fewest reports has other sums than those that are copies of each other.
    areas = reports.drop_nulls("area").group_by("area").len().sort("len", "area")["area"].to_list()
    year: dict[str, str | list[str]] = {"year": str(YEAR)}
    find = partial(_typed, text=SOUGHT)
    figures = f".st-key-figures {METRIC}"
    fault = partial(_pressed, key="addressed-fault", text=names.FAULTS[FAULT].short)
    measure = partial(_listed, key="choice-measure", text=comparison.SCORE)
    last = partial(_listed, key="choice-year", text=str(YEAR - 1))
    state = partial(_pressed, key="addressed-dates", text=office.DATE_MISSING)
    area = partial(_listed, key="choice-area", text=areas[0]) if len(areas) > 1 else None
    agency = partial(_listed, key="choice-agency", text=towns[-1])
    return [
        Screen("overview", figures, year, METRIC, last, _entered),
        Screen("upload", FILES, {}),
        Screen("library", ROWS, {}, ROWS, find, _entered),
        Screen("roster", figures, year, ROWS, find, _entered),
        Screen("compliance", f".st-key-worklist {COMPONENT}", year, ".st-key-worklist", press=fault),
        Screen("scorecard", CARD, {**year, "agency": towns[0]}, CARD, agency, _entered),
        Screen("comparison", CHART, {**year, "towns": towns[:4], "show": "spread"}, CHART, measure, _entered),
        Screen("totals", COMPONENT, year, COMPONENT, area or _nothing, _entered if area else None),
        Screen("exports", f"{ROWS}, {NOTE}", year, CAPTION, find, _entered),
        Screen("selfcheck", FILES, {}),
        Screen("methods", COMPONENT, {}),
        Screen("settings", ROWS, year, f"{ROWS}, {NOTE}", press=state),
    ]


@dataclass(frozen=True, slots=True)
class Taken:
    """Seconds until something was seen, and seconds of the server's processor until the page rested."""

    seen: float
    busy: float


class _Visit:
    """A browser's tab at a dashboard."""

    def __init__(self, dashboard: Dashboard, page: Page) -> None:
        self._dashboard, self._page = dashboard, page

    def _processor(self) -> float:
        times = self._dashboard.process.cpu_times()
        return float(times.user + times.system)

    def _rest(self) -> None:
        self._page.wait_for_timeout(BEGUN)
        self._page.locator(RESTING).wait_for(state="attached")
        expect(self._page.locator('[data-stale="true"]')).to_have_count(0, timeout=PATIENCE)

    def _await(self, condition: str, told: str | list[str]) -> None:
        """Looks with every picture that the browser draws until ``condition`` holds."""
        self._page.wait_for_function(condition, arg=told, polling="raf", timeout=PATIENCE)

    def open(self, screen: Screen) -> Taken:
        """Opens the page until its first content stands there."""
        address = f"{self._dashboard.url}/{screen.name}?{urlencode(screen.address, doseq=True)}"
        self._page.goto("about:blank")
        before, start = self._processor(), time.perf_counter()
        self._page.goto(address, wait_until="commit")
        self._await(STANDS, f'[data-testid="stMain"] :is({screen.first})')
        seen = time.perf_counter() - start
        self._rest()
        return Taken(seen, self._processor() - before)

    def ask(self, screen: Screen) -> Taken | None:
        """Changes the filter of the page that stands there; None where it has none."""
        if screen.press is None:
            return None
        watched = f'[data-testid="stMain"] :is({screen.watched})'
        screen.prepare(self._page)
        held = self._page.evaluate(SEEN, watched)
        before, start = self._processor(), time.perf_counter()
        screen.press(self._page)
        self._await(ANSWERED, [watched, held])
        seen = time.perf_counter() - start
        self._rest()
        return Taken(seen, self._processor() - before)


@contextmanager
def _tab(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(locale="zh-CN", viewport={"width": 1360, "height": 900})
    context.set_default_timeout(PATIENCE)
    yield context.new_page()
    context.close()


def _median(taken: list[Taken]) -> Taken:
    seen, busy = statistics.median(t.seen for t in taken), statistics.median(t.busy for t in taken)
    return Taken(seen, busy)


def _measured(visit: _Visit, screen: Screen) -> tuple[Taken, Taken | None]:
    """The medians of a page, after a first visit that computes what is kept."""
    visit.open(screen)
    visit.ask(screen)
    opened, asked = [], []
    for _ in range(ROUNDS):
        opened.append(visit.open(screen))
        answer = visit.ask(screen)
        asked += [answer] if answer else []
    return _median(opened), _median(asked) if asked else None


def _told(taken: Taken | None) -> str:
    return f"{taken.seen:.3f}/{taken.busy:.3f}" if taken else "-"


def _timed(count: int) -> list[str]:
    """A line for each page, and the server's memory at the end."""
    path = find_browser()
    if path is None:
        raise RuntimeError("no Chromium on this machine: run `python -m tests.prepare`")
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        url = f"sqlite:///{(Path(folder) / 'library.sqlite').as_posix()}"
        shown = _screens(province(url, count))
        with running(url) as dashboard, sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=path, args=FLAGS)
            with _tab(browser) as page:
                visit = _Visit(dashboard, page)
                lines = [f"{s.name} {' '.join(map(_told, _measured(visit, s)))}" for s in shown]
            held = dashboard.process.memory_info().rss / 1e6
            browser.close()
        return [*lines, f"  memory of the server with {count:,} reports: {held:,.0f} MB"]


def pages() -> list[str]:
    """Every page with many reports and with few, each size on a server of its own."""
    few, many = (alone(partial(_timed, count)) for count in (FEW, MANY))
    lines = [
        f"Pages in a browser with {MANY:,} reports; with {FEW}: seconds until seen / of the server's work"
        f" (goals: first content {FIRST_GOAL} s, filter {FILTER_GOAL} s)"
    ]
    for one, other in zip(few[:-2], many[:-2], strict=True):
        name, *small = one.split()
        large = other.split()[1:]
        opened, asked = (f"{a} ; {b}" for a, b in zip(large, small, strict=True))
        lines.append(f"  {name:<11} first {opened:<30} filter {asked}")
    return [*lines, few[-2], many[-2]]
