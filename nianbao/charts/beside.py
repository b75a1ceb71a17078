"""Indicators of up to a dozen reports next to each other: counts as bars, shares as dots."""

from collections.abc import Iterable

import altair as alt
import polars as pl

from nianbao.charts import look
from nianbao.charts.look import ACCENT, ROW, AnyChart
from nianbao.wording import views as words

DODGE = 10
PANELS, PANEL, LABEL, APART = 4, 144, 172, 20
"""How many panels of bars stand in a row, and the pixels of one, of its agencies' names and between two."""
DIGIT, LETTER, GAP = 7, 12, 5
"""Pixels of a digit and of a Chinese letter of the figure at a bar's end, and between the two."""


def bars(frame: pl.DataFrame, title: str, unit: str) -> AnyChart | None:
    """Counts side by side: a panel an indicator, a bar an agency, the figure at its end.

    ``frame``: indicator, report, agency, value, shown. The longest bar of each panel fills it but for its
    figure. One colour for all: a longer bar is more, not better.
    """
    if frame.is_empty():
        return None
    agencies = look.in_order(frame, "agency")
    panels = look.in_order(frame, "indicator")
    most = pl.col("value").max().over("indicator")
    longest = PANEL / (PANEL - GAP - _room(frame["shown"]))
    drawn = frame.with_columns(length=pl.when(most > 0).then(pl.col("value") / most).otherwise(0.0))
    base = alt.Chart().encode(
        y=alt.Y("agency:N", title=None, sort=agencies, axis=alt.Axis(ticks=False, labelLimit=LABEL)),
        x=alt.X("length:Q", title=None, axis=None, scale=alt.Scale(domain=[0, longest])),
        tooltip=look.tooltip(
            ("agency", words.CHART_AGENCY),
            ("indicator", words.CHART_INDICATOR),
            ("shown", words.CHART_VALUE),
        ),
    )
    bar = base.mark_bar(color=ACCENT, height=14, cornerRadiusEnd=2, cursor="pointer")
    label = base.mark_text(align="left", dx=GAP, fontWeight="bold").encode(text="shown:N")
    layered = alt.layer(bar.add_params(look.picked()), label, data=drawn)
    sized = layered.properties(width=PANEL, height=max(2, len(agencies)) * 24)
    head = alt.Header(labelAnchor="start", labelFontSize=11, labelLimit=PANEL + APART - GAP)
    facet = alt.Facet("indicator:N", title=None, sort=panels, header=head)
    chart: alt.FacetChart = sized.facet(
        facet, columns=PANELS, title=look.titled(title, unit), spacing=APART, bounds="flush"
    )
    return chart


def _room(figures: Iterable[str]) -> float:
    """The pixels of the longest of ``figures``."""
    return max(sum(DIGIT if letter.isascii() else LETTER for letter in figure) for figure in figures)


def dots(frame: pl.DataFrame, title: str) -> AnyChart | None:
    """Shares side by side: a row an indicator, a mark an agency, told apart by height, shape and colour.

    ``frame``: indicator, report, agency, value (0 to 1), shown, counts.
    """
    if frame.is_empty():
        return None
    agencies = look.in_order(frame, "agency")
    rows = look.in_order(frame, "indicator")
    colours, shapes = look.series(agencies)
    points = alt.Chart(frame).mark_point(size=80, filled=True, opacity=1, cursor="pointer")
    legend = look.legend(2)
    chart: alt.Chart = points.encode(
        x=look.share(),
        y=alt.Y("indicator:N", title=None, sort=rows, axis=alt.Axis(grid=True, bandPosition=0)),
        yOffset=alt.YOffset("agency:N", sort=agencies),
        color=alt.Color("agency:N", sort=agencies, scale=colours, legend=legend),
        shape=alt.Shape("agency:N", sort=agencies, scale=shapes, legend=legend),
        tooltip=look.told(("indicator", words.CHART_INDICATOR)),
    )
    row = max(ROW, DODGE * len(agencies))
    titled: alt.Chart = chart.add_params(look.picked()).properties(
        title=look.titled(title, "%"), **look.tall(row * len(rows))
    )
    return titled
