"""What a rule hands to the engine: findings without the parts that are the same for all of a rule."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

import numpy as np
import polars as pl
from numpy.typing import NDArray

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
        "evidence": pl.List(pl.UInt32),  # their rows (nianbao.checks.rows.evidence)
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


JUDGEMENTS = pl.Series(["fail", "pass"])
"""By what is judged, false or true."""

TERM_END, NAME_END = "\x1e", "\x1f"
"""The separators of records and units stand between terms, and between a term's name and its value."""


@dataclass(frozen=True, slots=True)
class Quiet:
    """The same finding about each of ``reports`` (the context's numbers): its words by columns of DRAFT."""

    reports: NDArray[np.int64]
    said: Mapping[str, str]


Columns = tuple[pl.Expr | str, ...]
"""What a rule selects; made once, by a function with ``cache``: of one report, making it is half the work."""

Part = pl.DataFrame | Quiet
Drafts = tuple[Part, ...]


def drafts(*parts: Part) -> Drafts:
    """What a rule hands on: frames with columns of DRAFT, of exactly its types; others are null."""
    return parts


def _said(quiet: Sequence[Quiet]) -> pl.DataFrame:
    """A row a report of each."""
    sizes = [len(one.reports) for one in quiet]
    which = pl.Series(np.repeat(np.arange(len(quiet), dtype=np.uint32), sizes))
    names = dict.fromkeys(name for one in quiet for name in one.said)
    words = {name: pl.Series([one.said.get(name) for one in quiet], dtype=pl.String) for name in names}
    reports = np.concatenate([np.empty(0, np.int64), *(one.reports for one in quiet)])
    return pl.DataFrame(words)[which].with_columns(pl.Series("report", reports.astype(np.uint32)))


@cache
def _told() -> Columns:
    """The columns of DRAFT; no terms are null."""
    said = pl.when(pl.col("terms") != "").then("terms").alias("terms")
    return *(name for name in DRAFT if name != "terms"), said


def assembled(made: Iterable[tuple[int, Drafts]]) -> pl.DataFrame:
    """The findings of checks, each with its ``order`` (place in the catalogue), as DRAFT with ``order``."""
    parts = [(order, part) for order, whole in made for part in whole]
    quiet = [(n, part) for n, part in parts if isinstance(part, Quiet) and len(part.reports)]
    frames = [(n, part) for n, part in parts if isinstance(part, pl.DataFrame) and part.height]
    sizes = [len(part.reports) for _, part in quiet] + [part.height for _, part in frames]
    orders = np.array([n for n, _ in (*quiet, *frames)], np.int32)
    said = [_said([part for _, part in quiet])] if quiet else []
    found = pl.concat([DRAFT.to_frame(), *said, *(part for _, part in frames)], how="diagonal")
    return found.select(*_told(), pl.Series("order", np.repeat(orders, sizes)))


def terms(**values: pl.Expr) -> pl.Expr:
    """Named terms for the sentence, as one text; a value that is null is left out; none, no text."""
    pairs = [pl.concat_str(pl.lit(name + NAME_END), value.cast(pl.String)) for name, value in values.items()]
    if len(pairs) == 1:
        return pairs[0].alias("terms")
    return pl.concat_str(pairs, separator=TERM_END, ignore_nulls=True).alias("terms")


def judged(reason: pl.Expr, passes: pl.Expr) -> pl.Expr:
    """The status: not assessable where there is a reason or the outcome is null, else pass or fail."""
    judgement = pl.lit(JUDGEMENTS).gather(passes.cast(pl.UInt32))
    return pl.when(reason.is_null()).then(judgement).fill_null(NOT_ASSESSABLE).alias("status")
