"""Very many signatures at once: what wording is common, which sections may be alike, and how much they are.

All arrays have a row a section. Rows are looked up by :class:`Index.rows`, never by a report's text.
"""

from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from nianbao.likeness.limits import limits
from nianbao.likeness.shingles import Numbers
from nianbao.likeness.signature import NONE

Rows = NDArray[np.int64]
Shares = NDArray[np.float32]

KEYS = 12
"""Bins by which candidates are found: two sections that share half of their wording share a few of these."""

LEAST_VOTES = 2
"""Equal bins among KEYS that make a candidate: one is chance or a common phrase."""

FEW, SOME = 8, 4
"""Of sections with the same number in a bin all are looked at while they are few, else some of them."""

MOST = 3
"""Candidates of one section that are looked at: those with most equal bins."""

SAMPLE = 2_000
"""Bodies by whose wording it is judged what is common: the share of users is known to one per cent then."""

STEP = 50_000
"""Pairs that are compared at a time, which bounds the memory."""


def _ranges(low: Rows, size: Rows) -> tuple[Rows, Rows]:
    """For runs that begin at ``low``: of each member the run, and its place; of long runs the first SOME."""
    run = np.repeat(np.arange(len(low)), size)
    first = np.cumsum(size) - size
    return run, np.arange(len(run)) - first[run]


@dataclass(frozen=True)
class Index:
    """Signatures of many sections.

    ``minima`` has a row of BINS numbers a section, ``size`` its number of own shingles, ``section`` its
    number, ``body`` and ``place`` the numbers of the name of the body it is of and of what is above that
    (-1: unknown).
    """

    minima: NDArray[np.uint32]
    size: NDArray[np.int64]
    section: NDArray[np.int64]
    body: NDArray[np.int64]
    place: NDArray[np.int64]

    @cached_property
    def _common(self) -> tuple[Numbers, Shares]:
        """Shingles of more than two bodies, in order, and what each still weighs."""
        whose = self.body * (self.place.max(initial=0) + 2) + self.place + 1
        known = np.unique(whose[self.body >= 0])
        sample = known[:: max(1, len(known) // SAMPLE)]
        rows = np.flatnonzero(np.isin(whose, sample) & (self.body >= 0))
        user = np.searchsorted(sample, whose[rows]).astype(np.uint64)
        uses = (user[:, None] << np.uint64(32)) | self.minima[rows]
        numbers = (np.unique(uses[self.minima[rows] != NONE]) & np.uint64(NONE)).astype(np.uint32)
        numbers, counts = np.unique(numbers, return_counts=True)
        several = counts > 2
        share = (counts[several] - 2) / max(len(sample), limits().few_bodies)
        weights = np.clip(1 - share / limits().common, 0, 1).astype(np.float32)
        return numbers[several], weights

    def weights(self, minima: NDArray[np.uint32]) -> Shares:
        """What each number of ``minima`` weighs: 1, less the more bodies use it; 0 for empty bins."""
        numbers, weights = self._common
        found: Shares = (minima != NONE).astype(np.float32)
        if len(numbers):
            place = np.searchsorted(numbers, minima)
            place[place == len(numbers)] = 0
            found = np.where(numbers[place] == minima, weights[place], found)
        return found

    @cached_property
    def _keys(self) -> tuple[NDArray[np.uint64], Rows]:
        """Section and number of each of the first KEYS bins in order, and whose row it is."""
        keys = self._keys_of(self.minima, self.section)
        rows, bins = np.nonzero(keys != 0)
        flat = keys[rows, bins]
        order = np.argsort(flat, kind="stable")
        return flat[order], rows[order]

    def _keys_of(self, minima: NDArray[np.uint32], section: NDArray[np.int64]) -> NDArray[np.uint64]:
        some = minima[:, :KEYS]
        keys = (section.astype(np.uint64)[:, None] << np.uint64(32)) | some
        keys[self.weights(some) == 0] = 0
        return keys

    def candidates(self, rows: Rows) -> tuple[Rows, Rows]:
        """Pairs of one of ``rows`` and another body's section that shares some of its numbers.

        Each pair stands once, in the order of ``rows``, the MOST promising of each; sections of the same
        number only.
        """
        keys = self._keys_of(self.minima[rows], self.section[rows])
        of, bins = np.nonzero(keys != 0)
        wanted = keys[of, bins]
        order = np.argsort(wanted)  # in order, they are looked up several times as fast
        of, wanted = of[order], wanted[order]
        known, whose = self._keys
        low = np.searchsorted(known, wanted)
        size = np.searchsorted(known, wanted, side="right") - low
        several = size > 1
        of, low, size = of[several], low[several], size[several]
        run, place = _ranges(low, np.where(size <= FEW, size, SOME))
        own = rows[of[run]]
        other = whose[low[run] + (place + own * (size[run] > FEW)) % size[run]]
        apart = self._apart(own, other)
        pairs, votes = np.unique(own[apart] * len(self.body) + other[apart], return_counts=True)
        pairs, votes = pairs[votes >= LEAST_VOTES], votes[votes >= LEAST_VOTES]
        best = np.lexsort((pairs, -votes, pairs // len(self.body)))
        own = pairs[best] // len(self.body)
        kept = np.arange(len(own)) - np.searchsorted(own, own) < MOST
        return own[kept], pairs[best][kept] % len(self.body)

    def _apart(self, own: Rows, other: Rows) -> NDArray[np.bool_]:
        """Whether the sections are of two bodies for certain: a name without what is above it may be any."""
        a, b = self.place[own], self.place[other]
        maybe = (a == b) | (a < 0) | (b < 0)
        named = (self.body[own] >= 0) & (self.body[other] >= 0)
        apart: NDArray[np.bool_] = named & ~((self.body[own] == self.body[other]) & maybe)
        return apart

    def likeness(self, own: Rows, other: Rows) -> tuple[Shares, Shares, NDArray[np.int64]]:
        """Of pairs: how much of the wording of ``own`` the ``other`` has as well (0 to 1), how much of the
        wording of ``own`` is not common (0 to 1), and from how many bins this is told.
        """
        share = np.zeros(len(own), dtype=np.float32)
        rare = np.zeros(len(own), dtype=np.float32)
        bins = np.zeros(len(own), dtype=np.int64)
        for start in range(0, len(own), STEP):
            part = slice(start, start + STEP)
            a, b = self.minima[own[part]], self.minima[other[part]]
            each, which = np.unique(own[part], return_inverse=True)
            weights = self.weights(self.minima[each])[which]
            filled = (a != NONE).sum(axis=1)
            weights_all = weights.sum(axis=1)
            ours = a <= b
            total = (weights * ours).sum(axis=1)
            same = (weights * (a == b)).sum(axis=1)
            share[part] = np.divide(same, total, out=np.zeros_like(same), where=total > 0)
            rare[part] = np.divide(weights_all, filled, out=np.zeros_like(same), where=filled > 0)
            bins[part] = (ours & (weights > 0)).sum(axis=1)
        return share, rare, bins
