"""One agency's reports of two years that follow each other."""

from functools import cache

import numpy as np
import polars as pl
from numpy.typing import NDArray

from nianbao.checks.areas import changed
from nianbao.checks.arithmetic import REQUEST_COLUMNS
from nianbao.checks.context import Context
from nianbao.checks.drafts import FAIL, NOT_ASSESSABLE, PASS, Drafts, Quiet, drafts, lit, terms
from nianbao.checks.grid import cell_numbers, concept_parts
from nianbao.checks.pairs import pairs
from nianbao.checks.registry import CELLS, rule

NOW, THEN = "carried_in", "carried_out"
PLACE = {"table": "requests", "row": NOW}


@cache
def _cells(row: str) -> dict[str, str]:
    """The cells of one row of table three by column."""
    parts = concept_parts().filter(pl.col("table") == "requests", pl.col("row") == row)
    return dict(parts.select("column", "concept").iter_rows())


@cache
def _column_of() -> NDArray[np.int64]:
    """Of each cell of the forms the place of its column in the row of what was carried in."""
    places = np.full(concept_parts().height, -1)
    places[[cell_numbers()[concept] for concept in _cells(NOW).values()]] = np.arange(len(_cells(NOW)))
    return places


def _odd(context: Context, concepts: list[str], last: NDArray[np.int64]) -> NDArray[np.bool_]:
    """Whether the cells of ``concepts`` (rows) in reports on file (columns) are doubtful."""
    odd = context.neighbours.exceptions.filter(
        "doubtful",
        pl.col("report").is_in(pl.Series(last, dtype=pl.UInt32).implode()),
        pl.col("concept").is_in(concepts),
    )
    marks = np.zeros((len(concepts), context.neighbours.grid.count), dtype=np.bool_)
    if odd.height:
        rows = odd["concept"].replace_strict(concepts, range(len(concepts)), return_dtype=pl.Int64)
        marks[rows.to_numpy(), odd["report"].to_numpy()] = True
    return marks[:, last]


def _last_year(context: Context, which: NDArray[np.int64], last: NDArray[np.int64]) -> pl.DataFrame:
    """What the year before carried out, a row a column and report of ``which`` (in its order).

    ``last_value`` of the first of several, ``differing`` where they do not agree, ``last_doubtful`` of any.
    """
    concepts = list(_cells(THEN).values())
    values = context.neighbours.grid.read(concepts, pl.Series(last))
    starts = np.flatnonzero(np.diff(which, prepend=-1))
    known = np.where(np.isnan(values), -np.inf, values)
    differing = np.maximum.reduceat(known, starts, axis=1) != np.minimum.reduceat(known, starts, axis=1)
    odd = np.logical_or.reduceat(_odd(context, concepts, last), starts, axis=1)
    return pl.DataFrame(
        {
            "last_value": pl.Series(values[:, starts].ravel(), nan_to_null=True),
            "differing": pl.Series(differing.ravel()),
            "last_doubtful": pl.Series(odd.ravel()),
        }
    )


@cache
def _why() -> pl.Expr:
    why = (
        pl.when(pl.col("reason").is_not_null())
        .then("reason")
        .when("differing")
        .then(lit("several_last_year"))
        .when(pl.col("last_value").is_null())
        .then(lit("last_year_unread"))
    )
    return why.alias("reason")


@cache
def _finding() -> tuple[pl.Expr, ...]:
    reason = pl.col("reason")
    equal = pl.col("value") == pl.col("last_value")
    status = pl.when(reason.is_not_null()).then(NOT_ASSESSABLE).when(equal).then(PASS).otherwise(FAIL)
    total = pl.col("column") == REQUEST_COLUMNS[-1]
    doubtful = pl.col("doubtful").fill_null(False) | pl.col("last_doubtful")
    certain = total & pl.col("area").is_not_null() & ~doubtful & ~pl.col("other")
    return (
        pl.col("report"),
        status.alias("status"),
        reason,
        pl.when(certain).then(lit("error")).otherwise(lit("warning")).alias("severity"),
        lit("requests").alias("table"),
        lit(NOW).alias("row"),
        pl.col("column"),
        pl.col("last_value").alias("expected"),
        pl.col("value").alias("actual"),
        pl.concat_list(pl.col("concept"), lit(f"requests.{THEN}.") + pl.col("column")).alias("facts"),
        pl.concat_list("evidence").alias("evidence"),
        pl.when(status == "fail").then(lit("years.carry")).alias("root"),
        pl.when((status == "fail") & pl.col("other")).then(lit("changed")).alias("variant"),
        terms(last_year=pl.col("year") - 1),
        pl.col("start").alias("position"),
    )


@rule("years.carry", across=CELLS)
def carry(context: Context) -> Drafts:
    """carried_in = carried_out of the year before, in each column; only the total can be an error.

    Of a body that the roster notes as renamed or merged nothing is: it is asked to explain.
    """
    known = pairs(context)
    lonely, which, last = known.lonely("no_agency", "no_year", "first_year", **PLACE), known.which, known.last
    then = context.neighbours.reports["requests"].gather(last)
    unread = context.unread_table("requests")[which] | (then == "not_recognised").to_numpy()
    hidden = np.zeros(context.reports.height, dtype=np.bool_)
    hidden[which[unread]] = True
    said = {"status": "not_assessable", "reason": "table_not_recognised", **PLACE}
    blind = Quiet(np.flatnonzero(hidden), said)
    which, last = which[~hidden[which]], last[~hidden[which]]
    if not len(which):
        return drafts(*lonely, blind)
    mine = which[np.diff(which, prepend=-1) > 0]
    place = np.full(context.reports.height, -1)
    place[mine] = np.arange(len(mine))
    now = context.printed_cells(list(_cells(NOW).values()))
    now = now.filter(pl.Series(place[now["report"].to_numpy()] >= 0))
    row = _column_of()[now["cell"].to_numpy()] * len(mine) + place[now["report"].to_numpy()]
    each = now.hstack(_last_year(context, which, last)[pl.Series(row)])
    names = changed(context.roster)
    other = context.reports["name"].is_in(names.implode())
    each = each.with_columns(
        context.whose("area"), context.whose("year"), _why(), other=pl.lit(other).gather("report")
    )
    return drafts(*lonely, blind, each.select(_finding()))
