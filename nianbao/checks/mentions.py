"""What a report must say: the fee, assessment and accountability, problems and measures, whom to ask."""

from functools import cache

import numpy as np
import polars as pl

from nianbao.checks.context import Context
from nianbao.checks.drafts import NOT_APPLICABLE, Columns, Drafts, drafts, judged, lit, terms
from nianbao.checks.form import SECTIONS_LEAST, sections_counted, sections_found
from nianbao.checks.registry import rule
from nianbao.checks.rows import evidence
from nianbao.wording.zh import grids, names

OFFICIAL = len(grids.SECTIONS)
FIFTH, SIXTH = 5, 6
MENTIONED = ("contact", "announced", "problem", "measure", "own", "nothing", "fee", *names.ACCOUNTS)


def _mentions(context: Context) -> pl.DataFrame:
    """The reports with what each mentions, computed once: a column a kind, with its evidence.

    Besides: ``lost``, why what was not found may stand in them all the same; ``number``, of parts announced;
    ``fee_section``; ``found``, the official sections; whether the ``sixth`` is among them.
    """
    return context.remember("mentions", lambda: _collected(context))


@cache
def _first() -> Columns:
    return (
        *(pl.col("ref").filter(pl.col("kind") == kind).first().alias(kind) for kind in MENTIONED),
        pl.col("number").filter(pl.col("kind") == "announced").first(),
        pl.col("section").filter(pl.col("kind") == "fee").first().alias("fee_section"),
    )


@cache
def _lost() -> pl.Expr:
    """Why what was not found may stand in a report all the same."""
    lost = (
        pl.when(pl.col("found") < SECTIONS_LEAST)
        .then(lit("no_sections"))
        .when(~pl.col("whole"))
        .then(lit("not_whole"))
        .when("damaged_report")
        .then(lit("damaged_text"))
    )
    return lost.alias("lost")


def _collected(context: Context) -> pl.DataFrame:
    rows = context.structure.filter(pl.col("kind").is_in(MENTIONED))
    said = rows.group_by("report").agg(_first())
    sixth = np.zeros(context.reports.height, dtype=np.bool_)
    found = sections_found(context)
    sixth[found["report"].to_numpy()[(found["section"] == SIXTH).to_numpy()]] = True
    reports = context.reports.select("report", "whole").hstack(
        [
            *context.beside(said).get_columns(),
            *(sections_counted(context), context.damaged, pl.Series("sixth", sixth)),
        ]
    )
    return reports.with_columns(_lost())


def _one(*kinds: str) -> pl.Expr:
    """The first evidence that there is of ``kinds``, as a list; null where there is none."""
    first = pl.coalesce(*kinds)
    return pl.when(first.is_not_null()).then(pl.concat_list(first)).alias("evidence")


@cache
def _contact() -> Columns:
    said = pl.col("contact").is_not_null()
    reason = pl.when(~said).then("lost")
    return "report", judged(reason, said), reason.alias("reason"), _one("contact")


@rule("form.contact")
def contact(context: Context) -> Drafts:
    """Where the report can be had, or whom to ask about it."""
    return drafts(_mentions(context).select(_contact()))


@cache
def _fee() -> Columns:
    said = pl.col("fee").is_not_null()
    unread = pl.when(~pl.col("sixth")).then(lit("no_sections"))
    reason = pl.when(~said).then(pl.coalesce("lost", unread))
    return (
        "report",
        judged(reason, said),
        reason.alias("reason"),
        pl.when(said).then("fee_section").otherwise(pl.lit(SIXTH, dtype=pl.Int64)).alias("section"),
        _one("fee"),
    )


@rule("form.fee_statement")
def fee_statement(context: Context) -> Drafts:
    """Whether a fee for handling information was charged; said anywhere in the prose, it is said."""
    return drafts(_mentions(context).select(_fee()))


@cache
def _accounts() -> Columns:
    """How many of the accounts are missing, and which."""
    count = pl.sum_horizontal(pl.col(kind).is_null() for kind in names.ACCOUNTS)
    lacking = pl.concat_str(
        [pl.when(pl.col(kind).is_null()).then(pl.lit(name)) for kind, name in names.ACCOUNTS.items()],
        separator="、",
        ignore_nulls=True,
    )
    return count.alias("count"), terms(lacking=lacking)


@cache
def _accountability() -> Columns:
    count = pl.col("count")
    reason = pl.when(count > 0).then("lost")
    none = count == len(names.ACCOUNTS)
    return (
        "report",
        judged(reason, count == 0),
        reason.alias("reason"),
        pl.when(none).then(lit("warning")).otherwise(lit("info")).alias("severity"),
        pl.concat_list(*names.ACCOUNTS).list.drop_nulls().alias("evidence"),
        pl.when(reason.is_null() & (count > 0) & ~none).then(lit("partly")).alias("variant"),
        "terms",
    )


@rule("form.accountability")
def accountability(context: Context) -> Drafts:
    """工作考核, 社会评议, 责任追究: none of them is doubtful, some of them missing worth a hint."""
    return drafts(_mentions(context).with_columns(_accounts()).select(_accountability()))


@cache
def _announced() -> Columns:
    number, least = pl.col("number"), pl.col("official")
    most = least + pl.col("more")
    fits = (number >= least) & (number <= most)
    unread = pl.when(least < OFFICIAL).then(lit("no_sections"))
    reason = pl.when(number.is_null()).then(lit("silent")).when(~fits).then(pl.coalesce("lost", unread))
    status = pl.when(number.is_null()).then(NOT_APPLICABLE).otherwise(judged(reason, fits))
    return (
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
        _one("announced"),
    )


@rule("form.announced")
def announced(context: Context) -> Drafts:
    """As many parts as announced. Other headings of the top level may be parts, or not."""
    found = sections_found(context)
    stands = np.zeros((context.reports.height, OFFICIAL + 1), dtype=np.bool_)
    stands[found["report"].to_numpy(), found["section"].to_numpy()] = True
    for table, section in grids.TABLE_SECTIONS.items():
        stands[:, section] |= ~context.unread_table(table)
    others = context.elements("section").filter(pl.col("section").is_null())["report"].to_numpy()
    rows = _mentions(context).with_columns(
        official=pl.Series(stands.sum(axis=1)),
        more=pl.Series(np.bincount(others, minlength=context.reports.height)),
    )
    return drafts(rows.select(_announced()))


@cache
def _found() -> Columns:
    """What section five has, and whether it is as it should be."""
    problem, measure = pl.col("problem").is_not_null(), pl.col("measure").is_not_null()
    good = problem & measure
    unread = pl.when(pl.col("characters").is_null()).then(lit("no_sections"))
    reason = unread.when(~good).then("lost")
    return (
        judged(reason, good & pl.col("own").is_not_null()),
        reason.alias("reason"),
        _one("nothing", "problem", "measure", "heading"),
        problem.alias("named"),
        measure.alias("measured"),
        pl.col("nothing").is_not_null().alias("hollow"),
        ((pl.col("characters") == 0) & pl.col("sixth")).alias("empty"),
    )


@cache
def _problems() -> Columns:
    problem, measure, hollow, empty = (pl.col(name) for name in ("named", "measured", "hollow", "empty"))
    variant = (
        pl.when(hollow)
        .then(lit("nothing"))
        .when(empty)
        .then(lit("empty"))
        .when(~problem & ~measure)
        .then(lit("neither"))
        .when(~problem)
        .then(lit("no_problem"))
        .when(~measure)
        .then(lit("no_measure"))
        .otherwise(lit("general"))
    )
    severity = (
        pl.when(hollow | empty)
        .then(lit("error"))
        .when(~problem | ~measure)
        .then(lit("warning"))
        .otherwise(lit("info"))
    )
    fails = pl.col("status") == "fail"
    return (
        *("report", "status", "reason"),
        pl.when(fails).then(severity).alias("severity"),
        pl.lit(FIFTH, dtype=pl.Int64).alias("section"),
        pl.when(pl.col("status") != "not_assessable").then("evidence").alias("evidence"),
        pl.when(fails).then(variant).alias("variant"),
    )


@rule("form.problems")
def problems(context: Context) -> Drafts:
    """Section five names a problem and a measure; only an empty one, or 无, is wrong beyond doubt."""
    under = context.elements("section").with_columns(pl.col("section").forward_fill().over("report"))
    fifth = (
        under.filter(pl.col("section") == FIFTH)
        .group_by("report", maintain_order=True)
        .agg(evidence().first().alias("heading"), pl.col("characters").sum())
    )
    rows = _mentions(context).hstack(context.beside(fifth))
    return drafts(rows.with_columns(_found()).select(_problems()))
