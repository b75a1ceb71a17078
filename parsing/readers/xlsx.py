"""Workbooks (XLSX): every visible sheet as tables, formulas with the values that were saved with them."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from xml.etree.ElementTree import Element

from parsing.document import Cell, Document
from parsing.flow import FlowWriter
from parsing.forms import FORMS, form
from parsing.problems import Unreadable
from parsing.readers.lines import joined
from parsing.readers.package import Package, natural
from parsing.readers.text import LONGEST
from parsing.readers.xlsx_values import Book, book_of

_MOST_CELLS = 200_000
_WIDEST = 1000
_REFERENCE = re.compile(r"([A-Z]{1,3})([1-9]\d{0,6})")

_Grid = dict[int, dict[int, str]]
"""Row → column → what the cell shows; a cell that is there but blank shows an empty string."""


@dataclass(frozen=True, slots=True)
class _Area:
    """Merged cells, edges included."""

    top: int
    left: int
    bottom: int
    right: int


def read_xlsx(data: bytes) -> Document:
    """The text of a workbook; ``Unreadable`` for one that is damaged, protected, too large or empty.

    Also for one with formulas whose values were not saved, for what it shows is not in the file, and for one
    with several reports on its sheets.
    """
    book, contents = _opened(data)
    writer = FlowWriter()
    count = reports = 0
    for content in contents:
        grid = _grid(content, book)
        reports += _holds_requests(grid)
        count += _write(writer, grid, _merged(content))
        if count > _MOST_CELLS:
            raise Unreadable("office_large")
    if reports > 1:
        raise Unreadable("xlsx_several", count=reports)
    document = writer.document("xlsx")
    if not document.text.strip():
        raise Unreadable("empty")
    if len(document.text) > LONGEST:
        raise Unreadable("too_long", limit=LONGEST // 10_000)
    return document


def _opened(data: bytes) -> tuple[Book, Iterator[Element]]:
    """What cells refer to, and the visible sheets; ``Unreadable`` for what is no sound workbook."""
    package = Package(data, "xlsx")
    name = package.main()
    root = package.tree(name)
    if root is None:
        raise Unreadable("xlsx_damaged")
    related = package.related(name)
    parts = {
        kind: package.tree(part) for kind, part in related.values() if kind in ("sharedStrings", "styles")
    }
    book = book_of(root, parts.get("sharedStrings"), parts.get("styles"))
    return book, _sheets(package, root, related)


def read_sheets(data: bytes) -> list[list[tuple[int, list[str | None]]]]:
    """What the visible sheets show: (row from 1, its cells from the first column) of every row with text.

    What stands in merged cells stands in each of their rows; None is a formula whose value was not saved.
    ``Unreadable`` for a workbook that is damaged, protected or too large.
    """
    book, contents = _opened(data)
    return [_shown(content, book) for content in contents]


def _shown(content: Element, book: Book) -> list[tuple[int, list[str | None]]]:
    lost: set[tuple[int, int]] = set()
    grid, areas = _grid(content, book, lost), _merged(content)
    _spread(grid, areas)
    lost |= {
        (row, area.left)
        for area in areas
        if (area.top, area.left) in lost
        for row in grid
        if area.top < row <= area.bottom
    }
    named = {row for row, _ in lost}
    return [
        (
            row,
            [None if (row, column) in lost else cells.get(column, "") for column in range(1, max(cells) + 1)],
        )
        for row, cells in sorted(grid.items())
        if any(cells.values()) or row in named
    ]


def _spread(grid: _Grid, areas: Iterable[_Area]) -> None:
    """Writes the text of merged cells into each of the rows that they cover and that are there."""
    for area in areas:
        text = grid.get(area.top, {}).get(area.left, "")
        for row in (row for row in grid if area.top < row <= area.bottom):
            grid[row][area.left] = text


def _sheets(package: Package, root: Element, related: Mapping[str, tuple[str, str]]) -> Iterator[Element]:
    """The visible sheets with cells, in the order of their tabs."""
    for sheet in root.iterfind("sheets/sheet"):
        kind, part = related.get(sheet.get("id", ""), ("", ""))
        if kind == "worksheet" and sheet.get("state", "visible") == "visible":
            content = package.tree(part)
            if content is not None:
                yield content


def _holds_requests(grid: _Grid) -> bool:
    """Whether table three is on a sheet: a report has it once."""
    labels = form(FORMS[-1]).requests.rows[0].labels
    shown = ("".join(text.split()) for cells in grid.values() for text in cells.values())
    return any(label in text for text in shown for label in labels)


def _grid(content: Element, book: Book, lost: set[tuple[int, int]] | None = None) -> _Grid:
    """The cells of a sheet in its visible rows and columns.

    Formulas whose values were not saved are ``Unreadable``, unless ``lost`` takes the places (row, column) of
    those that are visible.
    """
    hidden = _hidden(content)
    grid: _Grid = {}
    number = count = 0
    for row in content.iterfind("sheetData/row"):
        number = natural(row.get("r"), number + 1)
        shown = row.get("hidden") not in ("1", "true")
        column = 0
        for cell in row.iterfind("c"):
            found = _REFERENCE.fullmatch(cell.get("r", ""))
            column = _column(found[1]) if found else column + 1
            count += 1
            if count > _MOST_CELLS or column > _WIDEST:
                raise Unreadable("office_large")
            unsaved = cell.find("f") is not None and cell.get("t") != "str" and not cell.findtext("v")
            if unsaved and lost is None:
                raise Unreadable("xlsx_formulas")
            if shown and not any(low <= column <= high for low, high in hidden):
                grid.setdefault(number, {})[column] = joined(book.shown(cell).split("\n"))
                if unsaved and lost is not None:
                    lost.add((number, column))
    return grid


def _hidden(content: Element) -> list[tuple[int, int]]:
    """Ranges of hidden columns."""
    columns = [c for c in content.iterfind("cols/col") if c.get("hidden") in ("1", "true")]
    return [(natural(c.get("min")), natural(c.get("max"))) for c in columns]


def _column(letters: str) -> int:
    """The number of a column, from 1: ``A`` is 1, ``AA`` 27."""
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number


def _merged(content: Element) -> list[_Area]:
    areas = []
    for merged in content.iterfind("mergeCells/mergeCell"):
        first, _, last = merged.get("ref", "").partition(":")
        begin, end = _REFERENCE.fullmatch(first), _REFERENCE.fullmatch(last or first)
        if begin and end:
            areas.append(_Area(int(begin[2]), _column(begin[1]), int(end[2]), _column(end[1])))
    if len(areas) > _MOST_CELLS:
        raise Unreadable("office_large")
    return areas


def _write(writer: FlowWriter, cells: _Grid, areas: Sequence[_Area]) -> int:
    """Write a sheet and count its cells: rows that touch are a table, texts by themselves paragraphs."""
    most = max((column for row in cells.values() for column in row), default=0)
    corners, covered = _coverage(sorted(cells), most, areas)
    grid = {row: {c: text for c, text in cells[row].items() if (row, c) not in covered} for row in cells}
    filled = sorted(row for row, shown in grid.items() if any(shown.values()))
    count = 0
    for _, band in groupby(enumerate(filled), lambda pair: pair[1] - pair[0]):
        rows = [row for _, row in band]
        single = [row for row in rows if sum(map(bool, grid[row].values())) == 1]
        prose = {row for row in single if single == rows or _by_itself(grid[row], row, corners, covered)}
        for apart, stretch in groupby(rows, prose.__contains__):
            part = list(stretch)
            if apart:
                for row in part:
                    writer.paragraph(next(filter(None, grid[row].values())))
                continue
            used = [column for row in part for column, text in grid[row].items() if text]
            count += len(part) * (max(used) - min(used) + 1)
            if count > _MOST_CELLS:
                raise Unreadable("office_large")
            reach = (min(used), max(used))
            writer.table([cell for row in part for cell in _row(grid, row, reach, corners, covered)])
    return count


def _by_itself(
    cells: Mapping[int, str],
    row: int,
    corners: Mapping[tuple[int, int], _Area],
    covered: set[tuple[int, int]],
) -> bool:
    """Whether a row of one text stands between tables: within one it is merged, or beside a tall label."""
    column, text = next((column, text) for column, text in cells.items() if text)
    area = corners.get((row, column))
    section = any(title in text for title in form(FORMS[-1]).sections)
    beside = any((row, left) in covered for left in range(1, column))
    return len(cells) == 1 and not beside and (section or area is None or area.right == area.left)


def _coverage(
    rows: Sequence[int], most: int, areas: Iterable[_Area]
) -> tuple[Mapping[tuple[int, int], _Area], set[tuple[int, int]]]:
    """The merged areas by their first cell, and the cells they hide in ``rows`` up to the column ``most``."""
    corners: dict[tuple[int, int], _Area] = {}
    covered: set[tuple[int, int]] = set()
    hidden = 0
    for area in areas:
        within = rows[bisect_left(rows, area.top) : bisect_right(rows, area.bottom)]
        columns = range(area.left, min(area.right, most) + 1)
        hidden += len(within) * len(columns)
        if hidden > _MOST_CELLS:
            raise Unreadable("office_large")
        corners[area.top, area.left] = area
        covered.update((row, column) for row in within for column in columns)
    return corners, covered.difference(corners)


def _row(
    grid: _Grid,
    row: int,
    reach: tuple[int, int],
    corners: Mapping[tuple[int, int], _Area],
    covered: set[tuple[int, int]],
) -> Iterator[Cell]:
    """The cells of a row. Blank ones behind the last that is there are none of the table's."""
    cells = grid[row]
    last = max(column for column in cells if column <= reach[1])
    for column in range(reach[0], last + 1):
        if (row, column) not in covered:
            area = corners.get((row, column))
            rows, columns = (area.bottom - area.top + 1, area.right - area.left + 1) if area else (1, 1)
            yield Cell(row, column, cells.get(column, ""), rows, columns)
