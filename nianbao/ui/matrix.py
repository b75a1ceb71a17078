"""The matrix of 审核工作台: agencies against faults or checks, how each stands and how many places count."""

from collections.abc import Mapping
from dataclasses import dataclass

import polars as pl

from nianbao.checks import Check, catalogue
from nianbao.desk import Desk
from nianbao.review.schema import SETTLED
from nianbao.ui.grid import Cell as Box
from nianbao.ui.grid import Rows
from nianbao.ui.selection import Selection
from nianbao.wording import names as terms
from nianbao.wording import review as told
from nianbao.wording import screens
from nianbao.wording import views as words

SEPARATOR = "|"
RANKS = {
    "error": 7,
    "warning": 6,
    "info": 5,
    "settled": 4,
    "not_assessable": 3,
    "pass": 2,
    "not_applicable": 1,
}
KINDS = {
    "error": "error",
    "warning": "warning",
    "info": "info",
    "settled": "pass",
    "not_assessable": "unknown",
    "pass": "pass",
}
SIGNS = {
    "error": "✕",
    "warning": "△",
    "info": "i",
    "settled": "○",
    "not_assessable": "?",
    "pass": "✓",
    "not_applicable": "–",
}
COUNTED = ("error", "warning", "info")


@dataclass(frozen=True, slots=True)
class Column:
    """A fault or a check: its id, the words at its head, what hovering tells, the fault it belongs to."""

    id: str
    title: str
    hint: str
    fault: str


@dataclass(frozen=True, slots=True)
class Agency:
    """A row: the report, its name and score, the places that count and those still undecided; for each column
    the state (the gravest) and the number of places that count.
    """

    report: str
    name: str
    score: float | None
    total: int
    open: int
    cells: Mapping[str, tuple[str, int]]


@dataclass(frozen=True, slots=True)
class Matrix:
    """Columns across (``by`` fault or rule), agencies down; how many places a column has.

    ``hidden`` checks have no fault among what is shown.
    """

    by: str
    columns: tuple[Column, ...]
    agencies: tuple[Agency, ...]
    places: Mapping[str, int]
    hidden: int


def _column(check: Check) -> Column:
    return Column(check.id, check.title, check.basis, check.fault)


def _states(chosen: Selection, others: pl.DataFrame, by: str) -> pl.DataFrame:
    """report, the column ``by``, state (the gravest) and count (the places that count)."""
    settled = pl.col("decision").is_in(SETTLED)
    failed = chosen.failed.select(
        "report", by, state=pl.when(settled).then(pl.lit("settled")).otherwise("severity")
    )
    unasked = others.select("report", by, state="status")
    ranked = pl.concat([failed, unasked]).with_columns(
        rank=pl.col("state").replace_strict(RANKS, return_dtype=pl.Int64)
    )
    worst = pl.col("state").sort_by("rank").last()
    count = pl.col("state").is_in(COUNTED).sum().cast(pl.Int64)
    return ranked.group_by("report", by).agg(worst, count=count).rename({by: "column"})


def _columns(chosen: Selection, others: pl.DataFrame, by: str) -> tuple[tuple[Column, ...], int]:
    """The columns, and how many checks without a fault are left out."""
    if by == "fault":
        present = set(chosen.failed["fault"]) | set(others["fault"])
        return tuple(Column(f, n.short, n.full, f) for f, n in terms.FAULTS.items() if f in present), 0
    order = list(terms.FAULTS)
    failing = set(chosen.failed["rule"])
    known = sorted(catalogue(), key=lambda check: order.index(check.fault))
    shown = [check for check in known if check.id in failing]
    about = failing | set(others["rule"])
    return tuple(map(_column, shown)), len(about) - len(shown)


def matrix(desk: Desk, chosen: Selection, by: str = "fault", order: str = "count") -> Matrix:
    """How the findings of ``chosen`` stand, with faults or rules (``by``) as columns.

    ``order`` of the rows: those with the most faults first (``count``) or the most undecided ones (``open``),
    or by ``name``.
    """
    first = {"count": COUNTED, "open": ("open", *COUNTED), "name": ()}[order]
    others = chosen.others.collect()
    columns, hidden = _columns(chosen, others, by)
    states = _states(chosen, others, by)
    cells: dict[str, dict[str, tuple[str, int]]] = {}
    for report, column, state, count in states.select("report", "column", "state", "count").iter_rows():
        cells.setdefault(report, {})[column] = (state, count)
    counts = chosen.failed.filter(~pl.col("decision").is_in(SETTLED))
    severity = pl.col("severity")
    weights = counts.group_by("report").agg(
        *((severity == name).sum().cast(pl.Int64).alias(name) for name in COUNTED),
        open=(pl.col("decision") == "none").sum().cast(pl.Int64),
    )
    rows = (
        chosen.reports.select("report", "name")
        .join(desk.scores.scores.select("report", "score"), on="report", how="left")
        .join(weights, on="report", how="left")
        .with_columns(pl.col(*COUNTED, "open").fill_null(0))
        .sort(*first, "name", "report", descending=[*(True for _ in first), False, False])
    )
    agencies = tuple(
        Agency(
            row["report"],
            row["name"],
            row["score"],
            sum(row[name] for name in COUNTED),
            row["open"],
            cells.get(row["report"], {}),
        )
        for row in rows.iter_rows(named=True)
    )
    places = {c.id: sum(a.cells.get(c.id, ("", 0))[1] for a in agencies) for c in columns}
    return Matrix(by, columns, agencies, places, hidden)


def caption(shown: Matrix) -> str:
    """What the matrix is and how it is used, in words."""
    hidden = told.MATRIX_HIDDEN.format(count=shown.hidden) + screens.STOP if shown.hidden else ""
    return words.MATRIX_COUNT + hidden


def _total(count: int) -> str:
    return str(count) if count else ""


def head(shown: Matrix) -> Rows:
    """The header: faults, checks (each to be picked), and how many places of each count."""
    top: list[Box] = [
        Box(words.MATRIX_AGENCY, ("pinned",), head=True, rows=2 if shown.by == "rule" else 1),
        *(
            Box(text, head=True, rows=2 if shown.by == "rule" else 1)
            for text in (words.MATRIX_SCORE, told.MATRIX_TOTAL, told.MATRIX_OPEN)
        ),
    ]
    picks = [
        Box(
            column.title,
            ("vertical",) if shown.by == "rule" else (),
            head=True,
            hint=column.hint,
            value=f"{SEPARATOR}{column.id}",
        )
        for column in shown.columns
    ]
    groups: list[Box] = []
    if shown.by == "rule":
        for fault, name in terms.FAULTS.items():
            members = sum(column.fault == fault for column in shown.columns)
            if members:
                groups.append(Box(name.short, ("group",), head=True, hint=name.full, columns=members))
    all_places = sum(agency.total for agency in shown.agencies)
    all_open = sum(agency.open for agency in shown.agencies)
    sums = [
        Box(words.MATRIX_FAILING, ("left", "pinned"), head=True),
        Box(head=True),
        Box(_total(all_places), ("strong",), head=True),
        Box(_total(all_open), ("strong",), head=True),
        *(Box(_total(shown.places[column.id]), ("strong",), head=True) for column in shown.columns),
    ]
    return [[*top, *groups], picks, sums] if shown.by == "rule" else [[*top, *picks], sums]


def _cell(agency: Agency, column: Column) -> Box:
    state, count = agency.cells.get(column.id, ("not_applicable", 0))
    said = told.MATRIX_SETTLED if state == "settled" else words.MATRIX_STATES[state]
    hint = words.MATRIX_HINT.format(agency=agency.name, check=column.title, state=said)
    value = "" if state == "not_applicable" else f"{agency.report}{SEPARATOR}{column.id}"
    text = str(count) if count > 1 else ""
    return Box(text, (KINDS.get(state, "none"), "narrow"), sign=SIGNS[state], hint=hint, value=value)


def rows(shown: Matrix, first: int, last: int) -> Rows:
    """The rows of the agencies ``first`` to ``last`` (end exclusive)."""
    return [
        [
            Box(agency.name, ("left",), head=True, value=f"{agency.report}{SEPARATOR}"),
            Box("—" if agency.score is None else f"{agency.score:.1f}", ("number",)),
            Box(_total(agency.total), ("number", "strong")),
            Box(_total(agency.open), ("number",)),
            *(_cell(agency, column) for column in shown.columns),
        ]
        for agency in shown.agencies[first:last]
    ]


def legend() -> list[Box]:
    """Signs and their meaning."""
    names = {**words.MATRIX_STATES, "settled": told.MATRIX_SETTLED}
    return [Box(names[state], (KINDS.get(state, "none"),), sign=sign) for state, sign in SIGNS.items()]


def picked(value: str) -> tuple[str, str]:
    """The report and the column that a picked cell names; one of them may be empty."""
    report, _, column = value.partition(SEPARATOR)
    return report, column
