"""All reports on file as the checks between reports see them: who they are, and the values of their cells."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from threading import Lock
from typing import Self

import polars as pl

from nianbao.checks import areas
from nianbao.checks.filed import Filed
from nianbao.checks.following import Following
from nianbao.checks.grid import Grid


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
    _lock: Lock = field(default_factory=Lock, compare=False, repr=False)
    _filed: list[Filed] = field(default_factory=list, compare=False, repr=False)
    _following: list[Following] = field(default_factory=list, compare=False, repr=False)
    _sums: list[tuple[pl.DataFrame | None, pl.DataFrame]] = field(
        default_factory=list, compare=False, repr=False
    )

    def area_sums(self, roster: pl.DataFrame | None) -> pl.DataFrame:
        """The sums beside every area's report (nianbao.checks.areas.sums); made once for a ``roster``."""
        with self._lock:
            known = next((sums for asked, sums in self._sums if asked is roster), None)
            if known is None:
                known = areas.sums(self.reports, areas.bodies(self.reports), self.grid, roster)
                self._sums.append((roster, known))
        return known

    @property
    def following(self) -> Following:
        """Which report follows which; made once, whichever thread asks first."""
        with self._lock:
            if not self._following:
                self._following.append(Following(bodies(self.reports), "body", "above", "scope"))
        return self._following[0]

    @property
    def filed(self) -> Filed:
        """The sections of all reports, to be compared; made once, whichever thread asks first."""
        with self._lock:
            if not self._filed:
                self._filed.append(Filed.of(self.reports, self.signatures))
        return self._filed[0]

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
