"""A section's signature: how much own wording it has, and a fixed number of its shingles, chosen alike in
every text, so that two signatures tell how much of the wording two sections share.

The shingles are parted into BINS by their last bits and the smallest of each bin is kept (one-permutation
MinHash: Li, Owen, Zhang, "One Permutation Hashing", 2012). A bin in which two sections have the same number
is one shingle of both; over all bins that is a fair sample.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import sha256

import numpy as np

from nianbao.likeness.masking import masked, masks
from nianbao.likeness.prose import Paragraph, sections
from nianbao.likeness.shingles import LENGTH, Numbers, among, official, shingles
from parsing.model import Report

BINS = 128
NONE = np.uint32(0xFFFFFFFF)
"""In place of the number of a bin without shingles."""

_RECIPE = 1
"""Goes up when the same text would get another signature by a change of this code."""


@dataclass(frozen=True, slots=True)
class Signature:
    """Of one section: ``size`` counts its different shingles that are no official wording."""

    section: int
    size: int
    minima: Numbers


def own_shingles(paragraphs: Iterable[Paragraph], report: Report) -> Numbers:
    """The different shingles of paragraphs of ``report`` that are no official wording, in order."""
    mask = masks(report.agency, report.area)
    found = [shingles(masked(paragraph.text, mask)) for paragraph in paragraphs]
    if not found:
        return np.empty(0, dtype=np.uint32)
    numbers = np.unique(np.concatenate(found))
    return numbers[~among(numbers, official())] if len(numbers) else numbers


def smallest(numbers: Numbers) -> Numbers:
    """The smallest of ``numbers`` (in order) in each bin."""
    minima = np.full(BINS, NONE, dtype=np.uint32)
    bins, first = np.unique(numbers % BINS, return_index=True)
    minima[bins] = numbers[first]
    return minima


def signatures(report: Report) -> tuple[Signature, ...]:
    """The signatures of the sections of ``report`` that have wording of their own, in their order."""
    found = ((number, own_shingles(text, report)) for number, text in sorted(sections(report).items()))
    return tuple(Signature(number, len(own), smallest(own)) for number, own in found if len(own))


def recipe() -> str:
    """Names the way signatures are made: those made in another way cannot be compared with them."""
    parts = f"{_RECIPE} {LENGTH} {BINS}".encode()
    return sha256(parts + official().tobytes()).hexdigest()[:16]
