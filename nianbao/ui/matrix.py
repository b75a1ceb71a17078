"""What 审核工作台 shows: agencies against checks, the worst status of each and how many places have it."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

import polars as pl

from nianbao.checks import Check, catalogue
from nianbao.desk import Desk
from nianbao.ui.grid import Cell as Box
from nianbao.ui.grid import Rows
from nianbao.ui.reports import of_year
from nianbao.wording import FAULTS
from nianbao.wording import views as words

SEPARATOR = "|"
RANKS = {"error": 6, "warning": 5, "info": 4, "not_assessable": 3, "pass": 2, "not_applicable": 1}
KINDS = {"error": "error", "warning": "warning", "info": "info", "not_assessable": "unknown", "pass": "pass"}
SIGNS = {"error": "✕", "warning": "△", "info": "i", "not_assessable": "?", "pass": "✓", "not_applicable": "–"}


@dataclass(frozen=True, slots=True)
class Filters:
    """What to show: faults (none chosen: all), severities, part of a name, only agencies with failures."""

    year: int
    faults: Collection[str] = ()
    severities: Collection[str] = ("error", "warning")
    name: str = ""
    failing_only: bool = False


@dataclass(frozen=True, slots=True)
class Agency:
    """A row: the report, its name and score, and for each rule the state and the number of its places."""

    report: str
    name: str
    score: float | None
    cells: Mapping[str, tuple[str, int]]


@dataclass(frozen=True, slots=True)
class Matrix:
    """Checks across, agencies down (most failures first), and how many agencies fail each check."""

    checks: tuple[Check, ...]
    agencies: tuple[Agency, ...]
    failing: Mapping[str, int]


def _states(findings: pl.DataFrame, severities: Collection[str]) -> pl.DataFrame:
    """Report, rule, state (the gravest shown) and count (places in that state).

    A failure whose severity is not asked for counts as passed.
    """
    failed = pl.col("status") == "fail"
    state = (
        pl.when(failed & pl.col("severity").is_in(list(severities)))
        .then("severity")
        .when(failed)
        .then(pl.lit("pass"))
        .otherwise("status")
    )
    ranked = findings.select("report", "rule", state=state).with_columns(
        rank=pl.col("state").replace_strict(RANKS, return_dtype=pl.Int64)
    )
    worst = pl.col("rank") == pl.col("rank").max().over("report", "rule")
    return ranked.filter(worst).group_by("report", "rule").agg(pl.col("state").first(), count=pl.len())


def _checks(faults: Collection[str]) -> tuple[Check, ...]:
    order = list(FAULTS)
    wanted = [check for check in catalogue() if not faults or check.fault in faults]
    return tuple(sorted(wanted, key=lambda check: order.index(check.fault)))


def matrix(desk: Desk, filters: Filters) -> Matrix:
    """Statuses of the reports of a year under ``filters``."""
    checks = _checks(filters.faults)
    rules = [check.id for check in checks]
    reports = of_year(desk.frames.reports, filters.year).filter(
        pl.col("name").str.contains(filters.name.strip(), literal=True)
    )
    findings = desk.findings.filter(pl.col("rule").is_in(rules)).join(reports, on="report", how="semi")
    states = _states(findings, filters.severities)
    weights = states.group_by("report").agg(
        errors=(pl.col("state") == "error").sum(),
        warnings=(pl.col("state") == "warning").sum(),
        infos=(pl.col("state") == "info").sum(),
    )
    rows = (
        reports.select("report", "name")
        .join(desk.scores.scores.select("report", "score"), on="report", how="left")
        .join(weights, on="report", how="left")
        .with_columns(pl.col("errors", "warnings", "infos").fill_null(0))
        .sort("errors", "warnings", "infos", "name", descending=[True, True, True, False])
    )
    if filters.failing_only:
        rows = rows.filter(pl.col("errors") + pl.col("warnings") + pl.col("infos") > 0)
    cells: dict[str, dict[str, tuple[str, int]]] = {}
    for report, rule, state, count in states.select("report", "rule", "state", "count").iter_rows():
        cells.setdefault(report, {})[rule] = (state, count)
    agencies = tuple(
        Agency(row["report"], row["name"], row["score"], cells.get(row["report"], {}))
        for row in rows.iter_rows(named=True)
    )
    failing = {
        r: sum(a.cells.get(r, ("", 0))[0] in ("error", "warning", "info") for a in agencies) for r in rules
    }
    return Matrix(checks, agencies, failing)


def head(shown: Matrix) -> Rows:
    """The header: faults, checks (each to be picked), and how many agencies fail each."""
    faults: list[Box] = [
        Box(words.MATRIX_AGENCY, ("pinned",), head=True, rows=2),
        Box(words.MATRIX_SCORE, head=True, rows=2),
    ]
    for fault, name in FAULTS.items():
        members = [check for check in shown.checks if check.fault == fault]
        if members:
            faults.append(Box(name.short, ("group",), head=True, hint=name.full, columns=len(members)))
    names = [
        Box(check.title, ("vertical",), head=True, hint=check.basis, value=f"{SEPARATOR}{check.id}")
        for check in shown.checks
    ]
    counts = [
        Box(
            str(shown.failing[check.id]) if shown.failing[check.id] else "",
            ("strong",),
            head=True,
            value=f"{SEPARATOR}{check.id}" if shown.failing[check.id] else "",
        )
        for check in shown.checks
    ]
    return [
        faults,
        names,
        [Box(words.MATRIX_FAILING, ("left", "pinned"), head=True), Box(head=True), *counts],
    ]


def _cell(agency: Agency, check: Check) -> Box:
    state, count = agency.cells.get(check.id, ("not_applicable", 0))
    hint = words.MATRIX_HINT.format(agency=agency.name, check=check.title, state=words.MATRIX_STATES[state])
    failed = state in ("error", "warning", "info")
    value = "" if state == "not_applicable" else f"{agency.report}{SEPARATOR}{check.id}"
    text = str(count) if failed and count > 1 else ""
    return Box(text, (KINDS.get(state, "none"), "narrow"), sign=SIGNS[state], hint=hint, value=value)


def rows(shown: Matrix, first: int, last: int) -> Rows:
    """The rows of the agencies ``first`` to ``last`` (end exclusive)."""
    return [
        [
            Box(agency.name, ("left",), head=True, value=f"{agency.report}{SEPARATOR}"),
            Box("—" if agency.score is None else f"{agency.score:.1f}", ("number",)),
            *(_cell(agency, check) for check in shown.checks),
        ]
        for agency in shown.agencies[first:last]
    ]


def legend() -> list[Box]:
    """Signs and their meaning."""
    return [
        Box(words.MATRIX_STATES[state], (KINDS.get(state, "none"),), sign=sign)
        for state, sign in SIGNS.items()
    ]


def picked(value: str) -> tuple[str, str]:
    """The report and the rule that a picked cell names; one of them may be empty."""
    report, _, rule = value.partition(SEPARATOR)
    return report, rule
