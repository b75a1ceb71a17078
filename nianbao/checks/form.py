"""The build of a report: its sections and subjects, its tables, their form and their cells."""

from functools import cache

import numpy as np
import polars as pl

from nianbao.checks.context import Context
from nianbao.checks.drafts import FAIL, PASS, Columns, Drafts, drafts, judged, lit, terms
from nianbao.checks.registry import rule
from nianbao.checks.rows import evidence, nullable
from nianbao.frames import TABLES
from nianbao.wording.zh import grids, names

SECTIONS_LEAST = 3
"""With fewer of the six headings found, the reading is in doubt, not the report."""

SUBJECTS = tuple(names.SUBJECTS.values())
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


@cache
def _stood() -> tuple[pl.Expr, ...]:
    """Whether each section stands as it should, and why that cannot be told."""
    missing, misplaced = pl.col("missing"), pl.col("misplaced")
    reason = (
        pl.when(pl.col("found") < SECTIONS_LEAST)
        .then(lit("no_sections"))
        .when(missing & ~pl.col("whole"))
        .then(lit("not_whole"))
        .when(missing & pl.col("damaged_report"))
        .then(lit("damaged_text"))
    )
    return judged(reason, ~missing & ~misplaced & pl.col("official")), reason.alias("reason")


@cache
def _standing() -> tuple[pl.Expr, ...]:
    """The finding of each report and section."""
    missing, misplaced = pl.col("missing"), pl.col("misplaced")
    severity = (
        pl.when(missing & ~pl.col("table_stands"))
        .then(lit("error"))
        .when(missing | misplaced)
        .then(lit("warning"))
        .otherwise(lit("info"))
    )
    variant = pl.when(missing).then(lit("missing")).when(misplaced).then(lit("order")).otherwise(lit("title"))
    fails = pl.col("status") == "fail"
    return (
        *map(pl.col, ("report", "status", "reason")),
        pl.when(fails).then(severity).alias("severity"),
        pl.col("section"),
        pl.when(~missing).then(pl.concat_list("evidence")).alias("evidence"),
        pl.when(fails).then(variant).alias("variant"),
        terms(title=pl.col("title")),
    )


@rule("form.sections")
def sections(context: Context) -> Drafts:
    """The six sections stand, in order. A heading lost over a table that was read is no error."""
    found, count, six = sections_found(context), context.reports.height, len(_six())
    place = np.full((count, six + 1), np.nan)
    place[found["report"].to_numpy(), found["section"].to_numpy()] = np.arange(found.height)
    standing = found[["official", "start", "evidence"]][nullable(place[:, 1:].ravel())]
    start = standing["start"].fill_null(-1).to_numpy().reshape(count, six)
    latest = np.maximum.accumulate(np.pad(start, ((0, 0), (1, 0)), constant_values=-1), axis=1)[:, :-1]
    about = context.reports.select("report", "whole").hstack([sections_counted(context), context.damaged])
    rows = about[np.repeat(np.arange(count), six)].hstack(_six()[np.tile(np.arange(six), count)])
    rows = rows.hstack(standing).with_columns(
        missing=pl.Series((start < 0).ravel()),
        misplaced=pl.Series(((start >= 0) & (start < latest)).ravel()),
        table_stands=_stands(context),
    )
    return drafts(rows.with_columns(_stood()).select(_standing()))


def _subjects(context: Context) -> pl.DataFrame:
    """A column a subject of SUBJECTS: whether each report deals with it."""
    marks = np.zeros((len(SUBJECTS), context.reports.height), dtype=np.bool_)
    subjects = context.elements("subject")
    for mark, name in zip(marks, SUBJECTS, strict=True):
        mark[subjects["report"].to_numpy()[(subjects["text"] == name).to_numpy()]] = True
    return pl.DataFrame({name: pl.Series(mark) for name, mark in zip(SUBJECTS, marks, strict=True)})


@cache
def _lacking() -> tuple[pl.Expr, ...]:
    """``lacking``: the names of the subjects that a report lacks; ``dealt``: how many it has."""
    lacking = pl.concat_list(pl.when(~pl.col(name)).then(pl.lit(name)) for name in SUBJECTS)
    asked = (pl.col("format") != "2019").fill_null(True)
    nothing = pl.lit([], dtype=pl.List(pl.String))
    return (
        pl.when(asked).then(lacking.list.drop_nulls()).otherwise(nothing).alias("lacking"),
        pl.sum_horizontal(SUBJECTS).alias("dealt"),
    )


@cache
def _unread() -> tuple[pl.Expr, ...]:
    """Why a report's subjects cannot be told, whether it has all, and whether it has empty headings."""
    unread = ~pl.col("opened") | ((pl.col("format") != "2019") & (pl.col("dealt") < SUBJECTS_LEAST))
    full, hollow = pl.col("lacking").list.len() == 0, pl.col("empty").is_not_null()
    reason = (
        pl.when(unread & ~hollow)
        .then(lit("no_sections"))
        .when((~full | hollow) & pl.col("damaged_report"))
        .then(lit("damaged_text"))
    )
    return reason.alias("reason"), full.alias("full"), hollow.alias("hollow")


@cache
def _divided() -> tuple[pl.Expr, ...]:
    """The finding of each report about its subjects and empty headings."""
    reason, full, hollow = (pl.col(name) for name in ("reason", "full", "hollow"))
    complete = full & ~hollow
    variant = pl.when(~hollow).then(lit("fail")).when(full).then(lit("empty")).otherwise(lit("both"))
    fails = reason.is_null() & ~complete
    return (
        pl.col("report"),
        judged(reason, complete),
        reason,
        pl.lit(1, dtype=pl.Int64).alias("section"),
        pl.col("evidence"),
        pl.when(fails & hollow).then(lit("empty_headings")).alias("root"),
        pl.when(fails).then(variant).alias("variant"),
        terms(lacking=pl.col("lacking").list.join("、"), empty=pl.col("empty")),
    )


@rule("form.subsections")
def subsections(context: Context) -> Drafts:
    """The five subjects of 总体情况 (2021 form), and no heading of its own items left without text."""
    found = sections_found(context)
    opened = np.zeros(context.reports.height, dtype=np.bool_)
    opened[found["report"].to_numpy()[(found["section"] == 1).to_numpy()]] = True
    hollow = empty_headings(context).filter(pl.col("section") == 1, pl.col("level") == 2)
    hollow = hollow.group_by("report", maintain_order=True).agg(
        pl.col("evidence"), empty=pl.col("text").str.join("、")
    )
    rows = context.about(hollow).hstack([pl.Series("opened", opened), *_subjects(context).get_columns()])
    return drafts(rows.with_columns(_lacking()).with_columns(_unread()).select(_divided()))


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


@cache
def _forms() -> Columns:
    """Whether each report has no form, has the year's, and whether table two has another."""
    two, three = pl.col("proactive_form"), pl.col("requests_form")
    new = pl.col("year") >= NEW_FORM_YEAR
    wanted = pl.when(new).then(lit("2021")).otherwise(lit("2019"))
    return (
        (two.is_null() & three.is_null()).alias("unknown"),
        ((two.fill_null(three) == wanted) & (three.fill_null(two) == wanted)).alias("fits"),
        (two.fill_null(three) != wanted).alias("whole_form"),
        new.alias("new"),
    )


@cache
def _version() -> Columns:
    fits, whole = pl.col("fits"), pl.col("whole_form")
    dated = pl.when(pl.col("year").is_null()).then(lit("no_year"))
    reason = dated.when("unknown").then(lit("table_not_recognised"))
    fails = reason.is_null() & ~fits
    old = pl.when("new").then(lit("old")).otherwise(lit("early"))
    return (
        "report",
        judged(reason, fits),
        reason.alias("reason"),
        pl.when(whole).then(lit("warning")).otherwise(lit("info")).alias("severity"),
        pl.when(fails & whole).then(lit("proactive")).when(fails).then(lit("requests")).alias("table"),
        pl.when(fails & ~whole).then(lit("rows")).when(fails).then(old).alias("variant"),
        terms(year=pl.col("year")),
    )


@rule("form.version")
def version(context: Context) -> Drafts:
    """The form fits the report year: the whole old form is doubtful, single rows of it are worth a hint."""
    return drafts(context.reports.with_columns(_forms()).select(_version()))


@cache
def _unfilled() -> Columns:
    return (
        pl.len().cast(pl.Float64).alias("actual"),
        pl.col("concept").alias("facts"),
        "evidence",
        (pl.col("state") == "mark").sum().alias("marks"),
    )


@cache
def _filled() -> Columns:
    return (
        "report",
        pl.when(pl.col("actual").is_null()).then(PASS).otherwise(FAIL).alias("status"),
        "table",
        pl.lit(0.0).alias("expected"),
        pl.col("actual").fill_null(0.0),
        "facts",
        "evidence",
        terms(marks=pl.when(pl.col("marks") > 0).then("marks")),
    )


@rule("form.cells")
def cells(context: Context) -> Drafts:
    """Blank cells and marks where a number belongs: one finding per table, with how many and which."""
    place = ["report", "table"]
    listed = context.printed_where(pl.col("state").is_in(["blank", "mark"]))
    listed = listed.group_by(place, maintain_order=True).agg(_unfilled())
    printed = context.tables_printed[place]
    read = np.ones(printed.height, dtype=np.bool_)
    for table in TABLES:
        read &= ~(
            (printed["table"] == table).to_numpy() & context.unread_table(table)[printed["report"].to_numpy()]
        )
    printed = printed if read.all() else printed.filter(pl.Series(read))
    found = printed.join(listed, on=place, how="left", maintain_order="left").select(_filled())
    return drafts(*map(context.unread, TABLES), found)
