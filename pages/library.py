"""报告库: every report with its versions; open, replace, delete, restore."""

import streamlit as st

from nianbao.ui import data, navigation, notices, shelf
from nianbao.ui.guard import guard
from nianbao.wording import office

guard()
navigation.head("library")
notices.show()

library = data.library()
versions = data.versions()
with_deleted = data.versions(deleted=True)
if not versions and not with_deleted:
    st.write(office.LIBRARY_EMPTY)
    navigation.link("upload", office.UPLOAD_REPORTS)
    st.stop()

present, gone = st.tabs([office.LIBRARY_TAB, office.DELETED_TAB_COUNT.format(count=len(with_deleted))])
with present:
    shown = shelf.filters(versions)
    st.caption(office.LIBRARY_COUNT.format(count=sum(v.current for v in shown), versions=len(shown)))
    if shown:
        actions = st.container()
        picked = shelf.table(shown, f"versions:{library.revision()}")
        with actions:
            shelf.actions(library, picked)
    else:
        st.info(office.LIBRARY_NO_MATCH)
with gone:
    shelf.deleted(library)
