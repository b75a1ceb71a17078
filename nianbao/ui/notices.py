"""Sentences that survive the rerun after an action."""

import streamlit as st

from nianbao.ui.theme import plain

_KEY = "notices"


def say(sentence: str) -> None:
    """Keeps ``sentence`` (plain text) for the next drawing of a page."""
    st.session_state.setdefault(_KEY, []).append(sentence)


def show() -> None:
    """Shows what was kept, once."""
    for sentence in st.session_state.pop(_KEY, []):
        st.success(plain(sentence), icon=":material/check_circle:")
