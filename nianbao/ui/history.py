"""The browser's back key leads to the view before, also after a mark or a row led to another screen."""

from functools import cache
from pathlib import Path

from streamlit.components.v2 import component
from streamlit.components.v2.types import ComponentRenderer


@cache
def _keeping() -> ComponentRenderer:
    return component("nianbao_history", js=(Path(__file__).parent / "history.js").read_text("utf-8"))


def keep() -> None:
    """Lets the browser remember each view as it was left."""
    _keeping()(key="history")
