"""The areas that the reports of a year can be added up for."""

from dataclasses import dataclass

import polars as pl

from nianbao.checks import areas
from parsing import places


@dataclass(frozen=True, slots=True)
class Area:
    """An area: its names from above, its code where the list of divisions has it, reports of its bodies."""

    name: str
    code: str | None
    reports: int


def _ancestors(code: str) -> list[places.Place]:
    """The divisions in which the division ``code`` is, itself included, from the lowest up."""
    found = (places.division(code[:size].ljust(6, "0")) for size in reversed(areas.LEVELS))
    return list(dict.fromkeys(place for place in found if place is not None))


def _wider(homes: pl.DataFrame) -> dict[str, str | None]:
    """Name and code of every area in which a home lies, or whose government reports."""
    found: dict[str, str | None] = {}
    for home, code in homes.select("home", "home_code").unique(maintain_order=True).iter_rows():
        if code is not None:
            found |= {place.area + place.name: place.code for place in _ancestors(code)}
        elif home is not None:
            found |= dict.fromkeys(areas.named_in(home))
    return found


def areas_of(homes: pl.DataFrame, year: int) -> list[Area]:
    """The areas with reports of ``year`` among ``homes`` (BODIES), those with the most bodies first.

    An area that has the same bodies as one within it is left out, unless its own government reports: a
    province is not asked for where all reports are of one county.
    """
    mine = homes.filter(pl.col("year") == year, pl.col("home").is_not_null())
    wide = _wider(mine)
    if not wide:
        return []
    listed = pl.DataFrame(
        {"home": wide.keys(), "home_code": wide.values()}, schema={"home": pl.String, "home_code": pl.String}
    ).with_columns(year=pl.lit(year, pl.Int64), area=pl.int_range(pl.len(), dtype=pl.UInt32))
    own = areas.within(listed, mine.filter(pl.col("scope") == "own"))
    held = own.group_by("area").agg(pl.col("report").sort())
    governed = {name for (name,) in mine.filter(pl.col("scope") == "area").select("home").iter_rows()}
    rows = listed.join(held, on="area", how="left", maintain_order="left")
    found: list[Area] = []
    seen: set[tuple[int, ...]] = set()
    for name, code, reports in rows.select("home", "home_code", "report").iter_rows():
        key = tuple(reports or ())
        if name not in governed and (not key or key in seen):
            continue
        seen.add(key)
        found.append(Area(name, code, len(key)))
    return sorted(found, key=lambda area: (-area.reports, area.code or "", area.name))
