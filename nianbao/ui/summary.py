"""What 年度总览 shows of a year, computed once per change of the library, and the index of its reports."""

from dataclasses import dataclass
from datetime import date

import polars as pl
import streamlit as st

from nianbao import briefs
from nianbao.briefs.year import areas_in
from nianbao.desk import Desk
from nianbao.ledger import Book
from nianbao.library import Library
from nianbao.review import counted, rulings_of
from nianbao.totals import roster_of
from nianbao.ui import data
from nianbao.ui.reports import of_year
from nianbao.wording import both, names, office
from nianbao.wording.language import language

WEIGHED = ("error", "warning")


@st.cache_resource(max_entries=2, show_spinner=both.COMPUTING)
def _first(_library: Library, place: str, content: int) -> briefs.First | None:
    return briefs.first_versions(_library)


@st.cache_resource(max_entries=2, show_spinner=False)
def _began(
    _library: Library, _desk: Desk, place: str, revision: int
) -> tuple[briefs.Beginnings, pl.DataFrame]:
    rulings = rulings_of(_library)
    first = _first(_library, place, _library.content())
    return briefs.beginnings(_desk, first, rulings), rulings


@st.cache_resource(max_entries=8, show_spinner=both.COMPUTING)
def _year(
    _library: Library,
    _desk: Desk,
    _book: Book,
    place: str,
    revision: int,
    year: int,
    day: date,
    area: str,
    tag: str,
) -> briefs.Year:
    start, rulings = _began(_library, _desk, place, revision)
    rosters = roster_of(_library, [year]), roster_of(_library, [year - 1])
    return briefs.year_of(_desk, _book, start, rulings, rosters, area or None)


@st.cache_resource(max_entries=8, show_spinner=False)
def _areas(_library: Library, _desk: Desk, place: str, revision: int, year: int) -> tuple[str, ...]:
    return tuple(area.name for area in areas_in(_desk, year, roster_of(_library, [year])))


def began(desk: Desk) -> briefs.Beginnings:
    """How the reports of ``desk`` began."""
    library = data.library()
    return _began(library, desk, library.place, library.revision())[0]


def areas(desk: Desk, year: int) -> tuple[str, ...]:
    """The names of the areas whose bodies can be added up for the year, the largest first."""
    library = data.library()
    return _areas(library, desk, library.place, library.revision(), year)


def glance(desk: Desk, year: int, area: str | None = None) -> briefs.Year:
    """The year as leaders see it; sums are of ``area``, of the largest one where none is given."""
    library, day = data.library(), data.today()
    book = data.book(year, day)
    return _year(library, desk, book, library.place, library.revision(), year, day, area or "", language())


@dataclass(frozen=True, slots=True)
class Index:
    """The current reports of a year, and what failed in them and was not settled by a person.

    ``rows``: a row a report in the order of names: report, name, kind, score, assessable (0 to 100), errors,
    warnings. ``errors`` and ``warnings`` are their sums.
    """

    rows: pl.DataFrame
    errors: int
    warnings: int


def index_of(desk: Desk, year: int) -> Index:
    """The index of the current reports of ``year``."""
    reports = of_year(desk.frames.reports, year)
    keys = reports.select("report")
    failed = counted(desk.standing).join(keys, on="report", how="semi")
    severity = pl.col("severity")
    counts = (
        failed.filter(severity.is_in(WEIGHED))
        .group_by("report")
        .agg(errors=(severity == "error").sum(), warnings=(severity == "warning").sum())
    )
    scores = desk.scores.scores.select("report", "score", pl.col("assessable") * 100)
    kinds = {kind: name.short for kind, name in names.AGENCY_KINDS.items()}
    kind = pl.col("agency_kind").replace_strict(kinds, default=office.UNKNOWN, return_dtype=pl.String)
    rows = (
        reports.select("report", "name", kind=kind.fill_null(office.UNKNOWN))
        .join(scores, on="report", how="left", maintain_order="left")
        .join(counts, on="report", how="left", maintain_order="left")
        .with_columns(pl.col("errors", "warnings").fill_null(0))
    )
    return Index(rows, int(rows["errors"].sum()), int(rows["warnings"].sum()))
