"""Sections whose wording is much the same as last year's, or as another agency's; names of other agencies.

Likeness is told from signatures (``nianbao.likeness``); a person reads the passages before anything is called
a copy.
"""

from functools import cache

import numpy as np
import polars as pl

from nianbao.checks.context import Context
from nianbao.checks.drafts import FAIL, NOT_APPLICABLE, PASS, Columns, Drafts, Quiet, drafts, lit, terms
from nianbao.checks.filed import NO_ROW, bodies
from nianbao.checks.following import Numbers
from nianbao.checks.registry import WORDING, rule
from nianbao.checks.rows import evidence
from nianbao.likeness.index import Rows
from nianbao.likeness.limits import limits

PROBLEMS = 5
"""The section that says what was wrong and what is done about it."""

OF_LIKENESS = (
    *("report", "status", "section", "expected", "actual", "evidence"),
    *("reason", "variant", "position"),
)
"""Columns of a finding about likeness, without what the sentence needs."""


def _sections(context: Context) -> pl.DataFrame:
    """report, section, size, ``mine`` (its row on file), evidence and position of each section with prose."""
    return context.remember("sections with prose", lambda: _with_prose(context))


def _with_prose(context: Context) -> pl.DataFrame:
    rows = context.frames.signatures.select("report", "section", "size")
    mine = context.neighbours.filed.at(context.filed[rows["report"].to_numpy()], rows["section"])
    headings = (
        _headings(context)
        .unique(["report", "section"], keep="first", maintain_order=True)
        .select("report", "section", pl.concat_list(evidence()).alias("evidence"), position="start")
    )
    rows = rows.with_columns(mine=pl.Series(mine)).filter(pl.col("mine") != NO_ROW)
    return rows.join(headings, on=["report", "section"], how="left", maintain_order="left")


def _headings(context: Context) -> pl.DataFrame:
    """The headings of sections whose number is known."""
    return context.remember(
        "section headings", lambda: context.elements("section").filter(pl.col("section").is_not_null())
    )


def _rows(pairs: pl.DataFrame, name: str) -> Rows:
    return pairs[name].to_numpy()


def _compared(context: Context, pairs: pl.DataFrame, least: int) -> pl.DataFrame:
    """``pairs`` (with ``mine`` and ``other``, rows on file) with ``share``, how alike they are, and
    ``telling``, whether there is enough wording to judge: ``least`` shingles that are not common.
    """
    share, rare, bins = context.neighbours.filed.index.likeness(_rows(pairs, "mine"), _rows(pairs, "other"))
    own = pl.Series(rare * pairs["size"].to_numpy())
    enough = (own >= least) & pl.Series(bins >= limits().least_sample)
    return pairs.with_columns(share=pl.Series(share.astype(np.float64)), telling=enough)


@cache
def _likeness() -> Columns:
    much = pl.col("share") >= limits().much
    status = pl.when(~pl.col("telling")).then(NOT_APPLICABLE).when(much).then(FAIL).otherwise(PASS)
    fails = pl.col("telling") & much & (pl.col("section") == PROBLEMS)
    return (
        status.alias("status"),
        pl.when(~pl.col("telling")).then(lit("too_short")).alias("reason"),
        pl.when(fails).then(lit("problems")).alias("variant"),
        pl.lit(100 * limits().much).alias("expected"),
        pl.when("telling").then((100 * pl.col("share")).round()).alias("actual"),
    )


def _judged(compared: pl.DataFrame) -> pl.DataFrame:
    """``compared`` with the columns that every finding about likeness has."""
    return compared.with_columns(_likeness())


def _without(context: Context, found: Numbers) -> tuple[Quiet, ...]:
    """One finding for each report not in ``found``: nothing of it can be compared."""
    left, divided = np.ones((2, context.reports.height), dtype=np.bool_)
    left[found] = False
    divided[context.without(_headings(context))] = False
    named = context.has("agency")
    told = (
        (left & ~named, "not_assessable", "no_agency"),
        (left & named & ~divided, "not_assessable", "no_sections"),
        (left & named & divided, "not_applicable", "too_short"),
    )
    return tuple(
        Quiet(np.flatnonzero(whose), {"status": status, "reason": reason}) for whose, status, reason in told
    )


def _lonely(context: Context, which: Numbers) -> tuple[Quiet, ...]:
    """One finding for each report not in ``which``: there is none of the year before."""
    left = np.ones(context.reports.height, dtype=np.bool_)
    left[which] = False
    named, dated = context.has("agency"), context.has("year")
    told = (
        (left & ~named, "not_assessable", "no_agency"),
        (left & named & ~dated, "not_assessable", "no_year"),
        (left & named & dated, "not_applicable", "first_year"),
    )
    return tuple(
        Quiet(np.flatnonzero(whose), {"status": status, "reason": reason}) for whose, status, reason in told
    )


@rule("copied.own_last_year", across=WORDING)
def own_last_year(context: Context) -> Drafts:
    """Each section against the same body's of the year before: the likest, where there are several."""
    which, last = context.neighbours.filed.following.before(context.filed)
    lonely = _lonely(context, which)
    pairs = pl.DataFrame({"report": which.astype(np.uint32), "last": last})
    both = _sections(context).join(pairs, on="report", maintain_order="left_right")
    other = context.neighbours.filed.at(both["last"].to_numpy(), both["section"])
    both = both.with_columns(other=pl.Series(other)).filter(pl.col("other") != NO_ROW)
    if both.is_empty():
        return drafts(*lonely, *_without(context, np.concatenate([one.reports for one in lonely])))
    names = context.neighbours.reports["name"]
    found = (
        _judged(_compared(context, both, limits().least_own))
        .sort(
            *("report", "section", "telling", "share"),
            descending=[False, False, True, True],
            maintain_order=True,
        )
        .unique(["report", "section"], keep="first", maintain_order=True)
        .select(
            *OF_LIKENESS,
            terms(other=pl.lit(names).gather("last"), last_year=context.whose("year") - 1, share=_percent()),
        )
    )
    said = np.concatenate([*(one.reports for one in lonely), found["report"].to_numpy()])
    return drafts(*lonely, *_without(context, said), found)


def _percent() -> pl.Expr:
    return pl.col("actual").cast(pl.Int64)


@rule("copied.other_agency", across=WORDING)
def other_agency(context: Context) -> Drafts:
    """Each section against the same section of every other body on file, of any year: the likest is named."""
    sections = _sections(context)
    index = context.neighbours.filed.index
    long = sections.filter(pl.col("size") >= limits().least_other)
    mine, other = index.candidates(_rows(long, "mine"))
    pairs = pl.DataFrame({"mine": mine, "other": other}).join(long, on="mine", maintain_order="left")
    likest = (
        _compared(context, pairs, limits().least_other)
        .filter("telling")
        .sort("mine", "share", "other", descending=[False, True, False])
        .unique("mine", keep="first", maintain_order=True)
        .select("mine", "other", "share", "telling")
    )
    named = pl.Series(context.has("agency")[sections["report"].to_numpy()])
    compared = sections.filter(named).join(likest, on="mine", how="left", maintain_order="left")
    enough = pl.col("size") >= limits().least_other
    compared = compared.with_columns(pl.col("telling").fill_null(enough), pl.col("share").fill_null(0.0))
    judged = _judged(compared)
    said = _without(context, compared["report"].to_numpy())
    alike = judged.filter(pl.col("status") == "fail")
    if alike.is_empty():
        return drafts(*said, judged.select(OF_LIKENESS))
    whose = context.neighbours.filed.rows["report"].gather(alike["other"])
    others = context.neighbours.reports[whose].select("agency", other_report="name", other_year="year")
    told = alike.hstack(others).select(
        *OF_LIKENESS,
        terms(
            other=pl.col("other_report"),
            name=pl.col("agency"),
            year=pl.col("other_year"),
            share=_percent(),
        ),
    )
    return drafts(*said, judged.filter(pl.col("status") != "fail").select(OF_LIKENESS), told)


@rule("copied.wrong_agency", across=WORDING)
def wrong_agency(context: Context) -> Drafts:
    """Another body's name where the report names itself: a town of the list, or a body on file."""
    named = context.elements("foreign").select("report", "official", "start", evidence(), agency="expected")
    if named.is_empty():
        return _named_right(context, named)
    own = bodies(context.reports).select("report", "area", "scope", "year", above_own="above")
    rows = named.join(own, on="report", maintain_order="left")
    others = context.neighbours.filed.bodies.select("stem", "above", filed=pl.lit(True)).unique()
    stems = bodies(rows.with_columns(area_code=pl.lit(None, pl.String))).get_column("stem")
    rows = rows.with_columns(stem=stems).with_row_index("name")
    same_area = pl.col("above").is_null() | pl.col("above_own").is_null()
    same_area |= pl.col("above") == pl.col("above_own")
    filed = rows.join(others, on="stem").filter(same_area).get_column("name")
    kept = rows.filter(pl.col("official") | pl.col("name").is_in(filed.implode()))
    found = kept.group_by("report", maintain_order=True).agg(
        "evidence",
        names=pl.col("agency").unique(maintain_order=True),
        actual=pl.len().cast(pl.Float64),
        position=pl.col("start").min(),
    )
    found = found.select(
        *("report", "evidence", "actual", "position"),
        FAIL.alias("status"),
        terms(names=pl.col("names").list.join("、")),
        expected=pl.lit(0.0),
    )
    return drafts(*_named_right(context, found), found)


def _named_right(context: Context, found: pl.DataFrame) -> tuple[Quiet, ...]:
    """One finding for each report of which ``found`` has no row."""
    rest = context.without(found)
    named = context.has("agency")[rest]
    unknown = {"status": "not_assessable", "reason": "no_agency"}
    return Quiet(rest[named], {"status": "pass"}), Quiet(rest[~named], unknown)
