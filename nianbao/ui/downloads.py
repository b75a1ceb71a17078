"""What takes reports home: workbook, data, the paper for leaders; each is made only when it is pressed."""

from collections.abc import Sequence

import polars as pl
import streamlit as st

from nianbao.briefs import document
from nianbao.desk import Desk
from nianbao.exports import workbook as made
from nianbao.exports.data import ZIP, archive
from nianbao.exports.lists import More
from nianbao.exports.workbook import MOST_SHEETS, XLSX
from nianbao.ledger.sheets import in_words
from nianbao.ui import data, exports_templates, result, summary
from nianbao.wording import briefs as words
from nianbao.wording import office, sheets
from nianbao.wording.language import DEFAULT, speaking

STEP = 20
"""Scorecards after which the progress is shown anew."""

DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


def workbook(
    desk: Desk,
    reports: Sequence[str],
    name: str,
    key: str = "workbook",
    roster: pl.DataFrame | None = None,
    chosen: Sequence[str] = (),
) -> None:
    """The button for the workbook of ``reports`` (keys); its file is called ``name``.

    ``roster`` and ``chosen`` as nianbao.exports.lists.More has them. That of very many is made first, which
    is seen, and handed out then.
    """
    with speaking(DEFAULT):
        signed = result.signed_in_words(desk, reports)
    more = More(roster, tuple(chosen), desk.schemes, signed)
    if len(reports) > MOST_SHEETS:
        _many(desk, reports, name, key, more)
        return
    st.download_button(
        office.DOWNLOAD_COMPARED if chosen else office.DOWNLOAD_WORKBOOK,
        lambda: made(desk, reports, more=more).data,
        file_name=name + ".xlsx",
        mime=XLSX,
        key=key,
        help=office.DOWNLOAD_COMPARED_HINT if chosen else office.DOWNLOAD_WORKBOOK_HINT,
        on_click="ignore",
        icon=":material/download:",
        disabled=not reports,
    )


def _many(desk: Desk, reports: Sequence[str], name: str, key: str, more: More) -> None:
    """The button that makes a ZIP of workbooks; once it is made, the button that hands it out."""
    library = data.library()
    kept, this = f"made:{key}", (name, library.place, library.revision())
    label = words.MAKE_WORKBOOK.format(count=len(reports))
    if st.button(label, key=f"make:{key}", help=office.DOWNLOAD_WORKBOOK_HINT, icon=":material/grid_on:"):
        bar = st.progress(0.0)

        def told(done: int, of: int) -> None:
            if done % STEP == 0 or done == of:
                bar.progress(done / of, text=sheets.PROGRESS.format(done=done, total=of))

        whole = made(desk, reports, more=more, progress=told)
        bar.empty()
        st.session_state[kept] = this, whole.data
    of, file = st.session_state.get(kept, (None, b""))
    if of == this:
        st.download_button(
            office.DOWNLOAD_WORKBOOK,
            file,
            file_name=name + ".zip",
            mime=ZIP,
            key=key,
            on_click="ignore",
            icon=":material/download:",
        )


def of_year(desk: Desk, year: int, area: str | None) -> None:
    """The menu of what can be taken home of a year."""
    with st.popover(words.DOWNLOAD, icon=":material/download:"):
        choices(desk, year, area)


def choices(desk: Desk, year: int, area: str | None = None) -> None:
    """What can be taken home of a year: the paper for leaders, the workbook, the data."""
    reports = desk.frames.reports.filter(pl.col("year") == year)["report"].to_list()
    with speaking(DEFAULT):
        paper = summary.glance(desk, year, area)
    office_name = data.library().papers.fields().get("office", "")
    own = exports_templates.of_brief()
    st.download_button(
        words.DOWNLOAD_BRIEF,
        lambda: document.brief(paper, office_name, own),
        file_name=words.BRIEF_FILE.format(year=year) + ".docx",
        mime=DOCX,
        key="brief",
        help=words.DOWNLOAD_BRIEF_HINT,
        on_click="ignore",
        icon=":material/article:",
    )
    with speaking(DEFAULT):
        roster = in_words(data.book(year, data.today()).rows)
    workbook(desk, reports, office.WORKBOOK_FILE.format(year=year), roster=roster)
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
