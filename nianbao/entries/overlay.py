"""Entries laid over the frames of what was read."""

from collections.abc import Mapping, Sequence
from typing import Any

import polars as pl

from nianbao.entries.model import CORRECTED, ENTERED, Entry, standing, tables_entered
from nianbao.frames import FACTS, PLACE, REPORTS

_GIVEN = {
    "report": pl.String,
    "concept": pl.String,
    "value": pl.Float64,
    "state": pl.String,
    "raw": pl.String,
    "decided_by": pl.String,
    "entered_by": pl.String,
    "entered_at": pl.String,
}
_PLACED = ("start", "end", "where", "read")


def _given(key: str, entries: Sequence[Entry]) -> list[dict[str, Any]]:
    return [
        {
            "report": key,
            "concept": cell.concept,
            "value": cell.value,
            "state": cell.state,
            "raw": cell.raw,
            "decided_by": ENTERED if entry.kind == "table" else CORRECTED,
            "entered_by": entry.who,
            "entered_at": entry.made_at.isoformat(timespec="seconds"),
        }
        for cell, entry in standing(entries).values()
    ]


def _facts(facts: pl.DataFrame, entries: Mapping[str, Sequence[Entry]]) -> pl.DataFrame:
    rows = [row for key, mine in entries.items() for row in _given(key, mine)]
    given = pl.DataFrame(rows, schema=_GIVEN)
    whole = [(key, table) for key, mine in entries.items() for table in tables_entered(mine)]
    gone = pl.DataFrame(whole, schema={"report": pl.String, "table": pl.String}, orient="row")
    printed = facts.with_columns(
        read="raw", table=pl.col("concept").str.extract(r"^(\w+)\."), order=pl.int_range(pl.len())
    )
    placed = printed.unique(["report", "concept"], keep="first").select("report", "concept", *_PLACED)
    nowhere = pl.lit(dict.fromkeys(field.name for field in PLACE.fields), dtype=PLACE)
    typed = given.join(placed, on=["report", "concept"], how="left", maintain_order="left").with_columns(
        pl.coalesce("where", nowhere),
        approximate=pl.lit(False),
        source=pl.lit("table"),
        decided_with=pl.lit([], dtype=pl.List(pl.String)),
        confidence=pl.lit(1.0),
        candidates=pl.lit([], dtype=pl.List(pl.Float64)),
    )
    kept = facts.with_columns(table=printed["table"])
    kept = kept.join(gone, on=["report", "table"], how="anti", maintain_order="left")
    kept = kept.join(given, on=["report", "concept"], how="anti", maintain_order="left")
    laid = pl.concat([kept.select(FACTS.names()), typed.select(FACTS.names())])
    return laid.sort("report", "start", nulls_last=True, maintain_order=True)


def overlay(
    reports: pl.DataFrame, facts: pl.DataFrame, entries: Mapping[str, Sequence[Entry]]
) -> tuple[pl.DataFrame, pl.DataFrame]:
    """``reports`` and ``facts`` (REPORTS, FACTS) as they hold with ``entries``, which are given by report.

    A typed cell has the place of the cell that was read, where one was, and in ``read`` what was read there;
    a table entered as a whole replaces the table that was read and is ``entered`` in ``reports``.
    """
    if not any(entries.values()):
        return reports, facts
    forms = [
        (key, table, ENTERED, entry.form)
        for key, mine in entries.items()
        for table, entry in tables_entered(mine).items()
    ]
    names = ("report", "table", "state", "form")
    entered = pl.DataFrame(forms, schema=dict.fromkeys(names, pl.String), orient="row")
    for table in ("proactive", "requests", "disputes"):
        mine = entered.filter(pl.col("table") == table).select("report", "state", "form")
        reports = reports.join(mine, on="report", how="left", maintain_order="left").with_columns(
            pl.coalesce("state", table).alias(table),
            pl.coalesce("form", f"{table}_form").alias(f"{table}_form"),
        )
        reports = reports.select(REPORTS.names())
    return reports, _facts(facts, entries)
