"""The framework's own words in the language spoken, and its charts within reach of the keys."""

import json
from functools import cache
from pathlib import Path

import streamlit as st
from streamlit.components.v2 import component
from streamlit.components.v2.types import ComponentRenderer

from nianbao.wording import native as words


@cache
def _speaking() -> ComponentRenderer:
    return component("nianbao_native", js=(Path(__file__).parent / "native.js").read_text("utf-8"))


def speak() -> None:
    """Puts our words where the framework says its own in labels, hints and menus."""
    _speaking()(key="native", data={"said": words.SAID, "scrolls": words.SCROLLS, "chart": words.CHART})


def style() -> None:
    """Gives the style sheet the words that it shows in the place of the framework's."""
    said = {
        "select-all": words.SELECT_ALL,
        "select-matches": words.SELECT_MATCHES,
        "no-options": words.NO_OPTIONS,
        "press-enter": words.PRESS_ENTER,
    }
    rules = " ".join(f"--nb-{name}: {json.dumps(text, ensure_ascii=False)};" for name, text in said.items())
    st.html(f"<style>:root {{{rules}}}</style>")
