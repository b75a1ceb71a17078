"""Indicators and scorecards of reports."""

from nianbao.scoring.indicator import Indicator, indicators
from nianbao.scoring.schema import DECISIONS, DIMENSIONS, Scores
from nianbao.scoring.schemes import Scheme, scheme
from nianbao.scoring.score import evaluate

__all__ = ["DECISIONS", "DIMENSIONS", "Indicator", "Scheme", "Scores", "evaluate", "indicators", "scheme"]
