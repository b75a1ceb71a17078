"""收件: files in, and what each was taken for."""

import streamlit as st

from nianbao.ui import data, inbox, navigation, notices, receipts, visits
from nianbao.ui.guard import guard

guard()
navigation.head("upload")
notices.show()

library = data.library()
visit = visits.current()
if visit.batch is not None:
    inbox.progress(visit)
    st.stop()
inbox.take(library, visit, inbox.given())
receipts.show(library, visit)
