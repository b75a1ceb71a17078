"""The sums of cells that checks compare, of all families at once."""

from dataclasses import dataclass
from typing import Self

import numpy as np
import polars as pl
from numpy.typing import NDArray

from nianbao.checks.grid import SUMS, Grid, Sums, all_keys, all_parts

LOOKED_UP = ("value", "reason", "by_sums", "doubtful", "cells")
NO_SUM = -1


def _with_reasons(
    rows: pl.DataFrame, place: NDArray[np.int64], exceptions: pl.DataFrame, count: int
) -> pl.DataFrame:
    """Sums (``rows``, of the key and report that ``place`` tells) with why they cannot be judged."""
    odd = exceptions.join(all_parts(), on="concept", maintain_order="left")
    odd = odd.with_columns(place=pl.col("number") * count + pl.col("report"))
    why = odd.group_by("place", maintain_order=True).agg(
        pl.col("reason").drop_nulls().first(), pl.col("by_sums", "by_columns", "doubtful").any()
    )
    row = np.full(all_keys().height * count, len(why), dtype=np.uint32)
    row[why["place"].to_numpy()] = np.arange(len(why), dtype=np.uint32)
    nothing = pl.DataFrame(
        {"place": -1, "reason": None, "by_sums": False, "by_columns": False, "doubtful": False},
        schema=why.schema,
    )
    found = pl.concat([why, nothing])[pl.Series(row[place])]
    reason = pl.coalesce("reason", pl.when("lacking").then(pl.lit("missing_cell")))
    return rows.hstack(found.drop("place")).select(
        *("report", "key", "cells"),
        pl.when(reason.is_null()).then("value").alias("value"),
        pl.when(reason.is_null()).then("against").alias("against"),
        reason.alias("reason"),
        *("by_sums", "by_columns", "doubtful", "position"),
    )


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
        made = [(family, grid.sums(family)) for family in SUMS.values()]
        count, names = grid.count, all_keys()
        keys = np.cumsum([0, *(len(family.keys) for family, _ in made)]).tolist()
        place = np.concatenate([part.place + by * count for (_, part), by in zip(made, keys, strict=False)])
        number = pl.Series(place // max(count, 1))
        rows = pl.DataFrame(
            {
                "report": pl.Series((place % max(count, 1)).astype(np.uint32)),
                "key": names["key"][number],
                "cells": names["cells"][number],
                "value": pl.Series(np.concatenate([part.value for _, part in made]), nan_to_null=True),
                "against": pl.Series(np.concatenate([part.against for _, part in made]), nan_to_null=True),
                "lacking": np.concatenate([part.lacking for _, part in made]),
                "position": names["position"][number],
            }
        )
        lengths = [len(part.place) for _, part in made]
        starts = np.cumsum([0, *lengths]).tolist()
        at = np.full(names.height * count, NO_SUM)
        at[place] = np.arange(len(place))
        return cls(
            _with_reasons(rows, place, exceptions, count),
            {family.name: key for (family, _), key in zip(made, keys, strict=False)},
            {family.name: (a, n) for (family, _), a, n in zip(made, starts, lengths, strict=False)},
            at,
            count,
        )

    def of_family(self, family: Sums) -> pl.DataFrame:
        """The rows of one family."""
        return self.rows.slice(*self.ranges[family.name])

    def beside(self, family: Sums, keys: pl.Series, reports: pl.Series, prefix: str) -> pl.DataFrame:
        """Of each of ``keys`` (its place in the family, or null) the sum in the report beside it, or nulls.

        ``prefix`` is the value; its reason, by_sums, doubtful and cells are named prefix_reason, …
        """
        number = (keys.fill_null(0).to_numpy() + self.first[family.name]) * self.count + reports.to_numpy()
        row = self.at[number]
        known = (row != NO_SUM) & keys.is_not_null().to_numpy()
        rows = pl.Series(np.where(known, row, np.nan), nan_to_null=True).cast(pl.UInt32)
        names = [prefix if name == "value" else f"{prefix}_{name}" for name in LOOKED_UP]
        found = self.rows[list(LOOKED_UP)][rows]
        found.columns = names
        return found
