"""文书与导出: letters to agencies, the account of decisions, the circular, and their templates."""

import streamlit as st

from nianbao.ui import data, exports, greeting, navigation, notices
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

exports.show(desk, known)
