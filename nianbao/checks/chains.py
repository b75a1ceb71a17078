"""Table figures of two years that follow each other: what is in force, what repeats, what leaps."""

from functools import cache

import numpy as np
import polars as pl
from numpy.typing import NDArray

from nianbao.checks.context import Context
from nianbao.checks.drafts import (
    FAIL,
    NOT_APPLICABLE,
    PASS,
    Columns,
    Drafts,
    Quiet,
    drafts,
    judged,
    lit,
    terms,
)
from nianbao.checks.grid import concept_parts, sums_of
from nianbao.checks.pairs import PAIRED, both, pairs
from nianbao.checks.registry import CELLS, rule
from nianbao.frames import TABLES

DOCUMENT_ROWS = ("regulations", "normative_documents")

FLOWS_LEAST, FLOWS_SUM = 3, 10.0
"""Cells that are neither sums nor stocks, and their sum, from which it is no chance that all repeat."""

STOCKS = ("in_force", "total_public", "previous_items")
"""Columns of table two whose figures stay as they are from year to year."""

LEAP_LEAST, LEAP_SHARE = 10.0, 0.5
"""The count from which a change is told, and the share of it that is told."""

LEAPING = (
    "proactive.normative_documents.issued",
    "proactive.normative_documents.in_force",
    "proactive.licences.decisions",
    "proactive.penalties.decisions",
    "proactive.coercion.decisions",
    "requests.received.total",
    "requests.total.total",
    "disputes.reconsideration.total",
    "disputes.litigation_direct.total",
)
"""Counts that leaders compare with last year's; those of one form only are not compared across forms."""

VALID = sums_of(
    "in_force",
    [
        part
        for row in DOCUMENT_ROWS
        for part in (
            (row, f"proactive.{row}.in_force", False, None),
            (row, f"proactive.{row}.issued", True, None),
            (row, f"proactive.{row}.abolished", True, None),
        )
    ],
)
ONE = sums_of("one", [(concept, concept, False, None) for concept in LEAPING])


@cache
def _in_force() -> Columns:
    expected = pl.col("then") + pl.col("issued") - pl.col("abolished")
    reason = (
        pl.when(pl.col("then").is_null())
        .then(lit("last_year_cell"))
        .when(pl.col("now").is_null() | expected.is_null())
        .then(lit("missing_cell"))
    )
    return (
        "report",
        judged(reason, pl.col("now") == expected),
        reason.alias("reason"),
        *("table", "row"),
        lit("in_force").alias("column"),
        expected.alias("expected"),
        pl.col("now").alias("actual"),
        pl.format("in_force/{}", "row").alias("cells"),
        terms(
            last_year=pl.col("year") - 1,
            last=pl.col("then").cast(pl.Int64),
            issued=pl.col("issued").cast(pl.Int64),
            abolished=pl.col("abolished").cast(pl.Int64),
        ),
    )


@rule("years.in_force", across=CELLS)
def in_force(context: Context) -> Drafts:
    """in_force = last year's + issued − abolished, within the 2021 form; expiry and clearance break it."""
    lines = sorted(DOCUMENT_ROWS)
    rows = context.named(both(context, [f"proactive.{row}.in_force" for row in lines]))
    now = {
        column: context.grid.read(
            [f"proactive.{row}.{column}" for row in lines], pairs(context).known["report"]
        )
        for column in ("issued", "abolished")
    }
    rows = rows.with_columns(pl.Series(name, run.ravel(), nan_to_null=True) for name, run in now.items())
    found = rows.select(_in_force())
    return drafts(*pairs(context).lonely(), found)


@cache
def _flows(table: str) -> tuple[tuple[str, ...], NDArray[np.bool_]]:
    """The cells of a table, and whether each counts what happened within the year."""
    cells = concept_parts().filter(pl.col("table") == table)
    flow = cells.select(~pl.col("column").is_in([*STOCKS, "total"])).to_series()
    return tuple(cells["concept"]), flow.to_numpy()[:, None]


def _compared(context: Context, table: str) -> pl.DataFrame:
    """Of each pair what of a table is read in both, differs, is not zero, and happened within the year."""
    concepts, flow = _flows(table)
    known = pairs(context).known
    now = context.grid.read(concepts, known["report"])
    then = context.neighbours.grid.read(concepts, known["last"])
    read = ~np.isnan(now).all(axis=0) & ~np.isnan(then).all(axis=0)
    # A cell that is in neither form, or in neither report, tells nothing.
    now, then = np.nan_to_num(now), np.nan_to_num(then)
    counts = (now != 0) & flow
    columns = {
        "read": read,
        "same": (now == then).all(axis=0),
        "flows": counts.sum(axis=0),
        "sum": np.where(counts, now, 0.0).sum(axis=0),
        "actual": (now != 0).sum(axis=0).astype(np.float64),
    }
    return known.with_columns(
        pl.lit(table).alias("table"), **{n: pl.Series(run) for n, run in columns.items()}
    )


def _filled(context: Context) -> pl.DataFrame:
    """report, table and ``facts``, the cells with a figure that is not zero, of each pair and table."""
    rows = context.named(both(context, [concept for table in TABLES for concept in _flows(table)[0]]))
    return (
        rows.filter(pl.col("now") != 0).group_by("report", "table", maintain_order=True).agg(facts="concept")
    )


@cache
def _same() -> Columns:
    few = (pl.col("flows") < FLOWS_LEAST) | (pl.col("sum") < FLOWS_SUM)
    reason = (
        pl.when(~pl.col("read"))
        .then(lit("table_not_recognised"))
        .when(pl.col("same") & few)
        .then(lit("few_figures"))
    )
    status = pl.when(reason == "few_figures").then(NOT_APPLICABLE).otherwise(judged(reason, ~pl.col("same")))
    return (
        "report",
        status.alias("status"),
        reason.alias("reason"),
        *("table", "actual"),
        terms(last_year=pl.col("year") - 1),
    )


@rule("years.same_figures", across=CELLS)
def same_figures(context: Context) -> Drafts:
    """Not all non-zero cells of a table equal last year's, where there are enough of them to tell."""
    if pairs(context).known.is_empty():
        return drafts(*pairs(context).lonely())
    rows = pl.concat(_compared(context, table) for table in TABLES)
    found = rows.select(_same())
    failed = found.filter(pl.col("status") == "fail")
    if failed.is_empty():
        return drafts(*pairs(context).lonely(), found)
    told = failed.join(_filled(context), on=["report", "table"], how="left", maintain_order="left")
    return drafts(*pairs(context).lonely(), found.filter(pl.col("status") != "fail"), told)


@cache
def _leap() -> tuple[pl.Expr, pl.Expr]:
    now, then = pl.col("now"), pl.col("then")
    low, high = pl.min_horizontal("now", "then"), pl.max_horizontal("now", "then")
    gone = (low == 0) & (high >= LEAP_LEAST)
    leap = (then >= LEAP_LEAST) & ((now - then).abs() > LEAP_SHARE * then)
    return gone.alias("gone"), (gone | leap).alias("fails")


@cache
def _swing() -> Columns:
    fails, gone = pl.col("fails"), pl.col("gone")
    return (
        "report",
        pl.when(fails).then(FAIL).otherwise(PASS).alias("status"),
        pl.when(fails & gone).then(lit("warning")).when(fails).then(lit("info")).alias("severity"),
        *("table", "row", "column", "group"),
        pl.col("then").alias("expected"),
        pl.col("now").alias("actual"),
        pl.format("one/{}", "concept").alias("cells"),
        pl.when(fails & gone).then(lit("fail")).when(fails).then(lit("leap")).alias("variant"),
        terms(last_year=pl.col("year") - 1),
    )


@rule("years.swing", across=CELLS)
def swing(context: Context) -> Drafts:
    """A count does not go from 0 to 10 or more or back; half more or less of 10 or more is a hint."""
    rows = context.named(both(context, LEAPING))
    known = rows.filter(pl.col("now").is_not_null() & pl.col("then").is_not_null())
    found = known.with_columns(_leap()).select(_swing())
    silent = context.without(found)
    silent = silent[pairs(context).why[silent] == PAIRED]
    blind = Quiet(silent, {"status": "not_assessable", "reason": "missing_cell"})
    return drafts(*pairs(context).lonely(), blind, found)
