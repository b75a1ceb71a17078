"""文书与导出: letters to agencies, the account of decisions, the circular, and their templates."""

import streamlit as st

from nianbao.ui import data, exports, filters, greeting, navigation, notices, state, workbench
from nianbao.ui.guard import guard
from nianbao.wording import office

guard()
navigation.head("exports")
notices.show()
greeting.greet()

desk = data.desk()
known = data.years(desk.frames.reports)
if not known:
    st.info(office.NO_YEARS)
    st.stop()

part = exports.part()
year = int(state.one("year", map(str, known), str(known[0])) or known[0])
roster = workbench.roster_of(year)
exports.show(part, desk, filters.filters(desk, roster, year, views_too=False), roster)
