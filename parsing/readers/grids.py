"""Tables of a page: which hold data and which only lay out the page, and the cells of the former."""

import re
from collections.abc import Iterator

from parsing.document import Cell, Table
from parsing.readers.markup import Element

WIDEST = 60
"""A cell that spans more columns takes these."""

_MOST_COLUMNS = 256
"""Columns beyond are not kept apart: cells that reach down in every row would make ever more of them."""

_PROSE_CELL = 600
_PROSE_IN_ONE_ROW = 100
_ROWS = ("tr",)
_PARTS = ("tbody", "thead", "tfoot")
_CELLS = ("td", "th")
_SPACE = re.compile(r"[ \t\r\f\xa0]*\n\s*|[ \t\r\f\xa0]+")
_WIDE = re.compile(r"[\u2e80-\u9fff\uf900-\ufaff\uff00-\uff60]")


def rows(table: Element) -> list[list[Element]]:
    """The rows of a table with their cells."""
    found = []
    for child in table.elements():
        lines = child.elements() if child.tag in _PARTS else iter((child,))
        found += [[c for c in line.elements() if c.tag in _CELLS] for line in lines if line.tag in _ROWS]
    return found


def inner_tables(cell: Element) -> Iterator[Element]:
    """The tables in a cell, but not those in them."""
    for child in cell.elements():
        if child.tag == "table":
            yield child
        else:
            yield from inner_tables(child)


def holds_data(table: Element) -> bool:
    """Whether a table shows data: rows and columns of short cells, no table with data in one of them."""
    if table.role in ("presentation", "none"):
        return False
    lines = rows(table)
    if max((len(line) for line in lines), default=0) < 2:
        return False
    cells = [cell for line in lines for cell in line]
    lengths = [len(cell_text(cell)) for cell in cells]
    longest = _PROSE_IN_ONE_ROW if sum(map(bool, lines)) == 1 else _PROSE_CELL
    if sum(map(bool, lengths)) < 2 or max(lengths) > longest:
        return False
    return not any(holds_data(inner) for cell in cells for inner in inner_tables(cell))


def cells_of(table: Element) -> Table:
    """The cells of a table with data at their places in the grid that rows and columns spanned make."""
    taken: dict[int, int] = {}
    """By column, the last row that a cell reaches."""
    found = []
    lines = rows(table)
    for row, line in enumerate(lines, 1):
        column = 1
        for cell in line:
            while column <= _MOST_COLUMNS and taken.get(column, 0) >= row:
                column += 1
            high, wide = min(cell.rows, len(lines) - row + 1), min(cell.columns, WIDEST)
            found.append(Cell(row, column, cell_text(cell), high, wide))
            taken.update(dict.fromkeys(range(column, column + wide), row + high - 1))
            column += wide
    return tuple(found)


def cell_text(cell: Element) -> str:
    """What a cell shows, in one line. Numbers in paragraphs of their own stay apart."""
    lines: list[str] = []
    buffer: list[str] = []
    _collect(cell, lines, buffer)
    lines.append(closed("".join(buffer)))
    text = ""
    for line in filter(None, lines):
        apart = text[-1:].isdigit() and line[0].isdigit()
        text += (" / " if apart else "") + line
    return text


def _collect(element: Element, lines: list[str], buffer: list[str]) -> None:
    for child in element.children:
        if isinstance(child, str):
            buffer.append(child)
            continue
        ends = child.block or child.tag == "br"
        if ends:
            lines.append(closed("".join(buffer)))
            buffer.clear()
        elif child.apart:
            buffer.append(" ")
        _collect(child, lines, buffer)
        if ends:
            lines.append(closed("".join(buffer)))
            buffer.clear()
        elif child.apart:
            buffer.append(" ")


def closed(text: str) -> str:
    """Text with its white space as a page shows it: a line break between Chinese characters is none."""

    def space(match: re.Match[str]) -> str:
        before, after = text[match.start() - 1 : match.start()], text[match.end() : match.end() + 1]
        wide = bool(_WIDE.match(before) and _WIDE.match(after))
        return "" if wide and "\n" in match[0] else " "

    return _SPACE.sub(space, text).strip()
