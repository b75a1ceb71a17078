"""The sums of cells that checks compare, of all families at once."""

from dataclasses import dataclass
from functools import cache
from typing import Self

import numpy as np
import polars as pl
from numpy.typing import NDArray

from nianbao.checks.grid import SUMS, Grid, Sums, all_keys, all_parts

LOOKED_UP = ("value", "reason", "by_sums", "doubtful", "cells")
NO_SUM = -1


@cache
def _judgeable() -> tuple[pl.Expr | str, ...]:
    reason = pl.coalesce("reason", pl.when("lacking").then(pl.lit("missing_cell")))
    return (
        *("report", "key", "cells"),
        pl.when(reason.is_null()).then("value").alias("value"),
        pl.when(reason.is_null()).then("against").alias("against"),
        reason.alias("reason"),
        *("by_sums", "by_columns", "doubtful", "position"),
    )


@cache
def _why() -> tuple[pl.Expr, ...]:
    return pl.col("reason").drop_nulls().first(), pl.col("by_sums", "by_columns", "doubtful").any()


def _with_reasons(
    rows: pl.DataFrame, place: NDArray[np.int64], exceptions: pl.DataFrame, count: int
) -> pl.DataFrame:
    """Sums (``rows``, of the key and report that ``place`` tells) with why they cannot be judged."""
    odd = exceptions.join(all_parts(), on="concept", maintain_order="left")
    odd = odd.with_columns(place=pl.col("number") * count + pl.col("report"))
    why = odd.group_by("place", maintain_order=True).agg(_why())
    row = np.full(all_keys().height * count, len(why), dtype=np.uint32)
    row[why["place"].to_numpy()] = np.arange(len(why), dtype=np.uint32)
    nothing = pl.DataFrame(
        {"place": -1, "reason": None, "by_sums": False, "by_columns": False, "doubtful": False},
        schema=why.schema,
    )
    found = pl.concat([why, nothing])[pl.Series(row[place])]
    return rows.hstack(found[["reason", "by_sums", "by_columns", "doubtful"]]).select(_judgeable())


@dataclass(frozen=True, slots=True)
class Summed:
    """``rows``: the sums, family by family, as ``nianbao.checks.context.Context.sums`` tells.

    ``first``: of each family the place of its first key among all keys; ``ranges``: its first row and how
    many there are; ``at``: of each key and report (key by key) the row, NO_SUM where no cell is printed.
    """

    rows: pl.DataFrame
    first: dict[str, int]
    ranges: dict[str, tuple[int, int]]
    at: NDArray[np.int64]
    count: int

    @classmethod
    def of(cls, grid: Grid, exceptions: pl.DataFrame) -> Self:
        """The sums of the cells of ``grid``, of which ``exceptions`` tell which are not to be trusted."""
        made, count, names = grid.sums(), grid.count, all_keys()
        place = made.place
        number = pl.Series(place // max(count, 1))
        rows = names[number].with_columns(
            pl.Series("report", (place % max(count, 1)).astype(np.uint32)),
            pl.Series("value", made.value, nan_to_null=True),
            pl.Series("against", made.against, nan_to_null=True),
            pl.Series("lacking", made.lacking),
        )
        at = np.full(names.height * count, NO_SUM)
        at[place] = np.arange(len(place))
        keys = np.cumsum([0, *(len(family.keys) for family in SUMS.values())])
        starts = np.searchsorted(place, keys * count).tolist()
        return cls(
            _with_reasons(rows, place, exceptions, count),
            dict(zip(SUMS, keys.tolist(), strict=False)),
            {name: (a, b - a) for name, a, b in zip(SUMS, starts, starts[1:], strict=False)},
            at,
            count,
        )

    def of_family(self, family: Sums) -> pl.DataFrame:
        """The rows of one family."""
        return self.rows.slice(*self.ranges[family.name])

    def beside(self, family: Sums, keys: pl.Series, reports: pl.Series, prefix: str) -> pl.DataFrame:
        """Of each of ``keys`` (its place in the family, or NO_SUM) the sum in the report beside it, or nulls.

        ``prefix`` is the value; its reason, by_sums, doubtful and cells are named prefix_reason, …
        """
        key = keys.to_numpy()
        row = self.at[(np.maximum(key, 0) + self.first[family.name]) * self.count + reports.to_numpy()]
        known = (row != NO_SUM) & (key != NO_SUM)
        rows = pl.Series(np.where(known, row, np.nan), nan_to_null=True).cast(pl.UInt32)
        found = self.rows[list(LOOKED_UP)][rows]
        found.columns = [prefix if name == "value" else f"{prefix}_{name}" for name in LOOKED_UP]
        return found
