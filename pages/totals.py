"""全市汇总: tables two, three and four of an area's bodies added up, and who is missing."""

import streamlit as st

from nianbao.ui import data, evidence, greeting, navigation, notices, summing, totals
from nianbao.ui.guard import guard

guard()
corner = navigation.head("totals")
notices.show()
greeting.greet()

desk = data.desk()
evidence.style()
chosen = summing.choose(desk)
if chosen is None:
    st.stop()

with corner:
    totals.download(chosen)
totals.head(chosen)
totals.forms(chosen)
totals.missing(chosen)
totals.aside(chosen)
totals.opened(desk, chosen)
