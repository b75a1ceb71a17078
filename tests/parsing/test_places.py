"""The list of divisions: what a name means, and what it does not tell."""

import pytest

from parsing import places
from parsing.names import agency_of
from parsing.whereabouts import NOWHERE, Whereabouts, whereabouts

ONE = [
    ("君堂镇人民政府", None, "440785105", "广东省江门市恩平市"),
    ("厚街镇", "东莞市", "441900122", "广东省东莞市"),
    ("八楞乡人民政府", "甘肃省舟曲县", "623023211", "甘肃省甘南藏族自治州舟曲县"),
    ("石家庄市桥西区中山街道办事处", None, "130104002", "河北省石家庄市桥西区"),
    ("开平镇人民政府", "开平区", "130205100", "河北省唐山市开平区"),
    ("开平街道办事处", "开平区", "130205002", "河北省唐山市开平区"),
    ("淮安市洪泽区人民政府", None, "320813", "江苏省淮安市"),
    ("鹤城镇", "鹤山市", "440784105", "广东省江门市鹤山市"),
    ("君堂镇", "江门市", "440785105", "广东省江门市恩平市"),
    ("北京市人民政府", None, "110000", ""),
]


@pytest.mark.parametrize(("name", "area", "code", "above"), ONE)
def test_a_name_that_means_one_place(name: str, area: str | None, code: str, above: str) -> None:
    place = places.find(name, area)
    assert place is not None
    assert (place.code, place.area) == (code, above)


@pytest.mark.parametrize(
    ("name", "area"),
    [
        ("城关镇", None),
        ("鹤城镇", None),
        ("君堂镇", "东莞市"),
        ("青禾镇", "云川县"),
        ("财政局", None),
        ("镇", None),
    ],
)
def test_what_the_list_does_not_tell(name: str, area: str | None) -> None:
    assert places.find(name, area) is None


def test_every_town_of_a_county_comes_back() -> None:
    county = places.find("恩平市")
    assert county is not None
    towns = places.towns_of(county)
    assert "君堂镇" in [town.name for town in towns]
    assert all(places.find(town.name, "广东省江门市恩平市") == town for town in towns)
    assert len(places.towns_of("441900")) == 32


def at(name: str, text: str, year: int | None) -> Whereabouts:
    agency = agency_of(name)
    assert agency is not None
    return whereabouts(agency, agency.area, text, year)


FROM_LIST = Whereabouts("广东省江门市恩平市", "list", "440785", "440785105")


@pytest.mark.parametrize(
    ("text", "year", "expected"),
    [
        ("全镇公开工作有序开展。", 2024, FROM_LIST),
        ("全镇公开工作有序开展。", 2019, NOWHERE),
        ("在恩平市政府门户网站公开。", 2019, FROM_LIST),
        ("在海城市政府门户网站公开。", 2024, NOWHERE),
        ("广东省公布，江门市转发，在舟曲县交流。", 2024, NOWHERE),
        ("在恩平市公开，并到舟曲县交流。", 2024, FROM_LIST),
    ],
)
def test_the_list_fills_in_only_what_the_text_does_not_contradict(
    text: str, year: int | None, expected: Whereabouts
) -> None:
    assert at("君堂镇人民政府", text, year) == expected


def test_the_report_wins_over_the_list() -> None:
    assert at("东莞市君堂镇人民政府", "", 2024) == Whereabouts("东莞市", "text", "441900", None)
    assert at("云川县青禾镇人民政府", "", 2024) == Whereabouts("云川县", "text", None, None)


def test_a_department_has_the_code_of_its_area() -> None:
    assert at("信丰县卫生健康委", "", 2024) == Whereabouts("信丰县", "text", "360722", None)


def test_a_name_that_repeats_stays_without_area() -> None:
    assert at("城关镇人民政府", "舟曲县政府网站。", 2024) == NOWHERE
