"""Sections whose wording is much the same as last year's, or as another agency's; names of other agencies.

Likeness is told from signatures (``nianbao.likeness``); a person reads the passages before anything is called
a copy.
"""

import numpy as np
import polars as pl

from nianbao.checks.context import Context, evidence
from nianbao.checks.drafts import FAIL, NOT_APPLICABLE, NOT_ASSESSABLE, PASS, drafts, lit, terms
from nianbao.checks.filed import bodies
from nianbao.checks.registry import rule
from nianbao.likeness.index import Rows
from nianbao.likeness.limits import limits

PROBLEMS = 5
"""The section that says what was wrong and what is done about it."""


def _sections(context: Context) -> pl.DataFrame:
    """report, section, size, ``mine`` (its row on file), evidence and position of each section with prose."""
    return context.remember("sections with prose", lambda: _with_prose(context))


def _with_prose(context: Context) -> pl.DataFrame:
    filed = context.neighbours
    mine = filed.reports.select("name", filed="report").join(context.reports, on="name", how="semi")
    numbers = context.reports.select("report", "name").join(
        mine, on="name", how="left", maintain_order="left"
    )
    headings = (
        context.frames.structure.filter(pl.col("kind") == "section", pl.col("section").is_not_null())
        .unique(["report", "section"], keep="first", maintain_order=True)
        .select("report", "section", pl.concat_list(evidence()).alias("evidence"), position="start")
    )
    some = context.frames.signatures.select("report", "section", "size")
    rows = some.join(numbers.select("report", "filed"), on="report", maintain_order="left")
    on_file = filed.filed.rows.rename({"report": "filed", "row": "mine"}).join(mine, on="filed", how="semi")
    rows = rows.join(on_file, on=["filed", "section"], maintain_order="left")
    return rows.join(headings, on=["report", "section"], how="left", maintain_order="left")


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


def _judged(compared: pl.DataFrame) -> pl.DataFrame:
    """``compared`` with the columns that every finding about likeness has."""
    much = pl.col("share") >= limits().much
    status = pl.when(~pl.col("telling")).then(NOT_APPLICABLE).when(much).then(FAIL).otherwise(PASS)
    problems = pl.when(pl.col("section") == PROBLEMS).then(lit("problems"))
    return compared.with_columns(
        status=status,
        reason=pl.when(~pl.col("telling")).then(lit("too_short")),
        variant=pl.when(status == "fail").then(problems),
        expected=pl.lit(100 * limits().much),
        actual=pl.when("telling").then((100 * pl.col("share")).round()),
    )


def _without(context: Context, found: pl.DataFrame) -> pl.DataFrame:
    """One finding for each report of which nothing can be compared."""
    quiet = context.without(found)
    headings = context.frames.structure.filter(pl.col("kind") == "section", pl.col("section").is_not_null())
    known = headings.select("report", sections=pl.lit(True)).unique("report")
    told = quiet.join(known, on="report", how="left", maintain_order="left")
    unknown = pl.col("agency").is_null()
    return told.select(
        "report",
        status=pl.when(unknown | pl.col("sections").is_null()).then(NOT_ASSESSABLE).otherwise(NOT_APPLICABLE),
        reason=pl.when(unknown)
        .then(lit("no_agency"))
        .when(pl.col("sections").is_null())
        .then(lit("no_sections"))
        .otherwise(lit("too_short")),
    )


def _pairs_of_years(context: Context) -> pl.DataFrame:
    """report, ``last`` (number on file of the same body's report of the year before), its key and year."""
    known = bodies(context.reports).filter(pl.col("stem").is_not_null(), pl.col("year").is_not_null())
    same = ["stem", "above", "scope", "year"]
    before = context.neighbours.filed.years_before.join(
        known, on=same, how="semi", nulls_equal=True, maintain_order="left"
    )
    keys = context.neighbours.reports["name"].gather(before["last"]).alias("other_report")
    before = before.with_columns(keys)
    return known.join(before, on=same, nulls_equal=True, maintain_order="left_right").select(
        "report", "last", "other_report", "last_year"
    )


@rule("copied.own_last_year", across=True)
def own_last_year(context: Context) -> pl.DataFrame:
    """Each section against the same body's of the year before: the likest, where there are several."""
    pairs = _pairs_of_years(context)
    unknown = pl.col("agency").is_null() | pl.col("year").is_null()
    lonely = context.without(pairs).select(
        "report",
        status=pl.when(unknown).then(NOT_ASSESSABLE).otherwise(NOT_APPLICABLE),
        reason=pl.when(pl.col("agency").is_null())
        .then(lit("no_agency"))
        .when(pl.col("year").is_null())
        .then(lit("no_year"))
        .otherwise(lit("first_year")),
    )
    then = context.neighbours.filed.rows.rename({"report": "last", "row": "other"})
    then = then.join(pairs, on="last", how="semi")
    both = _sections(context).join(pairs, on="report", maintain_order="left_right")
    both = both.join(then, on=["last", "section"], maintain_order="left_right")
    likest = (
        _judged(_compared(context, both, limits().least_own))
        .sort(
            *("report", "section", "telling", "share"),
            descending=[False, False, True, True],
            maintain_order=True,
        )
        .unique(["report", "section"], keep="first", maintain_order=True)
    )
    found = likest.with_columns(
        terms(other=pl.col("other_report"), last_year=pl.col("last_year"), share=_percent())
    )
    quiet = _without(context, pl.concat([lonely.select("report"), found.select("report")]))
    return drafts(lonely, quiet, found)


def _percent() -> pl.Expr:
    return pl.col("actual").cast(pl.Int64)


@rule("copied.other_agency", across=True)
def other_agency(context: Context) -> pl.DataFrame:
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
    compared = sections.join(likest, on="mine", how="left", maintain_order="left")
    enough = pl.col("size") >= limits().least_other
    compared = compared.with_columns(pl.col("telling").fill_null(enough), pl.col("share").fill_null(0.0))
    judged = _judged(compared)
    alike = judged.filter(pl.col("status") == "fail")
    whose = context.neighbours.filed.rows["report"].gather(alike["other"])
    named = context.neighbours.reports[whose].select("agency", other_report="name", other_year="year")
    alike = pl.concat([alike, named], how="horizontal")
    told = alike.select(
        "mine",
        terms(
            other=pl.col("other_report"),
            name=pl.col("agency"),
            year=pl.col("other_year"),
            share=_percent(),
        ),
    )
    found = judged.join(told, on="mine", how="left", maintain_order="left")
    nameless = context.reports.filter(pl.col("agency").is_null()).select("report")
    found = found.join(nameless, on="report", how="anti", maintain_order="left")
    return drafts(_without(context, found), found)


@rule("copied.wrong_agency", across=True)
def wrong_agency(context: Context) -> pl.DataFrame:
    """Another body's name where the report names itself: a town of the list, or a body on file."""
    named = context.frames.structure.filter(pl.col("kind") == "foreign").select(
        "report", "official", "start", evidence(), agency="expected"
    )
    if named.is_empty():
        return _named_right(context.reports)
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
    found = found.with_columns(
        FAIL.alias("status"), terms(names=pl.col("names").list.join("、")), expected=pl.lit(0.0)
    )
    rest = context.without(found)
    return drafts(_named_right(rest), found)


def _named_right(reports: pl.DataFrame) -> pl.DataFrame:
    """One finding for each report without another body's name."""
    unknown = pl.col("agency").is_null()
    return reports.select(
        "report",
        status=pl.when(unknown).then(NOT_ASSESSABLE).otherwise(PASS),
        reason=pl.when(unknown).then(lit("no_agency")),
    )
