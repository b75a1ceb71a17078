"""The printed cells of many reports side by side: one run of values per cell of the forms."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from typing import Self

import polars as pl

from nianbao.frames import TABLES
from nianbao.wording.cells import concepts

Part = tuple[str, str, bool, str | None]
"""key, concept, whether it stands on the other side, option."""


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
    def frame(self) -> pl.DataFrame:
        """The parts as a frame, a row a cell of a key."""
        schema = {"key": pl.String, "concept": pl.String, "against": pl.Boolean, "option": pl.String}
        return pl.DataFrame(list(self.parts), schema=schema, orient="row")

    @cached_property
    def keys(self) -> tuple[str, ...]:
        """The keys in their order."""
        return tuple(dict.fromkeys(key for key, *_ in self.parts))

    @cached_property
    def positions(self) -> pl.DataFrame:
        """Each key with its ``position``, which orders findings."""
        schema = {"key": pl.String, "position": pl.Int64}
        return pl.DataFrame({"key": self.keys, "position": range(len(self.keys))}, schema=schema)

    def cells(self, key: str) -> tuple[str, ...]:
        """The cells of ``key``."""
        return tuple(concept for name, concept, *_ in self.parts if name == key)

    def side(self, *, against: bool) -> list[list[str]]:
        """For each key its cells on one side, options included."""
        return [
            [c for name, c, other, _ in self.parts if name == key and other == against] for key in self.keys
        ]

    def optional(self, option: str | None) -> list[list[str]]:
        """For each key the cells of one ``option``; the ones that are always needed where it is None."""
        return [
            [c for name, c, _, which in self.parts if name == key and which == option] for key in self.keys
        ]

    @cached_property
    def options(self) -> tuple[str, ...]:
        """The names of the alternatives."""
        return tuple(dict.fromkeys(option for *_, option in self.parts if option))


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


class Grid:
    """Values of the cells of ``count`` reports: of each cell one run, a place a report.

    ``values`` are 0 where a cell is not printed and null where it has no number.
    """

    def __init__(self, count: int, values: pl.Series, printed: pl.Series) -> None:
        """One run after the other, each of ``count`` reports: values, and whether the cell is printed."""
        self.count = count
        self._values, self._printed = values, printed
        self._nothing = pl.repeat(0.0, count, eager=True)
        self._never = pl.repeat(False, count, dtype=pl.Boolean, eager=True)

    @classmethod
    def of(cls, count: int, cells: pl.DataFrame) -> Self:
        """From the printed ``cells``: ``report`` (a number below ``count``), ``cell`` and ``value``."""
        size = count * concept_parts().height
        place = cells.select(pl.col("cell").cast(pl.Int64) * count + pl.col("report"))["cell"]
        values = pl.repeat(0.0, size, eager=True).scatter(place, cells["value"])
        return cls(count, values, pl.repeat(False, size, dtype=pl.Boolean, eager=True).scatter(place, True))

    @classmethod
    def joined(cls, grids: Sequence[Self]) -> Self:
        """The reports of several grids, one after the other."""
        cells = concept_parts()["concept"]
        values = pl.concat([grid.value(concept) for concept in cells for grid in grids], rechunk=True)
        printed = pl.concat([grid.printed(concept) for concept in cells for grid in grids], rechunk=True)
        return cls(sum(grid.count for grid in grids), values, printed)

    def value(self, concept: str) -> pl.Series:
        """The cell's value in each report."""
        return self._values.slice(cell_numbers()[concept] * self.count, self.count)

    def printed(self, concept: str) -> pl.Series:
        """Whether the cell is printed, in each report."""
        return self._printed.slice(cell_numbers()[concept] * self.count, self.count)

    def _stacked(self, cells: Sequence[Sequence[str]], name: str, *, values: bool) -> list[pl.Series]:
        """For each place in the lists, the runs of the cells at that place one below the other."""
        columns = []
        for slot in range(max(map(len, cells), default=0)):
            chosen = [line[slot] if slot < len(line) else None for line in cells]
            if values:
                runs = [self.value(c) if c else self._nothing for c in chosen]
            else:
                runs = [self.printed(c) if c else self._never for c in chosen]
            columns.append(pl.concat(runs).alias(f"{name}{slot}"))
        return columns

    def sums(self, family: Sums) -> pl.DataFrame:
        """report, key, both sides and whether a cell lacks, for each key of which a cell is printed."""
        columns: list[pl.Series] = []
        number = pl.int_range(pl.len()) // self.count

        def runs(cells: Sequence[Sequence[str]], name: str, *, values: bool) -> list[str]:
            made = self._stacked(cells, name, values=values)
            columns.extend(made)
            return [column.name for column in made]

        def side(name: str, *, against: bool) -> pl.Expr:
            read = runs(family.side(against=against), name, values=True)
            return pl.sum_horizontal(read, ignore_nulls=False) if read else pl.lit(0.0)

        def printed(option: str | None) -> tuple[pl.Expr, pl.Expr]:
            cells = family.optional(option)
            read = runs(cells, f"printed {option} ", values=False)
            sizes = pl.lit(pl.Series([len(line) for line in cells], dtype=pl.UInt8)).gather(number)
            count = pl.sum_horizontal(pl.col(name).cast(pl.UInt8) for name in read).cast(pl.UInt8)
            return count if read else pl.lit(0, pl.UInt8), sizes

        always, wanted = printed(None)
        options = [printed(option) for option in family.options]
        lacking = always < wanted
        if options:
            optional = pl.any_horizontal(size > 0 for _, size in options)
            complete = pl.any_horizontal((size > 0) & (count == size) for count, size in options)
            lacking = lacking | (optional & ~complete)
        keys = pl.Series(family.keys, dtype=pl.String)
        names = pl.Series([f"{family.name}/{key}" for key in family.keys], dtype=pl.String)
        asked = {
            "value": side("left ", against=False),
            "against": side("right ", against=True),
            "report": (pl.int_range(pl.len()) % self.count).cast(pl.UInt32),
            "key": pl.lit(keys).gather(number),
            "cells": pl.lit(names).gather(number),
            "lacking": lacking,
        }
        some = pl.any_horizontal(count > 0 for count, _ in [(always, wanted), *options])
        return pl.DataFrame(columns).select(**asked, printed=some).filter("printed").drop("printed")

    def lines(self, keys: Sequence[str], named: Mapping[str, Sequence[str]]) -> pl.DataFrame:
        """report, key, and for each name the value of the cell that stands for the key; null where none."""
        columns: list[pl.Series] = []
        for name, cells in named.items():
            runs = [(self.value(c), self.printed(c)) for c in cells]
            pair = pl.DataFrame(
                {"value": pl.concat([v for v, _ in runs]), "printed": pl.concat([p for _, p in runs])}
            )
            columns.append(pair.select(pl.when("printed").then("value").alias(name))[name])
        place = pl.col("place")
        return (
            pl.DataFrame(columns)
            .with_row_index("place")
            .with_columns(
                report=(place % self.count).cast(pl.UInt32),
                key=pl.lit(pl.Series(keys, dtype=pl.String)).gather(place // self.count),
            )
        ).drop("place")
