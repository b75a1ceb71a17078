"""Totals against their parts, and percentages against their two counts.

A list is taken in the reading that fits: as a whole, as several partitions one after the other, without a
last part that is none. A list that fits in no reading is reported as printed, where one reading is plain.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from parsing.statements.lists import Item, Listing, terms

_RECEIVED = re.compile(r"收到|受理|接收|新收|收办")


@dataclass(frozen=True, slots=True)
class Composition:
    """One partition of a total."""

    listing: Listing
    items: tuple[Item, ...]
    closed: bool
    etc: bool


def _sum(items: tuple[Item, ...] | list[Item]) -> float:
    return sum(i.number.value for i in items)


def _kind(item: Item) -> str | None:
    return next((kind for kind, pattern in terms().kinds.items() if pattern.search(item.label)), None)


def _nested(items: tuple[Item, ...]) -> tuple[list[Item], bool]:
    """The parts without those that divide a part before them; whether every such list came out even."""
    flat: list[Item] = []
    position, even = 0, True
    while position < len(items):
        item = items[position]
        if not item.inner:
            flat.append(item)
            position += 1
            continue
        parent, total = flat[-1].number.value, item.number.value
        position += 1
        while position < len(items) and total < parent:
            total += items[position].number.value
            position += 1
        even = even and total == parent
    return flat, even


def _partitions(items: list[Item], total: float) -> list[tuple[Item, ...]]:
    """Consecutive groups from the front that each make up ``total``; what is left over is left out."""
    groups: list[tuple[Item, ...]] = []
    group: list[Item] = []
    for item in items:
        if groups and not group and item.number.value == 0 and _kind(item) == _kind(groups[-1][-1]):
            groups[-1] = (*groups[-1], item)
            continue
        group.append(item)
        if _sum(group) == total and len(group) > 1:
            groups.append(tuple(group))
            group = []
    return groups


def _runs(items: list[Item]) -> list[list[Item]]:
    """Neighbours of one kind (applicants, outcomes, other words) together."""
    runs: list[list[Item]] = []
    for item in items:
        if runs and _kind(runs[-1][0]) == _kind(item):
            runs[-1].append(item)
        else:
            runs.append([item])
    return runs


def _closed(listing: Listing, items: tuple[Item, ...]) -> bool:
    words = terms()
    labels = [i.label for i in items]
    if listing.trailing or listing.composed or words.closing.search(listing.opening):
        return True
    halves = words.data["halves"]
    if len(items) == 2 and all(any(h in label for label in labels) for h in halves):
        return True
    return all(any(o in label for label in labels) for o in words.data["outcomes"])


def _until_another_topic(items: list[Item]) -> list[Item]:
    """The parts before a semicolon, unless semicolons stand between all of them, or before other doings."""
    semicolons = [";" in i.joint for i in items[1:]]
    leaves = terms().leaves
    for place, item in enumerate(items[1:], 1):
        if (semicolons[place - 1] and not all(semicolons)) or leaves.search(item.label):
            return items[:place]
    return items


def _plain(listing: Listing, items: list[Item]) -> tuple[Item, ...]:
    """The reading of a list that fits nowhere: its only or first kind of parts, where that is clear.

    Answers may exceed what was received by what was carried in.
    """
    words = terms()
    items = _until_another_topic(items)
    if any("," in i.label for i in items):
        return ()
    runs = _runs([i for i in items if not words.carried.search(i.label)])
    if not runs or (len(runs) > 1 and _kind(runs[0][0]) is None):
        return ()
    if _kind(runs[0][0]) in ("outcome", "new") and _RECEIVED.search(listing.before):
        return () if _sum(runs[0]) > listing.total.value else tuple(runs[0])
    return tuple(runs[0])


def _of_another_total(listing: Listing, items: list[Item]) -> bool:
    """Whether parts that exceed the total may be parts of another one.

    (收到10件，上年结转0件，其中当面3件……), or counted in measures of which one holds the other; or whether
    they are channels, on several of which one item may be published.
    """
    if _sum(items) <= listing.total.value:
        return False
    if all(terms().channels.search(i.label) for i in items) and not _closed(listing, tuple(items)):
        return max(i.number.value for i in items) <= listing.total.value
    own = re.split(r"[,;。]", listing.before)[-1]
    return bool(terms().carried.search(own)) or len({i.number.unit for i in items}) > 1


def _without_other_doings(listing: Listing, items: list[Item]) -> list[Item]:
    """The parts before one that alone exceeds the total: it is counted by itself, behind a comma.

    (公开信息20条，其中公告8条，公众号发布300条.) A first part like that, or one of a closed list, is a fault.
    """
    for place, item in enumerate(items):
        if place and item.number.value > listing.total.value and "、" not in item.joint:
            return items if _closed(listing, tuple(items)) else items[:place]
    return items


def judge(listing: Listing) -> Iterator[Composition]:
    """The partitions that a list states; none where no reading is plain."""
    words = terms()
    total = listing.total.value
    items, even = _nested(listing.items)
    if not listing.trailing:
        kept = _without_other_doings(listing, items)
        even, items = even and len(kept) == len(items), kept
    if listing.trailing:
        for length in range(len(items), 1, -1):
            if _sum(items[-length:]) == total:
                yield Composition(listing, tuple(items[-length:]), True, False)
                return
        if len(items) > 2 and even:
            yield Composition(listing, tuple(items), True, False)
        return
    kept = [i for i in items if not words.carried.search(i.label)]
    last_is_none = items[:-1] if len(items) > 2 and items[-1].label.endswith("申请") else items
    for reading in (items, kept, last_is_none):
        fitting = _partitions(reading, total)
        for group in fitting:
            yield Composition(listing, group, _closed(listing, group), listing.etc)
        if fitting:
            return
    if any(i.number.value == total for i in items) or _of_another_total(listing, items):
        return
    plain = _plain(listing, items)
    if len(items) == 1 and (
        words.leaves.search(items[0].label) or words.mere_verbs.fullmatch(listing.opening)
    ):
        return
    if len(plain) > 1 or (plain and len(items) == 1 and plain[0].number.value > total):
        rough = not even or any(i.number.exactness != "exact" for i in plain)
        yield Composition(listing, plain, _closed(listing, plain) and not rough, listing.etc or not even)


@dataclass(frozen=True, slots=True)
class Share:
    """A percentage and the list that names its two counts."""

    listing: Listing
    item: Item


def shares(listing: Listing) -> Iterator[Share]:
    """Percentages behind parts of a list: their denominator is the list's total, unless another is named.

    None of 占总数 where the list is one of those answered: all may be all that were received.
    """
    data = terms().data
    of = data["share_of"]
    some = re.search(data["of_some"], listing.before) is not None
    for item in listing.items:
        if item.share is None or item.inner:
            continue
        if some and re.search(data["of_all"], item.share_words):
            continue
        named = [pattern for word, pattern in of.items() if word in item.share_words]
        if all(re.search(pattern, listing.before) for pattern in named):
            yield Share(listing, item)
