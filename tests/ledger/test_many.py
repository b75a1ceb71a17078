"""A roster of 500 bodies: every report finds its body, and all counts are those of the rows."""

from dataclasses import replace
from datetime import date
from typing import Any

import polars as pl
import pytest

from nianbao.ledger import Book, book, match, not_submitted, rosters, sheets, view
from nianbao.library import Body, Library, Version
from tests.library.filed import add

TODAY = date(2025, 2, 10)
AREAS = ("云川县", "白石县", "临江区", "松阳县", "望海市")
OFFICES = {"town": "镇人民政府", "township": "乡人民政府", "subdistrict": "街道办事处"}
NAMES = [a + b for a in "东南西北青白红清长安" for b in "河湖溪山桥店口岭坪塘"]
BODIES = [
    Body(NAMES[n % 100] + OFFICES[kind], AREAS[n // 100], kind, class_="镇街", contact=f"联系人{n}")  # type: ignore[arg-type]  # a kind by name
    for n, kind in enumerate((*OFFICES, *OFFICES, "town")[n % 7] for n in range(500))
]
REPORTED = 400


@pytest.fixture(scope="module")
def reports(tmp_path_factory: pytest.TempPathFactory) -> tuple[Library, list[Version]]:
    """A library with the roster, and 400 reports of its bodies, made of one that is stored."""
    library = Library.open(f"sqlite:///{(tmp_path_factory.mktemp('many') / 'x.sqlite').as_posix()}")
    library.register.save(BODIES)
    add(library)
    one = library.version(1)
    return library, [
        replace(
            one,
            id=n,
            chain=n,
            agency=body.name.replace("街道办事处", "街道"),
            area=f"甲省乙市{body.area}" if n % 2 else body.area,
            agency_kind=body.kind,
        )
        for n, body in enumerate(BODIES[:REPORTED], 1)
    ]


def test_each_report_finds_its_body(reports: tuple[Library, list[Version]]) -> None:
    library, versions = reports
    found = match(library.roster(), versions)
    positions = {agency.id: place for place, agency in enumerate(library.roster(), 1)}
    assert {positions[body]: version.id for body, version in found.reports.items()} == {
        n: n for n in range(1, REPORTED + 1)
    }
    assert (found.proposals, found.outside) == ((), ())


@pytest.fixture(scope="module")
def whole(reports: tuple[Library, list[Version]]) -> Book:
    """The ledger of the 500 bodies, one of whom has a report."""
    return book(reports[0], 2024, TODAY)


def test_counts_are_those_of_the_rows(whole: Book) -> None:
    held = view.counts(whole.rows)
    assert (held.all, held.owed, held.reported) == (500, 500, 1 - whole.outside.height)
    for state in view.STATES:
        for name, count in getattr(held, state).items():
            asked: dict[str, Any] = {state: (name,)}
            wanted = view.Wanted(**asked)
            assert view.filtered(whole.rows, wanted).height == count
    assert held.submission["missing"] == sheets.missing(whole.rows).height
    failed = not_submitted(whole.rows, 2024, TODAY).filter(pl.col("status") == "fail")
    assert failed.height == held.submission["missing"]


def test_the_roster_goes_out_and_comes_back(reports: tuple[Library, list[Version]]) -> None:
    roster = reports[0].roster()
    back = rosters.read(sheets.roster_xlsx(roster), "")
    found = rosters.changes(roster, back.bodies)
    assert (found.same, found.new, found.removed, found.reordered) == (500, (), (), False)
