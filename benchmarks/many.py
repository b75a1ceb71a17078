"""Any number of reports for measurements: the sample reports again and again, each time of other agencies."""

import json
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from hashlib import sha256

import polars as pl

from data import resource
from nianbao.frames import Frames, frames_of
from parsing import read
from parsing.model import Report


@cache
def samples() -> dict[str, tuple[bytes, Report]]:
    """The bytes of each sample report and what is read from them."""
    folder = resource("samples")
    files = [entry["file"] for entry in json.loads(folder.joinpath("manifest.json").read_text("utf-8"))]
    contents = {name: folder.joinpath(name).read_bytes() for name in files}
    return {name: (content, read(content, name)) for name, content in contents.items()}


def reports(count: int) -> list[Report]:
    """``count`` reports, each with a name and an agency of its own; the name stands for its bytes."""
    known = [report for _, report in samples().values()]
    made = []
    for number in range(count):
        report, turn = known[number % len(known)], number // len(known)
        name, agency = f"{turn:05}-{report.file}", f"第{turn}号{report.agency}"
        made.append(replace(report, file=name, sha256=sha256(name.encode()).hexdigest(), agency=agency))
    return made


def frames(count: int) -> Frames:
    """The frames of ``count`` reports of agencies of their own, copied column by column from the samples'."""
    known = frames_of([report for _, report in samples().values()])
    turns = pl.DataFrame({"turn": range(-(-count // known.reports.height))}).select(
        prefix=pl.format("{}-", pl.col("turn").cast(pl.String).str.zfill(5)),
        whose=pl.format("第{}号", "turn"),
    )
    last = turns.join(known.reports, how="cross").select(key=pl.col("prefix") + pl.col("report"))["key"][
        count - 1
    ]

    def copies(frame: pl.DataFrame) -> pl.DataFrame:
        many = turns.join(frame, how="cross").with_columns(
            (pl.col("prefix") + pl.col("report")).alias("report")
        )
        if "agency" in frame.columns:
            many = many.with_columns((pl.col("whose") + pl.col("agency")).alias("agency"))
        return many.select(frame.columns).filter(pl.col("report") <= last)

    return Frames(*(copies(getattr(known, name)) for name in Frames.__slots__))


def blocks(count: int, size: int) -> Iterator[Frames]:
    """The frames of ``count`` reports of agencies of their own, ``size`` at a time, made anew each time."""
    one = frames(min(count, size))
    for number in range(-(-count // size)):
        rows = min(size, count - number * size)
        last = one.reports["report"][rows - 1]
        prefix, whose = pl.lit(f"{number:04}-"), pl.lit(f"第{number}批")
        kept = [getattr(one, name).filter(pl.col("report") <= last) for name in Frames.__slots__]
        kept[0] = kept[0].with_columns((whose + pl.col("agency")).alias("agency"))
        yield Frames(*(frame.with_columns((prefix + pl.col("report")).alias("report")) for frame in kept))
