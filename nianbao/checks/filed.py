"""The sections of all reports on file, ready to be compared: whose they are, their signatures as arrays."""

from dataclasses import dataclass
from functools import cached_property
from typing import Self

import numpy as np
import polars as pl
from numpy.typing import NDArray

from nianbao.checks.following import Following
from nianbao.likeness.index import Index

_OFFICE = r"(?:人民政府|政府)?(?:办公室|办公厅)?$"
SECTIONS = 6
NO_ROW = -1
Places = NDArray[np.int64]

_LAST = r"([^省市县区旗州盟]+[省市县区旗州盟])$"


def bodies(reports: pl.DataFrame) -> pl.DataFrame:
    """report, year, scope, agency, area, and the body that reports: ``stem`` and ``above``.

    ``stem`` is the name without what is above it and without 人民政府, 办事处: a government and its
    office are one body here. ``above`` is the code or the name of its area, null where it is unknown.
    """
    own = pl.col("agency").str.strip_prefix(pl.col("area").fill_null(""))
    stem = own.str.replace("办事处$", "街道").str.replace("街道街道$", "街道").str.replace(_OFFICE, "")
    stem = pl.when(stem == "").then(pl.col("area").str.extract(_LAST)).otherwise(stem)
    return reports.select(
        *("report", "year", "scope", "agency", "area"),
        stem=pl.when(pl.col("agency") != "").then(stem),
        above=pl.coalesce("area_code", "area"),
    )


def _numbers(column: pl.Series) -> np.ndarray[tuple[int], np.dtype[np.int64]]:
    """Equal values get equal numbers, null gets -1."""
    codes = column.rank("dense").cast(pl.Int64) - 1
    return codes.fill_null(-1).to_numpy()


@dataclass(frozen=True)
class Filed:
    """``rows``: report (number), section and ``row`` of the arrays of ``index``; ``bodies`` as above."""

    rows: pl.DataFrame
    bodies: pl.DataFrame
    index: Index

    @classmethod
    def of(cls, reports: pl.DataFrame, signatures: pl.DataFrame) -> Self:
        """What is on file: all reports, numbered as in ``signatures``."""
        known = bodies(reports)
        rows = signatures.select("report", "section", "size").with_row_index("row")
        whose = rows.select("report").join(
            known.select("report", "stem", "above"), on="report", how="left", maintain_order="left"
        )
        index = Index(
            minima=signatures["minima"].to_numpy(),
            size=rows["size"].to_numpy(),
            section=rows["section"].to_numpy(),
            body=_numbers(whose["stem"]),
            place=_numbers(whose["above"]),
        )
        return cls(rows.select("report", "section", pl.col("row").cast(pl.Int64)), known, index)

    @cached_property
    def following(self) -> Following:
        """Which report follows which."""
        return Following(self.bodies, "stem", "above", "scope")

    @cached_property
    def _places(self) -> Places:
        places = np.full((self.bodies.height, SECTIONS + 1), NO_ROW)
        places[self.rows["report"].to_numpy(), self.rows["section"].to_numpy()] = self.rows["row"].to_numpy()
        return places

    def at(self, reports: Places, sections: pl.Series) -> Places:
        """The ``row`` of each of ``reports`` and the section beside it; NO_ROW where there is no prose."""
        rows: Places = self._places[reports, sections.to_numpy()]
        return rows
