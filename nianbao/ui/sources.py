"""What a report's evidence is shown from: its text, its pages as images; both kept, for neither ever changes."""

import streamlit as st

from nianbao.intake import RenderError, render_page
from nianbao.library import Library
from nianbao.ui import data

DPI = 132


@st.cache_resource(max_entries=12, show_spinner=False)
def _text(url: str, version: int) -> str:
    report = data.library().report(version)
    return "" if report is None else report.text


def text(report: str) -> str:
    """The text of the library's version ``report``, in which findings' spans count; empty where it is gone."""
    return _text(Library.locate(), int(report))


@st.cache_data(max_entries=40, show_spinner=False)
def _page(url: str, version: int, page: int, dpi: int) -> bytes | None:
    try:
        return render_page(data.library().original(version), page, dpi)
    except RenderError:
        return None


def page(report: str, number: int) -> bytes | None:
    """Page ``number`` (from 1) of the version's original as PNG at ``DPI``; None where it cannot be rendered."""
    return _page(Library.locate(), int(report), number, DPI)
