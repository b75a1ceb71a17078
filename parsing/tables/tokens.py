"""Text into tokens: labels, numbers, marks and blank cells, whatever stands between the cells.

Cells may be separated by ``|``, tabs, line breaks, spaces or nothing at all. Offsets are those of the
normalised text. Reports print the same labels and small numbers again and again, so that what short cells and
lines are is kept.
"""

import re
from collections.abc import Callable, Sequence
from functools import lru_cache
from itertools import dropwhile
from typing import Literal, NamedTuple

from parsing.doubts import ILLEGIBLE
from parsing.normalise import CJK

Kind = Literal["text", "number", "mark", "blank"]

MARKS = frozenset(("/", "-", "—", "–", "——", "--", "\\", "无", "―"))

_NOTE = r"(?:\s*(?:件|项|个|条|宗|次|万?元))?(?:\s*\((?:其中|含|包括|包含|修订|新)[^()]{0,40}\))?"
_DIGITS = r"(?:\d{1,3}(?:,\d{3})+(?!\d)|\d+)(?:\.\d+)?"
_NUMBER = rf"[-−+]?{_DIGITS}"
_CELL = re.compile(rf"({_NUMBER}){_NOTE}")
_COUNTS = re.compile(rf"[\d/\\—–―无{ILLEGIBLE}+−-]")
"""How a cell that is a number or a mark begins."""

_ILLEGIBLE = re.compile(rf"[\d,.]*{ILLEGIBLE}[\d,.{ILLEGIBLE}]*")
_SPACED = re.compile(r"[1-9]\d*(?: \d+){1,3}")
_AFTER = re.compile(
    r"(?P<years>\s*(?:年|月|日|号|届|版|期|%|‰|〕|\]))"
    rf"|(?P<row>[ \t]*[.、,][ \t]*[{CJK}])|{_NOTE}"
)
_FREE = re.compile(
    r"[\d/—–−+无-](?:"
    r"(?<=\d)(?<![第〔\[a-zA-Z.\d]\d)(?:\d{0,2}(?:,\d{3})+(?!\d)|\d*)(?:\.\d+)?"
    rf"|(?<=[-−+])(?<![第〔\[a-zA-Z.][-−+]){_DIGITS}"
    r"|(?<=\s[/—–无-])(?=\s|$)())"
)
_ORDINALS = "一二三四五六七八九十"
_RULE = re.compile(r":?-{2,}:?")
_FURNITURE = re.compile(r"[-—–―_]+ ?\d{1,3} ?[-—–―_]+|第? ?\d{1,3} ?页(?:[ ,/共第]*\d{1,3} ?页)?")
_BLANK_ROW = 15
_OUTER = 0.9
_TWO = 2
_BESIDE = re.compile(rf"\d\s*\Z|\A\s*\d+\s*(?:\d+[.、]|\([{_ORDINALS}]|[{_ORDINALS}]、)\s*[{CJK}]")
"""A cell that is a label and, beside it, a number of the row that ends or begins there."""
_make = tuple.__new__
_SHORT_LINE = 96
_SHORT = 48
_MOST_KEPT = 1 << 13
_SEPARATOR = re.compile(r"[|\t]")

Edges = tuple[bool, bool]


class Token(NamedTuple):
    """A piece of a table: ``value`` for legible numbers; ``delimited``: the source shows the cell's edges."""

    kind: Kind
    start: int
    end: int
    text: str
    value: float | None = None
    delimited: bool = False
    line: int = 0


class _Piece(NamedTuple):
    """A token by its place in the string that it was found in."""

    kind: Kind
    start: int
    end: int
    text: str
    value: float | None = None
    delimited: bool = False


def tokens(text: str) -> list[Token]:
    """The tokens of normalised text, in order. Rules, page numbers and lines of separators give none."""
    lines = text.split("\n")
    edges = _edges(lines)
    found: list[Token] = []
    start = 0
    for number, line in enumerate(lines):
        if line:
            context = text[start - 1 : start + len(line)] if start else "\0" + line
            pieces = (_kept_line if len(line) <= _SHORT_LINE else _read_line)(context, edges)
            offset = start - 1
            found += [
                _make(Token, (kind, first + offset, last + offset, content, value, delimited, number))
                for kind, first, last, content, value, delimited in pieces
            ]
        start += len(line) + 1
    return found


def _edges(lines: Sequence[str]) -> Edges:
    """Whether rows begin and whether they end with a bar; otherwise what stands outside of it is a cell.

    Nearly all rows have to: in a table without outer bars those do whose first or last cell is blank.
    """
    rows = [line.strip() for line in lines if "|" in line and line.count("|") > 1 and line.strip("| ")]
    opened, closed = sum(row[0] == "|" for row in rows), sum(row[-1] == "|" for row in rows)
    return opened >= _OUTER * len(rows), closed >= _OUTER * len(rows)


def number(text: str) -> float:
    """The value of a printed number: thousands separators, a sign and spaces inside are understood."""
    return float(text.replace(",", "").replace("−", "-").replace(" ", ""))


def _read_line(context: str, outer: Edges) -> tuple[_Piece, ...]:
    """The pieces of a line, counted from the character before it, with which ``context`` begins."""
    stripped = context[1:].strip()
    if _FURNITURE.fullmatch(stripped):
        return ()
    if "|" in context or "\t" in context:
        return _row(context, outer)
    return _mixed(context, 1, len(context))


def _row(context: str, outer: Edges) -> tuple[_Piece, ...]:
    """A line with separators: its cells, blank ones too. Outside of ``outer`` bars there is none.

    Blanks before a label are merged cells and dropped. A line of separators alone says nothing, unless it has
    the cells of the one row that stands without a label (table four).
    """
    line = context[1:]
    cells = _SEPARATOR.split(line) if "\t" in line else line.split("|")
    start = 1
    pieces = [_kept_content(cell) if len(cell) <= _SHORT else _read_content(cell) for cell in cells]
    opened, closed = outer
    if closed and pieces[-1].kind == "blank" and line[-len(cells[-1]) - 1] == "|":
        del cells[-1], pieces[-1]
    if opened and len(cells) > 1 and pieces[0].kind == "blank" and line[len(cells[0])] == "|":
        start += len(cells[0]) + 1
        del cells[0], pieces[0]
    kinds = {piece.kind for piece in pieces}
    filled = (cell for cell, piece in zip(cells, pieces, strict=True) if piece.kind != "blank")
    if kinds == {"blank"} and len(cells) != _BLANK_ROW:
        return ()
    if "--" in line and all(_RULE.fullmatch(cell.strip()) for cell in filled):
        return ()
    if len(cells) == 1:
        return _mixed(context, start, start + len(cells[0]))
    counted = "number" in kinds or "mark" in kinds
    row: list[_Piece] = []
    for cell, (kind, first, last, content, value, delimited) in zip(cells, pieces, strict=True):
        if counted and kind == "text" and len(parts := _beside(context, start, cell)) == _TWO:
            row += parts
        else:
            row.append(_make(_Piece, (kind, start + first, start + last, content, value, delimited)))
        start += len(cell) + 1
    if "text" in kinds and pieces[0].kind == "blank":
        return tuple(dropwhile(_is_blank, row))
    return tuple(row)


def _beside(context: str, start: int, cell: str) -> tuple[_Piece, ...]:
    """The label and the number that stand in one cell; nothing where it is not so."""
    return _mixed(context, start, start + len(cell)) if _BESIDE.search(cell) else ()


def _is_blank(piece: _Piece) -> bool:
    return piece.kind == "blank"


def _read_content(cell: str) -> _Piece:
    """A cell between separators."""
    if not cell or cell.isspace():
        return _Piece("blank", 0, 0, "", delimited=True)
    return _cell(cell, 0) or _text(cell, 0)


def _mixed(context: str, start: int, end: int) -> tuple[_Piece, ...]:
    """A stretch without separators: one cell, or labels and numbers side by side or glued together."""
    cell = _cell(context[start:end], start)
    if cell is not None and not _SPACED.fullmatch(cell.text):
        return (cell,)
    pieces = []
    done = position = start
    while (match := _FREE.search(context, position, end)) is not None:
        position = match.end()
        piece = _free(context, match, end)
        if piece is None:
            continue
        label = context[done : piece.start]
        if label and not label.isspace():
            pieces.append(_text(label, done))
        pieces.append(piece)
        done = position = piece.end
    label = context[done:end]
    if label and not label.isspace():
        pieces.append(_text(label, done))
    return tuple(pieces)


_kept_content: Callable[[str], _Piece] = lru_cache(_MOST_KEPT)(_read_content)
_kept_line: Callable[[str, Edges], tuple[_Piece, ...]] = lru_cache(_MOST_KEPT)(_read_line)


def _free(context: str, found: re.Match[str], end: int) -> _Piece | None:
    """The piece of a match inside a line; None where it numbers a row or counts years."""
    start, stop = found.span()
    printed = found[0]
    if found[1] is not None:
        return _make(_Piece, ("mark", start, stop, printed, None, False))
    after = _AFTER.match(context, stop, end)
    if after is None or after["years"] is not None:
        return None
    if after["row"] is None:
        return _make(_Piece, ("number", start, after.end(), printed, number(printed), False))
    if "." in printed:
        return _make(_Piece, ("number", start, stop, printed, number(printed), False))
    printed = printed[:-1]
    if not printed.strip("-−+,"):
        return None
    return _make(_Piece, ("number", start, start + len(printed), printed, number(printed), False))


def _cell(content: str, offset: int) -> _Piece | None:
    """A whole cell as a number or a mark; None where it is something else."""
    stripped = content.strip()
    if not _COUNTS.match(stripped):
        return None
    if stripped in MARKS:
        return _piece("mark", content, offset, stripped, None, True)
    match = _CELL.fullmatch(stripped)
    if match is not None:
        return _piece("number", content, offset, match[1], number(match[1]), True)
    if _SPACED.fullmatch(stripped):
        return _piece("number", content, offset, stripped, number(stripped), True)
    if _ILLEGIBLE.fullmatch(stripped):
        return _piece("number", content, offset, stripped, None, True)
    return None


def _text(content: str, offset: int) -> _Piece:
    return _piece("text", content, offset, content.strip(), None, False)


def _piece(kind: Kind, content: str, offset: int, text: str, value: float | None, delimited: bool) -> _Piece:
    """The piece that ``content`` is but for the white space around it."""
    start = offset + len(content) - len(content.lstrip())
    return _make(_Piece, (kind, start, start + len(content.strip()), text, value, delimited))
