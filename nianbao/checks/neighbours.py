"""All reports on file as the checks between reports see them: who they are, and the values of their cells."""

from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass, field
from threading import RLock
from typing import Any, Self, TypeVar

import polars as pl

from nianbao.checks import areas
from nianbao.checks.filed import Filed
from nianbao.checks.following import Following
from nianbao.checks.grid import Grid

T = TypeVar("T")

LOOKUPS = {"following": {"reports"}, "homes": {"reports"}, "filed": {"reports", "signatures"}}
"""What is remembered that is costly to make, and the frames from which it is made."""


def bodies(reports: pl.DataFrame) -> pl.DataFrame:
    """report, year, scope, and the body that reports.

    ``body`` and ``above`` tell one from another: its code alone, where it has one; else its name without
    variants of its ending, and the code or the name of its area.
    """
    name = pl.col("agency")
    for pattern, ending in areas.SAME_NAMES:
        name = name.str.replace(pattern, ending)
    above = pl.when(pl.col("code").is_null()).then(pl.coalesce("area_code", "area"))
    return reports.select("report", "year", "scope", body=pl.coalesce("code", name), above=above)


@dataclass(frozen=True)
class Neighbours:
    """What a check of one report may look up in the others.

    ``reports`` is the reports frame with numbers as ``report`` and the key as ``name``; ``grid`` has the
    cells under the same numbers; ``exceptions`` (report, concept, reason, by_sums, by_columns, doubtful) the
    cells that have no number or a doubtful one; ``signatures`` those of their sections; ``figures`` (report,
    concept, value) the exact figures of their prose.
    """

    reports: pl.DataFrame
    grid: Grid
    exceptions: pl.DataFrame
    signatures: pl.DataFrame
    figures: pl.DataFrame
    _lock: RLock = field(default_factory=RLock, compare=False, repr=False)
    _memory: dict[str, Any] = field(default_factory=dict, compare=False, repr=False)

    def remember(self, name: str, compute: Callable[[], T]) -> T:
        """What ``compute`` yields; made once under ``name``, whichever thread asks first."""
        with self._lock:
            if name not in self._memory:
                self._memory[name] = compute()
            known: T = self._memory[name]
        return known

    def area_sums(self, roster: pl.DataFrame | None) -> pl.DataFrame:
        """The sums beside every area's report (nianbao.checks.areas.sums); made once for a ``roster``."""
        asked, known = self.remember("area sums", lambda: (roster, self._area_sums(roster)))
        return known if asked is roster else self._area_sums(roster)

    def _area_sums(self, roster: pl.DataFrame | None) -> pl.DataFrame:
        homes = self.remember("homes", lambda: areas.bodies(self.reports))
        return areas.sums(self.reports, homes, self.grid, roster)

    def lookups(self) -> Mapping[str, Any]:
        """Of LOOKUPS what was made so far."""
        return {name: self._memory[name] for name in LOOKUPS if name in self._memory}

    def take_over(self, lookups: Mapping[str, Any], changed: Collection[str]) -> None:
        """Use again the ``lookups`` of earlier reports of which no frame but those in ``changed`` differs."""
        for name, made in lookups.items():
            if LOOKUPS[name].isdisjoint(changed):
                self._memory.setdefault(name, made)

    @property
    def following(self) -> Following:
        """Which report follows which."""
        return self.remember("following", lambda: Following(bodies(self.reports), "body", "above", "scope"))

    @property
    def filed(self) -> Filed:
        """The sections of all reports, to be compared."""
        return self.remember("filed", lambda: Filed.of(self.reports, self.signatures))

    @classmethod
    def joined(cls, parts: list[Self]) -> Self:
        """Several as one, of which ``parts`` then holds none; numbers run on from one to the next."""
        if len(parts) == 1:
            return parts.pop()
        sizes = [part.grid.count for part in parts]
        starts = [sum(sizes[:number]) for number in range(len(sizes))]

        def moved(name: str) -> pl.DataFrame:
            frames: list[pl.DataFrame] = [getattr(part, name) for part in parts]
            later = (pl.col("report") + by for by in starts)
            run_on = (f.with_columns(e.cast(pl.UInt32)) for f, e in zip(frames, later, strict=True))
            return pl.concat(run_on, rechunk=True)

        def grids() -> Iterator[Grid]:
            parts.reverse()
            while parts:
                yield parts.pop().grid

        reports, exceptions = moved("reports"), moved("exceptions")
        signatures, figures = moved("signatures"), moved("figures")
        return cls(reports, Grid.joined(grids(), sum(sizes)), exceptions, signatures, figures)
