"""What goes with a letter that says that passages are set side by side: the two passages."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from nianbao.letters.letter import Item, Letter
from nianbao.likeness.passages import Passage, compare
from nianbao.wording.zh import letters as words
from parsing.model import Report
from parsing.personal import masked

LONGEST = 600
"""Characters of a passage."""

Find = Callable[[str, str, int], tuple[str, str] | None]
"""Two reports by their keys, and a section → the passages of both that are the same; None for none."""


def _same(passages: Sequence[Passage]) -> str:
    whole = (masked("".join(piece.text for piece in one.pieces).strip()) for one in passages if one.shared)
    text = "".join(whole)
    return text if len(text) <= LONGEST else text[:LONGEST] + words.MORE


def passages(own: Report, other: Report, section: int) -> tuple[str, str] | None:
    """What ``section`` of two reports has in common, as each has it; private numbers masked."""
    found = compare(own, other, section)
    pair = _same(found.left), _same(found.right)
    return pair if all(pair) else None


def annexed(letter: Letter, find: Find) -> Letter:
    """``letter`` with the passages that its sentences point to; where there are none, they do not say so."""

    def whole(item: Item) -> Item:
        if item.against is None:
            return item
        pair = find(letter.report, *item.against)
        if pair is None:
            return replace(item, sentence=item.sentence.replace(words.ANNEXED, ""))
        return replace(item, pairs=(pair,))

    return replace(letter, items=tuple(map(whole, letter.items)))
