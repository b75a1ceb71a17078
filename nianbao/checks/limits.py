"""Limits of a report's length: the shipped ones (``data/checks/limits.json``), or a supervisor's."""

import json
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from data import resource


@dataclass(frozen=True, slots=True)
class Limits:
    """Characters of prose outside of the tables.

    With fewer than ``bare`` there is hardly more than a preamble; ``least`` and ``most`` are a supervisor's,
    None where nothing is asked.
    """

    bare: int
    least: int | None = None
    most: int | None = None

    @property
    def sound(self) -> bool:
        """Whether each limit that is set lies above the one before."""
        asked = [limit for limit in (self.bare, self.least, self.most) if limit is not None]
        return all(low < high for low, high in pairwise(asked))


@cache
def shipped() -> Limits:
    """The limits that hold unless somebody sets others."""
    raw = json.loads(resource("checks/limits.json").read_text("utf-8"))
    return Limits(raw["bare"], raw["least"], raw["most"])
