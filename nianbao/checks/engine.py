"""Runs the catalogue over frames: drafts of every rule become outcomes, and these findings."""

import itertools
from collections import deque
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import replace
from functools import cache

import numpy as np
import polars as pl
from numpy.typing import NDArray

from nianbao.checks import (
    area,
    arithmetic,
    balance,
    chains,
    copied,
    figures,
    form,
    growth,
    integrity,
    lists,
    mentions,
    numbering,
    outline,
    plausible,
    slips,
    tabled,
    time,
    twice,
    years,
    zeros,
)
from nianbao.checks.alone import alone
from nianbao.checks.blocks import FEWEST, blocks_of
from nianbao.checks.catalogue import Check, catalogue
from nianbao.checks.complete import complete
from nianbao.checks.context import Context
from nianbao.checks.deadlines import Deadlines
from nianbao.checks.drafts import PLACE_COLUMNS, assembled
from nianbao.checks.limits import Limits
from nianbao.checks.neighbours import Neighbours
from nianbao.checks.registry import RULES
from nianbao.checks.roots import with_roots
from nianbao.checks.schema import OUTCOMES
from nianbao.frames import STATEMENTS, STRUCTURE, TABLES, Frames, all_but, only_about

MODULES = (
    area,
    arithmetic,
    balance,
    chains,
    copied,
    figures,
    form,
    growth,
    integrity,
    lists,
    mentions,
    numbering,
    outline,
    plausible,
    slips,
    tabled,
    time,
    twice,
    years,
    zeros,
)
"""The modules whose import fills the registry."""

WORKERS = 2
"""Blocks that are checked at once: while one does what only one core can, the other has the rest."""

Blocks = Callable[[], Iterable[Frames]]


REASONS = ("other_year", "other_form", "other_kind")
"""Why a check may not apply to a report; told apart by their place, from 1."""


def _limit(check: Check) -> pl.Expr | None:
    """Which of REASONS keeps a check from a report, 0 where none does; None where it always applies."""
    tests: list[tuple[pl.Expr, str]] = []
    if check.first_year:
        tests.append((pl.col("year") < check.first_year, "other_year"))
    if check.last_year:
        tests.append((pl.col("year") > check.last_year, "other_year"))
    if check.forms:
        tests.append((~pl.col("format").is_in(check.forms), "other_form"))
    if check.kinds:
        tests.append((~pl.col("agency_kind").is_in(check.kinds), "other_kind"))
    chosen = (pl.when(test).then(pl.lit(REASONS.index(why) + 1, pl.Int8)) for test, why in tests)
    return pl.coalesce(*chosen, pl.lit(0, pl.Int8)) if tests else None


@cache
def _limits() -> tuple[tuple[pl.Expr, ...], NDArray[np.int64]]:
    """The limits that checks have, each once, and of each check which it has; the first limits none."""
    known: dict[object, int] = {}
    limits = [pl.lit(0, pl.Int8).alias("0")]
    which = []
    for check in catalogue():
        limit = _limit(check)
        same = (check.first_year, check.last_year, check.forms, check.kinds)
        if limit is not None and same not in known:
            known[same] = len(limits)
            limits.append(limit.alias(str(len(limits))))
        which.append(0 if limit is None else known[same])
    return tuple(limits), np.array(which)


def _barred(context: Context) -> NDArray[np.int8]:
    """A row a report and a column a check: which of REASONS keeps the check from the report, or 0."""
    limits, which = _limits()
    kept = context.reports.select("year", "format", "agency_kind").with_columns(limits)
    return np.stack([kept[str(number)].to_numpy() for number in range(len(limits))])[which].T


def _outside(barred: NDArray[np.int8], wanted: Sequence[int]) -> pl.DataFrame:
    """A finding for each report and check of ``wanted`` that does not apply to it, with ``order``."""
    reports, checks = np.nonzero(barred[:, wanted])
    orders = np.array(wanted, np.int32)[checks]
    rows = {
        "report": pl.Series(reports.astype(np.uint32)),
        "status": pl.repeat("not_applicable", len(reports), eager=True),
        "reason": pl.Series(REASONS)[barred[reports, orders] - 1],
        "order": pl.Series(orders),
    }
    return pl.DataFrame(rows)


def drafted(context: Context, only: Collection[str] | None) -> pl.DataFrame:
    """The drafts of the checks, with ``order``, the place of the check in the catalogue."""
    wanted = [order for order, check in enumerate(catalogue()) if only is None or check.id in only]
    found = assembled((order, RULES[catalogue()[order].id](context)) for order in wanted)
    barred = _barred(context)
    if not barred[:, wanted].any():
        return found
    inside = barred[found["report"].to_numpy(), found["order"].to_numpy()] == 0
    return pl.concat([found.filter(inside), _outside(barred, wanted)], how="diagonal")


@cache
def _placed() -> pl.Expr:
    """Report, check, section and table in one number; what is null comes first."""
    number = pl.col("report").cast(pl.Int64)
    table = pl.sum_horizontal(
        (pl.col("table") == name).cast(pl.Int64) * n for n, name in enumerate(TABLES, 1)
    )
    for part, size in ((pl.col("order"), 1 << 8), (pl.col("section").fill_null(-1) + 1, 1 << 4), (table, 4)):
        number = number * size + part
    return number.alias("placed")


POSITIONS = 1 << 32
"""More than any position within a report."""


@cache
def _within() -> pl.Expr:
    return pl.col("placed") * POSITIONS + pl.col("position").fill_null(-1) + 1


def _sorted(found: pl.DataFrame) -> pl.DataFrame:
    """By report, check, section, table and position, with the number of the former four as ``placed``."""
    rows = found.rechunk().with_columns(_placed())
    within = rows.select(_within()).to_series()
    # The rows of each check are nearly in order already, which this sort makes use of.
    return rows[np.argsort(within.to_numpy(), kind="stable")]


def _counted(rows: pl.DataFrame) -> pl.Series:
    """``nth``: 1, and more where a rule has several findings at one place. Few rows have: only they count."""
    placed = rows["placed"].to_numpy()
    same_place = placed[1:] == placed[:-1]
    near = pl.Series(np.flatnonzero(np.append(same_place, False) | np.insert(same_place, 0, False)))
    close = rows[["placed", "row", "column", "group"]][near]
    several = near.filter(close.hash_rows().is_duplicated())
    first = pl.repeat(1, rows.height, dtype=pl.UInt32, eager=True)
    if several.is_empty():
        return first
    numbers = rows[several].select(
        pl.int_range(1, pl.len() + 1, dtype=pl.UInt32).over("report", "order", *PLACE_COLUMNS)
    )
    return first.scatter(several, numbers.to_series())


@cache
def _declared() -> dict[str, pl.Series]:
    """What the catalogue says of each check: id, severity, fault."""
    return {name: pl.Series([getattr(c, name) for c in catalogue()]) for name in ("id", "severity", "fault")}


@cache
def _named() -> tuple[pl.Expr, ...]:
    """What the catalogue says of a draft's check, and the sentence where the rule names none."""
    of = {name: pl.lit(words).gather("order") for name, words in _declared().items()}
    return (
        of["id"].alias("rule"),
        of["fault"].alias("fault"),
        pl.col("severity").fill_null(of["severity"]),
        pl.coalesce("variant", "status").alias("variant"),
    )


def finished(found: pl.DataFrame, context: Context) -> pl.DataFrame:
    """Drafts of some reports as outcomes, sorted and linked."""
    rows = with_roots(_sorted(found), context)
    return rows.with_columns(
        pl.lit(context.reports["name"]).gather("report").alias("report"),
        *_named(),
        nth=_counted(rows),
    ).select(OUTCOMES.names())


def among(blocks: Iterable[Frames]) -> Neighbours | None:
    """What checks between reports look up in the reports of ``blocks``; None where there are none."""
    bare = {"statements": STATEMENTS.to_frame(), "structure": STRUCTURE.to_frame()}
    parts = [Context.of(replace(block, **bare)).neighbours for block in blocks]
    return Neighbours.joined(parts) if parts else None


def outcomes_of(
    block: Frames,
    deadlines: Deadlines,
    others: Neighbours | None,
    only: Collection[str] | None = None,
    roster: pl.DataFrame | None = None,
    limits: Limits | None = None,
) -> pl.DataFrame:
    """The outcomes (OUTCOMES) of some reports among ``others`` (these among them; themselves where None)."""

    def work() -> pl.DataFrame:
        context = Context.of(block, deadlines, others, roster, limits)
        return finished(drafted(context, only), context)

    return alone(work, block.reports.height)


def stream(
    blocks: Blocks,
    deadlines: Deadlines | None = None,
    only: Collection[str] | None = None,
    roster: pl.DataFrame | None = None,
    limits: Limits | None = None,
) -> Iterator[pl.DataFrame]:
    """The outcomes of each block of reports that ``blocks`` yields, in its order.

    ``blocks`` is called twice: what reports look up in each other is gathered first, and is all that is kept
    of all of them. Each block is sorted by report, like the frames of :func:`run`.
    """
    others, days = among(blocks()), deadlines or Deadlines()
    with ThreadPoolExecutor(WORKERS) as pool:
        running: deque[Future[pl.DataFrame]] = deque()
        for block in blocks():
            running.append(pool.submit(outcomes_of, block, days, others, only, roster, limits))
            if len(running) > WORKERS:
                yield running.popleft().result()
        while running:
            yield running.popleft().result()


def outcomes(
    frames: Frames,
    deadlines: Deadlines | None = None,
    only: Collection[str] | None = None,
    roster: pl.DataFrame | None = None,
    limits: Limits | None = None,
) -> pl.DataFrame:
    """What every check finds on every report, passes included, as OUTCOMES; see :func:`run`."""
    if frames.reports.height <= FEWEST:
        return outcomes_of(frames, deadlines or Deadlines(), None, only, roster, limits)
    return pl.concat(stream(lambda: blocks_of(frames), deadlines, only, roster, limits))


def outcomes_among(
    frames: Frames,
    asked: pl.DataFrame,
    deadlines: Deadlines,
    roster: pl.DataFrame | None = None,
    limits: Limits | None = None,
) -> pl.DataFrame:
    """Of what :func:`outcomes` finds in ``frames`` the rows about the reports in ``asked`` (report) alone."""
    others = among(blocks_of(frames))
    blocks = blocks_of(only_about(frames, asked))
    found = [outcomes_of(block, deadlines, others, None, roster, limits) for block in blocks]
    return pl.concat([OUTCOMES.to_frame(), *found])


def outcomes_instead(
    frames: Frames,
    earlier: Frames,
    gone: pl.DataFrame,
    deadlines: Deadlines,
    roster: pl.DataFrame | None = None,
    limits: Limits | None = None,
) -> pl.DataFrame:
    """What every check finds on the reports of ``earlier``, had they the place of those ``gone`` (report)."""
    left = (all_but(block, gone) for block in blocks_of(frames))
    others = among(block for block in itertools.chain(left, blocks_of(earlier)) if block.reports.height)
    found = (outcomes_of(block, deadlines, others, None, roster, limits) for block in blocks_of(earlier))
    return pl.concat([OUTCOMES.to_frame(), *found])


def run(
    frames: Frames,
    deadlines: Deadlines | None = None,
    only: Collection[str] | None = None,
    roster: pl.DataFrame | None = None,
    limits: Limits | None = None,
) -> pl.DataFrame:
    """Every finding of every check on every report, passes included, as :data:`FINDINGS` without messages.

    ``deadlines`` and ``limits`` are the shipped ones unless given; ``only`` names the checks to run (all);
    ``roster`` (nianbao.checks.areas.ROSTER) tells which bodies owe a report, and which are theirs.
    Reports are checked against each other within ``frames``.
    """
    return complete(outcomes(frames, deadlines, only, roster, limits), frames)
