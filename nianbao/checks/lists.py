"""Totals and their named parts, and percentages whose two counts the sentence names."""

import polars as pl

from nianbao.checks.context import Context
from nianbao.checks.drafts import FAIL, NOT_ASSESSABLE, PASS, Drafts, drafts, lit, terms
from nianbao.checks.exactness import bounds
from nianbao.checks.registry import rule

GAP_SHARE, GAP_LEAST, NAMED_LEAST = 0.05, 2.0, 3
"""An open list that names at least three parts exactly is doubtful when 5 % and at least 2 are unnamed."""

NEW_PARTITION = "[;；。]|其中|另|按"
"""Words between two parts after which the parts may divide the total anew."""

PARTS = ("value", "exactness", "start", "end")


def _parts(rows: pl.DataFrame) -> pl.DataFrame:
    """A row a part, with the running sum of the exact values before and with it."""
    part = pl.col("parts").struct
    exploded = rows.select("sentence", "parts").explode("parts").filter(pl.col("parts").is_not_null())
    flat = exploded.select("sentence", *(part.field(name).alias(f"part_{name}") for name in PARTS))
    return flat.with_columns(running=pl.col("part_value").cum_sum().over("sentence"))


def _summary(rows: pl.DataFrame) -> pl.DataFrame:
    """For each sentence: the sum of its parts, the range it stands for, and what its reading needs."""
    value, exactness = pl.col("part_value"), pl.col("part_exactness")
    total = pl.col("value")
    flat = _parts(rows).join(rows.select("sentence", "value"), on="sentence", maintain_order="left")
    least, most = bounds(value, exactness)
    halves = (pl.col("running") == total) & (value.sum().over("sentence") == 2 * total)
    return (
        flat.with_columns(halves=halves, least=least, most=most, sure=exactness == "exact")
        .group_by("sentence", maintain_order=True)
        .agg(
            total=value.sum(),
            least=pl.col("least").sum(),
            most=pl.col("most").sum(),
            largest=value.filter("sure").max(),
            named=pl.col("sure").sum(),
            rough=(~pl.col("sure")).sum(),
            twice=pl.col("halves").any(),
            parts_start=pl.col("part_start").min(),
            parts_end=pl.col("part_end").max(),
            listed=value.cast(pl.Int64).cast(pl.String).str.join("＋"),
        )
    )


@rule("text.composition")
def composition(context: Context) -> Drafts:
    """Parts against their total: closed lists add up, open lists stay within it."""
    rows = context.said("composition").filter(pl.col("parts").list.len() > 0)
    if rows.is_empty():
        return drafts(context.silent(rows))
    rows = rows.join(_summary(rows), on="sentence", maintain_order="left", suffix="_parts")
    total = pl.col("value")
    low, high = bounds(total, pl.col("exactness"))
    rows = rows.with_columns(low=low, high=high)
    parts_sum = pl.col("total")
    fits = ((pl.col("least") <= pl.col("high")) & (pl.col("most") >= pl.col("low"))) | pl.col("twice")
    exact = (pl.col("exactness") == "exact") & (pl.col("rough") == 0)
    between = pl.col("quote").str.slice(
        pl.col("parts_start") - pl.col("start"), pl.col("parts_end") - pl.col("parts_start")
    )
    several = between.str.contains(NEW_PARTITION)
    part_above = pl.col("largest") > total
    above = pl.col("least") > pl.col("high")
    gap = total - parts_sum
    wide_gap = (gap >= GAP_SHARE * total) & (gap >= GAP_LEAST)
    doubtful = wide_gap & (pl.col("named") >= NAMED_LEAST) & ~pl.col("etc") & (pl.col("rough") == 0)
    reason = pl.when("damaged").then(lit("damaged_text"))
    status = pl.when("damaged").then(NOT_ASSESSABLE).when(fits).then(PASS).otherwise(FAIL)
    rows = rows.with_columns(
        status=status, reason=reason, exact=exact, several=several, part_above=part_above, above=above
    )
    exact, several, part_above, above = (pl.col(n) for n in ("exact", "several", "part_above", "above"))
    status = pl.col("status")
    severity = (
        pl.when((pl.col("closed") | above | part_above) & ~exact)
        .then(lit("warning"))
        .when(part_above)
        .then(lit("error"))
        .when((pl.col("closed") | above) & several)
        .then(lit("warning"))
        .when(pl.col("closed") | above)
        .then(lit("error"))
        .when(doubtful)
        .then(lit("warning"))
        .otherwise(lit("info"))
    )
    variant = (
        pl.when(status != "fail")
        .then(None)
        .when(pl.col("closed"))
        .then(lit("closed"))
        .when(above | part_above)
        .then(lit("above"))
        .otherwise(lit("open"))
    )
    found = rows.select(
        *("report", "status", "reason"),
        pl.when(status == "fail").then(severity).alias("severity"),
        "section",
        total.alias("expected"),
        parts_sum.alias("actual"),
        pl.when(pl.col("concept").is_not_null()).then(pl.concat_list("concept")).alias("facts"),
        pl.concat_list("evidence").alias("evidence"),
        variant.alias("variant"),
        terms(parts=pl.col("listed")),
        pl.col("start").alias("position"),
    )
    return drafts(context.silent(found), found)


@rule("text.percent")
def percent(context: Context) -> Drafts:
    """占/率 against the two counts that the sentence names; rounded or cut off at its last decimal."""
    rows = context.said("percent").filter(pl.col("parts").list.len() == 2)
    if rows.is_empty():
        return drafts(context.silent(rows))
    numerator, denominator = (pl.col("parts").list.get(n).struct.field("value") for n in (0, 1))
    decimals = pl.col("decimals").fill_null(0)
    scale = pl.lit(10.0).pow(decimals.cast(pl.Float64))
    ratio = numerator / denominator * 100
    rough = pl.col("parts").list.eval(pl.element().struct.field("exactness") != "exact").list.any()
    rough |= pl.col("exactness") != "exact"
    why = (
        pl.when("damaged")
        .then(lit("damaged_text"))
        .when(denominator == 0)
        .then(lit("zero_denominator"))
        .when(rough)
        .then(lit("approximate"))
    )
    rows = rows.with_columns(
        reason=why, ratio=ratio, scale=scale, numerator=numerator, denominator=denominator
    )
    reason, ratio, scale = pl.col("reason"), pl.col("ratio"), pl.col("scale")
    numerator, denominator = pl.col("numerator"), pl.col("denominator")
    off = (ratio - pl.col("value")).abs()
    status = (
        pl.when(reason == "zero_denominator")
        .then(lit("not_applicable"))
        .when(reason.is_not_null())
        .then(lit("not_assessable"))
        .when(off * scale < 1 - 1e-9)
        .then(PASS)
        .otherwise(FAIL)
    )
    found = rows.select(
        "report",
        status.alias("status"),
        reason.alias("reason"),
        "section",
        pl.when(denominator != 0).then((ratio * scale).round() / scale).alias("expected"),
        pl.col("value").alias("actual"),
        pl.concat_list("evidence").alias("evidence"),
        terms(numerator=numerator.cast(pl.Int64), denominator=denominator.cast(pl.Int64)),
        pl.col("start").alias("position"),
    )
    return drafts(context.silent(found), found)
