"""The functions that compute the checks, by id."""

from collections.abc import Callable

import polars as pl

from nianbao.checks.context import Context

Rule = Callable[[Context], pl.DataFrame]

RULES: dict[str, Rule] = {}
"""One report needs only itself: these run on blocks of reports."""

ACROSS: set[str] = set()
"""Ids of the checks that compare reports with each other: these run on all reports at once."""


def rule(check: str, *, across: bool = False) -> Callable[[Rule], Rule]:
    """Register a function as what computes ``check``; it yields drafts (``nianbao.checks.drafts``)."""

    def register(function: Rule) -> Rule:
        RULES[check] = function
        if across:
            ACROSS.add(check)
        return function

    return register
