"""The part of 设置 that sets the least and the most characters of a report."""

import streamlit as st

from nianbao.library import Library, LibraryError
from nianbao.ui import notices, presses
from nianbao.ui.theme import plain
from nianbao.wording import office

STEP = 100
MOST = 1_000_000


def _asked(label: str, held: int | None, lowest: int, key: str) -> int | None:
    """The field of one limit; None where it is empty."""
    return st.number_input(
        label,
        min_value=lowest,
        max_value=MOST,
        value=held,
        step=STEP,
        placeholder=office.LENGTH_NONE,
        width=200,
        key=key,
    )


def section(library: Library) -> None:
    """The two limits, empty until an office sets them."""
    held = library.settings().limits
    st.header(office.LENGTH_TITLE, anchor=False)
    st.caption(office.LENGTH_LINE.format(bare=held.bare))
    with st.container(horizontal=True, vertical_alignment="bottom"):
        lowest, now = held.bare + 1, f"{held.least}:{held.most}"
        least = _asked(office.LENGTH_LEAST, held.least, lowest, f"length:least:{now}")
        most = _asked(office.LENGTH_MOST, held.most, lowest, f"length:most:{now}")
        same = (least, most) == (held.least, held.most)
        look = {"type": "primary", "icon": ":material/save:", "disabled": same}
        pressed = presses.button(office.SAVE_LENGTH, key="length:save", **look)
    if not pressed:
        return
    try:
        library.set_length(least, most)
    except LibraryError as error:
        st.error(plain(error))
        return
    notices.say(office.LENGTH_SAVED if least or most else office.LENGTH_LIFTED)
    st.rerun()
