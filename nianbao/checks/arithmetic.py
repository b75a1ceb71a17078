"""The sums inside tables two, three and four."""

from collections.abc import Iterable
from functools import cache

import polars as pl

from nianbao.checks.context import Context, Part, concept_parts, parts_frame
from nianbao.checks.drafts import FAIL, NOT_ASSESSABLE, PASS, drafts, judged, terms
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


def _identity(context: Context, table: str, place: str, rows: Iterable[Part]) -> pl.DataFrame:
    """For each report and ``place`` (column, row or group): one side of an identity against the other.

    A report whose table was not recognised has one finding. Digits without gaps are cut by the sums of rows
    and groups, and of columns where those do not tell: what they were cut by cannot judge them. A column that
    reads a cell which its row alone decided is doubtful, not wrong, as is what reads a cell of little
    confidence.
    """
    parts = parts_frame(rows)
    order = parts.select("key").unique(maintain_order=True).with_row_index("position")
    sums = context.sums(parts).join(order, on="key", maintain_order="left")
    circular = pl.col("by_columns" if place == "column" else "by_sums")
    reason = pl.coalesce("reason", pl.when(circular).then(pl.lit("decided_by_sums")))
    known = sums.select(
        "report",
        judged(reason, (pl.col("value") - pl.col("against")).abs() < 1e-6),
        reason.alias("reason"),
        pl.lit(table).alias("table"),
        pl.col("key").alias(place),
        pl.when("doubtful").then(pl.lit("warning")).alias("severity"),
        pl.col("against").alias("expected"),
        pl.col("value").alias("actual"),
        *("facts", "evidence", "position"),
    )
    return drafts(context.unread(table), known)


@rule("arithmetic.requests_balance")
def requests_balance(context: Context) -> pl.DataFrame:
    """received + carried_in = total + carried_out, in each column."""
    sides = {"received": False, "carried_in": False, "total": True, "carried_out": True}
    rows = [(c, f"requests.{r}.{c}", side, None) for c in REQUEST_COLUMNS for r, side in sides.items()]
    found = _identity(context, "requests", "column", rows)
    names = dict(zip(("a", "b", "c", "d"), sides, strict=True))
    values = context.cells.filter(pl.col("row").is_in(list(sides))).select("report", "row", "column", "value")
    wide = values.group_by("report", "column").agg(
        pl.col("value").filter(pl.col("row") == row).first().alias(name) for name, row in names.items()
    )
    printed = terms(**{name: pl.col(name).cast(pl.Int64) for name in names})
    return (
        found.drop("terms")
        .join(wide, on=["report", "column"], how="left", maintain_order="left")
        .with_columns(printed)
    )


@rule("arithmetic.requests_outcomes")
def requests_outcomes(context: Context) -> pl.DataFrame:
    """total = the sum of the outcomes as printed, in each column."""
    rows: list[Part] = []
    for column in REQUEST_COLUMNS:
        rows.append((column, f"requests.total.{column}", False, None))
        rows += [(column, f"requests.{row}.{column}", True, option) for row, option in outcome_rows()]
    return _identity(context, "requests", "column", rows)


@rule("arithmetic.requests_row")
def requests_row(context: Context) -> pl.DataFrame:
    """In each row, the total column = the six columns before it."""
    rows = [
        (row, f"requests.{row}.{column}", column != "total", None)
        for row in request_rows()
        for column in REQUEST_COLUMNS
    ]
    return _identity(context, "requests", "row", rows)


@rule("arithmetic.disputes_row")
def disputes_row(context: Context) -> pl.DataFrame:
    """In each group of table four: total = upheld + corrected + other + pending."""
    rows = [
        (group, f"disputes.{group}.{result}", result != "total", None)
        for group in DISPUTE_GROUPS
        for result in (*DISPUTE_RESULTS, "total")
    ]
    return _identity(context, "disputes", "group", rows)


@rule("arithmetic.whole_number")
def whole_number(context: Context) -> pl.DataFrame:
    """A count is whole and not negative (a change may be): a finding per bad cell or clean table."""
    counts = context.cells.filter("count")
    negative = (pl.col("value") < 0) & (pl.col("column") != "change")
    bad = counts.filter(negative | (pl.col("value") != pl.col("value").floor())).select(
        "report",
        FAIL.alias("status"),
        pl.when("doubtful").then(pl.lit("warning")).alias("severity"),
        *("table", "row", "column", "group"),
        pl.col("value").alias("actual"),
        pl.concat_list("concept").alias("facts"),
        pl.concat_list("evidence").alias("evidence"),
        pl.col("start").alias("position"),
    )
    read = counts.group_by("report", "table", maintain_order=True).agg(
        readable=pl.col("value").is_not_null().any(), reason=pl.col("reason").drop_nulls().first()
    )
    clean = read.join(bad, on=["report", "table"], how="anti", maintain_order="left").select(
        "report",
        pl.when("readable").then(PASS).otherwise(NOT_ASSESSABLE).alias("status"),
        pl.when(~pl.col("readable")).then("reason").alias("reason"),
        "table",
    )
    return drafts(*(context.unread(table) for table in ("proactive", "requests", "disputes")), clean, bad)


@rule("arithmetic.change_2019")
def change_2019(context: Context) -> pl.DataFrame:
    """2019 form: the items of last year and this year's change do not add up to less than nothing."""
    parts = parts_frame(
        (row, f"proactive.{row}.{column}", False, None)
        for row in CHANGING_ROWS
        for column in ("previous_items", "change")
    )
    order = parts.select("key").unique(maintain_order=True).with_row_index("position")
    known = context.sums(parts).join(order, on="key", maintain_order="left")
    return drafts(
        context.unread("proactive"),
        known.select(
            "report",
            judged(pl.col("reason"), pl.col("value") >= 0),
            "reason",
            pl.when("doubtful").then(pl.lit("warning")).alias("severity"),
            pl.lit("proactive").alias("table"),
            pl.col("key").alias("row"),
            pl.lit(0.0).alias("expected"),
            pl.col("value").alias("actual"),
            "facts",
            "evidence",
            "position",
        ),
    )
