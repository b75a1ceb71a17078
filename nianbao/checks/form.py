"""The build of a report: its sections and subjects, its tables, their form and their cells."""

from functools import cache

import numpy as np
import polars as pl

from nianbao.checks.context import Context, evidence
from nianbao.checks.drafts import FAIL, PASS, Drafts, drafts, judged, lit, terms
from nianbao.checks.registry import rule
from nianbao.frames import TABLES
from nianbao.wording.zh import grids

SECTIONS_LEAST = 3
"""With fewer of the six headings found, the reading is in doubt, not the report."""

SUBJECTS = ("主动公开", "依申请公开", "政府信息管理", "平台建设", "监督保障")
SUBJECTS_LEAST = 2
NEW_FORM_YEAR = 2021


def sections_found(context: Context) -> pl.DataFrame:
    """report, section, and the first heading that opens it: text, official, start, evidence."""
    return context.remember("sections found", lambda: _sections_found(context))


def _sections_found(context: Context) -> pl.DataFrame:
    rows = context.elements("section").filter(pl.col("section").is_between(1, 6))
    return rows.group_by("report", "section", maintain_order=True).agg(
        pl.col("text", "official", "start").first(),
        evidence=evidence().first(),
    )


def sections_counted(context: Context) -> pl.Series:
    """``found``: how many of the six sections each report has."""
    number = np.bincount(sections_found(context)["report"].to_numpy(), minlength=context.reports.height)
    return pl.Series("found", number)


@cache
def _six() -> pl.DataFrame:
    titles = list(grids.SECTIONS.values())
    return pl.DataFrame({"section": pl.Series(list(grids.SECTIONS), dtype=pl.Int64), "title": titles})


def _stands(context: Context) -> pl.Expr:
    """Whether the table that belongs under a row's section was read."""
    tables = (
        pl.when((pl.col("section") == number) & (context.whose(table) != "not_recognised")).then(True)
        for table, number in grids.TABLE_SECTIONS.items()
    )
    return pl.coalesce(*tables, False)


@rule("form.sections")
def sections(context: Context) -> Drafts:
    """The six sections stand, in order. A heading lost over a table that was read is no error."""
    found = sections_found(context)
    about = context.reports.select("report", "whole").hstack([sections_counted(context), context.damaged])
    rows = about.join(_six(), how="cross").join(
        found, on=["report", "section"], how="left", maintain_order="left"
    )
    missing = pl.col("start").is_null()
    earlier = pl.col("start").fill_null(-1).cum_max().shift(1).over("report").fill_null(-1)
    rows = rows.with_columns(
        missing=missing, misplaced=~missing & (pl.col("start") < earlier), table_stands=_stands(context)
    )
    missing, misplaced = pl.col("missing"), pl.col("misplaced")
    reason = (
        pl.when(pl.col("found") < SECTIONS_LEAST)
        .then(lit("no_sections"))
        .when(missing & ~pl.col("whole"))
        .then(lit("not_whole"))
        .when(missing & pl.col("damaged_report"))
        .then(lit("damaged_text"))
    )
    severity = (
        pl.when(missing & ~pl.col("table_stands"))
        .then(lit("error"))
        .when(missing | misplaced)
        .then(lit("warning"))
        .otherwise(lit("info"))
    )
    variant = pl.when(missing).then(lit("missing")).when(misplaced).then(lit("order")).otherwise(lit("title"))
    status = judged(reason, ~missing & ~misplaced & pl.col("official"))
    return drafts(
        rows.select(
            "report",
            status,
            reason.alias("reason"),
            pl.when(status == "fail").then(severity).alias("severity"),
            "section",
            pl.when(~missing).then(pl.concat_list("evidence")).alias("evidence"),
            pl.when(status == "fail").then(variant).alias("variant"),
            terms(title=pl.col("title")),
        )
    )


@rule("form.subsections")
def subsections(context: Context) -> Drafts:
    """The five subjects of 总体情况 (2021 form), and no heading of its own items left without text."""
    subjects = context.elements("subject").filter(pl.col("text").is_in(SUBJECTS))
    dealt = subjects.group_by("report").agg(dealt=pl.col("text").unique())
    first = sections_found(context).filter(pl.col("section") == 1).select("report", opened=pl.lit(True))
    hollow = empty_headings(context).filter(pl.col("section") == 1, pl.col("level") == 2)
    hollow = hollow.group_by("report", maintain_order=True).agg(
        pl.col("evidence"), empty=pl.col("text").str.join("、")
    )
    rows = context.about(dealt, first, hollow)
    lacking = pl.concat_list(
        pl.when(~pl.col("dealt").fill_null([]).list.contains(name)).then(pl.lit(name)) for name in SUBJECTS
    ).list.drop_nulls()
    asked = pl.col("format") != "2019"
    named = pl.when(asked.fill_null(True)).then(lacking).otherwise(pl.lit([], dtype=pl.List(pl.String)))
    rows = rows.with_columns(lacking=named, dealt=pl.col("dealt").list.len().fill_null(0))
    unread_text = pl.col("opened").is_null() | (asked & (pl.col("dealt") < SUBJECTS_LEAST))
    complete = (pl.col("lacking").list.len() == 0) & pl.col("empty").is_null()
    reason = (
        pl.when(unread_text & pl.col("empty").is_null())
        .then(lit("no_sections"))
        .when(~complete & pl.col("damaged_report"))
        .then(lit("damaged_text"))
    )
    return drafts(
        rows.select(
            "report",
            judged(reason, complete),
            reason.alias("reason"),
            pl.lit(1, dtype=pl.Int64).alias("section"),
            "evidence",
            pl.when(pl.col("empty").is_not_null()).then(lit("empty_headings")).alias("root"),
            pl.when(reason.is_null() & ~complete)
            .then(
                pl.when(pl.col("empty").is_null())
                .then(lit("fail"))
                .when(pl.col("lacking").list.len() == 0)
                .then(lit("empty"))
                .otherwise(lit("both"))
            )
            .alias("variant"),
            terms(lacking=pl.col("lacking").list.join("、"), empty=pl.col("empty")),
        ).with_columns(pl.when(pl.col("status") == "fail").then("root").alias("root"))
    )


def empty_headings(context: Context) -> pl.DataFrame:
    """Headings with nothing under them; those over a table are no fault."""
    return context.remember("empty headings", lambda: _empty_headings(context))


def _empty_headings(context: Context) -> pl.DataFrame:
    outside = ~pl.col("section").is_in(list(grids.TABLE_SECTIONS.values()))
    headings = context.elements("heading").filter(pl.col("characters") == 0, outside)
    return headings.with_columns(evidence=evidence())


@rule("form.table")
def tables(context: Context) -> Drafts:
    """One finding per table: recognised, read in part, not recognised, or entered by a person."""
    rows = context.reports.unpivot(on=TABLES, index="report", variable_name="table", value_name="state")
    position = pl.Series("position", np.repeat(np.arange(len(TABLES)), context.reports.height))
    rows = rows.with_columns(position)
    partly, typed = pl.col("state") == "partial", pl.col("state") == "entered"
    return drafts(
        rows.select(
            "report",
            pl.when(typed | (pl.col("state") == "recognised")).then(PASS).otherwise(FAIL).alias("status"),
            pl.when(partly).then(lit("info")).otherwise(lit("warning")).alias("severity"),
            "table",
            pl.when(partly | typed).then("state").alias("variant"),
            "position",
        )
    )


@rule("form.version")
def version(context: Context) -> Drafts:
    """The form fits the report year: the whole old form is doubtful, single rows of it are worth a hint."""
    two, three = pl.col("proactive_form"), pl.col("requests_form")
    rows = context.reports
    unknown = (two.is_null() & three.is_null()).alias("unknown")
    reason = (
        pl.when(pl.col("year").is_null()).then(lit("no_year")).when(unknown).then(lit("table_not_recognised"))
    )
    wanted = pl.when(pl.col("year") >= NEW_FORM_YEAR).then(lit("2021")).otherwise(lit("2019"))
    fits = (two.fill_null(three) == wanted) & (three.fill_null(two) == wanted)
    whole = two.fill_null(three) != wanted
    return drafts(
        rows.select(
            "report",
            judged(reason, fits),
            reason.alias("reason"),
            pl.when(whole).then(lit("warning")).otherwise(lit("info")).alias("severity"),
            pl.when(whole).then(lit("proactive")).otherwise(lit("requests")).alias("table"),
            pl.when(reason.is_null() & ~fits)
            .then(
                pl.when(~whole)
                .then(lit("rows"))
                .when(wanted == "2021")
                .then(lit("old"))
                .otherwise(lit("early"))
            )
            .alias("variant"),
            terms(year=pl.col("year")),
        ).with_columns(pl.when(pl.col("status") == "fail").then("table").alias("table"))
    )


@rule("form.cells")
def cells(context: Context) -> Drafts:
    """Blank cells and marks where a number belongs: one finding per table, with how many and which."""
    unfilled = pl.col("state").is_in(["blank", "mark"])
    listed = (
        context.printed_where(unfilled)
        .group_by("report", "table", maintain_order=True)
        .agg(
            actual=pl.len().cast(pl.Float64),
            facts="concept",
            evidence="evidence",
            marks=(pl.col("state") == "mark").sum(),
        )
    )
    printed = context.tables_printed.select("report", "table")
    counted = printed.join(listed, on=["report", "table"], how="left", maintain_order="left").with_columns(
        pl.col("actual").fill_null(0.0)
    )
    found = counted.select(
        "report",
        judged(pl.lit(None, dtype=pl.String), pl.col("actual") == 0),
        "table",
        pl.lit(0.0).alias("expected"),
        "actual",
        "facts",
        "evidence",
        terms(marks=pl.when(pl.col("marks") > 0).then("marks")),
    )
    unread = [context.unread(table) for table in TABLES]
    gone = np.zeros(found.height, dtype=np.bool_)
    for one in unread:
        gone |= (found["table"] == one.said["table"]).to_numpy() & np.isin(
            found["report"].to_numpy(), one.reports
        )
    return drafts(*unread, found.filter(~pl.Series(gone)) if gone.any() else found)
