"""Runs the catalogue over frames: drafts of every rule become outcomes, and these findings."""

from collections.abc import Callable, Collection, Iterable, Iterator

import polars as pl

from nianbao.checks import (
    arithmetic,
    balance,
    figures,
    form,
    integrity,
    lists,
    mentions,
    numbering,
    outline,
    time,
    years,
    zeros,
)
from nianbao.checks.catalogue import Check, catalogue
from nianbao.checks.complete import complete
from nianbao.checks.context import Context
from nianbao.checks.deadlines import Deadlines
from nianbao.checks.drafts import DRAFT, PLACE_COLUMNS, draft
from nianbao.checks.registry import ACROSS, RULES
from nianbao.checks.roots import with_roots
from nianbao.checks.schema import OUTCOMES
from nianbao.frames import TABLES, Frames

MODULES = (
    arithmetic,
    balance,
    figures,
    form,
    integrity,
    lists,
    mentions,
    numbering,
    outline,
    time,
    years,
    zeros,
)
"""The modules whose import fills the registry."""

BLOCK = 5000
"""Reports that are checked at a time, which bounds the memory of what lies between."""

Blocks = Callable[[], Iterable[Frames]]


def blocks_of(frames: Frames) -> Iterator[Frames]:
    """The frames cut into runs of reports: all are sorted by report, so that a run is a range of rows."""
    keys = frames.reports["report"]
    names = [name for name in Frames.__slots__ if name != "reports"]
    lengths = {}
    for name in names:
        runs = getattr(frames, name)["report"].rle().struct.unnest().rename({"value": "report"})
        counted = frames.reports.select("report").join(runs, on="report", how="left", maintain_order="left")
        lengths[name] = counted["len"].fill_null(0).cast(pl.Int64)
    starts = dict.fromkeys(names, 0)
    for start in range(0, len(keys), BLOCK):
        sizes = {name: int(lengths[name].slice(start, BLOCK).sum()) for name in names}
        yield Frames(
            reports=frames.reports.slice(start, BLOCK),
            **{name: getattr(frames, name).slice(starts[name], sizes[name]) for name in names},
        )
        starts = {name: starts[name] + sizes[name] for name in names}


def _outside(check: Check) -> pl.Expr | None:
    """The reason why a check does not apply to a report, null where it does; None where it always applies."""
    tests: list[tuple[pl.Expr, str]] = []
    if check.first_year:
        tests.append((pl.col("year") < check.first_year, "other_year"))
    if check.last_year:
        tests.append((pl.col("year") > check.last_year, "other_year"))
    if check.forms:
        tests.append((~pl.col("format").is_in(check.forms), "other_form"))
    if check.kinds:
        tests.append((~pl.col("agency_kind").is_in(check.kinds), "other_kind"))
    return pl.coalesce(pl.when(test).then(pl.lit(reason)) for test, reason in tests) if tests else None


Wanted = list[tuple[Check, int]]


def _scope(wanted: Wanted, context: Context) -> pl.DataFrame:
    """report, order and reason of the checks that do not apply."""
    reasons = {str(order): reason for check, order in wanted if (reason := _outside(check)) is not None}
    asked = context.reports.select("report", **reasons)
    long = asked.unpivot(index="report", variable_name="order", value_name="reason")
    reason = pl.col("reason").cast(pl.String)
    return long.filter(reason.is_not_null()).select("report", pl.col("order").cast(pl.Int32), reason)


def _check(context: Context, *, across: bool, only: Collection[str] | None) -> pl.DataFrame:
    """The drafts of the checks, with ``order``, the place of the check in the catalogue."""
    wanted = [
        (check, order)
        for order, check in enumerate(catalogue())
        if (check.id in ACROSS) == across and (only is None or check.id in only)
    ]
    order = pl.Schema([*DRAFT.items(), ("order", pl.Int32)])
    made = [RULES[check.id](context).with_columns(order=pl.lit(n, pl.Int32)) for check, n in wanted]
    found = pl.concat([order.to_frame(), *made], how="diagonal_relaxed")
    outside = _scope(wanted, context)
    inside = found.join(outside, on=["report", "order"], how="anti", maintain_order="left")
    return pl.concat(
        [
            draft(inside).with_columns(inside["order"]),
            draft(outside.with_columns(status=pl.lit("not_applicable"))).with_columns(outside["order"]),
        ]
    )


def _sorted(found: pl.DataFrame) -> pl.DataFrame:
    """By report, check, section, table and position, all in one number; what is null comes first."""
    table = pl.col("table").replace_strict(
        {name: n for n, name in enumerate(TABLES, 1)}, default=0, return_dtype=pl.Int64
    )
    number = pl.col("report").cast(pl.Int64)
    for part, size in (
        (pl.col("order"), 1 << 8),
        (pl.col("section").fill_null(-1) + 1, 1 << 4),
        (table, 1 << 2),
        (pl.col("position").fill_null(-1) + 1, 1 << 32),
    ):
        number = number * size + part
    return found.sort(number, maintain_order=True)


def _finished(found: pl.DataFrame, context: Context) -> pl.DataFrame:
    """Drafts of some reports as outcomes, sorted and linked."""
    checks = catalogue()
    of = {name: pl.Series([getattr(c, name) for c in checks]) for name in ("id", "severity", "fault")}
    rows = with_roots(_sorted(found), context)
    rows = rows.with_columns(
        pl.lit(context.reports["name"]).gather("report").alias("report"),
        pl.lit(of["id"]).gather("order").alias("rule"),
        pl.lit(of["fault"]).gather("order").alias("fault"),
        pl.col("severity").fill_null(pl.lit(of["severity"]).gather("order")),
        pl.coalesce("variant", "status").alias("variant"),
        nth=pl.int_range(1, pl.len() + 1, dtype=pl.UInt32).over("report", "order", *PLACE_COLUMNS),
    )
    return rows.select(OUTCOMES.names())


def stream(
    blocks: Blocks, deadlines: Deadlines | None = None, only: Collection[str] | None = None
) -> Iterator[pl.DataFrame]:
    """The outcomes (OUTCOMES) of each block of reports that ``blocks`` yields, in its order.

    ``blocks`` is called twice: reports are compared with each other first. Blocks are sorted by report, each
    and one after the other; what is kept of all of them are reports and the cells' values.
    """
    days = deadlines or Deadlines()
    compared = _check(Context.of(_whole(blocks()), days), across=True, only=only)
    start = 0
    for block in blocks():
        end = start + block.reports.height
        mine = compared.filter(pl.col("report").is_between(start, end, closed="left"))
        context = Context.of(block, days)
        own = _check(context, across=False, only=only)
        local = mine.with_columns((pl.col("report") - start).cast(pl.UInt32))
        yield _finished(pl.concat([own, local]), context)
        start = end


def _whole(blocks: Iterable[Frames]) -> Frames:
    whole = list(blocks)
    return whole[0]


def outcomes(
    frames: Frames, deadlines: Deadlines | None = None, only: Collection[str] | None = None
) -> pl.DataFrame:
    """What every check finds on every report, passes included, as OUTCOMES; see :func:`run`."""
    days = deadlines or Deadlines()
    compared = _check(Context.of(frames, days), across=True, only=only)
    done, start = [OUTCOMES.to_frame()], 0
    for block in blocks_of(frames):
        end = start + block.reports.height
        mine = compared.filter(pl.col("report").is_between(start, end, closed="left"))
        context = Context.of(block, days)
        own = _check(context, across=False, only=only)
        local = mine.with_columns((pl.col("report") - start).cast(pl.UInt32))
        done.append(_finished(pl.concat([own, local]), context))
        start = end
    return pl.concat(done)


def run(
    frames: Frames, deadlines: Deadlines | None = None, only: Collection[str] | None = None
) -> pl.DataFrame:
    """Every finding of every check on every report, passes included, as :data:`FINDINGS` without messages.

    ``deadlines`` are the shipped ones unless given; ``only`` names the checks to run (all).
    Reports are checked against each other within ``frames``.
    """
    return complete(outcomes(frames, deadlines, only), frames)
