"""Checks after a change: only the reports whose outcomes may be others are checked with every check again.

What a check reads is the report itself, what was set (days, limits, roster), and, of checks between reports,
some frames of the other reports. So those between reports run over everything when such a frame changed,
which is the lesser part of the work; a report of which neither its own rows nor their drafts changed keeps
its outcomes.
"""

from collections.abc import Collection, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import Any

import numpy as np
import polars as pl
from numpy.typing import NDArray

from nianbao.checks.alone import alone
from nianbao.checks.blocks import blocks_of
from nianbao.checks.catalogue import catalogue
from nianbao.checks.context import Context
from nianbao.checks.deadlines import Deadlines
from nianbao.checks.engine import WORKERS, among, drafted, finished
from nianbao.checks.limits import Limits, shipped
from nianbao.checks.neighbours import Neighbours
from nianbao.checks.registry import ACROSS
from nianbao.checks.schema import OUTCOMES
from nianbao.frames import Frames, only_about

DIGESTS = pl.Schema({"report": pl.String, "name": pl.String, "digest": pl.UInt64})
"""What stands for the rows of one frame about a report, or of one check between reports: ``name``."""

MIX = np.uint64(0x9E3779B97F4A7C15)
"""Makes of the number of a row one that tells it from all others in every bit."""


@dataclass(frozen=True, slots=True)
class Checked:
    """``outcomes`` (OUTCOMES) of reports, and the DIGESTS of what they were made from.

    ``deadlines``, ``limits`` and ``roster``: what was set then. ``changed``: the reports checked with every
    check. ``lookups`` (nianbao.checks.neighbours) serve the next time.
    """

    outcomes: pl.DataFrame
    digests: pl.DataFrame
    deadlines: Deadlines
    limits: Limits
    roster: pl.DataFrame | None
    changed: pl.DataFrame
    lookups: Mapping[str, Any]


def _digest(rows: pl.DataFrame, starts: NDArray[np.int64]) -> pl.Series:
    """A number for each run of ``rows`` that begins at ``starts``: of what stands in which of its rows."""
    if rows.is_empty():
        return pl.Series("digest", [], pl.UInt64)
    nth = np.arange(rows.height) - np.repeat(starts, np.diff(starts, append=rows.height))
    mixed = rows.hash_rows() ^ pl.Series(nth.astype(np.uint64) * MIX)
    return pl.Series("digest", np.add.reduceat(mixed.hash().to_numpy(), starts))


def _of_drafts(found: pl.DataFrame, context: Context) -> pl.DataFrame:
    """DIGESTS of the drafts of the checks between reports."""
    names = pl.Series([check.id for check in catalogue()])
    rows = found.filter(pl.lit(names).gather("order").is_in(list(ACROSS)))
    rows = rows.sort("report", "order", maintain_order=True)
    whose, order = rows["report"].to_numpy(), rows["order"].to_numpy()
    starts = np.flatnonzero((np.diff(whose, prepend=-1) != 0) | (np.diff(order, prepend=-1) != 0))
    reports = context.reports["name"][pl.Series(whose[starts])].alias("report")
    digest = _digest(rows.drop("report", "order"), starts)
    return pl.DataFrame([reports, names[pl.Series(order[starts])].alias("name"), digest])


def _of_frame(name: str, frame: pl.DataFrame) -> pl.DataFrame:
    runs = frame["report"].rle().struct.unnest()
    size = runs["len"].cast(pl.Int64).to_numpy()
    digest = _digest(frame.drop("report"), np.cumsum(size) - size)
    return runs.select(report="value", name=pl.lit(name)).with_columns(digest)


def _own(frames: Frames) -> pl.DataFrame:
    """DIGESTS of the reports' own rows."""
    return pl.concat(_of_frame(name, getattr(frames, name)) for name in Frames.__slots__)


def _all(
    frames: Frames,
    deadlines: Deadlines,
    others: Neighbours,
    roster: pl.DataFrame | None,
    limits: Limits,
    only: Collection[str] | None = None,
) -> Iterator[tuple[pl.DataFrame, pl.DataFrame]]:
    """Of each block the outcomes (not with some checks ``only``), and DIGESTS of drafts between reports."""

    def block(part: Frames) -> tuple[pl.DataFrame, pl.DataFrame]:
        context = Context.of(part, deadlines, others, roster, limits)
        found = drafted(context, only)
        outcomes = finished(found, context) if only is None else OUTCOMES.to_frame()
        return outcomes, _of_drafts(found, context)

    with ThreadPoolExecutor(WORKERS) as pool:
        yield from pool.map(lambda part: alone(lambda: block(part), part.reports.height), blocks_of(frames))


def _differing(one: pl.DataFrame, other: pl.DataFrame) -> pl.DataFrame:
    """The rows that only one of two frames of DIGESTS has."""
    sides = ((one, other), (other, one))
    return pl.concat(a.join(b, on=DIGESTS.names(), how="anti") for a, b in sides)


def _same(one: pl.DataFrame | None, other: pl.DataFrame | None) -> bool:
    return one is other or (one is not None and other is not None and one.equals(other))


def checked(
    frames: Frames,
    deadlines: Deadlines | None = None,
    roster: pl.DataFrame | None = None,
    last: Checked | None = None,
    limits: Limits | None = None,
) -> Checked:
    """The outcomes of :func:`nianbao.checks.outcomes`; what ``last`` has is used where it cannot differ."""
    days, lengths = deadlines or Deadlines(), limits or shipped()
    known = last if last is not None and (last.deadlines, last.limits) == (days, lengths) else None
    others = among(blocks_of(frames)) or Context.of(frames).neighbours
    reports, own = frames.reports.select("report"), _own(frames)
    kept, between = OUTCOMES.to_frame(), DIGESTS.to_frame()
    changed = reports
    if known is not None:
        of_rows = pl.col("name").is_in(Frames.__slots__)
        differing = _differing(own, known.digests.filter(of_rows))
        moved = set(differing["name"]) if _same(roster, known.roster) else set(Frames.__slots__)
        others.take_over(known.lookups, moved)
        asked = [check for check, read in ACROSS.items() if not read.isdisjoint(moved)]
        again = pl.col("name").is_in(asked)
        between = known.digests.filter(~of_rows)
        if asked:
            made = _all(frames, days, others, roster, lengths, asked)
            drafts = pl.concat([DIGESTS.to_frame(), *(digests for _, digests in made)])
            differing = pl.concat([differing, _differing(drafts, between.filter(again))])
        touched = differing.select("report").unique()
        changed = reports.join(touched, on="report", how="semi", maintain_order="left")
        spared = reports.join(touched, on="report", how="anti")
        kept = known.outcomes.join(spared, on="report", how="semi", maintain_order="left")
        between = between.join(spared, on="report", how="semi")
    asked_about = frames if changed.height == reports.height else only_about(frames, changed)
    parts = list(_all(asked_about, days, others, roster, lengths))
    found = pl.concat([kept, *(outcomes for outcomes, _ in parts)])
    return Checked(
        outcomes=found.sort("report", maintain_order=True) if kept.height else found,
        digests=pl.concat([own, between, *(digests for _, digests in parts)]),
        deadlines=days,
        limits=lengths,
        roster=roster,
        changed=changed,
        lookups=others.lookups(),
    )
