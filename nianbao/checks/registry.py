"""The functions that compute the checks, by id.

A rule reads a :class:`Context` and hands on drafts (``nianbao.checks.drafts``): ``drafts(a, b)`` of frames, a
row a finding, with ``report`` (the context's number, never a file's name), ``status``, and of the other
columns of DRAFT, in its types, those that it has; ``terms(name=expression)`` holds what the sentence needs
besides. What is the same in many reports is no frame, but ``Quiet``: ``context.silent(found)``,
``context.unread(table)``, ``Quiet(context.without(found), {"status": "pass"})``.

``context.elements(kind)`` are the rows of the texts' build of one kind, ``context.said(kind)`` the statements
about the year. Reports are numbered by their place, so that nothing is joined with them:
``context.whose(column)`` is a column of the report that a row is about, ``context.beside(side)`` puts a frame
with a row a report in their order, ``context.about(side, …)`` the reports themselves with such frames.

Evidence are references: ``evidence()`` names the row at hand of facts, statements or build;
``pl.concat_list(evidence())`` makes the list of one, aggregating "evidence" the list of several. Quotes and
places are looked up when a finding is shown.

Tables: ``context.grid.value(concept)`` is a cell of all reports as one run (0 where it is not printed, null
where it has no number), ``context.sums(family)`` compares sums of cells, ``context.printed_where(predicate)``
finds bad cells. ``context.cells``, a row a cell, is for rules that cannot do with these.

Rules between reports match ``context.reports`` with ``context.neighbours``: the reports and the grid of
everything on file. Their findings are about the context's own reports. ``across`` names the frames from which
they read the other reports (CELLS, WORDING): while these are as they were, nobody else's finding is another.

All reports are checked in one pass, and one report in milliseconds: every operation on a frame costs some
50 µs and making an expression 2 µs, so that a rule filters first, works on few rows, does in one ``select``
what it can, and has what it selects from a function with ``cache`` (``nianbao.checks.drafts.Columns``). What
several rules need is computed once: ``context.remember(name, function)``.
"""

from collections.abc import Callable

from nianbao.checks.context import Context
from nianbao.checks.drafts import Drafts

Rule = Callable[[Context], Drafts]

RULES: dict[str, Rule] = {}
"""Each runs on blocks of reports; what it looks up in all reports it finds in ``context.neighbours``."""

CELLS = frozenset({"reports", "facts"})
"""What ``reports``, ``following``, ``grid``, ``exceptions``, ``figures`` of the neighbours are made from."""

WORDING = frozenset({"reports", "signatures"})
"""What ``reports`` and ``filed`` of the neighbours are made from."""

ACROSS: dict[str, frozenset[str]] = {}
"""The checks that compare reports with each other, by id: which frames of the others they read."""


def rule(check: str, *, across: frozenset[str] = frozenset()) -> Callable[[Rule], Rule]:
    """Register a function as what computes ``check``; it yields drafts (``nianbao.checks.drafts``)."""

    def register(function: Rule) -> Rule:
        RULES[check] = function
        if across:
            ACROSS[check] = across
        return function

    return register
