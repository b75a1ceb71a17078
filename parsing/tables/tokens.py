"""Lines into pieces: labels, numbers, marks and blank cells, whatever stands between the cells.

Cells may be separated by ``|``, tabs, line breaks, spaces or nothing at all. Reports print the same labels
and rows of small numbers again and again, so that the pieces of lines as short as these are kept; a paragraph
is read anew.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from itertools import dropwhile
from typing import Literal, NamedTuple

from parsing.doubts import ILLEGIBLE
from parsing.keeping import Kept
from parsing.making import made
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
FREE = re.compile(
    r"(?P<printed>[0-9/—–−+无-](?:"
    r"(?<=\d)(?<![第〔\[a-zA-Z.\d]\d)(?:\d{0,2}(?:,\d{3})+(?!\d)|\d*)(?:\.\d+)?"
    rf"|(?<=[-−+])(?<![第〔\[a-zA-Z.][-−+]){_DIGITS}"
    r"|(?<=\s[/—–无-])(?=\s|$)(?P<mark>)))"
    r"(?(mark)|(?:(?P<years>\s*(?:年|月|日|号|届|版|期|%|‰|〕|\]))"
    rf"|(?P<row>[ \t]*[.、,][ \t]*(?=[{CJK}]))|{_NOTE}))"
)
"""A number or a mark inside a line, and what follows a number: it may count years or number the next row."""
_ORDINALS = "一二三四五六七八九十"
_RULE = re.compile(r":?-{2,}:?")
_FURNITURE = re.compile(r"[-—–―_]+ ?\d{1,3} ?[-—–―_]+|第? ?\d{1,3} ?页(?:[ ,/共第]*\d{1,3} ?页)?")
_BLANK_ROW = 15
_OUTER = 0.9
_TWO = 2
_BESIDE = re.compile(
    rf"\d\s*\Z|\A\s*\d{{1,15}}\s*(?:\d{{1,3}}[.、]|\([{_ORDINALS}]|[{_ORDINALS}]、)\s*[{CJK}]"
)
"""A cell that is a label and, beside it, a number of the row that ends or begins there.

Its digits are limited, because it is two runs of them that are told apart.
"""
_LONGEST_ROW = 72
_SHORT = 48
_MOST_KEPT = 1 << 13
_KEPT = re.compile(r"[\u3400-\u9fff0-9a-zA-Z]+")
_SEPARATOR = re.compile(r"[|\t]")

Edges = tuple[bool, bool]
_NO_BARS: Edges = (True, True)


class Piece(NamedTuple):
    """A label or a cell by its place in the string that it was found in.

    ``value`` for legible numbers; ``delimited``: the source shows the cell's edges; ``plain`` is the text of
    a label as it is compared (``compact``).
    """

    kind: Kind
    start: int
    end: int
    text: str
    value: float | None = None
    delimited: bool = False
    plain: str = ""


def compact(label: str) -> str:
    """A label as it is compared: its characters and digits only."""
    return "".join(_KEPT.findall(label))


def pieces(
    text: str, passing: Callable[[str], tuple[Piece, bool] | None] | None = None
) -> Iterator[tuple[int, tuple[Piece, ...], bool | None]]:
    """Lines of normalised text: where the character before each stands, its pieces from there, None.

    Rules, page numbers and lines of separators have none and are left out. Where ``passing`` says what a
    paragraph leaves behind, that is its piece, with whether anything before it was passed over.
    """
    lines = text.split("\n")
    edges = _edges(lines) if "|" in text else _NO_BARS
    kept = _kept_lines[edges]
    first = _read_line(lines[0], edges, before="\0")
    if first:
        yield -1, first, None
    start = len(lines[0])
    for line in lines[1:]:
        length = len(line)
        if length > _LONGEST_ROW:
            left = passing(line) if passing is not None and _is_paragraph(line) else None
            if left is not None:
                yield start, left[:1], left[1]
            elif found := _read_line(line, edges):
                yield start, found, None
        elif length and (found := kept[line]):
            yield start, found, None
        start += length + 1


def _is_paragraph(line: str) -> bool:
    bare = "|" not in line and "\t" not in line
    return bare and ("。" in line or not _FURNITURE.fullmatch(line.strip()))


def _edges(lines: Sequence[str]) -> Edges:
    """Whether rows begin and whether they end with a bar; otherwise what stands outside of it is a cell.

    Nearly all rows have to: in a table without outer bars those do whose first or last cell is blank.
    """
    rows = [line.strip() for line in lines if "|" in line and line.count("|") > 1 and line.strip("| ")]
    opened, closed = sum(row[0] == "|" for row in rows), sum(row[-1] == "|" for row in rows)
    return opened >= _OUTER * len(rows), closed >= _OUTER * len(rows)


def number(text: str) -> float:
    """The value of a printed number: thousands separators, a sign and spaces inside are understood."""
    if text.isdecimal():
        return float(text)
    return float(text.replace(",", "").replace("−", "-").replace(" ", ""))


def _read_line(line: str, outer: Edges, before: str = "\n") -> tuple[Piece, ...]:
    """The pieces of a line; a mark that begins it tells by what stands ``before``."""
    if not line or _FURNITURE.fullmatch(line.strip()):
        return ()
    if "|" in line or "\t" in line:
        return _row(before + line, outer)
    return _mixed(before + line, 1, len(line) + 1)


def _row(context: str, outer: Edges) -> tuple[Piece, ...]:
    """A line with separators: its cells, blank ones too. Outside of ``outer`` bars there is none.

    Blanks before a label are merged cells and dropped. A line of separators alone says nothing, unless it has
    the cells of the one row that stands without a label (table four).
    """
    line = context[1:]
    cells = _SEPARATOR.split(line) if "\t" in line else line.split("|")
    start = 1
    found = [_kept_contents[cell] if len(cell) <= _SHORT else _read_content(cell) for cell in cells]
    opened, closed = outer
    if closed and found[-1].kind == "blank" and line[-len(cells[-1]) - 1] == "|":
        del cells[-1], found[-1]
    if opened and len(cells) > 1 and found[0].kind == "blank" and line[len(cells[0])] == "|":
        start += len(cells[0]) + 1
        del cells[0], found[0]
    kinds = {piece.kind for piece in found}
    filled = (cell for cell, piece in zip(cells, found, strict=True) if piece.kind != "blank")
    if kinds == {"blank"} and len(cells) != _BLANK_ROW:
        return ()
    if "--" in line and all(_RULE.fullmatch(cell.strip()) for cell in filled):
        return ()
    if len(cells) == 1:
        return _mixed(context, start, start + len(cells[0]))
    counted = "number" in kinds or "mark" in kinds
    row: list[Piece] = []
    for cell, piece in zip(cells, found, strict=True):
        if counted and piece.kind == "text" and len(parts := _beside(context, start, cell)) == _TWO:
            row += parts
        else:
            row.append(moved(piece, start))
        start += len(cell) + 1
    if "text" in kinds and found[0].kind == "blank":
        return tuple(dropwhile(_is_blank, row))
    return tuple(row)


def moved(piece: Piece, by: int) -> Piece:
    """The same piece ``by`` characters further on."""
    kind, start, end, *rest = piece
    return made(Piece, (kind, start + by, end + by, *rest))


def _beside(context: str, start: int, cell: str) -> tuple[Piece, ...]:
    """The label and the number that stand in one cell; nothing where it is not so."""
    return _mixed(context, start, start + len(cell)) if _BESIDE.search(cell) else ()


def _is_blank(piece: Piece) -> bool:
    return piece.kind == "blank"


def _read_content(content: str) -> Piece:
    """A cell between separators."""
    if not content or content.isspace():
        return Piece("blank", 0, 0, "", delimited=True)
    return cell(content, 0) or labelled(content, 0)


def _mixed(context: str, start: int, end: int) -> tuple[Piece, ...]:
    """A stretch without separators: one cell, or labels and numbers side by side or glued together."""
    whole = cell(context[start:end], start)
    if whole is not None and not _SPACED.fullmatch(whole.text):
        return (whole,)
    found: list[Piece] = []
    done = start
    for match in FREE.finditer(context, start, end):
        if match.lastgroup == "years" or (piece := _free(match)) is None:
            continue
        label = context[done : piece[1]]
        if label and not label.isspace():
            found.append(labelled(label, done))
        found.append(piece)
        done = piece[2]
    label = context[done:end]
    if label and not label.isspace():
        found.append(labelled(label, done))
    return tuple(found)


_kept_contents = Kept(_read_content, _MOST_KEPT)
_kept_lines: dict[Edges, Kept[tuple[Piece, ...]]] = {
    (opened, closed): Kept(partial(_read_line, outer=(opened, closed)), _MOST_KEPT)
    for opened in (False, True)
    for closed in (False, True)
}


def _free(match: re.Match[str]) -> Piece | None:
    """The piece of a match inside a line that does not count years; None where it numbers a row."""
    printed = match["printed"]
    start, stop = match.span()
    if match.lastgroup == "row":
        stop = match.end("printed")
        if "." not in printed:
            stop, printed = stop - 1, printed[:-1]
            if not printed.strip("-−+,"):
                return None
    elif printed in MARKS:
        return made(Piece, ("mark", start, stop, printed, None, False, ""))
    return made(Piece, ("number", start, stop, printed, number(printed), False, ""))


def cell(content: str, offset: int) -> Piece | None:
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


def labelled(content: str, offset: int) -> Piece:
    """The label that ``content`` is, which begins at ``offset``."""
    text = content.strip()
    start = offset + len(content) - len(content.lstrip())
    return made(Piece, ("text", start, start + len(text), text, None, False, compact(text)))


def _piece(kind: Kind, content: str, offset: int, text: str, value: float | None, delimited: bool) -> Piece:
    """The piece that ``content`` is but for the white space around it."""
    start = offset + len(content) - len(content.lstrip())
    return made(Piece, (kind, start, start + len(content.strip()), text, value, delimited, ""))
