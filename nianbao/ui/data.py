"""The library and what is known about its reports, computed once per change and kept for all sessions.

Caches are keyed by the library's address and its revision, plain strings and numbers: Streamlit hashes a
frame by its printed form, so that two frames could share a key. What they return is shared: never change it.
"""

import os
from collections.abc import Mapping
from datetime import date, datetime

import polars as pl
import streamlit as st

from nianbao.desk import Desk, before, decided, evaluate, roster_for
from nianbao.ledger import Book
from nianbao.ledger import book as make_book
from nianbao.library import Decision, Library, Review, Version
from nianbao.review import Pair, changed_after_passing, pairs, rulings_of
from nianbao.review.figures import CHANGED
from nianbao.ui import still
from nianbao.ui.once import once
from nianbao.wording import both

_LAST: dict[str, Desk] = {}
"""The newest desk of each library: after a change only what it touches is checked again."""


@st.cache_resource(max_entries=4, show_spinner=False)
def _open(url: str) -> Library:
    return Library.open(url or None)


def library() -> Library:
    """The library that this dashboard shows; raises LibraryError where it cannot be opened."""
    return _open(os.environ.get("NIANBAO_DATABASE_URL", ""))


@st.cache_resource(max_entries=2, show_spinner=both.COMPUTING)
def _checked(_library: Library, place: str, content: int) -> tuple[Desk, pl.DataFrame | None]:
    """Findings as no decision changes them, and what the versions before had."""
    frames = _library.frames()
    roster = roster_for(_library, frames)
    settings = _library.settings()
    desk = evaluate(frames, settings.due, roster=roster, last=_LAST.get(place), limits=settings.limits)
    _LAST[place] = desk
    still.made()
    return desk, before(_library, frames, roster)


@st.cache_resource(max_entries=2, show_spinner=False)
def _desk(_library: Library, place: str, revision: int) -> Desk:
    desk, earlier = _checked(_library, place, _library.content())
    return decided(desk, rulings_of(_library), earlier, _library.marking.by_year())


@st.cache_resource(max_entries=2, show_spinner=False)
def _versions(_library: Library, place: str, revision: int, deleted: bool) -> tuple[Version, ...]:
    return _library.versions(deleted=deleted)


@st.cache_resource(max_entries=4, show_spinner=both.COMPUTING)
def _book(_library: Library, place: str, revision: int, year: int, today: date) -> Book:
    return make_book(_library, year, today)


@st.cache_resource(max_entries=2, show_spinner=False)
def _rulings(_library: Library, place: str, revision: int) -> tuple[Decision, ...]:
    return _library.rulings()


def desk() -> Desk:
    """The current version of every report with its findings and scores, all years together."""
    shelf = library()
    return _desk(shelf, shelf.place, shelf.revision())


def versions(*, deleted: bool = False) -> tuple[Version, ...]:
    """All versions that are not deleted, or the deleted ones, newest year first."""
    shelf = library()
    return _versions(shelf, shelf.place, shelf.revision(), deleted)


def today() -> date:
    """The day at this machine."""
    return datetime.now().astimezone().date()


def book(year: int, today: date) -> Book:
    """The ledger of ``year``: what the roster says, and how far each report is."""
    shelf = library()
    return _book(shelf, shelf.place, shelf.revision(), year, today)


def rulings() -> tuple[Decision, ...]:
    """Every decision ever taken, oldest first, withdrawn ones too."""
    shelf = library()
    return _rulings(shelf, shelf.place, shelf.revision())


@st.cache_resource(max_entries=2, show_spinner=False)
def _pairs(_library: Library, place: str, revision: int) -> tuple[Pair, ...]:
    return pairs(_library.versions(), _library.register.reviews())


@st.cache_resource(max_entries=4, show_spinner=both.COMPUTING)
def _changed(
    _library: Library, place: str, content: int, compared: tuple[tuple[int, int, int, bool], ...]
) -> pl.DataFrame:
    facts = _checked(_library, place, content)[0].frames.facts
    return changed_after_passing(_library, facts, [Pair(*one) for one in compared])


def changed(year: int) -> tuple[Mapping[str, Pair], pl.DataFrame]:
    """By published version of ``year`` the draft it is compared with; the figures (CHANGED) that differ."""
    shelf, mine = library(), current()
    every = _pairs(shelf, shelf.place, shelf.revision())
    held = [p for p in every if (v := mine.get(str(p.published))) is not None and v.year == year]
    if not held:
        return {}, pl.DataFrame(schema=CHANGED)
    plain = tuple((p.published, p.draft, p.ordinal, p.passed) for p in held)
    return {str(p.published): p for p in held}, _changed(shelf, shelf.place, shelf.content(), plain)


@st.cache_resource(max_entries=2, show_spinner=False)
def _reviews(_library: Library, place: str, revision: int) -> tuple[Review, ...]:
    return _library.register.reviews()


def reviews() -> tuple[Review, ...]:
    """Everything that was done with reports as a whole, oldest first."""
    shelf = library()
    return _reviews(shelf, shelf.place, shelf.revision())


def chain_of(report: str) -> int:
    """The report through its versions to which the version ``report`` belongs."""
    return _chains(versions())[report]


@once(2)
def _chains(versions: tuple[Version, ...]) -> Mapping[str, int]:
    return {str(version.id): version.chain for version in versions}


def current() -> Mapping[str, Version]:
    """The current version of every report on file, by its key."""
    return _current(versions())


@once(2)
def _current(versions: tuple[Version, ...]) -> Mapping[str, Version]:
    return {str(version.id): version for version in versions if version.current}


def years(reports: pl.DataFrame) -> list[int]:
    """The report years on file, newest first."""
    return reports.get_column("year").drop_nulls().unique().sort(descending=True).to_list()
