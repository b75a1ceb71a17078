"""Whose report is whose: sure, doubtful, told by a person."""

from datetime import UTC, datetime

import pytest

from nianbao.ledger import match
from nianbao.ledger.matching import Matching
from nianbao.library import Agency, AgencyMatch, Library, Version
from nianbao.library.records import Standing
from tests.library.filed import add


def body(name: str, area: str = "云川县", id: int = 1) -> Agency:
    return Agency(id, name, area, None, None)


def said(same: bool, name: str, area: str = "云川县") -> AgencyMatch:
    return AgencyMatch(1, name, area, same, "王敏", datetime(2025, 1, 1, tzinfo=UTC))


def told(matching: Matching) -> tuple[dict[int, str | None], list[tuple[str | None, int]]]:
    """The report's name by body, and who is proposed for which report."""
    return (
        {agency: version.agency for agency, version in matching.reports.items()},
        [(p.version.agency, p.agency.id) for p in matching.proposals],
    )


def report(library: Library, agency: str, area: str | None = "云川县", **changes: object) -> Version:
    data = f"{agency}{area}{changes}".encode()
    added = add(library, data, agency=agency, area=area, **changes)
    assert added.version_id is not None
    return library.version(added.version_id)


SURE = [
    ("青禾镇人民政府", "云川县", "青禾镇人民政府", "云川县"),
    ("青禾镇人民政府", "云川县", "青禾镇人民政府", "甲省乙市云川县"),
    ("青禾镇", "云川县", "青禾镇人民政府", "云川县"),
    ("云川县青禾镇人民政府", "云川县", "青禾镇人民政府", "云川县"),
    ("清河街道办事处", "云川县", "清河街道", "云川县"),
    ("教育局", "云川县", "云川县教育局", "云川县"),
    ("云川县教育局", "云川县", "云川县教育局", None),
    ("云川县教育局", "", "云川县教育局", "云川县"),
    ("云川县人民政府", "云川县", "云川县人民政府", "乙市"),
    ("厚街镇", "东莞市", "厚街镇人民政府", "广东省东莞市"),
]
DOUBTFUL = [
    ("青禾镇人民政府", "云川县", "青禾镇人民政府", None),
    ("青禾镇人民政府", "", "青禾镇人民政府", "云川县"),
    ("云川县文化和旅游局", "云川县", "云川县文化旅游局", "云川县"),
    ("住房和城乡建设局", "云川县", "云川县住建局", "云川县"),
    ("云川经济开发区管委会", "云川县", "云川经济开发区管理委员会", None),
]
DIFFERENT = [
    ("青禾镇人民政府", "云川县", "青禾镇人民政府", "白石县"),
    ("云川县教育局", "云川县", "云川县交通运输局", "云川县"),
    ("云川县人民政府", "云川县", "云川县教育局", "云川县"),
]


@pytest.mark.parametrize(("name", "area", "read", "read_area"), SURE)
def test_sure(library: Library, name: str, area: str, read: str, read_area: str | None) -> None:
    kind = {"agency_kind": "department"} if "局" in name else {}
    kind |= {"agency_kind": "government"} if name.endswith("县人民政府") else {}
    kind |= {"agency_kind": "subdistrict"} if "街道" in name else {}
    assert told(match([body(name, area)], [report(library, read, read_area, **kind)])) == ({1: read}, [])


@pytest.mark.parametrize(("name", "area", "read", "read_area"), DOUBTFUL)
def test_doubtful(library: Library, name: str, area: str, read: str, read_area: str | None) -> None:
    assert told(match([body(name, area)], [report(library, read, read_area)])) == ({}, [(read, 1)])


@pytest.mark.parametrize(
    ("standing", "note", "asked"),
    [
        ("renamed", "2024年由云川县国土资源局更名", 1),
        ("owes", "原国土资源局", 1),
        ("merged", "并入云川县国土资源局", 0),
        ("owes", None, 0),
    ],
)
def test_a_former_name_in_the_notes(
    library: Library, standing: Standing, note: str | None, asked: int
) -> None:
    agency = Agency(1, "云川县自然资源局", "云川县", None, note, standing=standing)
    old = report(library, "云川县国土资源局", agency_kind="department")
    assert told(match([agency], [old])) == ({}, [("云川县国土资源局", 1)] * asked)


@pytest.mark.parametrize(("name", "area", "read", "read_area"), DIFFERENT)
def test_different(library: Library, name: str, area: str, read: str, read_area: str) -> None:
    found = match([body(name, area)], [report(library, read, read_area)])
    assert (told(found), [v.agency for v in found.outside]) == (({}, []), [read])


def test_a_town_and_a_subdistrict_of_one_name_are_two(library: Library) -> None:
    town = report(library, "开平镇人民政府")
    street = report(library, "开平街道办事处", agency_kind="subdistrict")
    roster = [body("开平街道", id=1), body("开平镇", id=2)]
    assert told(match(roster, [town, street]))[0] == {1: "开平街道办事处", 2: "开平镇人民政府"}
    assert told(match(roster[:1], [town]))[0] == {}


def test_what_a_person_said_lasts(library: Library) -> None:
    read = report(library, "云川县文化旅游局")
    roster = [body("云川县文化和旅游局")]
    yes, no = said(True, read.agency or ""), said(False, read.agency or "")
    assert told(match(roster, [read], [yes])) == ({1: read.agency}, [])
    assert told(match(roster, [read], [no])) == ({}, [])
    exact = report(library, "云川县教育局")
    refused = said(False, "云川县教育局")
    assert told(match([body("云川县教育局")], [exact], [refused])) == ({}, [])


def test_of_two_reports_of_one_body_one_is_held_and_the_other_named(library: Library) -> None:
    own = report(library, "云川县人民政府", scope="own", agency_kind="government")
    area = report(library, "云川县人民政府", scope="area", agency_kind="government")
    found = match([body("云川县人民政府")], [area, own])
    assert (found.reports[1].scope, [v.scope for v in found.double[1]]) == ("area", ["own"])
    assert (found.proposals, [v.scope for v in found.outside]) == ((), ["own"])


def test_a_report_that_fits_two_bodies_is_asked_about(library: Library) -> None:
    roster = [body("青禾镇", id=1), body("青禾镇", area="甲省云川县", id=2)]
    reports, proposals = told(match(roster, [report(library, "青禾镇人民政府")]))
    assert (reports, sorted(proposals)) == ({}, [("青禾镇人民政府", 1), ("青禾镇人民政府", 2)])
