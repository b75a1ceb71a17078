"""年度总览: a year at a glance, and the way to what needs attention."""

import streamlit as st

from nianbao.ui import data, downloads, greeting, navigation, notices, overview, roster, state
from nianbao.ui.guard import guard
from nianbao.ui.summary import year_of
from nianbao.wording import office

guard()
corner = navigation.head("overview")
notices.show()
greeting.greet()

desk = data.desk()
with corner:
    year = state.year(data.years(desk.frames.reports), office.YEAR_LABEL)
    if year is not None:
        downloads.workbook_of_year(desk, year)

if year is None:
    st.info(office.NO_YEARS)
    st.stop()

summary = year_of(desk, year)
overview.figures(summary)
roster.strip(year)
overview.drawings(summary)
overview.attention(summary, year)
overview.everyone(summary, year)
