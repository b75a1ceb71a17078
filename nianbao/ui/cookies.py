"""What a browser remembers from visit to visit: short words in cookies of this address."""

from functools import cache
from importlib.resources import files
from urllib.parse import unquote

import streamlit as st
from streamlit.components.v2 import component
from streamlit.components.v2.types import ComponentRenderer


@cache
def _keeper() -> ComponentRenderer:
    return component("nianbao_cookie", js=files(__package__).joinpath("cookies.js").read_text("utf-8"))


def kept(name: str) -> str:
    """What the browser remembered under ``name`` when this visit began; empty where nothing."""
    return unquote(st.context.cookies.get(name, ""))


def keep(key: str, name: str, value: str) -> None:
    """Has the browser remember ``value`` under ``name``, or what it did where ``value`` is empty.

    ``key`` tells places on the screen apart.
    """
    _keeper()(key=key, data={"name": name, "value": value})
