"""自查: an agency checks its own draft before sending it; nothing is kept."""

import streamlit as st

from nianbao.ui import evidence, navigation, selfcheck
from nianbao.ui.guard import guard
from nianbao.wording import selfcheck as words

guard()
navigation.head("selfcheck")
selfcheck.promise()

checked = selfcheck.held()
if checked is None:
    selfcheck.take()
    st.stop()

evidence.style()
selfcheck.head(checked)
problems, tables, unknown = st.tabs([words.TAB_FINDINGS, words.TAB_FORMS, words.TAB_UNKNOWN])
with problems:
    selfcheck.findings(checked)
with tables:
    selfcheck.forms(checked)
with unknown:
    selfcheck.unknown(checked)
selfcheck.printed(checked)
