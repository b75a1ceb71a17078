"""What a rule hands to the engine: findings without the parts that are the same for all of a rule."""

import polars as pl

from nianbao.checks.schema import EVIDENCE, FINDING_PLACE, TERM

PLACE_COLUMNS = tuple(field.name for field in FINDING_PLACE.fields)

DRAFT = pl.Schema(
    {
        "report": pl.String,
        "status": pl.String,
        "severity": pl.String,  # null: the check's own
        **{field.name: field.dtype for field in FINDING_PLACE.fields},
        "expected": pl.Float64,
        "actual": pl.Float64,
        "facts": pl.List(pl.String),
        "evidence": pl.List(EVIDENCE),
        "reason": pl.String,
        "root": pl.String,
        "variant": pl.String,  # null: the status
        "terms": pl.List(TERM),
        "position": pl.Int64,  # order among findings of one place
    }
)

PASS, FAIL = pl.lit("pass"), pl.lit("fail")
NOT_ASSESSABLE, NOT_APPLICABLE = pl.lit("not_assessable"), pl.lit("not_applicable")


def draft(frame: pl.DataFrame) -> pl.DataFrame:
    """``frame`` with exactly the columns of DRAFT; those it lacks are null."""
    have = frame.columns
    return frame.select(
        (pl.col(name) if name in have else pl.lit(None)).cast(dtype).alias(name)
        for name, dtype in DRAFT.items()
    )


def drafts(*frames: pl.DataFrame) -> pl.DataFrame:
    """Several frames as one of drafts."""
    return pl.concat([draft(frame) for frame in frames])


def terms(**values: pl.Expr) -> pl.Expr:
    """A list of named terms for the sentence; a value that is null is left out."""
    pairs = [pl.struct(name=pl.lit(name), value=value.cast(pl.String)) for name, value in values.items()]
    listed = pl.concat_list(pairs)
    return listed.list.filter(pl.element().struct.field("value").is_not_null()).alias("terms")


def judged(reason: pl.Expr, passes: pl.Expr) -> pl.Expr:
    """The status: not assessable where there is a reason or the outcome is null, else pass or fail."""
    known = reason.is_null() & passes.is_not_null()
    return pl.when(~known).then(NOT_ASSESSABLE).when(passes).then(PASS).otherwise(FAIL).alias("status")
