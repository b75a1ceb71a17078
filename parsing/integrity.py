"""What happened to a text on its way: words of spam, damaged characters, misprinted fixed phrases."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache, cached_property, lru_cache
from typing import Any, Self

from rapidfuzz.distance import Levenshtein

from data import resource
from parsing.document import Document
from parsing.model import Structure, StructureKind
from parsing.needles import Sieve
from parsing.normalise import Normalised

_SIGNS = "|、,。.:《》()，;；：“”‘’\"'（）"
_PUNCTUATION = re.compile(rf"[\s{_SIGNS}]+")
_WORDS = re.compile(rf"[^\s{_SIGNS}]+")
_LOST = re.compile(
    "\ufffd+|锟斤拷|烫烫烫|[\ue000-\uf8ff]+|敚|(?<=[\u3400-\u9fff])\\?[！。；，、]|(?:[锛鐨涓銆鈥鍙][^\\s]){3,}"
)
_LOST_SIGN = re.compile("[\ufffd锟烫\ue000-\uf8ff敚?锛鐨涓銆鈥鍙]")
"""Without one of these ``_LOST`` finds nothing."""
_MARKS = ",，、。;；:："
MOST_PLACES = 200
"""Damaged places of a text that are told one by one: nobody looks at more."""


@cache
def _load(name: str) -> Any:
    return json.loads(resource(f"words/{name}.json").read_text("utf-8"))


@cache
def _spam() -> tuple[tuple[re.Pattern[str], ...], Sieve, re.Pattern[str]]:
    data = _load("spam")
    phrases = tuple(re.compile(f"(?:{p})", re.IGNORECASE) for p in data["phrases"])
    return phrases, Sieve(phrases), re.compile(data["fought"])


@lru_cache(maxsize=256)
def _any_of(places: tuple[int, ...]) -> re.Pattern[str]:
    """One expression for the phrases of spam of these numbers."""
    phrases, _, _ = _spam()
    return re.compile("|".join(phrases[place].pattern for place in places), re.IGNORECASE)


def spam_spans(text: str) -> Iterator[tuple[int, int]]:
    """Spans of the folded ``text`` that hold words of spam; what a report fights against is none."""
    _, sieve, fought = _spam()
    places = sieve(text.lower())
    if not places:
        return
    for match in _any_of(tuple(places)).finditer(text):
        if not fought.search(text, max(0, match.start() - 20), match.start()):
            yield match.span()


@dataclass(frozen=True, slots=True)
class _Damage:
    """A damaged place (span of the raw text), which may stand for others that are not told one by one.

    ``places``: how many; ``characters``: of all of them.
    """

    start: int
    end: int
    places: int
    characters: int


def _damages(normalised: Normalised) -> Iterator[_Damage]:
    """Bracketed readings, doubled punctuation, lost characters; what folding dropped tells the first two.

    In order, MOST_PLACES at most: the last one stands for all that follow.
    """
    raw, starts = normalised.raw, normalised.starts
    readings: list[tuple[int, int]] = []
    doubled: list[tuple[int, int]] = []
    for place in normalised.gaps() if normalised.repaired else ():
        a, b = starts[place] + 1, starts[place + 1]
        dropped = raw[a:b].strip()
        if dropped[:1] in ("(", "（"):
            readings.append((starts[place], b))
        elif dropped and all(c in _MARKS for c in dropped):
            doubled.append((a, b + 1))
    lost = [m.span() for m in _LOST.finditer(raw)] if _LOST_SIGN.search(raw) else []
    found = sorted((*readings, *doubled, *lost))
    told, rest = found[: MOST_PLACES - 1], found[MOST_PLACES - 1 :]
    for start, end in told:
        yield _Damage(start, end, 1, end - start)
    if rest:
        yield _Damage(*rest[0], len(rest), sum(end - start for start, end in rest))


@dataclass(frozen=True, slots=True)
class _Misprint:
    start: int
    end: int
    right: str


class _Plain:
    """A text without punctuation."""

    def __init__(self, text: str) -> None:
        self._source = text
        plain = "".join(text.split())
        for sign in _SIGNS:
            plain = plain.replace(sign, "")
        self.text = plain

    @cached_property
    def _kept(self) -> list[int]:
        return [i for m in _WORDS.finditer(self._source) for i in range(*m.span())]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The span of the text behind a span of the plain one."""
        return self._kept[start], self._kept[end - 1] + 1


def _nearest(plain: str, at: int, right: str, shift: int) -> tuple[int, int, int]:
    """(distance, start, end) of the stretch of ``plain`` around ``at`` that is most like ``right``."""
    begin = at - shift
    spans = [
        (start, start + length)
        for start in range(max(0, begin - 2), begin + 3)
        for length in range(len(right) - 2, len(right) + 3)
        if start + length <= len(plain)
    ]
    return min(
        ((Levenshtein.distance(plain[a:b], right), a, b) for a, b in spans),
        default=(len(right), at, at),
        key=lambda found: (found[0], abs(found[2] - found[1] - len(right))),
    )


def _places(plain: str, word: str) -> Iterator[int]:
    """Where ``word`` stands in ``plain``."""
    at = plain.find(word)
    while at >= 0:
        yield at
        at = plain.find(word, at + len(word))


@dataclass(frozen=True, slots=True)
class _Anchor:
    """A stretch of a phrase by which misprints of it are found.

    ``letters`` are those of it that the phrase holds once; ``spaced`` finds it with punctuation inside, too.
    """

    text: str
    letters: tuple[str, ...]
    spaced: re.Pattern[str]


@dataclass(frozen=True, slots=True)
class _Phrase:
    """A fixed phrase, as ``printed`` and without punctuation; ``also``: what is no misprint of it."""

    printed: str
    right: str
    anchors: tuple[_Anchor, ...]
    distance: int
    also: tuple[str, ...]

    @classmethod
    def of(cls, given: dict[str, Any]) -> Self:
        right = _PUNCTUATION.sub("", given["right"])
        between = rf"[\s{_SIGNS}]*"
        anchors = tuple(
            _Anchor(
                a, tuple(c for c in a if right.count(c) == 1), re.compile(between.join(map(re.escape, a)))
            )
            for a in given["anchors"]
        )
        return cls(given["right"], right, anchors, given["distance"], tuple(given["also"]))


@cache
def _phrases() -> tuple[_Phrase, ...]:
    return tuple(map(_Phrase.of, _load("phrases")["phrases"]))


def _suspected(text: str, phrase: _Phrase) -> Iterator[str]:
    """The anchors that stand in ``text`` outside of the phrase as it is right.

    Not those with a letter that stands nowhere else, which are most: letters are found very quickly.
    """
    count: int | None = None
    for anchor in phrase.anchors:
        for letter in anchor.letters:
            if letter not in text:
                break
        else:
            count = text.count(phrase.right) if count is None else count
            known = count and any(text.count(letter) == count for letter in anchor.letters)
            if not known and anchor.spaced.search(text):
                yield anchor.text


def _misprints(text: str) -> Iterator[_Misprint]:
    plain: _Plain | None = None
    for phrase in _phrases():
        right = phrase.right
        done: set[int] = set()
        for anchor in _suspected(text, phrase):
            plain = plain or _Plain(text)
            shift = right.find(anchor)
            for at in _places(plain.text, anchor):
                if plain.text.startswith(right, max(at - shift, 0)):
                    continue
                distance, start, end = _nearest(plain.text, at, right, shift)
                if not 0 < distance <= phrase.distance or any(abs(start - d) < len(right) for d in done):
                    continue
                around = plain.text[max(0, start - 2) : end + 4]
                if right in around or any(also in around for also in phrase.also):
                    continue
                done.add(start)
                yield _Misprint(*plain.span(start, end), phrase.printed)
    if "全会" in text:
        sessions = _load("phrases")["sessions"]
        for match in re.finditer(sessions["pattern"], text):
            yield _Misprint(match.start(), match.end(), sessions["right"].format(**match.groupdict()))


def find(document: Document, normalised: Normalised) -> tuple[Structure, ...]:
    """Rows of kind ``spam``, ``garbled`` and ``phrase``, one a place.

    Of a ``garbled`` row ``characters`` are damaged; ``number`` says for how many places it stands, which is
    more than one in a text with more of them than are told one by one.
    """

    def row(kind: StructureKind, start: int, end: int) -> Structure:
        text = normalised.raw[start:end].strip()
        return Structure(kind, text=text, start=start, end=end, where=document.locate(start, end))

    rows = [row("spam", *normalised.span(*span)) for span in spam_spans(normalised.text)]
    rows += [
        replace(row("garbled", d.start, d.end), number=d.places, characters=d.characters)
        for d in _damages(normalised)
    ]
    rows += [
        replace(row("phrase", *normalised.span(m.start, m.end)), expected=m.right)
        for m in _misprints(normalised.text)
    ]
    return tuple(sorted(rows, key=lambda r: (r.start, r.end)))
