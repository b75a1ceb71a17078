"""Text into tokens: labels, numbers, marks and blank cells, whatever stands between the cells.

Cells may be separated by ``|``, tabs, line breaks, spaces or nothing at all. Offsets are those of the
normalised text.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import dropwhile, pairwise
from operator import methodcaller
from typing import Literal

from parsing.normalise import CJK

Kind = Literal["text", "number", "mark", "blank"]

MARKS = frozenset(("/", "-", "—", "–", "——", "--", "\\", "无", "―"))

_NOTE = r"(?:\s*(?:件|项|个|条|宗|次|万?元))?(?:\s*\((?:其中|含|包括|包含|修订|新)[^()]{0,40}\))?"
_DIGITS = r"(?:\d{1,3}(?:,\d{3})+(?!\d)|\d+)(?:\.\d+)?"
_NUMBER = rf"[-−+]?{_DIGITS}"
_CELL = re.compile(rf"({_NUMBER}){_NOTE}")
_SPACED = re.compile(r"[1-9]\d*(?: \d+){1,3}")
_ROW_NUMBER = re.compile(rf"[ \t]*[.、,][ \t]*[{CJK}]")
_NO_COUNT = re.compile(r"\s*(?:年|月|日|号|届|版|期|%|‰|〕|\])")
_FREE = re.compile(rf"((?<![第〔\[a-zA-Z.\d]){_NUMBER}|(?<=\d)[-−+]{_DIGITS})|(?<=\s)[/—–-](?=\s|$)")
_RULE = re.compile(r":?-{2,}:?")
_FURNITURE = re.compile(r"[-—–―_]+ ?\d{1,3} ?[-—–―_]+|第? ?\d{1,3} ?页(?:[ ,/共第]*\d{1,3} ?页)?")
_BLANK_ROW = 15
_OPENS, _CLOSES = methodcaller("startswith", "|"), methodcaller("endswith", "|")
_SEPARATOR = re.compile(r"[|\t]")


@dataclass(frozen=True, slots=True)
class Token:
    """A piece of a table: ``value`` for numbers; ``delimited`` where the source shows the cell's edges."""

    kind: Kind
    start: int
    end: int
    text: str
    value: float | None = None
    delimited: bool = False
    line: int = 0


def tokens(text: str) -> Iterator[Token]:
    """The tokens of normalised text, in order. Rules, page numbers and lines of separators give none."""
    edges = _edges(text)
    for number, line in enumerate(re.finditer(r"[^\n]+", text)):
        start, end = line.span()
        stripped = line[0].strip()
        if not stripped or _FURNITURE.fullmatch(stripped):
            continue
        bars = _SEPARATOR.search(line[0])
        yield from _row(text, start, end, edges, number) if bars else _line(text, start, end, number)


def _edges(text: str) -> tuple[bool, bool]:
    """Whether rows begin and whether they end with a bar; otherwise what stands outside of it is a cell."""
    rows = [line.strip() for line in text.split("\n") if line.count("|") > 1 and line.strip("| ")]
    most = [2 * sum(test(row) for row in rows) >= len(rows) for test in (_OPENS, _CLOSES)]
    return most[0], most[1]


def number(text: str) -> float:
    """The value of a printed number: thousands separators, a sign and spaces inside are understood."""
    return float(text.replace(",", "").replace("−", "-").replace(" ", ""))


def _row(text: str, start: int, end: int, outer: tuple[bool, bool], line: int) -> Iterator[Token]:
    """A line with separators: its cells, blank ones too. Outside of ``outer`` bars there is none.

    Blanks before a label are merged cells and dropped. A line of separators alone says nothing, unless it has
    the cells of the one row that stands without a label (table four).
    """
    edges = [start - 1, *(start + m.start() for m in _SEPARATOR.finditer(text[start:end])), end]
    cells = [(a + 1, b) for a, b in pairwise(edges)]
    filled = [bool(text[a:b].strip()) for a, b in cells]
    opened, closed = outer
    if closed and text[edges[-2]] == "|" and not filled[-1]:
        del cells[-1], filled[-1]
    if opened and len(cells) > 1 and text[edges[1]] == "|" and not filled[0]:
        del cells[0], filled[0]
    if not any(filled) and len(cells) != _BLANK_ROW:
        return
    if all(_RULE.fullmatch(text[a:b].strip()) for (a, b), full in zip(cells, filled, strict=True) if full):
        return
    if len(cells) == 1:
        yield from _line(text, *cells[0], line)
        return
    row = [
        (_cell(text, a, b, line) or _text(text, a, b, line))
        if full
        else Token("blank", a, a, "", delimited=True, line=line)
        for (a, b), full in zip(cells, filled, strict=True)
    ]
    labelled = any(token.kind == "text" for token in row)
    yield from dropwhile(lambda token: labelled and token.kind == "blank", row)


def _line(text: str, start: int, end: int, line: int) -> Iterator[Token]:
    """A line without separators: one cell, or labels and numbers side by side or glued together."""
    whole = _cell(text, start, end, line)
    if whole is not None and not _SPACED.fullmatch(whole.text):
        yield whole
        return
    done = position = start
    while (found := _FREE.search(text, position, end)) is not None:
        position = found.end()
        token = _free(text, found, end, line)
        if token is None:
            continue
        if text[done : token.start].strip():
            yield _text(text, done, token.start, line)
        yield token
        done = position = token.end
    if text[done:end].strip():
        yield _text(text, done, end, line)


def _free(text: str, found: re.Match[str], end: int, line: int) -> Token | None:
    """The token of a match inside a line; None where it numbers a row or counts years."""
    start, stop = found.span()
    if found[1] is None:
        return Token("mark", start, stop, found[0], line=line)
    if _NO_COUNT.match(text, stop, end):
        return None
    printed = found[1]
    if _ROW_NUMBER.match(text, stop) and "." not in printed:
        printed = printed[:-1]
        if not printed.strip("-−+,"):
            return None
        return Token("number", start, start + len(printed), printed, number(printed), line=line)
    note = _CELL.match(text, start, end)
    stop = note.end() if note else stop
    return Token("number", start, stop, printed, number(printed), line=line)


def _cell(text: str, start: int, end: int, line: int) -> Token | None:
    """A whole cell as a number or a mark; None where it is something else."""
    content = text[start:end]
    stripped = content.strip()
    start += len(content) - len(content.lstrip())
    end = start + len(stripped)
    if stripped in MARKS:
        return Token("mark", start, end, stripped, delimited=True, line=line)
    if _SPACED.fullmatch(stripped):
        return Token("number", start, end, stripped, number(stripped), delimited=True, line=line)
    match = _CELL.fullmatch(stripped)
    if match is None:
        return None
    return Token("number", start, end, match[1], number(match[1]), delimited=True, line=line)


def _text(text: str, start: int, end: int, line: int) -> Token:
    content = text[start:end]
    stripped = content.strip()
    start += len(content) - len(content.lstrip())
    return Token("text", start, start + len(stripped), stripped, line=line)
