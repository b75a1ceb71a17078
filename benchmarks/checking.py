"""How fast reports are checked: very many in blocks, beside a plain loop over their sums, and one alone."""

import time
from collections import defaultdict
from dataclasses import replace

import polars as pl

from benchmarks.many import blocks, frames
from benchmarks.measure import peak_megabytes, seconds, together
from nianbao.checks import Deadlines, checked, complete, outcomes, stream
from nianbao.checks.arithmetic import DISPUTE_GROUPS, DISPUTE_RESULTS, REQUEST_COLUMNS
from nianbao.checks.blocks import MOST, blocks_of
from nianbao.checks.engine import among, outcomes_of
from nianbao.frames import Frames

REPORTS = 100_000
AMONG = 1_000
NO_PARTS = ("received", "carried_in", "total", "carried_out")
Figures = dict[str, dict[str, float]]
Verdict = tuple[str, str, str, bool | None]


def _figures(many: Frames) -> Figures:
    figures: Figures = defaultdict(dict)
    wanted = many.facts.select("report", "concept", "value", "source")
    for report, concept, value, source in wanted.iter_rows():
        if source == "table" and value is not None:
            figures[report][concept] = value
    return figures


def _same(left: list[float | None], right: list[float | None]) -> bool | None:
    known = [value for value in (*left, *right) if value is not None]
    if len(known) < len(left) + len(right):
        return None
    return abs(sum(known[: len(left)]) - sum(known[len(left) :])) < 1e-6


def _loop(many: Frames) -> list[Verdict]:
    """The sums of tables three and four, one report, row and column at a time, without evidence."""
    verdicts: list[Verdict] = []
    for report, cells in _figures(many).items():
        rows = list(dict.fromkeys(c.split(".")[1] for c in cells if c.startswith("requests.")))
        outcomes_ = [row for row in rows if row not in NO_PARTS]
        for column in REQUEST_COLUMNS:
            cell = {row: cells.get(f"requests.{row}.{column}") for row in rows}
            balance = _same(
                [cell.get("received"), cell.get("carried_in")], [cell.get("total"), cell.get("carried_out")]
            )
            verdicts.append((report, "balance", column, balance))
            parts = [cell[row] for row in outcomes_]
            verdicts.append((report, "outcomes", column, _same([cell.get("total")], parts)))
        for row in rows:
            values = [cells.get(f"requests.{row}.{column}") for column in REQUEST_COLUMNS]
            verdicts.append((report, "row", row, _same(values[-1:], values[:-1])))
        for group in DISPUTE_GROUPS:
            values = [cells.get(f"disputes.{group}.{result}") for result in (*DISPUTE_RESULTS, "total")]
            verdicts.append((report, "disputes", group, _same(values[-1:], values[:-1])))
        for concept, value in cells.items():
            verdicts.append((report, "whole", concept, value >= 0 and value == int(value)))
    return verdicts


def _all() -> dict[str, int]:
    """How many findings have which status, over all blocks; the blocks are made on the way."""
    counts: dict[str, int] = defaultdict(int)
    for found in stream(lambda: blocks(REPORTS, MOST)):
        for status, number in found["status"].value_counts().iter_rows():
            counts[status] += number
    return counts


def whole() -> list[str]:
    """The whole catalogue over very many reports, in blocks."""
    counts: dict[str, int] = {}
    before = time.process_time()
    taken = seconds(lambda: counts.update(_all()), rounds=1, warm_up=False)
    worked = time.process_time() - before
    peak = peak_megabytes()
    before = time.process_time()
    made = sum(block.reports.height for _ in range(2) for block in blocks(REPORTS, MOST))
    making = time.process_time() - before
    told = ", ".join(f"{name} {number:,}" for name, number in sorted(counts.items()))
    return [
        f"Checks: {REPORTS:,} generated reports in blocks of {MOST:,}, the making of the blocks included",
        f"  whole catalogue                {taken:7.1f} s, at most {peak:,.0f} MB",
        f"  time of the processors         {worked:7.1f} s",
        f"  of it making {made:,} reports  {making:5.1f} s",
        f"  findings                       {told}",
    ]


def beside() -> list[str]:
    """One block: the whole catalogue, the same with all evidence, and a loop over the sums alone."""
    many = frames(MOST)
    found = outcomes(many)
    bare, full, loop = together(
        [lambda: outcomes(many), lambda: complete(outcomes(many), many), lambda: _loop(many)], rounds=3
    )
    return [
        f"Checks: {MOST:,} generated reports, {many.facts.height:,} facts, {found.height:,} findings",
        f"  whole catalogue                {bare:7.2f} s",
        f"  with evidence of everything    {full:7.2f} s",
        f"  a loop over the sums alone     {loop:7.2f} s",
        f"  catalogue against loop         {bare / loop:7.2f}",
    ]


def again() -> list[str]:
    """One changed report among many: its checks, those with evidence, and what the others need to be sure."""
    many = frames(AMONG)
    days, others = Deadlines(), among(blocks_of(many))
    one = many.reports.slice(AMONG // 2, 1).select("report")
    mine = Frames(*(getattr(many, n).join(one, on="report", how="semi") for n in Frames.__slots__))
    bare = seconds(lambda: outcomes_of(mine, days, others))
    full = seconds(lambda: complete(outcomes_of(mine, days, others), mine))
    corrected = pl.col("report").is_in(one["report"].implode()) & (pl.col("value") > 0)
    facts = many.facts.with_columns(value=pl.when(corrected).then(pl.col("value") + 1).otherwise("value"))
    known, after = checked(many), replace(many, facts=facts)
    everybody = seconds(lambda: checked(after, last=known))
    floor = seconds(lambda: mine.facts.filter(pl.col("value") > 0))
    return [
        f"Checks: one report of {AMONG:,} again",
        f"  whole catalogue                {bare * 1000:7.1f} ms",
        f"  with evidence                  {full * 1000:7.1f} ms",
        f"  and between all reports        {everybody * 1000:7.1f} ms",
        f"  one filter of its facts        {floor * 1000:7.2f} ms",
    ]
