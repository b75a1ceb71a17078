"""Any number of reports for measurements: the sample reports again and again, each time of other agencies."""

import json
from dataclasses import replace
from functools import cache
from hashlib import sha256

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
    """The frames of ``count`` reports."""
    return frames_of(reports(count))
