"""The divisions of China down to towns: which of them a name means, and its code.

Data: ``data/areas`` (its README names source, date and terms). It is read when it is first asked for.
"""

import lzma
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from data import resource

LISTED_FROM = 2023
"""Names that were gone before this year are not on the list: it cannot say that an older one is unique."""

_OFFICE = re.compile(r"(?:人民政府|政府|行政公署)$")
_SUBDISTRICT = re.compile(r"(?:街道)?(?:办事处|办)$")
_ENDINGS = frozenset("省市县区旗州盟")
_LONGEST = 15
_GENERIC = frozenset(("市中区", "新城区", "城中区", "城关区", "城东区", "城西区", "城北区", "城南区"))
"""Names of districts that are common words as well."""


@dataclass(frozen=True, slots=True)
class Place:
    """A division of the list: the names of its levels ("" where there is none) and its code.

    ``code`` has 9 digits for a town, township or subdistrict, 6 for what is above it.
    """

    code: str
    province: str
    city: str
    county: str
    town: str = ""

    @property
    def levels(self) -> tuple[str, ...]:
        """The names of its levels from the province down."""
        return tuple(name for name in (self.province, self.city, self.county, self.town) if name)

    @property
    def name(self) -> str:
        """Its own name, without the names above it."""
        return self.levels[-1]

    @property
    def area(self) -> str:
        """The names above it, from the province down; "" for a province."""
        return "".join(self.levels[:-1])

    @property
    def division(self) -> str:
        """The code of the county (or city without counties) it is or belongs to: 6 digits."""
        return self.code[:6]


@dataclass(frozen=True, slots=True)
class _List:
    divisions: tuple[Place, ...]
    towns: tuple[str, ...]
    by_name: dict[str, tuple[int, ...]]
    by_town: dict[str, tuple[int, ...]]


@cache
def _list() -> _List:
    data = lzma.decompress(resource("areas/divisions.tsv.xz").read_bytes()).decode()
    divisions: list[Place] = []
    below: list[str] = []
    by_name: dict[str, list[int]] = {}
    by_town: dict[str, list[int]] = {}
    for index, line in enumerate(data.split("\n")):
        code, province, city, county, towns = line.split("\t")
        place = Place(code, province, city, county)
        divisions.append(place)
        below.append(towns)
        by_name.setdefault(place.name, []).append(index)
        for town in towns.split():
            by_town.setdefault(town[:-3], []).append(index)
    return _List(
        tuple(divisions),
        tuple(below),
        {name: tuple(found) for name, found in by_name.items()},
        {name: tuple(found) for name, found in by_town.items()},
    )


def plain(name: str) -> str:
    """The division whose government ``name`` is: 开平街道办事处 and 开平街 are 开平街道's."""
    bare = _OFFICE.sub("", name)
    if bare.endswith(("办事处", "办")) and not bare.endswith(("公办", "委办")):
        bare = _SUBDISTRICT.sub("街道", bare)
    return f"{bare}道" if bare.endswith("街") else bare


def _town(index: int, name: str) -> Place:
    held = _list()
    above = held.divisions[index]
    number = next((town[-3:] for town in held.towns[index].split() if town[:-3] == name), "")
    return Place(above.code + number, above.province, above.city, above.county, name)


def _fits(area: str, place: Place) -> bool:
    """Whether ``area`` is the names above ``place``, all of them or some, in their order."""
    rest = area
    for name in place.levels[:-1]:
        rest = rest.removeprefix(name)
    return not rest


def _split(name: str) -> Iterator[tuple[str, str]]:
    """``name`` cut into names above and an own name in every way: 海城市西柳镇 is also 西柳镇 of 海城市."""
    yield "", name
    for at in range(2, len(name) - 1):
        if name[at - 1] in _ENDINGS:
            yield name[:at], name[at:]


def _readings(name: str, area: str | None) -> Iterator[tuple[str, tuple[Place, ...]]]:
    """Each way to cut ``name`` that the list knows: the names above, and the places that are meant."""
    held = _list()
    for above, own in _split(plain(name)):
        given = (area or "") + ("" if area and area.endswith(above) else above)
        towns = (_town(index, own) for index in held.by_town.get(own, ()))
        divisions = (held.divisions[index] for index in held.by_name.get(own, ()))
        found = tuple(place for place in (*towns, *divisions) if _fits(given, place))
        if found:
            yield above, found


def candidates(name: str, area: str | None = None) -> tuple[Place, ...]:
    """Every place of the list that ``name`` (an agency of it, or itself) can mean.

    ``area``: names above it; all those given must be its own.
    """
    return next((found for _, found in _readings(name, area)), ())


def names_above(name: str) -> str | None:
    """The names above a place that its ``name`` has: 梅县区 of 梅县区石扇镇人民政府, "" of 红旗街道办事处.

    None where the list knows no such place.
    """
    return next((names for names, _ in _readings(name, None)), None)


def _is_prefecture(name: str) -> bool:
    """Whether ``name`` is the short one of an autonomous prefecture: 恩施州."""
    bare = name.removesuffix("州")
    return len(name) > len(bare) > 1 and any(
        full.startswith(bare) and full.endswith("自治州") for full in _list().by_name
    )


def area_at_start(name: str) -> str | None:
    """The longest beginning of ``name`` that is a listed division (辉县市 of 辉县市财政局), if any."""
    ends = (end for end in range(len(name) - 1, 1, -1) if name[end - 1] in _ENDINGS)
    return next((name[:end] for end in ends if candidates(name[:end]) or _is_prefecture(name[:end])), None)


def find(name: str, area: str | None = None) -> Place | None:
    """The one place that ``name`` below ``area`` means; None where there are several, or none."""
    found = candidates(name, area)
    return found[0] if len(found) == 1 else None


def division(code: str) -> Place | None:
    """The province, city or county with this code of 6 digits; None where the list has none."""
    return next((place for place in _list().divisions if place.code == code), None)


def is_town(name: str) -> bool:
    """Whether a town, township or subdistrict anywhere has this name."""
    return plain(name) in _list().by_town


def part_of_name(text: str, at: int) -> bool:
    """Whether the letter at ``at`` belongs to the name of a division or town in ``text``: 向 in 向阳镇."""
    held = _list()
    return any(
        name in held.by_name or name in held.by_town
        for start in range(max(0, at - _LONGEST + 1), at + 1)
        for end in range(max(start + 2, at + 1), min(len(text), start + _LONGEST) + 1)
        if (name := text[start:end])
    )


def begins_with_city(text: str) -> bool:
    """Whether ``text`` begins with the bare name of a city or county: 贵阳 of 贵阳高新区."""
    known = _list().by_name
    return any(f"{text[:length]}{ending}" in known for length in (2, 3) for ending in "市县区州")


def towns_of(county: Place | str) -> tuple[Place, ...]:
    """The towns, townships and subdistricts of a county (a place, or its code of 6 digits), as listed."""
    code = county if isinstance(county, str) else county.code
    held = _list()
    index = next((i for i, place in enumerate(held.divisions) if place.code == code), None)
    return () if index is None else tuple(_town(index, town[:-3]) for town in held.towns[index].split())


def _named(text: str) -> frozenset[str]:
    """The names of provinces, cities and counties that stand in ``text``."""
    known = _list().by_name
    found = set()
    for end in re.finditer(f"[{''.join(sorted(_ENDINGS))}]", text):
        for start in range(max(0, end.end() - _LONGEST), end.end() - 2):
            name = text[start : end.end()]
            if name in known and name not in _GENERIC:
                found.add(name)
                break
    return frozenset(found)


def told_by(name: str, text: str, year: int | None) -> Place | None:
    """The place that ``name`` means where the report does not say what is above it.

    Its name is unique on the list, and ``text`` agrees: of each level at which it names places, it names this
    one's. Of a year before the list's it must name its county or city: the name may have been another's then.
    """
    place = find(name)
    if place is None:
        return None
    known = _list()
    ours = set(place.levels)
    named = _named(text) - {place.name}
    others = [known.divisions[index] for other in named - ours for index in known.by_name[other]]
    for level in ("province", "city", "county"):
        mine = getattr(place, level)
        foreign = any(o.name == getattr(o, level) for o in others)
        if mine and mine != place.name and mine not in named and foreign:
            return None
    confirmed = bool(ours & named - {place.province})
    return place if confirmed or (year is not None and year >= LISTED_FROM) else None
