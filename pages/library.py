"""报告库: every report with its versions; open, replace, delete, restore."""

import streamlit as st

from nianbao.ui import data, navigation, notices, shelf
from nianbao.ui.guard import guard
from nianbao.wording import office

guard()
navigation.head("library")
notices.show()

library = data.library()
versions, deleted = data.versions(), data.versions(deleted=True)
if not versions and not deleted:
    st.write(office.LIBRARY_EMPTY)
    navigation.link("upload", office.UPLOAD_REPORTS)
    st.stop()

if shelf.with_deleted(len(deleted)):
    shelf.gone(library, deleted)
else:
    shelf.present(library, versions)
