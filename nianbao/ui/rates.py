"""Indicators in words: the figure, the counts under it, and why there is no figure."""

import polars as pl

from nianbao.scoring.indicator import catalogue
from nianbao.wording import views as words


def _named() -> pl.DataFrame:
    """A row an indicator: indicator, title, unit, caveat."""
    rows = [(i.id, i.title, i.unit, i.caveat) for i in catalogue()]
    return pl.DataFrame(
        rows, schema=dict.fromkeys(("indicator", "title", "unit", "caveat"), pl.String), orient="row"
    )


def percent(column: str) -> pl.Expr:
    """A share as a percentage with one decimal."""
    return (pl.col(column) * 100).round(1).cast(pl.String) + "%"


def whole(column: str) -> pl.Expr:
    """A figure as people write it: 12, 4166.24, never 12.0."""
    value = pl.col(column)
    whole = value.round(0).cast(pl.Int64, strict=False).cast(pl.String)
    return pl.when(value == value.round(0)).then(whole).otherwise(value.round(6).cast(pl.String))


def in_words(figures: pl.DataFrame) -> pl.DataFrame:
    """Indicators of any frame (value, numerator, denominator, state) with their words, order kept.

    Adds ``title``, ``unit``, ``caveat``, ``shown`` (the figure, or why there is none) and ``counts`` (what
    was divided by what; empty for a count). Of a small sample the counts are shown, and below them why.
    """
    units = pl.col("unit").replace_strict(words.UNITS, default="")
    rate = pl.col("unit") == "rate"
    known = pl.col("state").is_in(["ok", "approximate"])
    about = pl.when(pl.col("state") == "approximate").then(pl.lit(words.ABOUT)).otherwise(pl.lit(""))
    figure = pl.when(rate).then(percent("value")).otherwise(pl.format("{} {}", whole("value"), units))
    reason = pl.col("state").replace_strict(words.INDICATOR_STATES, default=words.INDICATOR_STATES["missing"])
    fraction = pl.format(words.FRACTION, whole("numerator"), whole("denominator"))
    counted = pl.when(rate).then(fraction).otherwise(pl.lit("")).fill_null("")
    small = pl.col("state") == "small_sample"
    told = pl.when(known).then(pl.format("{}{}", about, figure)).otherwise(reason)
    return figures.join(_named(), on="indicator", how="inner", maintain_order="left").with_columns(
        shown=pl.when(small).then(counted).otherwise(told),
        counts=pl.when(small).then(reason).otherwise(counted),
    )


def amount(column: str) -> pl.Expr:
    """A figure of ``column`` in its indicator's unit: a percentage for a rate, else the number."""
    return pl.when(pl.col("unit") == "rate").then(percent(column)).otherwise(whole(column))
