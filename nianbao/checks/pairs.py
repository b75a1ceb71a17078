"""Each report with the one that the same body made the year before."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import polars as pl
from numpy.typing import NDArray

from nianbao.checks.context import Context
from nianbao.checks.drafts import Quiet
from nianbao.checks.grid import cell_numbers

PAIRED = -1
UNPAIRED = {
    "no_agency": "not_assessable",
    "no_year": "not_assessable",
    "first_year": "not_applicable",
    "several_last_year": "not_assessable",
}
"""Why a report cannot be compared with the year before, and the status of a check that would."""


@dataclass(frozen=True, slots=True)
class Pairs:
    """A row a report of a context: why it has no one of the year before (a place in UNPAIRED), else PAIRED.

    ``known``: report, year and ``last`` (the number among ``context.neighbours``) of those that have exactly
    one. ``which`` and ``last``: all pairs, of a report's place and its report of the year before.
    """

    why: NDArray[np.int64]
    known: pl.DataFrame
    which: NDArray[np.int64]
    last: NDArray[np.int64]

    def lonely(self, *reasons: str, **place: str) -> tuple[Quiet, ...]:
        """One finding for each report that for one of ``reasons`` (any) has none of the year before."""
        return tuple(
            Quiet(np.flatnonzero(self.why == why), {"status": status, "reason": reason, **place})
            for why, (reason, status) in enumerate(UNPAIRED.items())
            if not reasons or reason in reasons
        )


def _pairs(context: Context) -> Pairs:
    which, last = context.neighbours.following.before(context.filed)
    count = np.bincount(which, minlength=context.reports.height)
    named = context.has("agency") | context.has("code")
    why = np.select([~named, ~context.has("year"), count == 0, count > 1], range(len(UNPAIRED)), PAIRED)
    one = np.flatnonzero(why == PAIRED)
    known = context.reports[["report", "year"]][one]
    lasts = last[np.searchsorted(which, one)].astype(np.uint32)
    return Pairs(why, known.with_columns(pl.Series("last", lasts)), which, last)


def pairs(context: Context) -> Pairs:
    """Each report with the one of the year before."""
    return context.remember("pairs", lambda: _pairs(context))


def both(context: Context, concepts: Sequence[str]) -> pl.DataFrame:
    """report, last, year, cell (number), ``now`` and ``then`` of each pair and cell; null where no number.

    Rows are ordered by cell and then by report.
    """
    known = pairs(context).known
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
