"""Sentences that survive the rerun after an action."""

import streamlit as st

from nianbao.ui.theme import plain

_KEY = "notices"


def kept() -> list[tuple[str, bool]]:
    """What is kept for the next drawing of a page: to add to without looking into the session again."""
    held: list[tuple[str, bool]] = st.session_state.setdefault(_KEY, [])
    return held


def say(sentence: str, *, good: bool = True) -> None:
    """Keeps ``sentence`` (plain text) for the next drawing of a page; not ``good`` asks for a look."""
    kept().append((sentence, good))


def show() -> None:
    """Shows what was kept, once; the rest of the page keeps its place."""
    with st.container():
        _show()


def draw(sentence: str, *, good: bool) -> None:
    """Draws a sentence (plain text) on what was done; not ``good`` asks for a look."""
    if good:
        st.success(plain(sentence), icon=":material/check_circle:")
    else:
        st.warning(plain(sentence), icon=":material/info:")


def _show() -> None:
    for sentence, good in st.session_state.pop(_KEY, []):
        draw(sentence, good=good)
