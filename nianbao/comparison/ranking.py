"""Scores in order, and what of its deductions would move an agency up.

Only scores have an order: indicators are never ranked unless their declaration says that one end is better.
"""

import polars as pl

from nianbao.comparison.schema import GAINS, RANKING
from nianbao.scoring import Scores
from nianbao.scoring.indicator import catalogue

SCORE = "score"
COUNTED = ("assessed", "partly", "not_assessable")
"""States of dimensions that take part in a score."""


def measures() -> tuple[str, ...]:
    """What may be put in order: the score, and the indicators that are declared so."""
    return (SCORE, *(i.id for i in catalogue() if i.rankable))


def ranking(scores: pl.DataFrame, figures: pl.DataFrame, field: pl.DataFrame) -> pl.DataFrame:
    """The scores of a field in order, within each class: RANKING, by class, then rank, then name.

    ``scores`` and ``figures`` are SCORES and INDICATORS, ``field`` is FIELD. Equal scores share a rank;
    reports without a score have none, nor has the only report of its class. Ranks count all of the field.
    """
    answered = figures.filter(indicator="requests_answered").select("report", answered="value")
    kind = ["agency_kind", "scope"]
    score = pl.col("score")
    alike = score.is_not_null() & (pl.len().over([*kind, "score"]) > 1)
    ranked = score.count().over(kind)
    rank = score.rank("min", descending=True).over(kind)
    known = pl.col("agency_kind").is_not_null() & score.is_not_null() & (ranked > 1)
    return (
        field.join(scores.drop("rank", "ranked"), on="report", how="left")
        .join(answered, on="report", how="left")
        .with_columns(ranked=ranked, rank=pl.when(known).then(rank), tied=alike & known)
        .sort(
            *kind, "score", "name", "report", descending=[False, False, True, False, False], nulls_last=True
        )
        .select(RANKING.names())
        .cast(RANKING)
    )


def gains(scores: Scores, report: str, rivals: pl.Series) -> pl.DataFrame:
    """What ``report`` lost, the largest deduction first: GAINS; deductions of one rule are one row.

    ``after`` is the score once this row and all before it are put right, ``rank`` the place it would have
    among ``rivals`` (scores of the others of its class), nothing else changing. Empty without a score.
    """
    own = scores.scores.filter(pl.col("report") == report, pl.col("score").is_not_null())
    assessed = (
        scores.dimensions.filter(pl.col("report") == report, pl.col("state").is_in(COUNTED))
        .get_column("assessed")
        .sum()
    )
    if own.is_empty() or not assessed:
        return GAINS.to_frame()
    lost = own.item(0, "lost")
    others = rivals.drop_nulls().sort()
    rows = (
        scores.deductions.filter(pl.col("report") == report)
        .group_by("dimension", "rule", maintain_order=True)
        .agg(
            points=pl.col("points").sum(),
            places=pl.len().cast(pl.Int64),
            message=pl.col("message").sort_by("points", descending=True, maintain_order=True).first(),
        )
        .sort("points", "dimension", "rule", descending=[True, False, False])
        .with_columns(up=100 * pl.col("points") / assessed)
        .with_columns(
            after=(100 * (assessed - lost + pl.col("points").cum_sum()) / assessed)
            .clip(0, 100)
            .round(1, "half_away_from_zero")
        )
    )
    better = others.len() - others.search_sorted(rows["after"], side="right").cast(pl.Int64)
    ranked = others.len() + 1
    return rows.with_columns(rank=better + 1, ranked=pl.lit(ranked)).select(GAINS.names()).cast(GAINS)
