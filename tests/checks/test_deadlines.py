"""The most special day wins, for one body and over a frame alike."""

from datetime import date

import polars as pl
import pytest

from nianbao.checks import Deadlines
from nianbao.checks.deadlines import Day, within
from parsing.model import AgencyKind

OFFICE = Deadlines(
    {"town": (2, 20)},
    (
        Day("submit", 1, 20),
        Day("submit", 1, 15, "town"),
        Day("submit", 1, 12, area="云川县"),
        Day("submit", 1, 10, "town", "云川县"),
        Day("submit", 1, 8, year=2023),
        Day("publish", 2, 10, area="云川县", year=2024),
    ),
)
BODIES: list[tuple[AgencyKind | None, str | None, int, str | None, str | None]] = [
    ("town", "云川县", 2024, "2025-01-10", "2025-02-10"),
    ("town", "甲省乙市云川县", 2024, "2025-01-10", "2025-02-10"),
    ("town", "白石县", 2024, "2025-01-15", "2025-02-20"),
    ("department", "云川县", 2024, "2025-01-12", "2025-02-10"),
    ("department", None, 2024, "2025-01-20", "2025-01-31"),
    ("government", "白石县", 2022, "2023-01-20", "2023-03-31"),
    ("town", "云川县", 2023, "2024-01-08", "2024-02-20"),
    (None, "白石县", 2024, "2025-01-20", None),
]


@pytest.mark.parametrize(("kind", "area", "year", "submit", "publish"), BODIES)
def test_of_one_body(
    kind: AgencyKind | None, area: str | None, year: int, submit: str | None, publish: str | None
) -> None:
    days = [OFFICE.day("submit", kind, area, year), OFFICE.day("publish", kind, area, year)]
    assert [day and day.isoformat() for day in days] == [submit, publish]


def test_over_a_frame() -> None:
    rows = [body[:3] for body in BODIES]
    bodies = pl.DataFrame(rows, schema=["agency_kind", "area", "year"], orient="row")
    days = bodies.select(submit=OFFICE.last("submit"), publish=OFFICE.last("publish"))
    assert days.cast(pl.String).rows() == [body[3:] for body in BODIES]


def test_the_shipped_days() -> None:
    assert Deadlines().day("publish", "government", None, 2024) == date(2025, 3, 31)
    assert Deadlines().all("submit")["town"] == (1, 31)
    assert (OFFICE.all()["town"], OFFICE.all("submit")["zone"]) == ((2, 20), (1, 20))
    with pytest.raises(ValueError, match="day"):
        Day("submit", 2, 30)


def test_a_place_within_another() -> None:
    assert within("甲市乙县", "甲市")
    assert within("甲市乙县", "乙县")
    assert not within("浦东区", "东区")
    assert not within(None, "甲市")
