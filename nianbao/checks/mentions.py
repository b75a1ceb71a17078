"""What a report must say: the fee, assessment and accountability, problems and measures, whom to ask."""

import polars as pl

from nianbao.checks.context import Context, evidence
from nianbao.checks.drafts import NOT_APPLICABLE, judged, terms
from nianbao.checks.form import SECTIONS_LEAST, sections_found
from nianbao.checks.registry import rule
from nianbao.wording.cells import SECTIONS, TABLE_SECTIONS
from nianbao.wording.names import ACCOUNTS

OFFICIAL = len(SECTIONS)
FIFTH, SIXTH = 5, 6


def _said(context: Context, kind: str) -> pl.DataFrame:
    """report, evidence, number and section of what the reports mention of ``kind``."""
    rows = context.frames.structure.filter(pl.col("kind") == kind)
    return rows.group_by("report", maintain_order=True).agg(
        evidence().first(), pl.col("number", "section", "start").first(), pl.lit(True).alias("said")
    )


def _reports(context: Context) -> pl.DataFrame:
    """The reports with ``lost``: why what was not found may stand in them all the same."""
    found = sections_found(context).group_by("report").agg(found=pl.len())
    rows = context.reports
    for side in (context.damaged_reports, found):
        rows = rows.join(side, on="report", how="left", maintain_order="left")
    lost = (
        pl.when(pl.col("found").fill_null(0) < SECTIONS_LEAST)
        .then(pl.lit("no_sections"))
        .when(~pl.col("whole"))
        .then(pl.lit("not_whole"))
        .when(pl.col("garbled"))
        .then(pl.lit("damaged_text"))
        .alias("lost")
    )
    return rows.select("report", "year", "whole", lost)


def _opened(context: Context, section: int) -> pl.DataFrame:
    """report and ``opened`` (true) where the heading of ``section`` was found."""
    found = sections_found(context).filter(pl.col("section") == section)
    return found.select("report", pl.lit(True).alias("opened"))


def _one() -> pl.Expr:
    """The evidence of a finding that has one, or none."""
    return pl.when(pl.col("evidence").is_not_null()).then(pl.concat_list("evidence")).alias("evidence")


@rule("form.contact")
def contact(context: Context) -> pl.DataFrame:
    """Where the report can be had, or whom to ask about it."""
    rows = _reports(context).join(_said(context, "contact"), on="report", how="left", maintain_order="left")
    said = pl.col("said").fill_null(False)
    reason = pl.when(~said).then("lost")
    return rows.select("report", judged(reason, said), reason.alias("reason"), _one())


@rule("form.fee_statement")
def fee_statement(context: Context) -> pl.DataFrame:
    """Whether a fee for handling information was charged; said anywhere in the prose, it is said."""
    rows = _reports(context)
    for side in (_said(context, "fee"), _opened(context, SIXTH)):
        rows = rows.join(side, on="report", how="left", maintain_order="left")
    said = pl.col("said").fill_null(False)
    unread = pl.when(pl.col("opened").is_null()).then(pl.lit("no_sections"))
    reason = pl.when(~said).then(pl.coalesce("lost", unread))
    return rows.select(
        "report",
        judged(reason, said),
        reason.alias("reason"),
        pl.when(said).then("section").otherwise(pl.lit(SIXTH, dtype=pl.Int64)).alias("section"),
        _one(),
    )


@rule("form.accountability")
def accountability(context: Context) -> pl.DataFrame:
    """工作考核, 社会评议, 责任追究: none of them is doubtful, some of them missing worth a hint."""
    rows = _reports(context)
    for kind in ACCOUNTS:
        said = _said(context, kind).select("report", pl.col("evidence").alias(kind))
        rows = rows.join(said, on="report", how="left", maintain_order="left")
    lacking = pl.concat_list(
        pl.when(pl.col(kind).is_null()).then(pl.lit(name)) for kind, name in ACCOUNTS.items()
    ).list.drop_nulls()
    count = lacking.list.len()
    reason = pl.when(count > 0).then("lost")
    none = count == len(ACCOUNTS)
    status = judged(reason, count == 0)
    return rows.select(
        "report",
        status,
        reason.alias("reason"),
        pl.when(none).then(pl.lit("warning")).otherwise(pl.lit("info")).alias("severity"),
        pl.concat_list(*ACCOUNTS).list.drop_nulls().alias("evidence"),
        pl.when((status == "fail") & ~none).then(pl.lit("partly")).alias("variant"),
        terms(lacking=lacking.list.join("、")),
    )


@rule("form.announced")
def announced(context: Context) -> pl.DataFrame:
    """As many parts as announced. Other headings of the top level may be parts, or not."""
    found = sections_found(context)
    tables = [
        context.recognised(table)
        .filter("recognised")
        .select("report", pl.lit(number, dtype=pl.Int64).alias("section"))
        for table, number in TABLE_SECTIONS.items()
    ]
    official = pl.concat([found.select("report", "section"), *tables]).unique()
    counts = official.group_by("report").agg(official=pl.len().cast(pl.Int64))
    others = context.frames.structure.filter(pl.col("kind") == "section", pl.col("section").is_null())
    more = others.group_by("report").agg(more=pl.len().cast(pl.Int64))
    rows = _reports(context)
    for side in (_said(context, "announced"), counts, more):
        rows = rows.join(side, on="report", how="left", maintain_order="left")
    number, least = pl.col("number"), pl.col("official").fill_null(0)
    most = least + pl.col("more").fill_null(0)
    fits = (number >= least) & (number <= most)
    unread = pl.when(least < OFFICIAL).then(pl.lit("no_sections"))
    reason = pl.when(number.is_null()).then(pl.lit("silent")).when(~fits).then(pl.coalesce("lost", unread))
    status = pl.when(number.is_null()).then(NOT_APPLICABLE).otherwise(judged(reason, fits))
    return rows.select(
        "report",
        status.alias("status"),
        reason.alias("reason"),
        number.cast(pl.Float64).alias("expected"),
        pl.when(number.is_null())
        .then(None)
        .when(number > most)
        .then(most)
        .when(fits)
        .then(number)
        .otherwise(least)
        .cast(pl.Float64)
        .alias("actual"),
        _one(),
    )


@rule("form.problems")
def problems(context: Context) -> pl.DataFrame:
    """Section five names a problem and a measure; only an empty one, or 无, is wrong beyond doubt."""
    headings = context.frames.structure.filter(pl.col("kind") == "section")
    under = headings.with_columns(pl.col("section").forward_fill().over("report"))
    fifth = (
        under.filter(pl.col("section") == FIFTH)
        .group_by("report", maintain_order=True)
        .agg(evidence().first().alias("heading"), pl.col("characters").sum())
    )
    rows = _reports(context)
    for side in (fifth, _opened(context, SIXTH)):
        rows = rows.join(side, on="report", how="left", maintain_order="left")
    for kind in ("problem", "measure", "own", "nothing"):
        said = _said(context, kind).select("report", pl.col("evidence").alias(kind))
        rows = rows.join(said, on="report", how="left", maintain_order="left")
    problem, measure = pl.col("problem").is_not_null(), pl.col("measure").is_not_null()
    hollow = pl.col("nothing").is_not_null()
    unread = pl.col("characters").is_null()
    empty = (pl.col("characters") == 0) & pl.col("opened").is_not_null()
    good = problem & measure
    variant = (
        pl.when(hollow)
        .then(pl.lit("nothing"))
        .when(empty)
        .then(pl.lit("empty"))
        .when(~problem & ~measure)
        .then(pl.lit("neither"))
        .when(~problem)
        .then(pl.lit("no_problem"))
        .when(~measure)
        .then(pl.lit("no_measure"))
        .otherwise(pl.lit("general"))
    )
    severity = (
        pl.when(hollow | empty)
        .then(pl.lit("error"))
        .when(~good)
        .then(pl.lit("warning"))
        .otherwise(pl.lit("info"))
    )
    reason = pl.when(unread).then(pl.lit("no_sections")).when(~good).then("lost")
    passes = good & pl.col("own").is_not_null()
    status = judged(reason, passes)
    return rows.select(
        "report",
        status,
        reason.alias("reason"),
        pl.when(status == "fail").then(severity).alias("severity"),
        pl.lit(FIFTH, dtype=pl.Int64).alias("section"),
        pl.when(status != "not_assessable")
        .then(pl.concat_list(pl.coalesce("nothing", "problem", "measure", "heading")))
        .alias("evidence"),
        pl.when(status == "fail").then(variant).alias("variant"),
    )
