"""What is to be corrected and what was: errors, never doubts; those that a person settled count no more."""

from dataclasses import dataclass

import polars as pl

from nianbao.briefs.beginnings import Beginnings
from nianbao.desk import Desk
from nianbao.frames import schema
from nianbao.review import STANDING, judge
from nianbao.review.schema import OPEN, RULINGS, SETTLED, UNFINISHED
from nianbao.scoring import scheme

MENDING = schema(
    {
        "report": pl.String,
        "to_correct": pl.Int64,  # errors, in the first version or since, the corrected ones too
        "corrected": pl.Int64,  # of them, those that a newer version has no more
        "undecided": pl.Int64,  # of them, those that no person has looked at yet
        "to_explain": pl.Int64,  # doubts that a person found true and that are not explained yet
    }
)


@dataclass(frozen=True, slots=True)
class Mending:
    """``reports`` (MENDING): a row a report. ``faults`` (STANDING): the findings that are counted there."""

    reports: pl.DataFrame
    faults: pl.DataFrame


def _waiting() -> pl.Expr:
    """Findings that nobody may be told of before a person has looked at the original."""
    rules = [rule.rule for part in scheme().dimensions for rule in part.rules if rule.waits]
    return pl.col("rule").is_in(rules) & (pl.col("decision") == OPEN)


def _faults(desk: Desk, start: Beginnings, rulings: pl.DataFrame | None) -> pl.DataFrame:
    """The findings that count, with ``mended`` (a newer version has them no more) and ``open_doubt``."""
    given = rulings if rulings is not None else RULINGS.to_frame()
    solved = desk.solved
    if start.found is not None:
        solved = judge(desk.frames, desk.findings, given, start.found).solved
    error = pl.col("severity") == "error"
    closed = (pl.col("decision") == "corrected") | (pl.col("proposal") == "corrected").fill_null(False)
    doubt = (pl.col("severity") == "warning") & pl.col("decision").is_in(UNFINISHED)
    standing = desk.standing.filter((error & ~pl.col("decision").is_in(SETTLED)) | doubt)
    mended = solved.filter(error & closed)
    parts = [
        standing.with_columns(mended=pl.lit(False)),
        mended.with_columns(mended=pl.lit(True)),
    ]
    whole = pl.concat(parts).filter(~_waiting())
    return whole.select(*STANDING.names(), "mended").sort("report", maintain_order=True)


def mending(desk: Desk, start: Beginnings, rulings: pl.DataFrame | None = None) -> Mending:
    """What is to be corrected in the reports of ``desk``, and what was since their first versions.

    ``rulings`` (RULINGS): all decisions, as the desk was judged with. Findings that wait for the original
    count only once a person found them true.
    """
    faults = _faults(desk, start, rulings)
    error = pl.col("severity") == "error"
    counts = faults.group_by("report").agg(
        to_correct=error.sum(),
        corrected=(error & pl.col("mended")).sum(),
        undecided=(error & ~pl.col("mended") & (pl.col("decision") == OPEN)).sum(),
        to_explain=(~error).sum(),
    )
    every = desk.frames.reports.select("report")
    reports = every.join(counts, on="report", how="left", maintain_order="left").with_columns(
        pl.exclude("report").fill_null(0)
    )
    return Mending(reports.cast(MENDING), faults)
