"""How fast wording is compared: making signatures, and finding the copies among very many by signature."""

import time

import numpy as np

from benchmarks.many import samples
from benchmarks.measure import peak_megabytes, seconds, together
from nianbao.likeness.index import Index
from nianbao.likeness.limits import limits
from nianbao.likeness.shingles import Numbers
from nianbao.likeness.signature import BINS, signatures, smallest
from parsing import read

REPORTS = 100_000
SECTIONS = 3
"""Sections with prose of their own that a report has."""

OWN, COMMON, POOL = 500, 200, 4_000
"""Shingles of a section: its own, those taken from what many write, and how many of these there are."""

COPIES = 1_000
KEPT = 0.8
"""Sections that were written after another one, and how much of it they keep."""


def making() -> list[str]:
    """The signatures of the sample texts, beside reading them."""
    files = [(data, name) for name, (data, report) in samples().items() if report.reader == "text"]
    parsed = [read(*file) for file in files]
    made, taken = together([lambda: [signatures(r) for r in parsed], lambda: [read(*f) for f in files]])
    each = 1000 / len(files)
    return [
        f"Likeness: {len(files)} sample texts",
        f"  signatures of a report         {made * each:7.2f} ms",
        f"  reading a report               {taken * each:7.2f} ms",
    ]


def _own(chance: np.random.Generator, pool: Numbers) -> Numbers:
    """The shingles of a section: some that stand nowhere else, some that the first of ``pool`` most have."""
    fresh = chance.integers(0, 1 << 32, OWN, dtype=np.uint32)
    taken = pool[(len(pool) * chance.random(COMMON) ** 3).astype(np.int64)]
    return np.concatenate([fresh, taken])


def _index() -> tuple[Index, np.ndarray[tuple[int], np.dtype[np.int64]]]:
    """Sections of 100,000 reports of bodies of their own; the last COPIES rows, and whose text they keep."""
    chance = np.random.default_rng(7)
    pool = chance.integers(0, 1 << 32, POOL, dtype=np.uint32)
    count = REPORTS * SECTIONS
    minima = np.empty((count, BINS), dtype=np.uint32)
    source = SECTIONS * np.arange(COPIES) * 7
    texts: dict[int, Numbers] = {}
    wanted = set(source.tolist())
    for row in range(count):
        own = _own(chance, pool)
        if row in wanted:
            texts[row] = own
        copied = row - (count - COPIES * SECTIONS)
        if copied >= 0 and copied % SECTIONS == 0:
            kept = texts[int(source[copied // SECTIONS])]
            own = np.concatenate([kept[: int(KEPT * OWN)], own[int(KEPT * OWN) : OWN], kept[OWN:]])
        minima[row] = smallest(np.unique(own))
    rows = np.arange(count)
    body = rows // SECTIONS
    found = Index(
        minima=minima,
        size=np.full(count, OWN + COMMON),
        section=rows % SECTIONS,
        body=body,
        place=np.zeros(count, dtype=np.int64),
    )
    return found, source


def comparing() -> list[str]:
    """Every section against all others: what is common, candidates, how much they share."""
    found, source = _index()
    before = peak_megabytes()
    rows = np.arange(len(found.body))
    told: list[tuple[int, int]] = []

    def work() -> None:
        fresh = Index(found.minima, found.size, found.section, found.body, found.place)
        own, other = fresh.candidates(rows)
        share, _, _ = fresh.likeness(own, other)
        alike = share >= limits().much
        told[:] = list(zip(own[alike].tolist(), other[alike].tolist(), strict=True))

    worked = time.process_time()
    taken = seconds(work, rounds=1, warm_up=False)
    worked = time.process_time() - worked
    copies = len(rows) - COPIES * SECTIONS + SECTIONS * np.arange(COPIES)
    planted = {frozenset(pair) for pair in zip(copies.tolist(), source.tolist(), strict=True)}
    pairs = {frozenset(pair) for pair in told}
    return [
        f"Likeness: {len(rows):,} sections of {REPORTS:,} reports, each against all others",
        f"  by signature                   {taken:7.1f} s",
        f"  time of the processors         {worked:7.1f} s",
        f"  memory before and at most      {before:,.0f} MB, {peak_megabytes():,.0f} MB",
        f"  copies found                   {len(planted & pairs):,} of {COPIES:,}",
        f"  other pairs told               {len(pairs - planted):,}",
    ]
