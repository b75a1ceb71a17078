"""One agency's figures over the years on file, cut where the form changed what a figure means."""

from dataclasses import dataclass

import polars as pl

from nianbao import comparison
from nianbao.desk import Desk
from nianbao.ui.rates import in_words
from nianbao.wording import views as words

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
    """The agency's indicators over its years: SERIES in words, one report a year (the last on file)."""
    told = in_words(comparison.series(desk.frames, desk.indicators, report))
    return told.unique(["indicator", "year"], keep="last", maintain_order=True)


def chart_rows(series: pl.DataFrame, wanted: tuple[str, ...]) -> pl.DataFrame:
    """The rows that :func:`nianbao.ui.charts.years` draws for the ``wanted`` indicators, with values only.

    Nothing where not two years have a value.
    """
    cut = (pl.col("why") == "form").fill_null(False)
    wide = pl.col("indicator").is_in(wanted) & pl.col("value").is_not_null()
    rows = series.filter(wide).with_columns(
        broken=cut, series=pl.col("indicator").replace_strict(words.SERIES_SHORT, default=pl.col("title"))
    )
    if rows.get_column("year").n_unique() < 2:
        rows = rows.clear()
    return rows.select("series", "year", "value", "shown", "broken")


def listed(series: pl.DataFrame) -> dict[str, list[Point]]:
    """The points of each indicator that the table of years lists, by title."""
    found: dict[str, list[Point]] = {}
    for row in series.filter(pl.col("indicator").is_in(LISTED)).iter_rows(named=True):
        point = Point(row["year"], row["shown"], row["counts"], row["why"] or "")
        found.setdefault(row["title"], []).append(point)
    return found
