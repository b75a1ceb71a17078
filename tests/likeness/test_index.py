"""Many signatures at once: who may be alike is found, and how much is told nearly as from texts."""

from random import Random

import numpy as np
import pytest

from nianbao.likeness.index import Index
from nianbao.likeness.shingles import shingles
from nianbao.likeness.signature import smallest

CHANCE = Random(7)
COUNT = 300


def prose(length: int) -> str:
    """Characters without any meaning or repetition."""
    return "".join(chr(0x4E00 + CHANCE.randrange(8_000)) for _ in range(length))


def index(texts: list[str], bodies: list[int] | None = None) -> Index:
    """The texts as sections of one number, each of a body of its own unless ``bodies`` are given."""
    numbers = [np.unique(shingles(text)) for text in texts]
    whose = np.array(bodies if bodies is not None else range(len(texts)))
    return Index(
        minima=np.stack([smallest(own) for own in numbers]),
        size=np.array([len(own) for own in numbers]),
        section=np.ones(len(texts), dtype=np.int64),
        body=whose,
        place=np.zeros(len(texts), dtype=np.int64),
    )


def pairs(found: Index) -> set[tuple[int, int]]:
    own, other = found.candidates(np.arange(len(found.body)))
    return set(zip(own.tolist(), other.tolist(), strict=True))


def test_the_one_copy_among_many_is_found() -> None:
    texts = [prose(400) for _ in range(COUNT)]
    texts.append(texts[17][:330] + prose(70))
    assert pairs(index(texts)) == {(17, COUNT), (COUNT, 17)}


def test_a_body_is_not_held_against_itself() -> None:
    text = prose(400)
    assert pairs(index([text, text, prose(400)], [4, 4, 5])) == set()


@pytest.mark.parametrize("kept", [0.3, 0.5, 0.7, 0.9])
def test_likeness_is_near_the_exact_share(kept: float) -> None:
    shares = []
    for _ in range(20):
        text = prose(500)
        both = index([text, text[: int(500 * kept)] + prose(500 - int(500 * kept))])
        share, rare, _ = both.likeness(np.array([0]), np.array([1]))
        shares.append(float(share[0]))
        assert rare[0] == 1
    assert abs(sum(shares) / len(shares) - kept) < 0.05


def test_wording_that_most_share_does_not_count() -> None:
    common = prose(300)
    texts = [common + prose(200) for _ in range(40)]
    texts.append(common + texts[3][300:])
    found = index(texts)
    share, rare, _ = found.likeness(np.array([0, 3]), np.array([1, 40]))
    assert share[0] < 0.1
    assert share[1] > 0.9
    assert rare[0] < 0.6


def test_many_copies_of_one_text_give_few_pairs() -> None:
    texts = [prose(300)] * 60 + [prose(300) for _ in range(200)]
    found = pairs(index(texts))
    assert {own for own, _ in found} == set(range(60))
    assert len(found) < 60 * 20
