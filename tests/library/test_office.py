"""Settings, roster and decisions."""

import pytest

from nianbao.library import Library, LibraryError
from tests.library.filed import add

RULE, KEY = "arithmetic.requests_row", "received"


def test_deadlines(library: Library) -> None:
    assert library.settings().deadlines == {}
    library.set_deadline("town", (2, 20))
    assert library.settings().deadlines == {"town": (2, 20)}
    with pytest.raises(LibraryError, match="期限不能是“02-30”"):
        library.set_deadline("town", (2, 30))
    library.set_deadline("town", None)
    assert library.settings().deadlines == {}


def test_roster(library: Library) -> None:
    library.set_agency("青禾镇人民政府", "云川县", "town")
    library.set_agency("云川县教育局", "云川县", "department")
    library.set_agency("青禾镇人民政府", "云川县", "town", note="2023年更名")
    assert [(a.name, a.kind, a.note) for a in library.roster()] == [
        ("云川县教育局", "department", None),
        ("青禾镇人民政府", "town", "2023年更名"),
    ]
    library.remove_agency(library.roster()[0].id)
    assert [a.name for a in library.roster()] == ["青禾镇人民政府"]
    with pytest.raises(LibraryError, match="单位名称"):
        library.set_agency(" ", "云川县")


def test_the_last_decision_holds_and_can_be_taken_back(library: Library) -> None:
    add(library)
    library.decide(1, RULE, KEY, "confirmed", evidence="a")
    library.decide(1, RULE, KEY, "explained", evidence="b")
    last = library.decide(1, RULE, KEY, "dismissed", evidence="a", reason="原文无误")
    assert [(d.evidence, d.state) for d in library.decisions()] == [("b", "explained"), ("a", "dismissed")]
    library.withdraw(last)
    assert [(d.evidence, d.state) for d in library.decisions()] == [("a", "confirmed"), ("b", "explained")]


def test_decisions_belong_to_the_report(library: Library) -> None:
    add(library, b"1")
    library.decide(1, RULE, KEY, "confirmed")
    add(library, b"2")
    assert library.decisions()[0].chain == library.version(2).chain
    library.delete(1)
    library.purge(1)
    assert [(d.version_id, d.state) for d in library.decisions()] == [(None, "confirmed")]


def test_decisions_follow_a_joined_report_and_end_with_it(library: Library) -> None:
    add(library, b"1")
    add(library, b"2", area=None)
    library.decide(2, RULE, KEY, "confirmed")
    library.join(2, 1)
    assert library.decisions()[0].chain == library.version(1).chain
    for version in (1, 2):
        library.delete(version)
        library.purge(version)
    assert library.decisions() == ()
    with pytest.raises(LibraryError, match="编号1"):
        library.decide(1, RULE, KEY, "confirmed")
