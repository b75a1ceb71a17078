from dataclasses import replace
from typing import Any

import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nianbao.checks import catalogue
from nianbao.frames import Frames, frames_of
from nianbao.scoring import DECISIONS, Scores, evaluate, scheme
from nianbao.scoring.schema import COVERAGE, DEDUCTIONS, DIMENSION_SCORES, SCORES
from nianbao.scoring.schemes import Dimension, Grade, RulePoints
from tests.factory import report
from tests.scoring.findings import finding, findings

EVERY_RULE = [rule.rule for dimension in scheme().dimensions for rule in dimension.rules]
TIMES = ("time.submitted", "time.published")
POINTS = sum(dimension.points for dimension in scheme().dimensions if dimension.rules)
"""Of the dimensions that have rules."""


def frames(*names: str, **changes: Any) -> Frames:
    return frames_of({name: report(name, **changes) for name in names or ("甲",)})


def scored(*rows: dict[str, object], decisions: dict[str, str] | None = None, name: str = "甲") -> Scores:
    """All rules of the scheme pass but for those that ``rows`` name."""
    named = {row["rule"] for row in rows}
    whole = [finding(rule, report=name) for rule in EVERY_RULE if rule not in named] + list(rows)
    made = pl.DataFrame(
        [(name, key, decision) for key, decision in (decisions or {}).items()], schema=DECISIONS, orient="row"
    )
    return evaluate(frames(name), findings(whole), made)


def score(scores: Scores) -> float | None:
    value: float | None = scores.scores["score"].item()
    return value


def test_the_default_scheme_is_ours_and_whole() -> None:
    used = scheme()
    assert [(d.id, d.points) for d in used.dimensions] == [
        ("timeliness", 20),
        ("completeness", 25),
        ("accuracy", 30),
        ("content", 15),
        ("safety", 5),
        ("availability", 5),
    ]
    assert used.label == "本程序默认分值，可调整"
    assert [used.grade(n) for n in (100, 90, 89.9, 80, 79.9, 60, 59.9, 0, None)] == [
        *("优秀", "优秀", "良好", "良好", "合格", "合格", "需改进", "需改进", "暂不评分"),
    ]


def test_the_scheme_and_the_catalogue_of_checks_name_the_same_rules() -> None:
    grave = {check.id for check in catalogue() if check.severity != "info"}
    assert set(EVERY_RULE) == grave


def test_a_faultless_report_has_full_marks_over_what_has_rules() -> None:
    scores = scored()
    assert scores.scores.schema == SCORES
    assert scores.dimensions.schema == DIMENSION_SCORES
    assert scores.deductions.schema == DEDUCTIONS
    assert scores.coverage.schema == COVERAGE
    row = scores.scores.row(0, named=True)
    assert (row["score"], row["grade"], row["assessable"], row["pending"]) == (100, "优秀", 1, 0)
    states = scores.dimensions.select("dimension", "state", "score", "max", "assessed").rows()
    assert states == [
        (d.id, "assessed", d.points, d.points, d.points) if d.rules else (d.id, "no_rules", None, d.points, 0)
        for d in scheme().dimensions
    ]
    assert scores.coverage["points"].sum() == pytest.approx(POINTS)


BALANCE = "arithmetic.requests_balance"
COMPOSITION = "text.composition"


@pytest.mark.parametrize(
    ("row", "decision", "lost", "pending"),
    [
        (finding(BALANCE, "fail"), None, 3, 0),
        (finding(BALANCE, "fail"), "confirmed", 3, 0),
        (finding(BALANCE, "fail"), "dismissed", 0, 0),
        (finding(BALANCE, "fail"), "explained", 0, 0),
        (finding(BALANCE, "fail"), "reading_corrected", 0, 0),
        (finding(BALANCE, "fail"), "sent_back", 3, 0),
        (finding(COMPOSITION, "fail", severity="warning"), None, 0, 1),
        (finding(COMPOSITION, "fail", severity="warning"), "sent_back", 0, 1),
        (finding(COMPOSITION, "fail", severity="warning"), "confirmed", 3, 0),
        (finding(COMPOSITION, "fail", severity="info"), "confirmed", 0, 0),
        (finding("integrity.hijacked", "fail"), None, 0, 1),
        (finding("integrity.hijacked", "fail"), "confirmed", 5, 0),
        (finding("integrity.hijacked", "fail"), "dismissed", 0, 0),
        (finding("rule.of_no_scheme", "fail"), None, 0, 0),
    ],
)
def test_what_a_finding_costs(
    row: dict[str, object], decision: str | None, lost: float, pending: int
) -> None:
    scores = scored(row, decisions={str(row["key"]): decision} if decision else None)
    made = scores.scores.row(0, named=True)
    assert (made["lost"], made["pending"]) == (lost, pending)
    assert scores.deductions["points"].sum() == lost
    assert scores.deductions["key"].to_list() == [row["key"]] * bool(lost)
    assessed = sum(scores.dimensions["assessed"])
    assert made["score"] == pytest.approx(100 * (assessed - lost) / assessed, abs=0.051)
    assert (scores.dimensions["max"] - scores.dimensions["lost"] - scores.dimensions["score"]).sum() == 0


def test_one_root_cause_costs_once_and_the_dearest_of_it() -> None:
    row = finding("arithmetic.requests_row", "fail", root="r1", place={"row": "received"})
    column = finding(BALANCE, "fail", root="r1", place={"column": "business"})
    other = finding("arithmetic.requests_row", "fail", root="r2", place={"row": "granted"})
    scores = scored(row, column, other)
    assert scores.deductions.select("rule", "points").rows() == [(BALANCE, 3), ("arithmetic.requests_row", 2)]


def test_a_dismissed_finding_does_not_hide_the_others_of_its_root() -> None:
    row = finding("arithmetic.requests_row", "fail", root="r1")
    column = finding(BALANCE, "fail", root="r1")
    scores = scored(row, column, decisions={str(column["key"]): "dismissed"})
    assert scores.deductions.select("rule", "points").rows() == [("arithmetic.requests_row", 2)]


def test_rules_and_dimensions_have_caps() -> None:
    columns = [finding(BALANCE, "fail", place={"column": str(n)}) for n in range(7)]
    assert scored(*columns).deductions["points"].to_list() == [3, 3, 3]
    assert score(scored(columns[0])) == pytest.approx(100 * (POINTS - 3) / POINTS, abs=0.051)
    rules = [r.rule for d in scheme().dimensions if d.id == "accuracy" for r in d.rules]
    many = [finding(rule, "fail", place={"column": str(n)}) for rule in rules for n in range(7)]
    scores = scored(*many)
    accuracy = scores.dimensions.filter(dimension="accuracy").row(0, named=True)
    assert (accuracy["score"], accuracy["lost"]) == (0, 30)
    assert score(scores) == pytest.approx(100 * (POINTS - 30) / POINTS, abs=0.051)


def test_scores_are_rounded_as_people_do() -> None:
    ids = ("timeliness", "completeness", "content", "safety", "availability")
    one = Dimension("accuracy", 80, (RulePoints(BALANCE, 1, 3, 3),))
    used = replace(scheme(), dimensions=(one, *(Dimension(d, 4, ()) for d in ids)))
    scores = evaluate(frames(), findings([finding(BALANCE, "fail")]), scheme=used)
    assert score(scores) == 96.3  # of 96.25


def test_what_cannot_be_assessed_is_neither_full_nor_lost() -> None:
    silent = [finding(rule, "not_applicable") for rule in EVERY_RULE if rule.startswith("text.")]
    rows = [finding("arithmetic.requests_row", place={"row": "received"})]
    rows += [
        finding("arithmetic.requests_row", "not_assessable", place={"row": "granted"}, reason="uncertain")
    ]
    scores = scored(*silent, *rows, finding(BALANCE, "fail"))
    accuracy = scores.coverage.filter(dimension="accuracy")
    assert accuracy["points"].sum() == pytest.approx(30)
    row = accuracy.filter(rule="arithmetic.requests_row").row(0, named=True)
    assert row["assessed"] == pytest.approx(row["points"] / 2)
    assert row["reasons"] == ["uncertain"]
    made = scores.scores.row(0, named=True)
    assessed = POINTS - row["points"] / 2
    assert made["assessable"] == pytest.approx(assessed / POINTS)
    assert made["score"] == pytest.approx(100 * (assessed - 3) / assessed, abs=0.051)


def test_below_the_least_share_there_is_no_score() -> None:
    undated = scored(*(finding(rule, "not_assessable", reason="no_date") for rule in TIMES))
    row = undated.scores.row(0, named=True)
    assert (row["score"], row["grade"]) == (None, "暂不评分")
    assert row["assessable"] == pytest.approx((POINTS - 20) / POINTS)
    timeliness = undated.dimensions.filter(dimension="timeliness").row(0, named=True)
    assert (timeliness["score"], timeliness["state"]) == (None, "not_assessable")
    unread = [finding(rule, "not_assessable") for rule in EVERY_RULE if rule.startswith("arithmetic.")]
    tables = [finding("form.table", "fail", severity="warning", place={"table": t}) for t in ("a", "b", "c")]
    assert score(scored(*unread, *tables)) is None
    nothing = evaluate(frames(), findings([]))
    assert nothing.scores.select("score", "assessable", "grade").row(0) == (None, 0, "暂不评分")


def test_a_dimension_that_was_mostly_not_assessed_shows_no_score_of_its_own() -> None:
    unread = [finding(rule, "not_assessable") for rule in ("form.sections", "form.subsections")]
    scores = scored(*unread, finding("form.numbering", "fail", severity="error"))
    part = scores.dimensions.filter(dimension="completeness").row(0, named=True)
    weights = {r.rule: r.weight for d in scheme().dimensions if d.id == "completeness" for r in d.rules}
    left = [weights[str(row["rule"])] for row in unread]
    open_ = 25 * sum(left) / sum(weights.values())
    assert (part["state"], part["score"], part["lost"]) == ("partly", None, 1)
    assert part["assessed"] == pytest.approx(25 - open_)
    made = scores.scores.row(0, named=True)
    assert made["assessable"] == pytest.approx((POINTS - open_) / POINTS)
    assert made["score"] == pytest.approx(100 * (POINTS - open_ - 1) / (POINTS - open_), abs=0.051)


def test_exactly_the_least_share_is_enough() -> None:
    tenth = RulePoints("form.sections", 1, 1, 1)
    used = replace(
        scheme(),
        dimensions=(
            Dimension("timeliness", 20, (RulePoints("time.published", 1, 10, 10),)),
            Dimension("completeness", 80, (tenth,)),
            *(Dimension(d, 1, ()) for d in ("accuracy", "content", "safety", "availability")),
        ),
    )
    rows = [finding("time.published", "not_assessable"), finding("form.sections")]
    scores = evaluate(frames(), findings(rows), scheme=used)
    assert scores.scores.select("score", "assessable").row(0) == (100, 0.8)


def test_a_table_that_was_not_found_waits_for_the_original() -> None:
    tables = [finding("form.table", place={"table": "proactive"})]
    tables += [finding("form.table", "fail", severity="warning", place={"table": "disputes"})]
    waiting = scored(*tables)
    rule = waiting.coverage.filter(rule="form.table").row(0, named=True)
    assert rule["assessed"] == rule["points"] / 2
    confirmed = scored(*tables, decisions={"form.table|disputes": "confirmed"})
    rule = confirmed.coverage.filter(rule="form.table").row(0, named=True)
    assert rule["assessed"] == rule["points"]
    assert confirmed.scores["lost"].item() == 5


def test_ranks_only_among_scored_reports_of_one_class() -> None:
    one = {name: report(name) for name in ("甲", "乙", "丙", "丁")}
    one["戊"] = report("戊", agency_kind="department")
    one["己"] = report("己", agency_kind=None)
    rows = [finding(rule, report=name) for name in one for rule in EVERY_RULE]
    lost = [finding(BALANCE, "fail", report=name, key="x") for name in ("甲", "丙")]
    undated = [row for row in rows if row["report"] != "丁" or row["rule"] not in TIMES]
    undated += [finding(rule, "not_assessable", report="丁") for rule in TIMES]
    made = evaluate(frames_of(one), findings([*undated, *lost])).scores
    ranks = {row["report"]: (row["rank"], row["ranked"]) for row in made.to_dicts()}
    assert ranks == {
        "乙": (1, 3),
        "甲": (2, 3),
        "丙": (2, 3),
        "丁": (None, None),
        "戊": (None, None),
        "己": (None, None),
    }
    assert made["report"].to_list() == sorted(one)


@pytest.mark.parametrize(
    "changes",
    [
        {"dimensions": ()},
        {"dimensions": tuple(replace(d, points=0) for d in scheme().dimensions)},
        {"dimensions": tuple(replace(d, rules=(RulePoints("twice", 1, 1, 1),)) for d in scheme().dimensions)},
        {"grades": (Grade(0, "低"), Grade(90, "高"))},
    ],
)
def test_a_scheme_that_makes_no_sense_is_refused(changes: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match="scheme default"):
        replace(scheme(), **changes)


OUTCOMES = st.sampled_from(["pass", "fail", "fail", "not_assessable", "not_applicable"])
MADE = st.builds(
    lambda rule, status, severity, root, place: finding(
        rule, status, severity=severity, root=root, place={"row": str(place)}
    ),
    st.sampled_from(EVERY_RULE),
    OUTCOMES,
    st.sampled_from(["error", "warning", "info"]),
    st.sampled_from([None, "r1", "r2"]),
    st.integers(0, 50),
)


@settings(max_examples=60, deadline=None)
@given(st.lists(MADE, max_size=60, unique_by=lambda row: str(row["key"])))
def test_points_lost_are_those_of_the_deductions_and_scores_stay_in_bounds(
    rows: list[dict[str, object]],
) -> None:
    scores = evaluate(frames(), findings(rows))
    made = scores.scores.row(0, named=True)
    parts = scores.dimensions
    assert made["lost"] == pytest.approx(sum(scores.deductions["points"]))
    assert 0 <= made["assessable"] <= 1 + 1e-9
    assert made["score"] is None or 0 <= made["score"] <= 100
    assert (made["score"] is None) == (made["grade"] == "暂不评分")
    for part in parts.iter_rows(named=True):
        assert 0 <= part["lost"] <= part["assessed"] + 1e-9 <= part["max"] + 2e-9
    caps = {rule.rule: rule.cap for dimension in scheme().dimensions for rule in dimension.rules}
    for rule, cost in scores.deductions.group_by("rule").agg(pl.col("points").sum()).iter_rows():
        assert cost <= caps[rule] + 1e-9
    charged = {str(row["key"]) for row in rows if row["status"] == "fail" and row["severity"] == "error"}
    assert set(scores.deductions["key"]) <= charged
