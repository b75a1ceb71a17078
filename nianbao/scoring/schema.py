"""The shapes of scores and indicators, and of the decisions that scores depend on."""

from dataclasses import dataclass

import polars as pl

from nianbao.checks.schema import FINDING_PLACE
from nianbao.frames import schema

DIMENSIONS = ("timeliness", "completeness", "accuracy", "content", "safety", "availability")

DECISIONS = schema(
    {
        "report": pl.String,
        "key": pl.String,
        "decision": pl.String,  # an id of nianbao.wording.DECISIONS
    }
)

SCORES = schema(
    {
        "report": pl.String,
        "score": pl.Float64,  # 0 to 100, one decimal; null below the scheme's least assessable share
        "grade": pl.String,  # the grade's name in the scheme, 暂不评分 where there is no score
        "assessable": pl.Float64,  # 0 to 1: share of the scheme's points that could be assessed
        "lost": pl.Float64,  # points deducted
        "pending": pl.Int64,  # failing findings that would cost points if a person found them true
        "rank": pl.Int64,  # among the scored reports of one kind, scope and year; null without peers
        "ranked": pl.Int64,  # how many these are
        "scheme": pl.String,
    }
)

DIMENSION_SCORES = schema(
    {
        "report": pl.String,
        "dimension": pl.String,
        "score": pl.Float64,  # max less what was lost; null unless state is assessed
        "max": pl.Float64,  # the scheme's points for the dimension
        "assessed": pl.Float64,  # those of them that could be assessed
        "lost": pl.Float64,
        "state": pl.String,  # one of DIMENSION_STATES
    }
)

DIMENSION_STATES = (
    "assessed",
    "partly",  # less of it could be assessed than a score needs; what was counts in the report's score
    "not_assessable",
    "not_applicable",  # none of its rules applies to the report
    "no_rules",  # the scheme has no rule for it yet
)

DEDUCTIONS = schema(
    {
        "report": pl.String,
        "dimension": pl.String,
        "rule": pl.String,
        "points": pl.Float64,
        "message": pl.String,
        "key": pl.String,
        "place": FINDING_PLACE,
    }
)

COVERAGE = schema(
    {
        "report": pl.String,
        "dimension": pl.String,
        "rule": pl.String,
        "points": pl.Float64,  # the rule's share of its dimension's points, in this report
        "assessed": pl.Float64,  # those of them that could be assessed
        "reasons": pl.List(pl.String),  # codes of why the rest could not
    }
)

INDICATORS = schema(
    {
        "report": pl.String,
        "indicator": pl.String,
        "value": pl.Float64,  # a count, or a rate from 0 to 1; null unless state is ok or approximate
        "numerator": pl.Float64,  # a count: the count itself
        "denominator": pl.Float64,  # null for a count
        "small_sample": pl.Boolean,
        "state": pl.String,  # one of INDICATOR_STATES
    }
)

INDICATOR_STATES = (
    "ok",
    "approximate",  # the text gives it with 约 or the like
    "small_sample",  # a denominator from 1 to 9: the counts, no rate
    "not_applicable",  # nothing over nothing
    "missing",  # a cell it needs is blank, uncertain or not in the file
    "not_in_form",  # the report's form has no such cell
    "inconsistent",  # the part is larger than the whole, or a count is negative
)


@dataclass(frozen=True, slots=True)
class Scores:
    """Scores of a set of reports, each frame sorted by report and then in the scheme's order.

    ``scores`` one row a report (SCORES); ``dimensions`` one a report and dimension (DIMENSION_SCORES);
    ``deductions`` one a finding that cost points (DEDUCTIONS), whose points add up to ``lost``;
    ``coverage`` one a report and applicable rule (COVERAGE).
    """

    scores: pl.DataFrame
    dimensions: pl.DataFrame
    deductions: pl.DataFrame
    coverage: pl.DataFrame
