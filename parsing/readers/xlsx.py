"""Workbooks (XLSX): every visible sheet as tables, formulas with the values that were saved with them."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import groupby
from xml.etree.ElementTree import Element

from parsing.document import Cell, Document
from parsing.flow import FlowWriter
from parsing.forms import FORMS, form
from parsing.problems import Unreadable
from parsing.readers.lines import joined
from parsing.readers.package import Package, natural
from parsing.readers.text import LONGEST

_MOST_CELLS = 200_000
_WIDEST = 1000
_REFERENCE = re.compile(r"([A-Z]{1,3})([1-9]\d{0,6})")
_LAST_DAY = 2_950_000
_DATES = frozenset((*range(14, 18), 22, *range(27, 32), 36, *range(50, 59)))
_PERCENTAGES = frozenset((9, 10))
_QUOTED = re.compile(r'"[^"]*"|\\.|\[[^\]]*\]')

_Grid = dict[int, dict[int, str]]
"""Row → column → what the cell shows; a cell that is there but blank shows an empty string."""


@dataclass(frozen=True, slots=True)
class _Area:
    """Merged cells, edges included."""

    top: int
    left: int
    bottom: int
    right: int


@dataclass(frozen=True, slots=True)
class _Book:
    """What all sheets share: texts, how each style shows numbers, the day from which dates count."""

    texts: tuple[str, ...]
    styles: tuple[str, ...]
    first_day: datetime

    def shown(self, cell: Element) -> str:
        """What a cell shows."""
        kind, value = cell.get("t", "n"), cell.findtext("v", "")
        if kind == "inlineStr":
            return _text(cell.find("is"))
        if kind == "s":
            index = natural(value, len(self.texts))
            return self.texts[index] if index < len(self.texts) else ""
        if kind == "b":
            return "TRUE" if value == "1" else "FALSE"
        return self._number(value, cell.get("s", "0")) if kind == "n" and value else value

    def _number(self, value: str, style: str) -> str:
        """A number as its sheet shows it: dates as dates, no more digits than a cell can hold."""
        try:
            number = float(value)
        except ValueError:
            return value
        index = natural(style)
        kind = self.styles[index] if index < len(self.styles) else ""
        if kind == "date" and 0 < number < _LAST_DAY:
            return (self.first_day + timedelta(days=int(number))).strftime("%Y-%m-%d")
        if kind == "percent":
            return f"{number * 100:.10g}%"
        return f"{number:.15g}" if abs(number) < 1e15 else value


def read_xlsx(data: bytes) -> Document:
    """The text of a workbook; ``Unreadable`` for one that is damaged, protected, too large or empty.

    Also for one with formulas whose values were not saved, for what it shows is not in the file, and for one
    with several reports on its sheets.
    """
    package = Package(data, "xlsx")
    name = package.main()
    root = package.tree(name)
    if root is None:
        raise Unreadable("xlsx_damaged")
    related = package.related(name)
    parts = {
        kind: package.tree(part) for kind, part in related.values() if kind in ("sharedStrings", "styles")
    }
    book = _book(root, parts.get("sharedStrings"), parts.get("styles"))
    writer = FlowWriter()
    count = reports = 0
    for content in _sheets(package, root, related):
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


def _text(element: Element | None) -> str:
    """A string with its differently set parts put together, without readings above the characters."""
    if element is None:
        return ""
    return "".join(part.text or "" for path in ("t", "r/t") for part in element.iterfind(path))


def _book(root: Element, texts: Element | None, styles: Element | None) -> _Book:
    properties = root.find("workbookPr")
    since_1904 = properties is not None and properties.get("date1904") in ("1", "true")
    return _Book(
        tuple(_text(item) for item in texts.iterfind("si")) if texts is not None else (),
        tuple(_styles(styles)) if styles is not None else (),
        datetime(1904, 1, 1) if since_1904 else datetime(1899, 12, 30),  # noqa: DTZ001  # days have no time zone
    )


def _styles(styles: Element) -> Iterator[str]:
    """For each style of cells ``date``, ``percent`` or nothing."""
    codes = {f.get("numFmtId"): f.get("formatCode", "") for f in styles.iterfind("numFmts/numFmt")}
    for style in styles.iterfind("cellXfs/xf"):
        number = style.get("numFmtId", "0")
        code = _QUOTED.sub("", codes.get(number, "")).lower()
        known = natural(number)
        if known in _DATES or "yy" in code or ("m" in code and "d" in code):
            yield "date"
        else:
            yield "percent" if known in _PERCENTAGES or "%" in code else ""


def _grid(content: Element, book: _Book) -> _Grid:
    """The cells of a sheet in its visible rows and columns."""
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
            if cell.find("f") is not None and cell.get("t") != "str" and not cell.findtext("v"):
                raise Unreadable("xlsx_formulas")
            if shown and not any(low <= column <= high for low, high in hidden):
                grid.setdefault(number, {})[column] = joined(book.shown(cell).split("\n"))
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


def _write(writer: FlowWriter, grid: _Grid, areas: Sequence[_Area]) -> int:
    """Write a sheet and count its cells: rows that touch are a table, single texts under each other none."""
    filled = sorted(row for row, cells in grid.items() if any(cells.values()))
    corners, covered = _coverage(filled, max((max(grid[row]) for row in filled), default=0), areas)
    count = 0
    for _, band in groupby(enumerate(filled), lambda pair: pair[1] - pair[0]):
        rows = [row for _, row in band]
        used = [column for row in rows for column, text in grid[row].items() if text]
        count += len(rows) * (max(used) - min(used) + 1)
        if count > _MOST_CELLS:
            raise Unreadable("office_large")
        if len(used) == len(rows):
            for row in rows:
                writer.paragraph(next(text for text in grid[row].values() if text))
            continue
        reach = (min(used), max(used))
        writer.table([cell for row in rows for cell in _row(grid, row, reach, corners, covered)])
    return count


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
