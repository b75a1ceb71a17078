"""Which file is a version of which report."""

from collections.abc import Callable
from typing import Any

import pytest

from nianbao.checks.deadlines import Day
from nianbao.library import Added, Body, Library, LibraryError
from tests.library.filed import add, filed

OTHERS: list[dict[str, Any]] = [
    {"agency": "白石镇人民政府"},
    {"area": "临江县"},
    {"scope": "area"},
    {"year": 2023},
]
UNKNOWN: list[dict[str, Any]] = [{"agency": None}, {"area": None}, {"scope": None}, {"year": None}]


def current(library: Library) -> list[int]:
    return [version.id for version in library.versions(current=True)]


def test_original_and_reading_come_back_as_they_went_in(library: Library) -> None:
    read, data = filed(b"\x00\xff original")
    added = library.add(read, data)
    assert added == Added(1, "new")
    assert library.original(1) == data
    assert library.report(1) == read


def test_same_bytes_are_one_version(library: Library) -> None:
    assert add(library) == Added(1, "new")
    assert add(library, agency="白石镇人民政府") == Added(1, "same")
    assert len(library.versions()) == 1


def test_second_file_of_a_report_is_its_newer_version(library: Library) -> None:
    add(library, b"1")
    assert add(library, b"2") == Added(2, "newer")
    assert [(v.id, v.ordinal, v.current) for v in library.history(1)] == [(1, 1, False), (2, 2, True)]
    assert library.original(1) == b"1"


@pytest.mark.parametrize("change", OTHERS)
def test_another_identity_is_another_report(library: Library, change: dict[str, Any]) -> None:
    add(library, b"1")
    assert add(library, b"2", **change) == Added(2, "new")
    assert set(current(library)) == {1, 2}


@pytest.mark.parametrize("change", UNKNOWN)
def test_unknown_never_merges_by_itself(library: Library, change: dict[str, Any]) -> None:
    add(library, b"1", **change)
    assert add(library, b"2", **change).outcome == "new"
    assert add(library, b"3").outcome == "new"


def test_a_person_joins_and_separates(library: Library) -> None:
    add(library, b"1")
    add(library, b"2", area=None)
    assert library.join(2, 1).ordinal == 2
    assert current(library) == [2]
    assert add(library, b"3").outcome == "newer"
    assert library.version(2).area == "云川县"  # what it did not know, it has from the report it joined
    assert library.separate(2).area is None
    assert set(current(library)) == {2, 3}


def test_a_person_replaces_a_version(library: Library) -> None:
    add(library, b"1")
    read, data = filed(b"2", agency=None)
    assert library.add(read, data, replaces=1) == Added(2, "newer")
    assert current(library) == [2]
    assert library.version(2).agency == "青禾镇人民政府"


def test_corrected_identity_finds_its_report(library: Library) -> None:
    add(library, b"1")
    add(library, b"2", area=None)
    corrected = library.correct(2, area="云川县")
    assert (corrected.chain, corrected.ordinal, corrected.area) == (1, 2, "云川县")
    assert corrected.by_person == {"area"}
    assert library.report(2).area is None  # the reading stays beside it
    library.correct(2, area=None)
    assert library.version(2).area is None
    assert library.version(2).chain != 1


def test_a_join_holds_while_the_identity_is_unknown(library: Library) -> None:
    add(library, b"1")
    add(library, b"2", area=None, agency="青禾真人民政府")
    library.join(2, 1)
    assert library.correct(2, agency="青禾镇人民政府").chain == library.version(1).chain
    assert library.correct(2, area="临江县").chain != library.version(1).chain


def test_corrections_survive_a_new_reading(library: Library) -> None:
    add(library, b"1", agency="青禾真人民政府")
    library.correct(1, agency="青禾镇人民政府", year=2023)
    assert add(library, b"1", agency="清禾镇人民政府", parser="later") == Added(1, "same")
    version = library.version(1)
    assert (version.agency, version.year, version.parser) == ("青禾镇人民政府", 2023, "later")
    assert library.report(1).agency == "清禾镇人民政府"


def test_an_empty_text_says_unknown(library: Library) -> None:
    add(library)
    assert library.correct(1, agency="").agency is None
    assert not library.version(1).identified


def test_dates_and_stage(library: Library) -> None:
    read, data = filed()
    library.add(read, data, "draft")
    assert library.version(1).published is None  # a date in a draft is no publication
    version = library.correct(1, stage="published", submitted="2025-01-10")
    assert (str(version.published), version.published_confirmed) == ("2025-01-20", False)
    assert str(version.submitted) == "2025-01-10"
    confirmed = library.correct(1, published=version.published)
    assert confirmed.published_confirmed
    assert library.add(read, data, "draft").outcome == "same"
    assert library.version(1).stage == "published"
    assert str(library.version(1).submitted) == "2025-01-10"


@pytest.mark.parametrize(
    "change", [{"published": "2025-02-30"}, {"year": 20}, {"stage": "final"}, {"scope": "all"}, {"file": "x"}]
)
def test_impossible_corrections_change_nothing(library: Library, change: dict[str, Any]) -> None:
    add(library)
    before = library.revision(), library.version(1)
    with pytest.raises(LibraryError, match="不能是"):
        library.correct(1, agency="白石镇人民政府", **change)
    assert (library.revision(), library.version(1)) == before


def test_delete_is_recoverable_and_purge_is_not(library: Library) -> None:
    add(library, b"1")
    add(library, b"2")
    library.delete(2)
    assert current(library) == [1]
    assert [v.id for v in library.versions(deleted=True)] == [2]
    assert library.original(2) == b"2"
    library.restore(2)
    assert current(library) == [2]
    with pytest.raises(LibraryError, match="请先删除"):
        library.purge(2)
    library.delete(2)
    assert add(library, b"2") == Added(2, "restored")
    library.delete(2)
    library.purge(2)
    with pytest.raises(LibraryError, match="编号2"):
        library.original(2)
    assert add(library, b"2").outcome == "newer"


def test_what_is_no_report_is_not_stored(library: Library) -> None:
    for kind in ("not_report", "unreadable"):
        assert add(library, kind=kind) == Added(None, "not_stored")
    assert library.revision() == 0
    with pytest.raises(LibraryError) as error:
        library.add(filed(b"1")[0], b"2")
    assert error.value.code == "other_bytes"


def test_names_that_are_no_text(library: Library) -> None:
    add(library, file="\udcff.txt")
    assert library.version(1).file == library.report(1).file == "?.txt"


def test_filters(library: Library) -> None:
    add(library, b"1")
    add(library, b"2", year=2023)
    add(library, b"3", agency="云川县教育局", agency_kind="department")
    assert library.years() == (2024, 2023)
    assert [v.id for v in library.versions(year=2023)] == [2]
    assert [v.id for v in library.versions(kind="department")] == [3]
    assert [v.id for v in library.versions(name="青禾")] == [1, 2]
    assert library.versions(stage="draft") == ()


def test_every_change_moves_the_revision_and_no_look_does(library: Library) -> None:
    seen = [library.revision()]
    steps: list[Callable[[], object]] = [
        lambda: add(library, b"1"),
        lambda: add(library, b"2", area=None),
        lambda: library.join(2, 1),
        lambda: library.correct(1, year=2022),
        lambda: library.delete(2),
        lambda: library.restore(2),
        lambda: library.set_days([Day("publish", 2, 20, "town")]),
        lambda: library.decide(1, "arithmetic.requests_row", "k", "confirmed"),
        lambda: library.register.save([Body("青禾镇人民政府", "云川县", "town")]),
    ]
    for step in steps:
        step()
        library.versions()
        seen.append(library.revision())
    assert seen == list(range(len(steps) + 1))
