"""Runs the catalogue over frames: drafts of every rule become findings."""

from collections.abc import Collection, Iterator

import polars as pl

from nianbao.checks import (
    arithmetic,
    balance,
    figures,
    form,
    integrity,
    lists,
    numbering,
    time,
    years,
    zeros,
)
from nianbao.checks.catalogue import Check, catalogue
from nianbao.checks.context import Context
from nianbao.checks.deadlines import Deadlines
from nianbao.checks.drafts import DRAFT, PLACE_COLUMNS, draft, drafts
from nianbao.checks.registry import ACROSS, RULES
from nianbao.checks.roots import with_roots
from nianbao.checks.schema import FINDINGS
from nianbao.frames import TABLES, Frames

MODULES = (arithmetic, balance, figures, form, integrity, lists, numbering, time, years, zeros)
"""The modules whose import fills the registry."""

UNFINISHED = pl.Schema([*DRAFT.items(), ("rule", pl.String), ("order", pl.Int32), ("fault", pl.String)])

BLOCK = 1000
"""Reports that are checked at a time, which bounds the memory of what lies between."""


def _blocks(frames: Frames) -> Iterator[Frames]:
    """The frames cut into runs of reports: they are sorted by report, so that a run is a range of keys."""
    keys = frames.reports["report"]
    for start in range(0, len(keys), BLOCK):
        run_ = keys.slice(start, BLOCK)
        inside = pl.col("report").is_between(pl.lit(run_[0]), pl.lit(run_[-1]))
        yield Frames(*(getattr(frames, name).filter(inside) for name in Frames.__slots__))


def _applies(check: Check) -> pl.Expr:
    """The reason why a check does not apply to a report; null where it does."""
    year = pl.col("year")
    early = year < check.first_year if check.first_year else pl.lit(False)
    late = year > check.last_year if check.last_year else pl.lit(False)
    other_form = ~pl.col("format").is_in(check.forms) if check.forms else pl.lit(False)
    other_kind = ~pl.col("agency_kind").is_in(check.kinds) if check.kinds else pl.lit(False)
    return (
        pl.when(early | late)
        .then(pl.lit("other_year"))
        .when(other_form)
        .then(pl.lit("other_form"))
        .when(other_kind)
        .then(pl.lit("other_kind"))
        .alias("reason")
    )


def _findings(check: Check, order: int, context: Context) -> pl.DataFrame:
    scope = context.reports.select("report", _applies(check))
    outside = scope.filter(pl.col("reason").is_not_null()).with_columns(status=pl.lit("not_applicable"))
    found = draft(RULES[check.id](context)).join(outside, on="report", how="anti", maintain_order="left")
    return drafts(outside, found).with_columns(
        pl.lit(check.id).alias("rule"),
        pl.lit(order, dtype=pl.Int32).alias("order"),
        pl.lit(check.fault).alias("fault"),
        pl.col("severity").fill_null(check.severity),
    )


def _check(context: Context, *, across: bool, only: Collection[str] | None) -> pl.DataFrame:
    wanted = [
        (check, order)
        for order, check in enumerate(catalogue())
        if (check.id in ACROSS) == across and (only is None or check.id in only)
    ]
    empty = pl.DataFrame(schema=UNFINISHED)
    return pl.concat([empty, *(_findings(check, order, context) for check, order in wanted)])


def _key() -> pl.Expr:
    """rule@place, and #n from the second finding of one rule at one place on."""
    place = pl.concat_str(
        [pl.col(name).cast(pl.String).fill_null("") for name in PLACE_COLUMNS], separator="."
    ).str.strip_chars_end(".")
    base = pl.concat_str("rule", pl.lit("@"), place)
    number = pl.int_range(1, pl.len() + 1).over("report", "rule", *PLACE_COLUMNS)
    suffix = (
        pl.when(number > 1).then(pl.concat_str(pl.lit("#"), number.cast(pl.String))).otherwise(pl.lit(""))
    )
    return pl.concat_str(base, suffix).alias("key")


def _finished(found: pl.DataFrame) -> pl.DataFrame:
    """Findings of some reports, sorted, linked and complete but for their sentences."""
    table = pl.col("table").replace_strict({name: n for n, name in enumerate(TABLES)}, default=None)
    order = ["report", "order", "section", table, "position"]
    rows = with_roots(found.sort(order, nulls_last=False, maintain_order=True)).with_columns(
        _key(),
        pl.struct(PLACE_COLUMNS).alias("place"),
        (pl.col("actual") - pl.col("expected")).alias("difference"),
        pl.coalesce("variant", "status").alias("variant"),
        pl.lit(None, dtype=pl.String).alias("message"),
        *(pl.col(name).fill_null([]) for name in ("facts", "evidence", "terms")),
    )
    return rows.select(pl.col(name).cast(dtype) for name, dtype in FINDINGS.items())


def run(
    frames: Frames, deadlines: Deadlines | None = None, only: Collection[str] | None = None
) -> pl.DataFrame:
    """Every finding of every check on every report, passes included, as :data:`FINDINGS` without messages.

    ``deadlines`` are the shipped ones unless given; ``only`` names the checks to run (all).
    Reports are checked against each other within ``frames``.
    """
    days = deadlines or Deadlines()
    compared = _check(Context(frames, days), across=True, only=only)
    done = []
    for block in _blocks(frames):
        mine = compared.join(block.reports.select("report"), on="report", how="semi", maintain_order="left")
        own = _check(Context(block, days), across=False, only=only)
        done.append(_finished(pl.concat([own, mine])))
    return pl.concat(done) if done else pl.DataFrame(schema=FINDINGS)
