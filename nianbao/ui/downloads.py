"""What takes reports home: workbook, data, the paper for leaders; each is made only when it is pressed."""

from collections.abc import Sequence

import streamlit as st

from nianbao.briefs import Year, document
from nianbao.desk import Desk
from nianbao.exports import workbook as made
from nianbao.exports.data import ZIP, archive
from nianbao.exports.lists import More
from nianbao.exports.workbook import MOST_SHEETS, XLSX
from nianbao.ui import data, result
from nianbao.wording import briefs as words
from nianbao.wording import office

DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


def workbook(desk: Desk, reports: Sequence[str], name: str, key: str = "workbook") -> None:
    """The button for the workbook of ``reports`` (keys); its file is called ``name``."""
    many = len(reports) > MOST_SHEETS
    signed = result.signed_in_words(desk, reports)
    st.download_button(
        office.DOWNLOAD_WORKBOOK,
        lambda: made(desk, reports, more=More(schemes=desk.schemes, signed=signed)).data,
        file_name=name + (".zip" if many else ".xlsx"),
        mime="application/zip" if many else XLSX,
        key=key,
        help=office.DOWNLOAD_WORKBOOK_HINT,
        on_click="ignore",
        icon=":material/download:",
        disabled=not reports,
    )


def of_year(desk: Desk, year: int, glance: Year) -> None:
    """The menu of what can be taken home of a year: the paper for leaders, the workbook, the data."""
    reports = desk.of_year(year).frames.reports.get_column("report").to_list()
    office_name = data.library().papers.fields().get("office", "")
    with st.popover(words.DOWNLOAD, icon=":material/download:"):
        st.download_button(
            words.DOWNLOAD_BRIEF,
            lambda: document.brief(glance, office_name),
            file_name=words.BRIEF_FILE.format(year=year) + ".docx",
            mime=DOCX,
            key="brief",
            help=words.DOWNLOAD_BRIEF_HINT,
            on_click="ignore",
            icon=":material/article:",
        )
        workbook(desk, reports, office.WORKBOOK_FILE.format(year=year))
        st.download_button(
            words.DOWNLOAD_DATA,
            lambda: archive(desk, reports),
            file_name=words.DATA_FILE.format(year=year) + ".zip",
            mime=ZIP,
            key="data",
            help=words.DOWNLOAD_DATA_HINT,
            on_click="ignore",
            icon=":material/table:",
        )
