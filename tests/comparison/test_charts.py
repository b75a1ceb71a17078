"""Every view's chart over no, one, five and five hundred agencies: valid, titled, described in tooltips."""

import json
from collections.abc import Callable, Mapping
from functools import cache
from itertools import pairwise
from typing import Any

import polars as pl
import pytest
import vl_convert

from nianbao import comparison
from nianbao.charts import heat as heat_chart
from nianbao.charts import lines as lines_chart
from nianbao.charts import look
from nianbao.charts import order as order_chart
from nianbao.charts import pairs as pairs_chart
from nianbao.charts import shares as shares_chart
from nianbao.charts import spread as spread_chart
from nianbao.charts.axes import Axis
from nianbao.charts.look import AnyChart
from nianbao.comparison import Wanted
from nianbao.desk import Desk, evaluate
from nianbao.frames import frames_of
from nianbao.scoring.indicator import catalogue
from nianbao.ui.comparing import heat, order, over_years, pairs, peers, shares, spread
from nianbao.ui.comparing.scene import Scene, scene_of
from tests.factory import report
from tests.ui.screens import BUILD

COUNTS = (0, 1, 5, 500)
TOTALS = ("requests.received.total", "requests.total.total", "requests.granted.total")
LARGEST = 3_000_000
"""Characters of a chart's specification with its data that a browser gets without effort."""


def _values(number: int) -> dict[str, float | None]:
    wrong = {"requests.received.natural_person": 3.0} if number % 4 == 0 else {}
    return {**dict.fromkeys(TOTALS, 10.0 + number), **wrong}


@cache
def desk(count: int) -> Desk:
    made = {f"{n}": report(f"第{n}镇人民政府", values=_values(n), structure=BUILD) for n in range(count)}
    return evaluate(frames_of(made))


def scene(count: int) -> Scene:
    """All towns of a year, the first two of them chosen."""
    names = [f"云川县第{n}镇人民政府" for n in range(min(count, 2))]
    return scene_of(desk(count), [2024], names, Wanted("all"), {})


def _order(seen: Scene) -> AnyChart | None:
    ranked = comparison.ranking(seen.desk.scores.scores, seen.desk.indicators, seen.field)
    rows = order.in_words(ranked)
    return order_chart.ranking(rows.filter(pl.col("score").is_not_null()), "预评分（分）", 90.0)


def _spread(seen: Scene) -> AnyChart | None:
    rows = spread.figures(seen, "granted_rate").filter(pl.col("state") == "ok")
    return spread_chart.spread(rows, comparison.quartiles(rows), "分布", Axis("予以公开率", "%", True))


def _shares(seen: Scene) -> AnyChart | None:
    return shares_chart.shares(shares.drawn(shares.told(seen)), "结果")


def _pairs(seen: Scene) -> AnyChart | None:
    rows = pairs.points(pairs.told(seen, "requests_received", "requests_answered"))
    axis = Axis("办理量", "件", False)
    return pairs_chart.pairs(rows, axis, axis, "两项")


def _lines(seen: Scene) -> AnyChart | None:
    rows = over_years.told(seen, "requests_answered").with_columns(broken=pl.lit(False))
    return lines_chart.lines(rows, "历年", "件")


def _heat(seen: Scene) -> AnyChart | None:
    return heat_chart.heat(heat.part(heat.cells(seen), slice(0, heat.PAGE)), "失分和指标")


def _peers(seen: Scene) -> AnyChart | None:
    first = seen.field["report"].to_list()[:1]
    rows = peers.drawn(peers.standing(seen, first[0])) if first else pl.DataFrame()
    return spread_chart.peers(rows, "位置")


VIEWS: Mapping[str, Callable[[Scene], AnyChart | None]] = {
    "order": _order,
    "spread": _spread,
    "shares": _shares,
    "pairs": _pairs,
    "years": _lines,
    "heat": _heat,
    "peers": _peers,
}
NEEDS = {"peers": 3}
"""Agencies that a view needs; the others draw one."""


def spec(chart: AnyChart) -> dict[str, Any]:
    """The specification, which Altair validates."""
    made: dict[str, Any] = chart.to_dict()
    return made


@pytest.mark.parametrize("count", COUNTS)
@pytest.mark.parametrize("view", VIEWS)
def test_a_view_draws_any_number_of_agencies(view: str, count: int) -> None:
    chart = VIEWS[view](scene(count))
    if count < NEEDS.get(view, 1):
        assert chart is None
        return
    assert chart is not None
    made = spec(chart)
    text = json.dumps(made)
    assert made["title"]
    assert "tooltip" in text
    assert len(text) < LARGEST


@pytest.mark.parametrize("view", [name for name in VIEWS if name != "peers"])
def test_a_mark_can_be_picked(view: str) -> None:
    chart = VIEWS[view](scene(5))
    assert chart is not None
    assert look.PICKED in [param["name"] for param in spec(chart)["params"]]


@pytest.mark.parametrize("view", VIEWS)
def test_a_chart_becomes_a_picture(view: str) -> None:
    chart = VIEWS[view](scene(5))
    assert chart is not None
    assert vl_convert.vegalite_to_svg(json.dumps(spec(chart))).startswith("<svg")


def test_only_what_was_lost_is_coloured_as_worse() -> None:
    rows = heat.cells(scene(5))
    judged = rows.filter("judged")["indicator"].unique().to_list()
    titles = {indicator.title for indicator in catalogue()}
    assert judged
    assert not titles & set(judged)


def _luminance(colour: str) -> float:
    parts = [int(colour[n : n + 2], 16) / 255 for n in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


RAMPS = (look.ON_PAPER, look.ON_DARK)


@pytest.mark.parametrize("ramp", [ramp for ramps in RAMPS for ramp in (ramps.lost, ramps.plain)])
def test_tints_are_told_apart_by_lightness_alone(ramp: tuple[str, ...]) -> None:
    light = [_luminance(colour) for colour in ramp]
    steps = [(a + 0.05) / (b + 0.05) for a, b in pairwise(light)]
    assert min(steps) > 1.15 or max(steps) < 1 / 1.15


def test_figures_on_tints_can_be_read() -> None:
    for ramps in RAMPS:
        for step, colour in [*enumerate(ramps.lost), *enumerate(ramps.plain)]:
            ink = ramps.last if step >= look.LAST else ramps.ink
            low, high = sorted((_luminance(colour), _luminance(ink)))
            assert (high + 0.05) / (low + 0.05) >= 4.5, (colour, ink)


def test_a_few_large_figures_do_not_press_the_others_into_a_corner() -> None:
    rows = pl.DataFrame({"value": [3.0, 5.0, 8.0, 8_000.0]}).with_columns(
        told.alias(name) for name in ("report", "agency", "shown", "counts") for told in [pl.lit("甲镇")]
    )
    rows = rows.with_columns(marked=True, height=0.5)
    drawn = spread_chart.spread(rows, (4.0, 6.0, 2_000.0), "分布", Axis("办理量", "件", False))
    assert drawn is not None
    assert '"symlog"' in json.dumps(spec(drawn))
    assert "刻度按倍数" in str(spec(drawn))


def test_heads_of_the_table_of_tints_stand_level_where_they_are_short() -> None:
    """On a screen; in a picture, whose renderer puts a second line elsewhere, they stand aslant."""
    rows = heat.cells(scene(5))
    for seen, angle in ((True, 0), (False, -38)):
        drawn = heat_chart.heat(rows, "失分和指标", seen=seen)
        assert drawn is not None
        assert spec(drawn)["layer"][0]["encoding"]["x"]["axis"]["labelAngle"] == angle


def test_names_of_points_do_not_lie_on_each_other() -> None:
    """Of names in one spot one is written; a few large figures do not press the others into a corner."""
    spots = [(9.0, 9.0), (10.0, 10.0), (10.2, 10.0), (400.0, 380.0), (9_000.0, 9_100.0)]
    rows = pl.DataFrame(spots, schema=["x", "y"], orient="row").with_columns(
        label=pl.format("第{}镇人民政府", pl.int_range(pl.len())), marked=True, count=1, place=pl.lit("")
    )
    told = [pl.lit("").alias(name) for name in ("agency", "shown_x", "shown_y", "counts_x", "counts_y")]
    axis = Axis("办理量", "件", False)
    drawn = pairs_chart.pairs(rows.with_columns(told), axis, axis, "两项")
    assert drawn is not None
    made = spec(drawn)
    names = [row["label"] for layer in made["layer"][1:] for row in made["datasets"][layer["data"]["name"]]]
    assert 3 <= len(names) < 5
    assert "第4镇人民政府" in names
    assert made["layer"][0]["encoding"]["x"]["scale"]["type"] == "symlog"
