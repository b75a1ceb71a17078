"""Numbers in running text: digits with separators, 万 and 亿, Chinese numerals, percentages, exactness.

Read from folded text (``Normalised.text``), where full-width digits are already ASCII.
"""

import re
from functools import lru_cache
from typing import NamedTuple

from parsing.making import made
from parsing.model import Exactness

UNITS = (
    "人次|件次|场次|条次|万元|亿元|件|条|宗|份|篇|期|次|场|个|起|例|项|批|封|部|册|家|名|人|版|类|则|套"
    "|张|幅|处|轮|户|元"
)
"""Measure words of counted things, as an alternation for a regular expression."""

_SCALES = {"百": 100, "千": 1_000, "万": 10_000, "亿": 100_000_000, "百万": 1_000_000, "千万": 10_000_000}
_BEFORE: dict[str, Exactness] = {
    "约": "about",
    "大约": "about",
    "大概": "about",
    "近": "about",
    "将近": "about",
    "接近": "about",
    "超过": "at_least",
    "超": "at_least",
    "逾": "at_least",
    "突破": "at_least",
    "不少于": "at_least",
    "不低于": "at_least",
    "至少": "at_least",
    "不超过": "at_most",
    "不足": "at_most",
    "至多": "at_most",
}
_BEHIND: dict[str, Exactness] = {
    "以上": "at_least",
    "左右": "about",
    "上下": "about",
    "以内": "at_most",
    "以下": "at_most",
}
_DIGITS = "〇零一二两三四五六七八九"
_NUMERAL = rf"[{_DIGITS}十百千万亿]"

_NUMBER = re.compile(
    rf"(?:(?P<digits>(?<![\d.A-Za-z/_〔\[])(?<!\d,)(?:\d{{1,3}}(?:,\d{{3}})+(?![\d,])|\d+)(?:\.\d+)?)(?![A-Za-z_/])"
    rf"(?P<early>[余多])?(?P<scale>[百千]?[万亿](?!元)|[百千](?=[余多]?(?:{UNITS})))?"
    rf"|百分之(?P<cents>{_NUMERAL}+(?:点[{_DIGITS}]+)?)"
    rf"|(?<![第每逐任某头十百千万几数{_DIGITS}])(?!(?<=[另唯之统同单])一)(?P<chinese>{_NUMERAL}+)(?=[余多]?(?:{UNITS})(?![事批体化是性])))"
    rf"(?P<late>[余多几来])?"
    rf"(?: ?(?P<percent>%)|(?P<unit> ?(?:{UNITS})))?"
    rf"(?P<behind>以上|左右|上下|以内|以下)?"
)
_BEFORE_IT = re.compile(
    r"((?<![预节条合公违契特])(?:大)?约|大概|(?<![最附远临邻])(?:将|接)?近|超过|(?<![赶反])超|逾|突破"
    r"|不少于|不低于|至少|不超过|不足|至多) ?\Z"
)
_LONGEST_BEFORE = 4
_ENDS_BEFORE = frozenset("约概近过超逾破于少足多 ")
_MEASURES = "".join(sorted(set(UNITS) - {"|"}))
_UNCLEAR = r"约概近过超逾破于少足多第\-~—至到./_〔\[, A-Za-z0-9"
"""What stands before a number that is read with care."""
_SEEN = re.compile(
    rf"[0-9{_DIGITS}十百千万亿](?:"
    rf"(?<=(?<![{_UNCLEAR}])[0-9])[0-9]*+(?:((?![万亿]元)(?:{UNITS}))(?!以[上内下]|左右|上下)"
    rf"|(?![.,A-Za-z_/%以左上余多几来百千万亿 {_MEASURES}]))(?P<clear>)"
    rf"|(?<=[0-9])[0-9]*+"
    rf"|(?<![0-9])(?<!{_NUMERAL}.){_NUMERAL}*+(?:(?=[余多{_MEASURES}])|(?<=百)(?=分之)))"
)
"""Where a number may stand. ``clear``: of digits, about which nothing more is said, with its measure word."""
_RANGE = re.compile(r"\d[-~—至到]$")
_ONE = re.compile(
    r"(?:收到|受理|申请|共|计|仅有?|发生|制发|印发|废止|为|其中|复议|诉讼|结转|新收|培训|维持|纠正"
    r"|(?:予以|部分|不予)公开|无法提供|不予处理)$"
)  # elsewhere 一件 is a manner of speaking
_REQUIRED = ("不少于", "不低于", "至少")
_SMALL = {numeral: value for value, numeral in enumerate("零一二三四五六七八九十")} | {"两": 2, "〇": 0}
_PLAIN = re.compile(rf"[{_DIGITS}]{{2,}}")
_PLACES = re.compile(r"[一二三四五六七八九][〇零一二三四五六七八九]*[〇零][〇零一二三四五六七八九]*")
"""Digits written one after the other: the zero tells them from two guesses (三五件)."""
_YEAR_DIGITS = str.maketrans("〇○零一二三四五六七八九", "000123456789")


class Number(NamedTuple):
    """A number of the text. ``start``–``end`` spans it with its words of approximation, without its unit.

    ``unit`` is the measure word behind it; ``percent`` says that it is a percentage, with ``decimals`` as
    printed; money in 万元 or 亿元 is given in 元. ``required``: the words are those of a rule (不少于12条).
    """

    value: float
    start: int
    end: int
    unit: str | None
    exactness: Exactness
    percent: bool = False
    decimals: int = 0
    required: bool = False

    @property
    def counts(self) -> bool:
        """Whether it counts something: it has a measure word and is no percentage."""
        return self.unit is not None and not self.percent


@lru_cache(maxsize=4096)
def chinese_value(text: str) -> float | None:
    """The value of a Chinese numeral (一百零五, 两千, 三点五); None where it is none (一两, 三五)."""
    if _PLAIN.fullmatch(text):
        return float(text.translate(_YEAR_DIGITS)) if _PLACES.fullmatch(text) else None
    if text in _SMALL:
        return float(_SMALL[text])
    from cn2an import cn2an  # here, because it takes a quarter of a second to load and few reports need it

    try:
        return float(cn2an(("一" if text[0] in "百千万亿" else "") + text.replace("〇", "零"), "normal"))
    except (ValueError, KeyError):
        return None


def _value(digits: str | None, scale: str | None, chinese: str | None) -> float | None:
    if digits is not None:
        return float(digits.replace(",", "")) * _SCALES.get(scale or "", 1)
    return chinese_value(chinese or "")


def find_numbers(text: str) -> tuple[Number, ...]:
    """Every number of ``text`` in order; ordinals (第五), hybrids (一两件) and names (2021〕30号) are none.

    Chinese numerals count only before a measure word or after 百分之.
    """
    found = []
    done = 0
    for seen in _SEEN.finditer(text):
        start, end = seen.span()
        if start < done:
            continue
        if seen.lastgroup == "clear":
            done = end
            unit = seen[1]
            if unit:
                end -= len(unit)
            printed = float(text[start:end])
            found.append(made(Number, (printed, start, end, unit, "exact", False, 0, False)))
            continue
        if text[start] > "9" and text.startswith("百分之", end - 1):
            start = end - 1
        match = _NUMBER.match(text, start)
        if match:
            number = _careful(text, match, done)
            done = match.end()
            if number:
                found.append(number)
    return tuple(found)


def _careful(text: str, match: re.Match[str], least: int) -> Number | None:
    """The number of a match of ``_NUMBER``, if it is one; its words of approximation begin at ``least``."""
    start = match.start()
    before = None
    if start and text[start - 1] in _ENDS_BEFORE:
        before = _BEFORE_IT.search(text, max(least, start - _LONGEST_BEFORE), start)
    start = before.start() if before else start
    if start and text[start - 1] == "第":
        return None
    digits, early, scale, cents, chinese, late, percent, unit, behind = match.groups()
    if chinese == "一" and not _ONE.search(text, max(0, match.start() - 5), match.start()):
        return None
    value = _value(digits, scale, cents or chinese)
    if value is None:
        return None
    end = match.start("unit") if unit else match.start("behind") if behind else match.end()
    unit = unit.strip() if unit else None
    if unit in ("万元", "亿元"):
        value, unit = value * _SCALES[unit[0]], "元"
    exact: Exactness = "exact"
    if before:
        exact = _BEFORE[before[1]]
    elif behind:
        exact = _BEHIND[behind]
    elif early or late:
        exact = "at_least"
    elif _RANGE.search(text, max(0, start - 3), start):
        exact = "about"
    required = before is not None and before[1] in _REQUIRED
    if percent or cents:
        decimals = len((digits or "").partition(".")[2])
        return made(Number, (value, start, end, None, exact, True, decimals, required))
    return made(Number, (value, start, end, unit, exact, False, 0, required))


def year_value(text: str) -> int | None:
    """A year written in four digits, ASCII or Chinese (二〇二四, 二○一○)."""
    digits = text.translate(_YEAR_DIGITS)
    return int(digits) if len(digits) == 4 and digits.isascii() and digits.isdigit() else None
