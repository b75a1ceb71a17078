"""From a library to everything known about its reports."""

import polars as pl

from nianbao.checks.deadlines import Day
from nianbao.desk import Desk, desk_of, evaluate
from nianbao.frames import frames_of
from nianbao.library import Library
from tests.checks.cases import TITLES, sections
from tests.factory import report
from tests.library.filed import add

ROW = "arithmetic.requests_row"
WRONG = {"requests.received.natural_person": 3.0, "requests.received.total": 5.0}


def failed(desk: Desk, rule: str) -> pl.DataFrame:
    return desk.findings.filter((pl.col("rule") == rule) & (pl.col("status") == "fail"))


def lost(desk: Desk) -> float:
    return float(desk.scores.deductions["points"].sum())


def test_findings_carry_sentences_and_scores_follow() -> None:
    desk = evaluate(frames_of({"a": report(values=WRONG), "b": report("白石镇人民政府")}))
    assert failed(desk, ROW)["report"].to_list() == ["a"]
    assert failed(desk, ROW)["message"].str.contains("3").all()
    assert desk.scores.scores["report"].to_list() == ["a", "b"]
    assert set(desk.indicators["report"]) == {"a", "b"}


def test_a_year_is_judged_with_the_others_and_shown_alone(library: Library) -> None:
    add(library, b"1", year=2023, values={"requests.carried_out.total": 4.0})
    add(library, b"2", year=2024)
    desk = desk_of(library, 2024)
    assert failed(desk, "years.carry")["report"].unique().to_list() == ["2"]
    frames = (desk.frames.reports, desk.frames.facts, desk.findings, desk.scores.scores, desk.indicators)
    assert [frame["report"].unique().to_list() for frame in frames] == [["2"]] * 5
    assert desk_of(library).frames.reports.height == 2
    assert desk_of(library, 1999).findings.is_empty()


def test_the_offices_deadlines_hold(library: Library) -> None:
    add(library)
    library.correct(1, published="2025-02-03")
    assert failed(desk_of(library), "time.published").height == 1
    library.set_days([Day("publish", 2, 20, "town")])
    assert failed(desk_of(library), "time.published").is_empty()


def test_the_offices_limits_of_length_hold(library: Library) -> None:
    add(library, structure=sections(*TITLES))
    assert failed(desk_of(library), "form.length").is_empty()
    library.set_length(None, 250)
    [message] = failed(desk_of(library), "form.length")["message"]
    assert "合计300字，多于250字" in message
    library.set_length(None, None)
    assert failed(desk_of(library), "form.length").is_empty()


def test_decisions_hold_for_later_versions(library: Library) -> None:
    add(library, b"1", values=WRONG)
    before = desk_of(library)
    for row in before.findings.filter(pl.col("status") == "fail").iter_rows(named=True):
        library.decide(1, row["rule"], row["key"], "dismissed", reason="原文无误")
    assert 0 == lost(desk_of(library)) < lost(before)
    add(library, b"2", values=WRONG)
    assert lost(desk_of(library)) == 0


def test_an_empty_library(library: Library) -> None:
    desk = desk_of(library)
    assert desk.findings.is_empty()
    assert desk.scores.scores.is_empty()
