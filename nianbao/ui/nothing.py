"""What a screen says where its filters leave nothing, with the button that lifts them."""

from collections.abc import Mapping, Sequence

import streamlit as st

from nianbao.ui import state
from nianbao.wording import office

Fields = Mapping[str, object]


def left(sentence: str, names: Sequence[str], fields: Fields, otherwise: str = "") -> None:
    """Draws ``sentence``; where something is filtered, a button that lifts all filters.

    ``names`` are choices that stand in the address; ``fields`` the keys of other fields, each with what it
    holds when it filters nothing. ``otherwise``: the good news where nothing is filtered.
    """
    filled = any(st.session_state.get(key, bare) != bare for key, bare in fields.items())
    narrowed = filled or any(state.asked(name) for name in names)
    if otherwise and not narrowed:
        st.success(otherwise, icon=":material/check_circle:")
        return
    st.info(sentence, icon=":material/filter_alt_off:")
    if narrowed:
        st.button(office.LIFT_FILTERS, on_click=_lift, args=(names, fields), key="lift")


def _lift(names: Sequence[str], fields: Fields) -> None:
    for name in names:
        state.write(name, None)
    for key, bare in fields.items():
        if key in st.session_state:
            st.session_state[key] = bare
