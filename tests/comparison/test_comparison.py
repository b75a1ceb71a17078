from typing import Any

from nianbao.comparison import class_values, distribution, peers, series, side_by_side, tables
from nianbao.comparison.schema import DISTRIBUTION, SERIES, SIDE_BY_SIDE, TABLE_CELLS
from nianbao.frames import Frames, frames_of
from nianbao.scoring import indicators
from parsing.model import Report
from tests.factory import report

TOTAL, GRANTED = "requests.total.total", "requests.granted.total"


def town(name: str, total: float | None, granted: float, **changes: Any) -> tuple[str, Report]:
    return name, report(name, values={TOTAL: total, GRANTED: granted}, **changes)


def frames(*towns: tuple[str, Report]) -> Frames:
    return frames_of(dict(towns))


def test_side_by_side_keeps_the_order_asked_for_and_the_counts() -> None:
    both = frames(town("乙镇", 20, 5), town("甲镇", 4, 4))
    made = side_by_side(both, indicators(both), ["乙镇", "甲镇", "乙镇", "不存在"])
    assert made.schema == SIDE_BY_SIDE
    rates = made.filter(indicator="granted_rate")
    assert rates.select("report", "value", "numerator", "denominator", "state", "comparable").rows() == [
        ("乙镇", 0.25, 5, 20, "ok", True),
        ("甲镇", None, 4, 4, "small_sample", True),
    ]
    assert not made["rankable"].any()
    assert made.height == 2 * made["indicator"].n_unique()


def test_an_area_is_never_compared_with_an_agency() -> None:
    both = frames(town("甲镇", 20, 5), town("云川县", 200, 50, scope="area", agency_kind="government"))
    made = side_by_side(both, indicators(both), ["甲镇", "云川县"])
    assert made["why"].unique().to_list() == ["scope"]
    assert not made["comparable"].any()


def test_figures_that_one_form_does_not_have_are_not_comparable() -> None:
    both = frames(town("甲镇", 20, 5), town("乙镇", 20, 5, form="2019", year=2020))
    made = side_by_side(both, indicators(both), ["甲镇", "乙镇"])
    why = {row["indicator"]: row["why"] for row in made.to_dicts()}
    assert why["normative_in_force"] == "form"
    assert why["licences_decisions"] is None
    assert why["other_rate"] is None


def test_tables_stand_next_to_each_other_in_the_forms_order() -> None:
    both = frames(town("甲镇", None, 5), town("乙镇", 20, 5, form="2019", year=2020))
    made = tables(both, ["乙镇", "甲镇"], "requests")
    assert made.schema == TABLE_CELLS
    assert made.row(0)[:4] == ("requests.received.natural_person", "received", "natural_person", "乙镇")
    total = made.filter(concept=TOTAL)
    assert total.select("value", "state", "comparable").rows() == [
        (20, "reported", True),
        (None, "blank", True),
    ]
    other = made.filter(concept="requests.other.total")
    assert other.select("state", "comparable").rows() == [("reported", False), ("not_in_form", False)]
    unread = frames(("丙镇", report("丙镇", without=("disputes",))))
    assert set(tables(unread, ["丙镇"], "disputes")["state"]) == {"not_read"}
    assert tables(unread, [], "disputes").is_empty()


def test_a_class_is_one_kind_scope_and_year() -> None:
    every = frames(
        town("甲镇", 20, 5),
        town("乙镇", 40, 20),
        town("丙镇", 3, 3),
        town("丁镇", 20, 5, year=2023),
        town("戊局", 20, 5, agency_kind="department"),
        town("己", 20, 5, agency_kind=None),
    )
    assert peers(every, "甲镇") == ["丙镇", "乙镇", "甲镇"]
    assert peers(every, "己") == peers(every, "不存在") == []
    figures = indicators(every)
    made = distribution(every, figures, "甲镇")
    assert made.schema == DISTRIBUTION
    row = made.filter(indicator="granted_rate").row(0, named=True)
    assert (row["value"], row["peers"], row["valued"]) == (0.25, 3, 2)
    assert (row["minimum"], row["median"], row["maximum"]) == (0.25, 0.375, 0.5)
    values = class_values(every, figures, "甲镇", "granted_rate")
    assert values.select("agency", "value", "own").rows() == [("乙镇", 0.5, False), ("甲镇", 0.25, True)]
    alone = distribution(every, figures, "己")
    assert alone["valued"].sum() == 0


def test_a_series_says_where_years_do_not_continue() -> None:
    every = frames(
        ("a", report("甲镇", 2020, {TOTAL: 20}, form="2019")),
        ("b", report("甲镇", 2021, {TOTAL: 30})),
        ("c", report("甲镇", 2023, {TOTAL: 10})),
        ("d", report("甲镇", 2023, {TOTAL: 99}, area="别县")),
    )
    made = series(every, indicators(every), "b")
    assert made.schema == SERIES
    answered = made.filter(indicator="requests_answered")
    assert answered.select("year", "value", "comparable", "why").rows() == [
        (2020, 20, None, None),
        (2021, 30, True, None),
        (2023, 10, False, "gap"),
    ]
    in_force = made.filter(indicator="normative_in_force")
    assert in_force.select("state", "why").rows() == [("not_in_form", None), ("ok", "form"), ("ok", "gap")]
    assert series(every, indicators(every), "不存在").is_empty()
