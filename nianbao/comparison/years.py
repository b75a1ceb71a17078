"""One agency over the years, and where two years count different things."""

from collections.abc import Mapping

import polars as pl

from nianbao.comparison.schema import LINES, SERIES
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


def lines(frames: Frames, figures: pl.DataFrame, names: Mapping[str, str], wanted: str) -> pl.DataFrame:
    """Indicator ``wanted`` of several agencies over their years on file: LINES, by agency and year.

    ``names`` are the agencies' reports (any of their years) with their names on screen. Of several reports of
    a year the last on file counts. A line breaks where the form is another than the year before, where years
    are missing, and where a year has no figure.
    """
    found = [LINES.to_frame()]
    for report, name in names.items():
        rows = series(frames, figures.filter(pl.col("indicator") == wanted), report)
        one = rows.filter(pl.col("indicator") == wanted).unique("year", keep="last", maintain_order=True)
        form = pl.col("format").ne_missing(pl.col("format").shift(1)) & pl.col("year").shift(1).is_not_null()
        why = pl.coalesce("why", pl.when(form).then(pl.lit("changed")))
        cut = why.is_not_null() | pl.col("value").is_null() | pl.col("value").shift(1).is_null()
        piece = pl.format("{} {}", pl.lit(name), cut.cast(pl.Int64).cum_sum())
        found.append(
            one.with_columns(why=why, piece=piece, name=pl.lit(name)).select(LINES.names()).cast(LINES)
        )
    return pl.concat(found)
