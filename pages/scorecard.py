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
from nianbao.wording import scorecard as told
from nianbao.wording import views as words

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
problems, tables, figures, past, counted = st.tabs(
    [words.TAB_FINDINGS, words.TAB_FORMS, words.TAB_INDICATORS, words.TAB_YEARS, told.TAB_FIGURES],
    key="view",
    on_change="rerun",
    bind="query-params",
)
if problems.open:
    with problems:
        card.findings(shown)
if tables.open:
    with tables:
        card.forms(shown)
if figures.open:
    with figures:
        standing.indicators(desk, shown)
if past.open:
    with past:
        standing.years(desk, shown)
        likeness.against(desk, shown.report)
if counted.open:
    with counted:
        prose.table(desk, shown)
