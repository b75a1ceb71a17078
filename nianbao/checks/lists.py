"""Totals and their named parts, and percentages whose two counts the sentence names."""

from functools import cache

import polars as pl

from nianbao.checks.context import Context
from nianbao.checks.drafts import FAIL, NOT_APPLICABLE, NOT_ASSESSABLE, PASS, Drafts, drafts, lit, terms
from nianbao.checks.exactness import within
from nianbao.checks.registry import rule

GAP_SHARE, GAP_LEAST, NAMED_LEAST = 0.05, 2.0, 3
"""An open list that names at least three parts exactly is doubtful when 5 % and at least 2 are unnamed."""

NEW_PARTITION = "[;；。]|其中|另|按"
"""Words between two parts after which the parts may divide the total anew."""

PARTS = ("value", "exactness", "start", "end")


@cache
def _part_columns() -> tuple[pl.Expr, ...]:
    part = pl.col("parts").struct
    return (pl.col("sentence"), pl.col("value"), *(part.field(name).alias(f"part_{name}") for name in PARTS))


@cache
def _of_parts() -> tuple[pl.Expr, ...]:
    """Of the parts of one sentence: their sum, the range it stands for, and what its reading needs.

    ``reached``: the first so many of them add up to the total already.
    """
    value, sure = pl.col("part_value"), pl.col("part_exactness") == "exact"
    return (
        value.sum().alias("total"),
        pl.col("least").sum(),
        pl.col("most").sum(),
        value.filter(sure).max().alias("largest"),
        sure.sum().alias("named"),
        (~sure).sum().alias("rough"),
        (value.cum_sum() == pl.col("value")).any().alias("reached"),
        pl.col("part_start").min().alias("parts_start"),
        pl.col("part_end").max().alias("parts_end"),
        value.cast(pl.Int64).cast(pl.String).str.join("＋").alias("listed"),
    )


def _summary(rows: pl.DataFrame) -> pl.DataFrame:
    """A row a sentence, in their order."""
    flat = rows.select("sentence", "value", "parts").explode("parts").select(_part_columns())
    flat = within(flat, "part_value", "part_exactness", ("least", "most"))
    return flat.group_by("sentence", maintain_order=True).agg(_of_parts()).drop("sentence")


@cache
def _judgement() -> tuple[pl.Expr, ...]:
    total, parts_sum = pl.col("value"), pl.col("total")
    twice = pl.col("reached") & (parts_sum == 2 * total)
    fits = ((pl.col("least") <= pl.col("high")) & (pl.col("most") >= pl.col("low"))) | twice
    between = pl.col("quote").str.slice(
        pl.col("parts_start") - pl.col("start"), pl.col("parts_end") - pl.col("parts_start")
    )
    gap = total - parts_sum
    wide_gap = (gap >= GAP_SHARE * total) & (gap >= GAP_LEAST)
    doubtful = wide_gap & (pl.col("named") >= NAMED_LEAST) & ~pl.col("etc") & (pl.col("rough") == 0)
    status = pl.when("damaged").then(NOT_ASSESSABLE).when(fits).then(PASS).otherwise(FAIL)
    return (
        status.alias("status"),
        pl.when("damaged").then(lit("damaged_text")).alias("reason"),
        ((pl.col("exactness") == "exact") & (pl.col("rough") == 0)).alias("exact"),
        between.str.contains(NEW_PARTITION).alias("several"),
        (pl.col("largest") > total).alias("part_above"),
        (pl.col("least") > pl.col("high")).alias("above"),
        doubtful.alias("doubtful"),
    )


@cache
def _finding() -> tuple[pl.Expr, ...]:
    exact, several, part_above, above = (pl.col(n) for n in ("exact", "several", "part_above", "above"))
    fails = pl.col("status") == "fail"
    severity = (
        pl.when((pl.col("closed") | above | part_above) & ~exact)
        .then(lit("warning"))
        .when(part_above)
        .then(lit("error"))
        .when((pl.col("closed") | above) & several)
        .then(lit("warning"))
        .when(pl.col("closed") | above)
        .then(lit("error"))
        .when("doubtful")
        .then(lit("warning"))
        .otherwise(lit("info"))
    )
    variant = (
        pl.when("closed")
        .then(lit("closed"))
        .when(above | part_above)
        .then(lit("above"))
        .otherwise(lit("open"))
    )
    return (
        *map(pl.col, ("report", "status", "reason")),
        pl.when(fails).then(severity).alias("severity"),
        pl.col("section"),
        pl.col("value").alias("expected"),
        pl.col("total").alias("actual"),
        pl.when(pl.col("concept").is_not_null()).then(pl.concat_list("concept")).alias("facts"),
        pl.concat_list("evidence").alias("evidence"),
        pl.when(fails).then(variant).alias("variant"),
        terms(parts=pl.col("listed")),
        pl.col("start").alias("position"),
    )


@rule("text.composition")
def composition(context: Context) -> Drafts:
    """Parts against their total: closed lists add up, open lists stay within it."""
    rows = context.said("composition").filter(pl.col("parts").list.len() > 0)
    if rows.is_empty():
        return drafts(context.silent(rows))
    rows = within(rows.hstack(_summary(rows)), "value", "exactness", ("low", "high"))
    found = rows.with_columns(_judgement()).select(_finding())
    return drafts(context.silent(found), found)


@cache
def _shares() -> tuple[pl.Expr, ...]:
    numerator, denominator = (pl.col("parts").list.get(n).struct.field("value") for n in (0, 1))
    scale = pl.lit(10.0).pow(pl.col("decimals").fill_null(0).cast(pl.Float64))
    rough = pl.col("parts").list.eval(pl.element().struct.field("exactness") != "exact").list.any()
    why = (
        pl.when("damaged")
        .then(lit("damaged_text"))
        .when(denominator == 0)
        .then(lit("zero_denominator"))
        .when(rough | (pl.col("exactness") != "exact"))
        .then(lit("approximate"))
    )
    return (
        why.alias("reason"),
        (numerator / denominator * 100).alias("ratio"),
        scale.alias("scale"),
        numerator.alias("numerator"),
        denominator.alias("denominator"),
    )


@cache
def _share_finding() -> tuple[pl.Expr, ...]:
    reason, ratio, scale = pl.col("reason"), pl.col("ratio"), pl.col("scale")
    numerator, denominator = pl.col("numerator"), pl.col("denominator")
    off = (ratio - pl.col("value")).abs()
    status = (
        pl.when(reason == "zero_denominator")
        .then(NOT_APPLICABLE)
        .when(reason.is_not_null())
        .then(NOT_ASSESSABLE)
        .when(off * scale < 1 - 1e-9)
        .then(PASS)
        .otherwise(FAIL)
    )
    return (
        pl.col("report"),
        status.alias("status"),
        reason,
        pl.col("section"),
        pl.when(denominator != 0).then((ratio * scale).round() / scale).alias("expected"),
        pl.col("value").alias("actual"),
        pl.concat_list("evidence").alias("evidence"),
        terms(numerator=numerator.cast(pl.Int64), denominator=denominator.cast(pl.Int64)),
        pl.col("start").alias("position"),
    )


@rule("text.percent")
def percent(context: Context) -> Drafts:
    """占/率 against the two counts that the sentence names; rounded or cut off at its last decimal."""
    rows = context.said("percent").filter(pl.col("parts").list.len() == 2)
    if rows.is_empty():
        return drafts(context.silent(rows))
    found = rows.with_columns(_shares()).select(_share_finding())
    return drafts(context.silent(found), found)
