"""Failures that are one fault without being off by the same amount.

A cell that is wrong in itself breaks sums by more or less than it should be; a wrong figure of a list makes
the list wrong by another amount, too.
"""

from collections.abc import Callable
from functools import cache

import polars as pl

from nianbao.checks.catalogue import catalogue
from nianbao.checks.context import Context

OF_A_CELL = (
    "arithmetic.whole_number",
    "plausible.regulations",
    "plausible.in_force",
    "plausible.made_not_public",
    "plausible.disputes",
)
"""Checks of what a cell says by itself, or beside another."""

OF_SEVERAL = ("text.composition", "text.conflict")
OF_A_FIGURE = (
    "text.received",
    "text.answered",
    "text.carried_in",
    "text.carried_out",
    "text.outcomes",
    "text.applicants",
    "text.disputes",
    "text.documents",
)

Facts = Callable[[pl.DataFrame, Context], pl.DataFrame]


@cache
def _orders(rules: tuple[str, ...]) -> list[int]:
    """The places of ``rules`` in the catalogue."""
    return [place for place, check in enumerate(catalogue()) if check.id in rules]


def _both(met: pl.DataFrame, root: pl.Expr) -> pl.DataFrame:
    """row_id and ``cause`` of both sides of each pair (row_id, row_id_other)."""
    pairs = met.with_columns(cause=root)
    sides = [pairs.select(pl.col(name).alias("row_id"), "cause") for name in ("row_id", "row_id_other")]
    return pl.concat(sides).unique("row_id", keep="first", maintain_order=True)


def _of_cells(failing: pl.DataFrame, context: Context, facts: Facts) -> pl.DataFrame | None:
    """What fails beside a cell that is wrong in itself, because it reads this cell."""
    own = failing.filter(pl.col("order").is_in(_orders(OF_A_CELL)))
    if own.is_empty():
        return None
    near = failing.join(own.select("report").unique(), on="report", how="semi", maintain_order="left")
    read = facts(near.select("row_id", "report", "order", "root", "facts", "cells"), context)
    wrong = read.filter(pl.col("order").is_in(_orders(OF_A_CELL)))
    met = wrong.join(read, on=["report", "facts"], suffix="_other", maintain_order="left")
    met = met.filter(pl.col("row_id") != pl.col("row_id_other"))
    return _both(met, pl.coalesce("root", "root_other", "facts"))


def _of_lists(failing: pl.DataFrame, context: Context) -> pl.DataFrame | None:
    """Wrong figures of a list or of several sentences, and what these fail together."""
    lists = failing.filter(pl.col("order").is_in(_orders(OF_SEVERAL)))
    if lists.is_empty():
        return None
    spans = context.frames.statements.select("report", "ref", "start", "end")
    said = failing.filter(pl.col("order").is_in(_orders(OF_SEVERAL + OF_A_FIGURE)))
    said = said.select("row_id", "report", "order", "root", ref="evidence").explode("ref")
    said = said.join(spans, on=["report", "ref"], maintain_order="left")
    listed = pl.col("order").is_in(_orders(OF_SEVERAL))
    met = said.filter(~listed).join(said.filter(listed), on="report", suffix="_other", maintain_order="left")
    met = met.filter(pl.col("start") < pl.col("end_other"), pl.col("end") > pl.col("start_other"))
    return _both(met, pl.coalesce("root", "root_other", pl.format("sentence {}", "start_other")))


def with_causes(found: pl.DataFrame, context: Context, facts: Facts) -> pl.DataFrame:
    """``found`` (drafts with ``order`` and ``root``) with roots of such failures; ``facts`` explodes rows."""
    narrow = ["report", "order", "status", "root", "facts", "cells", "evidence"]
    failing = found[narrow].with_row_index("row_id").filter(pl.col("status") == "fail")
    causes = [_of_cells(failing, context, facts), _of_lists(failing, context)]
    linked = [cause for cause in causes if cause is not None and cause.height]
    if not linked:
        return found
    one = pl.concat(linked).unique("row_id", keep="first", maintain_order=True)
    joined = found.with_row_index("row_id").join(one, on="row_id", how="left", maintain_order="left")
    return joined.with_columns(pl.coalesce("root", "cause").alias("root")).drop("row_id", "cause")
