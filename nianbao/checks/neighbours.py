"""All reports on file as the checks between reports see them: who they are, and the values of their cells."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Self

import polars as pl

from nianbao.checks.grid import Grid


@dataclass(frozen=True)
class Neighbours:
    """What a check of one report may look up in the others.

    ``reports`` is the reports frame with numbers as ``report`` and the key as ``name``; ``grid`` has the
    cells under the same numbers; ``exceptions`` (report, concept, reason, by_sums, by_columns, doubtful) the
    cells that have no number or a doubtful one.
    """

    reports: pl.DataFrame
    grid: Grid
    exceptions: pl.DataFrame

    @classmethod
    def joined(cls, parts: Sequence[Self]) -> Self:
        """Several as one; numbers run on from one to the next."""
        starts, start = [], 0
        for part in parts:
            starts.append(start)
            start += part.grid.count

        def moved(frame: pl.DataFrame, by: int) -> pl.DataFrame:
            return frame.with_columns((pl.col("report") + by).cast(pl.UInt32))

        return cls(
            pl.concat(moved(part.reports, by) for part, by in zip(parts, starts, strict=True)),
            Grid.joined([part.grid for part in parts]),
            pl.concat(moved(part.exceptions, by) for part, by in zip(parts, starts, strict=True)),
        )
