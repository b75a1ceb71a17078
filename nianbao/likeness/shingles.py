"""Shingles: every run of a few characters of a text as a number, the same on every machine."""

import json
from collections.abc import Iterator
from functools import cache

import numpy as np
from numpy.typing import NDArray

from data import resource
from nianbao.likeness.masking import masked, masks
from parsing.forms import FORMS, form

Numbers = NDArray[np.uint32]

LENGTH = 6
"""Characters of a shingle: two or three words, so that chance alone repeats few."""

_FACTOR = np.uint64(0x9E3779B97F4A7C15)
_FIRST, _SECOND = np.uint64(0xBF58476D1CE4E5B9), np.uint64(0x94D049BB133111EB)


def shingles(text: str) -> Numbers:
    """A number of 32 bits for each run of LENGTH characters of ``text``, in its order."""
    codes = np.frombuffer(text.encode("utf-32-le"), dtype=np.uint32).astype(np.uint64)
    count = len(codes) - LENGTH + 1
    if count <= 0:
        return np.empty(0, dtype=np.uint32)
    number = codes[:count].copy()
    for offset in range(1, LENGTH):
        number *= _FACTOR
        number += codes[offset : offset + count]
    number ^= number >> np.uint64(30)
    number *= _FIRST
    number ^= number >> np.uint64(27)
    number *= _SECOND
    return (number >> np.uint64(32)).astype(np.uint32)


def _official() -> Iterator[str]:
    yield from json.loads(resource("words/official.json").read_text("utf-8"))["phrases"]
    for version in FORMS:
        known = form(version)
        yield from known.sections
        for block in (*known.proactive, known.requests, known.disputes):
            yield block.title
            yield "".join(line.label for line in block.columns)
            yield "".join(line.label for line in block.rows)
            for line in (*block.columns, *block.rows):
                yield from line.labels


@cache
def official() -> Numbers:
    """The shingles of official wording, in order."""
    mask = masks(None, None)
    return np.unique(np.concatenate([shingles(masked(phrase, mask)) for phrase in _official()]))


def among(numbers: Numbers, known: Numbers) -> NDArray[np.bool_]:
    """Which of ``numbers`` are in ``known``, which is in order and not empty."""
    places = np.searchsorted(known, numbers)
    places[places == len(known)] = 0
    found: NDArray[np.bool_] = known[places] == numbers
    return found
