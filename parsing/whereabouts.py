"""Where a report's agency is: the names above it and codes, by its own words and the list of divisions."""

from dataclasses import dataclass
from functools import lru_cache

from parsing import places
from parsing.model import AreaSource
from parsing.names import Agency

_OF_DIVISIONS = ("town", "township", "subdistrict", "government")


@dataclass(frozen=True, slots=True)
class Whereabouts:
    """The names above an agency, who says so (its report, or the list), the code of that area and its own.

    ``area_code``: 6 digits, of the lowest place above it. ``code``: 9 digits for a town, township or
    subdistrict, 6 for an area's government; other bodies have none. None where the list does not tell.
    """

    area: str | None = None
    area_from: AreaSource | None = None
    area_code: str | None = None
    code: str | None = None


NOWHERE = Whereabouts()


def _area_code(place: places.Place | None, area: str | None) -> str | None:
    if place and place.town:
        return place.division
    above = places.find(place.area if place else area or "")
    return above.division if above else None


@lru_cache(maxsize=10_000)
def codes(name: str | None, kind: str | None, area: str | None) -> tuple[str | None, str | None]:
    """``area_code`` and ``code`` of the agency ``name`` of ``kind`` in ``area``, which its report names."""
    place = places.find(name, area) if name and area and kind in _OF_DIVISIONS else None
    return _area_code(place, area), place.code if place else None


def whereabouts(agency: Agency, area: str | None, text: str, year: int | None) -> Whereabouts:
    """See :class:`Whereabouts`; ``area`` is what the report says is above ``agency``. The report wins."""
    if area:
        return Whereabouts(area, "text", *codes(agency.name, agency.kind, area))
    place = places.told_by(agency.name, text, year) if agency.kind in _OF_DIVISIONS else None
    if place is None:
        return NOWHERE
    return Whereabouts(
        place.area or None, "list" if place.area else None, _area_code(place, None), place.code
    )
