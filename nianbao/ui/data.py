"""The library and what is known about its reports, computed once per change and kept for all sessions.

Caches are keyed by the library's address and its revision, plain strings and numbers: Streamlit hashes a frame
by its printed form, so that two frames could share a key. What they return is shared: never change it.
"""

import polars as pl
import streamlit as st

from nianbao.desk import Desk, evaluate
from nianbao.library import Library
from nianbao.wording import office


@st.cache_resource(max_entries=4, show_spinner=False)
def _open(url: str) -> Library:
    return Library.open(url)


def library() -> Library:
    """The library that this dashboard shows; raises LibraryError where it cannot be opened."""
    return _open(Library.locate())


@st.cache_resource(max_entries=2, show_spinner=office.COMPUTING)
def _desk(url: str, revision: int) -> Desk:
    shelf = _open(url)
    return evaluate(shelf.frames(), shelf.deadlines())


def desk() -> Desk:
    """Every current report of the library with its findings and scores, all years together."""
    shelf = library()
    return _desk(Library.locate(), shelf.revision())


def years(reports: pl.DataFrame) -> list[int]:
    """The report years on file, newest first."""
    return reports.get_column("year").drop_nulls().unique().sort(descending=True).to_list()
