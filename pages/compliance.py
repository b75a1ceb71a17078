"""审核工作台: findings one by one with what was decided, and agencies against faults and checks."""

import streamlit as st

from nianbao.ui import data, evidence, filters, greeting, navigation, notices, state, workbench
from nianbao.ui.guard import guard
from nianbao.wording import office

guard()
navigation.head("compliance")
greeting.greet()
notices.show()

desk = data.desk()
known = data.years(desk.frames.reports)
if not known:
    st.info(office.NO_YEARS)
    st.stop()

evidence.style()
year = int(state.one("year", map(str, known), str(known[0])) or known[0])
roster = workbench.roster_of(year)
workbench.show(desk, filters.filters(desk, roster, year), roster)
