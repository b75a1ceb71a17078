"""A paper on screen, as it will read: text only, whatever stands in it."""

from collections.abc import Iterable
from html import escape
from pathlib import Path

import streamlit as st

from nianbao.letters.reading import Grid, Line, paper


def _line(line: Line) -> str:
    classes = [line.align, *(["head"] if line.bold else []), *(["set-in"] if line.indented else [])]
    sides = line.text.split("\t")
    if len(sides) > 1:
        inner = "".join(f"<span>{escape(side)}</span>" for side in sides)
        return f'<p class="apart">{inner}</p>'
    return f'<p class="{" ".join(classes)}">{escape(line.text) or "&nbsp;"}</p>'


def _grid(grid: Grid) -> str:
    rows = [
        "<tr>" + "".join(f"<{tag}>{escape(cell)}</{tag}>" for cell in row) + "</tr>"
        for row, tag in zip(grid.rows, ["th", *["td"] * (len(grid.rows) - 1)], strict=False)
    ]
    return f"<div class='wide'><table>{''.join(rows)}</table></div>"


def _html(blocks: Iterable[Line | Grid]) -> str:
    inner = "".join(_line(block) if isinstance(block, Line) else _grid(block) for block in blocks)
    return f'<div class="nb-paper">{inner}</div>'


def draw(data: bytes) -> None:
    """Draws the DOCX file ``data``, one that a template of ours filled."""
    st.html(Path(__file__).parent / "exports_paper.css")
    st.html(_html(paper(data)))
