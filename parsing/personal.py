"""Numbers that belong to a private person: identity cards, bank cards, mobile telephones; and their masking.

An identity card's number (GB 11643) has a birth date and a check digit, a bank card's (ISO/IEC 7812) ends in
a digit after Luhn's method. A telephone beside words of an office is the office's.
"""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import cache
from typing import Literal

from data import resource

Kind = Literal["identity", "card", "mobile"]

_RUN = re.compile(r"(?<![0-9A-Za-z_=/.%-])\d(?:\d{10}|\d{14,18}|\d{16}[0-9Xx])(?![0-9A-Za-z_=/.%-])")
_LONG = re.compile(r"\d\d{10}")
"""What every ``_RUN`` begins with."""
_STEP, _STEPS = 5, re.compile(r"\d(?=\d)")
"""Of eleven digits two stand side by side among every fifth character of a text."""
_PROVINCE = re.compile("1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3]")
_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
_CHECK = "10X98765432"
_MOBILE = re.compile(r"1[3-9]\d{9}")
_CARD = re.compile(r"(?:62\d{14,17}|[45]\d{15})")
_BEFORE, _AROUND = 14, 24
_EARLIEST = 1900
_ID, _MOBILE_LENGTH = 18, 11
_KEPT = {"identity": (3, 1), "card": (4, 4), "mobile": (3, 2)}
"""How many characters of a number are shown at its beginning and its end."""


@dataclass(frozen=True, slots=True)
class Private:
    """A number of a private person; ``doubtful`` where nothing says whose telephone it is."""

    kind: Kind
    start: int
    end: int
    doubtful: bool = False


@cache
def _words() -> dict[str, re.Pattern[str]]:
    words = json.loads(resource("words/slips.json").read_text("utf-8"))["personal"]
    return {name: re.compile(pattern) for name, pattern in words.items()}


def identity_card(number: str) -> bool:
    """Whether 18 characters are a valid number: province, birth date and check digit."""
    if len(number) != _ID or not _PROVINCE.match(number):
        return False
    try:
        born = date(int(number[6:10]), int(number[10:12]), int(number[12:14]))
    except ValueError:
        return False
    if not _EARLIEST <= born.year <= datetime.now(UTC).year:
        return False
    total = sum(int(digit) * weight for digit, weight in zip(number, _WEIGHTS, strict=False))
    return _CHECK[total % 11] == number[-1].upper()


def luhn(number: str) -> bool:
    """Whether the last digit is the check digit of those before it."""
    doubled = [int(d) * (2 if place % 2 else 1) for place, d in enumerate(reversed(number))]
    return sum(n - 9 if n > 9 else n for n in doubled) % 10 == 0


def numbers(text: str) -> Iterator[Private]:
    """The private numbers in ``text``, in order."""
    seen = (_STEP * match.start() for match in _STEPS.finditer(text[::_STEP]))
    if not any(_LONG.search(text, max(0, at - _STEP), at + 3 * _STEP) for at in seen):
        return
    words = _words()
    for match in _RUN.finditer(text):
        number, (start, end) = match.group(), match.span()
        if identity_card(number):
            yield Private("identity", start, end)
            continue
        around = text[max(0, start - _AROUND) : end]
        if _CARD.fullmatch(number) and luhn(number):
            if words["card"].search(around) and not words["public"].search(around):
                yield Private("card", start, end)
        elif len(number) == _MOBILE_LENGTH and _MOBILE.fullmatch(number):
            said = re.split(r"[。;；\n]", text[max(0, start - _BEFORE) : start])[-1]
            private = bool(words["private"].search(said))
            if private or not words["agency"].search(said):
                yield Private("mobile", start, end, doubtful=not private)


def starred(number: str, kind: Kind) -> str:
    """A private number with asterisks in its middle, as long as before."""
    first, last = _KEPT[kind]
    return number[:first] + "*" * (len(number) - first - last) + number[-last:]


def masked(text: str) -> str:
    """``text`` with asterisks in its private numbers, as long as before."""
    pieces: list[str] = []
    done = 0
    for found in numbers(text):
        pieces += (text[done : found.start], starred(text[found.start : found.end], found.kind))
        done = found.end
    return "".join([*pieces, text[done:]]) if pieces else text
