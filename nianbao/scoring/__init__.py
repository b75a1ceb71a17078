"""Indicators and scorecards of reports."""

from nianbao.scoring.indicator import Indicator, indicators
from nianbao.scoring.schema import DECISIONS, DIMENSIONS, Scores
from nianbao.scoring.schemes import Scheme, scheme, scheme_of
from nianbao.scoring.score import evaluate, evaluate_years, for_scores

__all__ = [
    "DECISIONS",
    "DIMENSIONS",
    "Indicator",
    "Scheme",
    "Scores",
    "evaluate",
    "evaluate_years",
    "for_scores",
    "indicators",
    "scheme",
    "scheme_of",
]
