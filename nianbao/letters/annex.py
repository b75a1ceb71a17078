"""What goes with a letter that says that passages are set side by side: the two passages."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from nianbao.letters.letter import Item, Letter
from nianbao.likeness.passages import Passage, compare
from nianbao.wording.zh import letters as words
from parsing.model import Report
from parsing.personal import masked

MOST = 2000
"""Characters of all passages of a letter together: four or five pages."""

LONGEST, LEAST = 600, 60
"""Characters of a passage at most, and at least where many share the room."""

Find = Callable[[str, str, int], tuple[str, str] | None]
"""Two reports by their keys, and a section → the passages of both that are the same; None for none."""


def _same(passages: Sequence[Passage]) -> str:
    whole = (masked("".join(piece.text for piece in one.pieces).strip()) for one in passages if one.shared)
    return "".join(whole)


def _room(lengths: Sequence[int]) -> int:
    """How long each of several passages may be: all have the same room, and what short ones leave of it."""
    left, share = MOST, LONGEST
    for count, length in zip(range(len(lengths), 0, -1), sorted(lengths), strict=True):
        share = left // count
        if length > share:
            break
        left -= length
    return max(LEAST, min(share, LONGEST))


def _cut(text: str, room: int) -> str:
    """``text`` within ``room``, to the end of a sentence where one is near, and how much is left out."""
    if len(text) <= room:
        return text
    end = max(text.rfind(mark, room // 2, room) for mark in "。；！？") + 1
    kept = text[: end or room]
    return kept + words.LEFT_OUT.format(count=len(text) - len(kept))


def passages(own: Report, other: Report, section: int) -> tuple[str, str] | None:
    """What ``section`` of two reports has in common, as each has it; private numbers masked."""
    found = compare(own, other, section)
    pair = _same(found.left), _same(found.right)
    return pair if all(pair) else None


def annexed(letter: Letter, find: Find) -> Letter:
    """``letter`` with the passages that its sentences point to; where there are none, they do not say so.

    All of them together have room on a few pages: what is cut says how much of it is left out.
    """

    def whole(item: Item) -> Item:
        if item.against is None:
            return item
        pair = find(letter.report, *item.against)
        if pair is None:
            return replace(item, sentence=item.sentence.replace(words.ANNEXED, ""))
        return replace(item, pairs=(pair,))

    items = tuple(map(whole, letter.items))
    room = _room([len(text) for item in items for pair in item.pairs for text in pair if text])
    return replace(
        letter,
        items=tuple(
            replace(item, pairs=tuple((_cut(own, room), _cut(other, room)) for own, other in item.pairs))
            for item in items
        ),
    )
