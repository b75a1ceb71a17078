"""Charts about one agency: where it stands in its class, and its figures over the years."""

import altair as alt
import polars as pl

from nianbao.charts import look
from nianbao.charts.look import ACCENT, FRAME, QUIET, ROW, AnyChart
from nianbao.wording import views as words

HEADROOM = 1.25


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
    return layers.properties(title=look.titled(title, "%"), height=ROW * len(rows) + FRAME)


def years(frame: pl.DataFrame, title: str, unit: str) -> AnyChart | None:
    """One agency's figures over the years: a group a year, a bar a series, the figure above it.

    ``frame``: series, year, value, shown, broken (the form counts otherwise than the year before on file).
    Before such a year a dashed rule says that the two cannot be compared.
    """
    if frame.is_empty():
        return None
    order = look.in_order(frame, "series")
    most = max(frame["value"].to_list()) * HEADROOM or 1
    x = alt.X("year:O", title=None, axis=alt.Axis(labelAngle=0), scale=alt.Scale(paddingInner=0.3))
    base = alt.Chart(frame).encode(
        x=x,
        xOffset=alt.XOffset("series:N", sort=order),
        y=alt.Y(
            "value:Q",
            title=unit,
            scale=alt.Scale(domain=[0, most]),
            axis=alt.Axis(tickMinStep=1, tickCount=4),
        ),
        tooltip=look.tooltip(
            ("series", words.CHART_INDICATOR), ("year", words.AXIS_YEAR), ("shown", words.CHART_VALUE)
        ),
    )
    bar = base.mark_bar(cornerRadiusEnd=2).encode(color=alt.Color("series:N", sort=order))
    label = base.mark_text(dy=-7).encode(text="value:Q")
    layers: list[alt.Chart] = [bar, label]
    if frame["broken"].any():
        cuts = alt.Chart(frame.filter("broken").unique("year")).encode(x=alt.X("year:O", bandPosition=0))
        note = cuts.mark_text(align="left", baseline="top", dx=6, y=0)
        layers += [
            cuts.mark_rule(strokeDash=[4, 4], color=QUIET),
            note.encode(text=alt.value(words.FORM_BREAK)),
        ]
    return alt.layer(*layers).properties(title=look.titled(title, unit), height=290)
