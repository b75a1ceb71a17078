"""Each report with the one that the same body made the year before."""

from collections.abc import Sequence

import numpy as np
import polars as pl

from nianbao.checks.areas import SAME_NAMES
from nianbao.checks.context import Context
from nianbao.checks.drafts import NOT_APPLICABLE, NOT_ASSESSABLE


def bodies(reports: pl.DataFrame) -> pl.DataFrame:
    """report, year, scope, area, how table three was read, and the body that reports.

    ``body`` and ``above`` tell one from another: its code alone, where it has one; else its name without
    variants of its ending, and the code or the name of its area.
    """
    name = pl.col("agency")
    for pattern, ending in SAME_NAMES:
        name = name.str.replace(pattern, ending)
    above = pl.when(pl.col("code").is_null()).then(pl.coalesce("area_code", "area"))
    return reports.select(
        "report", "year", "area", "scope", "requests", body=pl.coalesce("code", name), above=above
    )


def years_before(context: Context) -> pl.DataFrame:
    """``bodies`` of the reports on file, of the years before the context's, with the ``year`` after."""
    mine, filed = context.reports, context.neighbours.reports
    if mine.height < filed.height:
        years = (mine["year"] - 1).unique().implode()
        filed = filed.filter(pl.col("year").is_in(years))
    known = bodies(filed).filter(pl.col("body").is_not_null(), pl.col("year").is_not_null())
    return known.with_columns(pl.col("year") + 1)


def _pairs(context: Context) -> pl.DataFrame:
    named = (pl.col("body").is_not_null(), pl.col("year").is_not_null())
    mine = bodies(context.reports)
    before = years_before(context)
    same = ["body", "above", "scope", "year"]
    found = (
        before.select(*same, last="report")
        .join(mine.filter(*named), on=same, nulls_equal=True)
        .group_by("report")
        .agg(pl.col("last").first(), several=pl.len() > 1)
    )
    rows = mine.join(found, on="report", how="left", maintain_order="left")
    reason = (
        pl.when(pl.col("body").is_null())
        .then(pl.lit("no_agency"))
        .when(pl.col("year").is_null())
        .then(pl.lit("no_year"))
        .when(pl.col("last").is_null())
        .then(pl.lit("first_year"))
        .when("several")
        .then(pl.lit("several_last_year"))
    )
    return rows.select("report", "year", "last", reason=reason)


def pairs(context: Context) -> pl.DataFrame:
    """report, year, ``last``: the number among ``context.neighbours`` of its only report of the year before.

    Else ``reason`` says why there is none to compare with. Reports keep their order.
    """
    return context.remember("pairs", lambda: _pairs(context))


def lonely(context: Context) -> pl.DataFrame:
    """One finding for each report that has no year before."""
    first = pl.col("reason") == "first_year"
    return (
        pairs(context)
        .filter(pl.col("reason").is_not_null())
        .select(
            "report", pl.when(first).then(NOT_APPLICABLE).otherwise(NOT_ASSESSABLE).alias("status"), "reason"
        )
    )


def both(context: Context, concepts: Sequence[str]) -> pl.DataFrame:
    """report, last, year, concept, ``now`` and ``then`` of each pair and cell; null where there is no number.

    Rows are ordered by cell and then by report.
    """
    known = pairs(context).filter(pl.col("reason").is_null())
    here, there = context.grid, context.neighbours.grid
    now, then = here.read(concepts, known["report"]), there.read(concepts, known["last"])
    pair = np.tile(np.arange(known.height), len(concepts))
    one = known.select("report", "last", "year")[pair]
    concept = pl.Series(concepts, dtype=pl.String)[np.repeat(np.arange(len(concepts)), known.height)]
    values = {
        "now": pl.Series(now.ravel(), nan_to_null=True),
        "then": pl.Series(then.ravel(), nan_to_null=True),
    }
    return one.hstack([concept.alias("concept"), *(run.alias(name) for name, run in values.items())])
