"""One agency's reports of two years that follow each other."""

import numpy as np
import polars as pl

from nianbao.checks.areas import changed
from nianbao.checks.arithmetic import REQUEST_COLUMNS
from nianbao.checks.context import Context
from nianbao.checks.drafts import FAIL, NOT_APPLICABLE, NOT_ASSESSABLE, PASS, drafts, lit, terms
from nianbao.checks.grid import concept_parts
from nianbao.checks.neighbours import Neighbours
from nianbao.checks.pairs import bodies, years_before
from nianbao.checks.registry import rule


def _cells(row: str) -> dict[str, str]:
    """The cells of one row of table three by column."""
    parts = concept_parts().filter(pl.col("table") == "requests", pl.col("row") == row)
    return dict(parts.select("column", "concept").iter_rows())


def _then(neighbours: Neighbours, row: str, reports: pl.Series) -> pl.DataFrame:
    """last, column, last_value and last_doubtful of one row of table three, in some ``reports`` on file."""
    cells = _cells(row)
    values = neighbours.grid.read(tuple(cells.values()), reports)
    columns, concepts = (pl.Series(names, dtype=pl.String) for names in (cells.keys(), cells.values()))
    number = np.repeat(np.arange(len(cells)), len(reports))
    rows = pl.DataFrame(
        {
            "last": reports[np.tile(np.arange(len(reports)), len(cells))],
            "column": columns[number],
            "concept": concepts[number],
            "last_value": pl.Series(values.ravel(), nan_to_null=True),
        }
    )
    odd = neighbours.exceptions.filter(
        "doubtful", pl.col("report").is_in(reports.implode()), pl.col("concept").is_in(concepts.implode())
    )
    odd = odd.select("concept", last="report", last_doubtful=pl.lit(True))
    return rows.join(odd, on=["last", "concept"], how="left").drop("concept")


@rule("years.carry", across=True)
def carry(context: Context) -> pl.DataFrame:
    """carried_in = carried_out of the year before, in each column; only the total can be an error.

    Of a body that the roster notes as renamed or merged nothing is: it is asked to explain.
    """
    mine = bodies(context.reports)
    named = (pl.col("body").is_not_null(), pl.col("year").is_not_null())
    known = mine.filter(*named)
    before = years_before(context).rename({"report": "last"})
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
        .then(lit("no_agency"))
        .when(pl.col("year").is_null())
        .then(lit("no_year"))
        .otherwise(lit("first_year"))
        .alias("reason"),
        lit("requests").alias("table"),
        lit("carried_in").alias("row"),
    )
    unread = pairs.filter(
        (pl.col("requests") == "not_recognised") | (pl.col("last_requests") == "not_recognised")
    )
    blind = unread.unique("report", maintain_order=True).select(
        "report",
        NOT_ASSESSABLE.alias("status"),
        lit("table_not_recognised").alias("reason"),
        lit("requests").alias("table"),
        lit("carried_in").alias("row"),
    )
    readable = pairs.join(blind, on="report", how="anti", maintain_order="left")
    wanted = list(_cells("carried_in").values())
    now = readable.join(context.printed_cells(wanted), on="report", maintain_order="left")
    cells = now.join(
        _then(context.neighbours, "carried_out", readable["last"].unique()),
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
    why = (
        pl.when(pl.col("reason").is_not_null())
        .then("reason")
        .when("differing")
        .then(lit("several_last_year"))
        .when(pl.col("last_value").is_null())
        .then(lit("last_year_unread"))
    )
    each, reason = each.with_columns(reason=why), pl.col("reason")

    equal = pl.col("value") == pl.col("last_value")
    status = pl.when(reason.is_not_null()).then(NOT_ASSESSABLE).when(equal).then(PASS).otherwise(FAIL)
    total = pl.col("column") == REQUEST_COLUMNS[-1]
    other = changed(context.roster)
    names = context.reports.select("report", other=pl.col("name").is_in(other.implode()))
    each = each.join(names, on="report", how="left", maintain_order="left")
    certain = total & pl.col("area").is_not_null() & ~pl.col("doubtful") & ~pl.col("other")
    found = each.select(
        "report",
        status.alias("status"),
        reason.alias("reason"),
        pl.when(certain).then(lit("error")).otherwise(lit("warning")).alias("severity"),
        lit("requests").alias("table"),
        lit("carried_in").alias("row"),
        "column",
        pl.col("last_value").alias("expected"),
        pl.col("value").alias("actual"),
        pl.concat_list(pl.col("concept"), lit("requests.carried_out.") + pl.col("column")).alias("facts"),
        pl.concat_list("evidence").alias("evidence"),
        pl.when(status == "fail").then(lit("years.carry")).alias("root"),
        pl.when((status == "fail") & pl.col("other")).then(lit("changed")).alias("variant"),
        terms(last_year=pl.col("year") - 1),
        pl.col("start").alias("position"),
    )
    return drafts(lonely, blind, found)
