"""The roster as sums of areas and the checks read it."""

from collections.abc import Sequence
from datetime import UTC, datetime

import polars as pl

from nianbao.checks.areas import ROSTER
from nianbao.ledger import ledger
from nianbao.library import Library
from parsing import places


def roster_of(library: Library, years: Sequence[int]) -> pl.DataFrame | None:
    """The bodies of the roster with their reports of each of the ``years`` (ROSTER); None without one."""
    if not years or not library.roster():
        return None
    today = datetime.now(UTC).date()
    rows = pl.concat(ledger(library, year, today).with_columns(year=pl.lit(year, pl.Int64)) for year in years)
    found = {area: place.code for area in rows["area"].unique() if area and (place := places.find(area))}
    code = pl.col("area").replace_strict(found, default=None, return_dtype=pl.String)
    return rows.with_columns(area_code=code).select(ROSTER.names())
