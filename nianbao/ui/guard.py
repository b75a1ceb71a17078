"""The guard with which every page begins: no page runs outside ``app.py``.

A ``pages/`` folder beside ``app.py`` is also Streamlit's old router: on a fresh process, whose ``app.py`` has
not run yet, a first request for ``/overview`` runs ``pages/overview.py`` alone.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

import streamlit as st

_inside: ContextVar[bool] = ContextVar("inside_app", default=False)


@contextmanager
def frame() -> Iterator[None]:
    """Marks the time in which ``app.py`` runs a page."""
    token = _inside.set(True)
    try:
        yield
    finally:
        _inside.reset(token)


def guard() -> None:
    """Goes on inside ``app.py``; otherwise turns the old router off and runs ``app.py`` for this address."""
    if _inside.get():
        return
    from nianbao.ui import navigation

    navigation.declare()
    st.rerun()
