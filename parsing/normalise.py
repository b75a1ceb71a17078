"""Text as it is compared: folded characters side by side with the raw ones.

``Normalised.of(raw)`` folds every character and drops what copies added; ``normalised.joined()`` is the same
text as prose, with wrapped lines put together. Both keep a map, so that evidence points into the raw text:

>>> n = Normalised.of("我鎮(zhèn)收到１２件,,其中")
>>> n.text
'我镇收到12件,其中'
>>> n.span(4, 6), n.raw[slice(*n.span(4, 6))]
((10, 12), '１２')
>>> n.at(10)
4
"""

import json
import re
import unicodedata
from array import array
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from typing import Any, Self

from data import resource

CJK = "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U000323af"
"""Chinese characters, for the inside of a regular expression's character class."""

_BREAKS = frozenset("\r\x0b\x0c\x85\u2028\u2029")
_INVISIBLE = frozenset("\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\u2061\u2062\u2063\u2064\ufeff")

_CONTROLS = "\x00-\x06\x08\x0e-\x1b\x7f-\x84\x86-\x9f"
"""Control characters without a meaning: neither breaks nor what separates cells (\\x07, \\x1c-\\x1f)."""
_CONTROL = re.compile(f"[{_CONTROLS}]")
_STRAY = re.compile(rf"(?<![\d{_CONTROLS}])[{_CONTROLS}]+|[{_CONTROLS}]+(?![\d{_CONTROLS}])")
"""Controls to be dropped: all but those between two digits, which may be two numbers."""

_TRADITIONAL = "後於徵"

_MARKED = "āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜüńňǹḿêɡ"
_ACCENTS = "\u0300\u0301\u0304\u0308\u030c"
_SYLLABLE = (
    "(?:(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])"
    "(?:iang|iong|uang|ang|eng|ing|ong|iao|ian|uai|uan|ai|ei|ao|ou|an|en|in|un|ia|ie|iu|ua|uo|ui|ue|[aoeiuv])"
    "|ang|ai|ei|ao|ou|an|en|er)"
)
_DROPPED = re.compile(
    rf"[(,、。;:](?=[,、。;:!?a-z{_MARKED}{_ACCENTS}])(?:"
    rf"(?<=[{CJK}]\()(?:(?=[a-z]*[{_MARKED}{_ACCENTS}])[a-z{_MARKED}{_ACCENTS}]{{1,9}}|{_SYLLABLE})\)"
    r"|(?<=,)(?=[,、。;:!?])"
    r"|(?<=、)(?=、)|(?<=。)(?=。)|(?<=;)(?=;)|(?<=:)(?=:))"
)

_WIDE = rf"{CJK}《》〈〉“”‘’「」『』【】〔〕、。"
_GAP, _SPACES = (
    re.compile(
        rf"{blank}(?:(?<=[{_WIDE}0-9(),;:%]{blank}){blank}*(?=[{_WIDE}(),;:%])"
        rf"|(?<=[{_WIDE}(),;:]{blank}){blank}*(?=[0-9]))"
    )
    for blank in (r"[ \t]", " ")
)
"""Blanks beside Chinese; ``_SPACES`` in a text without tabs: a letter is found sooner than one of a set."""
_TWO_COLUMNS = re.compile("[\u2e80-\U0010ffff“”‘’…—]+")
_ODD_WIDTH = re.compile(
    "[\x80-\u2013\u2015-\u2017\u201a\u201b\u201e-\u2025\u2027-\u2e7f\ud800-\udfff\U00010000-\U0010ffff]"
)
"""Characters whose bytes in UTF-8 do not tell their width; else one is narrow and three are wide."""
_FURNITURE = re.compile(r"[-—–―_ ]*\d{1,4}[-—–―_ ]*|第? ?\d{1,4} ?页.{0,12}")
_OPENING = re.compile(
    r"[一二三四五六七八九十]{1,3}[、.是]|\([一二三四五六七八九十]{1,3}\)|\(?\d{1,2}[、.)](?!\d)|第[一二三四五六七八九十]{1,3}[章条是,]"
    r"|[①-⑳⒈-⒛]|[|#*]"
)
_LINE = re.compile(r"[^\n]+")
_FULL = 0.8
"""The share of lines that are not wider than the one that tells the width of a text."""
_SHORTEST_WRAP, _WIDEST_WRAP, _FEWEST_WRAPPED = 36, 130, 4


@cache
def _radicals() -> dict[str, str]:
    table: dict[str, str] = json.loads(resource("radicals.json").read_text("utf-8"))["radicals"]
    return table


@cache
def _converter() -> Any:
    from opencc import OpenCC

    return OpenCC("t2s")


def _simplify(char: str) -> str:
    """The simplified form of one character; characters of GB 2312 are, but for ``_TRADITIONAL``."""
    try:
        char.encode("gb2312")
    except UnicodeEncodeError:
        return str(_converter().convert(char)) if char >= "\u3400" else char
    return str(_converter().convert(char)) if char in _TRADITIONAL else char


@cache
def fold(char: str) -> str:
    """One character as it is compared: compatibility forms, radicals and traditional forms folded.

    Invisible characters become nothing, other line breaks ``\\n``. Numbers that are one character (①, ⒉, ²,
    ½) stay, because their digits would melt into those beside them.
    """
    if char < "\x7f":
        return "\n" if char in _BREAKS else char
    if char in _BREAKS:
        return "\n"
    if char in _INVISIBLE:
        return ""
    if unicodedata.category(char) == "No":
        return char
    return "".join(_simplify(c) for c in unicodedata.normalize("NFKC", _radicals().get(char, char)))


_COUNTED = array("l", range(1 << 14))
_MOST_FOLDED = 50
_OFTEN = {"，": ",", "；": ";", "：": ":", "（": "(", "）": ")"}
"""The most frequent signs that do not fold to themselves, which are folded by themselves."""


@cache
def _odd() -> re.Pattern[str]:
    """Characters that may not fold to themselves: neither printable ASCII nor simplified Chinese."""
    rows = bytes(byte for row in range(0xB0, 0xF8) for cell in range(0xA1, 0xFF) for byte in (row, cell))
    plain = set(rows.decode("gb2312", "ignore")) - set(_TRADITIONAL) - set(_radicals())
    return re.compile("[^\t\n -~、。“”《》" + "".join(sorted(plain)) + "]")


def _folded(raw: str, folds: dict[str, str]) -> str:
    """``raw`` with one character for another."""
    if len(folds) > _MOST_FOLDED or not folds.keys().isdisjoint(folds.values()):
        return raw.translate({ord(char): piece for char, piece in folds.items()})
    for char, piece in folds.items():
        raw = raw.replace(char, piece)
    return raw


@dataclass(frozen=True, slots=True)
class Normalised:
    """Folded ``text`` and, for each of its characters, where the one of ``raw`` stands that it comes from."""

    text: str
    raw: str
    starts: "array[int]"
    repaired: bool = False
    """Whether ``of`` took out bracketed readings or doubled punctuation."""

    @classmethod
    def of(cls, raw: str) -> Self:
        """Fold characters; remove bracketed readings (鎮(zhèn)), doubled punctuation, invisible signs.

        Lines stay lines: every kind of line break is one ``\\n``.
        """
        text = raw
        for sign, plain in _OFTEN.items():
            text = text.replace(sign, plain)
        odd = set(_odd().findall(text))
        folds = {c: piece for c in odd if (piece := fold(c)) != c}
        wide = {c: piece for c, piece in folds.items() if len(piece) > 1}
        gone = "".join(c for c, piece in folds.items() if not piece)
        text = _folded(text, {c: piece for c, piece in folds.items() if len(piece) == 1})
        starts = _COUNTED[: len(raw)] if len(raw) <= len(_COUNTED) else array("l", range(len(raw)))
        if wide:
            starts = array("l", [i for i, c in enumerate(raw) for _ in wide.get(c, c)])
            text = "".join([wide.get(c, piece) for c, piece in zip(raw, text, strict=True)])
        whole = cls(text, raw, starts)
        if gone or "\r\n" in raw:
            unseen = re.compile(f"[{gone}]|\r(?=\n)" if gone else "\r(?=\n)")
            found = (m.start() for m in unseen.finditer(raw))
            places = [whole.at(start) for start in found] if wide else list(found)
            whole = whole.without((place, place + 1) for place in places)
        if any(map(_CONTROL.match, odd)):
            whole = whole.without([m.span() for m in _STRAY.finditer(whole.text)])
        dropped = [m.span() for m in _DROPPED.finditer(whole.text)]
        if not dropped:
            return whole
        left = whole.without(dropped)
        return cls(left.text, raw, left.starts, repaired=True)

    def without(self, spans: Iterable[tuple[int, int]]) -> Self:
        """The same with ``spans`` (ordered, of ``text``) taken out."""
        cuts = list(spans)
        if not cuts:
            return self
        text: list[str] = []
        starts = array("l")
        done = 0
        for start, end in cuts:
            text.append(self.text[done:start])
            starts += self.starts[done:start]
            done = end
        text.append(self.text[done:])
        return type(self)("".join(text), self.raw, starts + self.starts[done:])

    def gaps(self) -> list[int]:
        """Characters (by index in ``text``) directly behind which something of ``raw`` was dropped."""
        starts = self.starts
        if not starts or starts == _COUNTED[starts[0] : starts[0] + len(starts)]:
            return []
        return [i for i, (a, b) in enumerate(pairwise(starts)) if b > a + 1]

    def part(self, start: int, end: int) -> Self:
        """The characters ``start``–``end``; spans still point into the whole ``raw``."""
        return type(self)(self.text[start:end], self.raw, self.starts[start:end])

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The span of ``raw`` behind the characters ``start``–``end`` of ``text``.

        An empty span lies directly behind the character before it.
        """
        if start < end:
            return self.starts[start], self.starts[end - 1] + 1
        if start > 0:
            return self.starts[start - 1] + 1, self.starts[start - 1] + 1
        return 0, 0

    def at(self, offset: int) -> int:
        """The index in ``text`` of the first character that stands at or after ``offset`` of ``raw``."""
        return bisect_left(self.starts, offset)

    def joined(self) -> Self:
        """As prose: the lines of a wrapped paragraph are one line, without spaces between Chinese and digits.

        A line break goes where the text is wrapped at a width and the line is full, ends with a comma or
        inside brackets; never before a heading or a member of a list. Page numbers inside a paragraph go too.
        """
        width = _wrapping(self.text.split("\n"))
        return self._closed([] if width is None else list(self._wraps(width)))

    def _wraps(self, width: int) -> Iterator[tuple[int, int]]:
        """Where a paragraph goes on in the next line, in a text wrapped at ``width``."""
        before: tuple[int, int] | None = None
        for match in _LINE.finditer(self.text):
            line = match[0].strip()
            if not line or (before is not None and _FURNITURE.fullmatch(line)):
                continue
            if before is not None and _continues(self.text[slice(*before)], line, width):
                yield before[1], match.start()
            before = match.span()

    def _closed(self, cuts: list[tuple[int, int]]) -> Self:
        """Without ``cuts`` and the blanks beside them, then without spaces between Chinese and digits."""
        wide = []
        for start, end in cuts:
            while start and self.text[start - 1] in " \t":
                start -= 1
            while end < len(self.text) and self.text[end] in " \t":
                end += 1
            wide.append((start, end))
        prose = self.without(wide)
        gap = _GAP if "\t" in prose.text else _SPACES
        return prose.without(m.span() for m in gap.finditer(prose.text))


def _width(line: str) -> int:
    """Columns that a line takes: two for a Chinese character, one for a Latin one."""
    stripped = line.strip()
    if not _ODD_WIDTH.search(stripped):
        return (len(stripped) + len(stripped.encode())) // 2
    return 2 * len(stripped) - len(_TWO_COLUMNS.sub("", stripped))


def _mostly_wider(lines: Sequence[str]) -> bool:
    """Whether so many lines are wider than text is wrapped that the width of the others does not matter."""
    enough = len(lines) - int(len(lines) * _FULL)
    wide = (line for line in lines if 2 * len(line) > _WIDEST_WRAP and _width(line) > _WIDEST_WRAP)
    return any(count == enough for count, _ in enumerate(wide, 1))


def _wrapping(lines: Iterable[str]) -> int | None:
    """The width, in columns, at which a text's lines are wrapped; None where each paragraph is one line.

    Lines with cells do not count.
    """
    paragraphs = [x for x in lines if len(x) >= _SHORTEST_WRAP // 2 and "|" not in x and "\t" not in x]
    if _mostly_wider(paragraphs):
        return None
    widths = sorted(w for w in map(_width, paragraphs) if w >= _SHORTEST_WRAP)
    if len(widths) < _FEWEST_WRAPPED:
        return None
    full = widths[int(len(widths) * _FULL)]
    alike = sum(full - 8 <= w <= full + 6 for w in widths)
    if full > _WIDEST_WRAP or alike < max(_FEWEST_WRAPPED, len(widths) // 3) or widths[-1] > 2 * full:
        return None
    return full


def _continues(line: str, following: str, width: int) -> bool:
    """Whether ``following`` goes on with the paragraph of ``line`` in a text wrapped at ``width``."""
    ending = line.rstrip()
    if _OPENING.match(following) or ending.endswith("|"):
        return False
    if any(ending.count(a) > ending.count(b) for a, b in ("()", "《》", "“”")):
        return True
    if ending[-1] in "。!?":
        return False
    if ending[-1] in ";:":
        return _width(ending) >= width - 3
    return _width(ending) >= width - 8 or ending[-1] in ",、" or following[0] in ",、。;)》”"
