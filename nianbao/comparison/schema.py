"""The shapes of comparisons. Indicators' columns are those of ``nianbao.scoring.schema.INDICATORS``."""

import polars as pl

from nianbao.frames import schema
from nianbao.scoring.schema import INDICATORS

_FIGURES = {name: INDICATORS[name] for name in ("value", "numerator", "denominator", "small_sample", "state")}

SIDE_BY_SIDE = schema(
    {
        "indicator": pl.String,
        "report": pl.String,
        "agency": pl.String,
        "year": pl.Int64,
        **_FIGURES,
        "comparable": pl.Boolean,  # the figures beside it count the same thing
        "why": pl.String,  # scope or form: why they do not
        "rankable": pl.Boolean,
    }
)

DISTRIBUTION = schema(
    {
        "indicator": pl.String,
        **_FIGURES,  # the agency's own
        "peers": pl.Int64,  # reports of its class, itself included
        "valued": pl.Int64,  # those of them that have a value
        "minimum": pl.Float64,
        "lower": pl.Float64,  # first quartile
        "median": pl.Float64,
        "upper": pl.Float64,  # third quartile
        "maximum": pl.Float64,
        "rankable": pl.Boolean,
    }
)

SERIES = schema(
    {
        "indicator": pl.String,
        "year": pl.Int64,
        "report": pl.String,
        "format": pl.String,
        **_FIGURES,
        "comparable": pl.Boolean,  # with the year before on file; null for the first
        "why": pl.String,  # form: the year before counts otherwise; gap: years between are not on file
    }
)

TABLE_CELLS = schema(
    {
        "concept": pl.String,
        "row": pl.String,  # middle part of the concept's id: a row, or a group of table four
        "column": pl.String,
        "report": pl.String,
        "value": pl.Float64,
        "state": pl.String,  # as in FACTS, not_read where the form has the cell, not_in_form where it has not
        "raw": pl.String,
        "decided_by": pl.String,
        "comparable": pl.Boolean,  # every chosen report's form has the cell
    }
)
