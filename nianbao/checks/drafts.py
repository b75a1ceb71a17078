"""What a rule hands to the engine: findings without the parts that are the same for all of a rule."""

from functools import cache

import polars as pl

from nianbao.checks.schema import FINDING_PLACE

PLACE_COLUMNS = tuple(field.name for field in FINDING_PLACE.fields)

DRAFT = pl.Schema(
    {
        "report": pl.UInt32,  # the context's number
        "status": pl.String,
        "severity": pl.String,  # null: the check's own
        **{field.name: field.dtype for field in FINDING_PLACE.fields},
        "expected": pl.Float64,
        "actual": pl.Float64,
        "facts": pl.List(pl.String),  # what was read besides the cells of ``cells``
        "evidence": pl.List(pl.UInt32),  # their rows (nianbao.checks.context.evidence)
        "cells": pl.String,  # a sum of cells that was read (nianbao.checks.grid.SUMS: family/key)
        "reason": pl.String,
        "root": pl.String,
        "variant": pl.String,  # null: the status
        "terms": pl.String,  # made by :func:`terms`
        "position": pl.Int64,  # order among findings of one place
    }
)

PASS, FAIL = pl.lit("pass"), pl.lit("fail")
NOT_ASSESSABLE, NOT_APPLICABLE = pl.lit("not_assessable"), pl.lit("not_applicable")


@cache
def lit(word: str) -> pl.Expr:
    """A word in every row."""
    return pl.lit(word)


TERM_END, NAME_END = "\x1e", "\x1f"
"""The separators of records and units stand between terms, and between a term's name and its value."""


def drafts(*frames: pl.DataFrame) -> pl.DataFrame:
    """Several frames with columns of DRAFT as one; columns that are missing are null."""
    some = [frame for frame in frames if len(frame)]
    return pl.concat(some, how="diagonal_relaxed") if len(some) > 1 else (some or frames)[0]


def draft(frame: pl.DataFrame) -> pl.DataFrame:
    """``frame`` with exactly the columns of DRAFT; those it lacks are null."""
    have = frame.schema
    if "terms" in have:
        frame = frame.with_columns(terms=pl.when(pl.col("terms") != "").then("terms"))
    return frame.select(
        pl.col(name) if have.get(name) == dtype else _column(name, dtype, name in have)
        for name, dtype in DRAFT.items()
    )


def _column(name: str, dtype: pl.DataType, known: bool) -> pl.Expr:
    return (pl.col(name) if known else pl.lit(None)).cast(dtype).alias(name)


def terms(**values: pl.Expr) -> pl.Expr:
    """Named terms for the sentence, as one text; a value that is null is left out; none, no text."""
    pairs = [pl.concat_str(pl.lit(name + NAME_END), value.cast(pl.String)) for name, value in values.items()]
    if len(pairs) == 1:
        return pairs[0].alias("terms")
    return pl.concat_str(pairs, separator=TERM_END, ignore_nulls=True).alias("terms")


def judged(reason: pl.Expr, passes: pl.Expr) -> pl.Expr:
    """The status: not assessable where there is a reason or the outcome is null, else pass or fail."""
    known = reason.is_null() & passes.is_not_null()
    return pl.when(~known).then(NOT_ASSESSABLE).when(passes).then(PASS).otherwise(FAIL).alias("status")
