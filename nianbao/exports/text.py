"""Text on its way into a sheet: made safe, measured, turned into names of sheets."""

import re
from collections.abc import Iterable
from functools import lru_cache
from math import ceil
from unicodedata import east_asian_width

from nianbao.wording.zh import sheets

CELL_LIMIT = 32_767
NAME_LIMIT = 31
REMEMBERED = 16_384
"""Texts that are remembered with what was made of them: labels and sentences come again and again."""

_UNPRINTABLE = re.compile("[\x00-\x08\x0b-\x1f\x7f\ufffe\uffff\ud800-\udfff]")
_NOT_IN_NAMES = re.compile(r"[\[\]:*?/\\'\"<>|\x00-\x1f\x7f\ufffe\uffff\ud800-\udfff]")
_LEADING = "=+-@＝＋－＠ \t"
_RESERVED = "history"


@lru_cache(maxsize=REMEMBERED)
def safe(text: str) -> str:
    """``text`` without characters that a sheet cannot hold, cut to the length of a cell."""
    return _cut(_UNPRINTABLE.sub("", text), CELL_LIMIT)


@lru_cache(maxsize=REMEMBERED)
def width(text: str) -> int:
    """Columns that the longest line of ``text`` takes; wide characters count double."""
    lines = text.splitlines() or [""]
    return max(len(line) if line.isascii() else sum(map(_columns, line)) for line in lines)


@lru_cache(maxsize=REMEMBERED)
def lines(text: str, room: int) -> int:
    """Lines that ``text`` takes where it is wrapped in a column of ``room`` columns."""
    return sum(max(1, ceil(width(line) / (room - 1))) for line in text.splitlines() or [""])


@lru_cache(maxsize=REMEMBERED)
def _columns(char: str) -> int:
    return 2 if east_asian_width(char) in "WFA" else 1


def _cut(text: str, limit: int) -> str:
    """``text`` cut to ``limit`` UTF-16 units, in which spreadsheets count."""
    if len(text) <= limit // 2:
        return text
    return text.encode("utf-16-le")[: 2 * limit].decode("utf-16-le", "ignore")


def sheet_names(wanted: Iterable[str], taken: Iterable[str] = (), fallback: str = sheets.AGENCY) -> list[str]:
    """Names that sheets may have, at most 31 characters, unique regardless of case, in the given order."""
    used = {name.casefold() for name in taken} | {_RESERVED}
    names = []
    for text in wanted:
        clean = _NOT_IN_NAMES.sub("", text).strip().lstrip(_LEADING).strip() or fallback
        name, number = _cut(clean, NAME_LIMIT).strip(), 1
        while name.casefold() in used:
            number += 1
            mark = f"({number})"
            name = _cut(clean, NAME_LIMIT - len(mark)).strip() + mark
        used.add(name.casefold())
        names.append(name)
    return names
