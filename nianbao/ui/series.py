"""One agency's figures over the years on file, cut where the form changed what a figure means."""

from dataclasses import dataclass

import polars as pl

from nianbao import comparison
from nianbao.desk import Desk
from nianbao.ui.rates import in_words

REQUESTS = ("requests_received", "requests_answered")
DOCUMENTS = ("normative_issued", "normative_abolished", "normative_in_force")
DECISIONS = ("licences_decisions", "penalties_decisions", "coercion_decisions")
LISTED = (
    *REQUESTS,
    "granted_rate",
    "partly_granted_rate",
    "refused_rate",
    "carried_out_rate",
    "corrected_count",
    "lost_count",
    *DOCUMENTS,
    *DECISIONS,
    "fees_amount",
)


@dataclass(frozen=True, slots=True)
class Point:
    """A figure of a year: in words, its counts, why it does not compare with the year before (form, gap)."""

    year: int
    shown: str
    counts: str
    why: str


def over_years(desk: Desk, report: str) -> pl.DataFrame:
    """The agency's indicators over its years: SERIES in words, one report a year (the last on file).

    ``broken``: it is not joined to the year before on file: another form, other counting, years between.
    """
    told = in_words(comparison.series(desk.frames, desk.indicators, report))
    once = told.unique(["indicator", "year"], keep="last", maintain_order=True)
    before = pl.col("format").shift(1).over("indicator")
    form = pl.col("year").shift(1).over("indicator").is_not_null() & pl.col("format").ne_missing(before)
    return once.with_columns(broken=pl.col("why").is_not_null() | form)


def panels(series: pl.DataFrame) -> dict[str, pl.DataFrame]:
    """The rows that :func:`nianbao.ui.charts.panel` draws, by title: indicators known in two years or more.

    Points are of one piece until a year is not joined to the year before, or has no figure.
    """
    absent = pl.col("value").is_null() | pl.col("value").shift(1).over("indicator").is_null()
    rows = (
        series.filter(pl.col("indicator").is_in(LISTED))
        .with_columns(piece=(pl.col("broken") | absent).cum_sum().over("indicator"))
        .filter(pl.col("value").is_not_null())
    )
    drawn = rows.filter(pl.len().over("indicator") > 1)
    parts = drawn.select("title", "year", "value", "shown", "piece", "broken").partition_by(
        "title", as_dict=True, maintain_order=True, include_key=False
    )
    return {str(key[0]): part for key, part in parts.items()}


def listed(series: pl.DataFrame) -> dict[str, list[Point]]:
    """The points of each indicator that the table of years lists, by title."""
    found: dict[str, list[Point]] = {}
    for row in series.filter(pl.col("indicator").is_in(LISTED)).iter_rows(named=True):
        point = Point(row["year"], row["shown"], row["counts"], row["why"] or "")
        found.setdefault(row["title"], []).append(point)
    return found
