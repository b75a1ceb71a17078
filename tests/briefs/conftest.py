"""A county of six bodies: five with a report, one of them in two versions; last year three reported."""

from datetime import date
from pathlib import Path

import pytest

from nianbao.briefs import Year, beginnings, first_versions, year_of
from nianbao.desk import desk_of
from nianbao.ledger import book
from nianbao.library import Body, Library
from nianbao.review import Choice, rulings_about, rulings_of
from nianbao.totals import roster_of
from tests.factory import report
from tests.ui.screens import BUILD, TOWNS, fill

TODAY = date(2025, 6, 1)
RECEIVED, TOTAL = "requests.received.total", "requests.total.total"
WRONG = {RECEIVED: 3.0}
RIGHT = {
    RECEIVED: 4.0,
    "requests.received.natural_person": 4.0,
    TOTAL: 4.0,
    "requests.total.natural_person": 4.0,
    "requests.granted.total": 4.0,
    "requests.granted.natural_person": 4.0,
}
ABSENT, EXEMPT = "云川县教育局", "云川县气象局"


def library(place: Path, *, roster: bool = True) -> Library:
    """The library; with a ``roster`` in an order of its own."""
    url = f"sqlite:///{(place / 'library.sqlite').as_posix()}"
    fill(url, [report(name, 2023, RIGHT, structure=BUILD) for name in TOWNS[:3]])
    first = report(TOWNS[0], 2024, WRONG, structure=BUILD, file="一稿.txt")
    fill(url, [first], stage="draft")
    now = [report(TOWNS[0], 2024, RIGHT, structure=BUILD, file="二稿.txt")]
    now.append(report(TOWNS[1], 2024, WRONG, structure=BUILD))
    now += [report(name, 2024, RIGHT, structure=BUILD) for name in TOWNS[2:]]
    held = fill(url, now)
    if roster:
        names = [ABSENT, TOWNS[2], TOWNS[1], TOWNS[0], *TOWNS[3:]]
        bodies = [Body(name, "云川县", class_="部门" if name == ABSENT else "镇街") for name in names]
        held.register.save([*bodies, Body(EXEMPT, "云川县", class_="部门", standing="vertical")])
    return held


def seen(held: Library) -> Year:
    """2024 as leaders see it."""
    desk, rulings = desk_of(held), rulings_of(held)
    start = beginnings(desk, first_versions(held), rulings)
    rosters = roster_of(held, [2024]), roster_of(held, [2023])
    return year_of(desk, book(held, 2024, TODAY), start, rulings, rosters)


def settle(held: Library, state: str) -> None:
    """Decides upon everything that failed in the second town's report."""
    desk = desk_of(held, 2024)
    report_ = desk.frames.reports.filter(agency=TOWNS[1])["report"][0]
    rows = desk.standing.filter(report=report_).to_dicts()
    held.rule(rulings_about(rows, Choice(state, "原文无误")), "王敏")


@pytest.fixture
def held(tmp_path: Path) -> Library:
    """The library with its roster."""
    return library(tmp_path)


@pytest.fixture
def year(held: Library) -> Year:
    """2024 as leaders see it."""
    return seen(held)
