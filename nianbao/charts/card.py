"""Charts about one agency: where it stands in its class, and its figures over the years."""

from collections.abc import Sequence

import altair as alt
import polars as pl

from nianbao.charts import look
from nianbao.charts.look import ACCENT, QUIET, ROW, AnyChart
from nianbao.wording import views as words

TOP, PANEL = 1.35, 124


def strip(frame: pl.DataFrame, title: str) -> AnyChart | None:
    """Shares of this agency among its class: a row an indicator, a dot an agency, a tick at the median.

    ``frame``: indicator, agency, value (0 to 1), shown (the value in words), counts, mine (Boolean).
    Positions only: no order, no good or bad end.
    """
    if frame.is_empty():
        return None
    rows = look.in_order(frame, "indicator")
    base = alt.Chart(frame).encode(
        x=look.share(),
        y=alt.Y("indicator:N", title=None, sort=rows, axis=alt.Axis(grid=True)),
        tooltip=look.told(("indicator", words.CHART_INDICATOR)),
    )
    peers = base.transform_filter("!datum.mine").mark_circle(size=60, color=QUIET, opacity=0.5)
    middle = alt.Chart(frame).mark_tick(color=QUIET, thickness=2, size=18)
    median = middle.encode(
        x=alt.X("median(value):Q"),
        y=alt.Y("indicator:N", sort=rows),
        tooltip=[alt.Tooltip("median(value):Q", title=words.CHART_MEDIAN, format=".1%")],
    )
    mine = base.transform_filter("datum.mine").mark_point(
        size=130, color=ACCENT, filled=True, shape="diamond", opacity=1, stroke="white", strokeWidth=1
    )
    layers = alt.layer(peers, median, mine)
    return layers.properties(title=look.titled(title, "%"), **look.tall(ROW * len(rows)))


def panel(frame: pl.DataFrame, title: str, years: Sequence[int]) -> AnyChart | None:
    """One indicator over ``years`` as a small picture among others: points with their figures.

    ``frame``: year, value, shown, piece (points of one piece are joined), broken (it does not compare with
    the year before: a dashed rule stands between them). The axis begins at nought.
    """
    if frame.is_empty():
        return None
    most = max(frame["value"].to_list()) * TOP or 1
    x = alt.X(
        "year:Q",
        title=None,
        axis=alt.Axis(values=list(years), format="d", grid=False, ticks=False),
        scale=alt.Scale(domain=[years[0] - 0.5, years[-1] + 0.5], nice=False),
    )
    y = alt.Y("value:Q", title=None, axis=None, scale=alt.Scale(domain=[0, most], nice=False))
    tooltip = look.tooltip(("year", words.AXIS_YEAR), ("shown", words.CHART_VALUE))
    base = alt.Chart(frame).encode(x=x, y=y, tooltip=tooltip)
    layers: list[alt.Chart] = [
        base.mark_line(color=ACCENT, strokeWidth=2).encode(detail="piece:N"),
        base.mark_circle(color=ACCENT, size=55, opacity=1),
        base.mark_text(dy=-11).encode(text="shown:N"),
    ]
    cuts = frame.filter("broken")
    if cuts.height:
        rule = alt.Chart(cuts).mark_rule(strokeDash=[4, 4], color=QUIET)
        layers.append(rule.transform_calculate(cut="datum.year - 0.5").encode(x="cut:Q"))
    return alt.layer(*layers).properties(title=title, height=PANEL)
