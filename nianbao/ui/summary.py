"""What 年度总览 shows of a year: counts, distribution, and the reports that need attention first."""

from dataclasses import dataclass

import polars as pl

from nianbao.desk import Desk
from nianbao.review import counted
from nianbao.ui.reports import of_year
from nianbao.wording import AGENCY_KINDS, FAULTS, SEVERITIES, office

WEIGHED = ("error", "warning")
BIN = 5
LOWEST = 60


@dataclass(frozen=True, slots=True)
class Year:
    """A year at a glance; counts are of current reports, and of what failed and was not settled by a person.

    ``faults``: fault, severity (names on screen), count. ``scores``: bin, order, count.
    ``attention``: a row a report (report, name, kind, score, assessable 0 to 100, errors, warnings, first),
    the most severe first.
    """

    reports: int
    agencies: int
    errors: int
    reports_with_errors: int
    warnings: int
    reports_with_warnings: int
    median: float | None
    scored: int
    unrecognised: int
    faults: pl.DataFrame
    scores: pl.DataFrame
    attention: pl.DataFrame


def _faults(failed: pl.DataFrame) -> pl.DataFrame:
    names = {fault: name.full for fault, name in FAULTS.items()}
    severities = {severity: SEVERITIES[severity].full for severity in WEIGHED}
    return (
        failed.group_by("fault", "severity")
        .agg(count=pl.len())
        .with_columns(
            fault=pl.col("fault").replace_strict(names, return_dtype=pl.String),
            severity=pl.col("severity").replace_strict(severities, return_dtype=pl.String),
        )
        .sort("fault", "severity")
    )


def _distribution(scores: pl.DataFrame) -> pl.DataFrame:
    """Counts per band of ``BIN`` points from ``LOWEST`` to 100, empty bands included; the first is below."""
    lows = list(range(LOWEST, 100, BIN))
    labels = [f"{LOWEST}以下", *(f"{low}–{low + BIN}" for low in lows)]
    bands = pl.DataFrame({"order": range(len(labels)), "band": labels}, schema_overrides={"order": pl.Int64})
    order = ((pl.col("score").clip(0, 99.9) - LOWEST) / BIN).floor().cast(pl.Int64).clip(lower_bound=-1) + 1
    counts = scores.drop_nulls("score").group_by(order=order).agg(count=pl.len())
    return bands.join(counts, on="order", how="left").with_columns(pl.col("count").fill_null(0)).sort("order")


def _attention(reports: pl.DataFrame, scores: pl.DataFrame, failed: pl.DataFrame) -> pl.DataFrame:
    severity = pl.col("severity")
    ordered = failed.sort(severity.replace_strict({"error": 0, "warning": 1}), maintain_order=True)
    counts = ordered.group_by("report", maintain_order=True).agg(
        errors=(severity == "error").sum(),
        warnings=(severity == "warning").sum(),
        first=pl.col("message").first(),
    )
    kinds = {kind: name.short for kind, name in AGENCY_KINDS.items()}
    kind = pl.col("agency_kind").replace_strict(kinds, default=office.UNKNOWN, return_dtype=pl.String)
    return (
        reports.select("report", "name", kind=kind.fill_null(office.UNKNOWN))
        .join(scores.select("report", "score", pl.col("assessable") * 100), on="report", how="left")
        .join(counts, on="report", how="left")
        .with_columns(pl.col("errors", "warnings").fill_null(0), pl.col("first").fill_null(""))
        .sort("errors", "warnings", "name", descending=[True, True, False])
    )


def year_of(desk: Desk, year: int) -> Year:
    """Sums up the current reports of ``year``."""
    reports = of_year(desk.frames.reports, year)
    keys = reports.select("report")
    failed = counted(desk.standing).join(keys, on="report", how="semi", maintain_order="left")
    failed = failed.filter(pl.col("severity").is_in(WEIGHED))
    scores = desk.scores.scores.join(keys, on="report", how="semi")
    attention = _attention(reports, scores, failed)
    missing = pl.any_horizontal(pl.col("proactive", "requests", "disputes") == "not_recognised")
    median = scores.get_column("score").median()
    return Year(
        reports=reports.height,
        agencies=reports.select("area", "agency").n_unique(),
        errors=int(attention.get_column("errors").sum()),
        reports_with_errors=attention.filter(pl.col("errors") > 0).height,
        warnings=int(attention.get_column("warnings").sum()),
        reports_with_warnings=attention.filter(pl.col("warnings") > 0).height,
        median=float(median) if isinstance(median, int | float) else None,
        scored=scores.get_column("score").count(),
        unrecognised=reports.filter(missing).height,
        faults=_faults(failed),
        scores=_distribution(scores),
        attention=attention,
    )
