"""The roster as sums of areas and the checks read it."""

import re
from collections.abc import Sequence
from datetime import UTC, datetime

import polars as pl

from nianbao.checks.areas import CHANGE_NOTED, CHANGED, ROSTER
from nianbao.ledger import ledger
from nianbao.library import Library
from parsing import places


def noted_changes(library: Library) -> bool:
    """Whether the roster notes of any body that it was renamed, merged or otherwise changed."""
    return any(
        body.standing in CHANGED or re.search(CHANGE_NOTED, body.note or "") for body in library.roster()
    )


def roster_of(library: Library, years: Sequence[int]) -> pl.DataFrame | None:
    """The bodies of the roster with their reports of each of the ``years`` (ROSTER); None without one."""
    if not years or not library.roster():
        return None
    today = datetime.now(UTC).date()
    rows = pl.concat(ledger(library, year, today).with_columns(year=pl.lit(year, pl.Int64)) for year in years)
    found = {area: place.code for area in rows["area"].unique() if area and (place := places.find(area))}
    code = pl.col("area").replace_strict(found, default=None, return_dtype=pl.String)
    return rows.with_columns(area_code=code).select(ROSTER.names())
