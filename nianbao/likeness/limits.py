"""From what likeness on wording is called much repeated: the numbers of ``data/likeness.json``."""

import json
from dataclasses import dataclass
from functools import cache

from data import resource


@dataclass(frozen=True, slots=True)
class Limits:
    """``much``: the share of a section's own wording that another section has as well, from which on the two
    are alike; ``least_own``, ``least_other`` and ``least_sample``: how much wording there must be to judge by
    the own last year and by others (shingles), and from how many bins;
    ``common``: the share of bodies from which on wording does not count; ``few_bodies``: fewer than these
    cannot tell what is common.
    """

    much: float
    least_own: int
    least_other: int
    least_sample: int
    common: float
    few_bodies: int


@cache
def limits() -> Limits:
    """The shipped numbers; each has its reason in the file."""
    data = json.loads(resource("likeness.json").read_text("utf-8"))
    return Limits(**{name: entry["value"] for name, entry in data.items() if name != "about"})
