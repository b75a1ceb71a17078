"""Prose cut into sentences whose numbers and years are single signs, so that patterns speak of words only.

In a ``Sentence`` every counted number begins with ``COUNT``, every percentage with ``PERCENT``, every year
with ``YEAR``; the rest of each is ``FILL``. Lengths do not change, so offsets stay those of the prose.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from parsing.normalise import CJK, Normalised
from parsing.numbers import Number, find_numbers, year_value

COUNT, PERCENT, YEAR, FILL = "\ue000", "\ue001", "\ue002", "\ue003"

_YEAR = re.compile(
    r"(?P<year>(?<!\d)(?:19|20)\d{2}|二[〇○零一][〇○零一二三四五六七八九]{2})年度?"
    r"(?!年?度?(?:部门)?(?:决算|预算|报告|年报)|[^,。;]{0,4}(?:修订|版|印发|制定))"
    r"|(?P<this>今年|本年度?|当年(?!度))"
    r"|(?P<last>(?<![较比同与])(?:去年|上年度?|上一年度?))"
)
_CARRIED = re.compile(r" ?(?:结转|转入|转结|遗留|未办结)")
_ENDS = re.compile(r"[。!?\n]+")
_WRAPPED = re.compile(
    rf"(?m)^(?P<line>[^\n|]{{10,}}[{CJK}])\n(?![一二三四五六七八九十]{{1,3}}[、是]|第.{{1,3}}[章条])(?=[{CJK}][^\n|]{{7}})"
)
_SOFT = "\u2028"
_DROPPED = re.compile(r"\([^()\n]*(?:\([^()\n]*\)[^()\n]*)*\)|(?<=《)[^》\n]*(?=》)|\u2028")
_HEADING = re.compile(r"^[ \u3000]*(?:\([一二三四五六七八九十]+\)|\d{1,2}[.、])([^。\n:]{2,30})")


@dataclass(frozen=True, slots=True)
class Mention:
    """A year of the text: absolute (``value``), or relative to the report's own year (``offset`` 0 or -1)."""

    start: int
    value: int | None
    offset: int | None


@dataclass(frozen=True, slots=True)
class Flat:
    """A sentence without what stands in its brackets; ``index[i]`` is the offset in the prose."""

    text: str
    index: Sequence[int]

    def at(self, position: int) -> int:
        """The offset in the prose of a position of ``text`` (its end included)."""
        return self.index[position] if position < len(self.index) else self.index[-1] + 1


@dataclass(frozen=True)
class Sentence:
    """One sentence of the prose. Offsets (``start``, numbers, years) count in the whole prose.

    ``context`` is the heading above it and the sentence before it in its paragraph.
    """

    start: int
    text: str
    numbers: tuple[Number, ...]
    years: tuple[Mention, ...]
    section: int | None
    context: str

    @property
    def end(self) -> int:
        return self.start + len(self.text)

    @cached_property
    def flat(self) -> Flat:
        """The sentence without brackets, titles of documents and broken lines."""
        keep: list[int] = []
        done = 0
        for match in _DROPPED.finditer(self.text):
            keep += range(done, match.start())
            done = match.end()
        keep += range(done, len(self.text))
        return Flat("".join(self.text[i] for i in keep), [self.start + i for i in keep] or [self.start])

    @cached_property
    def brackets(self) -> tuple[tuple[int, Flat], ...]:
        """What stands in brackets, each with the offset of its opening."""
        return tuple(
            (
                self.start + m.start(),
                Flat(m.group()[1:-1], range(self.start + m.start() + 1, self.start + m.end() - 1)),
            )
            for m in _DROPPED.finditer(self.text)
            if m.group().startswith("(") and len(m.group()) > 2
        )

    def number_at(self, offset: int) -> Number | None:
        """The number that begins at ``offset`` of the prose."""
        return next((n for n in self.numbers if n.start == offset), None)

    def year_before(self, offset: int, own: int | None) -> int | None:
        """The last year named before ``offset``; None where none is, or where the report has no year."""
        aside = [(a, flat.index[-1]) for a, flat in self.brackets if flat.index[-1] < offset]
        named = [m for m in self.years if m.start < offset and not any(a < m.start <= b for a, b in aside)]
        if not named:
            return None
        mention = named[-1]
        if mention.value is not None:
            return mention.value
        return None if own is None or mention.offset is None else own + mention.offset


def _mask(text: str, numbers: Iterable[Number]) -> str:
    signs = list(text)
    for match in _YEAR.finditer(text):
        if match["year"]:
            signs[match.start() : match.end()] = [YEAR, *[FILL] * (match.end() - match.start() - 1)]
    for number in numbers:
        if number.counts or number.percent:
            sign = PERCENT if number.percent else COUNT
            signs[number.start : number.end] = [sign, *[FILL] * (number.end - number.start - 1)]
    return "".join(signs)


def _mentions(text: str) -> Iterator[Mention]:
    for match in _YEAR.finditer(text):
        if _CARRIED.match(text, match.end()):
            continue
        value = year_value(match["year"]) if match["year"] else None
        yield Mention(match.start(), value, None if value else 0 if match["this"] else -1)


def _start(found: Number | Mention) -> int:
    return found.start


def sentences(
    prose: Normalised, blocked: Sequence[tuple[int, int]], sections: Sequence[tuple[int, int]]
) -> Iterator[Sentence]:
    """The sentences of ``prose`` outside the ``blocked`` spans (tables, of the raw text).

    A line that breaks off between two Chinese characters goes on in the next one.

    ``sections``: (offset in the raw text, number of the section that begins there), ordered.
    """
    text = prose.text
    for start, end in blocked:
        a, b = prose.at(start), prose.at(end)
        text = text[:a] + "\n" * (b - a) + text[b:]
    text = _WRAPPED.sub(lambda m: m["line"] + _SOFT, text)
    numbers, mentions = find_numbers(text), tuple(_mentions(text))
    masked = _mask(text, numbers)
    begins = [(prose.at(offset), number) for offset, number in sections]
    heading = before = ""
    done = 0
    for match in [*_ENDS.finditer(masked), None]:
        stop = match.start() if match else len(masked)
        if masked[done:stop].strip():
            part = masked[done:stop]
            title = _HEADING.match(part)
            if title:
                heading, before = title[1], ""
            yield Sentence(
                done,
                part,
                numbers[bisect_left(numbers, done, key=_start) : bisect_left(numbers, stop, key=_start)],
                mentions[bisect_left(mentions, done, key=_start) : bisect_left(mentions, stop, key=_start)],
                next((number for offset, number in reversed(begins) if offset <= done), None),
                f"{heading}。{before}。",
            )
            before = part
        if match:
            done = match.end()
            if "\n" in match.group():
                before = ""
