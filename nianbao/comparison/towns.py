"""Chosen reports next to each other: their indicators and their official tables."""

from collections.abc import Sequence

import polars as pl

from nianbao.comparison.schema import SIDE_BY_SIDE, TABLE_CELLS
from nianbao.frames import Frames, schema
from nianbao.scoring import indicator
from nianbao.wording.concepts import concepts
from parsing.model import TableId


def _chosen(frames: Frames, keys: Sequence[str]) -> pl.DataFrame:
    """The chosen reports in the order of ``keys``; unknown keys and repeats fall out."""
    order = pl.DataFrame({"report": list(dict.fromkeys(keys))}, schema={"report": pl.String})
    return order.with_row_index("town").join(frames.reports, on="report", maintain_order="left")


def side_by_side(frames: Frames, figures: pl.DataFrame, keys: Sequence[str]) -> pl.DataFrame:
    """Every indicator of the chosen reports: SIDE_BY_SIDE, by indicator and then in the order of ``keys``.

    ``figures`` is what ``nianbao.scoring.indicators`` gives. An agency's own report and a whole area's are
    not comparable in anything (``why`` scope), nor is a figure that one of the forms does not have (form).
    """
    chosen = _chosen(frames, keys)
    scopes = chosen["scope"].drop_nulls().n_unique()
    formats = pl.lit(chosen["format"].drop_nulls().unique().to_list(), pl.List(pl.String))
    why = (
        pl.when(pl.lit(scopes > 1))
        .then(pl.lit("scope"))
        .when(formats.list.set_difference("forms").list.len() > 0)
        .then(pl.lit("form"))
    )
    return (
        indicator.declared()
        .with_row_index("order")
        .join(chosen.select("report", "agency", "year", "town"), how="cross")
        .join(figures, on=["report", "indicator"], how="left")
        .with_columns(why=why)
        .with_columns(comparable=pl.col("why").is_null())
        .sort("order", "town")
        .select(SIDE_BY_SIDE.names())
        .cast(SIDE_BY_SIDE)
    )


def _cells(table: TableId) -> pl.DataFrame:
    """The cells of a table over all forms: order, concept, row, column, formats."""
    rows = [
        (name, *name.removeprefix(f"{table}.").rsplit(".", 1), declared["formats"])
        for name, declared in concepts().items()
        if declared["table"] == table
    ]
    columns = schema(
        {**dict.fromkeys(("concept", "row", "column"), pl.String), "formats": pl.List(pl.String)}
    )
    return pl.DataFrame(rows, schema=columns, orient="row").with_row_index("order")


def tables(frames: Frames, keys: Sequence[str], table: TableId) -> pl.DataFrame:
    """The cells of one official table in the chosen reports: TABLE_CELLS, in the form's order.

    Rows of one cell stand in the order of ``keys``. Cells that no chosen report's form has are left out.
    """
    form = pl.coalesce(f"{table}_form", "format")
    chosen = _chosen(frames, keys).select("report", "town", form=form)
    facts = frames.facts.select("report", "concept", "value", "state", "raw", "decided_by")
    has = pl.col("formats").list.contains(pl.col("form")).fill_null(False) | pl.col("state").is_not_null()
    absent = pl.when("has").then(pl.lit("not_read")).otherwise(pl.lit("not_in_form"))
    return (
        _cells(table)
        .join(chosen, how="cross")
        .join(facts.unique(["report", "concept"], keep="first"), on=["report", "concept"], how="left")
        .with_columns(has=has)
        .with_columns(state=pl.coalesce("state", absent), comparable=pl.col("has").all().over("concept"))
        .filter(pl.col("has").any().over("concept"))
        .sort("order", "town")
        .select(TABLE_CELLS.names())
        .cast(TABLE_CELLS)
    )
