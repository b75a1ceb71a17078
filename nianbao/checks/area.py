"""An area's report against the sum of its bodies."""

import polars as pl

from nianbao.checks import areas
from nianbao.checks.context import Context
from nianbao.checks.drafts import NOT_APPLICABLE, drafts, judged, terms
from nianbao.checks.registry import rule
from nianbao.frames import TABLES


@rule("area.sum", across=True)
def area_sum(context: Context) -> pl.DataFrame:
    """Each cell equals the sum of the bodies where all of the roster are there, else it is not less."""
    governments = context.reports.filter(
        (pl.col("agency_kind") == "government") | (pl.col("scope") == "area")
    )
    whole = governments.filter(pl.col("scope") == "area")
    asked = areas.bodies(whole).select("year", "home", "home_code", area="report")
    homes = areas.placed(context.neighbours.homes, context.neighbours.reports, context.roster)
    held = areas.members(asked, homes, context.neighbours.reports).filter(pl.col("aside").is_null())
    alone = governments.join(
        held, left_on="report", right_on="area", how="anti", maintain_order="left"
    ).select(
        "report",
        NOT_APPLICABLE.alias("status"),
        pl.when(pl.col("scope") == "area")
        .then(pl.lit("no_bodies"))
        .otherwise(pl.lit("own_scope"))
        .alias("reason"),
    )
    if held.is_empty():
        return alone
    full = areas.complete(asked, context.roster).with_columns(complete=pl.lit(True))
    compared = held.select(report="area").unique()
    sums = areas.added(context.neighbours.grid, held)
    cells = (
        context.printed_where(pl.col("report").is_in(compared["report"].implode()))
        .filter(~pl.col("concept").is_in(areas.NOT_ADDED))
        .join(
            sums.rename({"value": "sum", "area": "report"}), on=["report", "concept"], maintain_order="left"
        )
        .join(full.rename({"area": "report"}), on="report", how="left", maintain_order="left")
        .with_columns(pl.col("complete").fill_null(False))
    )
    reason = pl.coalesce("reason", pl.when(pl.col("sum").is_null()).then(pl.lit("parts_unread")))
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
        pl.when(~exact & amiss).then(pl.lit("less")).when(~exact).then(pl.lit("not_less")).alias("variant"),
        terms(bodies=pl.col("counted")),
        pl.col("start").alias("position"),
    )
    unread = (context.unread(table).join(compared, on="report", how="semi") for table in TABLES)
    return drafts(alone, *unread, found)
