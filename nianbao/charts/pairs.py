"""Two indicators against each other, agencies as points."""

from dataclasses import dataclass

import altair as alt
import polars as pl

from nianbao.charts import look
from nianbao.charts.look import ACCENT, QUIET, AnyChart
from nianbao.wording import views as words

HEIGHT = 460
MARGIN = 1.06


@dataclass(frozen=True, slots=True)
class Axis:
    """An indicator on an axis: its name, its unit on screen, and whether it is a share from 0 to 1."""

    title: str
    unit: str
    rate: bool


def _scale(frame: pl.DataFrame, column: str, axis: Axis) -> alt.Scale:
    most: float = frame.select(pl.col(column).max()).item()
    return alt.Scale(domain=[0, 1.0 if axis.rate else most * MARGIN or 1.0], nice=False)


def _ticks(axis: Axis) -> alt.Axis:
    return alt.Axis(format="%", tickCount=6) if axis.rate else alt.Axis(tickMinStep=1, tickCount=8)


def pairs(frame: pl.DataFrame, across: Axis, up: Axis, title: str) -> AnyChart | None:
    """A point for each pair of figures, larger where several agencies have the same.

    ``frame``: place (what the point is known by), agency (the names, or the first of many), x, y, count,
    shown_x, shown_y, counts_x, counts_y, marked, label (names of the marked ones). No corner is better.
    """
    if frame.is_empty():
        return None
    heads = [look.titled(axis.title, axis.unit) for axis in (across, up)]
    base = alt.Chart(frame).encode(
        x=alt.X("x:Q", title=heads[0], axis=_ticks(across), scale=_scale(frame, "x", across)),
        y=alt.Y("y:Q", title=heads[1], axis=_ticks(up), scale=_scale(frame, "y", up)),
    )
    tips = look.tooltip(
        ("agency", words.CHART_AGENCY),
        ("shown_x", across.title),
        ("counts_x", words.CHART_COUNTS),
        ("shown_y", up.title),
        ("counts_y", words.CHART_COUNTS),
    )
    most: int = frame.select(pl.col("count").max()).item()
    size = alt.Size("count:Q", scale=alt.Scale(domain=[1, max(most, 2)], range=[70, 420]), legend=None)
    colour = alt.when("datum.marked").then(alt.value(ACCENT)).otherwise(alt.value(QUIET))
    point = base.mark_circle(opacity=0.75, cursor="pointer", stroke="white", strokeWidth=0.5)
    dots = point.encode(color=colour, size=size, tooltip=tips).add_params(look.picked(["place"]))
    layers: list[alt.Chart] = [dots]
    if frame["marked"].any():
        named = base.transform_filter("datum.marked").mark_text(
            align="left",
            dx=9,
            dy=-7,
        )
        layers.append(named.encode(text="label:N"))
    return alt.layer(*layers).properties(title=title, height=HEIGHT)
