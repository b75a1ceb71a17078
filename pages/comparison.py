"""横向对比: towns of one year side by side, with nothing ranked that must not be."""

import streamlit as st

from nianbao.ui import data, evidence, greeting, navigation, side_by_side, towns
from nianbao.ui.guard import guard
from nianbao.wording import views as words

guard()
navigation.head("comparison")
greeting.greet()

desk = data.desk()
chosen = side_by_side.choose(desk)
if chosen is None:
    st.info(words.CHOOSE_TWO, icon=":material/compare_arrows:")
    st.stop()

names = chosen.names
evidence.style()
comparable = side_by_side.cautions(desk, names)
told = towns.told(desk, list(names), names)
figures, tables = st.tabs(
    [words.TAB_INDICATORS, words.TAB_FORMS], key="beside", on_change="rerun", bind="query-params"
)
if figures.open:
    with figures:
        if comparable:
            side_by_side.drawings(told)
        side_by_side.indicators(desk, told, names)
if tables.open:
    with tables:
        st.caption(words.DIFFERENCES)
        side_by_side.table(desk, names, "proactive")
        side_by_side.table(desk, names, "requests")
        side_by_side.table(desk, names, "disputes")
