"""Two indicators against each other, agencies as points."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import log1p

import altair as alt
import polars as pl

from nianbao.charts import look
from nianbao.charts.look import ACCENT, QUIET, AnyChart
from nianbao.wording import comparison as said
from nianbao.wording import views as words

HEIGHT = 460
MARGIN = 1.06
UNEVEN, LARGE = 10, 100
"""From how many times the median on, and from what figure on, the largest presses the others together."""
WIDE, LETTER, LINE = 620, 12, 15
"""Pixels of a chart of moderate width, of a letter and of a line, by which names are kept off each other."""
GAP = 9
"""Pixels between a dot and its name."""


@dataclass(frozen=True, slots=True)
class Axis:
    """An indicator on an axis: its name, its unit on screen, and whether it is a share from 0 to 1."""

    title: str
    unit: str
    rate: bool


def uneven(frame: pl.DataFrame, column: str, axis: Axis) -> bool:
    """Whether a few figures of a column are so large that all others would lie on each other."""
    if axis.rate:
        return False
    most, middle = frame.select(most=pl.col(column).max(), middle=pl.col(column).median()).row(0)
    return bool(most >= LARGE and most > UNEVEN * middle)


@dataclass(frozen=True, slots=True)
class _Side:
    """An axis as it is drawn: its end, and whether equal steps multiply."""

    axis: Axis
    end: float
    steep: bool

    @property
    def head(self) -> str:
        head = look.titled(self.axis.title, self.axis.unit)
        return said.STEEP_AXIS.format(title=head) if self.steep else head

    @property
    def scale(self) -> alt.Scale:
        return alt.Scale(type="symlog" if self.steep else "linear", domain=[0, self.end], nice=False)

    @property
    def ticks(self) -> alt.Axis:
        if self.axis.rate:
            return alt.Axis(format="%", tickCount=6)
        if self.steep:
            tens = [10**n for n in range(len(str(int(self.end))))]
            return alt.Axis(values=[0, *(n for ten in tens for n in (ten, 3 * ten) if n <= self.end)])
        return alt.Axis(tickMinStep=1, tickCount=8)

    def part(self, value: float) -> float:
        """Where a figure lies, from 0 to 1."""
        return log1p(value) / log1p(self.end) if self.steep else value / self.end


def _side(frame: pl.DataFrame, column: str, axis: Axis) -> _Side:
    most: float = frame.select(pl.col(column).max()).item()
    return _Side(axis, 1.0 if axis.rate else most * MARGIN or 1.0, uneven(frame, column, axis))


_Box = tuple[float, float, float, float]
"""Left, top, right, bottom in pixels."""


def _free(box: _Box, taken: Sequence[_Box]) -> bool:
    left, top, right, bottom = box
    inside = left >= 0 and right <= WIDE
    return inside and all(right <= a or left >= c or bottom <= b or top >= d for a, b, c, d in taken)


def _named(marked: pl.DataFrame, across: _Side, up: _Side) -> pl.DataFrame:
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
    flat, tall = _side(frame, "x", across), _side(frame, "y", up)
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
    wide_enough = alt.ExprRef("width < 420 ? 0 : 1")
    for side, rows in sorted(named.partition_by("side", as_dict=True).items()):
        text = alt.Chart(rows).encode(x=x, y=y, text="label:N")
        if side == ("right",):
            layers.append(text.mark_text(align="left", dx=GAP, opacity=wide_enough))
        else:
            layers.append(text.mark_text(align="right", dx=-GAP, opacity=wide_enough))
    return alt.layer(*layers).properties(title=title, height=HEIGHT)
