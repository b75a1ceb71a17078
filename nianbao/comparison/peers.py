"""An agency among its class: the reports of one kind of agency, one scope and one year."""

from collections.abc import Sequence

import polars as pl

from nianbao.comparison.schema import DISTRIBUTION
from nianbao.frames import Frames
from nianbao.scoring import indicator

CLASS = ("agency_kind", "scope", "year")


def peers(frames: Frames, report: str) -> list[str]:
    """Keys of the reports of the same kind, scope and year, itself included, sorted.

    Empty where the report is not in the frames or its kind, scope or year is not known.
    """
    own = frames.reports.filter(report=report).select(CLASS)
    return frames.reports.join(own, on=CLASS, how="semi").get_column("report").sort().to_list()


def class_values(
    frames: Frames, figures: pl.DataFrame, report: str, wanted: str, among: Sequence[str] | None = None
) -> pl.DataFrame:
    """Indicator ``wanted`` of every report of the class that has a value: report, agency, value, numerator,
    denominator, own (it is the report asked for); sorted by agency, never by value.

    ``figures`` is what ``nianbao.scoring.indicators`` gives, ``among`` as in ``distribution``.
    """
    group = peers(frames, report) if among is None else list(among)
    return (
        figures.filter(pl.col("report").is_in(group), indicator=wanted, state="ok")
        .join(frames.reports.select("report", "agency"), on="report")
        .select("report", "agency", "value", "numerator", "denominator", own=pl.col("report") == report)
        .sort("agency", "report")
    )


def distribution(
    frames: Frames, figures: pl.DataFrame, report: str, among: Sequence[str] | None = None
) -> pl.DataFrame:
    """Every indicator of a report beside the spread of its class: DISTRIBUTION, in the catalogue's order.

    ``among`` are the keys of other peers than its class, itself included. Only values in state ``ok`` enter
    the spread: small samples, missing and approximate figures do not.
    """
    group = peers(frames, report) if among is None else list(among)
    ok = pl.col("value").filter(state="ok")
    spread = (
        figures.filter(pl.col("report").is_in(group))
        .group_by("indicator")
        .agg(
            valued=ok.count().cast(pl.Int64),
            minimum=ok.min(),
            lower=ok.quantile(0.25, "linear"),
            median=ok.median(),
            upper=ok.quantile(0.75, "linear"),
            maximum=ok.max(),
        )
    )
    return (
        indicator.declared()
        .join(figures.filter(report=report), on="indicator", how="left", maintain_order="left")
        .join(spread, on="indicator", how="left", maintain_order="left")
        .with_columns(pl.col("valued").fill_null(0), peers=pl.lit(len(group)))
        .select(DISTRIBUTION.names())
        .cast(DISTRIBUTION)
    )
