"""Figures of the prose against tables two and four."""

from dataclasses import dataclass
from functools import cache

import polars as pl

from nianbao.checks.context import Context
from nianbao.checks.drafts import Drafts, drafts, lit
from nianbao.checks.exactness import within
from nianbao.checks.grid import Part, sums_of
from nianbao.checks.quantities import may_be_a_part, reason_for, status_of
from nianbao.checks.registry import rule
from nianbao.checks.sums import NO_SUM

RESULTS = ("total", "upheld", "corrected", "other", "pending")
LAWSUITS = ("litigation_direct", "litigation_after_reconsideration")
DOCUMENTS = "proactive.normative_documents"
DOCUMENT_COLUMNS = {
    "issued": (("issued",), ("made",), ("published",)),
    "abolished": (("abolished",),),
    "in_force": (("in_force",),),
}
"""The columns of table two, of either form, that a figure of the prose may repeat."""

NOT_OFFICIAL = r"规范性文件"
OFFICIAL = r"行政规范性文件"


@dataclass(frozen=True, slots=True)
class _Pair:
    """A figure of the prose, and the sums of cells that it may repeat, the first that is printed before."""

    concept: str
    readings: tuple[tuple[str, ...], ...]
    group: str | None = None
    row: str | None = None
    column: str | None = None


def _disputed() -> list[_Pair]:
    pairs = [
        _Pair(
            f"narrative.reconsideration_{result}",
            ((f"disputes.reconsideration.{result}",),),
            "reconsideration",
            None,
            result,
        )
        for result in RESULTS
    ]
    for result in RESULTS:
        cells = tuple(f"disputes.{group}.{result}" for group in LAWSUITS)
        readings = (cells, *((cell,) for cell in cells))
        pairs.append(_Pair(f"narrative.litigation_{result}", readings, None, None, result))
    return pairs


DISPUTED = tuple(_disputed())
ISSUED = tuple(
    _Pair(
        f"narrative.normative_{name}",
        tuple(tuple(f"{DOCUMENTS}.{column}" for column in columns) for columns in readings),
        None,
        "normative_documents",
        name,
    )
    for name, readings in DOCUMENT_COLUMNS.items()
)
MOST = 3


def _parts() -> list[Part]:
    return [
        (f"{pair.concept} {number}", cell, False, None)
        for pair in (*DISPUTED, *ISSUED)
        for number, cells in enumerate(pair.readings)
        for cell in cells
    ]


TABLED = sums_of("tabled", _parts())


@cache
def _about(pairs: tuple[_Pair, ...]) -> pl.DataFrame:
    """concept, group, row and column; reading_0, …: the place of each reading among the sums, or NO_SUM."""
    rows = [(pair.concept, pair.group, pair.row, pair.column) for pair in pairs]
    names = ("concept", "group", "row", "column")
    about = pl.DataFrame(rows, schema=dict.fromkeys(names, pl.String), orient="row")
    places = {key: place for place, key in enumerate(TABLED.keys)}
    return about.with_columns(
        pl.format("{} {}", "concept", pl.lit(number))
        .replace_strict(places, default=NO_SUM, return_dtype=pl.Int64)
        .alias(f"reading_{number}")
        for number in range(MOST)
    )


def _compared(context: Context, table: str, pairs: tuple[_Pair, ...]) -> Drafts:
    """Each sentence with a figure of ``pairs`` against the table: it must equal one of the readings."""
    about = _about(pairs)
    said = context.said("figure").filter(
        pl.col("concept").is_in(about["concept"].implode()),
        # No review, no lawsuit: that is what text.zero holds against the table.
        (pl.col("value") > 0) | ~pl.col("concept").str.ends_with("_total"),
    )
    if said.is_empty():
        return drafts(context.silent(said, table=table))
    rows = said.join(about, on="concept", how="left", maintain_order="left")
    rows = within(rows, "value", "exactness", ("low", "high"))
    least, most = pl.col("low"), pl.col("high")
    for number in range(MOST):
        reading = context.summed.beside(TABLED, rows[f"reading_{number}"], rows["report"], f"r{number}")
        rows = rows.hstack(reading)
    fits = pl.any_horizontal(
        pl.col(f"r{number}").is_between(least, most).fill_null(False) for number in range(MOST)
    )

    def first(suffix: str) -> pl.Expr:
        return pl.coalesce(
            pl.when(pl.col(f"r{number}_cells").is_not_null()).then(f"r{number}{suffix}")
            for number in range(MOST)
        )

    rows = rows.with_columns(
        main=first(""),
        main_cells=pl.coalesce(f"r{number}_cells" for number in range(MOST)),
        main_reason=first("_reason"),
        main_doubtful=first("_doubtful").fill_null(False),
        fits=fits,
    )
    unread = pl.when(pl.col(table) == "not_recognised").then(lit("table_not_recognised"))
    absent = pl.when(pl.col("main_cells").is_null()).then(lit("missing_cell"))
    reason = reason_for(pl.when("fits").then(None).otherwise(pl.coalesce(unread, absent, "main_reason")))
    loose = pl.col("quote").str.contains(NOT_OFFICIAL) & ~pl.col("quote").str.contains(OFFICIAL)
    part, other = may_be_a_part(), pl.col("subject") == "other"
    doubtful = other | part | (pl.col("exactness") != "exact") | loose | pl.col("main_doubtful")
    # Nothing in the table against some in the prose is what text.zero doubts.
    doubtful |= (pl.col("main") == 0) & (pl.lit(table) == "disputes")
    status = status_of(pl.col("fits"), reason)
    found = rows.select(
        "report",
        status,
        reason.alias("reason"),
        pl.when((status == "fail") & doubtful).then(lit("warning")).alias("severity"),
        pl.lit(table).alias("table"),
        *("row", "column", "group", "section"),
        pl.col("main").alias("expected"),
        pl.col("value").alias("actual"),
        pl.concat_list("concept").alias("facts"),
        pl.concat_list("evidence").alias("evidence"),
        pl.col("main_cells").alias("cells"),
        pl.when((status == "fail") & (other | part)).then(lit("part")).alias("variant"),
        pl.col("start").alias("position"),
    )
    return drafts(context.silent(found, table=table), found)


@rule("text.disputes")
def disputes(context: Context) -> Drafts:
    """Reviews and lawsuits on disclosure and their results = table four; of lawsuits one group, or both."""
    return _compared(context, "disputes", DISPUTED)


@rule("text.documents")
def documents(context: Context) -> Drafts:
    """制发, 废止, 现行有效 = table two; documents that are not called 行政 may be others: doubtful."""
    return _compared(context, "proactive", ISSUED)
