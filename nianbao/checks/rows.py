"""Rows of a report's frames as the rules read them: numbered, as evidence, as cells."""

from functools import cache

import numpy as np
import polars as pl
from numpy.typing import NDArray

from nianbao.checks.grid import concept_parts
from nianbao.frames import TABLES

SURE = 0.9
"""Confidence of a reading below which what it breaks is doubtful, not wrong."""

QUOTED = {"facts": "raw", "statements": "quote", "structure": "text"}
"""The frames whose rows can be evidence, and the column that is quoted. A row is referred to by a number:
its place among the rows of its report, times the number of these frames, plus the frame's number."""


def nullable(rows: NDArray[np.float64]) -> pl.Series:
    """Numbers of rows to gather, null where NaN."""
    return pl.Series(rows, nan_to_null=True).cast(pl.UInt32)


def evidence() -> pl.Expr:
    """A reference to the row itself, as evidence; several make a list."""
    return pl.col("ref").alias("evidence")


def doubtful() -> pl.Expr:
    """Whether a cell was decided by sums or read with little confidence: what it breaks is not certain."""
    return ((pl.col("decided_by") == "sums") | (pl.col("confidence") < SURE)).alias("doubtful")


@cache
def of_cells() -> tuple[pl.Expr, ...]:
    """The columns of ``Context.cells``."""
    kept = (
        "report",
        "cell",
        "concept",
        "table",
        "row",
        "column",
        "group",
        "count",
        "value",
        "state",
        "start",
    )
    return (
        *map(pl.col, kept),
        doubtful(),
        pl.when(pl.col("value").is_null()).then("state").alias("reason"),
        evidence(),
        pl.col("ref"),
    )


@cache
def odd() -> pl.Expr:
    """Whether a cell has no number, was decided by sums, or was read with little confidence."""
    return pl.col("value").is_null() | doubtful()


@cache
def of_tables() -> tuple[tuple[NDArray[np.int64], NDArray[np.bool_]], ...]:
    """Of each table the numbers of its cells, and whether each is a count."""
    parts = concept_parts().with_row_index("cell")
    tables = (parts.filter(pl.col("table") == table) for table in TABLES)
    return tuple((t["cell"].cast(pl.Int64).to_numpy(), t["count"].to_numpy()[:, None]) for t in tables)


def numbered(frame: pl.DataFrame, keys: pl.Series, kind: int | None = None) -> pl.DataFrame:
    """``frame``, sorted like ``keys``, with the places of its keys there as ``report``.

    With a ``kind`` there is also ``ref``, the row as evidence.
    """
    runs = frame["report"].rle().struct.unnest()
    size = runs["len"].to_numpy()
    if runs["value"].equals(keys):
        number = np.arange(len(keys), dtype=np.uint32)
    else:
        places = pl.DataFrame({"value": keys}).with_row_index("number")
        number = runs.join(places, on="value", how="left", maintain_order="left")["number"].to_numpy()
    columns = [pl.Series("report", np.repeat(number, size))]
    if kind is not None:
        first = np.repeat(np.cumsum(size, dtype=np.int64) - size, size)
        ref = (np.arange(len(frame)) - first) * len(QUOTED) + kind
        columns.append(pl.Series("ref", ref.astype(np.uint32)))
    return frame.with_columns(columns).rechunk()
