"""Every chart: a title with its unit, valid for Altair, and an empty state."""

from collections.abc import Callable
from typing import Any

import polars as pl
import pytest

from nianbao.charts.lines import lines
from nianbao.charts.look import INK
from nianbao.ui import charts

STRIP = pl.DataFrame(
    {
        "indicator": ["公开率", "公开率", "结转率"],
        "agency": ["甲镇", "乙镇", "甲镇"],
        "value": [0.5, 1.0, 0.0],
        "shown": ["50.0%", "100.0%", "0.0%"],
        "counts": ["5 / 10 件", "12 / 12 件", "0 / 10 件"],
        "mine": [True, False, True],
    }
)
COUNTS = pl.DataFrame(
    {
        "indicator": ["新收申请量", "新收申请量"],
        "agency": ["甲镇", "乙镇"],
        "value": [0.0, 0.0],
        "shown": ["0 件", "0 件"],
        "counts": ["", ""],
    }
)
YEARS = pl.DataFrame(
    {
        "year": [2021, 2022],
        "value": [3.0, 4.0],
        "shown": ["3 件", "4 件"],
        "piece": [1, 1],
        "broken": [True, False],
    }
)
CASES: dict[str, tuple[Callable[[pl.DataFrame], charts.AnyChart | None], pl.DataFrame]] = {
    "strip": (lambda frame: charts.strip(frame, "位置"), STRIP),
    "dots": (lambda frame: charts.dots(frame, "占比"), STRIP.drop("mine")),
    "bars": (lambda frame: charts.bars(frame, "件数", "件"), COUNTS),
    "panel": (lambda frame: charts.panel(frame, "现行有效（件）", (2021, 2022)), YEARS),
}


def drawn(chart: charts.AnyChart | None) -> dict[str, Any]:
    """The specification, which Altair validates."""
    assert chart is not None
    spec: dict[str, Any] = chart.to_dict()
    return spec


@pytest.mark.parametrize("name", CASES)
def test_a_chart_says_what_it_shows_and_in_which_unit(name: str) -> None:
    make, frame = CASES[name]
    spec = drawn(make(frame))
    assert str(spec["title"]).endswith(("（%）", "（件）"))
    assert "tooltip" in str(spec)


@pytest.mark.parametrize("name", CASES)
def test_nothing_to_show_is_no_chart(name: str) -> None:
    make, frame = CASES[name]
    assert make(frame.clear()) is None


@pytest.mark.parametrize(
    "make",
    [
        lambda frame: charts.panel(frame, "历年", (2021, 2022)),
        lambda frame: lines(frame.with_columns(report=pl.lit("1"), agency=pl.lit("甲镇")), "历年", "件"),
    ],
)
def test_a_rule_stands_before_a_year_that_does_not_compare(
    make: Callable[[pl.DataFrame], charts.AnyChart | None],
) -> None:
    unbroken = YEARS.with_columns(broken=pl.lit(False))
    specs = [str(drawn(make(frame))) for frame in (YEARS, unbroken)]
    assert ["strokeDash" in spec for spec in specs] == [True, False]


def test_bars_have_one_colour() -> None:
    spec = str(drawn(charts.bars(COUNTS, "件数", "件")))
    assert charts.ACCENT in spec
    assert "'color': {'field'" not in spec


def test_charts_use_the_theme_of_the_product() -> None:
    config = drawn(charts.bars(COUNTS, "件数", "件"))["config"]
    assert "Noto Sans CJK SC" in config["font"]
    assert not any(config[part]["aria"] for part in ("axis", "legend", "title"))
    assert {config[part]["labelColor"] for part in ("axis", "legend", "header")} == {INK}
