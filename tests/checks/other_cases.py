"""Cases of dates, of two years, and of the condition of the text."""

from dataclasses import replace

import polars as pl

from nianbao.checks import Deadlines
from nianbao.checks.areas import ROSTER
from nianbao.checks.deadlines import Day
from tests.checks.cases import SOUND, Case, element, person
from tests.factory import report

LATE = report(published="2025-02-20")
NOW = report(values=SOUND)
BEFORE = report(year=2023, values=person(received=3, carried_out=3))
MERGED = pl.DataFrame(
    [
        ("青禾镇", "云川县", None, "town", "owes", 2024, NOW.file, None),
        ("白石镇", "云川县", None, "town", "merged", 2024, None, "并入青禾镇"),
    ],
    schema=ROSTER,
    orient="row",
)
CARRY = "requests.carried_in"
FIRST = ("not_applicable", CARRY, "first_year", None, None)

CASES: dict[str, tuple[Case, ...]] = {
    "time.submitted": (
        Case("the last day", (NOW,), passes=1, submitted=("2025-01-31", True)),
        Case("late", (NOW,), (("error", "", "fail", None, None),), submitted=("2025-02-01", True)),
        Case(
            "taken in late", (NOW,), (("warning", "", "unsure", None, None),), submitted=("2025-02-01", False)
        ),
        Case(
            "a department, by the law's day",
            (replace(NOW, agency_kind="department"),),
            (("error", "", "by_law", None, None),),
            submitted=("2025-02-01", True),
        ),
        Case(
            "a department, by the office's day",
            (replace(NOW, agency_kind="department"),),
            (("error", "", "fail", None, None),),
            deadlines=Deadlines(special=(Day("submit", 1, 10, area="云川县", year=2024),)),
            submitted=("2025-02-01", True),
        ),
        Case(
            "nobody knows when",
            (NOW,),
            (("not_assessable", "", "no_submission", None, None),),
            submitted=(None, False),
        ),
        Case("no office", (NOW,), (("not_applicable", "", "no_office", None, None),)),
    ),
    "time.published": (
        Case("the last day", (report(published="2025-01-31"),), passes=1),
        Case("late, by a page's date", (LATE,), (("warning", "", "unsure", None, None),)),
        Case("the supervisor's own day", (LATE,), passes=1, deadlines=Deadlines({"town": (2, 28)})),
        Case(
            "a department",
            (replace(LATE, agency_kind="department"),),
            (("warning", "", "unsure", None, None),),
        ),
        Case("a government has until March", (replace(LATE, agency_kind="government"),), passes=1),
        Case("no date", (report(published=None),), (("not_assessable", "", "no_date", None, None),)),
        Case("no kind", (report(agency_kind=None),), (("not_assessable", "", "no_kind", None, None),)),
    ),
    "years.carry": (
        Case("three and three", (BEFORE, NOW), (FIRST,), passes=7),
        Case(
            "three against two",
            (replace(BEFORE, facts=report(year=2023, values=person(carried_out=2)).facts), NOW),
            (
                FIRST,
                ("warning", f"{CARRY}.natural_person", "fail", 2, 3),
                ("error", f"{CARRY}.total", "fail", 2, 3),
            ),
            passes=5,
        ),
        Case(
            "a body without an area",
            (replace(BEFORE, facts=report(year=2023).facts, area=None), replace(NOW, area=None)),
            (
                FIRST,
                ("warning", f"{CARRY}.natural_person", "fail", 0, 3),
                ("warning", f"{CARRY}.total", "fail", 0, 3),
            ),
            passes=5,
        ),
        Case(
            "after a merger that the roster notes",
            (replace(BEFORE, facts=report(year=2023, values=person(carried_out=2)).facts), NOW),
            (
                FIRST,
                ("warning", f"{CARRY}.natural_person", "changed", 2, 3),
                ("warning", f"{CARRY}.total", "changed", 2, 3),
            ),
            passes=5,
            roster=MERGED,
        ),
        Case("镇政府 is 镇", (replace(BEFORE, agency="青禾镇"), NOW), (FIRST,), passes=7),
        Case("another area", (replace(BEFORE, area="白石县"), NOW), (FIRST, FIRST)),
        Case(
            "last year's table is missing",
            (report(year=2023, without=("requests",)), NOW),
            (FIRST, ("not_assessable", CARRY, "table_not_recognised", None, None)),
        ),
        Case(
            "no name",
            (replace(report(), agency=None),),
            (("not_assessable", CARRY, "no_agency", None, None),),
        ),
    ),
    "integrity.hijacked": (
        Case("clean", (report(),), passes=1),
        Case(
            "two places",
            (replace(report(), structure=(element("spam", "某某娱乐", 5), element("spam", "某某娱乐", 50))),),
            (("error", "", "fail", 0, 2),),
        ),
    ),
    "integrity.garbled": (
        Case("clean", (report(),), passes=1),
        Case(
            "a reading in brackets",
            (replace(report(), structure=(element("garbled", "鎮(zhèn)", 5),)),),
            (("warning", "", "fail", 0, 1),),
        ),
        Case(
            "a slip of the finger",
            (replace(report(), structure=(element("garbled", "，，", 5),)),),
            (("info", "", "slight", 0, 1),),
        ),
        Case(
            "a character that recognition lost",
            (replace(report(), reader="ocr", structure=(element("garbled", "\ufffd", 5),)),),
            (("not_assessable", "", "recognised", None, None),),
        ),
    ),
    "integrity.fixed_phrase": (
        Case("clean", (report(),), passes=1),
        Case(
            "off by a character",
            (
                replace(
                    report(),
                    structure=(
                        element("phrase", "公开为常态不公开是例外", 5, expected="公开为常态、不公开为例外"),
                    ),
                ),
            ),
            (("warning", "1", "fail", None, None),),
        ),
        Case(
            "recognised in a picture",
            (report(reader="ocr"),),
            (("not_assessable", "", "recognised", None, None),),
        ),
    ),
}
