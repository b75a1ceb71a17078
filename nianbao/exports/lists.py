"""Sheets that are lists: facts one below the other, facts in the form's order, the roster, decisions."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import polars as pl

from nianbao.exports.official import concepts
from nianbao.exports.rows import Evaluated
from nianbao.exports.sheet import LEAST, MOST_LONG, PADDING, Column, Sheet
from nianbao.exports.text import width
from nianbao.scoring import Scheme
from nianbao.wording.cells import cell_name
from nianbao.wording.zh import grids
from nianbao.wording.zh import names as terms
from nianbao.wording.zh import sheets as words
from parsing.personal import masked

if TYPE_CHECKING:
    from nianbao.exports.bulk import BulkWorksheet

SAMPLE = 400
"""Rows whose texts decide how wide a column is."""

TOGETHER = 500
"""Reports whose figures are set across at a time, which needs room for all of them."""

PROSE = "narrative"


@dataclass(frozen=True, slots=True)
class More:
    """What a library knows besides its reports: ``roster`` has its heads for names.

    ``chosen``: the reports (keys) that are set side by side on a sheet of their own. ``schemes``: those that
    the office chose, by year. ``signed``: what is said of scores that people signed, by report.
    """

    roster: pl.DataFrame | None = None
    chosen: Sequence[str] = field(default_factory=tuple)
    schemes: Mapping[int, Scheme] = field(default_factory=dict)
    signed: Mapping[str, str] = field(default_factory=dict)


def listed(sheet: Sheet, frame: pl.DataFrame, top: int = 0, kept: int = 1) -> None:
    """``frame`` (text and numbers) under heads at row ``top``, ``kept`` columns staying in sight.

    The page of ``sheet`` is a BulkWorksheet.
    """
    page: BulkWorksheet = sheet.page
    heads = [Column(name, "number" if kind.is_numeric() else "text") for name, kind in frame.schema.items()]
    sheet.head(top, heads)
    rooms: dict[str, int] = {}
    for place, name in enumerate(frame.columns):
        texts = frame[name].head(SAMPLE).cast(pl.String).drop_nulls().unique()
        widest = max([width(name), *(width(text) for text in texts)]) + PADDING
        sheet.widths[place] = max(LEAST, min(widest, MOST_LONG))
        if widest > MOST_LONG and not frame.schema[name].is_numeric():
            rooms[name] = MOST_LONG
    plain, wrapped = (
        sheet.styles.get(border=1, border_color="#BFBFBF", indent=1, text_wrap=wrap) for wrap in (False, True)
    )
    number = sheet.styles.get(border=1, border_color="#BFBFBF", num_format="#,##0.####;-#,##0.####;0")
    kinds = [
        number if kind.is_numeric() else wrapped if name in rooms else plain
        for name, kind in frame.schema.items()
    ]
    page.append(frame, top + 1, kinds, rooms)
    sheet.page.freeze_panes(top + 1, kept)
    if frame.height:
        sheet.page.autofilter(top, 0, top + frame.height, frame.width - 1)
    sheet.fit()


def _who(desk: Evaluated, reports: Sequence[str]) -> pl.DataFrame:
    order = pl.DataFrame({"report": list(reports)}, schema={"report": pl.String})
    named = desk.frames.reports.select(
        "report",
        pl.col("agency").fill_null(words.UNKNOWN_AGENCY).alias(words.AGENCY),
        pl.col("area").alias(words.AREA),
        pl.col("year").cast(pl.String).alias(words.YEAR),
    )
    return order.join(named, on="report", how="left", maintain_order="left")


def facts_long(desk: Evaluated, reports: Sequence[str]) -> pl.DataFrame:
    """A row a figure of ``reports`` (keys), in their order and that of the source; heads for names."""
    facts = desk.frames.facts.filter(pl.col("report").is_in(list(reports)))
    present = facts["concept"].unique().to_list()
    names = {concept: cell_name(concept) for concept in present}
    parts = dict(grids.TABLES) | {PROSE: words.PROSE}
    table = pl.col("concept").str.split(".").list.first().replace_strict(parts, default=None)
    state = pl.col("state").replace_strict(words.FACT_STATES, default=None, return_dtype=pl.String)
    given = pl.col("decided_by").replace_strict(words.FACT_DECIDED, default="", return_dtype=pl.String)
    return (
        _who(desk, reports)
        .join(facts, on="report", how="inner", maintain_order="left_right")
        .select(
            words.AGENCY,
            words.AREA,
            words.YEAR,
            table.cast(pl.String).alias(words.TABLE),
            pl.col("concept").replace_strict(names, return_dtype=pl.String).alias(words.FACT),
            pl.col("value").alias(words.VALUE),
            pl.when(given != "").then(given).otherwise(state).alias(words.STATE),
            pl.col("raw").alias(words.RAW),
            pl.col("read").alias(words.READ),
        )
    )


def _printed(desk: Evaluated, reports: Sequence[str]) -> pl.DataFrame:
    """A row a report with figures in tables, a column a cell of the forms that any of ``reports`` prints."""
    table = pl.col("source") == "table"
    return (
        desk.frames.facts.filter(table, pl.col("report").is_in(list(reports)))
        .unique(["report", "concept"], keep="first", maintain_order=True)
        .pivot("concept", index="report", values="value")
    )


def facts_wide(desk: Evaluated, reports: Sequence[str]) -> pl.DataFrame:
    """A row a report, a column a cell of the forms that any of them prints, in the forms' order.

    A cell without a number is empty, never 0.
    """
    parts = [_printed(desk, reports[n : n + TOGETHER]) for n in range(0, len(reports), TOGETHER)]
    present = {name for part in parts for name in part.columns}
    order = [concept for concept in concepts() if concept in present]
    values = pl.concat(
        [pl.DataFrame(schema={"report": pl.String}), *(part for part in parts if part.height)],
        how="diagonal",
    ).select("report", *order)
    whole = _who(desk, reports).join(values, on="report", how="left", maintain_order="left").drop("report")
    return whole.rename({concept: cell_name(concept) for concept in order})


def decisions(desk: Evaluated, reports: Sequence[str], names: Mapping[str, str]) -> pl.DataFrame:
    """A row a failed finding on which something was decided, with reason, person and day; heads for names.
    Private numbers in what was noted are masked.

    ``names``: rules in words.
    """
    decided = desk.standing.filter(pl.col("report").is_in(list(reports)), pl.col("decision") != "none")
    state = pl.col("decision").replace_strict(
        {state: name.full for state, name in terms.DECISIONS.items()}, default=None, return_dtype=pl.String
    )
    return (
        _who(desk, reports)
        .join(decided, on="report", how="inner", maintain_order="left_right")
        .select(
            words.AGENCY,
            words.AREA,
            words.YEAR,
            pl.col("rule").replace_strict(names, default=None, return_dtype=pl.String).alias(words.RULE),
            pl.col("message").alias(words.MESSAGE),
            state.alias(words.DECISION),
            pl.col("decision_reason").alias(words.REASON),
            pl.col("note").map_elements(masked, return_dtype=pl.String).alias(words.NOTE),
            pl.col("who").alias(words.BY),
            pl.col("made_at").str.slice(0, 10).alias(words.DAY),
            pl.col("due").cast(pl.String).alias(words.DUE),
        )
    )
