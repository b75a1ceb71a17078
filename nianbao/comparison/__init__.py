"""Comparisons: towns side by side, an agency among its class, an agency over the years."""

from nianbao.comparison.peers import class_values, distribution, peers
from nianbao.comparison.towns import side_by_side, tables
from nianbao.comparison.years import series

__all__ = ["class_values", "distribution", "peers", "series", "side_by_side", "tables"]
