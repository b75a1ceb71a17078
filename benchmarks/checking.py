"""How fast reports are checked, beside a plain loop over the same figures."""

from collections import defaultdict

from benchmarks.many import frames
from benchmarks.measure import together
from nianbao import checks
from nianbao.checks.arithmetic import DISPUTE_GROUPS, DISPUTE_RESULTS, REQUEST_COLUMNS
from nianbao.frames import Frames

REPORTS = 10_000
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
        outcomes = [row for row in rows if row not in NO_PARTS]
        for column in REQUEST_COLUMNS:
            cell = {row: cells.get(f"requests.{row}.{column}") for row in rows}
            balance = _same(
                [cell.get("received"), cell.get("carried_in")], [cell.get("total"), cell.get("carried_out")]
            )
            verdicts.append((report, "balance", column, balance))
            parts = [cell[row] for row in outcomes]
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


def catalogue() -> list[str]:
    """The whole catalogue over many reports, beside a loop over their sums alone."""
    many = frames(REPORTS)
    ours, floor = together([lambda: checks.run(many), lambda: _loop(many)], rounds=3)
    findings, verdicts = checks.run(many).height, len(_loop(many))
    return [
        f"Checks: {REPORTS:,} generated reports, {many.facts.height:,} facts",
        f"  whole catalogue with evidence  {ours:7.1f} s for {findings:,} findings",
        f"  a loop over the sums alone     {floor:7.1f} s for {verdicts:,} verdicts",
        f"  ratio                          {ours / floor:7.2f}",
    ]
