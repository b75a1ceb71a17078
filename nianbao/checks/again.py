"""Checks after a change: only the reports whose outcomes may be others are checked with every check again.

What a check reads is the report itself, what was set (days, limits, roster), and, of checks between reports,
the other reports. So the checks between reports run over everything, which is the lesser part of the work; a
report of which neither its own rows nor their drafts changed keeps its outcomes.
"""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

import polars as pl

from nianbao.checks.catalogue import catalogue
from nianbao.checks.context import Context
from nianbao.checks.deadlines import Deadlines
from nianbao.checks.engine import WORKERS, among, blocks_of, drafted, finished, outcomes_of
from nianbao.checks.limits import Limits, shipped
from nianbao.checks.neighbours import Neighbours
from nianbao.checks.registry import ACROSS
from nianbao.frames import Frames, only_about

DIGESTS = pl.Schema({"report": pl.String, "name": pl.String, "digest": pl.UInt64})
"""What stands for the rows of one frame about a report; ``name`` is the frame, or ACROSS_NAME."""

ACROSS_NAME = "across"


@dataclass(frozen=True, slots=True)
class Checked:
    """``outcomes`` (OUTCOMES) of reports, and the DIGESTS of what they were made from.

    ``deadlines`` and ``limits``: what was set then. ``changed``: the reports checked with every check.
    """

    outcomes: pl.DataFrame
    digests: pl.DataFrame
    deadlines: Deadlines
    limits: Limits
    changed: pl.DataFrame


def _digest(frame: pl.DataFrame, name: str) -> pl.DataFrame:
    """DIGESTS of a frame sorted by report."""
    row = pl.int_range(pl.len(), dtype=pl.UInt64).over("report")
    hashes = frame.select("report", row=row).with_columns(hash=frame.drop("report").hash_rows())
    mixed = (pl.col("hash") ^ (pl.col("row") * 0x9E3779B97F4A7C15)).hash()
    digests = hashes.group_by("report", maintain_order=True).agg(digest=mixed.implode().list.sum())
    return digests.select("report", pl.lit(name).alias("name"), pl.col("digest").cast(pl.UInt64))


def _of_drafts(found: pl.DataFrame, context: Context) -> pl.DataFrame:
    """DIGESTS of the drafts of the checks between reports."""
    orders = [order for order, check in enumerate(catalogue()) if check.id in ACROSS]
    rows = found.filter(pl.col("order").is_in(orders)).sort("report", maintain_order=True)
    names = context.reports["name"][rows["report"]].alias("report")
    return _digest(rows.with_columns(names), ACROSS_NAME)


def _own(frames: Frames) -> pl.DataFrame:
    """DIGESTS of the reports' own rows."""
    return pl.concat(_digest(getattr(frames, name), name) for name in Frames.__slots__)


def _all(
    frames: Frames,
    deadlines: Deadlines,
    others: Neighbours,
    roster: pl.DataFrame | None,
    limits: Limits,
    *,
    whole: bool,
) -> Iterator[tuple[pl.DataFrame | None, pl.DataFrame]]:
    """Of each block the outcomes (where ``whole``), and the digests of the drafts between reports."""

    def block(part: Frames) -> tuple[pl.DataFrame | None, pl.DataFrame]:
        context = Context.of(part, deadlines, others, roster, limits)
        found = drafted(context, None if whole else ACROSS)
        return finished(found, context) if whole else None, _of_drafts(found, context)

    with ThreadPoolExecutor(WORKERS) as pool:
        yield from pool.map(block, blocks_of(frames))


def checked(
    frames: Frames,
    deadlines: Deadlines | None = None,
    roster: pl.DataFrame | None = None,
    last: Checked | None = None,
    limits: Limits | None = None,
) -> Checked:
    """The outcomes of :func:`nianbao.checks.outcomes`; what ``last`` has is used where it cannot differ."""
    days, lengths = deadlines or Deadlines(), limits or shipped()
    under = (days, lengths)
    known = last if last is not None and (last.deadlines, last.limits) == under else None
    others = among(blocks_of(frames)) or Context.of(frames).neighbours
    made = list(_all(frames, days, others, roster, lengths, whole=known is None))
    digests = pl.concat([DIGESTS.to_frame(), _own(frames), *(digest for _, digest in made)])
    if known is None:
        everything = [found for found, _ in made if found is not None]
        some = everything or [outcomes_of(frames, days, others, None, roster, lengths)]
        return Checked(pl.concat(some), digests, days, lengths, frames.reports.select("report"))
    same = ["report", "name", "digest"]
    differing = pl.concat(
        [digests.join(known.digests, on=same, how="anti"), known.digests.join(digests, on=same, how="anti")]
    )
    touched = differing.select("report").unique()
    changed = frames.reports.select("report").join(touched, on="report", how="semi", maintain_order="left")
    kept = known.outcomes.join(
        frames.reports.select("report"), on="report", how="semi", maintain_order="left"
    )
    kept = kept.join(touched, on="report", how="anti", maintain_order="left")
    parts = [kept]
    blocks = blocks_of(only_about(frames, changed))
    parts += [outcomes_of(block, days, others, None, roster, lengths) for block in blocks]
    return Checked(pl.concat(parts).sort("report", maintain_order=True), digests, days, lengths, changed)
