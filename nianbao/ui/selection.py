"""What of a year's findings is shown: the filters, and the frames that matrix, list and counts share."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace

import polars as pl

from nianbao.desk import Desk
from nianbao.review import STANDING, counted
from nianbao.review.schema import SETTLED
from nianbao.ui.once import once
from nianbao.ui.reports import of_year

RETURNS, PROPOSED = "returns", "proposed"
OTHERS = ("name", "report", "rule", "status", "fault", "reason")
"""What is told of findings that nobody decides: of ten thousand reports there are a million."""

_GRAVITY = {"error": 0, "warning": 1, "info": 2}


@dataclass(frozen=True, slots=True)
class Filters:
    """What to show; of everything where nothing is chosen, except for severities.

    ``decisions`` are states, RETURNS or PROPOSED; ``classes`` and ``reviewers`` words of the roster.
    """

    year: int
    faults: Collection[str] = ()
    severities: Collection[str] = ("error", "warning")
    name: str = ""
    failing_only: bool = False
    decisions: Collection[str] = ()
    statuses: Collection[str] = ()
    rules: Collection[str] = ()
    kinds: Collection[str] = ()
    classes: Collection[str] = ()
    areas: Collection[str] = ()
    reviewers: Collection[str] = ()


@dataclass(frozen=True, slots=True)
class Tally:
    """How many findings count, by severity, and are open; how many are settled, or solved.

    ``asked`` are the severities that the filters leave, ``unasked`` how many findings would count of
    the others.
    """

    reports: int
    errors: int
    warnings: int
    infos: int
    open: int
    settled: int
    proposed: int
    asked: Collection[str]
    unasked: Mapping[str, int]

    @property
    def total(self) -> int:
        """All that count."""
        return self.errors + self.warnings + self.infos


@dataclass(frozen=True, slots=True)
class Selection:
    """What the filters leave: ``reports`` (named, with class and reviewers), ``failed`` and ``solved``
    (STANDING), the gravest of each report first; ``others`` (OTHERS: what did not fail, or not as gravely as
    asked for) in no order of theirs, to be collected by who shows them. ``unasked``: how many findings would
    count of each severity that is not ``asked`` for.
    """

    reports: pl.DataFrame
    failed: pl.DataFrame
    solved: pl.DataFrame
    others: pl.LazyFrame
    asked: Collection[str]
    unasked: Mapping[str, int]

    def tally(self) -> Tally:
        """The counts of what is shown; every screen and sheet counts like this."""
        count = counted(self.failed)
        by = dict(count.group_by("severity").len().iter_rows())
        return Tally(
            reports=self.reports.height,
            errors=by.get("error", 0),
            warnings=by.get("warning", 0),
            infos=by.get("info", 0),
            open=count.filter(pl.col("decision") == "none").height,
            settled=self.failed.height - count.height,
            proposed=self.solved.filter(pl.col("proposal") == "corrected").height,
            asked=self.asked,
            unasked=self.unasked,
        )


def _among(column: str, wanted: Collection[str]) -> pl.Expr:
    return pl.col(column).is_in(list(wanted)) if wanted else pl.lit(True)


def _decided(wanted: Collection[str]) -> pl.Expr:
    if not wanted:
        return pl.lit(True)
    chosen = pl.col("decision").is_in([w for w in wanted if w not in (RETURNS, PROPOSED)])
    if RETURNS in wanted:
        chosen |= pl.col("returns")
    if PROPOSED in wanted:
        chosen |= pl.col("proposal").is_not_null()
    return chosen


@once(4)
def _listed(reports: pl.DataFrame, roster: Mapping[str, Mapping[str, str | None]]) -> pl.DataFrame:
    """``reports`` with class, first and second as the roster has them."""
    keys = reports["report"].to_list()
    told = {n: [roster.get(key, {}).get(n) for key in keys] for n in ("class", "first", "second")}
    return reports.with_columns(pl.Series(n, values, dtype=pl.String) for n, values in told.items())


def reports_of(desk: Desk, filters: Filters, roster: Mapping[str, Mapping[str, str | None]]) -> pl.DataFrame:
    """The named reports that the filters leave; ``roster`` has class, first and second by report."""
    named = _listed(of_year(desk.frames.reports, filters.year), roster)
    either = _among("first", filters.reviewers) | _among("second", filters.reviewers)
    return named.filter(
        pl.col("name").str.contains(filters.name.strip(), literal=True),
        _among("agency_kind", filters.kinds),
        _among("class", filters.classes),
        _among("area", filters.areas),
        either.fill_null(False),
    )


def select(
    desk: Desk,
    filters: Filters,
    roster: Mapping[str, Mapping[str, str | None]] | None = None,
    *,
    passes: bool = True,
) -> Selection:
    """What ``filters`` leave of the year's findings, the gravest of each agency first.

    ``passes``: ``others`` are all that did not fail; without it what could not be assessed, a fraction.
    """
    reports = reports_of(desk, filters, roster or {})
    names = reports.select("report", "name", order=pl.int_range(pl.len())).lazy()
    about = (_among("fault", filters.faults), _among("rule", filters.rules))
    grave = _among("severity", filters.severities)

    def mine(frame: pl.DataFrame) -> pl.DataFrame:
        gravity = pl.col("severity").replace_strict(_GRAVITY, default=3, return_dtype=pl.Int64)
        # Places are sorted, not the rows with their evidence, which are many times as much.
        found = (
            frame.lazy()
            .with_row_index("at")
            .filter(*about, grave, _decided(filters.decisions))
            .select("at", "report", gravity=gravity)
            .join(names, on="report", how="inner", maintain_order="left")
            .sort("order", "gravity", maintain_order=True)
            .collect()
        )
        rows = frame[found["at"]].select(STANDING.names())
        return rows.insert_column(0, found["name"])

    def bare(frame: pl.DataFrame, kept: pl.Expr) -> pl.LazyFrame:
        found = frame.lazy().filter(*about, kept)
        return found.join(names, on="report", how="inner", maintain_order="left").select(OTHERS)

    def left_out() -> dict[str, int]:
        open_ = ~pl.col("decision").is_in(SETTLED)
        found = desk.standing.lazy().filter(*about, ~grave, open_, _decided(filters.decisions))
        by = found.join(names, on="report", how="semi").group_by("severity").len().collect()
        return dict(by.iter_rows())

    failed, solved = mine(desk.standing), mine(desk.solved)
    unasked = bare(desk.standing, ~grave).with_columns(status=pl.lit("pass", dtype=pl.String))
    status = pl.col("status")
    kept = status != "fail" if passes else status == "not_assessable"
    rest = bare(desk.outcomes, kept).with_columns(pl.col("status").cast(pl.String))
    others = pl.concat([rest, unasked] if passes else [rest])
    asked = [s for s in _GRAVITY if s in (filters.severities or _GRAVITY)]
    counts = left_out() if "fail" in (filters.statuses or ["fail"]) else {}
    if filters.statuses:
        if "fail" not in filters.statuses:
            failed, solved = failed.clear(), solved.clear()
        others = others.filter(pl.col("status").is_in(list(filters.statuses)))
    if filters.decisions:
        others = others.clear()
    chosen = Selection(reports, failed, solved, others, asked, counts)
    if filters.failing_only:
        failing = pl.concat([chosen.failed.select("report"), chosen.solved.select("report")]).unique()
        chosen = replace(
            chosen, reports=reports.join(failing, on="report", how="semi", maintain_order="left")
        )
    return chosen
