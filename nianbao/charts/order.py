"""Scores of one class in their order."""

import altair as alt
import polars as pl

from nianbao.charts import look
from nianbao.charts.look import ACCENT, QUIET, AnyChart
from nianbao.wording import comparison as said
from nianbao.wording import views as words

HEIGHT = 21
STEP, ROOM = 10, 0.03
"""The axis begins some points below the lowest score, as places on it count, not lengths; beyond 100 is room
for the dots of full marks, in parts of the axis."""


def ranking(frame: pl.DataFrame, title: str, median: float | None) -> AnyChart | None:
    """Scores in order: a row a report, its place before its name, the score at its dot.

    ``frame`` (highest first): report, agency, place (in words, ties said), value (0 to 100), shown, counts,
    marked (chosen). ``median``: of all that have a score, drawn as a rule.
    """
    if frame.is_empty():
        return None
    rows = frame.with_columns(row=pl.concat_str("place", "agency", separator="　"))
    order = look.in_order(rows, "row")
    lowest: float = rows.select(pl.col("value").min()).item()
    low = max(0.0, (lowest // STEP) * STEP - STEP / 2)
    scale = alt.Scale(domain=[low, 100 + ROOM * (100 - low)], nice=False, zero=False)
    ticks = alt.Axis(values=[n for n in range(0, 101, STEP // 2) if n >= low])
    ink = alt.when("datum.marked").then(alt.value(ACCENT)).otherwise(alt.value(QUIET))
    base = alt.Chart(rows).encode(
        y=alt.Y(
            "row:N",
            title=None,
            sort=order,
            axis=alt.Axis(grid=True, ticks=False, labelLimit=260, labelOverlap=False),
        ),
        x=alt.X("value:Q", title=said.SCORE_AXIS, axis=ticks, scale=scale),
        tooltip=look.told(("place", said.PLACE)),
    )
    dot = base.mark_circle(size=110, opacity=1, cursor="pointer").encode(color=ink)
    text = base.encode(text="shown:N")
    right = f"datum.value > {(low + 100) / 2}"
    labels = (
        text.transform_filter(right).mark_text(align="right", dx=-9),
        text.transform_filter(f"!({right})").mark_text(align="left", dx=9),
    )
    layers: list[alt.Chart] = [dot.add_params(look.picked()), *labels]
    if median is not None:
        layers.insert(0, _median(median, ticks, scale))
    chart = alt.layer(*layers)
    return chart.properties(title=title, **look.tall(HEIGHT * len(order)))


def _median(value: float, ticks: alt.Axis, scale: alt.Scale) -> alt.Chart:
    rule = alt.Chart(pl.DataFrame({"median": [value]})).mark_rule(color=QUIET, strokeDash=[4, 4])
    drawn: alt.Chart = rule.encode(
        x=alt.X("median:Q", title=said.SCORE_AXIS, axis=ticks, scale=scale),
        tooltip=[alt.Tooltip("median:Q", title=words.CHART_MEDIAN, format=".1f")],
    )
    return drawn
