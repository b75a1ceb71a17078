"""Which reports on file the same body made the year before."""

import numpy as np
import polars as pl
from numpy.typing import NDArray

Numbers = NDArray[np.int64]

YEARS = 10_000
"""More than any year: body and year are one number."""

UNKNOWN = -1


class Following:
    """Reports on file by body and year, looked up by number."""

    def __init__(self, bodies: pl.DataFrame, *body: str) -> None:
        """``bodies``: a row a report on file, with ``year`` and the columns ``body`` that tell bodies apart.

        A report without the first of these, or without a year, neither follows one nor is followed.
        """
        first = pl.col("place").min().over(*body).cast(pl.Int64)
        known = pl.col(body[0]).is_not_null() & pl.col("year").is_not_null()
        key = pl.when(known).then(first * YEARS + pl.col("year")).fill_null(UNKNOWN)
        keys = bodies.with_row_index("place").select(key)
        self._keys: Numbers = keys.to_series().to_numpy()
        self._order: Numbers = np.argsort(self._keys, kind="stable")
        self._sorted: Numbers = self._keys[self._order]

    def before(self, reports: Numbers) -> tuple[Numbers, Numbers]:
        """Pairs of places in ``reports`` (numbers on file) and reports of the year before, in order."""
        known = np.flatnonzero(self._keys[reports] != UNKNOWN)
        wanted = self._keys[reports[known]] - 1
        low, high = (np.searchsorted(self._sorted, wanted, side) for side in ("left", "right"))
        sizes = high - low
        starts = np.repeat(low - np.cumsum(sizes) + sizes, sizes)
        return np.repeat(known, sizes), self._order[starts + np.arange(sizes.sum())]
