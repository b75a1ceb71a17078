"""Foreign words, damaged characters and misprinted fixed phrases."""

import numpy as np
import polars as pl

from nianbao.checks.context import Context
from nianbao.checks.drafts import FAIL, Drafts, Quiet, drafts, lit, terms
from nianbao.checks.registry import rule
from nianbao.checks.rows import evidence

LEAST_PERCENT = 0.1
"""A smaller share is not told more exactly."""


def _characters(context: Context, found: pl.DataFrame) -> Drafts:
    """Drafts about single characters: a character recognised in a picture may be misread, not misprinted."""
    read = context.recognised.to_numpy()
    clean, unsure = context.without(found), np.flatnonzero(read)
    sure = found.filter(~pl.lit(context.recognised).gather("report")) if len(unsure) else found
    return drafts(
        Quiet(clean[~read[clean]], {"status": "pass"}),
        Quiet(unsure, {"status": "not_assessable", "reason": "recognised"}),
        sure,
    )


@rule("integrity.hijacked")
def hijacked(context: Context) -> Drafts:
    """Words of betting sites and the like: one finding per report, with every place."""
    spam = context.elements("spam")
    if spam.is_empty():
        return drafts(Quiet(context.without(spam), {"status": "pass"}))
    found = (
        spam.with_columns(evidence=evidence())
        .group_by("report", maintain_order=True)
        .agg("evidence", actual=pl.len().cast(pl.Float64), position=pl.col("start").min())
    )
    found = found.with_columns(FAIL.alias("status"), pl.lit(0.0).alias("expected"))
    return drafts(Quiet(context.without(found), {"status": "pass"}), found)


@rule("integrity.garbled")
def garbled(context: Context) -> Drafts:
    """Bracketed readings, lost characters, doubled punctuation: one finding per report, with its places.

    The share is that of all characters of the report.
    """
    rows = context.elements("garbled")
    if rows.is_empty():
        return _characters(context, rows)
    slight = pl.col("slight")
    whole = pl.lit(context.reports["characters"]).gather("report")
    percent = (100 * pl.col("characters") / whole).round(1)
    share = (
        pl.when(percent < LEAST_PERCENT).then(lit(f"<{LEAST_PERCENT}%")).otherwise(pl.format("{}%", percent))
    )
    found = context.garbled.select(
        "report",
        FAIL.alias("status"),
        pl.when(slight).then(lit("info")).otherwise(lit("warning")).alias("severity"),
        pl.when(slight).then(lit("slight")).alias("variant"),
        pl.lit(0.0).alias("expected"),
        pl.col("count").cast(pl.Float64).alias("actual"),
        "evidence",
        "position",
        terms(characters=pl.col("characters"), share=share),
    )
    return _characters(context, found)


@rule("integrity.fixed_phrase")
def fixed_phrase(context: Context) -> Drafts:
    """A fixed phrase that is off by a character or two: one finding per place."""
    rows = context.elements("phrase")
    if rows.is_empty():
        return _characters(context, rows)
    found = rows.select(
        "report",
        FAIL.alias("status"),
        "section",
        pl.concat_list(evidence()).alias("evidence"),
        terms(right=pl.col("expected")),
        pl.col("start").alias("position"),
    )
    return _characters(context, found)
