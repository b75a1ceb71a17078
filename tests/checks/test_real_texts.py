"""No report is accused of what is not in it: every error on the labelled texts was looked up in the text."""

from collections import Counter
from pathlib import Path

import polars as pl

from nianbao.checks import run
from nianbao.frames import frames_of
from parsing import read

ERRORS = {
    "s0002.txt": {"integrity.hijacked": 1},  # the name of a betting site stands in the text
}


def test_errors_are_in_the_text(shared: Path) -> None:
    files = sorted((shared / "reports" / "texts").glob("*.txt"))
    findings = run(frames_of(read(file.read_bytes(), file.name) for file in files))
    failed = findings.filter(pl.col("status") == "fail", pl.col("severity") == "error")
    found = {report: dict(Counter(mine["rule"])) for (report,), mine in failed.group_by("report")}
    assert found == ERRORS
