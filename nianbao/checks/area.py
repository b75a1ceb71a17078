"""An area's report against the sum of its bodies."""

from dataclasses import replace

import numpy as np
import polars as pl

from nianbao.checks import areas
from nianbao.checks.context import Context
from nianbao.checks.drafts import NOT_APPLICABLE, Drafts, drafts, judged, lit, terms
from nianbao.checks.registry import CELLS, rule
from nianbao.frames import TABLES


@rule("area.sum", across=CELLS)
def area_sum(context: Context) -> Drafts:
    """Each cell equals the sum of the bodies where all of the roster are there, else it is not less."""
    governs = (pl.col("agency_kind") == "government") | (pl.col("scope") == "area")
    governments = context.reports.lazy().filter(governs).select("report", "name", "scope").collect()
    wholes = governments.filter(pl.col("scope") == "area")
    sums = context.neighbours.area_sums(context.roster) if wholes.height else areas.SUMS.to_frame()
    mine = wholes.join(sums, on="name", maintain_order="left").drop("name", "scope")
    compared = mine.select("report").unique(maintain_order=True)
    alone = governments.join(compared, on="report", how="anti", maintain_order="left").select(
        "report",
        NOT_APPLICABLE.alias("status"),
        pl.when(pl.col("scope") == "area").then(lit("no_bodies")).otherwise(lit("own_scope")).alias("reason"),
    )
    if compared.is_empty():
        return drafts(alone)
    printed = context.printed_where(pl.col("report").is_in(compared["report"].implode()))
    cells = printed.join(mine, on=["report", "concept"], maintain_order="left")
    reason = pl.coalesce("reason", pl.when(pl.col("sum").is_null()).then(lit("parts_unread")))
    amiss = areas.amiss(pl.col("value") - pl.col("sum"), pl.col("complete"))
    exact = pl.col("complete") & pl.col("whole")
    known = cells.filter(reason.is_not_null() | amiss.is_not_null())
    found = known.select(
        "report",
        judged(reason, ~amiss),
        reason.alias("reason"),
        *("table", "row", "column", "group"),
        pl.col("sum").alias("expected"),
        pl.col("value").alias("actual"),
        pl.when(amiss | exact)
        .then(pl.concat_list("concept"))
        .otherwise(pl.lit([], pl.List(pl.String)))
        .alias("facts"),
        pl.concat_list("evidence").alias("evidence"),
        pl.when(~exact & amiss).then(lit("less")).when(~exact).then(lit("not_less")).alias("variant"),
        terms(bodies=pl.col("counted")),
        pl.col("start").alias("position"),
    )
    held = compared["report"].to_numpy()
    unread = (
        replace(one, reports=one.reports[np.isin(one.reports, held)]) for one in map(context.unread, TABLES)
    )
    return drafts(alone, *unread, found)
