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

FIELD = schema(
    {
        "report": pl.String,
        "name": pl.String,  # on screen and in addresses
        "agency_kind": pl.String,
        "scope": pl.String,
        "area": pl.String,
        "class": pl.String,  # the office's own word, of the roster
        "marked": pl.Boolean,  # chosen
        "inside": pl.Boolean,  # what is asked for besides; ranks count those outside, too
    }
)

RANKING = schema(
    {
        **{name: FIELD[name] for name in ("report", "name", "agency_kind", "scope", "marked", "inside")},
        "score": pl.Float64,
        "grade": pl.String,
        "assessable": pl.Float64,
        "pending": pl.Int64,
        "scheme": pl.String,
        "rank": pl.Int64,  # within the class; null without a score and where it is the only one
        "tied": pl.Boolean,  # shares its rank
        "ranked": pl.Int64,  # how many of the class have a score
        "answered": pl.Float64,  # requests answered
    }
)

GAINS = schema(
    {
        "dimension": pl.String,
        "rule": pl.String,
        "message": pl.String,  # of the costliest place
        "places": pl.Int64,
        "points": pl.Float64,  # of the scheme
        "up": pl.Float64,  # of the score, 0 to 100
        "after": pl.Float64,  # the score with this row and all before it put right
        "rank": pl.Int64,
        "ranked": pl.Int64,
    }
)

SPREAD = schema(
    {
        "report": pl.String,
        "name": pl.String,
        "marked": pl.Boolean,
        "indicator": pl.String,
        **_FIGURES,
        "height": pl.Float64,
    }
)

OUTCOMES = schema(
    {
        "report": pl.String,
        "name": pl.String,
        "marked": pl.Boolean,
        "indicator": pl.String,
        **_FIGURES,
        "start": pl.Float64,  # where the outcome's piece lies of the whole, 0 to 1
        "end": pl.Float64,
        "group": pl.String,  # drawn, small, nothing, unknown
    }
)

PAIRS = schema(
    {
        "report": pl.String,
        "name": pl.String,
        "marked": pl.Boolean,
        **dict.fromkeys(
            ("x", "y", "numerator_x", "denominator_x", "numerator_y", "denominator_y"), pl.Float64
        ),
        "place": pl.String,
    }
)

CELLS = schema(
    {
        "report": pl.String,
        "name": pl.String,
        "column": pl.String,  # a dimension or an indicator
        "judged": pl.Boolean,  # more is worse
        "value": pl.Float64,
        "numerator": pl.Float64,  # of a dimension: its score
        "denominator": pl.Float64,  # of a dimension: its most
        "state": pl.String,  # as in DIMENSION_SCORES, INDICATORS
        "step": pl.Int64,  # of the tint, 0 to 4; null without a figure
    }
)

LINES = schema(
    {
        "report": pl.String,
        "name": pl.String,
        "year": pl.Int64,
        "indicator": pl.String,
        **_FIGURES,
        "piece": pl.String,  # points of one piece are joined
        "why": pl.String,  # of the break before: form, changed (another form has the figure, too), gap
    }
)
