"""A block copied from a spreadsheet, laid into the cells of a form.

The block may hold only numbers, or the labels of rows and the head of the table as well.
"""

import csv
import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from io import StringIO

from rapidfuzz import fuzz

from nianbao.entries.typing import Lines, read_cell

LIKE = 80
"""Likeness (0 to 100) from which a label is that of a row."""

_NOT_WORDS = re.compile(r"[\W_\d]+")
_ORDINAL = re.compile(r"^[(（]?[一二三四五六七八九十]+[)）]?[、.]?|^\d+[.、]")

Block = list[list[str]]


@dataclass(frozen=True, slots=True)
class Laid:
    """Where the block's cells go (id to text), and what found no place, in words of the block."""

    cells: Mapping[str, str]
    left_over: tuple[str, ...] = field(default=())


def block(text: str) -> Block:
    """The rows of a block as spreadsheets copy it: tabs between cells, quotes around line breaks."""
    rows = [
        [cell.strip() for cell in row] for row in csv.reader(StringIO(text.strip("\r\n")), delimiter="\t")
    ]
    width = max((len(row) for row in rows), default=0)
    return [[*row, *[""] * (width - len(row))] for row in rows if row]


def _label(text: str) -> str:
    """A label's words: without its ordinal, signs and numbers."""
    folded = "".join(unicodedata.normalize("NFKC", text).split())
    return _NOT_WORDS.sub("", _ORDINAL.sub("", folded))


def _is_label(text: str) -> bool:
    return read_cell("", text) is None and bool(_label(text))


def _row_of(labels: Sequence[str], rows: Sequence[str], above: int) -> int | None:
    """The first row below ``above`` whose label is like the last of ``labels``."""
    wanted = _label(labels[-1])
    alike = [
        (fuzz.ratio(wanted, _label(row)), -number)
        for number, row in enumerate(rows)
        if number > above and _label(row)
    ]
    best = max(alike, default=(0.0, 0))
    return -best[1] if best[0] >= LIKE else None


def _values(cells: Sequence[str], width: int) -> list[str] | None:
    """The ``width`` values among the cells after a row's labels; None where it is not clear which they are.

    A merged cell leaves empty ones behind it, before or between the values.
    """
    if len(cells) == width:
        return list(cells)
    filled = [cell for cell in cells if cell]
    if len(filled) == width:
        return filled
    if len(cells) > width and not any(cells[:-width]):
        return list(cells[-width:])
    return None


def _labelled(rows: Block, lines: Lines, labels: Sequence[str]) -> Laid:
    placed: dict[str, str] = {}
    left_over, above = [], -1
    for row in rows:
        named = [number for number, cell in enumerate(row) if _is_label(cell)]
        words = " ".join(row[number] for number in named)
        found = _row_of([row[number] for number in named], labels, above) if named else None
        behind = row[named[-1] + 1 :] if named else row
        if found is None:
            if any(behind):
                left_over.append(words or " ".join(filter(None, row)))
            continue
        values = _values(behind, len(lines[found]))
        if values is None:
            left_over += [words] if any(behind) else []
            continue
        above = found
        placed.update(zip(lines[found], values, strict=True))
    return Laid(placed, tuple(left_over))


def _by_position(rows: Block, lines: Lines, at: str) -> Laid:
    """The block with its first cell at ``at``; a block as large as the table begins with the table."""
    whole = len(rows) == len(lines) and all(
        len(row) == len(line) for row, line in zip(rows, lines, strict=True)
    )
    where = next(((y, line.index(at)) for y, line in enumerate(lines) if at in line), (0, 0))
    top, left = (0, 0) if whole else where
    placed: dict[str, str] = {}
    left_over = []
    for down, row in enumerate(rows):
        line = lines[top + down][left:] if top + down < len(lines) else []
        placed.update(zip(line, row, strict=False))
        left_over += [cell for cell in row[len(line) :] if cell]
    return Laid(placed, tuple(left_over))


def lay(text: str, lines: Lines, labels: Sequence[str], at: str) -> Laid:
    """Lays a pasted block into a table with the cells ``lines`` and a label for each line.

    Rows with labels go to the rows of the form that bear them, whatever the block's order of columns to the
    left of the numbers; heads are passed over. Without labels the block begins at the cell ``at``.
    """
    rows = block(text)
    heads = [row for row in rows if any(_is_label(cell) for cell in row)]
    if (
        heads
        and len(lines) > 1
        and any(_row_of([cell for cell in row if _is_label(cell)], labels, -1) is not None for row in heads)
    ):
        return _labelled(rows, lines, labels)
    numbers = [row for row in rows if row not in heads]
    first = lines[0][0] if heads else at
    return _by_position(numbers, lines, first)
