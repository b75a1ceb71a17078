"""The ledger of a year over a small library, and what it finds of bodies without a report."""

from datetime import date

import pytest

from nianbao.checks import of_roster
from nianbao.checks.deadlines import Day
from nianbao.checks.schema import FAULTS, SEVERITIES
from nianbao.ledger import LEDGER, book, ledger, not_submitted, sheets, view
from nianbao.ledger.returning import give_back
from nianbao.library import Body, Library
from nianbao.wording import ledger as words
from tests.library.filed import add

TODAY = date(2025, 2, 10)
ROSTER = (
    Body("青禾镇人民政府", "云川县"),
    Body("白石镇人民政府", "云川县"),
    Body("云川县气象局", "云川县", standing="vertical"),
    Body("云川县自然资源局", "云川县", standing="renamed", note="原国土资源局"),
    Body("云川县少年宫", "云川县"),
)


@pytest.fixture
def filled(library: Library) -> Library:
    """A roster of five, two of whom have a report, and a report of nobody's."""
    library.register.save(ROSTER)
    add(library, b"1")
    add(library, b"2", agency="云川县自然资源局", agency_kind="department")
    add(library, b"3", agency="柳溪乡人民政府")
    library.register.submitted([1], date(2025, 2, 1))
    return library


def test_a_row_a_body_in_the_order_of_the_roster(filled: Library) -> None:
    rows = ledger(filled, 2024, TODAY)
    assert rows.schema == LEDGER
    columns = ("name", "report", "submission", "review", "publication")
    assert rows.select(columns).rows() == [
        ("青禾镇人民政府", "1", "late", "waiting", "on_time"),
        ("白石镇人民政府", None, "missing", None, None),
        ("云川县气象局", None, None, None, None),
        ("云川县自然资源局", "2", "undated", "waiting", "on_time"),
        ("云川县少年宫", None, "no_day", None, None),
    ]


def test_reports_of_nobody_are_listed(filled: Library) -> None:
    outside = book(filled, 2024, TODAY).outside
    assert outside.select("name", "report", "agency", "owes").rows() == [("柳溪乡人民政府", "3", None, False)]
    assert book(filled, 2023, TODAY).outside.is_empty()


def test_a_correction_of_the_days_changes_the_states(filled: Library) -> None:
    filled.set_days([Day("submit", 2, 28), Day("publish", 1, 10, "town", "云川县", 2024)])
    rows = ledger(filled, 2024, TODAY).select("submission", "publication").rows()
    assert rows[:2] == [("on_time", "late"), ("not_due", None)]


def test_two_who_return_a_report_at_once_return_it_once(filled: Library) -> None:
    first, second, later = (date(2025, 2, day) for day in (20, 21, 28))
    assert give_back(filled, [1], "李强", first) == [1]
    assert give_back(filled, [1, 2], "王敏", second) == [2]
    assert ledger(filled, 2024, TODAY).select("returned", "return_due").row(0) == (1, first)
    assert give_back(filled, [1], "王敏", later, step="second", again=[1]) == [1]
    assert ledger(filled, 2024, TODAY).select("returned", "return_due").row(0) == (2, later)


def test_a_return_and_its_answer(filled: Library) -> None:
    filled.register.review([1], "assign", "王敏", to_whom="李强")
    filled.register.review([1], "returned", "李强", due=date(2025, 2, 20))
    shown = ("review", "returned", "return_due", "first")
    row = ledger(filled, 2024, TODAY).select(shown).row(0)
    assert row == ("returned", 1, date(2025, 2, 20), "李强")
    add(filled, b"4")
    row = ledger(filled, 2024, TODAY).select("report", "versions", *shown).row(0)
    assert row == ("4", 2, "again", 1, None, "李强")


def test_bodies_without_a_report_are_findings_of_the_ledger(filled: Library) -> None:
    found = not_submitted(ledger(filled, 2024, TODAY), 2024, TODAY)
    assert found.select("status", "variant").rows() == [
        ("pass", "pass"),
        ("fail", "fail"),
        ("not_applicable", "not_owed"),
        ("pass", "pass"),
        ("not_assessable", "no_day"),
    ]
    early = not_submitted(ledger(filled, 2024, date(2025, 1, 5)), 2024, date(2025, 1, 5))
    assert early["status"].to_list().count("not_applicable") == 2
    assert (
        found["message"][1]
        == "白石镇人民政府的2024年年报应于2025年1月31日前报送，截至2025年2月10日尚未报送。"
    )


def test_who_may_have_submitted_is_not_reminded(filled: Library) -> None:
    filled.register.save([Body("柳溪乡人民政府", "白石县"), Body("柳溪民族乡人民政府", "云川县")])
    rows = ledger(filled, 2024, TODAY)
    assert rows.select("submission", "asked").rows() == [("missing", None), ("missing", "柳溪乡人民政府")]
    assert view.counts(rows).asked == 1
    assert sheets.missing(rows)["area"].to_list() == ["白石县"]
    assert view.in_words(rows)["submission"][1] == words.ASKED.format(state=words.SUBMISSIONS["missing"])
    assert not_submitted(rows, 2024, TODAY)["status"].to_list() == ["fail", "not_assessable"]


def test_the_checks_of_the_roster_are_declared_and_implemented() -> None:
    [check] = of_roster()
    assert (check.id, check.severity in SEVERITIES, check.fault in FAULTS) == (
        "time.not_submitted",
        True,
        True,
    )
    assert check.basis
    assert all(sentence.endswith("。") for sentence in check.messages.values())
