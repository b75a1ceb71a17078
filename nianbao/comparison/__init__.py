"""Comparisons: towns side by side, an agency among its peers, scores in order, an agency over the years."""

from nianbao.comparison.field import Wanted, field, left_out, town_areas
from nianbao.comparison.figures import lost, outcomes, pairs, quartiles, tinted, values
from nianbao.comparison.peers import class_values, distribution, peers
from nianbao.comparison.ranking import gains, measures, ranking
from nianbao.comparison.towns import side_by_side, tables
from nianbao.comparison.years import lines, series

__all__ = [
    "Wanted",
    "class_values",
    "distribution",
    "field",
    "gains",
    "left_out",
    "lines",
    "lost",
    "measures",
    "outcomes",
    "pairs",
    "peers",
    "quartiles",
    "ranking",
    "series",
    "side_by_side",
    "tables",
    "tinted",
    "town_areas",
    "values",
]
