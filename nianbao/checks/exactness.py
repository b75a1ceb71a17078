"""What a number in prose allows: 约400, 400余, 近400 stand for a range."""

import polars as pl

ABOUT = 0.05
"""Share by which 约 and 左右 may be off; 1 is always allowed."""

BEYOND = 0.10
"""Share by which 余, 多, 以上 may fall short of the true figure, and 近 exceed it."""

POWERS = tuple(10.0**n for n in range(8, -1, -1))


def _unit(value: pl.Expr) -> pl.Expr:
    """The largest power of ten that divides the value: the step in which it was rounded (400 → 100)."""
    tests = [pl.when(value % power == 0).then(pl.lit(power)) for power in POWERS]
    return pl.coalesce(*tests, pl.lit(0.0))


def bounds(value: pl.Expr, exactness: pl.Expr) -> tuple[pl.Expr, pl.Expr]:
    """The least and the greatest figure that a number in prose can stand for."""
    unit = _unit(value)
    about = pl.max_horizontal(value * ABOUT, unit / 2, pl.lit(1.0))
    below, above = (pl.max_horizontal(value * BEYOND, unit / part) for part in (2, 1))
    near = pl.when(exactness == "about").then(about)
    least = value - near.when(exactness == "at_most").then(below).otherwise(0.0)
    return least, value + near.when(exactness == "at_least").then(above).otherwise(0.0)
