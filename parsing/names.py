"""Names of agencies: what kind of body a name is of, and the names of places above it."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from data import resource
from parsing import places
from parsing.integrity import spam_spans
from parsing.model import AgencyKind, Scope
from parsing.normalise import CJK

_SHORTEST = 5
_WORD = rf"[{CJK}](?:(?![省市县区旗])[{CJK}])"
_PROVINCE = rf"(?:{_WORD}{{1,7}}?(?:省|自治区))?"
_CITY = rf"(?:{_WORD}{{0,8}}?(?:市|自治州|地区|盟))?"
_COUNTY = rf"(?:沙市区|(?!城市|都市){_WORD}{{0,12}}?(?:县|区|市|旗))?"
_UPPER_ENDS = "省区市州盟县旗"
_UPPER = _PROVINCE + _CITY + _COUNTY
_NAMES_ABOVE, _CHINESE = re.compile(_UPPER), re.compile(f"[{CJK}]")
_OF_YEAR = re.compile("年度?")
_LONGEST = 64
"""More characters than three names one above the other can have."""
_TOWN = re.compile(
    rf"(?P<area>{_UPPER})(?:人民政府)?(?P<own>[{CJK}]+?(?:镇|乡|苏木|街道|街)(?:人民政府|政府|办事处|办)?"
    rf"|[{CJK}]+办事处)"
)
_GOVERNMENT = re.compile(
    rf"(?P<area>{_PROVINCE}{_CITY})(?P<own>[{CJK}]{{1,14}}(?:省|自治区|市|县|区|旗|州|盟)(?:人民政府|政府)?)"
)
_BUREAU = re.compile(r"[^省市县区旗州盟]{2,10}局(?=[^局]+[区县市旗]$)")
"""The bureau whose branch is named after its district (公安局 in 杭州市公安局滨江区分局)."""


@cache
def words() -> Any:
    """The words of ``data/words/identity.json``."""
    return json.loads(resource("words/identity.json").read_text("utf-8"))


@cache
def _kinds() -> tuple[tuple[AgencyKind, re.Pattern[str]], ...]:
    return tuple((k["kind"], re.compile(rf"(?:{k['pattern']})$")) for k in words()["kinds"])


@cache
def _above() -> re.Pattern[str]:
    nation = words()["nation"]
    return re.compile(rf"(?:{nation})?(?!{nation}|国|全国)(?P<area>{_UPPER})(?=[{CJK}])")


@cache
def _lead() -> re.Pattern[str]:
    return re.compile(rf".*(?:{words()['lead']})了?")


@cache
def _sent() -> re.Pattern[str]:
    return re.compile(words()["sent"])


@cache
def _party() -> re.Pattern[str]:
    """The party's body that stands beside the administration's."""
    return re.compile(words()["party"])


@cache
def _town_office() -> re.Pattern[str]:
    """The office that writes for its town: there is no report of its own."""
    return re.compile(words()["town_office"])


@cache
def _generic() -> re.Pattern[str]:
    return re.compile(words()["generic"])


@dataclass(frozen=True, slots=True)
class Agency:
    """A body: its own ``name``, the names of the places above it (``area``), its kind, its report's scope."""

    name: str
    area: str | None
    kind: AgencyKind
    scope: Scope


def kind_of(name: str) -> AgencyKind | None:
    """What kind of body has this name; None where its ending tells none."""
    return next((kind for kind, pattern in _kinds() if pattern.search(name)), None)


def clean(printed: str) -> str | None:
    """The agency's name in ``printed`` (words that lead to it cut off); None where there is none, or spam."""
    name = printed if places.is_town(printed) else _lead().sub("", _sent().sub("", printed))
    if any(True for _ in spam_spans(name)):
        return None
    name = _first(name.rstrip(_AROUND))
    second = _SECOND_NAME.fullmatch(name) if name.endswith(")") else None
    if second and kind_of(second["first"]) and (kind_of(second["second"]) or _aside(second["second"])):
        name = second["first"]
    name = _party().sub("", _last(name.strip(f"{_AROUND}()")))
    if len(name) < 2 or kind_of(name) is None or _is_generic(name):
        return None
    return name


def _aside(words_in_brackets: str) -> bool:
    """Whether brackets behind a name add no body of their own: (本级), (加挂某某局牌子)."""
    return re.fullmatch(words()["aside"], words_in_brackets) is not None


_AROUND = " \u3000:#*|-—_“”\"'《》"
_SECOND_NAME = re.compile(rf"(?P<first>.*[{CJK}])\((?P<second>[{CJK}、]{{2,48}})\)")
"""A body with several names, of which the others stand in brackets: 青禾局(白石局、黑水局)."""
_TWO_BODIES = re.compile(
    rf"(?P<first>(?P<area>[{CJK}]{{1,10}}[省市县区旗州])[{CJK}]+?[局委会室厅])(?:、|(?=(?P=area)))[{CJK}]+"
)
_TRAILING = re.compile(
    rf"(?:中国\([{CJK}]{{2,8}}\))?[{CJK}〇]+(?:(?<=师)\d{{1,3}}团)?(?:[—·][{CJK}]+)*(?:\([{CJK}]{{2,8}}\)(?:管理委员会|管委会))?$"
)
"""The name at the end of a line; brackets belong to the names of zones (某某经济区(青禾)管理委员会)."""


def _first(printed: str) -> str:
    """The first of two bodies of one place that report together (云川县甲局、云川县乙局)."""
    both = _TWO_BODIES.fullmatch(printed) if printed.count(printed[:2]) > 1 or "、" in printed else None
    return both["first"] if both and kind_of(both["first"]) == "department" else printed


def _last(printed: str) -> str:
    match = _TRAILING.search(printed)
    return match.group() if match else ""


def _is_generic(name: str) -> bool:
    """Whether words in ``name`` speak of any body (全县, 各镇) and are no part of a place's name (全州县)."""
    return any(not _of_a_place(name, word) for word in _generic().finditer(name))


def _of_a_place(name: str, word: re.Match[str]) -> bool:
    if places.part_of_name(name, word.start()):
        return True
    lone = word.start() == 0 and len(word.group()) == 1
    return lone and kind_of(name) == "zone" and places.begins_with_city(name)


def agency_of(name: str) -> Agency | None:
    """The agency of a clean ``name``, told apart from the names above it.

    A town without the word of its office keeps them where it is short: town names repeat.
    """
    office = _town_office().search(name)
    if office:
        name = name[: office.start()] + ("人民政府" if "政府" in office.group() else "")
    kind = kind_of(name)
    if kind is None:
        return None
    if kind == "zone" and places.candidates(name):  # 浦东新区 is a district
        kind = "government"
    scope: Scope = "own"
    area: str | None = None
    own = name
    if kind in ("town", "township", "subdistrict", "government"):
        scope = "area" if kind == "government" else "own"
        area, own = _below(name, _GOVERNMENT if kind == "government" else _TOWN)
        own = own if len(own) >= _SHORTEST else name
    elif kind == "zone":
        scope = "area" if re.search(words()["bare_zone_is_area"], name) else "own"
        match = _above().match(name)
        area = match["area"] if match and match["area"].endswith(("省", "市", "县", "旗")) else None
    else:
        area = _served(name)
    return Agency(own, area, kind, scope)


def _below(name: str, pattern: re.Pattern[str]) -> tuple[str | None, str]:
    """The names above a place's government, and its own; the list tells them where it knows another split."""
    match = pattern.fullmatch(name)
    area, own = (match["area"], match["own"]) if match and match["area"] else ("", name)
    if not (area and places.candidates(own, area)):
        above = places.names_above(name)
        if above is not None:
            area, own = above, name.removeprefix(above)
    return area or None, own


def _served(name: str) -> str | None:
    """The area of a department, as its name begins: what the list knows (辉县市), or what looks like one.

    A name that begins with a level alone tells none: 区市场监督管理局 is no body of 区市.
    """
    match = None if name[0] in _UPPER_ENDS else _above().match(name)
    area = _BUREAU.sub("", match["area"]) if match else ""
    listed = places.area_at_start(name) or ""
    if listed and area == f"{listed}市":  # 恩施州市场监督管理局
        area = ""
    found = max(area, listed, key=len)
    return None if found == "自治区" else found or None


def area_in(text: str, agency: Agency) -> str | None:
    """The place that stands directly before a town's name somewhere in ``text`` (东莞市厚街镇)."""
    bare = re.sub(r"(?:人民政府|政府|办事处|办)$", "", agency.name)
    if agency.kind not in ("town", "township", "subdistrict") or len(bare) < 2:
        return None
    for at in sorted(at for upper in _UPPER_ENDS for at in _places(text, upper + bare)):
        begin = at
        while begin and at - begin < _LONGEST and _CHINESE.match(text, begin - 1):
            begin -= 1
        if begin and text[begin - 1].isdigit() and (year := _OF_YEAR.match(text, begin)):
            begin = year.end()
        area = _without_lead(text[begin : at + 1]) if at - begin < _LONGEST else ""
        if area and _NAMES_ABOVE.fullmatch(area):
            return area
    return None


def _without_lead(printed: str) -> str:
    """The names of places at the end of ``printed``: what leads to them, by our words or the list, gone."""
    area = _lead().sub("", printed)
    listed = (area[at:] for at in range(len(area) - 1))
    return next((name for name in listed if places.candidates(name)), area)


def _places(text: str, word: str) -> Iterator[int]:
    """Where ``word`` stands in ``text``."""
    at = text.find(word)
    while at >= 0:
        yield at
        at = text.find(word, at + 1)
