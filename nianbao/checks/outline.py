"""A report's title, the labels of its tables, and how much it says."""

from functools import cache

import polars as pl

from nianbao.checks.context import Context
from nianbao.checks.drafts import FAIL, PASS, Columns, Drafts, drafts, judged, lit, terms
from nianbao.checks.form import SECTIONS_LEAST
from nianbao.checks.limits import Limits
from nianbao.checks.registry import rule
from nianbao.checks.rows import evidence
from nianbao.wording.zh import names

TITLE = r"政府信息公开工作年度报告|年度政府信息公开(?:工作)?(?:年度)?报告"
YEAR = r"(?:20\d{2}|二[〇○零一][〇○零一二三四五六七八九]{2})年"
LABELLED = ("proactive", "requests")
READ = ("recognised", "partial")


@cache
def _lacking() -> pl.Expr:
    """The parts that a title lacks."""
    printed = pl.col("title")
    named = printed.str.contains(rf"[\u4e00-\u9fff]{{2,}}.*{YEAR}") | (
        pl.col("agency").is_not_null() & printed.str.contains(pl.col("agency"), literal=True)
    )
    has = {"agency": named, "year": printed.str.contains(YEAR), "kind": printed.str.contains(TITLE)}
    absent = (pl.when(~present).then(pl.lit(names.TITLE_PARTS[part])) for part, present in has.items())
    return pl.concat_list(absent).list.drop_nulls().alias("lacking")


@cache
def _title() -> Columns:
    printed, lacking = pl.col("title"), pl.col("lacking")
    reason = pl.when(printed.is_null()).then(lit("no_title"))
    return (
        "report",
        judged(reason, lacking.list.len() == 0),
        reason.alias("reason"),
        terms(title=printed, lacking=lacking.list.join("、")),
    )


@rule("form.title")
def title(context: Context) -> Drafts:
    """The title names the agency, the year and what it is."""
    return drafts(context.reports.select("report", "title", _lacking()).select(_title()))


@cache
def _labels() -> Columns:
    return (
        "report",
        pl.when(pl.col("words").is_null()).then(PASS).otherwise(FAIL).alias("status"),
        "table",
        "evidence",
        terms(words=pl.col("words")),
    )


@rule("form.labels")
def labels(context: Context) -> Drafts:
    """Labels of rows as the form prints them: one finding for table two and one for table three."""
    odd = context.elements("label").with_columns(evidence=evidence())
    rows = context.reports.unpivot(on=LABELLED, index="report", variable_name="table", value_name="state")
    rows = rows.filter(pl.col("state").is_in(READ))
    if odd.is_empty():
        return drafts(*map(context.unread, LABELLED), rows.select("report", PASS.alias("status"), "table"))
    words = pl.format(names.LABEL_OTHERWISE, "text", "expected")
    table = pl.when(pl.col("section") == 2).then(pl.lit(LABELLED[0])).otherwise(pl.lit(LABELLED[1]))
    listed = odd.group_by("report", table.alias("table"), maintain_order=True).agg(
        "evidence", words=words.str.join("，")
    )
    rows = rows.join(listed, on=["report", "table"], how="left", maintain_order="left")
    return drafts(*map(context.unread, LABELLED), rows.select(_labels()))


@cache
def _wrong(limits: Limits) -> Columns:
    """What is wrong with a length, the limit that it does not keep, and why it cannot be told."""
    reason = (
        pl.when(pl.col("found").fill_null(0) < SECTIONS_LEAST)
        .then(lit("no_sections"))
        .when(~pl.col("whole"))
        .then(lit("not_whole"))
    )
    asked = {"bare": limits.bare, "least": limits.least, "most": limits.most}
    bounds = {name: pl.lit(limit, pl.Int64) for name, limit in asked.items()}
    many = pl.col("actual")
    outside = {name: many > bound if name == "most" else many < bound for name, bound in bounds.items()}
    return (
        *("report", "actual"),
        reason.alias("reason"),
        pl.coalesce(pl.when(told).then(lit(name)) for name, told in outside.items()).alias("wrong"),
        pl.coalesce(
            pl.when(told).then(bounds[name].cast(pl.Float64)) for name, told in outside.items()
        ).alias("bound"),
    )


@cache
def _length() -> Columns:
    reason, wrong = pl.col("reason"), pl.col("wrong")
    fails = reason.is_null() & wrong.is_not_null()
    return (
        "report",
        judged(reason, wrong.is_null()),
        reason,
        pl.when(fails).then("bound").alias("expected"),
        pl.col("actual").cast(pl.Float64),
        pl.when(fails).then(wrong).alias("variant"),
    )


@rule("form.length")
def length(context: Context) -> Drafts:
    """Characters of the prose under the headings: hardly any, or beyond the limits that are set."""
    counted = (
        context.elements("section")
        .group_by("report")
        .agg(actual=pl.col("characters").sum(), found=pl.col("section").n_unique())
    )
    rows = context.reports.select("report", "whole").hstack(context.beside(counted))
    return drafts(rows.select(_wrong(context.limits)).select(_length()))
