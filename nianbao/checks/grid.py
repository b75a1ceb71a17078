"""The printed cells of many reports side by side: one run of values per cell of the forms."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property, partial
from typing import Self

import numpy as np
import polars as pl
from numpy.typing import NDArray

from nianbao.frames import TABLES
from nianbao.wording.concepts import concepts

Part = tuple[str, str, bool, str | None]
"""key, concept, whether it stands on the other side, option."""

Cells = NDArray[np.int64]
"""Numbers of cells; NO_CELL stands for none."""

NO_CELL = -1


@cache
def concept_parts() -> pl.DataFrame:
    """concept, table, row, column, group and whether it is a count, of every cell of the forms."""
    rows = []
    for concept, about in concepts().items():
        if about["table"] in TABLES:
            table, line, column = concept.split(".")
            group = line if table == "disputes" else None
            row = None if group else line
            rows.append((concept, table, row, column, group, about["unit"] == "count"))
    names = ["concept", "table", "row", "column", "group"]
    schema = {**dict.fromkeys(names, pl.String), "count": pl.Boolean}
    return pl.DataFrame(rows, schema=schema, orient="row")


@cache
def cell_type() -> pl.Enum:
    """The ids of the cells of the forms, in the order of :func:`concept_parts`."""
    return pl.Enum(concept_parts()["concept"])


@cache
def narrative_type() -> pl.Enum:
    """The ids of the figures of prose."""
    return pl.Enum([concept for concept, about in concepts().items() if about["table"] == "narrative"])


@cache
def cell_numbers() -> dict[str, int]:
    """The number of each cell, by its id."""
    return {concept: number for number, concept in enumerate(concept_parts()["concept"])}


@dataclass(frozen=True)
class Sums:
    """Sums of cells that a check compares, one for each ``key``; registered under ``name``.

    ``parts`` name the cells of a key: ``against`` where a cell belongs to the other side of an identity,
    ``option`` null for cells that are always needed, else the name of an alternative, of which one must be
    complete (the row 其他处理, or its three rows).
    """

    name: str
    parts: tuple[Part, ...]

    @cached_property
    def keys(self) -> tuple[str, ...]:
        """The keys in their order."""
        return tuple(dict.fromkeys(key for key, *_ in self.parts))

    def cells(self, key: str) -> tuple[str, ...]:
        """The cells of ``key``."""
        return tuple(concept for name, concept, *_ in self.parts if name == key)


SUMS: dict[str, Sums] = {}
"""Every family of sums by name: what ``cells`` of a draft refers to."""


def sums_of(name: str, parts: Iterable[Part]) -> Sums:
    """Registers a family of sums."""
    SUMS[name] = Sums(name, tuple(parts))
    return SUMS[name]


@cache
def cell_sets() -> pl.DataFrame:
    """cells (``family/key``) and each concept of it, of every registered family."""
    rows = [(f"{s.name}/{key}", concept) for s in SUMS.values() for key, concept, *_ in s.parts]
    return pl.DataFrame(rows, schema={"cells": pl.String, "concept": pl.String}, orient="row").unique(
        maintain_order=True
    )


@cache
def all_keys() -> pl.DataFrame:
    """The keys of all registered families in their order: key, cells (``family/key``), position."""
    rows = [(key, f"{s.name}/{key}", n) for s in SUMS.values() for n, key in enumerate(s.keys)]
    schema = {"key": pl.String, "cells": pl.String, "position": pl.Int64}
    return pl.DataFrame(rows, schema=schema, orient="row")


@cache
def all_parts() -> pl.DataFrame:
    """``number`` (of the row of :func:`all_keys`) and each concept of it."""
    numbers = {cells: number for number, cells in enumerate(all_keys()["cells"])}
    rows = [(concept, numbers[f"{s.name}/{key}"]) for s in SUMS.values() for key, concept, *_ in s.parts]
    schema = {"concept": pl.String, "number": pl.Int64}
    return pl.DataFrame(rows, schema=schema, orient="row").unique(maintain_order=True)


@dataclass(frozen=True, slots=True)
class Slots:
    """Cells of each key of all families, one after the other: where each key ``starts``, how many it has.

    Each key begins with NO_CELL, so that none is empty; ``sizes`` do not count it.
    """

    cells: Cells
    starts: NDArray[np.int64]
    sizes: NDArray[np.int64]

    @classmethod
    def of(cls, chosen: Callable[[Part], bool]) -> Self:
        """The parts of every key that are ``chosen``."""
        numbers = cell_numbers()
        lines = [
            [numbers[part[1]] for part in family.parts if part[0] == key and chosen(part)]
            for family in SUMS.values()
            for key in family.keys
        ]
        sizes = np.array([len(line) for line in lines], dtype=np.int64)
        cells = np.array([cell for line in lines for cell in (NO_CELL, *line)], dtype=np.int64)
        return cls(cells, np.cumsum(sizes + 1) - sizes - 1, sizes[:, None])


@dataclass(frozen=True, slots=True)
class AllSlots:
    """The cells of both sides of all sums, those always needed, and those of each alternative."""

    value: Slots
    against: Slots
    always: Slots
    options: tuple[Slots, ...]


@cache
def all_slots() -> AllSlots:
    """Of all registered families."""
    names = dict.fromkeys(option for family in SUMS.values() for *_, option in family.parts if option)
    return AllSlots(
        Slots.of(lambda part: not part[2]),
        Slots.of(lambda part: part[2]),
        Slots.of(lambda part: part[3] is None),
        tuple(Slots.of(partial(_of_option, name)) for name in names),
    )


def _of_option(name: str, part: Part) -> bool:
    return part[3] == name


@dataclass(frozen=True, slots=True)
class Sides:
    """Sums of all families: ``place`` is the number of the key times that of reports, plus the report's.

    NaN where a cell has no number; ``lacking`` where one that is needed is not printed.
    """

    place: NDArray[np.int64]
    value: NDArray[np.float64]
    against: NDArray[np.float64]
    lacking: NDArray[np.bool_]


class Grid:
    """Values of the cells of ``count`` reports: of each cell one run, a place a report.

    ``values`` (a row a cell) are 0 where a cell is not printed and NaN where it has no number; a last row
    stands for no cell.
    """

    def __init__(self, values: NDArray[np.float64], printed: NDArray[np.bool_]) -> None:
        """Values, and whether the cell is printed."""
        self.values, self.marks = values, printed
        self.count: int = values.shape[1]

    @staticmethod
    def _empty(count: int) -> tuple[NDArray[np.float64], NDArray[np.bool_]]:
        rows = concept_parts().height + 1
        return np.zeros((rows, count)), np.zeros((rows, count), dtype=np.bool_)

    @classmethod
    def of(cls, count: int, cells: pl.DataFrame) -> Self:
        """From the printed ``cells``: ``report`` (a number below ``count``), ``cell`` and ``value``."""
        values, printed = cls._empty(count)
        place = cells["cell"].to_numpy(), cells["report"].to_numpy()
        values[place] = cells["value"].to_numpy()
        printed[place] = True
        return cls(values, printed)

    @classmethod
    def joined(cls, grids: Iterable[Self], count: int) -> Self:
        """The ``count`` reports of several grids, one after the other; each is let go before the next."""
        values, printed = cls._empty(count)
        start = 0
        for grid in grids:
            end = start + grid.count
            values[:, start:end], printed[:, start:end] = grid.values, grid.marks
            start = end
        return cls(values, printed)

    def value(self, concept: str) -> pl.Series:
        """The cell's value in each report; null where it has no number."""
        return pl.Series(self.values[cell_numbers()[concept]], nan_to_null=True)

    def printed(self, concept: str) -> pl.Series:
        """Whether the cell is printed, in each report."""
        return pl.Series(self.marks[cell_numbers()[concept]])

    def read(self, concepts: Sequence[str], reports: pl.Series) -> NDArray[np.float64]:
        """The values of ``concepts`` (rows) in ``reports`` (columns), NaN where none is printed."""
        cells = np.array([cell_numbers()[concept] for concept in concepts], dtype=np.int64)
        place = np.ix_(cells, reports.to_numpy())
        return np.where(self.marks[place], self.values[place], np.nan)

    def each(self, cells: Cells, reports: pl.Series) -> pl.Series:
        """Of each of ``cells`` the value in the report beside it; null where it has none."""
        place = cells, reports.to_numpy()
        return pl.Series(np.where(self.marks[place], self.values[place], np.nan), nan_to_null=True)

    def _added(self, slots: Slots) -> NDArray[np.float64]:
        """A row a key: the sum of its cells, in their order."""
        total: NDArray[np.float64] = np.add.reduceat(self.values[slots.cells], slots.starts, axis=0)
        return total

    def _shown(self, slots: Slots) -> NDArray[np.uint8]:
        """A row a key: how many of its cells are printed."""
        number: NDArray[np.uint8] = np.add.reduceat(
            self.marks[slots.cells].view(np.uint8), slots.starts, axis=0, dtype=np.uint8
        )
        return number

    def sums(self) -> Sides:
        """Both sides of each key of all families of which a cell is printed."""
        slots = all_slots()
        always = self._shown(slots.always)
        lacking, some = always < slots.always.sizes, always > 0
        asked, complete = np.zeros((2, *always.shape), dtype=np.bool_)
        for option in slots.options:
            number = self._shown(option)
            asked |= option.sizes > 0
            complete |= (option.sizes > 0) & (number == option.sizes)
            some |= number > 0
        lacking |= asked & ~complete
        place = np.flatnonzero(some)
        value, against = (self._added(side).ravel()[place] for side in (slots.value, slots.against))
        return Sides(place, value, against, lacking.ravel()[place])

    def lines(self, keys: Sequence[str], named: Mapping[str, Sequence[str]]) -> pl.DataFrame:
        """report, key, and for each name the value of the cell that stands for the key; null where none."""
        reports = pl.int_range(self.count, dtype=pl.UInt32, eager=True)
        values = {name: self.read(cells, reports).ravel() for name, cells in named.items()}
        number = np.repeat(np.arange(len(keys)), self.count)
        columns = {name: pl.Series(run, nan_to_null=True) for name, run in values.items()}
        whose = {
            "report": np.tile(reports.to_numpy(), len(keys)),
            "key": pl.Series(keys, dtype=pl.String)[number],
        }
        return pl.DataFrame({**columns, **whose})
