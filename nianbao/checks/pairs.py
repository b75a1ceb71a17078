"""Each report with the one that the same body made the year before."""

from collections.abc import Mapping, Sequence

import numpy as np
import polars as pl

from nianbao.checks.context import Context
from nianbao.checks.drafts import Quiet
from nianbao.checks.grid import cell_numbers

UNPAIRED = {
    "no_agency": "not_assessable",
    "no_year": "not_assessable",
    "several_last_year": "not_assessable",
    "first_year": "not_applicable",
}
"""Why a report cannot be compared with the year before, and the status of a check that would."""


def _pairs(context: Context) -> pl.DataFrame:
    which, last = context.neighbours.following.before(context.filed)
    number, first = np.unique(which, return_index=True)
    lasts = np.full(context.reports.height, np.nan)
    lasts[number] = last[first]
    several = np.bincount(which, minlength=context.reports.height) > 1
    rows = context.reports.select("report", "year", "agency", "code").with_columns(
        pl.Series("last", lasts, nan_to_null=True).cast(pl.UInt32), pl.Series("several", several)
    )
    reason = (
        pl.when(pl.col("agency").is_null() & pl.col("code").is_null())
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


def paired(context: Context) -> pl.DataFrame:
    """report, year and ``last`` of those that have exactly one report of the year before."""
    return context.remember("paired", lambda: pairs(context).filter(pl.col("reason").is_null()))


def lonely(context: Context, **place: str) -> tuple[Quiet, ...]:
    """One finding for each report that has no year before, or several."""
    return unpaired(context, pairs(context)["reason"], place)


def unpaired(context: Context, reasons: pl.Series, place: Mapping[str, str]) -> tuple[Quiet, ...]:
    """One finding for each report that has one of the ``reasons`` (UNPAIRED)."""
    return tuple(
        Quiet(context.where(reasons == reason), {"status": status, "reason": reason, **place})
        for reason, status in UNPAIRED.items()
    )


def both(context: Context, concepts: Sequence[str]) -> pl.DataFrame:
    """report, last, year, cell (number), ``now`` and ``then`` of each pair and cell; null where no number.

    Rows are ordered by cell and then by report.
    """
    known = paired(context)
    here, there = context.grid, context.neighbours.grid
    now, then = here.read(concepts, known["report"]), there.read(concepts, known["last"])
    pair = np.tile(np.arange(known.height), len(concepts))
    cells = np.array([cell_numbers()[concept] for concept in concepts], dtype=np.uint32)
    values = [
        pl.Series("cell", np.repeat(cells, known.height)),
        pl.Series("now", now.ravel(), nan_to_null=True),
        pl.Series("then", then.ravel(), nan_to_null=True),
    ]
    return known[["report", "last", "year"]][pair].hstack(values)
