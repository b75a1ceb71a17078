"""自查: an agency checks its own draft before sending it; nothing is kept."""

import streamlit as st

from nianbao.ui import addressed, evidence, navigation, selfcheck
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
tabs = addressed.tabs(
    "view", {"findings": words.TAB_FINDINGS, "forms": words.TAB_FORMS, "unknown": words.TAB_UNKNOWN}
)
with tabs["findings"]:
    selfcheck.findings(checked)
with tabs["forms"]:
    selfcheck.forms(checked)
with tabs["unknown"]:
    selfcheck.unknown(checked)
selfcheck.printed(checked)
