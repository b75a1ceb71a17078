"""The day of publication against its deadline, the period of the statistics against the report year."""

import polars as pl

from nianbao.checks.context import Context, evidence
from nianbao.checks.drafts import NOT_APPLICABLE, drafts, judged, terms
from nianbao.checks.registry import rule

BY_LAW = ("department", "government")
"""Kinds of agency that article 49 names; the others' day is the supervisor's."""


@rule("time.published")
def published(context: Context) -> pl.DataFrame:
    """Published by the day set for its kind of agency; an error only where a person confirmed the date.

    A draft is not yet published: the rule does not apply to it.
    """
    days = [(kind, month, day) for kind, (month, day) in context.deadlines.all().items()]
    table = pl.DataFrame(
        days, schema={"agency_kind": pl.String, "month": pl.Int8, "day": pl.Int8}, orient="row"
    )
    rows = context.reports.join(table, on="agency_kind", how="left", maintain_order="left")
    last = pl.date(pl.col("year") + 1, pl.col("month"), pl.col("day"))
    reason = (
        pl.when(pl.col("year").is_null())
        .then(pl.lit("no_year"))
        .when(pl.col("month").is_null())
        .then(pl.lit("no_kind"))
        .when(pl.col("published").is_null())
        .then(pl.lit("no_date"))
    )
    unpublished = (pl.col("stage") == "draft").fill_null(False) & pl.col("published").is_null()
    status = judged(reason, pl.col("published") <= last)
    return drafts(
        rows.select(
            "report",
            pl.when(unpublished).then(NOT_APPLICABLE).otherwise(status).alias("status"),
            pl.when(unpublished).then(pl.lit("draft")).otherwise(reason).alias("reason"),
            pl.when(pl.col("published_confirmed").fill_null(False))
            .then(pl.lit("error"))
            .otherwise(pl.lit("warning"))
            .alias("severity"),
            terms(
                deadline=last.dt.strftime("%Y年%-m月%-d日"),
                published=pl.col("published").dt.strftime("%Y年%-m月%-d日"),
                late=pl.when(pl.col("published") > last).then((pl.col("published") - last).dt.total_days()),
            ),
            pl.when((pl.col("published") > last) & pl.col("agency_kind").is_in(BY_LAW))
            .then(pl.lit("by_law"))
            .alias("variant"),
        )
    )


@rule("text.period")
def period(context: Context) -> pl.DataFrame:
    """The period of the statistics begins and ends in the report year; a part of the year will do."""
    rows = context.frames.statements.filter(pl.col("kind") == "period")
    rows = rows.join(context.reports.select("report", report_year="year"), on="report", maintain_order="left")
    reason = pl.when(pl.col("report_year").is_null()).then(pl.lit("no_year"))
    start, end = pl.col("from_date").dt.year(), pl.col("to_date").dt.year()
    inside = (start == pl.col("report_year")) & (end == pl.col("report_year"))
    other = pl.when(start == pl.col("report_year")).then(end).otherwise(start)
    found = rows.select(
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
    return drafts(context.silent(found), found)
