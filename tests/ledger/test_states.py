"""The three states, each from compact tuples."""

from datetime import UTC, date, datetime

import pytest

from nianbao.ledger.states import Reviewed, publication, review, submission
from nianbao.library import Review
from nianbao.library.days import ReportDays

DUE = date(2025, 1, 31)
EARLY, LATE = date(2025, 1, 20), date(2025, 2, 3)

SUBMISSIONS = [
    # on file, submitted, due, today, owes
    (False, None, DUE, EARLY, True, "not_due"),
    (False, None, DUE, DUE, True, "not_due"),
    (False, None, DUE, LATE, True, "missing"),
    (False, None, None, LATE, True, "no_day"),
    (False, None, DUE, LATE, False, None),
    (True, DUE, DUE, LATE, True, "on_time"),
    (True, LATE, DUE, LATE, True, "late"),
    (True, LATE, DUE, LATE, False, "late"),
    (True, None, DUE, LATE, True, "undated"),
    (True, LATE, None, LATE, True, "no_day"),
]


@pytest.mark.parametrize(("on_file", "submitted", "due", "today", "owes", "state"), SUBMISSIONS)
def test_submission(
    on_file: bool, submitted: date | None, due: date | None, today: date, owes: bool, state: str | None
) -> None:
    assert submission(on_file, submitted, due, today, owes=owes) == state


PUBLICATIONS = [
    (ReportDays(), DUE, "unpublished"),
    (ReportDays(published=DUE), DUE, "on_time"),
    (ReportDays(published=LATE), DUE, "late"),
    (ReportDays(published=LATE, corrected=LATE), DUE, "republished"),
    (ReportDays(corrected=LATE, on_site=True), DUE, "republished"),
    (ReportDays(on_site=True), DUE, "undated"),
    (ReportDays(corrected=LATE), DUE, "unpublished"),
    (ReportDays(published=DUE), None, "no_day"),
]


@pytest.mark.parametrize(("days", "due", "state"), PUBLICATIONS)
def test_publication(days: ReportDays, due: date | None, state: str) -> None:
    assert publication(days, due) == state
    assert publication(days, due, on_file=False) is None


def done(*steps: str) -> list[Review]:
    """Reviews told shortly: ``returned:1`` is a return of version 1, ``assign second 李强:1`` a task."""
    made = []
    for number, told in enumerate(steps):
        words, _, version = told.partition(":")
        action, step, whom = (
            [*words.split(), "first", ""][:3] if " " not in words else [*words.split(), ""][:3]
        )
        made.append(
            Review(
                id=number,
                chain=1,
                version=int(version or 1),
                step="second" if step == "second" else "first",
                action=action,  # type: ignore[arg-type]  # an action by name
                who="王敏",
                to_whom=whom or None,
                due=LATE if action == "returned" else None,
                note=None,
                made_at=datetime(2025, 1, 1, tzinfo=UTC),
            )
        )
    return made


REVIEWS = [
    ((), 1, Reviewed("waiting")),
    (("assign first 李强",), 1, Reviewed("waiting", first="李强")),
    (("returned:1",), 1, Reviewed("returned", 1, LATE)),
    (("returned:1",), 2, Reviewed("again", 1)),
    (("returned:1", "returned:2"), 2, Reviewed("returned", 2, LATE)),
    (("returned:1", "passed:2"), 2, Reviewed("passed", 1)),
    (("passed:1",), 1, Reviewed("passed")),
    (("passed:1",), 2, Reviewed("passed")),
    (("passed:1", "reopened"), 1, Reviewed("waiting")),
    (("returned:1", "reopened"), 1, Reviewed("waiting")),
    (("returned:1", "passed:2", "reopened"), 2, Reviewed("again", 1)),
    (("reopened",), 1, Reviewed("waiting")),
    (("assign second 李强", "passed:1"), 1, Reviewed("again", second="李强")),
    (("assign second 李强", "passed:1", "passed second:1"), 1, Reviewed("passed", second="李强")),
    (("assign second 李强", "assign second", "passed:1"), 1, Reviewed("passed")),
]


@pytest.mark.parametrize(("steps", "version", "reviewed"), REVIEWS)
def test_review(steps: tuple[str, ...], version: int, reviewed: Reviewed) -> None:
    assert review(done(*steps), version) == reviewed


def test_a_new_draft_of_a_passed_report_waits_again() -> None:
    assert review(done("passed:1"), 2, draft=True).state == "again"
