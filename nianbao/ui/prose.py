"""The figures of a report's prose, each with the sentence that it stands in."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

import streamlit as st

from nianbao.desk import Desk
from nianbao.ui import grid, sources
from nianbao.ui.findings import Cell
from nianbao.ui.grid import Cell as Box
from nianbao.ui.marks import figure
from nianbao.ui.scorecard import Card
from nianbao.wording import scorecard as words
from nianbao.wording.cells import cell_name

_HEADING = r"(?m:^)[ \t　]*(?:第?[一二三四五六七八九十]+[、部]|（[一二三四五六七八九十]+）)[^。\n]{0,30}\n"
_END = re.compile(rf"[。；;！？!?]|\n[ \t　]*\n|{_HEADING}")
_TORN = re.compile(r"[ \t]*\n[ \t]*")
LONGEST = 160
AROUND = 60


@dataclass(frozen=True, slots=True)
class Told:
    """A figure: what it counts, the figure in words, its sentence with private numbers masked."""

    name: str
    shown: str
    sentence: str


def _ends(text: str) -> list[int]:
    """Where sentences end: after a mark, after a heading, at an empty line; a torn line is no end."""
    return [found.end() for found in _END.finditer(text)]


def sentence(text: str, start: int, end: int) -> str:
    """The sentence of ``text`` in which ``start`` to ``end`` ends; of a long one the part next to it."""
    ends = _ends(text)
    before = bisect_right(ends, end - 1)
    first = ends[before - 1] if before else 0
    after = bisect_left(ends, end)
    last = ends[after] if after < len(ends) else len(text)
    if last - first > LONGEST:
        first, last = max(first, start - AROUND), min(last, end + AROUND)
    return " ".join(_TORN.sub("", text[first:last].strip()).split())


def _cells(card: Card) -> Iterator[Cell]:
    told = [cell for cell in card.cells.values() if cell.source == "narrative"]
    yield from sorted(told, key=lambda cell: (cell.spot.start or 0, cell.concept))


def figures(desk: Desk, card: Card) -> tuple[Told, ...]:
    """The figures in the order of the report."""
    about = desk.frames.facts.filter(report=card.report).select("concept", "approximate")
    rough = dict(about.iter_rows())
    text = sources.text(card.report)
    made = []
    for cell in _cells(card):
        shown = figure(cell)
        if rough.get(cell.concept):
            shown = words.ABOUT.format(value=shown)
        start, end = cell.spot.start, cell.spot.end
        whole = (
            sentence(text, start, end)
            if start is not None and end is not None
            else " ".join(cell.raw.split())
        )
        made.append(Told(cell_name(cell.concept), shown, whole))
    return tuple(made)


def table(desk: Desk, card: Card) -> None:
    """Draws the figures with their sentences."""
    told = figures(desk, card)
    if not told:
        st.caption(words.FIGURES_EMPTY)
        return
    head = [[Box(label, head=True) for label in words.FIGURES_HEAD]]
    rows = [
        [
            Box(one.name, ("left",), head=True),
            Box(one.shown, ("number",)),
            Box(one.sentence, ("left", "fill")),
        ]
        for one in told
    ]
    grid.draw(f"prose:{card.report}", head, rows)
