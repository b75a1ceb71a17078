"""The six official sections, found by their titles; their numbers may be missing, their wording may vary.

A title stands in one line, so that each line is looked at for itself, and what short lines hold is kept:
reports print the same titles, labels and numbers again and again.
"""

import json
import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import accumulate
from typing import Any

from data import resource
from parsing.keeping import Kept

_NUMBER = "一二三四五六七八九十"
_MARK = re.compile(rf"[{_NUMBER}][ \t]*[、.,:]")
_MARK_SEEN = tuple(re.compile(f"{sign}(?<=[{_NUMBER} \t]{sign})") for sign in ("、", r"\.", ",", ":"))
"""Where a ``_MARK`` may end: the engine finds one letter several times faster than one of a set."""
_NO_MARK_BEHIND = frozenset("第" + _NUMBER)
_INDENT, _STOPS = " \t\u3000#*", "。;!?"
_AROUND = " \t\u3000#*|:。"
_SHORTEST_TITLE = 2
_LONGEST_TITLE = 72
"""Characters of a line that may be a title, or a row of a table, and not a paragraph."""
_MOST_KEPT = 1 << 12
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

    def moved(self, by: int) -> "Title":
        """The same title ``by`` characters further on."""
        return Title(self.start + by, self.end + by, self.text, self.number, self.printed, self.official)


@dataclass(frozen=True, slots=True)
class _Section:
    number: int
    title: str
    numbered: re.Pattern[str]
    glued: re.Pattern[str]
    alone: re.Pattern[str]
    ordinal: re.Pattern[str]


@cache
def _data() -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads(resource("words/sections.json").read_text("utf-8"))
    return loaded


@cache
def _sections() -> tuple[_Section, ...]:
    rows: list[dict[str, Any]] = _data()["sections"]
    made = []
    for row in rows:
        title, number = str(row["title"]), int(str(row["number"]))
        loose = "[、,和 ]?".join(re.split("、", title))
        variants: list[str] = row["variants"]
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


def _candidates(line: str, marks: Sequence[int]) -> Iterator[Title]:
    """What may be the title of a section: behind one of the ``marks``, or the line as a whole."""
    whole = (0,) if len(line.strip(_AROUND)) <= _LONGEST_TITLE else ()
    if not marks and not whole:
        return
    for section in _sections():
        seen: set[int] = set()
        for pattern, starts in (
            (section.glued, marks),
            (section.numbered, marks),
            (section.alone, whole),
            (section.ordinal, whole),
        ):
            for first in starts:
                match = pattern.match(line, first)
                if match is None:
                    continue
                end = match.end("title")
                if not seen.isdisjoint((end - 1, end, end + 1)):
                    continue
                seen.add(end)
                start = match.start("printed") if "printed" in pattern.groupindex else match.start("title")
                same = _SIGNS.sub("", match["title"]) == _SIGNS.sub("", section.title)
                yield Title(start, end, match["title"], section.number, _ordinal(match), same)


def _others(line: str, marks: Sequence[int], taken: "Taken") -> Iterator[Title]:
    """Headings of the top level that are no title of a section, apart from the spans that are ``taken``."""
    done = 0
    for mark in marks:
        before = mark
        while before and line[before - 1] in _INDENT:
            before -= 1
        if before < done or (before and line[before - 1] not in _STOPS):
            continue
        match = _other().match(line, mark)
        if match is None:
            continue
        done = match.end()
        start, end = match.start("mark"), match.end("title")
        if not taken.touches(start, end):
            yield Title(start, end, match["title"].strip(), None, _ordinal(match), False)


def _read_line(line: str) -> tuple[Title, ...]:
    """What may be titles of sections in a line, and its other headings."""
    found = [m.start() for m in _MARK.finditer(line)]
    marks = [start for start in found if not start or line[start - 1] not in _NO_MARK_BEHIND]
    candidates = tuple(_candidates(line, marks))
    if not found:
        return candidates
    return (*candidates, *_others(line, found, Taken((t.start, t.end) for t in candidates)))


_kept_lines = Kept(_read_line, _MOST_KEPT)


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


def every(text: str) -> list[Title]:
    """All that may be top-level headings of the folded ``text``, those of a table of contents too."""
    found: list[Title] = []
    marks = sorted(m.start() for pattern in _MARK_SEEN for m in pattern.finditer(text))
    marks.append(len(text))
    place = start = 0
    for line in text.split("\n"):
        length = len(line)
        if length > _LONGEST_TITLE:
            while marks[place] < start:
                place += 1
            marked = marks[place] < start + length or len(line.strip(_AROUND)) <= _LONGEST_TITLE
            titles = _read_line(line) if marked else ()
        else:
            titles = _kept_lines[line] if length >= _SHORTEST_TITLE else ()
        if titles:
            found += [title.moved(start) for title in titles]
        start += length + 1
    return found


def find(text: str) -> tuple[Title, ...]:
    """The top-level headings of the folded ``text`` in its order: official sections and others."""
    found = every(text)
    chosen = _chosen([title for title in found if title.number], len(text))
    return tuple(sorted([*chosen, *(t for t in found if not t.number)], key=lambda t: t.start))
