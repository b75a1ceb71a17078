"""The last days of submission and publication, by kind of agency, area and year."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from typing import Literal, cast

import polars as pl

from data import resource
from parsing.model import AgencyKind

Purpose = Literal["submit", "publish"]
_ENDINGS = "省市县区旗州盟"


@cache
def _shipped() -> Mapping[Purpose, Mapping[AgencyKind, tuple[int, int]]]:
    whole = json.loads(resource("checks/deadlines.json").read_text("utf-8"))
    return {
        cast(Purpose, purpose): {cast(AgencyKind, k): (day["month"], day["day"]) for k, day in rows.items()}
        for purpose, rows in whole.items()
    }


def within(area: str | None, wide: str) -> bool:
    """Whether ``area`` (names of places from above) is ``wide`` or a part of it, or the same said longer.

    甲市乙县 is within 甲市, and is 乙县; 浦东区 is not 东区.
    """
    if not area:
        return False
    longer = area.endswith(wide) and area.removesuffix(wide).endswith(tuple(_ENDINGS))
    return area == wide or area.startswith(wide) or longer


@dataclass(frozen=True, slots=True)
class Day:
    """A day that an office set: the last for ``purpose``, in the year after the report year.

    ``kind``, ``area`` and ``year`` (of the report) narrow it; None is any. Raises ValueError for a day that
    no calendar has every year.
    """

    purpose: Purpose
    month: int
    day: int
    kind: AgencyKind | None = None
    area: str | None = None
    year: int | None = None

    def __post_init__(self) -> None:
        date(2025, self.month, self.day)

    @property
    def weight(self) -> tuple[bool, int, bool]:
        """How special it is: a year's is before every year's, then the area said longest, then a kind's."""
        return self.year is not None, len(self.area or ""), self.kind is not None

    def holds(self, kind: AgencyKind | None, area: str | None, year: int) -> bool:
        """Whether it is about a body of ``kind`` in ``area`` and its report of ``year``."""
        mine = self.kind in (None, kind) and self.year in (None, year)
        return mine and (self.area is None or within(area, self.area))


def _inside(wide: str) -> pl.Expr:
    """``within`` over the column ``area``."""
    area = pl.col("area")
    longer = pl.any_horizontal(area.str.ends_with(end + wide) for end in _ENDINGS)
    return ((area == wide) | area.str.starts_with(wide) | longer).fill_null(False)


@dataclass(frozen=True, slots=True)
class Deadlines:
    """Last days: the office's over the shipped ones (``data/checks/deadlines.json``); the most special wins.

    ``days``: the office's month and day of publication by kind, everywhere and every year; ``special``: its
    other days. Raises ValueError for a day that no calendar has.
    """

    days: Mapping[AgencyKind, tuple[int, int]] = field(default_factory=dict)
    special: tuple[Day, ...] = ()

    def __post_init__(self) -> None:
        for month, day in self.days.values():
            date(2025, month, day)

    def __hash__(self) -> int:
        return hash((tuple(sorted((kind, *day) for kind, day in self.days.items())), self.special))

    def all(self, purpose: Purpose = "publish") -> dict[AgencyKind, tuple[int, int]]:
        """Month and day of every kind, where no area or year has its own."""
        common = [day for day in self._ordered(purpose) if day.area is None and day.year is None]
        return {
            kind: next(((d.month, d.day) for d in common if d.kind in (None, kind)), shipped)
            for kind, shipped in _shipped()[purpose].items()
        }

    def _ordered(self, purpose: Purpose) -> list[Day]:
        """The days for ``purpose`` that were set, the most special first, of equals the later."""
        mine = [day for day in reversed(self.special) if day.purpose == purpose]
        if purpose == "publish":
            mine += [Day(purpose, month, day, kind) for kind, (month, day) in self.days.items()]
        return sorted(mine, key=lambda day: day.weight, reverse=True)

    def day(self, purpose: Purpose, kind: AgencyKind | None, area: str | None, year: int) -> date | None:
        """The last day for a body's report of ``year``; None where its kind is unknown and no day fits."""
        found = next((d for d in self._ordered(purpose) if d.holds(kind, area, year)), None)
        if found is not None:
            return date(year + 1, found.month, found.day)
        shipped = _shipped()[purpose].get(kind) if kind else None
        return shipped and date(year + 1, *shipped)

    def last(self, purpose: Purpose) -> pl.Expr:
        """``day`` over the columns agency_kind, area and year."""
        fitting = []
        for day in self._ordered(purpose):
            tests = [] if day.kind is None else [pl.col("agency_kind") == day.kind]
            tests += [] if day.year is None else [pl.col("year") == day.year]
            tests += [] if day.area is None else [_inside(day.area)]
            test = pl.all_horizontal(tests) if tests else pl.lit(True)
            fitting.append(pl.when(test).then(pl.lit(day.month * 100 + day.day, pl.Int32)))
        shipped = {kind: month * 100 + day for kind, (month, day) in _shipped()[purpose].items()}
        usual = pl.col("agency_kind").replace_strict(shipped, default=None, return_dtype=pl.Int32)
        number = pl.coalesce(*fitting, usual)
        return pl.date(pl.col("year") + 1, number // 100, number % 100)
