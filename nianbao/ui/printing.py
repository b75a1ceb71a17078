"""A list on paper: hidden on screen, alone on the printed page."""

from collections.abc import Sequence
from functools import cache
from html import escape
from importlib.resources import files

import streamlit as st
from streamlit.components.v2 import component
from streamlit.components.v2.types import ComponentRenderer


@cache
def _component() -> ComponentRenderer:
    return component("nianbao_print", js=files(__package__).joinpath("print.js").read_text("utf-8"))


def order(number: int) -> None:
    """Has the browser print the page; each ``number`` above 0 once."""
    _component()(key="print", data={"order": str(number) if number else ""})


def _row(tag: str, cells: Sequence[tuple[str, str, str]]) -> str:
    drawn = []
    for kind, text, small in cells:
        note = f"<small>{escape(small)}</small>" if small else ""
        drawn.append(f'<{tag} class="{kind}">{escape(text)}{note}</{tag}>')
    return f"<tr>{''.join(drawn)}</tr>"


def page(
    title: str,
    lines: Sequence[str],
    head: Sequence[tuple[str, str]],
    rows: Sequence[Sequence[tuple[str, str]]],
) -> None:
    """Puts the printed page behind the screen's: title, lines, a table.

    ``head``: class (no, short, room or none) and title of each column; ``rows``: cells, their small print.
    """
    kinds = [kind for kind, _ in head]
    top = _row("th", [(kind, text, "") for kind, text in head])
    body = "".join(_row("td", [(kind, *cell) for kind, cell in zip(kinds, row, strict=True)]) for row in rows)
    told = "".join(f"<p>{escape(line)}</p>" for line in lines)
    css = files(__package__).joinpath("print.css").read_text("utf-8")
    st.html(
        f'<style>{css}</style><div class="nb-print"><h1>{escape(title)}</h1>{told}'
        f"<table><thead>{top}</thead><tbody>{body}</tbody></table></div>"
    )
