"""Who sits at the screen: a name typed once per browser, kept in a cookie of this address."""

import streamlit as st

from nianbao.ui import cookies
from nianbao.wording import entries as words

COOKIE = "nianbao_person"
LONGEST = 40
_KEPT = "person"


def _tidy(name: str) -> str:
    return " ".join(name.split())[:LONGEST]


def name() -> str:
    """The name typed in this browser; empty where none was typed yet."""
    kept = st.session_state.get(_KEPT)
    return kept if isinstance(kept, str) else _tidy(cookies.kept(COOKIE))


def ask(key: str, label: str | None = None) -> str:
    """Draws the field for the name, filled with what is known; the name as it stands there.

    ``key`` tells the field from others on the screen.
    """
    given = _tidy(
        st.text_input(
            label or words.WHO,
            value=name(),
            max_chars=LONGEST,
            key=f"person:{key}",
            placeholder=words.WHO_HINT,
        )
    )
    if given and given != name():
        st.session_state[_KEPT] = given
    # Drawn before there is a name too: what came between would move the fields below, and empty them.
    cookies.keep(f"keep:{key}", COOKIE, given)
    return given
