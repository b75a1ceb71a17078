"""Who is missing from the sums of an area."""

import polars as pl

from nianbao.checks import areas
from nianbao.frames import schema
from nianbao.totals.total import Total, as_frame
from parsing import places

MISSING = schema(
    {
        "agency": pl.String,
        "area": pl.String,
        "report": pl.String,  # null where none is on file
        "table": pl.String,  # the table that was not recognised; null where the report is missing
        "source": pl.String,  # who expects it: the roster, the list of divisions, the report on file
    }
)


def _unread(whole: Total) -> pl.DataFrame:
    bodies = whole.bodies
    tables = ("proactive", "requests", "disputes")
    return pl.concat(
        bodies.filter(pl.col(table) == "not_recognised").select(
            "agency", "area", "report", table=pl.lit(table), source=pl.lit("file")
        )
        for table in tables
    )


def _of_roster(whole: Total, roster: pl.DataFrame) -> pl.DataFrame:
    found = areas.owing(as_frame(whole.area, whole.year), roster).filter(pl.col("report").is_null())
    nothing = pl.lit(None, pl.String)
    return found.select(agency="name", area="home", report=nothing, table=nothing, source=pl.lit("roster"))


def _of_list(whole: Total) -> pl.DataFrame:
    """The towns of a county, or of a city without counties, that the list has and the library has not."""
    code = whole.area.code
    towns = places.towns_of(code) if code else ()
    known = {places.plain(name) for name in whole.members["agency"].drop_nulls()}
    rows = [(t.name, t.area) for t in towns if t.name not in known]
    frame = pl.DataFrame(rows, schema={"agency": pl.String, "area": pl.String}, orient="row")
    nothing = pl.lit(None, pl.String)
    return frame.with_columns(report=nothing, table=nothing, source=pl.lit("list"))


def missing(whole: Total, roster: pl.DataFrame | None = None) -> pl.DataFrame:
    """MISSING: bodies without a report first (of the roster; without one the towns that the list names)."""
    absent = _of_list(whole) if roster is None or roster.is_empty() else _of_roster(whole, roster)
    return pl.concat([absent, _unread(whole)]).cast(MISSING)
