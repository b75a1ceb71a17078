"""Table figures of two years that follow each other: what is in force, what repeats, what leaps."""

import polars as pl

from nianbao.checks.context import Context
from nianbao.checks.drafts import NOT_APPLICABLE, drafts, judged, lit, terms
from nianbao.checks.grid import concept_parts, sums_of
from nianbao.checks.pairs import both, lonely, pairs
from nianbao.checks.registry import rule
from nianbao.frames import TABLES

DOCUMENT_ROWS = ("regulations", "normative_documents")

FLOWS_LEAST, FLOWS_SUM = 3, 10.0
"""Cells that are neither sums nor stocks, and their sum, from which it is no chance that all repeat."""

STOCKS = ("in_force", "total_public", "previous_items")
"""Columns of table two whose figures stay as they are from year to year."""

LEAP_LEAST, LEAP_SHARE = 10.0, 0.5
"""The count from which a change is told, and the share of it that is told."""

LEAPING = (
    "proactive.normative_documents.issued",
    "proactive.normative_documents.in_force",
    "proactive.licences.decisions",
    "proactive.penalties.decisions",
    "proactive.coercion.decisions",
    "requests.received.total",
    "requests.total.total",
    "disputes.reconsideration.total",
    "disputes.litigation_direct.total",
)
"""Counts that leaders compare with last year's; those of one form only are not compared across forms."""

VALID = sums_of(
    "in_force",
    [
        part
        for row in DOCUMENT_ROWS
        for part in (
            (row, f"proactive.{row}.in_force", False, None),
            (row, f"proactive.{row}.issued", True, None),
            (row, f"proactive.{row}.abolished", True, None),
        )
    ],
)
ONE = sums_of("one", [(concept, concept, False, None) for concept in LEAPING])


def _named(rows: pl.DataFrame) -> pl.DataFrame:
    """``rows`` with the table, row, column and group of their ``concept``."""
    return rows.join(concept_parts().drop("count"), on="concept", how="left", maintain_order="left")


@rule("years.in_force", across=True)
def in_force(context: Context) -> pl.DataFrame:
    """in_force = last year's + issued − abolished, within the 2021 form; expiry and clearance break it."""
    lines = [[f"proactive.{row}.{column}" for row in DOCUMENT_ROWS] for column in ("issued", "abolished")]
    now = context.grid.lines(DOCUMENT_ROWS, dict(zip(("issued", "abolished"), lines, strict=True)))
    rows = _named(both(context, [f"proactive.{row}.in_force" for row in DOCUMENT_ROWS]))
    rows = rows.join(now, left_on=["report", "row"], right_on=["report", "key"], how="left")
    expected = pl.col("then") + pl.col("issued") - pl.col("abolished")
    reason = (
        pl.when(pl.col("then").is_null())
        .then(lit("last_year_cell"))
        .when(pl.col("now").is_null() | expected.is_null())
        .then(lit("missing_cell"))
    )
    found = rows.select(
        "report",
        judged(reason, pl.col("now") == expected),
        reason.alias("reason"),
        *("table", "row"),
        lit("in_force").alias("column"),
        expected.alias("expected"),
        pl.col("now").alias("actual"),
        pl.format("in_force/{}", "row").alias("cells"),
        terms(
            last_year=pl.col("year") - 1,
            last=pl.col("then").cast(pl.Int64),
            issued=pl.col("issued").cast(pl.Int64),
            abolished=pl.col("abolished").cast(pl.Int64),
        ),
    )
    return drafts(lonely(context), found.sort("report", "row", maintain_order=True))


@rule("years.same_figures", across=True)
def same_figures(context: Context) -> pl.DataFrame:
    """Not all non-zero cells of a table equal last year's, where there are enough of them to tell."""
    parts = concept_parts()
    flow = ~pl.col("column").is_in([*STOCKS, "total"])
    made = []
    known = pairs(context).filter(pl.col("reason").is_null())
    for table in TABLES if known.height else ():
        cells = parts.filter(pl.col("table") == table)
        flows = set(cells.filter(flow)["concept"])
        rows = both(context, cells["concept"].to_list())
        # A cell that is in neither form, or in neither report, tells nothing.
        now, then = pl.col("now").fill_null(0.0), pl.col("then").fill_null(0.0)
        counts = (now != 0) & pl.col("concept").is_in(flows)
        made.append(
            rows.group_by("report", maintain_order=True)
            .agg(
                read=pl.col("now").is_not_null().any() & pl.col("then").is_not_null().any(),
                differing=(now != then).sum(),
                flows=counts.sum(),
                sum=now.filter(counts).sum(),
                cells_=(now != 0).sum(),
                facts=pl.col("concept").filter(now != 0),
                year=pl.col("year").first(),
            )
            .with_columns(table=pl.lit(table))
        )
    if not made:
        return lonely(context)
    rows = pl.concat(made)
    few = (pl.col("flows") < FLOWS_LEAST) | (pl.col("sum") < FLOWS_SUM)
    same = pl.col("differing") == 0
    reason = (
        pl.when(~pl.col("read")).then(lit("table_not_recognised")).when(same & few).then(lit("few_figures"))
    )
    status = (
        pl.when(reason == "few_figures").then(NOT_APPLICABLE).otherwise(judged(reason, ~same)).alias("status")
    )
    found = rows.select(
        "report",
        status,
        reason.alias("reason"),
        "table",
        pl.col("cells_").cast(pl.Float64).alias("actual"),
        pl.when(status == "fail").then("facts").alias("facts"),
        terms(last_year=pl.col("year") - 1),
    )
    return drafts(lonely(context), found)


@rule("years.swing", across=True)
def swing(context: Context) -> pl.DataFrame:
    """A count does not go from 0 to 10 or more or back; half more or less of 10 or more is a hint."""
    rows = _named(both(context, LEAPING))
    now, then = pl.col("now"), pl.col("then")
    low, high = pl.min_horizontal("now", "then"), pl.max_horizontal("now", "then")
    gone = (low == 0) & (high >= LEAP_LEAST)
    leap = (then >= LEAP_LEAST) & ((now - then).abs() > LEAP_SHARE * then)
    known = rows.filter(now.is_not_null() & then.is_not_null())
    status = judged(pl.lit(None, dtype=pl.String), ~(gone | leap))
    found = known.select(
        "report",
        status,
        pl.when(status == "fail")
        .then(pl.when(gone).then(lit("warning")).otherwise(lit("info")))
        .alias("severity"),
        *("table", "row", "column", "group"),
        then.alias("expected"),
        now.alias("actual"),
        pl.format("one/{}", "concept").alias("cells"),
        pl.when(status == "fail")
        .then(pl.when(gone).then(lit("fail")).otherwise(lit("leap")))
        .alias("variant"),
        terms(last_year=pl.col("year") - 1),
    )
    blind = (
        pairs(context)
        .filter(pl.col("reason").is_null())
        .join(found, on="report", how="anti", maintain_order="left")
        .select("report", lit("not_assessable").alias("status"), lit("missing_cell").alias("reason"))
    )
    return drafts(lonely(context), blind, found)
