"""Requests and disputes of an area's bodies, each added once, beside those of the year before."""

from dataclasses import dataclass

import polars as pl

from nianbao.frames import Frames
from nianbao.totals import Total, parts, total
from nianbao.totals.choice import Area

FIGURES: dict[str, tuple[str, ...]] = {
    "received": ("requests.received.total",),
    "answered": ("requests.total.total",),
    "carried_out": ("requests.carried_out.total",),
    "corrected": ("disputes.reconsideration.corrected",),
    "lost": ("disputes.litigation_direct.corrected", "disputes.litigation_after_reconsideration.corrected"),
}
"""The figures that leaders read first, and the cells that make each."""


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure of a year, a count; ``bodies`` have it, ``lacking`` do not.

    ``before``, ``bodies_before``: the same of the year before; None where no report of it is on file.
    ``alike`` bodies have it in both years, by ``change`` in sum; None where there is none.
    """

    id: str
    value: float | None
    bodies: int
    lacking: int
    before: float | None = None
    bodies_before: int = 0
    alike: int = 0
    change: float | None = None


def _by_body(frames: Frames, whole: Total, concepts: tuple[str, ...]) -> pl.DataFrame:
    """agency, area, value: the sum of the cells of each body that is added; null where one is lacking."""
    cells = [parts(frames, whole, concept).select("agency", "area", "value") for concept in concepts]
    lacks = pl.col("value").is_null().any()
    return (
        pl.concat(cells)
        .group_by("agency", "area")
        .agg(value=pl.when(~lacks).then(pl.col("value").sum()))
        .sort("agency", "area")
    )


def _figure(name: str, now: tuple[Frames, Total], before: tuple[Frames, Total] | None) -> Figure:
    concepts = FIGURES[name]
    mine = _by_body(*now, concepts)
    value = pl.col("value")
    known = mine.drop_nulls("value")
    held = Figure(
        name,
        float(known["value"].sum()) if known.height else None,
        known.height,
        mine.height - known.height,
    )
    if before is None:
        return held
    then = _by_body(*before, concepts).drop_nulls("value")
    both = known.join(then, on=["agency", "area"], how="inner", nulls_equal=True, suffix="_before")
    change = both.select((value - pl.col("value_before")).sum()).item() if both.height else None
    return Figure(
        name,
        held.value,
        held.bodies,
        held.lacking,
        float(then["value"].sum()) if then.height else None,
        then.height,
        both.height,
        change,
    )


def beside_last_year(
    now: Frames,
    before: Frames,
    area: Area,
    year: int,
    rosters: tuple[pl.DataFrame | None, pl.DataFrame | None] = (None, None),
) -> tuple[Figure, ...]:
    """FIGURES of the own reports of ``area``'s bodies in ``year``, in their order.

    ``now`` and ``before`` are the reports of ``year`` and of the year before, ``rosters`` those of both years
    (nianbao.totals.roster_of). A report about the whole area is never added.
    """
    own = now, total(now, area, year, rosters[0])
    known = before.reports.filter(pl.col("scope") == "own").height > 0
    last = (before, total(before, area, year - 1, rosters[1])) if known else None
    if last is not None and last[1].bodies.is_empty():
        last = None
    return tuple(_figure(name, own, last) for name in FIGURES)
