"""Submission and publication against their deadlines, the period of the statistics against the year."""

from functools import cache, lru_cache

import polars as pl

from nianbao.checks.context import Context
from nianbao.checks.deadlines import Deadlines, Purpose
from nianbao.checks.drafts import NOT_APPLICABLE, Columns, Drafts, drafts, judged, lit, terms
from nianbao.checks.registry import rule
from nianbao.checks.rows import evidence

BY_LAW = {"department": 131, "government": 331}
"""Kinds of agency that article 49 names, and its day (month and day); the others' day is the supervisor's."""


@lru_cache(maxsize=8)
def _last(deadlines: Deadlines, purpose: Purpose) -> pl.Expr:
    return deadlines.last(purpose).alias("last")


def _by_law(kind: str) -> pl.Expr:
    """Whether the body is of a ``kind`` that the law names, and the day ``last`` that holds is the law's."""
    day = pl.col("last").dt.month().cast(pl.Int32) * 100 + pl.col("last").dt.day()
    return (pl.col("agency_kind") == kind) & (day == BY_LAW[kind])


def _lateness(late: pl.Expr, confirmed: str, *variants: tuple[str, str]) -> pl.Expr:
    """The sentence of a report that is ``late``; of kinds that the law names ``variants`` (kind, variant).

    A day that nobody confirmed is no fact to remind a body of the law by.
    """
    unsure = pl.when(late & ~pl.col(confirmed).fill_null(False)).then(lit("unsure"))
    named = (pl.when(late & _by_law(kind)).then(pl.lit(variant)) for kind, variant in variants)
    return pl.coalesce(unsure, *named).alias("variant")


@cache
def _published() -> Columns:
    last = pl.col("last")
    reason = (
        pl.when(pl.col("year").is_null())
        .then(lit("no_year"))
        .when(last.is_null())
        .then(lit("no_kind"))
        .when(pl.col("published").is_null())
        .then(lit("no_date"))
    )
    unpublished = (pl.col("stage") == "draft").fill_null(False) & pl.col("published").is_null()
    status = judged(reason, pl.col("published") <= last)
    return (
        "report",
        pl.when(unpublished).then(NOT_APPLICABLE).otherwise(status).alias("status"),
        pl.when(unpublished).then(lit("draft")).otherwise(reason).alias("reason"),
        pl.when(pl.col("published_confirmed").fill_null(False))
        .then(lit("error"))
        .otherwise(lit("warning"))
        .alias("severity"),
        terms(
            deadline=last.dt.strftime("%Y年%-m月%-d日"),
            published=pl.col("published").dt.strftime("%Y年%-m月%-d日"),
            late=pl.when(pl.col("published") > last).then((pl.col("published") - last).dt.total_days()),
        ),
        _lateness(
            pl.col("published") > last,
            "published_confirmed",
            ("department", "by_law"),
            ("government", "by_law_area"),
        ),
    )


@rule("time.published")
def published(context: Context) -> Drafts:
    """Published by the day set for its kind of agency; an error only where a person confirmed the date.

    A draft is not yet published: the rule does not apply to it.
    """
    rows = context.reports.with_columns(_last(context.deadlines, "publish"))
    return drafts(rows.select(_published()))


@cache
def _submitted() -> Columns:
    last, day = pl.col("last"), pl.col("submitted")
    reason = (
        pl.when(pl.col("year").is_null())
        .then(lit("no_year"))
        .when(last.is_null())
        .then(lit("no_kind"))
        .when(day.is_null())
        .then(lit("no_submission"))
    )
    outside = pl.col("stage").is_null()
    return (
        "report",
        pl.when(outside).then(NOT_APPLICABLE).otherwise(judged(reason, day <= last)).alias("status"),
        pl.when(outside).then(lit("no_office")).otherwise(reason).alias("reason"),
        pl.when(pl.col("submitted_confirmed").fill_null(False))
        .then(lit("error"))
        .otherwise(lit("warning"))
        .alias("severity"),
        terms(
            deadline=last.dt.strftime("%Y年%-m月%-d日"),
            submitted=day.dt.strftime("%Y年%-m月%-d日"),
            late=pl.when(day > last).then((day - last).dt.total_days()),
        ),
        _lateness(day > last, "submitted_confirmed", ("department", "by_law")),
    )


@rule("time.submitted")
def submitted(context: Context) -> Drafts:
    """Submitted by the day set for its kind of agency; an error only where a person entered the day.

    The command knows of no office to which a report was submitted: the rule does not apply there.
    """
    rows = context.reports.with_columns(_last(context.deadlines, "submit"))
    return drafts(rows.select(_submitted()))


@cache
def _period() -> Columns:
    reason = pl.when(pl.col("report_year").is_null()).then(lit("no_year"))
    start, end = pl.col("from_date").dt.year(), pl.col("to_date").dt.year()
    inside = (start == pl.col("report_year")) & (end == pl.col("report_year"))
    other = pl.when(start == pl.col("report_year")).then(end).otherwise(start)
    return (
        "report",
        judged(reason, inside),
        reason.alias("reason"),
        "section",
        pl.col("report_year").cast(pl.Float64).alias("expected"),
        other.cast(pl.Float64).alias("actual"),
        pl.concat_list(evidence()).alias("evidence"),
        terms(year=pl.col("report_year")),
        pl.col("start").alias("position"),
    )


@rule("text.period")
def period(context: Context) -> Drafts:
    """The period of the statistics begins and ends in the report year; a part of the year will do."""
    rows = context.frames.statements[["report", "ref", "kind", "section", "from_date", "to_date", "start"]]
    rows = rows.filter(pl.col("kind") == "period")
    rows = rows.with_columns(context.whose("year").alias("report_year"))
    found = rows.select(_period())
    return drafts(context.silent(found), found)
