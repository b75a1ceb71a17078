"""Counts in a row: which numbers of a sentence are parts of which total.

A list stands behind its total (…120条，其中…, …120条（…）), or before it (…，总计180条). ``find`` returns
every list as printed, unjudged; ``compositions`` decides which reading of it holds.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import Any

from parsing.needles import hastened
from parsing.numbers import Number
from parsing.statements.passages import COUNT, FILL, PERCENT, YEAR, Sentence
from parsing.statements.patterns import load

_LONGEST_LABEL = 72
_COMPARISON = 24
"""Characters of the words of a comparison, at most."""
_WIDEST_GAP = 26
_GOES_ON = re.compile(r"[等余]|[,、;]?(?:其余|其他|其它|剩余|另外)(?:的|信息)*(?:均|都|全|则|是|为)")
"""Behind the last part of a list that names no more of them, or not by number."""
_TRIM = " ,、;:和及与以及\u3000"
_COMPARED = re.compile(rf"(?:较|比|与|和|同)(?:上一?年度?|去年|前一年|{YEAR}{FILL}*)[^,。;{COUNT}]{{0,8}}$")
"""Before last year's count, with which this year's is compared: it has no parts here."""
_WITH = "含"
"""Before the parts of a part (动态60条，含通知20条、简报40条), where no word opens a list of its own."""
_SIGNS = re.compile(rf"[{FILL}{YEAR}\u2028]|\(\)")
_TAIL = re.compile(r"(?:共计|共有|共|计|约|(?<!行政行)为|有|的|是|:|\s)+$")


@dataclass(frozen=True, slots=True)
class Item:
    """One part of a list: ``joint`` separates it from the one before, ``share`` is a percentage behind it."""

    label: str
    number: Number
    joint: str
    share: Number | None = None
    share_words: str = ""
    inner: bool = False


@dataclass(frozen=True, slots=True)
class Listing:
    """A total and the parts that follow or precede it. ``opening`` is the word that opens the list."""

    total: Number
    before: str
    items: tuple[Item, ...]
    opening: str
    trailing: bool
    bracketed: bool
    etc: bool
    composed: bool


@dataclass(frozen=True, slots=True)
class Terms:
    """The compiled words of ``data/statements/lists.json``."""

    opens: re.Pattern[str]
    closing: re.Pattern[str]
    loose: re.Pattern[str]
    total_behind: re.Pattern[str]
    sums: tuple[str, ...]
    """The words that stand before a total behind its parts."""
    of_all: re.Pattern[str]
    """What such a total may be called; under another name (每日水情共计365条) it is one more part."""
    composed: re.Pattern[str]
    mere_verbs: re.Pattern[str]
    of_its_own: re.Pattern[str]
    """Words of an act that is counted by itself: what it 涉及 or 包括 is no part of a total before it."""
    label_verbs: re.Pattern[str]
    """A verb that two parts of a list begin with (涉及甲1条，涉及乙2条) opens no list."""
    channels: re.Pattern[str]
    """Where things are published: one item may be published on several of them."""
    stops: re.Pattern[str]
    perhaps: re.Pattern[str]
    """Stopping words that a part may have as well: whether the list goes on is not said."""
    carried: re.Pattern[str]
    share: re.Pattern[str]
    each: re.Pattern[str]
    change: re.Pattern[str]
    leaves: re.Pattern[str]
    answered_before: re.Pattern[str]
    kinds: dict[str, re.Pattern[str]]
    same_units: tuple[str, ...]
    data: dict[str, Any]


@cache
def terms() -> Terms:
    """The words of lists, compiled once."""
    data = load("lists")
    return Terms(
        hastened(data["opens"]),
        re.compile(data["closing_words"]),
        re.compile(data["loose_words"]),
        re.compile(rf"(?:{data['ends_with_total']})(?:各类|政府|信息|为|:|\s)*$"),
        tuple(data["ends_with_total"].split("|")),
        re.compile(rf"(?:{data['of_all_parts']}|{data['ends_with_total']}|[\s,:{YEAR}])*"),
        re.compile(data["composed"]),
        re.compile(data["mere_verbs"]),
        re.compile(data["of_its_own"]),
        re.compile(data["label_verbs"]),
        re.compile(data["channels"]),
        re.compile(data["stops"]),
        re.compile(data["perhaps"]),
        re.compile(data["carried"]),
        re.compile(data["share"] + "$"),
        re.compile(data["each"]),
        re.compile(rf"(?:{data['change']})(?:了|约)*$"),
        re.compile(data["leaves"]),
        re.compile(data["answered_before"]),
        {kind: re.compile(pattern) for kind, pattern in data["kinds"].items()},
        tuple(data["same_units"]),
        data,
    )


REFERS = 1
"""Which of ``patterns`` opens a sentence that refers to an earlier total."""


def patterns() -> tuple[re.Pattern[str], ...]:
    """Without one of these a sentence without brackets holds no list."""
    words = terms()
    return words.opens, words.answered_before, re.compile("|".join(words.sums))


def _alike(a: str | None, b: str | None) -> bool:
    return a == b or any(a in units and b in units for units in terms().same_units if a and b)


def _behind(sentence: Sentence, number: Number) -> int:
    """The position in the sentence's text directly behind the number and its measure word."""
    position = number.end - sentence.start
    text = sentence.text
    while position < len(text) and text[position] == " ":
        position += 1
    return position + len(
        number.unit or ("%" if number.percent and text[position : position + 1] == "%" else "")
    )


def _depths(text: str) -> list[int]:
    if "(" not in text:
        return [0] * len(text)
    depth, depths = 0, []
    for sign in text:
        if sign == ")" and depth:
            depth -= 1
        depths.append(depth)
        if sign == "(":
            depth += 1
    return depths if depth == 0 else [0] * len(text)


def _closing(depths: Sequence[int], opening: int) -> int:
    """The position of the bracket that closes the one at ``opening``."""
    level = depths[opening]
    return next((i for i in range(opening + 1, len(depths)) if depths[i] == level), len(depths))


@dataclass(frozen=True, slots=True)
class _Level:
    """The counts and percentages of a sentence at one depth of brackets, in a span of it."""

    sentence: Sentence
    depths: Sequence[int]
    numbers: tuple[Number, ...]

    def between(self, start: int, end: int, depth: int) -> str:
        """The words between two positions at one depth, without what stands in deeper brackets."""
        if depth == 0 and "(" not in self.sentence.text:
            return self.sentence.text[start:end]
        return "".join(self.sentence.text[i] for i in range(start, end) if self.depths[i] == depth)


def _printed(label: str) -> str:
    """A label without the signs that stand for years and breaks."""
    return _SIGNS.sub("", label).strip(_TRIM)


def _items(
    level: _Level, total: Number | None, start: int, depth: int, stop: int
) -> tuple[list[Item], str, bool]:
    """The parts from ``start`` on, the words behind the last, and whether some of another unit stand between.

    (动态20条、征集2期、其他8条: whether the total counts the second one is not said.)
    """
    sentence, words = level.sentence, terms()
    here = [
        n
        for n in level.numbers
        if start <= n.start - sentence.start < stop and level.depths[n.start - sentence.start] == depth
    ]
    items: list[Item] = []
    position = start
    between = mixed = False
    for number in here:
        said = level.between(position, number.start - sentence.start, depth)
        if number.percent:
            if items and items[-1].share is None and words.share.search(said) and not words.each.search(said):
                items[-1] = replace(items[-1], share=number, share_words=said)
            position = _behind(sentence, number)
            continue
        plain = said.lstrip(_TRIM)
        joint = said[: len(said) - len(plain)]
        if total and not items and ";" in plain:
            break
        opened = words.opens.match(plain)
        label = _TAIL.sub("", (plain[opened.end() :] if opened else plain).strip(_TRIM))
        unit = total.unit if total else (items[0].number.unit if items else number.unit)
        if len(label) > _LONGEST_LABEL or words.stops.search(label) or (YEAR in label and items):
            mixed = mixed or bool(items and _alike(unit, number.unit) and words.perhaps.search(label))
            break
        if not _alike(unit, number.unit):
            if not items or joint.strip() != "、":
                mixed = mixed or bool(
                    items
                    and (
                        (depth and any(_alike(unit, n.unit) for n in here if n.start > number.start))
                        or (total and _made_up(items, (n for n in here if n.start >= number.start), total))
                    )
                )
                break
            between = True
            position = _behind(sentence, number)
            continue
        if between and joint.strip() != "、":
            break
        mixed = mixed or between
        with_parts = plain.startswith(_WITH) and bool(items) and number.value <= items[-1].number.value
        inner = with_parts or bool(opened and items)
        items.append(Item(_printed(label), number, joint, inner=inner))
        position = _behind(sentence, number)
    tail = level.between(position, min(stop, position + 12), depth)
    if len(items) > 1 and items[0].label == "":
        behind = [*(item.label for item in items[1:]), _printed(re.split(r"[,;。]", tail)[0])]
        items = [replace(item, label=label) for item, label in zip(items, behind, strict=True)]
    return items, tail, mixed


def _made_up(items: Sequence[Item], others: Iterable[Number], total: Number) -> bool:
    """Whether parts in another measure (办件21件) make up what the others leave of the total."""
    found = sum(item.number.value for item in items)
    for number in others:
        found += 0 if number.percent else number.value
        if found >= total.value:
            return found == total.value
    return False


def _after(level: _Level, total: Number, stop: int) -> Iterator[Listing]:
    """Lists that stand behind ``total``: in brackets directly behind it, and opened by a word."""
    sentence, depths, words = level.sentence, level.depths, terms()
    text = sentence.text
    begin = _behind(sentence, total)
    depth = depths[total.start - sentence.start]
    before = text[max(0, total.start - sentence.start - 40) : total.start - sentence.start]
    if depth:
        stop = min(stop, next((i for i in range(begin, stop) if depths[i] < depth), stop))
    position = begin
    bracket = text.find("(", begin, begin + 2)
    if bracket >= 0 and text[begin:bracket].strip(" ,") == "" and depths[bracket] == depth:
        end = _closing(depths, bracket)
        items, tail, mixed = _items(level, total, bracket + 1, depth + 1, end)
        opening = words.opens.match(text[bracket + 1 : end])
        if len(items) > 1:
            yield Listing(
                total,
                before,
                tuple(items),
                opening.group() if opening else "",
                False,
                True,
                mixed or bool(_GOES_ON.match(tail)),
                False,
            )
        position = end + 1
    least = sentence.start + position
    for following in level.numbers:
        at = following.start - sentence.start
        if following.start >= least and following.counts and depths[at] == depth:
            break
    else:
        return
    gap = text[position : min(at, stop)]
    opening = None
    for opening in words.opens.finditer(gap):
        if opening.start() <= _WIDEST_GAP and depths[position + opening.start()] == depth:
            break
    else:
        return
    verb = opening.group()
    if words.mere_verbs.fullmatch(verb) and words.of_its_own.search(gap, 0, opening.start()):
        return
    if words.label_verbs.fullmatch(verb) and text.count(verb) > 1:
        return
    if ";" in gap[: opening.start()] and words.of_its_own.search(gap, gap.index(";"), opening.start()):
        return
    items, tail, mixed = _items(level, total, position + opening.end(), depth, stop)
    if items:
        etc = mixed or bool(_GOES_ON.match(tail)) or any(i.label.startswith("其余") for i in items)
        etc = etc or bool(words.loose.search(opening.group()))
        composed = bool(words.composed.match(tail))
        yield Listing(total, before, tuple(items), opening.group(), False, False, etc, composed)


def _trailing(level: _Level, total: Number) -> Iterator[Listing]:
    """The list that ``total`` ends: …，总计180条."""
    sentence, words = level.sentence, terms()
    at = total.start - sentence.start
    depth = level.depths[at]
    if not words.total_behind.search(sentence.text[max(0, at - 12) : at]):
        return
    run: list[Number] = []
    opened = False
    for number in reversed(
        [
            n
            for n in level.numbers
            if n.start < total.start and level.depths[n.start - sentence.start] == depth
        ]
    ):
        following = run[0] if run else total
        said = level.between(_behind(sentence, number), following.start - sentence.start, depth)
        opened = bool(words.opens.search(said))
        if not _alike(number.unit, total.unit) or ";" in said or opened:
            break
        if len(said) > _LONGEST_LABEL or (run and words.stops.search(said)):
            break
        run.insert(0, number)
    if len(run) < 2:
        return
    first = run[0].start - sentence.start
    begin = max((sentence.text.rfind(sign, 0, first) for sign in ",;:、"), default=-1) + 1
    items, _, _ = _items(level, total, begin, depth, at)
    called = re.split(r"[,;:、]", level.between(_behind(sentence, run[-1]), at, depth).rstrip(" :"))[-1]
    doubtful = opened or not words.of_all.fullmatch(called)
    if doubtful and sum(item.number.value for item in items) != total.value:
        return
    if len(items) > 1:
        yield Listing(total, "", tuple(items), "", True, False, False, False)


def find(sentence: Sentence) -> Iterator[Listing]:
    """Every list of counts in ``sentence`` with its total."""
    text, flat = sentence.text, sentence.flat
    if text.count(COUNT) < 2 or (len(flat.text) == len(text) and not (flat.signals and flat.signals.lists)):
        return
    ends = any(word in text for word in terms().sums)
    if not ends and "(" not in text and not terms().opens.search(text):
        return
    numbers = tuple(n for n in sentence.numbers if n.counts or (n.percent and PERCENT in text))
    level = _Level(sentence, _depths(text), numbers)
    for number in numbers:
        before = text[: number.start - sentence.start].strip()
        if not number.counts or not before or terms().change.search(before[-6:]):
            continue
        if not _COMPARED.search(before[-_COMPARISON:]):
            yield from _after(level, number, len(text))
            if ends:
                yield from _trailing(level, number)


def referred(sentence: Sentence, total: Number) -> Iterator[Listing]:
    """The list that opens ``sentence`` and speaks of ``total``, which an earlier sentence gave.

    (办结9件。办结的申请中，予以公开5件……)
    """
    text, flat = sentence.text, sentence.flat
    if COUNT not in text or (len(flat.text) == len(text) and not (flat.signals and flat.signals.refers)):
        return
    said = text.lstrip(" ,\u3000")
    opening = terms().answered_before.match(said)
    if opening is None:
        return
    start = len(text) - len(said) + opening.end()
    level = _Level(sentence, _depths(text), sentence.numbers)
    items, tail, mixed = _items(level, total, start, 0, len(text))
    if len(items) > 1:
        etc = mixed or tail.startswith("等")
        yield Listing(total, opening.group(), tuple(items), "", False, False, etc, False)
