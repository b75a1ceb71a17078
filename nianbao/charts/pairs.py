"""Two indicators against each other, agencies as points."""

from collections.abc import Sequence

import altair as alt
import polars as pl

from nianbao.charts import look
from nianbao.charts.axes import Axis, Side, side
from nianbao.charts.look import ACCENT, QUIET, AnyChart
from nianbao.wording import views as words

HEIGHT = 460
MARGIN = 1.06
WIDE, LETTER, LINE = 620, 12, 15
"""Pixels of a chart of moderate width, of a letter and of a line, by which names are kept off each other."""
GAP = 9
"""Pixels between a dot and its name."""


_Box = tuple[float, float, float, float]
"""Left, top, right, bottom in pixels."""


def _free(box: _Box, taken: Sequence[_Box]) -> bool:
    left, top, right, bottom = box
    inside = left >= 0 and right <= WIDE
    return inside and all(right <= a or left >= c or bottom <= b or top >= d for a, b, c, d in taken)


def _named(marked: pl.DataFrame, across: Side, up: Side) -> pl.DataFrame:
    """Marked points whose names find room, with the ``side`` of the point on which they stand."""
    rows = marked.sort("y", "x", descending=[True, False])
    spots = [(across.part(x) * WIDE, (1 - up.part(y)) * HEIGHT) for x, y in rows.select("x", "y").rows()]
    taken: list[_Box] = [(x - 5, y - 5, x + 5, y + 5) for x, y in spots]
    sides: list[str | None] = []
    for (x, y), label in zip(spots, rows["label"], strict=True):
        wide, top, low = len(label) * LETTER, y - LINE / 2, y + LINE / 2
        right, left = (x + GAP, top, x + GAP + wide, low), (x - GAP - wide, top, x - GAP, low)
        found = {side: box for side, box in (("right", right), ("left", left)) if _free(box, taken)}
        side = next(iter(found), None)
        sides.append(side)
        taken += [found[side]] if side else []
    return rows.with_columns(side=pl.Series(sides, dtype=pl.String)).drop_nulls("side")


def pairs(frame: pl.DataFrame, across: Axis, up: Axis, title: str) -> AnyChart | None:
    """A point for each pair of figures, larger where several agencies have the same.

    ``frame``: place (what the point is known by), agency (the names, or the first of many), x, y, count,
    shown_x, shown_y, counts_x, counts_y, marked, label (names of the marked ones). No corner is better.
    """
    if frame.is_empty():
        return None
    flat, tall = side(frame, "x", across, MARGIN), side(frame, "y", up, MARGIN)
    x = alt.X("x:Q", title=flat.head, axis=flat.ticks, scale=flat.scale)
    y = alt.Y("y:Q", title=tall.head, axis=tall.ticks, scale=tall.scale)
    base = alt.Chart(frame).encode(x=x, y=y)
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
    named = _named(frame.filter("marked"), flat, tall)
    seen, room = look.by_width(0, 1), look.by_width(1, WIDE)
    for where, rows in sorted(named.partition_by("side", as_dict=True).items()):
        text = alt.Chart(rows).encode(x=x, y=y, text="label:N")
        if where == ("right",):
            layers.append(text.mark_text(align="left", dx=GAP, opacity=seen, limit=room))
        else:
            layers.append(text.mark_text(align="right", dx=-GAP, opacity=seen, limit=room))
    return alt.layer(*layers).properties(title=title, height=HEIGHT)
