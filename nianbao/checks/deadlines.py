"""The last day of publication, by kind of agency."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from typing import cast

from data import resource
from parsing.model import AgencyKind


@cache
def _shipped() -> Mapping[AgencyKind, tuple[int, int]]:
    rows = json.loads(resource("checks/deadlines.json").read_text("utf-8"))
    return {cast(AgencyKind, kind): (row["month"], row["day"]) for kind, row in rows.items()}


@dataclass(frozen=True, slots=True)
class Deadlines:
    """Month and day by kind of agency, in the year after the report year.

    A kind that ``days`` does not name has the shipped day (``data/checks/deadlines.json``).
    Raises ValueError for a day that no calendar has.
    """

    days: Mapping[AgencyKind, tuple[int, int]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for month, day in self.days.values():
            date(2025, month, day)

    def all(self) -> dict[AgencyKind, tuple[int, int]]:
        """Month and day of every kind."""
        return {**_shipped(), **self.days}

    def of(self, kind: AgencyKind, year: int) -> date:
        """The last day for the report of ``year``."""
        month, day = self.all()[kind]
        return date(year + 1, month, day)
