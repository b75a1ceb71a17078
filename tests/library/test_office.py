"""Settings and decisions."""

from datetime import date

import pytest
from sqlalchemy import text

from nianbao.checks.deadlines import Day
from nianbao.checks.limits import Limits, shipped
from nianbao.library import Library, LibraryError, Settings, migrations, schema
from tests.library.filed import add

RULE, KEY = "arithmetic.requests_row", "received"


def test_days_by_purpose_area_and_year(library: Library) -> None:
    assert library.settings() == Settings()
    days = (
        Day("publish", 2, 20, "town"),
        Day("submit", 1, 10),
        Day("submit", 1, 15, "town", "云川县", 2024),
    )
    library.set_days(days)
    settings = library.settings()
    assert settings.days == days
    assert settings.due.day("publish", "town", "云川县", 2024) == date(2025, 2, 20)
    assert settings.due.day("submit", "town", "云川县", 2024) == date(2025, 1, 15)
    library.set_days(())
    assert library.settings() == Settings()


@pytest.mark.parametrize("others", [(), (Day("submit", 1, 10),)])
def test_an_older_library_keeps_its_days_by_kind(
    library: Library, library_url: str, others: tuple[Day, ...]
) -> None:
    library.set_days(others)
    with library._database.writes() as connection:
        connection.execute(schema.settings.insert().values(name="deadline.town", value="[2, 20]"))
        before = 1 + migrations.STEPS.index(migrations._join_days)
        connection.execute(schema.state.update().values(schema_version=before))
    assert Library.open(library_url).settings().days == (Day("publish", 2, 20, "town"), *others)


def test_limits_of_length(library: Library) -> None:
    for least, most in ((1500, None), (None, 8000), (1500, 8000)):
        library.set_length(least, most)
        assert library.settings().limits == Limits(shipped().bare, least, most)
    library.set_length(None, None)
    assert library.settings() == Settings()


@pytest.mark.parametrize(("least", "most"), [(200, None), (None, 200), (3000, 3000), (3000, 1000)])
def test_limits_of_length_that_no_report_could_keep_are_refused(
    library: Library, least: int | None, most: int | None
) -> None:
    with pytest.raises(LibraryError, match="上限应大于下限"):
        library.set_length(least, most)
    assert library.settings() == Settings()


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


def test_an_older_library_gets_who_decided_and_keeps_its_decisions(
    library: Library, library_url: str
) -> None:
    add(library)
    library.decide(1, RULE, KEY, "confirmed")
    with library._database.writes() as connection:
        for column in migrations._OF_DECISIONS:
            connection.execute(text(f"ALTER TABLE decisions DROP COLUMN {column}"))
        connection.execute(text("ALTER TABLE state DROP COLUMN decided"))
        before = 1 + migrations.STEPS.index(migrations._add_rulings)
        connection.execute(schema.state.update().values(schema_version=before))
    [kept] = Library.open(library_url).decisions()
    assert (kept.state, kept.who, kept.batch) == ("confirmed", "", None)
