"""The three states of a report that never mix: its submission, its review, its publication.

Each is one pure function of what the library keeps, the deadlines and today.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from nianbao.library import Review
from nianbao.library.days import ReportDays

Submission = Literal["not_due", "missing", "on_time", "late", "undated", "no_day"]
"""``undated``: on file, nobody said since when; ``no_day``: no deadline is known for the body."""

ReviewState = Literal["waiting", "returned", "again", "passed"]
"""``again``: a better version came, or the second look is still to be had."""

Publication = Literal["unpublished", "on_time", "late", "republished", "undated", "no_day"]


def submission(
    on_file: bool, submitted: date | None, due: date | None, today: date, *, owes: bool = True
) -> Submission | None:
    """Whether a body submitted its report, by ``due``; None for one that owes none and sent none."""
    if not on_file:
        if not owes:
            return None
        if due is None:
            return "no_day"
        return "missing" if today > due else "not_due"
    if submitted is None:
        return "undated"
    if due is None:
        return "no_day"
    return "on_time" if submitted <= due else "late"


def publication(days: ReportDays, due: date | None, *, on_file: bool = True) -> Publication | None:
    """Whether a report is on the site, since by ``due``; None where there is no report.

    Lateness is that of the first publication; once a correction is on the site, that is what is said.
    """
    if not on_file:
        return None
    if days.published is None and not days.on_site:
        return "unpublished"
    if days.corrected is not None:
        return "republished"
    if days.published is None:
        return "undated"
    if due is None:
        return "no_day"
    return "on_time" if days.published <= due else "late"


@dataclass(frozen=True, slots=True)
class Reviewed:
    """The review of a report: its state, how often it was returned, until when, and to whom it is given."""

    state: ReviewState
    returned: int = 0
    due: date | None = None
    first: str | None = None
    second: str | None = None


def _holding(reviews: Iterable[Review]) -> list[Review]:
    """Returns and passes that were not taken back, oldest first."""
    held: list[Review] = []
    for review in reviews:
        if review.action in ("returned", "passed"):
            held.append(review)
        elif review.action == "reopened" and held:
            held.pop()
    return held


def _state(last: Review | None, version: int, second: str | None, *, draft: bool) -> ReviewState:
    if last is None:
        return "waiting"
    newer = last.version is not None and version > last.version
    if last.action == "returned":
        return "again" if newer else "returned"
    if newer and draft:
        return "again"
    return "again" if last.step == "first" and second else "passed"


def review(reviews: Sequence[Review], version: int, *, draft: bool = False) -> Reviewed:
    """The review of a report whose current version is ``version``, from all that was done with it.

    A report given to a second reviewer passes with that reviewer's pass only. A newer version of a returned
    report waits again, and so does a newer ``draft`` of one that had passed.
    """
    given = {r.step: r.to_whom for r in reviews if r.action == "assign"}
    held = _holding(reviews)
    last = held[-1] if held else None
    state = _state(last, version, given.get("second"), draft=draft)
    return Reviewed(
        state=state,
        returned=sum(r.action == "returned" for r in held),
        due=last.due if last and state == "returned" else None,
        first=given.get("first"),
        second=given.get("second"),
    )
