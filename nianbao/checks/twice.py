"""One figure that the prose gives twice."""

from functools import cache

import polars as pl

from nianbao.checks.context import Context
from nianbao.checks.drafts import FAIL, PASS, Columns, Drafts, drafts
from nianbao.checks.quantities import WHOLE_AREA, of_quantities, total
from nianbao.checks.registry import rule

COMPARED = (
    *(f"narrative.applications_{name}" for name in ("received", "answered", "carried_in", "carried_out")),
    *(f"narrative.applications_{name}" for name in ("granted", "partly_granted", "refused")),
    *("narrative.reconsideration_total", "narrative.litigation_total"),
    *(f"narrative.normative_{name}" for name in ("issued", "in_force", "abolished")),
)
"""Figures that a report has once: others (items published, trainings) are counted by channel and subject."""

CARRYING = ("narrative.applications_received", "narrative.applications_answered")


@cache
def _conflict() -> Columns:
    gap = pl.col("high") - pl.col("low")
    wide = pl.col("concept").is_in(CARRYING) & (
        (gap == pl.col("carried")).fill_null(False) | (gap == pl.col("told")).fill_null(False)
    )
    fails = (pl.col("kinds") > 1) & ~wide
    return (
        "report",
        pl.when(fails).then(FAIL).otherwise(PASS).alias("status"),
        "section",
        pl.col("low").alias("expected"),
        pl.col("high").alias("actual"),
        pl.concat_list("concept").alias("facts"),
        "evidence",
        "position",
    )


@cache
def _comparable() -> tuple[pl.Expr, ...]:
    """What a statement must be to be held against another one."""
    whole = (pl.col("scope") != "area").fill_null(True) | pl.col("quote").str.contains(WHOLE_AREA)
    # The zero of a sentence on reviews and lawsuits that were decided in one way is not the total.
    of_all = (pl.col("kind") == "zero") & (pl.col("concept") == COMPARED[0])
    return (
        (pl.col("kind") == "figure") | of_all,
        pl.col("concept").is_in(COMPARED),
        pl.col("exactness") == "exact",
        pl.col("subject") == "own",
        ~pl.col("damaged"),
        whole,
    )


@cache
def _extremes() -> Columns:
    ends = pl.concat_list(pl.col("value").arg_min(), pl.col("value").arg_max()).explode().sort()
    return (
        pl.col("value").min().alias("low"),
        pl.col("value").max().alias("high"),
        pl.col("value").n_unique().alias("kinds"),
        pl.col("evidence").gather(ends),
        pl.col("start").first().alias("position"),
        pl.col("section").first(),
    )


@rule("text.conflict")
def conflict(context: Context) -> Drafts:
    """One exact figure of this body given twice with two values; new and with carried-in are two things."""
    said = context.prose.filter(_comparable())
    several = said.filter(pl.struct("report", "concept").is_duplicated())
    twice = several.group_by("report", "concept", maintain_order=True).agg(_extremes())
    if twice.is_empty():
        return drafts(context.silent(twice))
    asked = of_quantities(twice.with_columns(quantity=pl.lit("carried_in")), "quantity")
    twice = twice.with_columns(total(context, asked, "quantity", "carried")["carried"])
    told = (
        said.filter(pl.col("concept") == "narrative.applications_carried_in")
        .group_by("report")
        .agg(told=pl.col("value").first())
    )
    twice = twice.join(told, on="report", how="left", maintain_order="left")
    found = twice.select(_conflict())
    return drafts(context.silent(found), found)
