"""A year at a glance: who reported, what is to be corrected, sums beside last year's, a row a body."""

from pathlib import Path

import polars as pl
import pytest

from nianbao.briefs import Year, beginnings, first_versions, in_words
from nianbao.desk import desk_of
from nianbao.library import Body, Library
from nianbao.review import rulings_of
from nianbao.wording import briefs as words
from tests.briefs.conftest import ABSENT, EXEMPT, library, seen, settle
from tests.ui.screens import TOWNS


def test_bodies_stand_by_class_in_the_order_of_the_roster(year: Year) -> None:
    names = [ABSENT, TOWNS[2], TOWNS[1], TOWNS[0], *TOWNS[3:]]
    assert year.rows["name"].to_list() == names
    assert year.rows["number"].to_list() == list(range(1, 7))
    assert EXEMPT not in names


def test_counts_add_up_to_what_is_owed(year: Year) -> None:
    states = year.held.submission
    assert (year.held.owed, states["missing"], sum(states.values())) == (6, 1, 6)
    assert states["on_time"] + states["late"] + states["undated"] == 5


def test_what_the_first_version_had_and_the_newer_has_no_more_is_corrected(year: Year) -> None:
    rows = {row["name"]: row for row in year.rows.iter_rows(named=True)}
    mended, open_, clean = rows[TOWNS[0]], rows[TOWNS[1]], rows[TOWNS[2]]
    assert (mended["to_correct"], mended["corrected"]) == (open_["to_correct"], open_["to_correct"])
    assert (open_["corrected"], clean["to_correct"]) == (0, 0)
    assert year.rate == 0.5
    assert year.undecided == open_["to_correct"]


def test_what_reports_outside_of_the_roster_add_is_told(held: Library) -> None:
    assert (seen(held).concerned, seen(held).concerned_outside) == (2, 0)
    listed = [body for body in held.register.roster() if body.name != TOWNS[1]]
    held.register.save(Body(body.name, body.area, class_=body.class_) for body in listed)
    assert (seen(held).concerned, seen(held).concerned_outside) == (2, 1)


def test_a_first_score_and_one_after_correction(year: Year) -> None:
    told = {row["name"]: row for row in in_words(year.rows).iter_rows(named=True)}
    first, after = (told[TOWNS[0]][name] for name in ("first_score", "after_score"))
    assert first == told[TOWNS[1]]["first_score"] != after == told[TOWNS[2]]["first_score"]
    assert told[TOWNS[1]]["after_score"] is None
    assert told[ABSENT]["first_score"] is None


def test_a_report_of_one_version_began_with_the_score_that_it_has(held: Library) -> None:
    settle(held, "dismissed")
    desk, first = desk_of(held), first_versions(held)
    assert first is not None
    assert set(first.desk.frames.reports["report"]) == set(first.renamed)
    began = beginnings(desk, first, rulings_of(held)).scores.join(desk.scores.scores, on="report")
    assert began["report"].to_list() == desk.frames.reports["report"].to_list()
    assert began.filter(~pl.col("again"), pl.col("first_score") != pl.col("score")).is_empty()


@pytest.mark.parametrize(("state", "left"), [("confirmed", 1), ("dismissed", 0), ("explained", 0)])
def test_what_a_person_settled_is_no_fault_and_what_is_true_stays_one(
    held: Library, state: str, left: int
) -> None:
    settle(held, state)
    row = seen(held).rows.filter(name=TOWNS[1]).row(0, named=True)
    assert bool(row["to_correct"]) == bool(left)
    assert seen(held).undecided == 0


def test_each_body_is_added_once_and_last_year_is_compared_with_the_same_bodies(year: Year) -> None:
    received = year.figures[0]
    assert (received.value, received.bodies) == (4.0 * 4 + 3.0, 5)
    assert (received.before, received.bodies_before) == (12.0, 3)
    assert (received.alike, received.change) == (3, -1.0)


def test_without_a_roster_nothing_is_said_to_be_missing(tmp_path: Path) -> None:
    year = seen(library(tmp_path, roster=False))
    assert (year.listed, year.outside, year.reports) == (False, 0, 5)
    assert year.held.submission["missing"] == 0
    assert ABSENT not in year.rows["name"].to_list()


def test_main_problems_name_checks_never_what_a_report_says(year: Year) -> None:
    row = in_words(year.rows).filter(name=TOWNS[1]).row(0, named=True)
    assert row["main"].startswith("准确性·")
    assert set(words.COLUMNS) == set(row)
