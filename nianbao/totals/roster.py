"""The roster as sums of areas and the checks read it."""

import re
from collections.abc import Sequence
from datetime import UTC, date, datetime

import polars as pl

from nianbao.checks.areas import CHANGE_NOTED, CHANGED, REPEATED, ROSTER
from nianbao.ledger import book
from nianbao.library import Library
from parsing import places


def noted_changes(library: Library) -> bool:
    """Whether the roster notes of any body that it was renamed, merged or otherwise changed."""
    return any(
        body.standing in CHANGED or re.search(CHANGE_NOTED, body.note or "") for body in library.roster()
    )


def _of_year(library: Library, year: int, today: date) -> pl.DataFrame:
    """The ledger, and behind it a row for each further report of a body."""
    held = book(library, year, today)
    further = [
        (body, str(other.id))
        for body, others in held.matching.double.items()
        for other in others
        if other.scope == held.matching.reports[body].scope
    ]
    named = pl.DataFrame(further, schema={"agency": pl.Int64, "report": pl.String}, orient="row")
    rows = named.join(held.rows.drop("report"), on="agency", maintain_order="left")
    return pl.concat([held.rows, rows.with_columns(standing=pl.lit(REPEATED)).select(held.rows.columns)])


def roster_of(library: Library, years: Sequence[int]) -> pl.DataFrame | None:
    """The bodies of the roster with their reports of each of the ``years`` (ROSTER); None without one.

    Another report of a body, of the same scope, has a row of its own: it is not added a second time.
    """
    if not years or not library.roster():
        return None
    today = datetime.now(UTC).date()
    rows = pl.concat(
        _of_year(library, year, today).with_columns(year=pl.lit(year, pl.Int64)) for year in years
    )
    found = {area: place.code for area in rows["area"].unique() if area and (place := places.find(area))}
    code = pl.col("area").replace_strict(found, default=None, return_dtype=pl.String)
    return rows.with_columns(area_code=code).select(ROSTER.names())
