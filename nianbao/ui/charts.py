"""Charts of the dashboard: one look, a title and units on each, tooltips with the counts under every figure.

Each function takes a frame that is already aggregated and sorted, one row a mark, and returns an Altair
chart; :func:`show` draws it, or the empty state. Text colours are left to Streamlit, which
knows light from dark.
"""

from typing import Any

import altair as alt
import polars as pl
import streamlit as st

from nianbao.wording import views as words

FONTS = (
    "Microsoft YaHei, PingFang SC, Noto Sans CJK SC, Noto Sans SC, Source Han Sans SC, "
    "WenQuanYi Micro Hei, sans-serif"
)
ACCENT = "#3f7fbf"
QUIET = "#8b97a5"
SERIES = ("#3f7fbf", "#c77f0a", "#8b97a5", "#7a5aa6", "#2a9d8f", "#b5566b", "#5d6875", "#a3a13a")
SHAPES = (
    "circle",
    "square",
    "triangle-up",
    "diamond",
    "cross",
    "triangle-down",
    "triangle-right",
    "triangle-left",
)
ROW = 30
DODGE = 13
FRAME = 90
"""Pixels that title, legend and axis take of a chart's height, which Streamlit counts as a whole."""
HEADROOM = 1.25
PANELS, PANEL, LABEL = 4, 136, 176
"""How many panels of bars stand in a row, and the pixels of one and of its agencies' names."""
LONGEST = 1.35
"""Bars fill a panel but for the room of the figure at their end."""

AnyChart = alt.Chart | alt.LayerChart | alt.FacetChart


@alt.theme.register("nianbao", enable=True)
def _theme() -> alt.theme.ThemeConfig:
    config: Any = _config()
    return {"config": config}


def _config() -> dict[str, Any]:
    labels: dict[str, Any] = {
        "labelFont": FONTS,
        "titleFont": FONTS,
        "labelFontSize": 12,
        "titleFontSize": 12,
    }
    return {
        "background": "transparent",
        "font": FONTS,
        "title": {"font": FONTS, "fontSize": 14, "fontWeight": 600, "anchor": "start", "offset": 12},
        "axis": {
            **labels,
            "labelLimit": 220,
            "titleFontWeight": "normal",
            "tickSize": 4,
            "domain": False,
        },
        "legend": {**labels, "labelLimit": 260, "orient": "top", "title": None, "symbolSize": 90},
        "header": {"labelFont": FONTS, "titleFont": FONTS, "labelFontSize": 12, "labelFontWeight": 600},
        "view": {"stroke": None},
        "range": {"category": list(SERIES)},
    }


def show(chart: AnyChart | None, key: str, empty: str = words.CHART_EMPTY) -> None:
    """Draw ``chart`` over the whole width; where there is none, say so in a sentence."""
    if chart is None:
        st.caption(empty)
        return
    st.altair_chart(chart, width="stretch", key=key)


def _tooltip(*fields: tuple[str, str]) -> list[alt.Tooltip]:
    return [alt.Tooltip(f"{name}:N", title=title) for name, title in fields]


def _title(text: str, unit: str) -> str:
    return f"{text}（{unit}）" if unit else text


def _share() -> alt.X:
    axis = alt.Axis(format="%", tickCount=6)
    return alt.X("value:Q", title=words.AXIS_SHARE, axis=axis, scale=alt.Scale(domain=[0, 1]))


def strip(frame: pl.DataFrame, title: str) -> AnyChart | None:
    """Shares of this agency among its class: a row an indicator, a dot an agency, a tick at the median.

    ``frame``: indicator, agency, value (0 to 1), shown (the value in words), counts, mine (Boolean).
    Positions only: no order, no good or bad end.
    """
    if frame.is_empty():
        return None
    rows = frame["indicator"].unique(maintain_order=True).to_list()
    base = alt.Chart(frame).encode(
        x=_share(),
        y=alt.Y("indicator:N", title=None, sort=rows, axis=alt.Axis(grid=True)),
        tooltip=_tooltip(
            ("agency", words.CHART_AGENCY),
            ("indicator", words.CHART_INDICATOR),
            ("shown", words.CHART_VALUE),
            ("counts", words.CHART_COUNTS),
        ),
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
    return layers.properties(title=_title(title, "%"), height=ROW * len(rows) + FRAME)


def bars(frame: pl.DataFrame, title: str, unit: str) -> AnyChart | None:
    """Counts side by side: a panel an indicator, a bar an agency, the figure at its end.

    ``frame``: indicator, agency, value, shown. The longest bar of each panel fills it. One colour for all: a
    longer bar is more, not better.
    """
    if frame.is_empty():
        return None
    agencies = frame["agency"].unique(maintain_order=True).to_list()
    panels = frame["indicator"].unique(maintain_order=True).to_list()
    most = pl.col("value").max().over("indicator")
    drawn = frame.with_columns(length=pl.when(most > 0).then(pl.col("value") / most).otherwise(0.0))
    base = alt.Chart().encode(
        y=alt.Y("agency:N", title=None, sort=agencies, axis=alt.Axis(ticks=False, labelLimit=LABEL)),
        x=alt.X("length:Q", title=None, axis=None, scale=alt.Scale(domain=[0, LONGEST])),
        tooltip=_tooltip(
            ("agency", words.CHART_AGENCY),
            ("indicator", words.CHART_INDICATOR),
            ("shown", words.CHART_VALUE),
        ),
    )
    bar = base.mark_bar(color=ACCENT, height=14, cornerRadiusEnd=2)
    label = base.mark_text(align="left", dx=5, font=FONTS, color=QUIET, fontWeight="bold").encode(
        text="shown:N"
    )
    layered = alt.layer(bar, label, data=drawn).properties(width=PANEL, height=max(2, len(agencies)) * 24)
    facet = alt.Facet("indicator:N", title=None, sort=panels, header=alt.Header(labelAnchor="start"))
    chart: alt.FacetChart = layered.facet(facet, columns=PANELS, title=_title(title, unit), spacing=28)
    return chart


def dots(frame: pl.DataFrame, title: str) -> AnyChart | None:
    """Shares side by side: a row an indicator, a mark an agency, told apart by height, shape and colour.

    ``frame``: indicator, agency, value (0 to 1), shown, counts.
    """
    if frame.is_empty():
        return None
    agencies = frame["agency"].unique(maintain_order=True).to_list()
    rows = frame["indicator"].unique(maintain_order=True).to_list()
    colours = [SERIES[n % len(SERIES)] for n in range(len(agencies))]
    shapes = [SHAPES[n % len(SHAPES)] for n in range(len(agencies))]
    points = alt.Chart(frame).mark_point(size=80, filled=True, opacity=1)
    legend = alt.Legend(columns=2)
    chart: alt.Chart = points.encode(
        x=_share(),
        y=alt.Y("indicator:N", title=None, sort=rows, axis=alt.Axis(grid=True, bandPosition=0)),
        yOffset=alt.YOffset("agency:N", sort=agencies),
        color=alt.Color("agency:N", sort=agencies, scale=alt.Scale(range=colours), legend=legend),
        shape=alt.Shape("agency:N", sort=agencies, scale=alt.Scale(range=shapes), legend=legend),
        tooltip=_tooltip(
            ("agency", words.CHART_AGENCY),
            ("indicator", words.CHART_INDICATOR),
            ("shown", words.CHART_VALUE),
            ("counts", words.CHART_COUNTS),
        ),
    )
    row = max(ROW, DODGE * len(agencies))
    titled: alt.Chart = chart.properties(title=_title(title, "%"), height=row * len(rows) + FRAME)
    return titled


def years(frame: pl.DataFrame, title: str, unit: str) -> AnyChart | None:
    """One agency's figures over the years: a group a year, a bar a series, the figure above it.

    ``frame``: series, year, value, shown, broken (the form counts otherwise than the year before on file).
    Before such a year a dashed rule says that the two cannot be compared.
    """
    if frame.is_empty():
        return None
    order = frame["series"].unique(maintain_order=True).to_list()
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
        tooltip=_tooltip(
            ("series", words.CHART_INDICATOR), ("year", words.AXIS_YEAR), ("shown", words.CHART_VALUE)
        ),
    )
    bar = base.mark_bar(cornerRadiusEnd=2).encode(color=alt.Color("series:N", sort=order))
    label = base.mark_text(dy=-7, font=FONTS, color=QUIET).encode(text="value:Q")
    layers: list[alt.Chart] = [bar, label]
    if frame["broken"].any():
        cuts = alt.Chart(frame.filter("broken").unique("year")).encode(x=alt.X("year:O", bandPosition=0))
        note = cuts.mark_text(align="left", baseline="top", dx=6, y=0, font=FONTS, color=QUIET)
        layers += [
            cuts.mark_rule(strokeDash=[4, 4], color=QUIET),
            note.encode(text=alt.value(words.FORM_BREAK)),
        ]
    return alt.layer(*layers).properties(title=_title(title, unit), height=290)
