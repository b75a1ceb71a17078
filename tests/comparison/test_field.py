"""The field of a comparison, the order of scores, and what would move an agency up."""

import polars as pl
import pytest

from nianbao.comparison import (
    Wanted,
    field,
    gains,
    lines,
    measures,
    outcomes,
    pairs,
    quartiles,
    ranking,
    tinted,
    values,
)
from nianbao.comparison import lost as lost_points
from nianbao.comparison.field import left_out, town_areas
from nianbao.comparison.initials import initials
from nianbao.comparison.schema import CELLS, FIELD, GAINS, LINES, OUTCOMES, PAIRS, RANKING, SPREAD
from nianbao.desk import evaluate
from nianbao.frames import Frames, frames_of
from nianbao.scoring import Scores, indicators
from nianbao.scoring.indicator import catalogue
from nianbao.scoring.schema import DEDUCTIONS, DIMENSION_SCORES, SCORES
from parsing.model import Report
from tests.factory import report
from tests.ui.screens import BUILD

RECEIVED, TOTAL, GRANTED = "requests.received.total", "requests.total.total", "requests.granted.total"
CARRIED = ("requests_received", "requests_answered", "granted_rate", "refused_rate", "carried_out_rate")
NEVER = (
    *CARRIED,
    "disclosed_rate",
    "corrected_count",
    "lost_count",
    "reconsideration_corrected_rate",
    "litigation_corrected_rate",
    "dispute_rate",
    "licences_decisions",
    "penalties_decisions",
    "coercion_decisions",
    "fees_amount",
    "proactive_items",
)
"""What no order may be made of."""


def reports(*rows: tuple[str, str | None, str | None, str | None]) -> pl.DataFrame:
    """Named reports: name, kind, scope, area each."""
    columns = ("name", "agency_kind", "scope", "area")
    frame = pl.DataFrame(rows, schema=dict.fromkeys(columns, pl.String), orient="row")
    grade = pl.when(pl.col("name") == "甲镇").then(pl.lit("优秀")).otherwise(pl.lit("良好"))
    return frame.with_columns(report="name", grade=grade, **{"class": pl.lit(None, pl.String)})


KNOWN = reports(
    ("甲镇", "town", "own", "云川县"),
    ("乙镇", "town", "own", "云川县"),
    ("丙镇", "town", "own", "别县"),
    ("丁街道", "subdistrict", "own", "云川县"),
    ("戊局", "department", "own", "云川县"),
    ("云川县", "government", "area", "云川县"),
    ("己", None, None, None),
)


@pytest.mark.parametrize(
    ("among", "chosen", "expected"),
    [
        ("class", [], {"甲镇", "乙镇", "丙镇"}),
        ("class", ["戊局"], {"戊局"}),
        ("class", ["云川县"], {"云川县"}),
        ("area", ["甲镇"], {"甲镇", "乙镇", "丁街道", "戊局"}),
        ("towns:云川县", ["戊局"], {"甲镇", "乙镇", "丁街道"}),
        ("chosen", ["丙镇", "戊局"], {"丙镇", "戊局"}),
        ("chosen", [], set()),
        ("all", [], {"甲镇", "乙镇", "丙镇", "丁街道", "戊局"}),
        ("all", ["云川县"], {"云川县"}),
    ],
)
def test_a_field_is_bounded_and_of_one_scope(among: str, chosen: list[str], expected: set[str]) -> None:
    found = field(KNOWN, chosen, Wanted(among))
    assert found.schema == FIELD
    assert set(found["report"]) == expected
    assert found["report"].to_list() == sorted(found["report"])


def test_conditions_narrow_what_is_inside_but_keep_the_chosen() -> None:
    found = field(KNOWN, ["乙镇"], Wanted("all", bands=["优秀"]))
    assert set(found.filter("inside")["report"]) == {"甲镇", "乙镇"}
    assert found.filter("marked")["report"].to_list() == ["乙镇"]
    assert found.height == 5


def test_who_is_left_out_for_the_scope_is_counted() -> None:
    wanted = Wanted("all")
    assert left_out(KNOWN, field(KNOWN, [], wanted), wanted) == 2
    assert town_areas(KNOWN) == ["云川县", "别县"]


def test_nothing_is_bounded_to_nothing() -> None:
    assert field(KNOWN.clear(), [], Wanted("class")).is_empty()


@pytest.mark.parametrize(
    ("name", "letters"),
    [
        ("青禾镇人民政府", "qhz"),
        ("望江街道办事处", "wjjd"),
        ("重庆市人民政府", "cqs"),
        ("人民政府", "rmzf"),
        ("长安镇", "caz"),
    ],
)
def test_initials_of_names(name: str, letters: str) -> None:
    assert initials(name) == letters


def scored(*rows: tuple[str, float | None]) -> pl.DataFrame:
    frame = pl.DataFrame(rows, schema={"report": pl.String, "score": pl.Float64}, orient="row")
    missing = {n: pl.lit(None, kind) for n, kind in SCORES.items() if n not in frame.columns}
    return frame.with_columns(**missing).select(SCORES.names())


def test_equal_scores_share_a_place_and_those_without_have_none() -> None:
    names = ("甲镇", "乙镇", "丙镇", "戊局")
    some = field(KNOWN, [], Wanted("all"))
    made = ranking(
        scored((names[0], 90.0), (names[1], 90.0), (names[2], None), (names[3], 80.0), ("丁街道", 70.0)),
        indicators(frames_of({})),
        some,
    )
    assert made.schema == RANKING
    places = {row["report"]: (row["rank"], row["tied"]) for row in made.to_dicts()}
    assert places == {
        "甲镇": (1, True),
        "乙镇": (1, True),
        "丙镇": (None, False),
        "戊局": (None, False),
        "丁街道": (None, False),
    }


def test_ranks_count_those_outside_of_the_conditions() -> None:
    towns = field(KNOWN, [], Wanted("class", bands=["良好"]))
    made = ranking(scored(("甲镇", 95.0), ("乙镇", 90.0), ("丙镇", 80.0)), indicators(frames_of({})), towns)
    inside = made.filter("inside")
    assert inside.select("report", "rank", "ranked").rows() == [("乙镇", 2, 3), ("丙镇", 3, 3)]


def test_nothing_that_has_no_better_end_is_put_in_order() -> None:
    assert not set(NEVER) & set(measures())
    assert not [indicator.id for indicator in catalogue() if indicator.rankable and indicator.id in NEVER]


def test_the_largest_deduction_comes_first_with_what_it_would_bring() -> None:
    own = scored(("甲镇", 80.0)).with_columns(lost=pl.lit(16.0))
    dimensions = pl.DataFrame(
        [
            ("甲镇", "accuracy", None, 30.0, 80.0, 16.0, "partly"),
            ("甲镇", "safety", None, 5.0, 9.0, 0.0, "no_rules"),
        ],
        schema=DIMENSION_SCORES,
        orient="row",
    )
    lost = [("time.published", 4.0), ("text.zero", 5.0), ("text.zero", 3.0), ("form.cells", 4.0)]
    deductions = pl.DataFrame(
        [
            {"report": "甲镇", "dimension": "accuracy", "rule": rule, "points": points}
            for rule, points in lost
        ],
        schema=DEDUCTIONS,
    )
    scores = Scores(own, dimensions, deductions, pl.DataFrame())
    made = gains(scores, "甲镇", pl.Series([95.0, 85.0, None, 70.0], dtype=pl.Float64))
    assert made.schema == GAINS
    assert made.select("rule", "places", "points", "up", "after", "rank", "ranked").rows() == [
        ("text.zero", 2, 8.0, 10.0, 90.0, 2, 4),
        ("form.cells", 1, 4.0, 5.0, 95.0, 1, 4),
        ("time.published", 1, 4.0, 5.0, 100.0, 1, 4),
    ]
    assert gains(scores, "没有", pl.Series([], dtype=pl.Float64)).is_empty()


def test_deductions_put_right_make_full_marks() -> None:
    wrong = {RECEIVED: 3.0, "disputes.reconsideration.total": 2.0}
    towns = (report("甲镇", values=wrong, structure=BUILD), report("乙镇", structure=BUILD))
    judged = evaluate(frames_of(dict(zip("12", towns, strict=True))))
    made = gains(judged.scores, "1", judged.scores.scores.filter(pl.col("report") == "2")["score"])
    assert made.height
    assert made["points"].is_sorted(descending=True)
    assert made["after"].to_list()[-1] == 100.0
    own = judged.scores.scores.row(by_predicate=pl.col("report") == "1", named=True)
    assert own["score"] + made["up"].sum() == pytest.approx(100, abs=0.06)


def some(*made: tuple[str, Report]) -> tuple[Frames, pl.DataFrame, pl.DataFrame]:
    """Frames, their indicators, and the field of all that are in them."""
    frames = frames_of(dict(made))
    named = frames.reports.with_columns(
        name="report", grade=pl.lit(None, pl.String), **{"class": pl.lit(None, pl.String)}
    )
    return frames, indicators(frames), field(named, [], Wanted("all"))


def outcome(total: float | None, granted: float) -> dict[str, float | None]:
    return {RECEIVED: total, TOTAL: total, GRANTED: granted}


def test_a_spread_holds_every_agency_and_quartiles_only_known_figures() -> None:
    _, figures, all_of_them = some(
        ("a", report("甲镇", values=outcome(20, 5))),
        ("b", report("乙镇", values=outcome(40, 20))),
        ("c", report("丙镇", values=outcome(5, 5))),
        ("d", report("丁镇", values=outcome(10, 10))),
    )
    made = values(figures, all_of_them, "granted_rate")
    assert made.schema == SPREAD
    assert made.select("report", "value", "state").rows() == [
        ("a", 0.25, "ok"),
        ("b", 0.5, "ok"),
        ("c", None, "small_sample"),
        ("d", 1.0, "ok"),
    ]
    assert quartiles(made) == (0.375, 0.5, 0.75)
    assert quartiles(made.head(2)) is None
    assert made["height"].is_between(0, 1).all()


def test_outcomes_lie_end_to_end_and_what_is_too_small_or_wrong_is_told_apart() -> None:
    _, figures, all_of_them = some(
        ("a", report("甲镇", values={**outcome(20, 15), "requests.partly_granted.total": 5})),
        ("b", report("乙镇", values=outcome(4, 4))),
        ("c", report("丙镇", values=outcome(0, 0))),
        ("d", report("丁镇", values=outcome(20, 5))),
        ("e", report("戊镇", values=outcome(None, 5))),
    )
    made = outcomes(figures, all_of_them)
    assert made.schema == OUTCOMES
    groups = dict(made.select("report", "group").unique().iter_rows())
    assert groups == {"a": "drawn", "b": "small", "c": "nothing", "d": "unknown", "e": "unknown"}
    drawn = made.filter(pl.col("group") == "drawn")
    assert drawn.select("start", "end").rows()[:3] == [(0.0, 0.75), (0.75, 1.0), (1.0, 1.0)]


def test_pairs_are_of_agencies_that_have_both_figures() -> None:
    _, figures, all_of_them = some(
        ("a", report("甲镇", values=outcome(20, 5))),
        ("b", report("乙镇", values=outcome(5, 5))),
        ("c", report("丙镇", values=outcome(20, 5))),
    )
    made = pairs(figures, all_of_them, "requests_answered", "granted_rate")
    assert made.schema == PAIRS
    assert made.select("report", "x", "y").rows() == [("a", 20, 0.25), ("c", 20, 0.25)]
    assert made["place"].n_unique() == 1


def test_tints_of_indicators_follow_the_order_of_figures_and_none_where_all_are_equal() -> None:
    _, figures, all_of_them = some(
        *((str(n), report(f"第{n}镇", values=outcome(n * 10.0, 0))) for n in range(1, 6))
    )
    made = tinted(figures, all_of_them, ("requests_answered", "lost_count"))
    assert made.schema == CELLS
    assert made.filter(column="requests_answered")["step"].to_list() == [0, 1, 2, 3, 4]
    assert made.filter(column="lost_count")["step"].null_count() == 5
    assert not made["judged"].any()


def test_tints_of_dimensions_say_what_was_lost() -> None:
    rows = [
        ("a", "accuracy", 30.0, 30.0, 30.0, 0.0, "assessed"),
        ("b", "accuracy", 28.0, 30.0, 30.0, 2.0, "assessed"),
        ("c", "accuracy", 10.0, 30.0, 30.0, 20.0, "assessed"),
        ("d", "accuracy", None, 30.0, 10.0, 0.0, "partly"),
        *((r, "content", None, 15.0, 0.0, 0.0, "no_rules") for r in "abcd"),
    ]
    dimensions = pl.DataFrame(rows, schema=DIMENSION_SCORES, orient="row")
    _, _, all_of_them = some(*((r, report(f"{r}镇")) for r in "abcd"))
    made = lost_points(dimensions, all_of_them)
    assert made.schema == CELLS
    assert made.select("column", "step").rows() == [("accuracy", s) for s in (0, 1, 4, None)]
    assert made["judged"].all()


def test_lines_break_at_forms_gaps_and_missing_figures() -> None:
    frames, figures, _ = some(
        ("a", report("甲镇", 2019, outcome(20, 5), form="2019")),
        ("b", report("甲镇", 2020, outcome(21, 5), form="2019")),
        ("c", report("甲镇", 2021, outcome(22, 5))),
        ("d", report("甲镇", 2022, outcome(23, 5))),
        ("e", report("甲镇", 2023, outcome(None, 5))),
        ("f", report("甲镇", 2024, outcome(25, 5))),
    )
    made = lines(frames, figures, {"f": "甲镇"}, "requests_answered")
    assert made.schema == LINES
    assert made["why"].to_list() == [None, None, "changed", None, None, None]
    pieces = made["piece"].to_list()
    assert pieces[0] == pieces[1] != pieces[2] == pieces[3]
    assert len(set(pieces[3:])) == 3
    gap = lines(frames, figures.filter(pl.col("report") != "d"), {"f": "甲镇"}, "requests_answered")
    assert gap["piece"].n_unique() == 5
    assert lines(frames, figures, {}, "requests_answered").is_empty()
