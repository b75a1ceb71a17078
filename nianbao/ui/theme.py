"""The look beyond ``.streamlit/config.toml``, and words of others shown as plain text."""

import re
from html import escape
from pathlib import Path

import streamlit as st

# A file of our own: Streamlit fetches the picture of a named icon or emoji from the network.
ICON = Path(__file__).parent / "icon.png"
_PUNCTUATION = re.compile(r"([!-/:-@\[-`{-~])")

_CSS = """
<style>
.stMainBlockContainer {max-width: 1360px; padding-top: 2.2rem; padding-bottom: 3rem;}
.stMainBlockContainer h1 {padding: 0; letter-spacing: .02em;}
[data-testid="stSidebar"] [data-testid="stPageLink"] a {padding-top: .3rem; padding-bottom: .3rem;}
[data-testid="stSidebarUserContent"] {padding-top: 0;}
.nb-brand b {display: block; font-size: 1.15rem; letter-spacing: .12em;}
.nb-brand span, .nb-foot {font-size: .8rem; opacity: .72;}
.nb-brand {border-left: 3px solid var(--st-primary-color); padding-left: .7rem; margin-bottom: .4rem;}
.nb-foot {margin-top: 1rem; display: block;}
</style>
"""


def plain(text: object) -> str:
    """``text`` for places that read Markdown (labels, captions, messages), so that it shows as it is."""
    return _PUNCTUATION.sub(r"\\\1", " ".join(str(text).split()))


def apply() -> None:
    """Puts the style sheet into the page."""
    st.html(_CSS)


def brand(name: str, line: str) -> None:
    """The product's name over the navigation."""
    st.html(f'<div class="nb-brand"><b>{escape(name)}</b><span>{escape(line)}</span></div>')


def footnote(text: str) -> None:
    """A small remark under the navigation."""
    st.html(f'<span class="nb-foot">{escape(text)}</span>')


def dark() -> bool:
    """Whether the viewer sees the dark look."""
    return st.context.theme.type == "dark"


def severity_colours() -> tuple[str, str]:
    """Colours of marks for errors and warnings, fit for the look that the viewer sees."""
    return ("#e0776c", "#c99a4b") if dark() else ("#b3261e", "#d9a441")
