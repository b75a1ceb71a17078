"""Ruled tables: pdfplumber's finder over the ruled lines of a page, whoever read them."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from operator import itemgetter
from typing import Any, Self

from pdfplumber.table import TableFinder

from parsing.document import Box
from parsing.ink import Glyph, Ink, Stroke

_NEAR = 3.0
"""Lines nearer to each other than this, in points, are one; so are parts of a line with such a gap."""

_SETTINGS = {"snap_tolerance": 0, "join_tolerance": 0}


class _Page:
    """As much of a page as the finder asks for."""

    def __init__(self, ink: Ink) -> None:
        self.bbox = (0.0, 0.0, ink.width, ink.height)
        self.edges = [*_edges(ink.strokes, level=True), *_edges(ink.strokes, level=False)]


def _edges(strokes: Iterable[Stroke], *, level: bool) -> Iterator[dict[str, Any]]:
    """The level or the upright lines, those side by side and those in a row made one, as the finder would.

    The finder gives lines that it makes one coordinates that differ in their last digits.
    """
    at, start, end = (1, 0, 2) if level else (0, 1, 3)
    chosen = {s for s in strokes if (s.x1 - s.x0 >= s.bottom - s.top) is level}
    for group in _near(sorted(chosen, key=itemgetter(at)), at):
        place = round(sum(stroke[at] for stroke in group) / len(group), 2)
        spans: list[tuple[float, float]] = []
        for stroke in sorted(group, key=itemgetter(start)):
            if spans and stroke[start] <= spans[-1][1] + _NEAR:
                spans[-1] = (spans[-1][0], max(spans[-1][1], stroke[end]))
            else:
                spans.append((stroke[start], stroke[end]))
        for first, last in spans:
            sides = (first, place, last, place) if level else (place, first, place, last)
            yield _edge(*sides, orientation="h" if level else "v")


def _near(strokes: Sequence[Stroke], at: int) -> Iterator[list[Stroke]]:
    """Sorted lines in groups, each near the one before it."""
    group: list[Stroke] = []
    for stroke in strokes:
        if group and stroke[at] > group[-1][at] + _NEAR:
            yield group
            group = []
        group.append(stroke)
    if group:
        yield group


def _edge(x0: float, top: float, x1: float, bottom: float, orientation: str) -> dict[str, Any]:
    return {
        "object_type": "line",
        "x0": x0,
        "top": top,
        "x1": x1,
        "bottom": bottom,
        "width": x1 - x0,
        "height": bottom - top,
        "orientation": orientation,
    }


@dataclass(frozen=True, slots=True)
class Grid:
    """A ruled table: its box, its rows with the cells that begin in them, and which cell lies where."""

    box: Box
    rows: tuple[tuple[Box, ...], ...]
    across: tuple[float, ...]
    down: tuple[float, ...]
    cover: dict[tuple[int, int], tuple[int, int]]

    @classmethod
    def of(cls, cells: Iterable[Box]) -> Self:
        ordered = sorted(cells, key=lambda c: (c[1], c[0]))
        tops = sorted({cell[1] for cell in ordered})
        rows = tuple(tuple(cell for cell in ordered if cell[1] == top) for top in tops)
        across = sorted({x for cell in ordered for x in (cell[0], cell[2])})
        down = sorted({y for cell in ordered for y in (cell[1], cell[3])})
        column, line = ({edge: i for i, edge in enumerate(edges)} for edges in (across, down))
        cover = {
            (i, j): (r, c)
            for r, row in enumerate(rows)
            for c, (x0, top, x1, bottom) in enumerate(row)
            for i in range(column[x0], column[x1])
            for j in range(line[top], line[bottom])
        }
        return cls((across[0], down[0], across[-1], down[-1]), rows, tuple(across), tuple(down), cover)

    def at(self, x: float, y: float) -> tuple[int, int] | None:
        """Row and cell around a point."""
        return self.cover.get((bisect_right(self.across, x) - 1, bisect_right(self.down, y) - 1))

    def cell(self, x: float, y: float) -> tuple[int, int] | None:
        """Row and cell around a point, else the nearest one at its height."""
        found = self.at(x, y)
        if found is not None:
            return found
        near = [
            (min(abs(x - cell[0]), abs(x - cell[2])), r, c)
            for r, row in enumerate(self.rows)
            for c, cell in enumerate(row)
            if cell[1] <= y <= cell[3]
        ]
        return min(near)[1:] if near else None

    def holds(self, glyph: Glyph) -> bool:
        """Whether a character stands in the table."""
        x0, top, x1, bottom = self.box
        x, y = (glyph.x0 + glyph.x1) / 2, (glyph.top + glyph.bottom) / 2
        slack = glyph.bottom - glyph.top
        return top <= y <= bottom and x0 - slack <= x <= x1 + slack


def grids(ink: Ink) -> list[Grid]:
    """The ruled tables of a page from its top; underlined paragraphs, boxes in one column, are none."""
    page: Any = _Page(ink)
    found = [Grid.of(table.cells) for table in TableFinder(page, _SETTINGS).tables] if ink.strokes else []
    return sorted((g for g in found if _is_table(g.rows)), key=lambda g: (g.box[1], g.box[0]))


def _is_table(rows: Sequence[Sequence[Box]]) -> bool:
    return any(len(row) > 1 for row in rows)
