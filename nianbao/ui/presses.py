"""Buttons whose press is not lost where another one stops the run that was to hear it.

A run ends where it next speaks to the screen as soon as anything else is typed or pressed, and the press that
began it is forgotten with it. A press is noted here before the run begins, and kept until it is reached.
"""

from collections.abc import Hashable
from typing import Any

import streamlit as st

_WAITING = "presses:waiting"


def _waiting() -> dict[str, Hashable]:
    """The presses not yet reached: by the key of their button, what the button was about."""
    waiting: dict[str, Hashable] = st.session_state.setdefault(_WAITING, {})
    return waiting


def _reached(key: str, about: Hashable, look: dict[str, Any]) -> bool:
    waiting = _waiting()
    if key not in waiting:
        return False
    return waiting.pop(key) == about and not look.get("disabled")


def button(label: str, *, key: str, about: Hashable = None, **look: Any) -> bool:
    """Like ``st.button``: whether it was pressed while it was about what it is ``about`` now."""
    waiting = _waiting()  # at hand when it is pressed: to look into the session then could stop the run
    st.button(label, key=key, on_click=waiting.__setitem__, args=(key, about), **look)
    return _reached(key, about, look)


def submit(label: str, *, key: str, about: Hashable = None, **look: Any) -> bool:
    """Like ``st.form_submit_button``, in the manner of ``button``."""
    waiting = _waiting()
    st.form_submit_button(label, key=key, on_click=waiting.__setitem__, args=(key, about), **look)
    return _reached(key, about, look)


def forget() -> None:
    """At the end of a run that came through: what it did not reach is on the screen no more."""
    _waiting().clear()
