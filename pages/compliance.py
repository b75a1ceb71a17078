"""审核工作台: agencies against checks, and the way down to the evidence."""

import streamlit as st

from nianbao.ui import data, evidence, greeting, navigation, workbench
from nianbao.ui.guard import guard
from nianbao.wording import office

guard()
navigation.head("compliance")
greeting.greet()

desk = data.desk()
chosen = workbench.filters(desk)
if chosen is None:
    st.info(office.NO_YEARS)
    st.stop()

evidence.style()
workbench.show(desk, chosen)
