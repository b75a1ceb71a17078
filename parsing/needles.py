"""Words without which a pattern cannot match: a test by ``in`` before the search of a regular expression.

>>> needles(re.compile("(?:收到|受理)了?申请"))
(frozenset({'申请'}), frozenset({'收到', '受理'}))
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from parsing.grammar import Choice, Class, Group, Letters, Part, Repeat, Widthless, parts

Words = frozenset[str]
_MOST = 40
_KEPT = 4096
"""Sets of words for which a sieve remembers its patterns."""


def _rarity(words: Words) -> tuple[int, int]:
    return -min(map(len, words)), len(words)


def _of_branches(branches: Iterable[Sequence[Part]]) -> list[Words]:
    """A word of any branch: each branch gives its rarest, then its second where it has one."""
    found = [sorted(_of(branch), key=_rarity) for branch in branches]
    if not all(found):
        return []
    rarest = frozenset().union(*(words[0] for words in found))
    second = frozenset().union(*(words[:2][-1] for words in found))
    return [words for words in dict.fromkeys((rarest, second)) if len(words) <= _MOST]


def _of(sequence: Iterable[Part]) -> list[Words]:
    """What the parts of a sequence need, one after the other; what is not understood needs nothing."""
    found: list[Words] = []
    run = ""
    for part in sequence:
        if isinstance(part, Letters) and part.alone:
            run += "".join(part.chars)
            continue
        if run:
            found.append(frozenset((run,)))
            run = ""
        match part:
            case Letters(chars):
                found.append(chars)
            case Group(inner):
                found += _of(inner)
            case Choice(branches):
                found += _of_branches(branches)
            case Repeat(inner, least) if least:
                found += _of(inner)
    return [*found, frozenset((run,))] if run else found


def _shortest(words: Words) -> Words:
    """Without the words that hold another one."""
    return frozenset(w for w in words if not any(other in w for other in words if other != w))


def _firsts(sequence: Iterable[Part]) -> tuple[frozenset[str], bool] | None:
    """The characters with which a sequence begins, and whether it may be empty; None where they are many."""
    found: frozenset[str] = frozenset()
    for part in sequence:
        if isinstance(part, Widthless):
            continue
        here = _firsts_of(part)
        if here is None:
            return None
        found |= here[0]
        if not here[1]:
            return found, False
    return found, True


def _firsts_of(part: Part) -> tuple[frozenset[str], bool] | None:
    """The same of one part."""
    match part:
        case Letters(chars):
            return chars, False
        case Group(inner):
            return _firsts(inner)
        case Repeat(inner, least):
            first = _firsts(inner)
            return first and (first[0], first[1] or not least)
        case Choice(branches):
            known = [first for branch in branches if (first := _firsts(branch)) is not None]
            if len(known) == len(branches):
                return frozenset().union(*(chars for chars, _ in known)), any(empty for _, empty in known)
    return None


def _begins_plainly(sequence: Sequence[Part]) -> bool:
    """Whether the engine itself sees with which characters a sequence begins."""
    match sequence[:1]:
        case (Letters() | Class(),):
            return True
        case (Group(inner),):
            return _begins_plainly(inner)
        case (Choice(branches),):
            return all(branch and isinstance(branch[0], Letters) and branch[0].alone for branch in branches)
    return False


def _beginnings(pattern: str) -> str:
    """A set of the characters with which a pattern begins; nothing where the engine sees them, or many."""
    sequence = parts(pattern)
    found = None if _begins_plainly(sequence) else _firsts(sequence)
    if found is None or found[1] or "" in found[0]:
        return ""
    return f"[{re.escape(''.join(sorted(found[0])))}]"


def hastened(pattern: str) -> re.Pattern[str]:
    """The same pattern, which passes quickly over characters with which it cannot begin."""
    firsts = _beginnings(pattern)
    return re.compile(f"(?={firsts})(?:{pattern})" if firsts else pattern)


def telling(pattern: str) -> re.Pattern[str]:
    """A pattern whose ``search`` tells whether ``pattern`` stands somewhere, by its first letter alone.

    The engine leaps over what cannot be that letter, which takes a third of the time of a lookahead for it.
    """
    firsts = _beginnings(pattern)
    return re.compile(f"{firsts}(?<=(?={pattern}){firsts})" if firsts else pattern)


def needles(pattern: re.Pattern[str]) -> tuple[Words, ...]:
    """Sets of words, the rarest first: a text that ``pattern`` matches has a word of every set.

    The words of a pattern that ignores case are in small letters.
    """
    sets = {_shortest(words) for words in _of(parts(pattern.pattern, pattern.flags))}
    if pattern.flags & re.IGNORECASE:
        sets = {frozenset(word.lower() for word in words) for words in sets}
    return tuple(sorted(sets, key=lambda words: (*_rarity(words), sorted(words))))


class Sieve:
    """Which of many patterns can match a text, told by the words that stand in it; one pass over the text.

    A pattern is tried where a word of its rarest set stands and one of each other set whose words are known.
    ``common``: words that stand nearly everywhere, which are looked for by themselves.
    """

    def __init__(self, patterns: Sequence[re.Pattern[str]], common: Words = frozenset()) -> None:
        every = [needles(pattern) for pattern in patterns]
        wanted = [_telling(sets, common)[:2] for sets in every]
        words = sorted(
            {word for sets in wanted for words in sets for word in words}, key=lambda w: (-len(w), w)
        )
        asked = sorted(common - set(words))
        bits = {word: 1 << place for place, word in enumerate((*words, *asked))}
        inner = {word: [other for other in words if other in word] for word in words}
        self._always = [place for place, sets in enumerate(wanted) if not sets]
        self._there = {word: sum(bits[w] for w in inner[word]) for word in words}
        self._asked = [(word, bits[word]) for word in asked]
        self._opened = {word: _opened(inner[word], wanted) for word in words}
        self._needed = [
            [sum(bits[word] for word in known) for known in sets if known <= bits.keys()] for sets in every
        ]
        self._search = _overlapping(words)
        self._passing = lru_cache(_KEPT)(self._let_through)

    def __call__(self, text: str) -> tuple[int, ...]:
        """The numbers of the patterns that may match ``text``, in their order."""
        there = 0
        for word, bit in self._asked:
            if word in text:
                there |= bit
        return self._passing(frozenset(self._search.findall(text)), there)

    def _let_through(self, words: frozenset[str], there: int) -> tuple[int, ...]:
        opened = set(self._always)
        for word in words:
            there |= self._there[word]
            opened.update(self._opened[word])
        needed = self._needed
        return tuple(place for place in sorted(opened) if all(there & bits for bits in needed[place]))

    def places(self, text: str) -> Iterator[tuple[int, tuple[int, ...]]]:
        """Where words stand, and the numbers of the patterns that each may belong to."""
        for match in self._search.finditer(text):
            yield match.start(), self._opened[match[1]]


def _overlapping(words: Sequence[str]) -> re.Pattern[str]:
    """Finds ``words`` (longer ones first) also where one begins inside another; the group is the word.

    A match is the first letter only. That letter stands in front as a set, over which the engine leaps from
    one possible beginning to the next, then a set of second letters; only then the words look ahead from
    behind the first: with a lookahead in front, or a group for each word, the search takes several times as
    long.
    """
    groups: dict[str, list[str]] = {}
    for word in words:
        groups.setdefault(word[0], []).append(word[1:])
    if not groups:
        return re.compile("(?!)")
    alone = "".join(re.escape(first) for first, rests in groups.items() if "" in rests)
    seconds = "".join(re.escape(second) for second in sorted({word[1] for word in words if len(word) > 1}))
    goes_on = "|".join([*([f"(?=[{seconds}])"] if seconds else []), *([f"(?<=[{alone}])"] if alone else [])])
    any_word = "|".join(
        f"{re.escape(first)}(?:{'|'.join(map(re.escape, rests))})" for first, rests in groups.items()
    )
    firsts = "".join(map(re.escape, groups))
    return re.compile(f"[{firsts}](?:{goes_on})(?<=(?=({any_word})).)", re.DOTALL)


def _telling(sets: Sequence[Words], ignored: Words) -> list[Words]:
    """Without sets that hold an ignored word or, where there are others, a single character."""
    left = [words for words in sets if not words & ignored]
    return [words for words in left if min(map(len, words)) > 1] or left


def _opened(words: Iterable[str], wanted: Sequence[Sequence[Words]]) -> tuple[int, ...]:
    """The patterns whose rarest set holds one of ``words``."""
    known = set(words)
    return tuple(place for place, sets in enumerate(wanted) if sets and sets[0] & known)
