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


def low(value: pl.Expr, exactness: pl.Expr) -> pl.Expr:
    """The least figure that a number in prose can stand for."""
    about = pl.max_horizontal(value * ABOUT, _unit(value) / 2, pl.lit(1.0))
    below = pl.max_horizontal(value * BEYOND, _unit(value) / 2)
    return value - (
        pl.when(exactness == "about").then(about).when(exactness == "at_most").then(below).otherwise(0.0)
    )


def high(value: pl.Expr, exactness: pl.Expr) -> pl.Expr:
    """The greatest figure that a number in prose can stand for."""
    about = pl.max_horizontal(value * ABOUT, _unit(value) / 2, pl.lit(1.0))
    above = pl.max_horizontal(value * BEYOND, _unit(value))
    return value + (
        pl.when(exactness == "about").then(about).when(exactness == "at_least").then(above).otherwise(0.0)
    )
