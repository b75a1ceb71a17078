"""The choices of 横向对比 as its address says them, each checked before it is used."""

from collections.abc import Mapping

import streamlit as st

from nianbao.ui import state

NAMES = (
    "show",
    "year",
    "towns",
    "among",
    "kind",
    "class",
    "area",
    "band",
    "measure",
    "across",
    "up",
    "section",
    "column",
    "own",
    "other",
    "page",
    "rank",
)
"""Everything of this screen that stands in its address."""


WIDTH = 340
"""Pixels of a list to choose from; a telephone's width is less, and then counts."""


def arrive() -> None:
    """Takes this visit's last choices on coming here, and afterwards what the address says alone.

    So the browser's back key leads to the view before, also where that had less chosen.
    """
    if _widget("show") in st.session_state:
        state.forget(NAMES)


def _widget(name: str) -> str:
    return f"choice:{name}"


def _changed(name: str, default: str) -> None:
    value = st.session_state[_widget(name)]
    state.write(name, None if value == default else value)


def switch(name: str, options: Mapping[str, str], label: str, default: str, *, hidden: bool = False) -> str:
    """One of a few ``options`` (value in the address → words on screen), all in sight at once."""
    st.session_state[_widget(name)] = state.one(name, options, default, quiet=True) or default
    chosen: str | None = st.segmented_control(
        label,
        list(options),
        format_func=lambda value: options.get(value, value),
        key=_widget(name),
        on_change=_changed,
        args=(name, default),
        label_visibility="collapsed" if hidden else "visible",
        required=True,
    )
    return chosen or default


def select(name: str, options: Mapping[str, str], label: str, default: str) -> str:
    """One of many ``options`` from a list of moderate width; the default stays out of the address."""
    with st.container(width=WIDTH):
        return state.choose(name, options, label, default=default, quiet=True) or default


def several(name: str, options: Mapping[str, str], label: str, placeholder: str) -> list[str]:
    """Any number of ``options``."""
    return state.choose_many(name, options, label, placeholder=placeholder)


def page(count: int, size: int, label: str, told: str) -> slice:
    """The rows of the page that the address names, of ``count`` rows; a selector where there are several.

    A page that is no more, because less is shown now, is the first. ``told`` has {page} and {pages}.
    """
    pages = max(1, -(-count // size))
    options = {str(n): told.format(page=n, pages=pages) for n in range(1, pages + 1)}
    if any(asked not in options for asked in state.asked("page")):
        state.write("page", None)
    state.forget(("page",))
    number = int(select("page", options, label, "1")) if pages > 1 else 1
    return slice((number - 1) * size, number * size)
