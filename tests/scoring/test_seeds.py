"""Scores of the five real reports, from their texts; the reports without a date have no score."""

from pathlib import Path

import polars as pl
import pytest

from nianbao.desk import Desk, evaluate
from nianbao.frames import frames_of
from parsing import read

SCORES = {
    "望牛墩镇": (None, "暂不评分"),  # no tables, no date
    "紫溪镇": (None, "暂不评分"),  # no date
    "君堂镇人民政府": (None, "暂不评分"),  # no date
    "厚街镇人民政府": (100.0, "优秀"),  # its one warning costs nothing before a person found it true
    "吴川市人民政府办公室": (None, "暂不评分"),  # no tables, no date
}


@pytest.fixture(scope="module")
def desk(shared: Path) -> Desk:
    files = sorted((shared / "seeds").glob("*.txt"))
    return evaluate(frames_of([read(file.read_bytes(), file.name) for file in files]))


def test_scores_and_grades(desk: Desk) -> None:
    named = desk.scores.scores.join(desk.frames.reports.select("report", "agency"), on="report")
    assert {
        agency: (score, grade) for agency, score, grade in named.select("agency", "score", "grade").rows()
    } == SCORES


def test_a_date_is_all_that_a_whole_report_lacks(desk: Desk) -> None:
    agency = desk.frames.reports.filter(agency="君堂镇人民政府")["report"].item()
    missing = desk.scores.coverage.filter(pl.col("report") == agency, pl.col("assessed") < pl.col("points"))
    assert missing.select("rule", "reasons").rows() == [("time.published", ["no_date"])]
    assert desk.scores.deductions.filter(report=agency).select("rule", "points").rows() == [
        ("text.received", 4)
    ]


def test_rates_of_a_report_with_sixteen_answers(desk: Desk) -> None:
    agency = desk.frames.reports.filter(agency="厚街镇人民政府")["report"].item()
    rates = desk.indicators.filter(pl.col("report") == agency, pl.col("denominator") == 16)
    shares = dict(rates.select("indicator", "value").rows())
    assert shares == {
        "granted_rate": 0.25,
        "partly_granted_rate": 0.0625,
        "disclosed_rate": 0.3125,
        "refused_rate": 0.25,
        "unavailable_rate": 0.3125,
        "declined_rate": 0,
        "other_rate": 0.125,
        "dispute_rate": 0,
    }
