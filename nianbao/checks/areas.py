"""Which reports an area's bodies have, and what their printed cells add up to: for area.sum and 全市汇总."""

import json
from functools import cache

import numpy as np
import polars as pl
from numpy.typing import NDArray

from data import resource
from nianbao.checks.grid import Grid, cell_numbers, concept_parts
from nianbao.checks.spellings import ENDINGS, united
from nianbao.frames import schema
from parsing.places import plain

SUMS = schema(
    {
        "name": pl.String,
        "concept": pl.String,
        "counted": pl.Int64,
        "whole": pl.Boolean,
        "complete": pl.Boolean,
        "sum": pl.Float64,
    }
)

SAME_NAMES = (("镇(人民)?政府$", "镇"), ("街道办事处$|办事处$", "街道"), ("街道街道$", "街道"))
"""Endings under which one body's name is printed now and then."""

LEVELS = (2, 4, 6)
"""Digits that tell a province, a city and a county."""

ROSTER = schema(
    {
        "name": pl.String,
        "area": pl.String,
        "area_code": pl.String,
        "kind": pl.String,  # of agency
        "standing": pl.String,  # owes, renamed; of those that owe none vertical, merged, exempt; repeated
        "year": pl.Int64,
        "report": pl.String,  # key of its report of the year; null where there is none on file
        "note": pl.String,  # the office's own words on it
    }
)
"""Bodies that must report, a row a year."""

CHANGED = ("renamed", "merged")
REPEATED = "repeated"
"""Instead of a body's standing: another report of a body, which is not added again."""

CHANGE_NOTED = "更名|改名|合并|并入|撤并|撤销|划转|划入|划出|拆分|整合|机构(?:改革|调整)|区划调整"
"""Words of a note that say that a body is no longer what it was the year before."""

OWING = ("owes", "renamed")

BODIES = schema(
    {
        "report": pl.UInt32,
        "year": pl.Int64,
        "scope": pl.String,
        "body": pl.String,  # with ``above`` what tells one body from another
        "above": pl.String,
        "home": pl.String,  # the area it belongs to; of a government the one it governs
        "spelled": pl.String,  # how the report names its home, where that is another name of it
        "home_code": pl.String,  # 6 digits
        "aside": pl.String,  # why it is not added: vertical, merged, exempt
    }
)

ALTERNATIVES: dict[str, tuple[str, ...]] = {
    "other": ("other_no_correction", "other_fee_unpaid", "other_reason")
}
"""Rows of table three, and the rows that stand in their place."""

GOVERNS = pl.col("agency_kind") == "government"
EPSILON = 1e-6

NOT_ADDED = ("proactive.procurement.amount",)
"""Cells whose unit differs from report to report: 元 here, 万元 there."""


@cache
def _vertical() -> str:
    patterns: list[str] = json.loads(resource("words/vertical.json").read_text("utf-8"))["patterns"]
    return "|".join(patterns)


def named_in(area: str) -> list[str]:
    """Every place that the names of ``area`` say it is in: 甲市乙县 is in 甲市, in 乙县, and itself."""
    cuts = [0, *(at for at, letter in enumerate(area, 1) if letter in ENDINGS)]
    cuts += [] if cuts[-1] == len(area) else [len(area)]
    return list(dict.fromkeys(area[a:b] for a in cuts for b in cuts if b - a >= 2))


def governed(agency: str, area: str | None) -> str:
    """The area whose government ``agency`` in ``area`` is."""
    own = plain(agency)
    return own if not area or own.startswith(area) else area + own


def prefix(code: pl.Expr) -> pl.Expr:
    """The digits of a code of 6 that all codes within its division begin with."""
    return code.str.replace("(0000|00)$", "")


def bodies(reports: pl.DataFrame) -> pl.DataFrame:
    """BODIES of a frame of reports with numbers as ``report``, in its order."""
    name = pl.col("agency")
    for pattern, ending in SAME_NAMES:
        name = name.str.replace(pattern, ending)
    for place in (pl.col("area"), pl.col("area").str.extract(f"([^{ENDINGS}]+[{ENDINGS}])$")):
        rest = name.str.strip_prefix(place)
        name = pl.when(rest.str.len_chars() > 1).then(rest).otherwise(name)
    governs = GOVERNS & pl.col("agency").is_not_null()
    seats = reports.filter(governs).select("agency", "area").unique()
    homes = [governed(agency, area) for agency, area in seats.iter_rows()]
    rows = reports.join(
        seats.with_columns(seat=pl.Series(homes, dtype=pl.String)),
        on=["agency", "area"],
        how="left",
        nulls_equal=True,
        maintain_order="left",
    )
    found = rows.select(
        *("report", "year", "scope"),
        body=pl.coalesce("code", name),
        above=pl.when(pl.col("code").is_null()).then(pl.coalesce("area_code", "area")),
        home=pl.when(governs).then("seat").otherwise("area"),
        home_code=pl.when(governs).then(pl.col("code").str.slice(0, 6)).otherwise("area_code"),
        aside=pl.when(name.str.contains(_vertical())).then(pl.lit("vertical")),
    )
    above = pl.when(pl.col("spelled").is_null() | pl.col("above").is_null())
    told = above.then("above").otherwise(pl.coalesce("home_code", "home"))
    return united(found).with_columns(above=told).select(BODIES.names()).cast(BODIES)


def changed(roster: pl.DataFrame | None) -> pl.Series:
    """Keys of reports of bodies that were renamed or merged, or took others in, as the ``roster`` notes."""
    if roster is None:
        return pl.Series("report", [], dtype=pl.String)
    gone = roster.filter(pl.col("standing") == "merged").group_by("year").agg(into=pl.col("note").str.join())
    rows = roster.filter(pl.col("report").is_not_null()).join(gone, on="year", how="left")
    noted = pl.col("standing").is_in(CHANGED) | pl.col("note").str.contains(CHANGE_NOTED).fill_null(False)
    took_in = pl.col("into").str.contains(pl.col("name"), literal=True).fill_null(False)
    return rows.filter(noted | took_in)["report"]


def placed(homes: pl.DataFrame, reports: pl.DataFrame, roster: pl.DataFrame | None) -> pl.DataFrame:
    """``homes`` (BODIES of ``reports``) with what the ``roster`` (ROSTER) says of them instead.

    A government's report stays where it is: the roster names the area above it.
    """
    if roster is None:
        return homes
    said = roster.filter(pl.col("report").is_not_null()).unique("report", keep="first", maintain_order=True)
    names = reports.select("report", "name", governs=GOVERNS.fill_null(False))
    told = names.join(said.select("standing", name="report", place="area", code="area_code"), on="name").drop(
        "name"
    )
    moved = pl.col("place").is_not_null() & (pl.col("place") != "") & ~pl.col("governs")
    return (
        homes.join(told, on="report", how="left", maintain_order="left")
        .with_columns(
            home=pl.when(moved).then("place").otherwise("home"),
            home_code=pl.when(moved).then("code").otherwise("home_code"),
            aside=pl.when(pl.col("standing").is_null())
            .then("aside")
            .when(~pl.col("standing").is_in(OWING))
            .then("standing"),
        )
        .pipe(_renamed)
        .select(BODIES.names())
    )


def _renamed(homes: pl.DataFrame) -> pl.DataFrame:
    """``homes`` with one name for each place; what reports call it stays."""
    before = homes["spelled"]
    return united(homes.drop("spelled")).with_columns(spelled=pl.coalesce(before, "spelled"))


def within(areas: pl.DataFrame, homes: pl.DataFrame) -> pl.DataFrame:
    """The rows of ``homes`` in each of the ``areas``; both have year, home and home_code, ``areas`` area.

    By codes where both have one, by names where neither has.
    """
    wide = areas.select("area", "year", "home", prefix=prefix(pl.col("home_code")))
    parts = [
        homes.filter(pl.col("home_code").is_not_null())
        .with_columns(prefix=pl.col("home_code").str.slice(0, size))
        .join(wide.filter(pl.col("prefix").str.len_chars() == size).drop("home"), on=["year", "prefix"])
        .drop("prefix")
        for size in LEVELS
    ]
    named = homes.filter(pl.col("home_code").is_null(), pl.col("home").is_not_null())
    texts = named["home"].unique().to_list()
    inside = [(text, place) for text in texts for place in named_in(text)]
    places = pl.DataFrame(inside, schema={"home": pl.String, "place": pl.String}, orient="row")
    uncoded = wide.filter(pl.col("prefix").is_null()).select("area", "year", place="home")
    met = uncoded.join(places, on="place")
    parts.append(named.join(met.select("area", "year", "home"), on=["home", "year"]))
    columns = [*homes.columns, "area"]
    return pl.concat(part.select(columns) for part in parts)


def members(areas: pl.DataFrame, homes: pl.DataFrame, reports: pl.DataFrame) -> pl.DataFrame:
    """area, report and ``aside`` of every own report in each of the ``areas``.

    ``homes`` are BODIES of ``reports``. Of several reports of one body all but one are aside (``repeated``):
    the one with most tables read counts, among equals the first.
    """
    own = homes.filter(pl.col("scope") == "own")
    found = within(areas, own)
    tables = ("proactive", "requests", "disputes")
    unread = pl.sum_horizontal((pl.col(table) == "not_recognised").cast(pl.UInt8) for table in tables)
    rank = reports.select("report", rank=unread.fill_null(0))
    found = found.join(rank, on="report", how="left").sort("area", "rank", "report")
    first = pl.struct("area", "body", "above").is_first_distinct() | pl.col("body").is_null()
    aside = pl.coalesce("aside", pl.when(~first).then(pl.lit(REPEATED)))
    return found.select("area", "report", aside=aside).sort("area", "report")


def owing(areas: pl.DataFrame, roster: pl.DataFrame) -> pl.DataFrame:
    """area, name, home and report of the bodies of the roster that owe a report to be added.

    Governments are not among them: their reports are their areas'.
    """
    owes = pl.col("standing").is_in(OWING) & (pl.col("kind") != "government").fill_null(True)
    rows = roster.filter(owes).select("year", "name", "report", home="area", home_code="area_code")
    return within(areas, united(rows, areas).drop("spelled")).select("area", "name", "home", "report")


def complete(areas: pl.DataFrame, roster: pl.DataFrame | None) -> pl.DataFrame:
    """``areas`` (area) whose bodies on the roster all have their reports on file."""
    if roster is None:
        return areas.select("area").clear()
    held = owing(areas, roster).group_by("area").agg(pl.col("report").is_not_null().all())
    return held.filter("report").select("area").sort("area")


def instead(concept: str) -> tuple[str, ...]:
    """The cells that stand in the place of ``concept`` where a form has other rows."""
    table, row, column = concept.split(".")
    for single, several in ALTERNATIVES.items():
        if table == "requests" and row == single:
            return tuple(f"requests.{other}.{column}" for other in several)
        if table == "requests" and row in several:
            return (f"requests.{single}.{column}",)
    return ()


def added(grid: Grid, parts: pl.DataFrame) -> pl.DataFrame:
    """Sums of ``parts`` (area, report: numbers in ``grid``): area, concept, value, counted, lacking, whole.

    ``parts`` is sorted by area.
    ``counted`` reports have a number in the cell; ``lacking`` ones have none, there or in the rows that
    stand in its place; ``whole``: all have one in this very cell. ``value`` is null where none has.
    """
    wanted = [c for c in concept_parts()["concept"] if c not in NOT_ADDED]
    runs = parts["area"].rle().struct.unnest()
    sizes = runs["len"].cast(pl.Int64).to_numpy()
    starts = np.cumsum(sizes) - sizes
    cells = np.array([cell_numbers()[c] for c in wanted])
    place = np.ix_(cells, parts["report"].to_numpy())
    values, printed = grid.values[place], grid.marks[place]
    known = printed & ~np.isnan(values)
    there = known.copy()
    for row, concept in enumerate(wanted):
        if others := instead(concept):
            stand_in = known[[wanted.index(other) for other in others]].all(axis=0)
            there[row] |= ~printed[row] & stand_in

    def count(marks: NDArray[np.bool_]) -> NDArray[np.int64]:
        return np.add.reduceat(marks, starts, axis=1, dtype=np.int64)

    shape = (len(wanted), len(sizes))
    value, counted, has = np.zeros(shape), np.zeros(shape, np.int64), np.zeros(shape, np.int64)
    if len(sizes):
        value = np.add.reduceat(np.where(known, values, 0.0), starts, axis=1)
        counted, has = count(known), count(there)
    return pl.select(
        area=pl.lit(runs["value"]).gather(pl.int_range(value.size) % max(len(sizes), 1)),
        concept=pl.lit(pl.Series(wanted)).gather(pl.int_range(value.size) // max(len(sizes), 1)),
    ).with_columns(
        value=pl.Series(np.where(counted > 0, value, np.nan).ravel(), dtype=pl.Float64)
        .fill_nan(None)
        .round(6),
        counted=pl.Series(counted.ravel(), dtype=pl.Int64),
        lacking=pl.Series((sizes - has).ravel(), dtype=pl.Int64),
        whole=pl.Series((counted == sizes).ravel(), dtype=pl.Boolean),
    )


def sums(reports: pl.DataFrame, homes: pl.DataFrame, grid: Grid, roster: pl.DataFrame | None) -> pl.DataFrame:
    """The sums beside every area's report (SUMS), under its key as ``name``.

    ``reports``, ``homes`` (their BODIES) and ``grid`` are those of everything on file. Areas none of whose
    bodies is on file are not among them.
    """
    asked = homes.filter(pl.col("scope") == "area").select("year", "home", "home_code", area="report")
    held = members(asked, placed(homes, reports, roster), reports).filter(pl.col("aside").is_null())
    full = complete(asked, roster).with_columns(complete=pl.lit(True))
    return (
        added(grid, held)
        .join(full, on="area", how="left", maintain_order="left")
        .join(reports.select("name", area="report"), on="area", maintain_order="left")
        .with_columns(pl.col("complete").fill_null(False), sum="value")
        .select(SUMS.names())
    )


def amiss(difference: pl.Expr, complete: pl.Expr) -> pl.Expr:
    """Whether an area's figure cannot be right if its bodies' are, over rows of ``added``.

    ``difference`` is the area's figure less the sum.

    It equals the sum where all bodies are there and have a number, else it is not less; of changes, which may
    be negative, nothing is known then. Null where there is no figure or no sum.
    """
    signed = pl.col("concept").str.ends_with(".change")
    exact = complete & pl.col("whole")
    return (
        pl.when(exact)
        .then(difference.abs() > EPSILON)
        .when(signed)
        .then(pl.lit(None, pl.Boolean))
        .otherwise(difference < -EPSILON)
    )
