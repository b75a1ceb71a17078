"""Reports in runs, so that the memory of what is made of them on the way does not grow with their number."""

from collections.abc import Iterator

import polars as pl

from nianbao.frames import Frames

FEWEST, MOST = 500, 2500
"""Reports that are worked on at a time: what lies between is then a small part of what all of them take."""

PART = 10
"""One of so many parts is worked on at a time, within these bounds: each block has its price."""


def blocks_of(frames: Frames) -> Iterator[Frames]:
    """The frames cut into runs of reports: all are sorted by report, so that a run is a range of rows."""
    keys = frames.reports["report"]
    names = [name for name in Frames.__slots__ if name != "reports"]
    lengths = {}
    for name in names:
        runs = getattr(frames, name)["report"].rle().struct.unnest().rename({"value": "report"})
        counted = frames.reports.select("report").join(runs, on="report", how="left", maintain_order="left")
        lengths[name] = counted["len"].fill_null(0).cast(pl.Int64)
    starts = dict.fromkeys(names, 0)
    block = min(max(len(keys) // PART, FEWEST), MOST)
    for start in range(0, len(keys), block):
        sizes = {name: int(lengths[name].slice(start, block).sum()) for name in names}
        yield Frames(
            reports=frames.reports.slice(start, block),
            **{name: getattr(frames, name).slice(starts[name], sizes[name]) for name in names},
        )
        starts = {name: starts[name] + sizes[name] for name in names}
