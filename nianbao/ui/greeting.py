"""What an empty library offers: the sample reports, or an upload."""

import streamlit as st

from nianbao.ui import data, navigation, notices, receiving, samples
from nianbao.wording import office


def _load() -> None:
    bar = st.progress(0.0, text=office.SAMPLES_LOADING)

    def progress(done: int, total: int, name: str) -> None:
        bar.progress(done / total, text=office.SAMPLES_LOADING)

    notices.say(receiving.summed_up(samples.load(data.library(), progress)))
    st.rerun()


def greet() -> None:
    """Draws the two choices and stops the page; does nothing where the library has reports."""
    if data.versions():
        return
    st.subheader(office.WELCOME, anchor=False)
    st.write(office.WELCOME_LINE)
    left, right = st.columns(2, gap="medium", border=True)
    with left:
        st.write(office.LOAD_SAMPLES_LINE.format(count=samples.count()))
        wanted = st.button(office.LOAD_SAMPLES, type="primary", icon=":material/library_add:")
    with right:
        st.write(office.UPLOAD_REPORTS_LINE)
        if st.button(office.UPLOAD_REPORTS, icon=":material/upload_file:"):
            navigation.go("upload")
    if wanted:
        _load()
    st.stop()
