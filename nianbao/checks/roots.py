"""Failures with one root cause: one wrong cell breaks its row, its column and the sentence that names it."""

import polars as pl

from nianbao.checks.causes import with_causes
from nianbao.checks.context import Context
from nianbao.checks.grid import cell_sets

ROUNDS = 12
"""Wrong cells that are told apart in one report, at most."""


def _facts(rows: pl.DataFrame, context: Context) -> pl.DataFrame:
    """``rows`` (row_id, report, facts, cells, …), one for each fact that was read."""
    named = rows.drop("cells").explode("facts").filter(pl.col("facts").is_not_null())
    summed = rows.drop("facts").filter(pl.col("cells").is_not_null()).join(cell_sets(), on="cells")
    printed = context.printed_refs.join(summed.select("report").unique(), on="report", how="semi")
    summed = summed.join(printed, on=["report", "concept"], how="semi").rename({"concept": "facts"})
    return pl.concat([named, summed.select(named.columns)])


def with_roots(found: pl.DataFrame, context: Context) -> pl.DataFrame:
    """``found`` (drafts of the context) with ``root`` filled where several failures are one fault."""
    return with_causes(_by_amount(found, context), context, _facts)


def _by_amount(found: pl.DataFrame, context: Context) -> pl.DataFrame:
    """With ``root`` where one cell explains several failures.

    A cell explains failures that read it and are off by the same amount, if no passing check reads it.
    The cell that explains most failures is taken first, then those that explain the rest.
    """
    compared = pl.col("actual").is_not_null() & pl.col("expected").is_not_null()
    size = (pl.col("actual") - pl.col("expected")).abs()
    read = ("row_id", "report", "facts", "cells")
    rows = found[["report", "facts", "cells", "status", "actual", "expected", "root"]].with_row_index(
        "row_id"
    )
    failing = rows.filter(pl.col("status") == "fail", compared, pl.col("root").is_null())
    failing = failing.select(*read, size=size).filter(pl.struct("report", "size").is_duplicated())
    if failing.is_empty():
        return found
    open_ = _facts(failing, context).filter(pl.len().over("report", "facts", "size") > 1)
    if open_.is_empty():
        return found
    suspected = pl.lit(open_["report"].unique()).implode()
    trusted = rows.filter(pl.col("status") == "pass", compared, pl.col("report").is_in(suspected))
    trusted = trusted.select(read)
    good = _facts(trusted, context).select("report", "facts").unique()
    open_ = open_.join(good, on=["report", "facts"], how="anti")
    chosen = pl.DataFrame(schema={"row_id": pl.UInt32, "new_root": pl.String})
    for _ in range(ROUNDS):
        explains = open_.group_by("report", "facts", "size").agg(pl.len().alias("count"))
        best = (
            explains.filter(pl.col("count") > 1)
            .sort("report", pl.col("count"), "facts", descending=[False, True, False])
            .unique("report", keep="first", maintain_order=True)
        )
        if best.is_empty():
            break
        linked = open_.join(best, on=["report", "facts", "size"]).select("row_id", new_root="facts")
        chosen = pl.concat([chosen, linked])
        open_ = open_.join(linked, on="row_id", how="anti")
    root = found["root"].scatter(chosen["row_id"], chosen["new_root"])
    return found.with_columns(root)
