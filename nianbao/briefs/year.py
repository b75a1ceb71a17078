"""A year at a glance: everything that 年度总览 and 简报 say, computed in one place."""

from dataclasses import dataclass
from datetime import date

import polars as pl

from nianbao.briefs.beginnings import Beginnings
from nianbao.briefs.bodies import bodies
from nianbao.briefs.faults import commonest
from nianbao.briefs.mending import Mending, mending
from nianbao.briefs.sums import Figure, beside_last_year
from nianbao.checks import areas
from nianbao.checks.context import Context
from nianbao.desk import Desk
from nianbao.ledger import Book
from nianbao.ledger.view import Counts, counts
from nianbao.totals import Area, areas_of

STATES = ("on_time", "late", "undated", "no_day", "not_due", "missing")
"""How far the reports of a class are, in the order in which charts and sentences name them."""


@dataclass(frozen=True, slots=True)
class Year:
    """What leaders see of ``number``, as of ``today``.

    ``rows`` (BODIES); ``held`` counts the bodies that owe a report; without a roster (not ``listed``) those
    that sent one; ``outside``: reports of bodies not on it. ``faults`` (FAULTS_FOUND): the commonest.
    ``area``: whose bodies are added in ``figures``; None and nothing where no report says where its body is.
    """

    number: int
    today: date
    rows: pl.DataFrame
    held: Counts
    listed: bool
    outside: int
    faults: pl.DataFrame
    to_correct: int
    corrected: int
    undecided: int
    to_explain: int
    area: str | None
    figures: tuple[Figure, ...]

    @property
    def reports(self) -> int:
        """Bodies with a report on file."""
        return self.rows["report"].count()

    @property
    def concerned(self) -> int:
        """Reports with something that is or was to be corrected."""
        return self._concerned.height

    @property
    def concerned_outside(self) -> int:
        """Those of them that are not of a body of the roster, where there is one."""
        return self._concerned.filter(~pl.col("listed")).height if self.listed else 0

    @property
    def _concerned(self) -> pl.DataFrame:
        return self.rows.filter(pl.col("to_correct") > 0)

    @property
    def rate(self) -> float | None:
        """整改率: what was corrected of what is to be corrected, 0 to 1; None where there is nothing."""
        return self.corrected / self.to_correct if self.to_correct else None


def areas_in(desk: Desk, number: int, roster: pl.DataFrame | None = None) -> list[Area]:
    """The areas whose bodies can be added up for the year, the one with the most bodies first."""
    known = Context.of(desk.of_year(number).frames).reports
    return areas_of(areas.placed(areas.bodies(known), known, roster), number)


def year_of(
    desk: Desk,
    book: Book,
    start: Beginnings,
    rulings: pl.DataFrame | None = None,
    rosters: tuple[pl.DataFrame | None, pl.DataFrame | None] = (None, None),
    area: str | None = None,
) -> Year:
    """The year of the ledger ``book``, from the current reports of ``desk`` (all years) and their beginnings.

    ``rulings`` (RULINGS) as the desk was judged with; ``rosters`` of the year and of the one before
    (nianbao.totals.roster_of). ``area``: the name of one of ``areas_in``; the first where none is given.
    """
    own, listed = desk.of_year(book.year), not book.rows.is_empty()
    mended: Mending = mending(own, start, rulings)
    rows = bodies(book, own, start, mended)
    sums = mended.reports.select(pl.exclude("report").sum()).row(0, named=True)
    known = {one.name: one for one in areas_in(desk, book.year, rosters[0])}
    chosen = known.get(area or "") or next(iter(known.values()), None)
    before = desk.of_year(book.year - 1).frames
    figures = beside_last_year(own.frames, before, chosen, book.year, rosters) if chosen is not None else ()
    return Year(
        number=book.year,
        today=book.today,
        rows=rows,
        held=counts(book.rows.filter("owes") if listed else book.outside),
        listed=listed,
        outside=book.outside.height if listed else 0,
        faults=commonest(mended.faults),
        area=None if chosen is None else chosen.name,
        figures=figures,
        **sums,
    )
