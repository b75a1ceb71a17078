"""What another scheme would change: the scores, grades and order of the same reports."""

import polars as pl

from nianbao.frames import schema
from nianbao.scoring.schema import Scores

EFFECT = schema(
    {
        "report": pl.String,
        "before": pl.Float64,
        "after": pl.Float64,
        "moved": pl.Float64,  # null where one of them has no score
        "rank_before": pl.Int64,
        "rank_after": pl.Int64,
        "grade_before": pl.String,
        "grade_after": pl.String,
        "other": pl.Boolean,  # score, rank or grade is another
    }
)


def effect(before: Scores, after: Scores) -> pl.DataFrame:
    """EFFECT of the same reports scored twice, those that move furthest first, then by report."""

    def named(scores: Scores, end: str) -> pl.DataFrame:
        return scores.scores.select(
            "report",
            pl.col("score").alias(end),
            pl.col("rank").alias(f"rank_{end}"),
            pl.col("grade").alias(f"grade_{end}"),
        )

    pairs = (("before", "after"), ("rank_before", "rank_after"), ("grade_before", "grade_after"))
    other = pl.any_horizontal([pl.col(a).ne_missing(pl.col(b)) for a, b in pairs])
    return (
        named(before, "before")
        .join(named(after, "after"), on="report", how="inner")
        .with_columns(moved=(pl.col("after") - pl.col("before")).round(1), other=other)
        .sort(pl.col("moved").abs(), "report", descending=[True, False], nulls_last=True)
        .select(EFFECT.names())
        .cast(EFFECT)
    )
