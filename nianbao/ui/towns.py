"""What 横向对比 shows of chosen reports: indicators side by side, rows of charts, tables."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import polars as pl

from nianbao import comparison
from nianbao.desk import Desk
from nianbao.ui import spoken
from nianbao.ui.rates import in_words
from nianbao.wording import views as words
from parsing.model import TableId

COUNTS = ("requests_received", "requests_answered", "corrected_count", "lost_count")
DOCUMENTS = ("normative_issued", "normative_in_force", "licences_decisions", "penalties_decisions")
RATES = (
    "granted_rate",
    "partly_granted_rate",
    "refused_rate",
    "unavailable_rate",
    "declined_rate",
    "other_rate",
    "carried_out_rate",
    "natural_person_share",
)


@dataclass(frozen=True, slots=True)
class Line:
    """One indicator over the reports in order: (shown, counts, has a figure); why not comparable."""

    title: str
    caveat: str
    why: str
    figures: tuple[tuple[str, str, bool], ...]


@dataclass(frozen=True, slots=True)
class Value:
    """One cell of an official table in one report."""

    shown: str
    state: str
    differs: bool


def told(desk: Desk, keys: Sequence[str], names: Mapping[str, str]) -> pl.DataFrame:
    """SIDE_BY_SIDE in words, with ``name``: the report's name on screen."""
    rows = in_words(comparison.side_by_side(desk.frames, desk.indicators, keys))
    return rows.with_columns(name=pl.col("report").replace_strict(dict(names), default=None))


def lines(rows: pl.DataFrame) -> list[Line]:
    """The indicators of :func:`told`, one after another."""
    found = []
    for (_,), members in rows.group_by("indicator", maintain_order=True):
        figures = members.select("shown", "counts", pl.col("value").is_not_null()).rows()
        first = members.row(0, named=True)
        found.append(Line(first["title"], first["caveat"], first["why"] or "", tuple(figures)))
    return found


def chart_rows(rows: pl.DataFrame, wanted: Sequence[str]) -> pl.DataFrame:
    """The rows of a chart of ``wanted`` indicators: only figures that exist and compare."""
    drawn = rows.filter(
        pl.col("indicator").is_in(list(wanted)), pl.col("value").is_not_null(), pl.col("comparable")
    )
    return drawn.select(
        "report",
        pl.col("title").alias("indicator"),
        pl.col("name").alias("agency"),
        "value",
        "shown",
        "counts",
    )


def withheld(rows: pl.DataFrame, wanted: Sequence[str]) -> list[str]:
    """Names of chosen reports that the chart of rates leaves out because their sample is small."""
    small = rows.filter(pl.col("indicator").is_in(list(wanted)), pl.col("state") == "small_sample")
    return small.get_column("name").unique(maintain_order=True).to_list()


def mixed(desk: Desk, keys: Sequence[str]) -> tuple[bool, bool]:
    """Whether the reports are of different scopes (own and area), and of different kinds of agency."""
    chosen = desk.frames.reports.filter(pl.col("report").is_in(list(keys)))
    return chosen["scope"].drop_nulls().n_unique() > 1, chosen["agency_kind"].drop_nulls().n_unique() > 1


def cells(desk: Desk, keys: Sequence[str], table: TableId) -> dict[str, list[Value]]:
    """The cells of a table by concept, a value a report in their order.

    ``differs``: not all figures are the same; what was not read or is not in a form is no other figure.
    """
    found: dict[str, list[Value]] = {}
    rows = comparison.tables(desk.frames, keys, table)
    figures = pl.col("value").filter(pl.col("state") == "reported").drop_nulls()
    differing = rows.with_columns(differs=figures.n_unique().over("concept") > 1)
    for row in differing.iter_rows(named=True):
        reported = row["state"] == "reported" and row["value"] is not None
        shown = f"{row['value']:.15g}" if reported else words.TABLE_STATES.get(row["state"], row["raw"] or "")
        found.setdefault(row["concept"], []).append(Value(shown, row["state"], row["differs"]))
    return found


def scores(desk: Desk, keys: Sequence[str]) -> list[tuple[str, str]]:
    """For each report in order: its score with its grade, and the share that could be assessed."""
    known = {row["report"]: row for row in desk.scores.scores.iter_rows(named=True)}
    found = []
    for key in keys:
        row = known.get(key, {})
        score, share = row.get("score"), row.get("assessable")
        shown = words.NO_SCORE if score is None else f"{score:.1f} {spoken.named(row['grade'])}"
        found.append((shown, "" if share is None else words.ASSESSABLE.format(share=f"{share:.0%}")))
    return found
