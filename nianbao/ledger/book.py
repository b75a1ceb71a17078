"""The ledger of a year: a row for each body of the roster, and for each report that is nobody's there."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

import polars as pl

from nianbao.checks import Deadlines
from nianbao.ledger.matching import Matching, match
from nianbao.ledger.states import publication, review, submission
from nianbao.library import Agency, Library, Review, Version
from nianbao.library.days import ReportDays, days_of
from parsing.names import kind_of

OWING = ("owes", "renamed")
"""What the roster says of the bodies that owe a report; merged, vertical and exempt ones owe none."""

LEDGER = pl.Schema(
    {
        "agency": pl.Int64,  # the body's id; null for a report outside of the roster
        "name": pl.String,
        "area": pl.String,
        "class": pl.String,  # the office's own word
        "kind": pl.String,
        "standing": pl.String,
        "owes": pl.Boolean,
        "parent": pl.String,
        "contact": pl.String,
        "report": pl.String,  # the current version's id; null where there is none
        "read_name": pl.String,  # the body's name as the report has it
        "asked": pl.String,  # a name on a report that may be this body's; nobody confirmed it
        "versions": pl.Int64,
        "submission": pl.String,  # nianbao.ledger.states.Submission
        "submitted": pl.Date,
        "submitted_confirmed": pl.Boolean,
        "submit_due": pl.Date,
        "review": pl.String,  # ReviewState
        "returned": pl.Int64,  # times
        "return_due": pl.Date,  # by when a better version is due; null unless it is returned
        "first": pl.String,  # reviewer
        "second": pl.String,
        "publication": pl.String,  # Publication
        "published": pl.Date,
        "published_confirmed": pl.Boolean,
        "corrected": pl.Date,
        "publish_due": pl.Date,
        "note": pl.String,
    }
)


@dataclass(frozen=True, slots=True)
class Book:
    """The ledger of a ``year`` as it stands ``today``.

    ``rows`` (LEDGER) are the bodies in the order of the roster, ``outside`` (LEDGER) the reports of the year
    that are nobody's; ``matching`` tells whose report is whose, and what a person should look at.
    """

    year: int
    today: date
    rows: pl.DataFrame
    outside: pl.DataFrame
    matching: Matching


def _of_report(
    version: Version, versions: int, days: ReportDays, reviews: Sequence[Review]
) -> dict[str, object]:
    done = review(reviews, version.id, draft=version.stage == "draft")
    return {
        "report": str(version.id),
        "read_name": version.agency,
        "versions": versions,
        "submitted": days.submitted,
        "submitted_confirmed": days.submitted_confirmed,
        "review": done.state,
        "returned": done.returned,
        "return_due": done.due,
        "first": done.first,
        "second": done.second,
        "published": days.published,
        "published_confirmed": days.published_confirmed,
        "corrected": days.corrected,
    }


class _Maker:
    """Makes the rows of one year's ledger."""

    def __init__(self, library: Library, year: int, today: date) -> None:
        self.year, self.today = year, today
        versions = library.versions()
        self.current = [v for v in versions if v.current and v.year == year]
        self.days = days_of(versions)
        self.counts: dict[int, int] = defaultdict(int)
        for version in versions:
            self.counts[version.chain] += 1
        self.reviews: dict[int, list[Review]] = defaultdict(list)
        for done in library.register.reviews():
            self.reviews[done.chain].append(done)
        self.deadlines: Deadlines = library.settings().due

    def row(self, version: Version | None, agency: Agency | None) -> dict[str, object]:
        """The row of a body, of its report, or of both."""
        kind = agency.kind or kind_of(agency.name) if agency else None
        kind = kind or (version.agency_kind if version else None)
        area = agency.area if agency else version.area if version else None
        submit_due = self.deadlines.day("submit", kind, area, self.year)
        publish_due = self.deadlines.day("publish", kind, area, self.year)
        owes = agency is not None and agency.standing in OWING
        days = self.days[version.chain] if version else ReportDays()
        told = (
            {}
            if version is None
            else _of_report(version, self.counts[version.chain], days, self.reviews[version.chain])
        )
        on_file = version is not None
        return {
            "agency": agency.id if agency else None,
            "name": agency.name if agency else version.agency if version else None,
            "area": area,
            "class": agency.class_ if agency else None,
            "kind": kind,
            "standing": agency.standing if agency else None,
            "owes": owes,
            "parent": agency.parent if agency else None,
            "contact": agency.contact if agency else None,
            "submission": submission(on_file, days.submitted, submit_due, self.today, owes=owes),
            "submit_due": submit_due,
            "publication": publication(days, publish_due, on_file=on_file),
            "publish_due": publish_due,
            "note": agency.note if agency else None,
            **told,
        }


def book(library: Library, year: int, today: date) -> Book:
    """The whole ledger of ``year``."""
    maker = _Maker(library, year, today)
    roster = library.roster()
    matching = match(roster, maker.current, library.register.matches())
    asked = {proposal.agency.id: proposal.version.agency for proposal in reversed(matching.proposals)}
    bodies = [
        maker.row(matching.reports.get(agency.id), agency) | {"asked": asked.get(agency.id)}
        for agency in roster
    ]
    others = [maker.row(version, None) for version in matching.outside]
    defaults = dict.fromkeys(LEDGER.names())
    return Book(
        year=year,
        today=today,
        rows=pl.DataFrame([defaults | row for row in bodies], schema=LEDGER),
        outside=pl.DataFrame([defaults | row for row in others], schema=LEDGER).sort(
            "area", "name", "report", nulls_last=True
        ),
        matching=matching,
    )


def ledger(library: Library, year: int, today: date) -> pl.DataFrame:
    """The ledger of ``year`` (LEDGER): a row a body of the roster, in its order."""
    return book(library, year, today).rows
