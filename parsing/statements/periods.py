"""The period that a report's figures cover: 统计期限自2024年1月1日起至2024年12月31日止."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache

from parsing.numbers import year_value
from parsing.statements.patterns import load

_YEAR = r"(?:\d{4}|二[〇○零一][〇○零一二三四五六七八九]{2}) ?年"
_RANGE = re.compile(
    rf"(?P<year>{_YEAR}) ?(?P<month>\d{{1,2}}) ?月 ?(?P<day>\d{{1,2}}) ?日?(?:起|开始)? ?,?"
    r"(?:截至|截止|至|到|-|—|–|~)+ ?"
    rf"(?P<year2>{_YEAR})? ?(?P<month2>\d{{1,2}}) ?月 ?(?P<day2>\d{{1,2}}) ?日?"
)
_MONTH = re.compile(r"年 ?\d{1,2} ?月")
"""What stands behind the digits of a year where ``_RANGE`` begins."""
_DIGITS = 4
_AROUND = 60


@dataclass(frozen=True, slots=True)
class Period:
    """From the first to the last day, as printed; the second year is the first where it is left out."""

    start: int
    end: int
    first: date
    last: date


@cache
def _words() -> re.Pattern[str]:
    return re.compile(load("periods")["words"])


def _date(year: int | None, month: str, day: str) -> date | None:
    try:
        return date(year or 0, int(month), int(day))
    except ValueError:
        return None


def find(text: str) -> Iterator[Period]:
    """Every period of statistics in the folded ``text``: a range of dates beside a word of statistics."""
    done = 0
    for seen in _MONTH.finditer(text):
        start = seen.start() - _DIGITS - text.endswith(" ", 0, seen.start())
        match = _RANGE.match(text, start) if start >= done else None
        if match is None:
            continue
        done = match.end()
        begin = max(text.rfind(sign, 0, match.start()) for sign in "。\n") + 1
        stops = [p for p in (text.find(sign, match.end()) for sign in "。\n") if p >= 0]
        end = min(stops, default=len(text))
        around = text[max(begin, match.start() - _AROUND) : min(end, match.end() + _AROUND)]
        if not _words().search(around):
            continue
        year = year_value(match["year"][:4])
        first = _date(year, match["month"], match["day"])
        second = year_value(match["year2"][:4]) if match["year2"] else year
        last = _date(second, match["month2"], match["day2"])
        if first and last:
            yield Period(max(begin, match.start() - _AROUND), match.end(), first, last)
