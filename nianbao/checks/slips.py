"""Slips in prose, the fee for handling information, and private numbers."""

from functools import cache

import polars as pl

from nianbao.checks.context import Context
from nianbao.checks.drafts import (
    FAIL,
    NOT_APPLICABLE,
    NOT_ASSESSABLE,
    Columns,
    Drafts,
    Quiet,
    drafts,
    judged,
    lit,
)
from nianbao.checks.grid import sums_of
from nianbao.checks.registry import rule
from nianbao.checks.rows import evidence

FEE = "narrative.fees_collected_yuan"
SIXTH = 6
UNPAID = sums_of("unpaid", [("unpaid", "requests.other_fee_unpaid.total", False, None)])
COLLECTED = sums_of("collected", [("collected", "proactive.fees.amount", False, None)])
PER_UNIT = 10_000.0
"""元 in 万元."""


@cache
def _observed() -> Columns:
    return (
        *("report", "section"),
        FAIL.alias("status"),
        pl.concat_list(evidence()).alias("evidence"),
        pl.col("start").alias("position"),
    )


def _told(context: Context, kind: str, *columns: pl.Expr) -> Drafts:
    """A finding for each observation of ``kind``, with more ``columns``; a report passes that has none."""
    rows = context.elements(kind)
    quiet = Quiet(context.without(rows), {"status": "pass"})
    if rows.is_empty():
        return drafts(quiet)
    found = rows.select(_observed())
    return drafts(quiet, found.with_columns(rows.select(columns)) if columns else found)


@rule("text.missing_number")
def missing_number(context: Context) -> Drafts:
    """A counting sentence has its number; where text is damaged, it may have been lost on the way."""
    unsure = context.whose("damaged_report")
    status = pl.when(unsure).then(NOT_ASSESSABLE).otherwise(FAIL).alias("status")
    return _told(context, "missing", status, pl.when(unsure).then(lit("damaged_text")).alias("reason"))


@rule("text.stale_year")
def stale_year(context: Context) -> Drafts:
    """本年度, 统计期限 and headings name no year before the report's own."""
    return _told(context, "stale")


@rule("integrity.personal_data")
def personal_data(context: Context) -> Drafts:
    """No identity card, bank card or private telephone; a telephone of which nothing says whose: doubtful."""
    severity = pl.when(~pl.col("official")).then(lit("warning")).alias("severity")
    return _told(context, "private", severity, pl.col("expected").alias("variant"))


@cache
def _wrongs() -> tuple[pl.Expr, ...]:
    disagree = ((pl.col("low") == 0) & (pl.col("high") > 0)).fill_null(False)
    # Where some was paid, there was a notice.
    unnoticed = (pl.col("unpaid") > 0).fill_null(False) & pl.col("noticed").is_null()
    unnoticed &= ~(pl.col("high") > 0).fill_null(False)
    above = (pl.col("high") > pl.col("collected") * PER_UNIT + 1).fill_null(False)
    return disagree.alias("disagree"), unnoticed.alias("unnoticed"), above.alias("above")


@cache
def _judgement() -> tuple[pl.Expr, ...]:
    disagree, unnoticed, above = (pl.col(name) for name in ("disagree", "unnoticed", "above"))
    silent = pl.col("high").is_null() & ~unnoticed
    lost = unnoticed & ~disagree & (~pl.col("whole") | pl.col("damaged_report"))
    reason = pl.when(silent).then(lit("silent")).when(lost).then(lit("not_whole"))
    judgement = judged(reason, ~(disagree | unnoticed | above))
    return (
        reason.alias("reason"),
        pl.when(silent).then(NOT_APPLICABLE).otherwise(judgement).alias("status"),
    )


@cache
def _finding() -> tuple[pl.Expr, ...]:
    disagree, unnoticed = pl.col("disagree"), pl.col("unnoticed")
    variant = pl.when(disagree).then(lit("fail")).when(unnoticed).then(lit("notice")).otherwise(lit("above"))
    severity = (
        pl.when(disagree & pl.col("exact"))
        .then(lit("error"))
        .when(disagree | unnoticed)
        .then(lit("warning"))
        .otherwise(lit("info"))
    )
    fails = pl.col("status") == "fail"
    return (
        *map(pl.col, ("report", "status", "reason")),
        pl.when(fails).then(severity).alias("severity"),
        pl.when(fails).then(variant).alias("variant"),
        pl.lit(SIXTH, dtype=pl.Int64).alias("section"),
        pl.when(fails & disagree)
        .then("low")
        .when(fails & unnoticed)
        .then(0.0)
        .when(fails)
        .then(pl.col("collected") * PER_UNIT)
        .alias("expected"),
        pl.when(fails & unnoticed & ~disagree).then("unpaid").otherwise("high").alias("actual"),
        pl.col("evidence").fill_null([]),
        pl.when(fails & unnoticed & ~disagree)
        .then("unpaid_cells")
        .when(fails & ~disagree)
        .then("collected_cells")
        .alias("cells"),
        pl.col("position"),
    )


@cache
def _of_fee() -> Columns:
    return (
        "evidence",
        pl.col("value").min().alias("low"),
        pl.col("value").max().alias("high"),
        (pl.col("exactness") == "exact").all().alias("exact"),
        pl.col("start").first().alias("position"),
    )


@rule("text.fee")
def fee(context: Context) -> Drafts:
    """One thing is said of the fee, unpaid ones have a notice, and it is no more than all fees together."""
    said = context.prose.filter(pl.col("concept") == FEE, ~pl.col("damaged"))
    each = said.group_by("report", maintain_order=True).agg(_of_fee())
    noticed = context.elements("notice").select("report").unique().with_columns(noticed=True)
    unpaid = context.sums(UNPAID).select("report", unpaid="value", unpaid_cells="cells")
    all_ = context.sums(COLLECTED).select("report", collected="value", collected_cells="cells")
    rows = context.about(each, unpaid, all_, noticed)
    rows = rows.with_columns(_wrongs()).with_columns(_judgement())
    return drafts(rows.select(_finding()))
