"""The roster as sums of areas and the checks read it."""

from datetime import UTC, datetime

import polars as pl

from nianbao.checks.areas import ROSTER
from nianbao.ledger import ledger
from nianbao.library import Library
from parsing import places


def roster_of(library: Library, year: int) -> pl.DataFrame | None:
    """The bodies of the roster with their reports of ``year`` (ROSTER); None where there is no roster."""
    rows = ledger(library, year, datetime.now(UTC).date())
    if rows.is_empty():
        return None
    above = rows.select("area").unique().filter(pl.col("area") != "")
    found = {area: place.code for (area,) in above.iter_rows() if (place := places.find(area))}
    code = pl.col("area").replace_strict(found, default=None, return_dtype=pl.String)
    return rows.select(
        "name", "area", "kind", "standing", "report", area_code=code, year=pl.lit(year, pl.Int64)
    ).select(ROSTER.names())
