"""The sums inside tables two, three and four."""

from functools import cache

import numpy as np
import polars as pl

from nianbao.checks.context import Context
from nianbao.checks.drafts import FAIL, NOT_ASSESSABLE, PASS, Drafts, drafts, judged, lit, terms
from nianbao.checks.grid import Part, Sums, cell_numbers, concept_parts, sums_of
from nianbao.checks.registry import rule

REQUEST_COLUMNS = (
    "natural_person",
    "business",
    "research",
    "social",
    "legal_service",
    "other_organisation",
    "total",
)
DISPUTE_GROUPS = ("reconsideration", "litigation_direct", "litigation_after_reconsideration")
DISPUTE_RESULTS = ("upheld", "corrected", "other", "pending")
CHANGING_ROWS = ("licences", "other_services", "penalties", "coercion", "fees")
SINGLE_OTHER = "other"
SEVERAL_OTHER = ("other_no_correction", "other_fee_unpaid", "other_reason")


@cache
def request_rows() -> tuple[str, ...]:
    """Ids of the rows of table three of both forms, in their order."""
    rows = concept_parts().filter(pl.col("table") == "requests")["row"]
    return tuple(rows.unique(maintain_order=True))


@cache
def outcome_rows(group: str = "") -> tuple[tuple[str, str | None], ...]:
    """Rows of the outcomes (of one ``group``: refused, declined, …), each with its alternative."""
    outcomes = [r for r in request_rows() if r not in ("received", "carried_in", "total", "carried_out")]
    options = {SINGLE_OTHER: "one", **dict.fromkeys(SEVERAL_OTHER, "three")}
    return tuple((row, options.get(row)) for row in outcomes if row.startswith(group))


BALANCE_ROWS = {"received": False, "carried_in": False, "total": True, "carried_out": True}
"""The rows of the balance, and whether each stands on its right side."""

BALANCE = sums_of(
    "requests_balance",
    [(c, f"requests.{r}.{c}", side, None) for c in REQUEST_COLUMNS for r, side in BALANCE_ROWS.items()],
)


def _outcomes() -> list[Part]:
    parts: list[Part] = []
    for column in REQUEST_COLUMNS:
        parts.append((column, f"requests.total.{column}", False, None))
        parts += [(column, f"requests.{row}.{column}", True, option) for row, option in outcome_rows()]
    return parts


OUTCOMES = sums_of("requests_outcomes", _outcomes())

ROWS = sums_of(
    "requests_row",
    [
        (row, f"requests.{row}.{column}", column != "total", None)
        for row in request_rows()
        for column in REQUEST_COLUMNS
    ],
)

DISPUTES = sums_of(
    "disputes_row",
    [
        (group, f"disputes.{group}.{result}", result != "total", None)
        for group in DISPUTE_GROUPS
        for result in (*DISPUTE_RESULTS, "total")
    ],
)

CHANGES = sums_of(
    "change_2019",
    [
        (row, f"proactive.{row}.{column}", False, None)
        for row in CHANGING_ROWS
        for column in ("previous_items", "change")
    ],
)


@cache
def _compared(table: str, place: str, spoken: bool) -> tuple[pl.Expr, ...]:
    circular = pl.col("by_columns" if place == "column" else "by_sums")
    reason = pl.coalesce("reason", pl.when(circular).then(lit("decided_by_sums")))
    return (
        pl.col("report"),
        judged(reason, (pl.col("value") - pl.col("against")).abs() < 1e-6),
        reason.alias("reason"),
        pl.lit(table).alias("table"),
        pl.col("key").alias(place),
        pl.when("doubtful").then(lit("warning")).alias("severity"),
        pl.col("against").alias("expected"),
        pl.col("value").alias("actual"),
        *map(pl.col, ("cells", "position", *(("terms",) if spoken else ()))),
    )


def _identity(
    context: Context, table: str, place: str, family: Sums, spoken: pl.DataFrame | None = None
) -> Drafts:
    """For each report and ``place`` (column, row or group): one side of an identity against the other.

    A report whose table was not recognised has one finding. Digits without gaps are cut by the sums of rows
    and groups, and of columns where those do not tell: what they were cut by cannot judge them. A column that
    reads a cell which its row alone decided is doubtful, not wrong, as is what reads a cell of little
    confidence. ``spoken``: the terms of the sentences.
    """
    sums = context.sums(family)
    sums = sums if spoken is None else sums.hstack(spoken)
    return drafts(context.unread(table), sums.select(_compared(table, place, spoken is not None)))


@rule("arithmetic.requests_balance")
def requests_balance(context: Context) -> Drafts:
    """received + carried_in = total + carried_out, in each column."""
    sums = context.sums(BALANCE)
    column, printed = sums["position"].to_numpy(), {}
    for name, row in zip(("a", "b", "c", "d"), BALANCE_ROWS, strict=True):
        cells = np.array([cell_numbers()[f"requests.{row}.{column}"] for column in REQUEST_COLUMNS])
        printed[name] = context.grid.each(cells[column], sums["report"])
    spoken = terms(**{name: pl.col(name).cast(pl.Int64) for name in printed})
    return _identity(context, "requests", "column", BALANCE, pl.DataFrame(printed).select(spoken))


@rule("arithmetic.requests_outcomes")
def requests_outcomes(context: Context) -> Drafts:
    """total = the sum of the outcomes as printed, in each column."""
    return _identity(context, "requests", "column", OUTCOMES)


@rule("arithmetic.requests_row")
def requests_row(context: Context) -> Drafts:
    """In each row, the total column = the six columns before it."""
    return _identity(context, "requests", "row", ROWS)


@rule("arithmetic.disputes_row")
def disputes_row(context: Context) -> Drafts:
    """In each group of table four: total = upheld + corrected + other + pending."""
    return _identity(context, "disputes", "group", DISPUTES)


@cache
def _odd() -> pl.Expr:
    """A count is whole and not negative (a change may be)."""
    value = pl.col("value")
    negative = (value < 0) & (pl.col("column") != "change")
    return pl.col("count") & (negative | (value != value.floor()))


@cache
def _bad() -> tuple[pl.Expr, ...]:
    return (
        pl.col("report"),
        FAIL.alias("status"),
        pl.when("doubtful").then(lit("warning")).alias("severity"),
        *map(pl.col, ("table", "row", "column", "group")),
        pl.col("value").alias("actual"),
        pl.concat_list("concept").alias("facts"),
        pl.concat_list("evidence").alias("evidence"),
        pl.col("start").alias("position"),
    )


@cache
def _clean() -> tuple[pl.Expr, ...]:
    return (
        pl.col("report"),
        pl.when("number").then(PASS).otherwise(NOT_ASSESSABLE).alias("status"),
        pl.when(~pl.col("number")).then("reason").alias("reason"),
        pl.col("table"),
    )


@rule("arithmetic.whole_number")
def whole_number(context: Context) -> Drafts:
    """A count is whole and not negative (a change may be): a finding per bad cell or clean table."""
    value = pl.col("value")
    bad = context.printed_where((value < 0) | (value != value.floor())).filter(_odd()).select(_bad())
    table = ["report", "table"]
    unread = context.exceptions.filter("count", pl.col("reason").is_not_null())
    why = unread.group_by(table, maintain_order=True).agg(pl.col("reason").first())
    read = context.tables_printed
    read = read.join(bad, on=table, how="anti", maintain_order="left") if bad.height else read
    clean = read.join(why, on=table, how="left", maintain_order="left")
    clean = clean.filter(pl.col("number") | pl.col("reason").is_not_null()).select(_clean())
    return drafts(*(context.unread(table) for table in ("proactive", "requests", "disputes")), clean, bad)


@cache
def _nothing_left() -> tuple[pl.Expr, ...]:
    return (
        pl.col("report"),
        judged(pl.col("reason"), pl.col("value") >= 0),
        pl.col("reason"),
        pl.when("doubtful").then(lit("warning")).alias("severity"),
        lit("proactive").alias("table"),
        pl.col("key").alias("row"),
        pl.lit(0.0).alias("expected"),
        pl.col("value").alias("actual"),
        *map(pl.col, ("cells", "position")),
    )


@rule("arithmetic.change_2019")
def change_2019(context: Context) -> Drafts:
    """2019 form: the items of last year and this year's change do not add up to less than nothing."""
    return drafts(context.unread("proactive"), context.sums(CHANGES).select(_nothing_left()))
