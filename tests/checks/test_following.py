"""Which report follows which, and findings that are the same of many reports."""

import numpy as np
import polars as pl

from nianbao.checks.drafts import DRAFT, Quiet, assembled, drafts
from nianbao.checks.following import Following

BODIES = pl.DataFrame(
    [
        ("甲镇", "甲县", 2023),
        ("甲镇", "甲县", 2024),
        ("甲镇", "甲县", 2023),
        ("甲镇", None, 2024),
        (None, "甲县", 2024),
        ("甲镇", "甲县", None),
        ("甲镇", None, 2023),
    ],
    schema={"body": pl.String, "above": pl.String, "year": pl.Int64},
    orient="row",
)


def test_a_report_follows_every_report_of_its_body_of_the_year_before() -> None:
    which, last = Following(BODIES, "body", "above").before(np.arange(len(BODIES)))
    assert list(zip(which.tolist(), last.tolist(), strict=True)) == [(1, 0), (1, 2), (3, 6)]


def test_what_is_asked_about_is_answered_by_its_place() -> None:
    which, last = Following(BODIES, "body", "above").before(np.array([4, 3]))
    assert (which.tolist(), last.tolist()) == ([1], [6])


def test_what_is_said_of_many_reports_becomes_a_row_each() -> None:
    found = pl.DataFrame({"report": [2], "status": ["fail"]}, schema_overrides={"report": pl.UInt32})
    quiet = Quiet(np.array([0, 1]), {"status": "pass", "table": "requests"})
    rows = assembled([(7, drafts(quiet, found)), (9, drafts(Quiet(np.array([2]), {"status": "pass"})))])
    assert dict(rows.schema) == {**DRAFT, "order": pl.Int32}
    told = rows.select("report", "order", "status", "table").sort("report", "order")
    assert told.rows() == [
        (0, 7, "pass", "requests"),
        (1, 7, "pass", "requests"),
        (2, 7, "fail", None),
        (2, 9, "pass", None),
    ]
