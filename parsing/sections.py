"""The six official sections, found by their titles; their numbers may be missing, their wording may vary."""

import json
import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from itertools import accumulate

from data import resource
from parsing.needles import Sieve

_NUMBER = "一二三四五六七八九十"
_MARK = re.compile(rf"[{_NUMBER}][ \t]*[、.,:]")
_NO_MARK_BEHIND = frozenset("第" + _NUMBER)
_OTHER_MARK = re.compile(f"[{_NUMBER}]、")
_INDENT, _STOPS = " \t\u3000#*", "\n。;!?"
_SIGNS = re.compile(r"[、,，。和及与的\s]")


@dataclass(frozen=True, slots=True)
class Title:
    """A heading of the top level. ``number`` is 1 to 6 for an official section, else None.

    ``start``–``end`` spans number and title; ``printed`` is the ordinal as printed.
    """

    start: int
    end: int
    text: str
    number: int | None
    printed: int | None
    official: bool


@dataclass(frozen=True, slots=True)
class _Section:
    number: int
    title: str
    numbered: re.Pattern[str]
    glued: re.Pattern[str]
    alone: re.Pattern[str]
    ordinal: re.Pattern[str]


@cache
def _data() -> dict[str, object]:
    loaded: dict[str, object] = json.loads(resource("words/sections.json").read_text("utf-8"))
    return loaded


@cache
def _sections() -> tuple[_Section, ...]:
    rows: list[dict[str, object]] = _data()["sections"]  # type: ignore[assignment]  # a list of objects in the file
    made = []
    for row in rows:
        title, number = str(row["title"]), int(str(row["number"]))
        loose = "[、,和 ]?".join(re.split("、", title))
        variants: list[str] = row["variants"]  # type: ignore[assignment]  # a list of strings in the file
        every = "|".join([loose, *variants])
        mark = rf"(?<![第{_NUMBER}])(?P<printed>[{_NUMBER}])[ \t]*[、.,:][ \t]*"
        numbered = re.compile(rf"{mark}(?P<title>{every})(?=[\s。:;|(<]|$)")
        glued = re.compile(rf"{mark}(?P<title>{loose})")
        alone = re.compile(rf"(?m)^[ \t\u3000#*|]*(?P<title>{every})[ \t\u3000#*|:。]*$")
        ordinal = re.compile(
            rf"(?m)^[ \t\u3000#*]*(?P<printed>{_NUMBER[number - 1]})[、.,:][ \t]*"
            rf"(?P<title>[^\n。;:|]{{0,14}}{row['under_its_number']}[^\n。;:|]{{0,16}})[ \t\u3000#*:。]*$"
        )
        made.append(_Section(number, title, numbered, glued, alone, ordinal))
    return tuple(made)


@cache
def _of_lines() -> Sieve:
    """Of the patterns for whole lines: ``alone`` of each section, then ``ordinal`` of each."""
    return Sieve([*(s.alone for s in _sections()), *(s.ordinal for s in _sections())])


@cache
def _other() -> re.Pattern[str]:
    labels = _data()["table_labels"]
    return re.compile(
        rf"(?P<mark>(?P<printed>[{_NUMBER}])、[ ]*)(?!{labels})"
        r"(?P<title>[^\n。,;:(|]{2,25})(?=[\n。:(]| |$)"
    )


def official_title(number: int) -> str:
    """The title that the form prints for section 1 to 6."""
    return next(s.title for s in _sections() if s.number == number)


def _ordinal(match: re.Match[str]) -> int | None:
    return _NUMBER.index(match["printed"]) + 1 if "printed" in match.re.groupindex else None


def _candidates(text: str) -> Iterator[Title]:
    found = (m.start() for m in _MARK.finditer(text))
    marks = [start for start in found if not start or text[start - 1] not in _NO_MARK_BEHIND]
    sieve, count = _of_lines(), len(_sections())
    lines: list[list[int]] = [[] for _ in range(2 * count)]
    for offset, places in sieve.places(text):
        start = text.rfind("\n", 0, offset) + 1
        for place in places:
            if not lines[place] or lines[place][-1] != start:
                lines[place].append(start)
    for place, section in enumerate(_sections()):
        seen: set[int] = set()
        for pattern, starts in (
            (section.glued, marks),
            (section.numbered, marks),
            (section.alone, lines[place]),
            (section.ordinal, lines[place + count]),
        ):
            for first in starts:
                match = pattern.match(text, first)
                if match is None:
                    continue
                end = match.end("title")
                if not seen.isdisjoint((end - 1, end, end + 1)):
                    continue
                seen.add(end)
                start = match.start("printed") if "printed" in pattern.groupindex else match.start("title")
                same = _SIGNS.sub("", match["title"]) == _SIGNS.sub("", section.title)
                yield Title(start, end, match["title"], section.number, _ordinal(match), same)


def _chosen(candidates: list[Title], length: int) -> list[Title]:
    """One title a section: the one with the most text behind it, as a table of contents has none."""
    if not candidates:
        return []
    ordered = sorted(candidates, key=lambda t: (t.start, -t.end))
    apart = [t for n, t in enumerate(ordered) if n == 0 or t.start >= ordered[n - 1].end]
    stops = [*(t.start for t in apart[1:]), length]
    best: dict[int, tuple[int, Title]] = {}
    for title, stop in zip(apart, stops, strict=True):
        room = stop - title.end
        number = title.number or 0
        if number not in best or room > best[number][0]:
            best[number] = (room, title)
    return sorted((title for _, title in best.values()), key=lambda t: t.start)


class Taken:
    """Spans of a text, asked whether another one touches them."""

    def __init__(self, spans: Iterable[tuple[int, int]]) -> None:
        ordered = sorted(spans)
        self._starts = [start for start, _ in ordered]
        self._ends = list(accumulate((end for _, end in ordered), max))

    def touches(self, start: int, end: int) -> bool:
        """Whether one of the spans has a character of ``start``–``end``."""
        before = bisect_left(self._starts, end)
        return before > 0 and self._ends[before - 1] > start


def find(text: str) -> tuple[Title, ...]:
    """The top-level headings of the folded ``text`` in its order: official sections and others."""
    candidates = list(_candidates(text))
    chosen = _chosen(candidates, len(text))
    taken = Taken((t.start, t.end) for t in candidates)
    others = []
    done = 0
    for mark in _OTHER_MARK.finditer(text):
        before = mark.start()
        while before and text[before - 1] in _INDENT:
            before -= 1
        if before < done or (before and text[before - 1] not in _STOPS):
            continue
        match = _other().match(text, mark.start())
        if match is None:
            continue
        done = match.end()
        start, end = match.start("mark"), match.end("title")
        if not taken.touches(start, end):
            title = match["title"].strip()
            others.append(Title(start, end, title, None, _ordinal(match), False))
    return tuple(sorted([*chosen, *others], key=lambda t: t.start))
