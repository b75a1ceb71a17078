"""A page in parts, from its top: lines of text, page numbers, tables as rows of cells."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from parsing.document import Box
from parsing.ink import Glyph, Ink, Lay
from parsing.layout.columns import box_of, cells, columns
from parsing.layout.grids import Grid, grids
from parsing.layout.lines import Line, in_order, lines, middle, words
from parsing.layout.wrapped import unwrapped

_MARGIN = 0.12
_APART = 1.5
_DASH = "-\u2010-\u2015\u2212\uff0d_~·一丨|"
_NUMBER = re.compile(rf"[{_DASH}]{{0,2}}(\d{{1,4}})(?:/\d{{1,4}})?[{_DASH}]{{0,2}}")
"""A page's number as it is printed, or recognised: its dashes may be lost or taken for other strokes."""


@dataclass(slots=True)
class Cell:
    """A cell: its box and the lines in it; ``lent`` characters stand on another page and have no place."""

    box: Box
    lines: list[Line] = field(default_factory=list)
    lent_before: str = ""
    lent_after: str = ""

    @property
    def text(self) -> str:
        """What the cell shows, without blanks."""
        shown = "".join(g.text for line in self.lines for g in line if not g.text.isspace())
        return self.lent_before + shown + self.lent_after


Row = list[Cell]


@dataclass(slots=True)
class Part:
    """A line of text, or the rows of a table; ``number``: the line is the page's number."""

    top: float
    line: Line = field(default_factory=list)
    rows: list[Row] = field(default_factory=list)
    number: bool = False


@dataclass(slots=True)
class Sheet:
    """The parts of a page, its height, and how it lies in the display."""

    parts: list[Part]
    height: float
    lay: Lay

    def table(self, *, last: bool) -> Part | None:
        """The table with which a page ends or begins, but for lines at its edge such as its number."""
        low, high = _MARGIN * self.height, (1 - _MARGIN) * self.height
        shown = [part for part in self.parts if part.rows or low < part.top < high]
        found = shown[-1 if last else 0] if shown else None
        return found if found is not None and found.rows else None


def sheet(ink: Ink, tables: Sequence[Grid] | None = None) -> Sheet:
    """The parts of a page; ``tables`` where its ruled tables are known."""
    rest: Sequence[Glyph] = ink.glyphs
    parts: list[Part] = []
    for grid in grids(ink) if tables is None else tables:
        inside = [g for g in rest if grid.holds(g)]
        rest = [g for g in rest if not grid.holds(g)]
        parts.append(Part(grid.box[1], rows=_rows(grid, inside)))
    rows, outside = columns(unwrapped(lines(rest)))
    parts += [Part(row.top, rows=[[Cell(*cell) for cell in row.cells]]) for row in rows]
    for line in outside:
        if any(not g.text.isspace() for g in line):
            row = [Cell(box_of([cell]), [cell]) for cell in cells(line)]
            parts.append(Part(middle(line[0]), rows=[row]) if row[1:] else Part(middle(line[0]), line=line))
    parts.sort(key=lambda part: part.top)
    for part, beside in ((parts[:1], parts[1:2]), (parts[-1:], parts[-2:-1])):
        if part and part[0].line:
            part[0].number = _is_number(part[0], beside, ink.height)
    return Sheet(parts, ink.height, ink.lay)


def page_number(line: Sequence[Glyph]) -> Line:
    """The digits of a line that may be a page's number, without its dashes and the total; else nothing."""
    shown = [glyph for word in words(line) for glyph in word]
    found = _NUMBER.fullmatch("".join(glyph.text for glyph in shown))
    return shown[slice(*found.span(1))] if found else []


def _is_number(part: Part, beside: Sequence[Part], height: float) -> bool:
    """Whether a page's first or last line is its number: alone at its edge, apart from the rest."""
    if not page_number(part.line) or _MARGIN * height < part.top < (1 - _MARGIN) * height:
        return False
    high = part.line[0].bottom - part.line[0].top
    return bool(beside) and (bool(beside[0].rows) or abs(beside[0].top - part.top) > _APART * high)


def _rows(grid: Grid, glyphs: Iterable[Glyph]) -> list[Row]:
    contents: dict[tuple[int, int], list[Glyph]] = {}
    for glyph in glyphs:
        place = grid.cell((glyph.x0 + glyph.x1) / 2, middle(glyph))
        if place is not None:
            contents.setdefault(place, []).append(glyph)
    rows = []
    for r, row in enumerate(grid.rows):
        held = [(box, contents.get((r, c), [])) for c, box in enumerate(row)]
        shown = [(box, g) if any(not x.text.isspace() for x in g) else (box, []) for box, g in held]
        rows.append([Cell(box, in_order(inside)) for box, inside in shown])
    return rows
