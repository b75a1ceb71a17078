"""Figures of a field: their spread, outcomes to 100 %, pairs, tints."""

import polars as pl

from nianbao.comparison.schema import CELLS, OUTCOMES, PAIRS, SPREAD
from nianbao.scoring.schema import DIMENSIONS

SHARES = (
    "granted_rate",
    "partly_granted_rate",
    "refused_rate",
    "unavailable_rate",
    "declined_rate",
    "other_rate",
)
"""The six outcomes of requests, in the form's order; together they are all that was answered."""

STEPS = 5
"""Of the tints of a column."""

LOST = (0.0, 0.1, 0.25, 0.5)
"""Shares of a dimension's points at which the tint of what was lost grows darker."""

GOLDEN = 0.618033988749895


def values(figures: pl.DataFrame, field: pl.DataFrame, wanted: str) -> pl.DataFrame:
    """Indicator ``wanted`` of each report inside of the field: SPREAD, in the field's order.

    ``height`` spreads dots of a lane from 0 to 1, so that equal figures do not hide each other.
    """
    turn = (pl.int_range(pl.len()).cast(pl.Float64) + 1) * GOLDEN
    return (
        field.filter("inside")
        .select("report", "name", "marked")
        .join(figures.filter(indicator=wanted), on="report", how="left", maintain_order="left")
        .with_columns(indicator=pl.lit(wanted), state=pl.col("state").fill_null("missing"))
        .with_columns(height=turn - turn.floor())
        .select(SPREAD.names())
        .cast(SPREAD)
    )


def quartiles(spread: pl.DataFrame) -> tuple[float, float, float] | None:
    """Lower quartile, median and upper quartile of the figures in state ``ok``; None for fewer than three."""
    known = spread.filter(pl.col("state") == "ok").get_column("value").drop_nulls()
    if known.len() < 3:
        return None
    lower, median, upper = (known.quantile(q, "linear") for q in (0.25, 0.5, 0.75))
    return (lower, median, upper) if lower is not None and median is not None and upper is not None else None


def outcomes(figures: pl.DataFrame, field: pl.DataFrame) -> pl.DataFrame:
    """The six outcomes of each report inside: OUTCOMES, by the field's order and then the form's.

    ``group`` says what of a report is drawn: ``drawn``; ``small`` (a denominator under the least),
    ``nothing`` (none answered) or ``unknown`` (a figure is missing, or they do not add up to the total).
    """
    order = pl.DataFrame({"indicator": SHARES}).with_row_index("part")
    rows = (
        field.filter("inside")
        .select("report", "name", "marked")
        .with_row_index("order")
        .join(order, how="cross")
        .join(figures, on=["report", "indicator"], how="left")
        .sort("order", "part")
    )
    whole = (pl.col("numerator").is_not_null() & pl.col("denominator").is_not_null()).all()
    adds = pl.col("numerator").sum() == pl.col("denominator").first()
    ok = (pl.col("state").is_in(["ok", "approximate"])).all()
    group = (
        pl.when(whole & adds & (pl.col("denominator").first() == 0))
        .then(pl.lit("nothing"))
        .when(whole & adds & ok)
        .then(pl.lit("drawn"))
        .when(whole & adds & pl.col("small_sample").any())
        .then(pl.lit("small"))
        .otherwise(pl.lit("unknown"))
    )
    end = pl.col("value").cum_sum().over("report", order_by="part")
    return (
        rows.with_columns(group=group.over("report"), end=end)
        .with_columns(start=pl.col("end") - pl.col("value"))
        .sort("order", "part")
        .select(OUTCOMES.names())
        .cast(OUTCOMES)
    )


def pairs(figures: pl.DataFrame, field: pl.DataFrame, across: str, up: str) -> pl.DataFrame:
    """Two indicators of each report inside that has both in state ``ok``: PAIRS, in the field's order.

    ``place`` names reports that have the same two figures.
    """
    sides = []
    for side, wanted in (("x", across), ("y", up)):
        rows = figures.filter(indicator=wanted, state="ok")
        sides.append(
            rows.select(
                "report",
                pl.col("value").alias(side),
                pl.col("numerator").alias(f"numerator_{side}"),
                pl.col("denominator").alias(f"denominator_{side}"),
            )
        )
    return (
        field.filter("inside")
        .select("report", "name", "marked")
        .join(sides[0], on="report", how="inner", maintain_order="left")
        .join(sides[1], on="report", how="inner", maintain_order="left")
        .with_columns(place=pl.format("{}|{}", "x", "y"))
        .select(PAIRS.names())
        .cast(PAIRS)
    )


def lost(dimensions: pl.DataFrame, field: pl.DataFrame) -> pl.DataFrame:
    """What each report inside lost in each dimension: CELLS with ``judged``, by dimension, then as the field.

    ``value`` is the share of the dimension's points that was lost; null where it has no score of its own.
    """
    order = pl.DataFrame({"dimension": DIMENSIONS}).with_row_index("part")
    share = pl.when(pl.col("score").is_not_null() & (pl.col("max") > 0)).then(pl.col("lost") / pl.col("max"))
    step = pl.sum_horizontal([(pl.col("value") > limit).cast(pl.Int64) for limit in LOST], ignore_nulls=False)
    used = dimensions.filter(~pl.col("state").is_in(["no_rules"]))
    return (
        field.filter("inside")
        .select("report", "name")
        .with_row_index("order")
        .join(order, how="cross")
        .join(used, on=["report", "dimension"], how="left")
        .filter(pl.col("state").is_not_null().any().over("dimension"))
        .with_columns(value=share, judged=pl.lit(True), column=pl.col("dimension"))
        .with_columns(step=step)
        .rename({"score": "numerator", "max": "denominator"})
        .sort("part", "order")
        .select(CELLS.names())
        .cast(CELLS)
    )


def tinted(figures: pl.DataFrame, field: pl.DataFrame, wanted: tuple[str, ...]) -> pl.DataFrame:
    """Indicators of each report inside: CELLS without judgement, by indicator, then the field's order.

    ``step`` is the fifth of the field in which a figure in state ``ok`` lies, equal figures in the same;
    where all are equal, none. Neither end is better.
    """
    order = pl.DataFrame({"indicator": wanted}, schema={"indicator": pl.String}).with_row_index("part")
    ok = pl.when(pl.col("state") == "ok").then(pl.col("value"))
    below = ok.rank("min").over("indicator") - 1
    others = ok.count().over("indicator") - 1
    level = ((below / others) * STEPS).floor().clip(0, STEPS - 1).cast(pl.Int64)
    alike = ok.n_unique().over("indicator") <= 1 + ok.is_null().any().over("indicator").cast(pl.Int64)
    step = pl.when(ok.is_not_null() & ~alike & (others > 0)).then(level)
    return (
        field.filter("inside")
        .select("report", "name")
        .with_row_index("order")
        .join(order, how="cross")
        .join(figures, on=["report", "indicator"], how="left")
        .with_columns(state=pl.col("state").fill_null("missing"), column=pl.col("indicator"))
        .with_columns(step=step, judged=pl.lit(False))
        .sort("part", "order")
        .select(CELLS.names())
        .cast(CELLS)
    )
