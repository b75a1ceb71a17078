"""Cases of an area's report against its bodies."""

from typing import Any

import polars as pl

from nianbao.checks.areas import ROSTER
from parsing.model import Report
from tests.checks.cases import Case
from tests.factory import cells, report

RECEIVED = "requests.received.total"
CELLS = len(cells("2021"))
OUTSIDE = ("not_applicable", "", "other_kind", None, None)


def body(name: str, value: float | None = 1.0) -> Report:
    return report(name, values={RECEIVED: value}, file=f"a{name}.txt")


def whole(value: float | None, **changes: Any) -> Report:
    """The report of 云川县 over all its bodies, last among the files."""
    about: dict[str, Any] = {
        "area": None,
        "scope": "area",
        "agency_kind": "government",
        "file": "z.txt",
        **changes,
    }
    return report("云川县人民政府", values={RECEIVED: value}, **about | changes)


def roster(*names: str) -> pl.DataFrame:
    """The roster of 云川县, whose reports are those of ``body``; 戊镇 has none."""
    rows = [
        (n, "云川县", None, "town", "owes", 2024, None if n == "戊镇" else f"a{n}.txt", None) for n in names
    ]
    return pl.DataFrame(rows, schema=ROSTER, orient="row")


TWO = (body("甲镇"), body("乙镇", 2.0))
PLACE = "requests.received.total"

CASES: dict[str, tuple[Case, ...]] = {
    "area.sum": (
        Case("more than the bodies on file", (*TWO, whole(9)), (OUTSIDE, OUTSIDE), passes=CELLS),
        Case(
            "less than the bodies on file",
            (*TWO, whole(2)),
            (OUTSIDE, OUTSIDE, ("warning", PLACE, "less", 3, 2)),
            passes=CELLS - 1,
        ),
        Case(
            "more than all of the roster",
            (*TWO, whole(9)),
            (OUTSIDE, OUTSIDE, ("warning", PLACE, "fail", 3, 9)),
            passes=CELLS - 1,
            roster=roster("甲镇", "乙镇"),
        ),
        Case(
            "one of the roster is missing",
            (*TWO, whole(9)),
            (OUTSIDE, OUTSIDE),
            passes=CELLS,
            roster=roster("甲镇", "乙镇", "戊镇"),
        ),
        Case(
            "a blank is not zero",
            (body("甲镇", None), body("乙镇", 2.0), whole(9)),
            (OUTSIDE, OUTSIDE),
            passes=CELLS,
            roster=roster("甲镇", "乙镇"),
        ),
        Case(
            "no figure",
            (*TWO, whole(None)),
            (OUTSIDE, OUTSIDE, ("not_assessable", PLACE, "blank", 3, None)),
            passes=CELLS - 1,
        ),
        Case("no bodies", (whole(9),), (("not_applicable", "", "no_bodies", None, None),)),
        Case(
            "a government's own report",
            (*TWO, whole(9, scope="own")),
            (OUTSIDE, OUTSIDE, ("not_applicable", "", "own_scope", None, None)),
        ),
        Case(
            "another year",
            (*TWO, whole(0, year=2023)),
            (OUTSIDE, OUTSIDE, ("not_applicable", "", "no_bodies", None, None)),
        ),
    ),
}
