"""年度总览: a year at a glance, for those who lead."""

import streamlit as st

from nianbao.ui import data, downloads, greeting, navigation, notices, overview, roster, state, summary
from nianbao.ui.guard import guard
from nianbao.wording import office

guard()
corner = navigation.head("overview")
notices.show()
greeting.greet()

desk = data.desk()
with corner:
    year = state.year(data.years(desk.frames.reports), office.YEAR_LABEL)

if year is None:
    st.info(office.NO_YEARS)
    st.stop()

areas = summary.areas(desk, year)
area = state.one("area", areas, next(iter(areas), None), quiet=True)
glance = summary.glance(desk, year, area)
with corner:
    downloads.of_year(desk, year, area)
overview.figures(glance, areas)
roster.strip(year)
overview.drawings(glance)
overview.everyone(desk, glance)
