"""Scores: deductions for findings, over what of the scheme could be assessed.

The score is ``100 × (assessed − lost) / assessed``, in points of the scheme; ``assessable`` is ``assessed``
over the points of all dimensions with a rule that applies. The scheme's notes say the same to its readers.
"""

from collections.abc import Mapping
from dataclasses import fields, replace

import polars as pl

from nianbao.checks.schema import OUTCOMES
from nianbao.frames import Frames
from nianbao.scoring.schema import COVERAGE, DECISIONS, DEDUCTIONS, DIMENSION_SCORES, SCORES, Scores
from nianbao.scoring.schemes import Scheme, scheme_of
from nianbao.scoring.schemes import scheme as shipped

CONFIRMED = "confirmed"
READ = ("report", "rule", "status", "severity", "reason", "root", "place", "key", "message")
"""What scores read of findings; place, key and message only where a check failed."""

RELIEVED = ("dismissed", "explained", "reading_corrected")
"""Decisions after which a failing finding costs nothing."""

ROUNDING = 1e-9

PIECE = 2500
"""Reports whose findings are counted at a time, which bounds the memory of what lies between."""


def for_scores(findings: pl.DataFrame, outcomes: pl.DataFrame) -> pl.DataFrame:
    """What scores READ: of the failed ``findings`` (FINDINGS), then of the ``outcomes`` that did not fail."""
    others = outcomes.lazy().filter(pl.col("status") != "fail").select(set(READ) & set(OUTCOMES))
    return pl.concat([findings.lazy().select(READ), others], how="diagonal").collect()


def _judged(findings: pl.DataFrame, decisions: pl.DataFrame, rules: pl.DataFrame) -> pl.DataFrame:
    """Failed findings of the scheme's rules with what the scheme says of them, and whether they cost."""
    decided = decisions.select(DECISIONS.names()).unique(["report", "key"], keep="last", maintain_order=True)
    grave = pl.col("severity").is_in(["error", "warning"])
    relieved = pl.col("decision").is_in(RELIEVED).fill_null(False)
    confirmed = (pl.col("decision") == CONFIRMED).fill_null(False)
    at_once = (pl.col("severity") == "error") & ~pl.col("waits") & ~relieved
    charged = grave & (confirmed | at_once)
    return (
        findings.filter(pl.col("status") == "fail")
        .with_row_index("row")
        .join(rules, on="rule", how="inner")
        .join(decided, on=["report", "key"], how="left")
        .with_columns(charged=charged, pending=grave & ~charged & ~relieved)
        .sort("row")
    )


def _coverage(
    findings: pl.DataFrame,
    judged: pl.DataFrame,
    reports: pl.DataFrame,
    rules: pl.DataFrame,
    parts: pl.DataFrame,
) -> pl.DataFrame:
    """Each applicable rule's points in each of ``reports``, and those of them that could be assessed."""
    others = findings.lazy().filter(~pl.col("status").is_in(["fail", "not_applicable"]))
    known = pl.concat(
        [
            judged.lazy().select("report", "rule", "reason", known=~(pl.col("waits") & pl.col("pending"))),
            others.select("report", "rule", "reason", known=pl.col("status") == "pass"),
        ]
    )
    reasons = pl.col("reason").filter(~pl.col("known")).drop_nulls().unique(maintain_order=True)
    shares = (
        known.join(reports.lazy(), on="report", how="semi", maintain_order="left")
        .group_by("report", "rule")
        .agg(pl.col("known").mean(), reasons=reasons)
        .collect()
        .join(rules, on="rule")
        .join(parts, on="dimension")
    )
    points = pl.col("max") * pl.col("weight") / pl.col("weight").sum().over("report", "dimension")
    return (
        shares.with_columns(points=points)
        .with_columns(assessed=pl.col("points") * pl.col("known"))
        .sort("report", "order")
        .select(COVERAGE.names())
        .cast(COVERAGE)
    )


def _dimensions(
    reports: pl.DataFrame, coverage: pl.DataFrame, parts: pl.DataFrame, least: float
) -> pl.DataFrame:
    sums = coverage.group_by("report", "dimension").agg(pl.col("assessed").sum())
    state = (
        pl.when(~pl.col("ruled"))
        .then(pl.lit("no_rules"))
        .when(pl.col("assessed").is_null())
        .then(pl.lit("not_applicable"))
        .when(pl.col("assessed") < ROUNDING)
        .then(pl.lit("not_assessable"))
        .when(pl.col("assessed") < least * pl.col("max") - ROUNDING)
        .then(pl.lit("partly"))
        .otherwise(pl.lit("assessed"))
    )
    return (
        reports.select("report")
        .join(parts, how="cross")
        .join(sums, on=["report", "dimension"], how="left")
        .with_columns(state=state)
        .with_columns(pl.col("assessed").fill_null(0.0))
    )


def _capped(points: str, by: list[str], limit: str) -> pl.Expr:
    """What is left of ``points``, row after row, when rows alike in ``by`` cost ``limit`` at most."""
    room = pl.col(limit) - (pl.col(points).cum_sum().over(by) - pl.col(points))
    return pl.min_horizontal(pl.col(points), room.clip(0))


def _deductions(judged: pl.DataFrame, dimensions: pl.DataFrame) -> pl.DataFrame:
    """One row a finding that costs points: one per root cause, within the caps of rule and dimension."""
    limits = dimensions.select("report", "dimension", "assessed", "part")
    return (
        judged.filter("charged")
        .with_columns(cause=pl.coalesce(pl.format("root {}", "root"), pl.format("row {}", "row")))
        .sort(["points", "row"], descending=[True, False])
        .unique(["report", "cause"], keep="first", maintain_order=True)
        .join(limits, on=["report", "dimension"], how="left")
        .sort("report", "part", "order", "row")
        .with_columns(points=_capped("points", ["report", "rule"], "cap"))
        .with_columns(points=_capped("points", ["report", "dimension"], "assessed"))
        .filter(pl.col("points") > ROUNDING)
        .select(DEDUCTIONS.names())
        .cast(DEDUCTIONS)
    )


def _scores(
    reports: pl.DataFrame, dimensions: pl.DataFrame, pending: pl.DataFrame, used: Scheme
) -> pl.DataFrame:
    counted = pl.col("state").is_in(["assessed", "partly", "not_assessable"])
    sums = dimensions.group_by("report").agg(
        base=pl.col("max").filter(counted).sum(), assessed=pl.col("assessed").sum(), lost=pl.col("lost").sum()
    )
    assessable = pl.when(pl.col("base") > 0).then(pl.col("assessed") / pl.col("base")).otherwise(0.0)
    enough = pl.col("assessable") >= used.minimum_assessable - ROUNDING
    score = (
        (100 * (pl.col("assessed") - pl.col("lost")) / pl.col("assessed"))
        .clip(0, 100)
        .round(1, "half_away_from_zero")
    )
    scored = (
        reports.select("report", "agency_kind", "scope", "year")
        .join(sums, on="report", how="left")
        .join(pending, on="report", how="left")
        .with_columns(pl.col("pending").fill_null(0), assessable=assessable, scheme=pl.lit(used.id))
        .with_columns(score=pl.when(enough & (pl.col("assessed") > 0)).then(score))
    )
    grades = [used.grade(value) for value in scored["score"]]
    peers = ["agency_kind", "scope", "year"]
    known = pl.all_horizontal([pl.col(name).is_not_null() for name in peers]) & pl.col("score").is_not_null()
    ranked = pl.col("score").count().over(peers)
    rank = pl.col("score").rank("min", descending=True).over(peers)
    compared = known & (ranked > 1)
    return (
        scored.with_columns(grade=pl.Series(grades, dtype=pl.String))
        .with_columns(rank=pl.when(compared).then(rank), ranked=pl.when(compared).then(ranked))
        .sort("report")
        .select(SCORES.names())
        .cast(SCORES)
    )


def evaluate(
    frames: Frames,
    findings: pl.DataFrame,
    decisions: pl.DataFrame | None = None,
    scheme: Scheme | None = None,
) -> Scores:
    """Score every report of ``frames`` by its ``findings`` (READ; messages are passed through).

    ``decisions`` (DECISIONS) are a person's; without them the scores are provisional (预评分): errors cost,
    warnings do not yet. ``scheme`` is the shipped default where none is given. A rule of the scheme without a
    finding in a report had nothing to judge there and takes no part in its score.
    """
    used = scheme or shipped()
    parts, rules = used.parts(), used.rules()
    given = decisions if decisions is not None else pl.DataFrame(schema=DECISIONS)
    reports = frames.reports.select("report").sort("report")
    judged = _judged(findings.select(READ), given, rules)
    coverage = pl.concat(
        _coverage(findings, judged, reports.slice(first, PIECE), rules, parts)
        for first in range(0, max(reports.height, 1), PIECE)
    )
    possible = _dimensions(reports, coverage, parts, used.minimum_assessable)
    deductions = _deductions(judged, possible)
    pending = judged.group_by("report").agg(pl.col("pending").sum().cast(pl.Int64))
    lost = deductions.group_by("report", "dimension").agg(lost=pl.col("points").sum())
    score = pl.when(pl.col("state") == "assessed").then(pl.col("max") - pl.col("lost"))
    dimensions = (
        possible.join(lost, on=["report", "dimension"], how="left")
        .with_columns(pl.col("lost").fill_null(0.0))
        .with_columns(score=score)
        .sort("report", "part")
        .select(DIMENSION_SCORES.names())
        .cast(DIMENSION_SCORES)
    )
    return Scores(_scores(frames.reports, dimensions, pending, used), dimensions, deductions, coverage)


def evaluate_years(
    frames: Frames,
    findings: pl.DataFrame,
    decisions: pl.DataFrame | None,
    schemes: Mapping[int, Scheme],
) -> Scores:
    """As :func:`evaluate`, each report by its year's scheme: one of ``schemes``, else the shipped one."""
    used = {year: scheme_of(year, schemes) for year in frames.reports["year"].unique().to_list()}
    kinds = list(dict.fromkeys(used.values()))
    if len(kinds) <= 1:
        return evaluate(frames, findings, decisions, kinds[0] if kinds else None)
    parts = []
    for one in kinds:
        years = [year for year, scheme in used.items() if scheme == one]
        kept = frames.reports.filter(pl.col("year").is_in(years, nulls_equal=True))
        own = findings.join(kept.select("report"), on="report", how="semi", maintain_order="left")
        parts.append(evaluate(replace(frames, reports=kept), own, decisions, one))
    names = [field.name for field in fields(Scores)]
    whole = {name: pl.concat([getattr(part, name) for part in parts]) for name in names}
    return Scores(**{name: frame.sort("report", maintain_order=True) for name, frame in whole.items()})
