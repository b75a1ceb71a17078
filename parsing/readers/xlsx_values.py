"""What the cells of a workbook show: texts, numbers, dates and shares."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from xml.etree.ElementTree import Element

from parsing.readers.package import natural

_LAST_DAY = 2_950_000
_DATES = frozenset((*range(14, 18), 22, *range(27, 32), 36, *range(50, 59)))
_PERCENTAGES = frozenset((9, 10))
_QUOTED = re.compile(r'"[^"]*"|\\.|\[[^\]]*\]')


@dataclass(frozen=True, slots=True)
class Book:
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


def _text(element: Element | None) -> str:
    """A string with its differently set parts put together, without readings above the characters."""
    if element is None:
        return ""
    return "".join(part.text or "" for path in ("t", "r/t") for part in element.iterfind(path))


def book_of(root: Element, texts: Element | None, styles: Element | None) -> Book:
    """What a workbook (``root``), its shared texts and its styles say."""
    properties = root.find("workbookPr")
    since_1904 = properties is not None and properties.get("date1904") in ("1", "true")
    return Book(
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
