"""Axes of figures: shares to 100 %, counts from nought, and by multiples where a few are very large."""

from dataclasses import dataclass
from math import log1p

import altair as alt
import polars as pl

from nianbao.charts import look
from nianbao.wording import comparison as said

UNEVEN, LARGE = 10, 100
"""From how many times the median on, and from what figure on, the largest presses the others together."""


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
class Side:
    """An axis as it is drawn: its end, and whether equal steps multiply."""

    axis: Axis
    end: float
    steep: bool

    @property
    def head(self) -> str:
        """Its name and unit, and that it goes by multiples."""
        head = look.titled(self.axis.title, self.axis.unit)
        return said.STEEP_AXIS.format(title=head) if self.steep else head

    @property
    def scale(self) -> alt.Scale:
        """From nought to its end."""
        return alt.Scale(type="symlog" if self.steep else "linear", domain=[0, self.end], nice=False)

    @property
    def ticks(self) -> alt.Axis:
        """Where its figures stand."""
        if self.axis.rate:
            return alt.Axis(format="%", tickCount=6)
        if self.steep:
            tens = [10**n for n in range(len(str(int(self.end))))]
            return alt.Axis(values=[0, *(n for ten in tens for n in (ten, 3 * ten) if n <= self.end)])
        return alt.Axis(tickMinStep=1, tickCount=8)

    def part(self, value: float) -> float:
        """Where a figure lies, from 0 to 1."""
        return log1p(value) / log1p(self.end) if self.steep else value / self.end


def side(frame: pl.DataFrame, column: str, axis: Axis, margin: float) -> Side:
    """The axis of a column of ``frame``, with the room of ``margin`` times the largest figure."""
    most: float = frame.select(pl.col(column).max()).item()
    return Side(axis, 1.0 if axis.rate else most * margin or 1.0, uneven(frame, column, axis))
