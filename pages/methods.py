"""指标与规则: formulas, checks and points, from their declarations alone."""

import streamlit as st

from nianbao.ui import navigation, rules
from nianbao.ui.guard import guard
from nianbao.wording import glossary as terms
from nianbao.wording import views as words

guard()
navigation.head("methods")

checks, indicators, scheme, glossary = st.tabs(
    [words.TAB_CHECKS, words.TAB_INDICATORS, words.TAB_SCHEME, terms.TITLE]
)
with checks:
    rules.checks()
with indicators:
    rules.indicators()
with scheme:
    rules.scoring()
with glossary:
    rules.glossary()
