"""报送台账 as it is drawn: empty, over a small library, its filters and what can be done."""

from datetime import date

import pytest

from nianbao.ledger import ledger, view
from nianbao.library import Body, Library
from nianbao.ui import roster, roster_days, roster_list, tables, theme
from nianbao.ui.drafts import Draft
from nianbao.wording import ledger as words
from nianbao.wording import screens
from tests.ui.screens import TOWNS, screen, values
from tests.ui.screens import words as said

LINES = {
    "ledger": words.PICK,
    "names": words.NAMES_LINE,
    "roster": words.GRID_LINE,
    "days": words.DAYS_LINE,
}
NAMES = (*TOWNS[:4], "云川县教育局", "云川县气象局")


@pytest.fixture
def library(five_reports: str) -> Library:
    """Five reports; four of their bodies, one without a report and one that owes none are on the roster."""
    library = Library.open(five_reports)
    bodies = [Body(name, "云川县", class_="镇街" if name in TOWNS else "部门") for name in NAMES[:-1]]
    library.register.save([*bodies, Body(NAMES[-1], "云川县", standing="vertical")])
    return library


def metrics(**address: str) -> dict[str, str]:
    return {m.label: m.value for m in screen("roster", year="2024", **address).metric}


def test_an_empty_roster_says_how_to_fill_it(empty: str) -> None:
    app = screen("roster")
    assert not app.exception
    assert app.title[0].value == screens.SCREENS["roster"].title
    assert words.EMPTY in said(app)


@pytest.mark.parametrize("part", words.PARTS)
def test_every_part_is_drawn(part: str, library: Library) -> None:
    app = screen("roster", year="2024", part=part)
    assert not app.exception
    assert not app.error
    line = {
        "roster": words.GRID_LINE,
        "days": words.DAYS_LINE,
        "names": words.NAMES_LINE,
        "ledger": words.PICK,
    }
    assert line[part] in said(app)


def test_counts_are_those_of_the_rows(library: Library) -> None:
    app = screen("roster", year="2024")
    shown = {m.label: m.value for m in app.metric}
    assert shown[words.OWED] == words.OWED_VALUE.format(count=5)
    assert shown[words.REPORTED] == words.OWED_VALUE.format(count=4)
    assert shown[words.MISSING] == words.OWED_VALUE.format(count=1)
    rows = app.dataframe[0].value
    missing = f"{words.SIGNS['missing']} {words.SUBMISSIONS['missing']}"
    assert list(rows["submission"]).count(missing) == 1
    assert len(rows) == len(NAMES)


def test_filters_narrow_the_rows(library: Library) -> None:
    app = screen("roster", year="2024", group="=镇街")
    assert list(app.dataframe[0].value["name"]) == list(TOWNS[:4])
    app.pills(key="submission").set_value(["undated"]).run()
    assert len(app.dataframe[0].value) == 4
    assert list(screen("roster", year="2024", find="教育").dataframe[0].value["name"]) == ["云川县教育局"]


def test_the_reminder_names_those_who_are_missing(library: Library) -> None:
    [text] = values(screen("roster", year="2024"), "code")
    assert "1. 云川县教育局（期限1月31日）" in text
    assert NAMES[-1] not in text


def test_a_report_of_nobody_is_listed_and_asked_about(library: Library) -> None:
    app = screen("roster", year="2024")
    assert list(app.dataframe[1].value["name"]) == [TOWNS[4]]
    library.register.save([Body("松坪镇政府"), *(Body(name, "云川县") for name in NAMES)])
    asked = screen("roster", year="2024", part="names")
    assert words.SAME in [button.label for button in asked.button]


def test_the_overview_says_what_the_ledger_counts(library: Library) -> None:
    held = view.counts(ledger(library, 2024, roster.today()))
    line = words.STRIP.format(
        owed=held.owed,
        reported=held.reported,
        missing=held.submission["missing"],
        open=held.to_review,
        returned=held.review["returned"],
        out=held.publication["unpublished"],
    )
    assert (held.owed, held.submission["missing"]) == (5, 1)
    assert theme.plain(line) in [link.proto.label for link in screen("overview").get("page_link")]


def test_five_hundred_bodies(five_reports: str) -> None:
    towns = [Body(f"第{n}镇人民政府", "云川县", "town") for n in range(495)]
    Library.open(five_reports).register.save([*(Body(name, "云川县") for name in TOWNS), *towns])
    app = screen("roster", year="2024")
    assert not app.exception
    assert len(app.dataframe[0].value) == tables.PAGE
    [text] = values(app, "code")
    assert text.count("\n") == 495


def test_the_days_of_the_grid() -> None:
    row = {"purpose": "报送", "kind": "镇人民政府", "area": "云川县", "year": "2024", "month": 1, "day": 15}
    days, problems = roster_days.given([row, {"purpose": "发布", "month": 2, "day": 30}, {"month": 1}, row])
    assert [(d.purpose, d.kind, d.area, d.year, d.month, d.day) for d in days] == [
        ("submit", "town", "云川县", 2024, 1, 15)
    ] * 2
    assert problems == [
        words.DAYS_BAD.format(row=2, month=2, day=30),
        words.DAYS_INCOMPLETE.format(row=3),
        words.DAYS_DOUBLE.format(row=4, first=1),
    ]


def test_the_grid_keeps_order_and_what_was_edited(library: Library) -> None:
    edits = {
        "edited_rows": {0: {"contact": "王敏"}},
        "deleted_rows": [1],
        "added_rows": [{"name": "云川县统计局"}],
    }
    shown = Draft((), keys=tuple(str(n) for n in range(len(NAMES))))
    read = roster_list.edited(library.roster(), shown.taking(edits))
    assert [body.name for body in read.bodies] == [NAMES[0], *NAMES[2:], "云川县统计局"]
    assert (read.bodies[0].contact, read.problems) == ("王敏", ())
    double = {"added_rows": [{"name": NAMES[0], "area": "云川县"}]}
    doubled = roster_list.edited(library.roster(), shown.taking(double))
    assert len(doubled.problems) == 1


def test_open_reviews_of_one_person(library: Library) -> None:
    ids = [v.id for v in library.versions()]
    library.register.review(ids[:3], "assign", "王敏", to_whom="李强")
    library.register.review(ids[:1], "passed", "李强")
    rows = ledger(library, 2024, date(2025, 2, 1))
    mine = view.filtered(rows, view.Wanted(mine="李强")).height
    all_ = view.filtered(rows, view.Wanted(reviewer="李强")).height
    assert all_ - mine == int(view.counts(view.filtered(rows, view.Wanted(reviewer="李强"))).review["passed"])
    nobody = view.filtered(rows, view.Wanted(reviewer=""))
    assert all_ + nobody.height == view.counts(rows).reported
