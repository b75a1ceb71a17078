"""One agency over the years, and where two years count different things."""

import polars as pl

from nianbao.comparison.schema import SERIES
from nianbao.frames import Frames
from nianbao.scoring import indicator

IDENTITY = ("agency", "area", "scope")


def series(frames: Frames, figures: pl.DataFrame, report: str) -> pl.DataFrame:
    """Every indicator of the agency of ``report`` over its years on file: SERIES, by indicator and year.

    The same agency is the same name, area and scope. ``comparable`` is false where the form of
    the year before on file does not have the figure, or where years between are not on file.
    """
    own = frames.reports.filter(report=report).filter(pl.col("agency").is_not_null()).select(IDENTITY)
    years = (
        frames.reports.join(own, on=IDENTITY, how="semi", nulls_equal=True)
        .filter(pl.col("year").is_not_null())
        .select("report", "year", "format")
        .sort("year", "report")
    )
    before, format_before = pl.col("year").shift(1), pl.col("format").shift(1)
    years = years.with_columns(before=before, format_before=format_before)
    covers = pl.col("forms").list.contains(pl.col("format")) & pl.col("forms").list.contains(
        pl.col("format_before")
    )
    why = (
        pl.when(pl.col("before").is_null())
        .then(None)
        .when((pl.col("format") != pl.col("format_before")) & ~covers)
        .then(pl.lit("form"))
        .when(pl.col("year") - pl.col("before") > 1)
        .then(pl.lit("gap"))
    )
    return (
        indicator.declared()
        .with_row_index("order")
        .join(years, how="cross")
        .join(figures, on=["report", "indicator"], how="left")
        .with_columns(why=why)
        .with_columns(comparable=pl.when(pl.col("before").is_not_null()).then(pl.col("why").is_null()))
        .sort("order", "year", "report")
        .select(SERIES.names())
        .cast(SERIES)
    )
