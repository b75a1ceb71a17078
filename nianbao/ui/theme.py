"""The look beyond ``.streamlit/config.toml``, and words of others shown as plain text."""

import json
import re
import time
from collections.abc import Collection
from functools import cache
from html import escape
from pathlib import Path

import streamlit as st
from streamlit.components.v2 import component
from streamlit.components.v2.types import ComponentRenderer
from streamlit.delta_generator import DeltaGenerator

from nianbao.wording import screens

# A file of our own: Streamlit fetches the picture of a named icon or emoji from the network.
ICON = Path(__file__).parent / "icon.png"
LARGEST = "50 MB"
"""Of a file, where a field says nothing else; as ``.streamlit/config.toml`` and the readers have it."""
_PUNCTUATION = re.compile(r"([!-/:-@\[-`{-~])")


_STYLED = "theme:styled"
BREATH = 0.12
"""Seconds in which a browser takes a style sheet in: what comes sooner is drawn without it, and moves."""


def plain(text: object) -> str:
    """``text`` for places that read Markdown (labels, captions, messages), so that it shows as it is."""
    return _PUNCTUATION.sub(r"\\\1", " ".join(str(text).split()))


def apply() -> None:
    """Puts the style sheet into the page, and our words over Streamlit's own where it has no others."""
    st.html(Path(__file__).parent / "theme.css")
    _say(":root", choose=screens.UPLOAD_CHOOSE, **_of_files(LARGEST, ()))


def _say(where: str, **words: str) -> None:
    said = " ".join(f"--nb-{name}: {json.dumps(text, ensure_ascii=False)};" for name, text in words.items())
    st.html(f"<style>{where} {{{said}}}</style>")


def _of_files(largest: str, kinds: Collection[str]) -> dict[str, str]:
    refused = screens.UPLOAD_REFUSED if kinds else screens.UPLOAD_LARGE
    told = screens.ENUMERATION.join(kinds)
    return {
        "drop": screens.UPLOAD_DROP.format(most=largest),
        "refused": refused.format(most=largest, kinds=told),
    }


def files_box(key: str, largest: str = LARGEST, kinds: Collection[str] = ()) -> DeltaGenerator:
    """A container for a field for files that takes others than most fields: its words say so.

    ``largest``: the size as a person reads it, ``2 MB``; ``kinds``: the endings, where others are refused.
    """
    box = st.container(key=key)
    with box:
        _say(f".st-key-{key}", **_of_files(largest, kinds))
    return box


def brand(name: str, line: str) -> None:
    """The product's name over the navigation."""
    st.html(f'<div class="nb-brand"><b>{escape(name)}</b><span>{escape(line)}</span></div>')


def footnote(text: str) -> None:
    """A small remark under the navigation."""
    st.html(f'<span class="nb-foot">{escape(text)}</span>')


@cache
def _folding() -> ComponentRenderer:
    return component("nianbao_sidebar", js=(Path(__file__).parent / "sidebar.js").read_text("utf-8"))


def fold_when_narrow() -> None:
    """Lets the navigation fold away on a telephone once a page is chosen."""
    _folding()(key="folding")


def await_style() -> None:
    """Gives the browser time to take the style sheet in, once a visit, before anything else comes."""
    if _STYLED not in st.session_state:
        st.session_state[_STYLED] = True
        time.sleep(BREATH)


@cache
def _arriving() -> ComponentRenderer:
    return component("nianbao_arriving", js=(Path(__file__).parent / "arriving.js").read_text("utf-8"))


def arrive() -> None:
    """Shows a page that was just opened once its parts have their places, so that nothing jumps."""
    _arriving()(key="arriving")


def dark() -> bool:
    """Whether the viewer sees the dark look."""
    return st.context.theme.type == "dark"


def severity_colours() -> tuple[str, str]:
    """Colours of marks for errors and warnings, fit for the look that the viewer sees."""
    return ("#e0776c", "#c99a4b") if dark() else ("#b3261e", "#d9a441")
