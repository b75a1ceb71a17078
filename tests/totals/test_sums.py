"""Sums over the bodies of an area: who is added, what is lacking, and how they stand to the area's report."""

from dataclasses import replace
from hashlib import sha256
from typing import Any

import polars as pl
import pytest

from nianbao.checks import areas
from nianbao.checks.areas import ROSTER
from nianbao.checks.context import Context
from nianbao.checks.spellings import meanings
from nianbao.desk import desk_of
from nianbao.frames import Frames, frames_of
from nianbao.library import Body, Library
from nianbao.totals import Area, Total, areas_of, missing, parts, roster_of, total
from parsing.model import FormVersion, Report
from tests.factory import report

RECEIVED = "requests.received.total"
LICENCES = "proactive.licences.decisions"
YUNCHUAN = Area("云川县", None, 0)
WUCHUAN = Area("广东省湛江市吴川市", "440883", 0)
ZHANJIANG = Area("广东省湛江市", "440800", 0)


def body(name: str, value: float | None = 1.0, concept: str = RECEIVED, **changes: Any) -> Report:
    return report(name, values={concept: value}, file=f"{name}{changes.get('file', '')}.txt", **changes)


def whole(name: str = "云川县人民政府", value: float | None = 9.0, **changes: Any) -> Report:
    about = {"area": None, "scope": "area", "agency_kind": "government", **changes}
    return report(name, values={RECEIVED: value}, file=f"全{name}.txt", **about)


def of(*reports: Report, area: Area = YUNCHUAN, roster: pl.DataFrame | None = None) -> Total:
    return total(frames_of(reports), area, 2024, roster)


def cell(of_: Total, concept: str = RECEIVED) -> tuple[float | None, int, float | None, bool]:
    """Sum, how many bodies lack a number, the area's own figure, whether it is amiss."""
    row = of_.cells.row(by_predicate=pl.col("concept") == concept, named=True)
    return row["value"], row["lacking"], row["own"], row["amiss"]


def aside(of_: Total) -> dict[str, str]:
    return dict(of_.members.filter(pl.col("aside").is_not_null()).select("agency", "aside").iter_rows())


def roster(*rows: tuple[str, str, str | None], area: str = "云川县") -> pl.DataFrame:
    """Bodies: name, standing, report."""
    columns = [(name, area, None, None, standing, 2024, key, None) for name, standing, key in rows]
    return pl.DataFrame(columns, schema=ROSTER, orient="row")


def test_each_body_is_added_and_the_area_is_not() -> None:
    assert cell(of(body("甲镇"), body("乙镇", 2.0), whole())) == (3.0, 0, 9.0, False)


@pytest.mark.parametrize("state", ["blank", "unread"])
def test_what_has_no_number_is_lacking_and_not_zero(state: str) -> None:
    other = body("乙镇", None) if state == "blank" else report("乙镇", without=("requests",))
    assert cell(of(body("甲镇"), other)) == (1.0, 1, None, False)
    assert cell(of(other)) == (None, 1, None, False)


def test_two_reports_of_one_body_are_one() -> None:
    twice = of(body("甲镇人民政府"), body("甲镇", 5.0, without=("disputes",)))
    assert cell(twice)[0] == 1.0
    assert aside(twice) == {"甲镇": "repeated"}


def test_vertical_bodies_are_aside_unless_the_roster_says_otherwise() -> None:
    tax = body("云川县税务局", agency_kind="department")
    assert aside(of(body("甲镇"), tax)) == {"云川县税务局": "vertical"}
    owed = roster(("云川县税务局", "owes", "云川县税务局.txt"))
    assert aside(of(body("甲镇"), tax, roster=owed)) == {}
    exempt = roster(("甲镇", "exempt", "甲镇.txt"))
    assert aside(of(body("甲镇"), roster=exempt)) == {"甲镇": "exempt"}


def coded(name: str, code: str, value: float = 1.0) -> Report:
    return body(name, value, area="湛江市", area_code=code)


def test_a_city_has_its_countys_towns_but_not_the_countys_sum() -> None:
    county = whole("吴川市人民政府", 50.0, area="湛江市", area_code="440800", code="440883")
    reports = (
        coded("甲镇", "440883"),
        coded("乙镇", "440803", 2.0),
        coded("市教育局", "440800", 4.0),
        county,
    )
    assert cell(of(*reports, area=ZHANJIANG)) == (7.0, 0, None, False)
    assert cell(of(*reports, area=WUCHUAN)) == (1.0, 0, 50.0, False)


def test_names_place_bodies_where_codes_do_not() -> None:
    reports = (body("甲镇", area="甲市云川县"), body("乙镇", area="云川县"), body("丙镇", area="小云川县"))
    assert cell(of(*reports))[0] == 2.0


def printed(name: str, form: FormVersion, values: dict[str, float]) -> Report:
    return report(name, values=values, form=form, file=f"{name}.txt")


def test_forms_are_added_in_what_goes_on_only() -> None:
    old = printed("乙镇", "2019", {LICENCES: 2.0, "proactive.normative_documents.total_public": 7.0})
    new = printed("甲镇", "2021", {LICENCES: 1.0, "proactive.normative_documents.in_force": 3.0})
    both = of(new, old)
    assert cell(both, LICENCES) == (3.0, 0, None, False)
    assert cell(both, "proactive.normative_documents.in_force") == (3.0, 1, None, False)
    assert "proactive.normative_documents.total_public" not in both.cells["concept"]


def test_one_row_and_three_rows_of_other_outcomes_lack_nothing_of_each_other() -> None:
    old = printed("乙镇", "2019", {"requests.other.total": 2.0})
    new = printed("甲镇", "2021", {"requests.other_reason.total": 1.0})
    both = of(new, old)
    assert cell(both, "requests.other.total")[:2] == (2.0, 0)
    assert cell(both, "requests.other_reason.total")[:2] == (1.0, 0)
    assert parts(frames_of([new, old]), both, "requests.other.total")["state"].to_list() == [
        "reported",
        "elsewhere",
    ]


def test_amounts_in_two_units_are_not_added() -> None:
    old = report("甲镇", 2020, {"proactive.procurement.amount": 3.0}, form="2019")
    assert cell(total(frames_of([old]), YUNCHUAN, 2020), "proactive.procurement.amount")[0] is None


def test_less_than_its_bodies_is_amiss_more_is_not_unless_all_are_there() -> None:
    reports = (body("甲镇"), body("乙镇", 2.0))
    all_of = roster(("甲镇", "owes", "甲镇.txt"), ("乙镇", "owes", "乙镇.txt"), ("丙局", "merged", None))
    some = roster(("甲镇", "owes", "甲镇.txt"), ("丁镇", "owes", None))
    assert [cell(of(*reports, whole(value=v)))[3] for v in (2.0, 3.0, 4.0)] == [True, False, False]
    assert [cell(of(*reports, whole(value=v), roster=all_of))[3] for v in (2.0, 3.0, 4.0)] == [
        True,
        False,
        True,
    ]
    assert [cell(of(*reports, whole(value=v), roster=some))[3] for v in (2.0, 3.0, 4.0)] == [
        True,
        False,
        False,
    ]


def test_missing_by_the_roster() -> None:
    owed = roster(("甲镇", "owes", "甲镇.txt"), ("丁镇", "owes", None), ("戊局", "exempt", None))
    found = missing(of(body("甲镇", without=("disputes",)), roster=owed), owed)
    assert found.select("agency", "table", "source").rows() == [
        ("丁镇", None, "roster"),
        ("甲镇", "disputes", "file"),
    ]


def test_missing_by_the_list_of_divisions_where_there_is_no_roster() -> None:
    held = of(coded("塘㙍镇人民政府", "440883"), area=WUCHUAN)
    names = missing(held)["agency"].to_list()
    assert "浅水镇" in names
    assert "塘㙍镇" not in names


def listed(*reports: Report) -> list[tuple[str, int]]:
    frames: Frames = frames_of(reports)
    return [(a.name, a.reports) for a in areas_of(areas.bodies(Context.of(frames).reports), 2024)]


def test_areas_to_choose_from() -> None:
    assert listed(body("甲镇"), body("乙镇"), body("丙局", area=None)) == [("云川县", 2)]
    assert listed(coded("甲镇", "440883"), coded("乙镇", "440803")) == [
        ("广东省湛江市", 2),
        ("广东省湛江市霞山区", 1),
        ("广东省湛江市吴川市", 1),
    ]
    assert listed(whole()) == [("云川县", 0)]


def test_one_place_spelled_in_two_ways_is_one_area() -> None:
    reports = (body("甲镇"), body("乙镇", 2.0, area="云川"), body("丙镇", 4.0, area="甲市云川"))
    assert listed(*reports) == [("云川县", 3), ("甲市", 1)]
    summed = of(*reports)
    assert cell(summed)[0] == 7.0
    assert summed.spelled == (("云川", "云川县"), ("甲市云川", "甲市云川县"))
    again = (body(name, area=area) for name, area in (("甲镇政府", "云川"), ("云川县甲镇", "云川县")))
    twice = of(body("甲镇"), *again)
    assert (cell(twice)[0], len(aside(twice))) == (1.0, 2)


OPEN = [
    ("云川", ["云川县", "云川市"]),  # two that it may be
    ("云川", ["甲市云川县", "乙市云川县"]),
    ("甲市云川", ["乙市云川县"]),  # another's
    ("大同", ["大同区"]),  # the list has 大同市 as well
    ("云川经济开发区", ["云川县"]),
]


@pytest.mark.parametrize(("short", "full"), OPEN)
def test_a_place_that_may_be_another_stays_by_itself(short: str, full: list[str]) -> None:
    assert short not in meanings([(short, None), *((name, None) for name in full)])


def test_a_place_on_the_list_gives_its_code() -> None:
    assert meanings([("吴川", None), ("广东省湛江市吴川市", "440883")]) == {
        "吴川": ("广东省湛江市吴川市", "440883")
    }


def test_who_is_missing_is_told_by_any_name_of_the_area() -> None:
    owed = pl.concat([roster(("甲镇", "owes", "甲镇.txt")), roster(("丁镇", "owes", None), area="云川")])
    summed = of(body("甲镇"), roster=owed)
    assert not summed.complete
    assert missing(summed, owed)["agency"].to_list() == ["丁镇"]


def test_two_names_that_a_person_said_are_one_body_are_added_once(library_url: str) -> None:
    library = Library.open(library_url)
    for one in (body("甲局", agency_kind="department"), body("甲管理局", 2.0, agency_kind="department")):
        data = one.file.encode()
        library.add(replace(one, sha256=sha256(data).hexdigest()), data)
    library.register.save([Body("甲局", "云川县")])
    frames = desk_of(library).frames
    assert cell(total(frames, YUNCHUAN, 2024, roster_of(library, [2024])))[0] == 3.0
    library.register.match(library.roster()[0].id, "甲管理局", "云川县", same=True, who="王敏")
    summed = total(frames, YUNCHUAN, 2024, roster_of(library, [2024]))
    assert (cell(summed)[0], aside(summed), summed.complete) == (2.0, {"甲局": "repeated"}, True)


def test_the_library_gives_the_roster_to_page_and_check_alike(library_url: str) -> None:
    library = Library.open(library_url)
    for one in (body("甲镇人民政府"), body("乙镇人民政府", 2.0), whole()):
        data = one.file.encode()
        library.add(replace(one, sha256=sha256(data).hexdigest()), data)
    library.register.save([Body("甲镇人民政府", "云川县", "town"), Body("乙镇", "云川县", "town")])
    desk = desk_of(library)
    summed = total(desk.frames, YUNCHUAN, 2024, roster_of(library, [2024]))
    failed = desk.findings.filter(pl.col("rule") == "area.sum", pl.col("status") == "fail")
    assert summed.complete
    assert (
        summed.cells.filter("amiss")["concept"].to_list() == failed["facts"].explode().to_list() == [RECEIVED]
    )
