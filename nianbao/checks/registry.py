"""The functions that compute the checks, by id.

A rule reads a :class:`Context` and hands on drafts (``nianbao.checks.drafts``), a row a finding: ``report``
(the context's number, never a file's name) and ``status``, and of the other columns of DRAFT those that it
has. ``drafts(a, b)`` puts frames with different columns together; ``terms(name=expression)`` holds what
the sentence needs besides.

Evidence are references: ``evidence()`` names the row at hand of ``context.frames.facts``, ``.statements``
(or ``context.prose``) or ``.structure``; ``pl.concat_list(evidence())`` makes the list of one, aggregating
"evidence" the list of several. Quotes and places are looked up when a finding is shown.

Tables: ``context.grid.value(concept)`` is a cell of all reports as one run (0 where it is not printed, null
where it has no number), ``context.sums(family)`` compares sums of cells, ``context.printed_where(predicate)``
finds bad cells. ``context.cells``, a row a cell, is for rules that cannot do with these.

Rules between reports (``across=True``) match ``context.reports`` with ``context.neighbours``: the reports and
the grid of everything on file. Their findings are about the context's own reports.

All reports are checked in one pass, and one report in milliseconds: every operation on a frame costs some
50 µs, so that a rule filters first, works on few rows, and does in one ``select`` what it can. What several
rules need is computed once: ``context.remember(name, function)``.
"""

from collections.abc import Callable

import polars as pl

from nianbao.checks.context import Context

Rule = Callable[[Context], pl.DataFrame]

RULES: dict[str, Rule] = {}
"""Each runs on blocks of reports; what it looks up in all reports it finds in ``context.neighbours``."""

ACROSS: set[str] = set()
"""Ids of the checks that compare reports with each other: they read ``context.neighbours``."""


def rule(check: str, *, across: bool = False) -> Callable[[Rule], Rule]:
    """Register a function as what computes ``check``; it yields drafts (``nianbao.checks.drafts``)."""

    def register(function: Rule) -> Rule:
        RULES[check] = function
        if across:
            ACROSS.add(check)
        return function

    return register
