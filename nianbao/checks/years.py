"""One agency's reports of two years that follow each other."""

import polars as pl

from nianbao.checks.arithmetic import REQUEST_COLUMNS
from nianbao.checks.context import Context
from nianbao.checks.drafts import FAIL, NOT_APPLICABLE, NOT_ASSESSABLE, PASS, drafts, terms
from nianbao.checks.grid import concept_parts
from nianbao.checks.neighbours import Neighbours
from nianbao.checks.pairs import bodies
from nianbao.checks.registry import rule


def _cells(row: str) -> dict[str, str]:
    """The cells of one row of table three by column."""
    parts = concept_parts().filter(pl.col("table") == "requests", pl.col("row") == row)
    return dict(parts.select("column", "concept").iter_rows())


def _then(neighbours: Neighbours, row: str) -> pl.DataFrame:
    """last, column, last_value and last_doubtful of one row of table three, in every report on file."""
    cells = _cells(row)
    values = neighbours.grid.lines(tuple(cells), {"last_value": list(cells.values())})
    odd = neighbours.exceptions.filter("doubtful", pl.col("concept").is_in(list(cells.values())))
    column = pl.col("concept").replace_strict({c: name for name, c in cells.items()}, return_dtype=pl.String)
    odd = odd.select("report", column.alias("key"), last_doubtful=pl.lit(True))
    return values.join(odd, on=["report", "key"], how="left").rename({"report": "last", "key": "column"})


@rule("years.carry", across=True)
def carry(context: Context) -> pl.DataFrame:
    """carried_in = carried_out of the year before, in each column; only the total can be an error."""
    mine = bodies(context.reports)
    named = (pl.col("body").is_not_null(), pl.col("year").is_not_null())
    known = mine.filter(*named)
    before = bodies(context.neighbours.reports).filter(*named)
    before = before.with_columns(pl.col("year") + 1).rename({"report": "last"})
    same = ["body", "above", "scope", "year"]
    pairs = known.join(
        before.select("last", *same, last_requests="requests"),
        on=same,
        nulls_equal=True,
        maintain_order="left",
    )
    lonely = mine.join(pairs, on="report", how="anti", maintain_order="left").select(
        "report",
        pl.when(pl.col("body").is_null())
        .then(NOT_ASSESSABLE)
        .when(pl.col("year").is_null())
        .then(NOT_ASSESSABLE)
        .otherwise(NOT_APPLICABLE)
        .alias("status"),
        pl.when(pl.col("body").is_null())
        .then(pl.lit("no_agency"))
        .when(pl.col("year").is_null())
        .then(pl.lit("no_year"))
        .otherwise(pl.lit("first_year"))
        .alias("reason"),
        pl.lit("requests").alias("table"),
        pl.lit("carried_in").alias("row"),
    )
    unread = pairs.filter(
        (pl.col("requests") == "not_recognised") | (pl.col("last_requests") == "not_recognised")
    )
    blind = unread.unique("report", maintain_order=True).select(
        "report",
        NOT_ASSESSABLE.alias("status"),
        pl.lit("table_not_recognised").alias("reason"),
        pl.lit("requests").alias("table"),
        pl.lit("carried_in").alias("row"),
    )
    readable = pairs.join(blind, on="report", how="anti", maintain_order="left")
    wanted = list(_cells("carried_in").values())
    now = readable.join(context.printed_cells(wanted), on="report", maintain_order="left")
    cells = now.join(
        _then(context.neighbours, "carried_out"),
        on=["last", "column"],
        how="left",
        maintain_order="left",
    )
    each = cells.group_by("report", "column", maintain_order=True).agg(
        pl.col("concept", "value", "reason", "evidence", "area", "start", "year").first(),
        last_value=pl.col("last_value").first(),
        differing=pl.col("last_value").n_unique() > 1,
        doubtful=(pl.col("doubtful") | pl.col("last_doubtful").fill_null(False)).any(),
    )
    reason = (
        pl.when(pl.col("reason").is_not_null())
        .then("reason")
        .when("differing")
        .then(pl.lit("several_last_year"))
        .when(pl.col("last_value").is_null())
        .then(pl.lit("last_year_unread"))
    )
    equal = pl.col("value") == pl.col("last_value")
    status = pl.when(reason.is_not_null()).then(NOT_ASSESSABLE).when(equal).then(PASS).otherwise(FAIL)
    total = pl.col("column") == REQUEST_COLUMNS[-1]
    certain = total & pl.col("area").is_not_null() & ~pl.col("doubtful")
    found = each.select(
        "report",
        status.alias("status"),
        reason.alias("reason"),
        pl.when(certain).then(pl.lit("error")).otherwise(pl.lit("warning")).alias("severity"),
        pl.lit("requests").alias("table"),
        pl.lit("carried_in").alias("row"),
        "column",
        pl.col("last_value").alias("expected"),
        pl.col("value").alias("actual"),
        pl.concat_list(pl.col("concept"), pl.lit("requests.carried_out.") + pl.col("column")).alias("facts"),
        pl.concat_list("evidence").alias("evidence"),
        pl.when(status == "fail").then(pl.lit("years.carry")).alias("root"),
        terms(last_year=pl.col("year") - 1),
        pl.col("start").alias("position"),
    )
    return drafts(lonely, blind, found)
