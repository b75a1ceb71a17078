"""文字对照: one section of two reports side by side, what is the same marked, private numbers masked."""

import streamlit as st

from nianbao.library import LibraryError
from nianbao.ui import likeness as likeness_view
from nianbao.ui import state
from nianbao.ui.comparing import address, shown
from nianbao.ui.comparing.scene import Scene
from nianbao.wording import comparison as words
from nianbao.wording import likeness
from nianbao.wording.cells import section_name

SECTIONS = ("1", "5", "6", "2", "3", "4")


def draw(scene: Scene) -> None:
    """One section of two chosen reports, of one year or of two."""
    columns = scene.columns()
    if len(columns) < 2:
        st.info(words.TEXT_CHOOSE, icon=":material/compare_arrows:")
        return
    first, second, third = st.columns([4, 4, 3], vertical_alignment="bottom")
    ids = {name: key for key, name in columns.items()}
    options = {name: name for name in ids}
    names = list(options)
    with first:
        own = address.select("own", options, words.AGENCY, names[0])
    others = {name: name for name in names if name != own}
    if state.asked("other") == [own]:
        state.write("other", None)
    with second:
        other = address.select("other", others, words.OTHER, next(iter(others)))
    with third:
        sections = {number: section_name(int(number)) for number in SECTIONS}
        section = address.select("section", sections, words.SECTION, SECTIONS[0])
    try:
        likeness_view.two(scene.desk, ids[own], ids[other], int(section))
    except LibraryError:
        st.caption(likeness.GONE)
        return
    shown.sentence(words.TEXT_NOTE)
