"""What sentences are held against: sums of cells of the tables, and when that can be done."""

import polars as pl

from nianbao.checks.arithmetic import REQUEST_COLUMNS, outcome_rows
from nianbao.checks.context import Context
from nianbao.checks.drafts import FAIL, NOT_APPLICABLE, NOT_ASSESSABLE, PASS, lit
from nianbao.checks.grid import Part, sums_of
from nianbao.checks.sums import NO_SUM

ORGANISATIONS = REQUEST_COLUMNS[1:-1]
WHOLE_AREA = "全[省市县区州盟旗域]|各(?:单位|部门|乡镇|镇街)|汇总"
GROUPS = ("refused", "unavailable", "declined", "other")


def _quantities() -> list[Part]:
    """The cells of every figure of the tables that prose speaks of."""
    both = ("received", "carried_in")
    single = {
        "received": "received",
        "carried_in": "carried_in",
        "answered": "total",
        "carried_out": "carried_out",
    }
    single |= {"granted": "granted", "partly_granted": "partly_granted"}
    parts: list[Part] = [(name, f"requests.{row}.total", False, None) for name, row in single.items()]
    parts += [("received_all", f"requests.{row}.total", False, None) for row in both]
    parts += [("disclosed", f"requests.{row}.total", False, None) for row in ("granted", "partly_granted")]
    for group in GROUPS:
        parts += [(group, f"requests.{row}.total", False, option) for row, option in outcome_rows(group)]
    for column in ("natural_person",):
        parts.append(("natural", f"requests.received.{column}", False, None))
        parts += [("natural_all", f"requests.{row}.{column}", False, None) for row in both]
    for column in ORGANISATIONS:
        parts.append(("organisations", f"requests.received.{column}", False, None))
        parts += [("organisations_all", f"requests.{row}.{column}", False, None) for row in both]
    parts.append(("reconsideration", "disputes.reconsideration.total", False, None))
    lawsuits = ("litigation_direct", "litigation_after_reconsideration")
    parts += [("litigation", f"disputes.{group}.total", False, None) for group in lawsuits]
    return parts


QUANTITIES = sums_of("quantities", _quantities())


def of_quantities(rows: pl.DataFrame, *columns: str) -> pl.DataFrame:
    """``rows`` with the numbers of the quantities that ``columns`` name, NO_SUM where none is named."""
    numbers = {key: number for number, key in enumerate(QUANTITIES.keys)}
    return rows.with_columns(pl.col(columns).replace_strict(numbers, default=NO_SUM, return_dtype=pl.Int64))


def total(context: Context, rows: pl.DataFrame, quantity: str, prefix: str) -> pl.DataFrame:
    """Beside each of ``rows`` (report, and the number of a ``quantity``) its sum in the tables, or nulls.

    Columns: ``prefix``, and with it before them reason, by_sums, doubtful and cells.
    """
    return context.summed.beside(QUANTITIES, rows[quantity], rows["report"], prefix)


def status_of(passes: pl.Expr, reason: pl.Expr) -> pl.Expr:
    """The status of a sentence: another body's does not apply."""
    return (
        pl.when(reason == "other_body")
        .then(NOT_APPLICABLE)
        .when(reason.is_not_null())
        .then(NOT_ASSESSABLE)
        .when(passes)
        .then(PASS)
        .otherwise(FAIL)
        .alias("status")
    )


def reason_for(table: pl.Expr) -> pl.Expr:
    """Why a sentence cannot be held against the table, whose own reason is ``table``."""
    foreign = (pl.col("subject") == "other") & (pl.col("scope") != "area").fill_null(True)
    return pl.when(foreign).then(lit("other_body")).when("damaged").then(lit("damaged_text")).otherwise(table)


def may_be_a_part() -> pl.Expr:
    """In an area's report, a figure below the table's, of which nothing says that it is the whole area's."""
    below = (pl.col("scope") == "area").fill_null(False) & (pl.col("value").fill_null(0) < pl.col("main"))
    return below & ~pl.col("quote").str.contains(WHOLE_AREA)
