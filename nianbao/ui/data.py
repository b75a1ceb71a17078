"""The library and what is known about its reports, computed once per change and kept for all sessions.

Caches are keyed by the library's address and its revision, plain strings and numbers: Streamlit hashes a
frame by its printed form, so that two frames could share a key. What they return is shared: never change it.
"""

import os

import polars as pl
import streamlit as st

from nianbao.desk import Desk, before, decided, evaluate
from nianbao.library import Library, Version
from nianbao.review import rulings_of
from nianbao.wording import office


@st.cache_resource(max_entries=4, show_spinner=False)
def _open(url: str) -> Library:
    return Library.open(url or None)


def library() -> Library:
    """The library that this dashboard shows; raises LibraryError where it cannot be opened."""
    return _open(os.environ.get("NIANBAO_DATABASE_URL", ""))


@st.cache_resource(max_entries=2, show_spinner=office.COMPUTING)
def _checked(_library: Library, place: str, content: int) -> tuple[Desk, pl.DataFrame | None]:
    """Findings as no decision changes them, and what the versions before had."""
    return evaluate(_library.frames(), _library.settings().due), before(_library)


@st.cache_resource(max_entries=2, show_spinner=False)
def _desk(_library: Library, place: str, revision: int) -> Desk:
    desk, earlier = _checked(_library, place, _library.content())
    return decided(desk, rulings_of(_library), earlier)


@st.cache_resource(max_entries=2, show_spinner=False)
def _versions(_library: Library, place: str, revision: int, deleted: bool) -> tuple[Version, ...]:
    return _library.versions(deleted=deleted)


def desk() -> Desk:
    """The current version of every report with its findings and scores, all years together."""
    shelf = library()
    return _desk(shelf, shelf.place, shelf.revision())


def versions(*, deleted: bool = False) -> tuple[Version, ...]:
    """All versions that are not deleted, or the deleted ones, newest year first."""
    shelf = library()
    return _versions(shelf, shelf.place, shelf.revision(), deleted)


def years(reports: pl.DataFrame) -> list[int]:
    """The report years on file, newest first."""
    return reports.get_column("year").drop_nulls().unique().sort(descending=True).to_list()
