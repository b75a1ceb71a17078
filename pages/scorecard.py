"""单位评分表: one agency's report, its score, what is wrong with it and where that stands."""

import streamlit as st

from nianbao.ui import (
    agency,
    card,
    data,
    evidence,
    greeting,
    likeness,
    navigation,
    notices,
    paper,
    prose,
    result,
    scorecard,
    signing,
    standing,
)
from nianbao.ui.guard import guard

guard()
navigation.head("scorecard")
notices.show()
greeting.greet()

desk = data.desk()
chosen = agency.choose(desk)
if chosen is None:
    st.stop()

shown = scorecard.card_of(desk, chosen.report)
evidence.style()
scored = result.result_of(desk, chosen.report)
card.head(shown, chosen.name, scored)
with st.container(horizontal=True, vertical_alignment="center"):
    signing.panel(scored, chosen.name, chosen.year)
    paper.downloads(desk, shown, chosen.name, scored)
card.score(shown)
tabs = card.tabs()
if tabs["findings"].open:
    with tabs["findings"]:
        card.findings(shown)
if tabs["forms"].open:
    with tabs["forms"]:
        card.forms(shown)
if tabs["indicators"].open:
    with tabs["indicators"]:
        standing.indicators(desk, shown)
if tabs["years"].open:
    with tabs["years"]:
        standing.years(desk, shown)
        likeness.against(desk, shown.report)
if tabs["figures"].open:
    with tabs["figures"]:
        prose.table(desk, shown)
