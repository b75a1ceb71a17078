"""How a report is built: sections, headings, running lists, and which subjects it deals with."""

import json
import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import accumulate, chain
from operator import attrgetter
from typing import NamedTuple

from data import resource
from parsing import sections
from parsing.document import Document
from parsing.making import maker
from parsing.model import Structure, StructureKind
from parsing.needles import hastened
from parsing.normalise import Normalised
from parsing.sections import Taken, Title, official_title

_NUMERALS = "一二三四五六七八九十"
_ORDINAL = rf"[{_NUMERALS}]{{1,3}}"
_SUBHEADING = re.compile(rf"(?P<mark>\((?P<n>{_ORDINAL})\)) ?")
_POINT = re.compile(r"(?P<mark>(?P<n>\d\d?)[.、])[ \n]?(?=[\u4e00-\u9fff“《])")
_POINT_SEEN = tuple(re.compile(rf"{sign}(?<=\d{sign})[ \n]?(?=[\u4e00-\u9fff“《])") for sign in (r"\.", "、"))
"""``_POINT`` from its sign on: one letter is found several times faster than one of a set."""
_ITEM = re.compile(
    rf"(?P<mark>(?P<n>[{_NUMERALS}][{_NUMERALS}]{{0,2}})[ \n]{{0,9}}是)(?=[^{_NUMERALS}否非,。])"
)
_ITEM_SEEN = re.compile(rf"是(?<=[{_NUMERALS} \n]是)")
_LONGEST_NUMERAL = 3
_BEFORE_SUBHEADING = ("\n", "。", ";", "!", "?", "|", ":", " ", "情况", "事项")
_BEFORE_POINT = frozenset("\n。;:!?|")
_BEFORE_ITEM = frozenset("\n。;:,、( ")
_TITLE_END = re.compile(r"[。\n:;!?]| (?=[\u4e00-\u9fff(])")
_ITEM_END = re.compile(r"[。;]|\n(?=[ \t]*(?:[(\d#|]|\n))")
_LONGEST_TITLE = 40
_SENTENCE_END = "。;!?；"
_ENDING = re.compile(r"[。!?)”》]\s*$|[\u4e00-\u9fff]\s*$")
_CUT_OFF = 6
_NOTHING = " \t\n\r\u3000\u00a0|#*"
_GAP = re.compile("\n" * 32 + "+")


_KINDS: dict[int, StructureKind] = {1: "section", 2: "heading", 3: "heading", 4: "item"}
_structure = maker(Structure)


@dataclass(frozen=True, slots=True)
class Build:
    """Rows of the structure, whether the text is whole, and (raw offset, number) of the official sections."""

    rows: tuple[Structure, ...]
    whole: bool
    sections: tuple[tuple[int, int], ...]


class _Mark(NamedTuple):
    """A numbered element before its text is measured. ``level``: 1 section, 2 （一）, 3 1., 4 一是."""

    start: int
    end: int
    level: int
    number: int | None
    text: str
    closed: bool
    title: Title | None = None


def numeral(text: str) -> int | None:
    """The value of a Chinese ordinal up to 99 (十二, 二十); None for what is none (一一)."""
    tens, ten, ones = text.rpartition("十")
    if max(len(tens), len(ones)) > 1:
        return None
    value = _NUMERALS.index(ones) + 1 if ones else 0
    return value + (10 * ((_NUMERALS.index(tens) + 1) if tens else 1) if ten else 0)


@cache
def _subjects() -> dict[str, re.Pattern[str]]:
    words: dict[str, str] = json.loads(resource("words/subjects.json").read_text("utf-8"))
    return {name: hastened(pattern) for name, pattern in words.items() if name != "about"}


@cache
def _labels() -> re.Pattern[str]:
    data = json.loads(resource("words/sections.json").read_text("utf-8"))
    return re.compile(data["table_labels"])


def _blank(text: str, spans: Iterable[tuple[int, int]]) -> str:
    pieces: list[str] = []
    done = 0
    for start, end in sorted(spans):
        if end > done:
            begin = max(start, done)
            pieces += (text[done:begin], "\n" * (end - begin))
            done = end
    return "".join([*pieces, text[done:]])


def _heading(text: str, match: re.Match[str], level: int) -> _Mark:
    stop = _TITLE_END.search(text, match.end(), match.end() + _LONGEST_TITLE)
    end = stop.start() if stop else min(text.find("\n", match.end()) % (len(text) + 1), match.end() + 20)
    closed = bool(stop) and stop is not None and stop.group() in _SENTENCE_END
    printed = match["n"]
    number = int(printed) if printed.isdigit() else numeral(printed)
    return _Mark(match.start("mark"), end, level, number, text[match.end() : end].strip(), closed)


def _below(text: str) -> Iterator[tuple[int, re.Match[str]]]:
    """The numbers of headings below a section with their levels: （一） and 1."""
    for match in _SUBHEADING.finditer(text):
        start = match.start()
        if not start or text.endswith(_BEFORE_SUBHEADING, max(0, start - 2), start):
            yield 2, match
    for seen in chain.from_iterable(pattern.finditer(text) for pattern in _POINT_SEEN):
        before = seen.start() - 1
        before -= before > 0 and text[before - 1].isdecimal()
        point = _POINT.match(text, before)
        if point is None:
            continue
        while before and text[before - 1] in " \t\u3000":
            before -= 1
        if not before or text[before - 1] in _BEFORE_POINT:
            yield 3, point


def _items(text: str) -> Iterator[re.Match[str]]:
    """The members of running lists: found by 是, which is rarer than a numeral."""
    for seen in _ITEM_SEEN.finditer(text):
        end = seen.start()
        while end and text[end - 1] in " \n":
            end -= 1
        start = end
        while start and end - start < _LONGEST_NUMERAL and text[start - 1] in _NUMERALS:
            start -= 1
        match = _ITEM.match(text, start)
        if match and (not start or text[start - 1] in _BEFORE_ITEM):
            yield match


def _marks(text: str, titles: Sequence[Title]) -> list[_Mark]:
    marks = [_Mark(t.start, t.end, 1, t.number or t.printed, t.text, False, t) for t in titles]
    taken = Taken((m.start, m.end) for m in marks)
    for level, match in _below(text):
        if taken.touches(match.start(), match.start() + 1):
            continue
        if not _labels().match(text[match.end() : match.end() + _LONGEST_TITLE].replace("\n", "")):
            marks.append(_heading(text, match, level))
    for match in _items(text):
        stop = _ITEM_END.search(text, match.end(), match.end() + 2 * _LONGEST_TITLE)
        end = min(stop.start() if stop else len(text), match.end() + _LONGEST_TITLE)
        words = "".join(text[match.start() : end].split())
        marks.append(_Mark(match.start(), end, 4, numeral(match["n"]), words, True))
    return sorted(marks, key=attrgetter("start", "level"))


class _Written:
    """How many characters of a text are neither blanks nor signs of tables, for any span of it.

    Long gaps, where tables were taken out, are not counted through again and again.
    """

    def __init__(self, text: str) -> None:
        gaps = [match.span() for match in _GAP.finditer(text)]
        self._gaps = [start for start, _ in gaps]
        self._lengths = [end - start for start, end in gaps]
        self._before = [0, *accumulate(self._lengths)]
        self._text = "".join(_GAP.split(text))
        self._nothing = [sign for sign in _NOTHING if sign in self._text]

    def _at(self, offset: int) -> int:
        """The place of an offset in the text without gaps."""
        gap = bisect_right(self._gaps, offset) - 1
        if gap < 0:
            return offset
        return offset - self._before[gap] - min(offset - self._gaps[gap], self._lengths[gap])

    def count(self, start: int, end: int) -> int:
        """How many characters are written between two offsets."""
        if start >= end:
            return 0
        start, end = self._at(start), self._at(end)
        return end - start - sum([self._text.count(sign, start, end) for sign in self._nothing])


def _numbered(marks: Sequence[_Mark], whole_start: bool) -> Iterator[int | None]:
    """The list that each mark belongs to: a new one at every 1 and under every new heading above it."""
    parents: dict[int, int] = {}
    state: dict[int, tuple[int, int, int]] = {}
    made = 0
    for place, mark in enumerate(marks):
        if mark.level == 1 or mark.number is None:
            parents = dict.fromkeys((2, 3, 4), place)
            yield None
            continue
        parent = parents.get(mark.level, -1)
        last = state.get(mark.level)
        goes_on = last is not None and mark.number == last[2] + 1
        if last is None or mark.number == 1 or (last[1] != parent and not goes_on):
            made += 1
            state[mark.level] = (made, parent, mark.number)
            first_of_cut = last is None and mark.number > 1 and not whole_start
            yield None if first_of_cut else made
        elif mark.number < last[2]:
            yield None
        else:
            state[mark.level] = (last[0], parent, mark.number)
            yield last[0]
        for level in range(mark.level + 1, 5):
            parents[level] = place


def _whole(text: str, titles: Sequence[Title], marks: Sequence[_Mark], written: _Written) -> bool:
    """Whether the text neither begins nor ends in the middle, as far as one can see."""
    official = [t for t in titles if t.number]
    if not official:
        return True
    first, last = official[0], official[-1]
    if first.number != 1:
        before = [m for m in marks if m.start < first.start]
        if not any(m.level == 2 and m.number == 1 for m in before) and written.count(0, first.start) > 0:
            lead = text[: first.start].strip()
            if before or "年度报告" not in lead[:60]:
                return False
    if last.number == 6:
        return True
    tail = text[last.end :]
    if last.number in (2, 3, 4) or written.count(last.end, len(text)) < _CUT_OFF:
        return False
    return bool(_ENDING.search(tail.rstrip()))


def _row(
    document: Document,
    normalised: Normalised,
    kind: StructureKind,
    text: str,
    start: int,
    end: int,
    *rest: object,
) -> Structure:
    """A row for the characters ``start``–``end`` of the text; ``rest`` are its further fields, in order."""
    a, b = normalised.span(start, end)
    return _structure(kind, text, a, b, document.locate(a, b), *rest)


def _stops(marks: Sequence[_Mark], length: int) -> list[int]:
    """Where the text under each mark ends: at the next one of its level or above."""
    stops: list[int] = []
    nearest = [length] * 5
    for mark in reversed(marks):
        level = mark.level
        stops.append(nearest[level])
        nearest[level:] = [mark.start] * (5 - level)
    return stops[::-1]


def find(
    document: Document,
    normalised: Normalised,
    tables: Sequence[tuple[int, int]] = (),
    joined: Normalised | None = None,
) -> Build:
    """The build of a text, line by line (``Normalised.of``); ``tables`` are spans of the raw text.

    ``joined``: ``normalised.joined()``, where it is at hand.
    """
    spans = [(normalised.at(a), normalised.at(b)) for a, b in tables]
    text = _blank(normalised.text, spans)
    titles = sections.find(normalised.text)
    tabled = Taken(spans)
    for title in titles:
        if tabled.touches(title.start, title.end):
            text = text[: title.start] + normalised.text[title.start : title.end] + text[title.end :]
    marks = _marks(text, titles)
    written = _Written(text)
    whole = _whole(text, titles, marks, written)
    rows: list[Structure] = []
    section: int | None = None
    for mark, stop, list_id in zip(marks, _stops(marks, len(text)), _numbered(marks, whole), strict=True):
        if mark.title is not None:
            section = mark.title.number
        expected = official_title(section) if mark.title and section and not mark.title.official else None
        under = written.count(mark.end, stop)
        if mark.level > 1 and under == 0 and mark.closed:
            under = len(mark.text)
        if mark.level > 1 and under == 1 and text[mark.end : stop].strip() in _SENTENCE_END:
            under = len(mark.text)
        rows.append(
            _row(
                document,
                normalised,
                _KINDS[mark.level],
                mark.text,
                mark.start,
                mark.end,
                section,
                mark.number,
                mark.level,
                list_id,
                mark.title is not None and mark.title.official,
                under,
                expected,
            )
        )
    rows += _subject_rows(document, normalised, joined or normalised.joined(), titles)
    starts = tuple((normalised.span(t.start, t.end)[0], t.number) for t in titles if t.number)
    return Build(tuple(sorted(rows, key=attrgetter("start", "end"))), whole, starts)


def _subject_rows(
    document: Document, normalised: Normalised, prose: Normalised, titles: Sequence[Title]
) -> Iterator[Structure]:
    first = next((t for t in titles if t.number == 1), None)
    begin = first.end if first else 0
    end = next(
        (t.start for t in titles if t.number and t.number > 1 and t.start > begin), len(normalised.text)
    )
    begin, end = (prose.at(normalised.span(0, offset)[1]) for offset in (begin, end))
    for name, pattern in _subjects().items():
        match = pattern.search(prose.text, begin, end)
        if match:
            yield _row(document, prose, "subject", name, match.start(), match.end(), 1)
