"""Small worlds of reports for alarms and plantings: one report, two years, an area with its bodies.

Everything on file at once is many such worlds, each in an area of its own.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import cache

import polars as pl

from benchmarks.reports import Plan, plan, printed
from nianbao.checks.areas import ROSTER
from nianbao.checks.arithmetic import REQUEST_COLUMNS
from parsing import read
from parsing.model import Report
from tests.parsing.layouts import LAYOUTS

Change = Callable[[Plan], None]
Told = Callable[[Plan, Plan | None], tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class World:
    """Texts by name; the last one is that in which a fault is planted."""

    area: str
    texts: dict[str, str]

    @property
    def last(self) -> str:
        """The name of the last text."""
        return list(self.texts)[-1]

    def read(self) -> dict[str, Report]:
        """Its reports, all of its area; a government's is the area's."""
        return {name: _placed(_read(text), self.area) for name, text in self.texts.items()}


@cache
def _read(text: str) -> Report:
    return read(text.encode(), "report.txt")


def _placed(report: Report, area: str) -> Report:
    """The same in a place of its own, so that no two worlds have anything to do with each other."""
    if report.scope == "area":
        return replace(report, area=None, agency=f"{area}人民政府", code=None, area_code=None)
    return replace(report, area=area, code=None, area_code=None)


def _layout(number: int) -> str:
    return list(LAYOUTS)[number % len(LAYOUTS)]


def single(number: int, change: Change | None, told: Told | None, layout: str | None = None) -> World:
    """One report."""
    planned = plan(number)
    if change:
        change(planned)
    text = printed(planned, layout or _layout(number), told(planned, None) if told else ())
    return World(f"{number}号县", {f"single {number}": text})


def after(before: Plan) -> Plan:
    """A plan of the year after ``before`` that agrees with it: little more of everything, carried on."""
    planned = plan(before.number)
    planned.year = before.year + 1
    chance, cells, then = planned.chance, planned.cells, before.cells
    for cell, old in then.items():
        some = int(old)
        cells[cell] = str(some + 1 + chance.randrange(3 + some // 10) if some else 0)
    for column in REQUEST_COLUMNS[:-1]:
        _balanced(planned, column, int(then[f"requests.carried_out.{column}"]))
    for row in {cell.split(".")[1] for cell in cells if cell.startswith("requests.")}:
        cells[f"requests.{row}.total"] = str(
            sum(int(cells[f"requests.{row}.{column}"]) for column in REQUEST_COLUMNS[:-1])
        )
    for group in sorted({cell.split(".")[1] for cell in cells if cell.startswith("disputes.")}):
        _one_less(planned, then, f"disputes.{group}.")
    documents = "proactive.normative_documents."
    if documents + "in_force" in cells:
        held, issued = int(then[documents + "in_force"]), int(cells[documents + "issued"])
        gone = min(held // 3, int(cells[documents + "abolished"]))
        cells |= {documents + "abolished": str(gone), documents + "in_force": str(held + issued - gone)}
    return planned


RESULTS = ("upheld", "corrected", "other", "pending")


def _one_less(planned: Plan, then: Mapping[str, str], group: str) -> None:
    """A group of table four as it was, but for one case."""
    found = {result: int(then[group + result]) for result in RESULTS}
    some = next((result for result, count in found.items() if count), None)
    if some:
        found[some] -= 1
    planned.cells |= {group + result: str(count) for result, count in found.items()}
    planned.cells[group + "total"] = str(sum(found.values()))


def _balanced(planned: Plan, column: str, carried_in: int) -> None:
    """Makes a column of table three hold with what was carried in."""
    cells = planned.cells
    rows = [c for c in cells if c.startswith("requests.") and c.endswith(f".{column}")]
    kept = ("received", "carried_in", "total", "carried_out")
    outcomes = [c for c in rows if c.split(".")[1] not in kept]
    total, left = sum(int(cells[c]) for c in outcomes), int(cells[f"requests.carried_out.{column}"])
    lacking = max(0, carried_in - total - left)
    granted = f"requests.granted.{column}"
    cells[granted] = str(int(cells[granted]) + lacking)
    total += lacking
    cells[f"requests.total.{column}"] = str(total)
    cells[f"requests.carried_in.{column}"] = str(carried_in)
    cells[f"requests.received.{column}"] = str(total + left - carried_in)


def pair(number: int, change: Change | None, told: Told | None, both: Change | None = None) -> World:
    """Two years of one body; ``both`` changes the first year before the second follows from it."""
    first = plan(number)
    if first.version == "2021" and first.year == 2025:
        first.year = 2024
    if first.version == "2019":
        first.year = 2019
    if both:
        both(first)
    second = after(first)
    if change:
        change(second)
    texts = {
        f"pair {number} a": printed(first, _layout(number)),
        f"pair {number} b": printed(second, _layout(number), told(second, first) if told else ()),
    }
    return World(f"{number}号县", texts)


def two(number: int) -> World:
    """Two bodies of one area and year."""
    first, second = plan(number), plan(number + 10_000)
    second.year, second.version = first.year, first.version
    second.cells = dict(first.cells)
    first.name, second.name = "白鹭镇人民政府", "甘露乡人民政府"
    texts = {
        f"two {number} {n}": printed(p, _layout(number)) for n, p in zip("ab", (first, second), strict=True)
    }
    return World(f"{number}号县", texts)


def area(number: int) -> World:
    """The bodies of an area and, last, its own report, which adds them up."""
    whole = plan(number)
    names = [f"{place}镇人民政府" for place in ("东岗", "西岗", "南岗")]
    texts = {}
    sums = dict.fromkeys(whole.cells, 0)
    for n, name in enumerate(names):
        body = plan(number + 1_000 * (n + 1))
        while body.version != whole.version:
            body = plan(body.number + 100)
        body.year, body.name = whole.year, name
        texts[f"area {number} {n}"] = printed(body, _layout(number))
        for cell, value in body.cells.items():
            sums[cell] += int(value)
    whole.cells = {cell: str(value) for cell, value in sums.items()}
    whole.name = whole.place + "县"
    texts[f"area {number} whole"] = printed(whole, _layout(number))
    return World(f"{number}号县", texts)


def roster(worlds: list[World]) -> pl.DataFrame:
    """All bodies of the worlds as a roster, so that areas are complete."""
    rows = []
    for world in worlds:
        for name, report in world.read().items():
            kind = report.agency_kind or "town"
            rows.append((report.agency or name, world.area, None, kind, "owes", report.year, name, None))
    return pl.DataFrame(rows, schema=ROSTER, orient="row")
