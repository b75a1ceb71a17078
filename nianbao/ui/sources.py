"""What evidence is shown from: a version's text, pages as images, and tables; kept, for they never change."""

import streamlit as st

from nianbao.intake import RenderError, read_table, render_page
from nianbao.ui import data
from parsing.document import Table
from parsing.personal import masked

DPI = 132


@st.cache_resource(max_entries=12, show_spinner=False)
def _text(place: str, version: int) -> str:
    report = data.library().report(version)
    return "" if report is None else masked(report.text)


def text(report: str) -> str:
    """The text of the version ``report``, in which findings' spans count; empty where it is gone."""
    return _text(data.library().place, int(report))


@st.cache_data(max_entries=40, show_spinner=False)
def _page(place: str, version: int, page: int, dpi: int) -> bytes | None:
    try:
        return render_page(data.library().original(version), page, dpi)
    except RenderError:
        return None


def page(report: str, number: int) -> bytes | None:
    """Page ``number`` (from 1) of the original as PNG at ``DPI``; None where it cannot be rendered."""
    return _page(data.library().place, int(report), number, DPI)


@st.cache_data(max_entries=40, show_spinner=False)
def _table(place: str, version: int, number: int) -> Table | None:
    return read_table(data.library().original(version), number)


def table(report: str, number: int) -> Table | None:
    """Table ``number`` (from 1) of an original without pages; None where there is none."""
    return _table(data.library().place, int(report), number)
