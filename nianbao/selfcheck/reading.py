"""Reading a draft, last year's report beside it where it is given, and judging it."""

from dataclasses import dataclass, replace

import polars as pl

from nianbao.desk import Desk, evaluate
from nianbao.frames import frames_of
from nianbao.intake import Item, read_files
from nianbao.wording.language import DEFAULT, speaking
from parsing.model import Report

THIS, LAST = "this", "last"
"""Keys of the two reports in the frames."""

OF_THE_OFFICE = ("late",)
"""Faults that only the office can tell: it knows when a report came in."""


@dataclass(frozen=True, slots=True)
class Refused:
    """A file that is not checked: why (several, not_report, unreadable), and sentences that explain it."""

    name: str
    why: str
    sentences: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Checked:
    """A draft that was read: its bytes, the report, what was found.

    ``findings`` (FINDINGS with messages in Chinese) are those about the draft, without what only the office
    can tell.
    ``last`` is last year's report where one was given, or why it was not compared.
    """

    name: str
    data: bytes
    report: Report
    desk: Desk
    findings: pl.DataFrame
    last: Report | Refused | None = None

    @property
    def compared(self) -> bool:
        """Whether last year's report is the same body's of the year before."""
        if not isinstance(self.last, Report) or self.report.year is None:
            return False
        same = self.last.agency == self.report.agency or self.last.agency is None
        return same and self.last.year == self.report.year - 1


def _read(item: Item) -> tuple[bytes, Report] | Refused:
    """The one report that a file holds."""
    outcomes = list(read_files([item], jobs=1))
    if len(outcomes) != 1:
        return Refused(item[0], "several")
    report, data = outcomes[0].report, outcomes[0].data
    if report.kind != "report":
        return Refused(item[0], report.kind, tuple(problem.message for problem in report.problems))
    return data, report


@speaking(DEFAULT)
def check(draft: Item, last: Item | None = None) -> Checked | Refused:
    """Reads ``draft`` (name, bytes) and judges it, against ``last`` year's report where it is given.

    The same reading and the same checks as those of the library; no library is opened and nothing is written.
    """
    read = _read(draft)
    if isinstance(read, Refused):
        return read
    data, report = read
    before = None if last is None else _read(last)
    reports = {THIS: report}
    if before is not None and not isinstance(before, Refused):
        reports[LAST] = before[1]
    frames = frames_of(reports)
    stage = pl.when(pl.col("report") == THIS).then(pl.lit("draft")).alias("stage")
    desk = evaluate(replace(frames, reports=frames.reports.with_columns(stage)))
    findings = desk.about(THIS).filter(~pl.col("fault").is_in(OF_THE_OFFICE))
    kept = before if before is None or isinstance(before, Refused) else before[1]
    return Checked(draft[0], data, report, desk, findings, kept)
