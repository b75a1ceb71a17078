"""Failures with one root cause: one wrong cell breaks its row, its column and the sentence that names it."""

import polars as pl

ROUNDS = 12
"""Wrong cells that are told apart in one report, at most."""


def with_roots(found: pl.DataFrame) -> pl.DataFrame:
    """``found`` with ``root`` filled where one cell explains several failures of a report.

    A cell explains failures that read it and are off by the same amount, if no passing check reads it.
    The cell that explains most failures is taken first, then those that explain the rest.
    """
    rows = found.with_row_index("row_id")
    compared = rows.filter(pl.col("actual").is_not_null() & pl.col("expected").is_not_null())
    reads = compared.select(
        "row_id", "report", "status", "root", "facts", size=(pl.col("actual") - pl.col("expected")).abs()
    )
    failing = reads.filter(pl.col("status") == "fail", pl.col("root").is_null())
    if failing.is_empty():
        return found
    trusted = reads.filter(pl.col("status") == "pass").join(failing.select("report").unique(), on="report")
    good = trusted.explode("facts").select("report", "facts").unique()
    open_ = (
        failing.explode("facts")
        .filter(pl.col("facts").is_not_null())
        .join(good, on=["report", "facts"], how="anti")
    )
    chosen = pl.DataFrame(schema={"row_id": rows.schema["row_id"], "new_root": pl.String})
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
    joined = rows.join(chosen, on="row_id", how="left", maintain_order="left")
    return joined.with_columns(pl.coalesce("root", "new_root").alias("root")).drop("row_id", "new_root")
