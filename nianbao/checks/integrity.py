"""Foreign words, damaged characters and misprinted fixed phrases."""

import polars as pl

from nianbao.checks.context import Context, evidence
from nianbao.checks.drafts import FAIL, NOT_ASSESSABLE, PASS, drafts, lit, terms
from nianbao.checks.registry import rule


def _observations(context: Context, kind: str) -> pl.DataFrame:
    rows = context.frames.structure.filter(pl.col("kind") == kind)
    return rows.with_columns(evidence=evidence())


def _clean(context: Context, found: pl.DataFrame) -> pl.DataFrame:
    return context.without(found).select("report", PASS.alias("status"))


def _characters(context: Context, found: pl.DataFrame) -> pl.DataFrame:
    """Drafts about single characters: a character recognised in a picture may be misread, not misprinted."""
    read = context.recognised_reports
    sure = drafts(_clean(context, found), found).join(read, on="report", how="anti", maintain_order="left")
    unsure = read.with_columns(NOT_ASSESSABLE.alias("status"), reason=lit("recognised"))
    return drafts(sure, unsure)


@rule("integrity.hijacked")
def hijacked(context: Context) -> pl.DataFrame:
    """Words of betting sites and the like: one finding per report, with every place."""
    found = (
        _observations(context, "spam")
        .group_by("report", maintain_order=True)
        .agg("evidence", actual=pl.len().cast(pl.Float64), position=pl.col("start").min())
    )
    found = found.with_columns(FAIL.alias("status"), pl.lit(0.0).alias("expected"))
    return drafts(_clean(context, found), found)


@rule("integrity.garbled")
def garbled(context: Context) -> pl.DataFrame:
    """Bracketed readings, lost characters, doubled punctuation: one finding per report, with every place."""
    slight = pl.col("slight")
    found = context.garbled.select(
        "report",
        FAIL.alias("status"),
        pl.when(slight).then(lit("info")).otherwise(lit("warning")).alias("severity"),
        pl.when(slight).then(lit("slight")).alias("variant"),
        pl.lit(0.0).alias("expected"),
        pl.col("count").cast(pl.Float64).alias("actual"),
        "evidence",
        "position",
    )
    return _characters(context, found)


@rule("integrity.fixed_phrase")
def fixed_phrase(context: Context) -> pl.DataFrame:
    """A fixed phrase that is off by a character or two: one finding per place."""
    found = _observations(context, "phrase").select(
        "report",
        FAIL.alias("status"),
        "section",
        pl.concat_list("evidence").alias("evidence"),
        terms(right=pl.col("expected")),
        pl.col("start").alias("position"),
    )
    return _characters(context, found)
