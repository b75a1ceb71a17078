"""What 横向对比 compares: the years, the chosen agencies, the field around them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import polars as pl

from nianbao import comparison
from nianbao.comparison import Wanted
from nianbao.desk import Desk
from nianbao.ui.reports import named, of_year

MOST = 12


@dataclass(frozen=True, slots=True)
class Scene:
    """The years (newest first), the chosen agencies' names, and the field of the newest year.

    ``reports``: the newest year's reports, named, with class and grade. ``field`` is FIELD.
    """

    desk: Desk
    years: tuple[int, ...]
    names: tuple[str, ...]
    wanted: Wanted
    reports: pl.DataFrame
    field: pl.DataFrame

    @property
    def year(self) -> int:
        """The newest of the chosen years: that of all views of a field."""
        return self.years[0]

    @property
    def chosen(self) -> dict[str, str]:
        """The chosen reports of the newest year: key → name, in the order in which they were chosen."""
        known = dict(self.reports.select("name", "report").iter_rows())
        return {known[name]: name for name in self.names if name in known}

    @property
    def mixed(self) -> bool:
        """Whether agencies of several kinds are shown."""
        return self.shown["agency_kind"].drop_nulls().n_unique() > 1

    @property
    def shown(self) -> pl.DataFrame:
        """The part of the field that is shown."""
        return self.field.filter("inside")

    def columns(self) -> dict[str, str]:
        """The chosen reports of all chosen years, up to a dozen: key → name, with the year if several."""
        return dict(list(self.every().items())[:MOST])

    def every(self) -> dict[str, str]:
        """The chosen reports of all chosen years, however many."""
        several = len(self.years) > 1
        found: dict[str, str] = {}
        for name in self.names:
            for year in self.years:
                rows = of_year(self.desk.frames.reports, year).filter(pl.col("name") == name)
                for key in rows["report"]:
                    found[key] = f"{name} {year}" if several else name
        return found

    def where(self, report: str) -> tuple[str, int]:
        """The name and the year by which a report's address knows it."""
        row = named(self.desk.frames.reports).row(by_predicate=pl.col("report") == report, named=True)
        return row["name"], row["year"]


def scene_of(
    desk: Desk,
    years: Sequence[int],
    names: Sequence[str],
    wanted: Wanted,
    roster: Mapping[str, Mapping[str, str | None]],
) -> Scene:
    """The scene; ``roster`` has the office's class by report."""
    reports = reports_of(desk, years[0], roster)
    known = dict(reports.select("name", "report").iter_rows())
    chosen = [known[name] for name in names if name in known]
    field = comparison.field(reports, chosen, wanted)
    return Scene(desk, tuple(years), tuple(names), wanted, reports, field)


def reports_of(desk: Desk, year: int, roster: Mapping[str, Mapping[str, str | None]]) -> pl.DataFrame:
    """The named reports of ``year`` with ``class`` and ``grade``."""
    reports = of_year(desk.frames.reports, year)
    classes = [roster.get(key, {}).get("class") for key in reports["report"]]
    return reports.with_columns(pl.Series("class", classes, dtype=pl.String)).join(
        desk.scores.scores.select("report", "grade"), on="report", how="left", maintain_order="left"
    )
