"""What an empty library offers: the tour over the sample reports, the samples alone, or an upload."""

import streamlit as st

from nianbao.ui import data, navigation, notices, receiving, samples, tour
from nianbao.wording import office
from nianbao.wording import tour as words


def _load() -> None:
    bar = st.progress(0.0, text=office.SAMPLES_LOADING)

    def progress(done: int, total: int, name: str) -> None:
        bar.progress(done / total, text=office.SAMPLES_LOADING)

    notices.say(receiving.summed_up(samples.load(data.library(), progress)))
    st.rerun()


def greet() -> None:
    """Draws the choices and stops the page; does nothing where the library has reports."""
    if data.versions():
        return
    st.header(office.WELCOME, anchor=False)
    st.write(office.WELCOME_LINE)
    left, right = st.columns(2, gap="medium", border=True)
    with left:
        st.write(words.LINE.format(count=samples.count()))
        with st.container(horizontal=True):
            toured = st.button(words.NAME, type="primary", icon=":material/tour:")
            wanted = st.button(office.LOAD_SAMPLES, icon=":material/library_add:")
    with right:
        st.write(office.UPLOAD_REPORTS_LINE)
        if st.button(office.UPLOAD_REPORTS, icon=":material/upload_file:"):
            navigation.go("upload")
    if toured:
        tour.begin(navigation.go)
    if wanted:
        _load()
    st.stop()
