"""The roster, confirmed names, what was done with reports, and the days of a report."""

from datetime import date

import pytest
from sqlalchemy import create_engine, text

from nianbao.library import Body, Library, LibraryError, migrations
from nianbao.library.days import ReportDays, of_versions
from tests.library.filed import add

TOWN = Body("青禾镇人民政府", "云川县", "town")
BUREAU = Body("云川县教育局", "云川县", "department", class_="政府部门", contact="王敏 0000")


def names(library: Library) -> list[str]:
    return [agency.name for agency in library.roster()]


def test_the_roster_keeps_its_order(library: Library) -> None:
    library.register.save([TOWN, BUREAU])
    assert names(library) == [TOWN.name, BUREAU.name]
    bureau = library.roster()[1]
    assert (bureau.class_, bureau.contact, bureau.standing) == ("政府部门", "王敏 0000", "owes")
    library.register.save([BUREAU], keep=True)
    assert names(library) == [BUREAU.name, TOWN.name]
    assert library.roster()[0].id == bureau.id
    library.register.save([BUREAU])
    assert names(library) == [BUREAU.name]
    with pytest.raises(LibraryError, match="单位名称"):
        library.register.save([Body(" ")])


def test_the_last_word_on_a_name_holds_until_it_is_taken_back(library: Library) -> None:
    register = library.register
    register.save([TOWN])
    agency = library.roster()[0].id
    register.match(agency, "青禾镇", None, same=False, who="王敏")
    register.match(agency, "青禾镇", None, same=True, who=" 李 强 ")
    assert [(m.read_area, m.same, m.who) for m in register.matches()] == [("", True, "李 强")]
    register.save([TOWN, BUREAU])
    assert len(register.matches()) == 1
    register.forget(agency, "青禾镇", None)
    assert register.matches() == ()
    with pytest.raises(LibraryError, match="姓名"):
        register.match(agency, "青禾镇", None, same=True, who=" ")


def test_reviews_follow_a_joined_report_and_end_with_it(library: Library) -> None:
    add(library, b"1")
    add(library, b"2", area=None)
    library.register.review([1, 2], "assign", "王敏", to_whom="李强")
    library.register.review([2], "returned", "李强", due=date(2025, 1, 20), note="表三")
    library.join(2, 1)
    done = library.register.reviews()
    assert {review.chain for review in done} == {library.version(1).chain}
    assert [(r.action, r.to_whom, r.due) for r in done] == [
        ("assign", "李强", None),
        ("assign", "李强", None),
        ("returned", None, date(2025, 1, 20)),
    ]
    for version in (1, 2):
        library.delete(version)
        library.purge(version)
    assert library.register.reviews() == ()


def test_a_day_of_submission_stands_with_the_first_version(library: Library) -> None:
    add(library, b"1")
    add(library, b"2")
    library.register.submitted([2], date(2025, 1, 8))
    assert [v.submitted for v in library.history(2)] == [date(2025, 1, 8), None]
    assert library.frames().reports.select("submitted", "submitted_confirmed").rows() == [
        (date(2025, 1, 8), True)
    ]
    library.register.submitted([1], None)
    assert of_versions(library.history(1)).submitted is None


def test_a_draft_arrives_on_the_day_it_is_taken_in(library: Library) -> None:
    year = date.today().year - 1  # noqa: DTZ011 - the day on this machine's calendar, as the library takes it
    for data, of, stage in ((b"1", year, "draft"), (b"2", year - 1, "draft"), (b"3", year - 2, "published")):
        added = add(library, data, year=of)
        if stage == "draft" and added.version_id:
            library.correct(added.version_id, stage="draft", published="")
    arrived = [of_versions([v]).submitted is not None for v in library.versions()]
    assert arrived == [True, False, False]


def test_the_first_publication_counts_and_a_confirmed_day_before_a_read_one(library: Library) -> None:
    add(library, b"1", published="2025-02-20")
    add(library, b"2", published="2025-03-05")
    assert of_versions(library.history(1)).published == date(2025, 2, 20)
    library.correct(2, published="2025-03-05", corrected="2025-03-06")
    days = of_versions(library.history(1))
    assert (days.published, days.published_confirmed, days.corrected) == (
        date(2025, 3, 5),
        True,
        date(2025, 3, 6),
    )
    assert of_versions(()) == ReportDays()


def test_an_older_library_gets_the_ledger(library: Library, library_url: str) -> None:
    engine = create_engine(library_url)
    with engine.begin() as connection:
        for table in ("agency_matches", "reviews", "agencies"):
            connection.execute(text(f"DROP TABLE {table}"))
        connection.execute(
            text(
                "CREATE TABLE agencies (id INTEGER PRIMARY KEY, name TEXT NOT NULL, area TEXT NOT NULL,"
                " kind VARCHAR(16), note TEXT, UNIQUE (name, area))"
            )
        )
        connection.execute(text("INSERT INTO agencies (name, area) VALUES ('青禾镇人民政府', '云川县')"))
        migrations._add_ledger(connection)
    engine.dispose()
    assert [(a.name, a.standing) for a in library.roster()] == [(TOWN.name, "owes")]
    library.register.save([TOWN, BUREAU])
    library.register.match(1, "青禾镇", None, same=True, who="王敏")
    assert names(library) == [TOWN.name, BUREAU.name]
