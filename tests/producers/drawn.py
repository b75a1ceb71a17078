"""Reports laid out here, mark by mark, so that the place of every cell is known; any canvas can draw them."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

from tests.parsing.official import Rows, Spot, laid_out
from tests.producers.look import Look
from tests.producers.report import Paper

Place = tuple[float, float, float, float]
Measure = Callable[[str, float], float]
"""The width of a text in a size."""

_MARGIN = 52.0
_LEADING = 1.35
_HEADS = (0, 3, 3)
_WIDTHS: tuple[Sequence[float], ...] = ([1.0] * 12, [4, 13, 27, *[8.0] * 7], [1.0] * 15)


@dataclass(frozen=True, slots=True)
class Mark:
    """Some characters: their left end, their base line from the page's top, their size."""

    text: str
    x: float
    y: float
    size: float


@dataclass(slots=True)
class Sheet:
    """A page: its characters, and its lines as (x0, top, x1, bottom)."""

    marks: list[Mark] = field(default_factory=list)
    lines: list[Place] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Drawn:
    """The pages of a report and, for each cell, its page from 1 and its box from the page's top left."""

    sheets: list[Sheet]
    places: dict[str, tuple[int, Place]]


@dataclass(frozen=True, slots=True)
class _Band:
    """A row of a table, or a part of one, on a page: its top and bottom; ``again``: a repeated heading."""

    row: int
    page: int
    top: float
    bottom: float
    again: bool = False


class _Press:
    def __init__(self, look: Look, measure: Measure) -> None:
        self.look, self.measure = look, measure
        self.width, self.height = look.page
        self.pad = look.padding + 1
        self.drawn = Drawn([Sheet()], {})
        self.y = _MARGIN + look.offset

    @property
    def room(self) -> float:
        return self.height - _MARGIN - self.y

    def turn_page(self) -> None:
        self.drawn.sheets.append(Sheet())
        self.y = _MARGIN

    def wrapped(self, text: str, size: float, width: float) -> list[str]:
        """The lines of a text; a number is never torn."""
        lines, line = [], ""
        for piece in _pieces(text):
            if line and self.measure(line + piece, size) > width:
                lines.append(line)
                line = ""
            line += piece
        return [*lines, line]

    def paragraph(self, text: str, size: float, *, centred: bool = False) -> None:
        for line in self.wrapped(text, size, self.width - 2 * _MARGIN):
            if self.room < size * _LEADING:
                self.turn_page()
            left = (self.width - self.measure(line, size)) / 2 if centred else _MARGIN
            self.drawn.sheets[-1].marks.append(Mark(line, left, self.y + size, size))
            self.y += size * _LEADING
        self.y += size / 2

    def table(self, rows: Rows, number: int) -> None:
        shares = _WIDTHS[number]
        unit = (self.width - 2 * _MARGIN) / sum(shares)
        edges = [_MARGIN]
        for share in shares:
            edges.append(edges[-1] + share * unit)
        cells = [_Cell(spot, self, edges) for spot in laid_out(rows)]
        bands = list(self._bands(_heights(cells, len(rows)), _HEADS[number]))
        for cell in cells:
            cell.draw([band for band in bands if cell.first <= band.row <= cell.last])
        self.y = bands[-1].bottom + self.look.size

    def _bands(self, heights: Sequence[float], head: int) -> Iterator[_Band]:
        """Where the rows come to lie: on this page as far as there is room, then on the next ones."""
        if self.room < sum(heights[: head + 1]):
            self.turn_page()
        least = self.look.size * _LEADING + 2 * self.pad
        for row, height in enumerate(heights):
            if height > self.room:
                if self.look.torn and least <= self.room <= height - least:
                    yield self._band(row, self.room)
                    height = height - self.room + 2 * self.pad
                self.turn_page()
                if self.look.repeated:
                    for above, high in enumerate(heights[:head]):
                        yield self._band(above, high, again=True)
            yield self._band(row, height)

    def _band(self, row: int, height: float, *, again: bool = False) -> _Band:
        top, self.y = self.y, self.y + height
        return _Band(row, len(self.drawn.sheets), top, self.y, again)

    def footers(self) -> None:
        for number, sheet in enumerate(self.drawn.sheets, 1):
            text = self.look.footer.replace("#", str(number))
            sheet.marks.append(
                Mark(text, (self.width - self.measure(text, 9)) / 2, self.height - _MARGIN / 2, 9)
            )


class _Cell:
    """A cell with its lines of text, drawn once or, over a page break, part by part."""

    def __init__(self, spot: Spot, press: _Press, edges: Sequence[float]) -> None:
        self.press, self.box = press, spot.box
        self.first, self.last = spot.row, spot.row + spot.box.rows - 1
        self.left, self.right = edges[spot.column], edges[spot.column + spot.box.columns]
        self.size = press.look.size
        room = self.right - self.left - 2 * self.press.pad
        self.lines = press.wrapped(spot.box.text, self.size, room) if spot.box.text else []

    @property
    def height(self) -> float:
        return max(len(self.lines), 1) * self.size * _LEADING + 2 * self.press.pad

    def draw(self, bands: Sequence[_Band]) -> None:
        lines = self.lines
        for again in (False, True):
            parts = [band for band in bands if band.again is again]
            for page in sorted({band.page for band in parts}):
                here = [band for band in parts if band.page == page]
                box = (self.left, here[0].top, self.right, here[-1].bottom)
                self._rule(page, box)
                if again:
                    self._write(page, box, self.lines)
                    continue
                last = here[-1].page == parts[-1].page
                fit = max(int((box[3] - box[1] - 2 * self.press.pad) / (self.size * _LEADING) + 0.01), 0)
                now, lines = (lines, []) if last else (lines[:fit], lines[fit:])
                self._write(page, box, now)
                if self.box.concept and (now or self.box.concept not in self.press.drawn.places):
                    self.press.drawn.places[self.box.concept] = (page, box)

    def _rule(self, page: int, box: Place) -> None:
        x0, top, x1, bottom = box
        lines = self.press.drawn.sheets[page - 1].lines
        if self.press.look.rules != "none":
            lines += [(x0, top, x1, top), (x0, bottom, x1, bottom)]
        if self.press.look.rules == "all":
            lines += [(x0, top, x0, bottom), (x1, top, x1, bottom)]

    def _write(self, page: int, box: Place, lines: Sequence[str]) -> None:
        leading = self.size * _LEADING
        y = (box[1] + box[3] - len(lines) * leading) / 2 + self.size
        for line in lines:
            free = self.right - self.left - 2 * self.press.pad - self.press.measure(line, self.size)
            share = {"left": 0.0, "center": 0.5, "right": 1.0}[
                self.press.look.align if self.box.concept else "left"
            ]
            mark = Mark(line, self.left + self.press.pad + share * free, y, self.size)
            self.press.drawn.sheets[page - 1].marks.append(mark)
            y += leading


def _pieces(text: str) -> Iterator[str]:
    """The text in pieces that stay on one line: characters, and runs of digits with what belongs to them."""
    run = ""
    for character in text:
        if character.isascii() and (character.isalnum() or character in "-., "):
            run += character
            continue
        if run:
            yield run
            run = ""
        yield character
    if run:
        yield run


def _heights(cells: Sequence[_Cell], rows: int) -> list[float]:
    """The height of each row; where a cell over several rows needs more, the last of them gets it."""
    heights = [0.0] * rows
    for cell in cells:
        if cell.first == cell.last:
            heights[cell.first] = max(heights[cell.first], cell.height)
    for cell in cells:
        missing = cell.height - sum(heights[cell.first : cell.last + 1])
        if missing > 0:
            heights[cell.last] += missing
    return heights


def drawn(paper: Paper, look: Look, measure: Measure) -> Drawn:
    """The report laid out on pages; ``measure`` tells how wide the characters are."""
    press = _Press(look, measure)
    size = look.size + 1.5
    press.paragraph(paper.title, 16, centred=True)
    press.paragraph(paper.headings[0], 12)
    for text in paper.opening:
        press.paragraph(text, size)
    for number, rows in enumerate(paper.tables):
        press.paragraph(paper.headings[number + 1], 12)
        press.table(rows, number)
    press.paragraph(paper.headings[4], 12)
    for text in paper.closing[:2]:
        press.paragraph(text, size)
    press.paragraph(paper.headings[5], 12)
    press.paragraph(paper.closing[2], size)
    press.footers()
    return press.drawn
