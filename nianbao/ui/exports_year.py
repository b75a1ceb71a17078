"""The part of 文书与导出 that takes a whole year home: 简报, the workbook, the data."""

from collections.abc import Sequence

import streamlit as st

from nianbao.desk import Desk
from nianbao.ui import data, downloads, state, summary
from nianbao.ui.theme import plain
from nianbao.wording import briefs as words
from nianbao.wording import office


def show(desk: Desk, years: Sequence[int]) -> None:
    """The choice of one of ``years``, what its paper says in a line, and the buttons."""
    with st.container(width=220):
        year = state.year(years, office.YEAR_LABEL)
    if year is None:
        st.info(office.NO_YEARS)
        return
    glance = summary.glance(desk, year)
    st.caption(plain(words.YEAR_LINE.format(year=year, reports=glance.reports, today=data.today())))
    with st.container(gap="small"):
        downloads.choices(desk, year)
