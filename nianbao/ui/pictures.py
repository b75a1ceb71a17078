"""The menu beside a chart that hands it out as a picture, which is made when it is asked for."""

import streamlit as st

from nianbao.pictures import Drawn, png, svg
from nianbao.wording import briefs as words


def menu(chart: Drawn, name: str, key: str) -> None:
    """A small menu of the pictures of ``chart``; their files are called ``name``."""
    with st.popover(words.PICTURE, icon=":material/image:", type="tertiary", key=f"picture:{key}"):
        st.download_button(
            words.PICTURE_PNG,
            lambda: png(chart),
            file_name=f"{name}.png",
            mime="image/png",
            key=f"png:{key}",
            on_click="ignore",
            type="tertiary",
        )
        st.download_button(
            words.PICTURE_SVG,
            lambda: svg(chart),
            file_name=f"{name}.svg",
            mime="image/svg+xml",
            key=f"svg:{key}",
            on_click="ignore",
            type="tertiary",
        )
