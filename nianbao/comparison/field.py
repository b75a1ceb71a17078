"""The field of a comparison: which reports of a year are set beside each other, and which of them are shown.

One field never mixes an agency's own report with a whole area's.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

import polars as pl

from nianbao.comparison.schema import FIELD

TOWN_KINDS = ("town", "township", "subdistrict")
TOWNS = "towns:"
AMONG = ("class", "area", "chosen", "all")
"""Ways to bound a field; besides these ``towns:`` and an area: all towns and subdistricts of that area."""

CLASS = ("agency_kind", "scope")


@dataclass(frozen=True, slots=True)
class Wanted:
    """What bounds a field (``among``), and what of it is inside; everything where nothing is chosen."""

    among: str = "class"
    kinds: Collection[str] = ()
    classes: Collection[str] = ()
    areas: Collection[str] = ()
    bands: Collection[str] = ()

    @property
    def narrowed(self) -> bool:
        """Whether less is shown than the field has."""
        return any((self.kinds, self.classes, self.areas, self.bands))


def town_areas(reports: pl.DataFrame) -> list[str]:
    """The areas of which a town, township or subdistrict has a report of its own in ``reports``, sorted."""
    towns = reports.filter(pl.col("agency_kind").is_in(TOWN_KINDS), pl.col("scope") == "own")
    return towns.get_column("area").drop_nulls().unique().sort().to_list()


def _commonest(reports: pl.DataFrame, columns: Sequence[str]) -> pl.DataFrame:
    """The one row of ``columns`` that most reports have; own reports first, then in the order of words."""
    known = reports.drop_nulls(columns).group_by(columns).len()
    own = (pl.col("scope") == "own") if "scope" in columns else pl.lit(True)
    order = [own.alias("_own"), pl.col("len"), *(pl.col(c) for c in columns)]
    descending = [True, True, *(False for _ in columns)]
    return known.sort(order, descending=descending).head(1).select(columns)


def _pattern(reports: pl.DataFrame, chosen: Sequence[str], columns: Sequence[str]) -> pl.DataFrame:
    """``columns`` of the first chosen report, else those that most reports have."""
    first = reports.filter(pl.col("report") == chosen[0]) if chosen else reports.clear()
    return first.select(columns) if first.height else _commonest(reports, columns)


def _bounded(reports: pl.DataFrame, chosen: Sequence[str], among: str) -> pl.DataFrame:
    same_scope = reports.join(_pattern(reports, chosen, ["scope"]), on="scope", how="semi", nulls_equal=True)
    if among == "chosen":
        return reports.filter(pl.col("report").is_in(list(chosen)))
    if among == "class":
        return reports.join(_pattern(reports, chosen, CLASS), on=CLASS, how="semi", nulls_equal=True)
    if among == "area":
        area = _pattern(reports, chosen, ["area"])
        return same_scope.join(area, on="area", how="semi", nulls_equal=True)
    if among.startswith(TOWNS):
        here = (pl.col("area") == among.removeprefix(TOWNS)) & (pl.col("scope") == "own")
        return reports.filter(pl.col("agency_kind").is_in(TOWN_KINDS), here)
    return same_scope


def _wanted(column: str, values: Collection[str]) -> pl.Expr:
    return pl.col(column).is_in(list(values)).fill_null(False) if values else pl.lit(True)


def field(reports: pl.DataFrame, chosen: Sequence[str], wanted: Wanted) -> pl.DataFrame:
    """The field among ``reports`` of one year: FIELD, in the order of names.

    ``reports``: report, name, agency_kind, scope, area, class, grade. ``chosen`` are keys in the order of
    choosing; the first of them says which class and area. Chosen reports of the field are always inside.
    """
    bounded = _bounded(reports, chosen, wanted.among)
    inside = pl.all_horizontal(
        _wanted("agency_kind", wanted.kinds),
        _wanted("class", wanted.classes),
        _wanted("area", wanted.areas),
        _wanted("grade", wanted.bands),
    )
    marked = pl.col("report").is_in(list(chosen))
    return (
        bounded.with_columns(marked=marked, inside=inside | marked)
        .sort("name", "report")
        .select(FIELD.names())
        .cast(FIELD)
    )


def left_out(reports: pl.DataFrame, found: pl.DataFrame, wanted: Wanted) -> int:
    """How many of ``reports`` do not belong to a field of ``area`` or ``all`` for their scope alone."""
    if wanted.among not in ("area", "all") or found.is_empty():
        return 0
    scopes = found["scope"].unique()
    other = reports.filter(~pl.col("scope").is_in(scopes.implode(), nulls_equal=True))
    if wanted.among == "area":
        other = other.filter(pl.col("area").is_in(found["area"].unique().implode(), nulls_equal=True))
    return other.height
