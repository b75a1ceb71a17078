"""Sentences that say that nothing happened, against the tables."""

from functools import cache

import polars as pl

from nianbao.checks.context import Context
from nianbao.checks.drafts import Columns, Drafts, drafts, lit
from nianbao.checks.quantities import may_be_a_part, of_quantities, reason_for, status_of, total
from nianbao.checks.registry import rule

ZERO = (
    ("narrative.applications_received", "received", "requests", "received", None),
    ("narrative.applications_carried_in", "carried_in", "requests", "carried_in", None),
    ("narrative.applications_carried_out", "carried_out", "requests", "carried_out", None),
    ("narrative.reconsideration_total", "reconsideration", "disputes", None, "reconsideration"),
    ("narrative.litigation_total", "litigation", "disputes", None, None),
)


@cache
def _about() -> pl.DataFrame:
    """concept, quantity (its number), table, row and group of ZERO."""
    names = ["concept", "quantity", "table", "row", "group"]
    rows = pl.DataFrame(list(ZERO), schema=dict.fromkeys(names, pl.String), orient="row")
    return of_quantities(rows, "quantity")


@cache
def _says() -> tuple[pl.Expr, pl.Expr]:
    """Whether a sentence says that there was nothing; whether one says that there were disputes."""
    figure, disputes = pl.col("kind") == "figure", pl.col("table") == "disputes"
    none = (pl.col("kind") == "zero") | (figure & (pl.col("value") == 0) & disputes)
    return none, figure & (pl.col("value") > 0) & disputes


@cache
def _zero() -> Columns:
    says_some = _says()[1]
    state = pl.when(pl.col("table") == "requests").then("requests").otherwise("disputes")
    unread = pl.when(state == "not_recognised").then(lit("table_not_recognised"))
    absent = pl.when(pl.col("main_cells").is_null()).then(lit("missing_cell"))
    reason = reason_for(pl.coalesce(unread, absent, "main_reason"))
    doubtful = (
        says_some
        | (pl.col("subject") == "other")
        | may_be_a_part()
        | pl.col("main_doubtful").fill_null(False)
    )
    status = status_of(pl.col("value").fill_null(0) == pl.col("main"), reason)
    return (
        "report",
        status,
        reason.alias("reason"),
        pl.when((status == "fail") & doubtful).then(lit("warning")).alias("severity"),
        *("table", "row", "group", "section"),
        lit("total").alias("column"),
        pl.col("main").alias("expected"),
        pl.col("value").fill_null(0).alias("actual"),
        pl.concat_list("concept").alias("facts"),
        pl.concat_list("evidence").alias("evidence"),
        pl.col("main_cells").alias("cells"),
        pl.when(status != "fail")
        .then(None)
        .when(says_some)
        .then(lit("some"))
        .when((pl.col("subject") == "other") | may_be_a_part())
        .then(lit("part"))
        .alias("variant"),
        pl.col("start").alias("position"),
    )


@rule("text.zero")
def zero(context: Context) -> Drafts:
    """未收到申请, 未发生行政复议/诉讼 against a table that has some; of disputes also the reverse."""
    spoken = context.prose.join(_about(), on="concept", maintain_order="left")
    rows = spoken.filter(pl.any_horizontal(_says()))
    if rows.is_empty():
        return drafts(context.silent(rows))
    rows = rows.hstack(total(context, rows, "quantity", "main"))
    rows = rows.filter(~_says()[1] | (pl.col("main") == 0).fill_null(False))
    found = rows.select(_zero())
    return drafts(context.silent(found), found)
