"""What a number in prose allows: 约400, 400余, 近400 stand for a range."""

import numpy as np
import polars as pl
from numpy.typing import NDArray

Values = NDArray[np.float64]

ABOUT = 0.05
"""Share by which 约 and 左右 may be off; 1 is always allowed."""

BEYOND = 0.10
"""Share by which 余, 多, 以上 may fall short of the true figure, and 近 exceed it."""

POWERS = tuple(10.0**n for n in range(9))
RANGE = pl.Struct({"least": pl.Float64, "most": pl.Float64})


def _unit(value: Values) -> Values:
    """The largest power of ten that divides the value: the step in which it was rounded (400 → 100)."""
    unit = np.zeros_like(value)
    for power in POWERS:
        unit[value % power == 0] = power
    return unit


def _sides(figures: pl.DataFrame) -> tuple[pl.Series, pl.Series]:
    """The least and the greatest that each of ``figures`` (value, exactness) can stand for."""
    value, exactness = figures.get_columns()
    number, said = value.cast(pl.Float64).to_numpy(), exactness.to_numpy()
    if (said == "exact").all():
        return value.cast(pl.Float64), value.cast(pl.Float64)
    unit = _unit(number)
    about = np.fmax(np.fmax(number * ABOUT, unit / 2), 1.0)
    below, above = (np.fmax(number * BEYOND, unit / part) for part in (2, 1))
    under = np.where(said == "about", about, np.where(said == "at_most", below, 0.0))
    over = np.where(said == "about", about, np.where(said == "at_least", above, 0.0))
    return pl.Series(number - under, nan_to_null=True), pl.Series(number + over, nan_to_null=True)


def _ranges(figures: pl.Series) -> pl.Series:
    """RANGE of each of ``figures`` (structs of value and exactness)."""
    least, most = _sides(figures.struct.unnest())
    return pl.DataFrame({"least": least, "most": most}).to_struct()


def within(rows: pl.DataFrame, value: str, exactness: str, names: tuple[str, str]) -> pl.DataFrame:
    """``rows`` with what ``bounds`` tells of two of its columns, as columns with two ``names``."""
    sides = _sides(rows[[value, exactness]])
    return rows.with_columns(side.alias(name) for side, name in zip(sides, names, strict=True))


def bounds(value: pl.Expr, exactness: pl.Expr) -> tuple[pl.Expr, pl.Expr]:
    """The least and the greatest figure that a number in prose can stand for."""
    figures = pl.struct(value=value.cast(pl.Float64), exactness=exactness)
    both = figures.map_batches(_ranges, return_dtype=RANGE, is_elementwise=True).struct
    return both.field("least"), both.field("most")
