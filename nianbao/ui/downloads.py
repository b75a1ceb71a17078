"""The button that takes reports home as a workbook, which is made only when it is pressed."""

from collections.abc import Sequence

import streamlit as st

from nianbao.desk import Desk
from nianbao.exports import workbook as made
from nianbao.exports.workbook import MOST_SHEETS, XLSX
from nianbao.wording import office


def workbook(desk: Desk, reports: Sequence[str], name: str, key: str = "workbook") -> None:
    """The button for the workbook of ``reports`` (keys); its file is called ``name``."""
    many = len(reports) > MOST_SHEETS
    st.download_button(
        office.DOWNLOAD_WORKBOOK,
        lambda: made(desk, reports).data,
        file_name=name + (".zip" if many else ".xlsx"),
        mime="application/zip" if many else XLSX,
        key=key,
        help=office.DOWNLOAD_WORKBOOK_HINT,
        on_click="ignore",
        icon=":material/download:",
        disabled=not reports,
    )


def workbook_of_year(desk: Desk, year: int) -> None:
    """The button for the workbook of all reports of ``year``."""
    reports = desk.of_year(year).frames.reports.get_column("report").to_list()
    workbook(desk, reports, office.WORKBOOK_FILE.format(year=year))
