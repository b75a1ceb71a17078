"""Frames as the rules read them: cells with the parts of their ids, sums of cells, statements."""

from collections.abc import Callable, Collection
from dataclasses import dataclass, field
from functools import cached_property
from typing import Self

import numpy as np
import polars as pl
from numpy.typing import NDArray

from nianbao.checks.deadlines import Deadlines
from nianbao.checks.grid import (
    SUMS,
    Grid,
    Sums,
    all_keys,
    all_parts,
    cell_numbers,
    cell_type,
    concept_parts,
    narrative_type,
)
from nianbao.checks.limits import Limits, shipped
from nianbao.checks.neighbours import Neighbours
from nianbao.frames import TABLES, Frames

DAMAGE = r"[\x{FFFD}\x{E000}-\x{F8FF}]"
"""Characters that stand where the source's own character was lost."""

FEW = 3
"""Doubled punctuation marks that a typing mistake explains, and more."""

SURE = 0.9
"""Confidence of a reading below which what it breaks is doubtful, not wrong."""

COLUMN_SUMS = ("arithmetic.requests_outcomes", "arithmetic.requests_balance")
"""The checks of columns; a cell that they decided cannot be judged by either."""

QUOTED = {"facts": "raw", "statements": "quote", "structure": "text"}
"""The frames whose rows can be evidence, and the column that is quoted. A row is referred to by a number:
its place among the rows of its report, times the number of these frames, plus the frame's number."""


def evidence() -> pl.Expr:
    """A reference to the row itself, as evidence; several make a list."""
    return pl.col("ref").alias("evidence")


def doubtful() -> pl.Expr:
    """Whether a cell was decided by sums or read with little confidence: what it breaks is not certain."""
    return ((pl.col("decided_by") == "sums") | (pl.col("confidence") < SURE)).alias("doubtful")


def numbered(frame: pl.DataFrame, codes: pl.DataFrame, kind: int) -> pl.DataFrame:
    """``frame`` with numbers (``codes``: key, code) as ``report``, and ``ref``, the row as evidence."""
    runs = frame["report"].rle().struct.unnest()
    codes = runs.select(report="value").join(codes, on="report", how="left", maintain_order="left")
    size = runs["len"].to_numpy()
    first = np.repeat(np.cumsum(size, dtype=np.int64) - size, size)
    ref = ((np.arange(len(frame)) - first) * len(QUOTED) + kind).astype(np.uint32)
    report = np.repeat(codes["code"].to_numpy(), size)
    return frame.with_columns(pl.Series("report", report), pl.Series("ref", ref)).rechunk()


@dataclass(frozen=True)
class Context:
    """What the rules read; every frame keeps the order of the source within a report.

    ``report`` is a number in all its frames (UInt32, the place in ``reports``): rules join and group by it
    and hand it on. ``reports`` has the key as ``name``. Rows of facts, statements and structure have ``ref``.
    """

    frames: Frames
    deadlines: Deadlines = field(default_factory=Deadlines)
    others: Neighbours | None = None
    roster: pl.DataFrame | None = None
    limits: Limits = field(default_factory=shipped)
    memory: dict[str, pl.DataFrame] = field(default_factory=dict)

    @classmethod
    def of(
        cls,
        frames: Frames,
        deadlines: Deadlines | None = None,
        others: Neighbours | None = None,
        roster: pl.DataFrame | None = None,
        limits: Limits | None = None,
    ) -> Self:
        """The context of ``frames``, whose reports are named by keys, among ``others`` (themselves).

        ``roster`` (nianbao.checks.areas.ROSTER): the bodies that owe a report, where the office keeps one.
        ``deadlines`` and ``limits`` are the shipped ones unless given.
        """
        codes = frames.reports.select("report").with_row_index("code")
        coded = {name: numbered(getattr(frames, name), codes, kind) for kind, name in enumerate(QUOTED)}
        reports = frames.reports.rename({"report": "name"}).with_row_index("report").rechunk()
        signatures = frames.signatures.join(codes, on="report", how="left", maintain_order="left")
        coded["signatures"] = signatures.with_columns(pl.col("code").alias("report")).drop("code")
        whole = Frames(reports=reports, **coded)
        return cls(whole, deadlines or Deadlines(), others, roster, limits or shipped())

    def remember(self, name: str, compute: Callable[[], pl.DataFrame]) -> pl.DataFrame:
        """What ``compute`` yields, computed once for these frames under ``name``."""
        if name not in self.memory:
            self.memory[name] = compute()
        return self.memory[name]

    @property
    def reports(self) -> pl.DataFrame:
        """The reports frame."""
        return self.frames.reports

    @cached_property
    def _printed(self) -> pl.DataFrame:
        """The facts that are printed cells, with the number of their ``cell``."""
        cell = pl.col("concept").cast(cell_type(), strict=False).to_physical().cast(pl.UInt32)
        facts = self.frames.facts
        return facts.select(
            "report", "ref", "value", "state", "decided_by", "confidence", "source", "start", cell=cell
        ).filter(pl.col("source") == "table", pl.col("cell").is_not_null())

    @cached_property
    def printed_refs(self) -> pl.DataFrame:
        """report, concept and ref of every printed cell."""
        return self._printed.select(
            "report", pl.lit(concept_parts()["concept"]).gather("cell").alias("concept"), "ref"
        )

    @cached_property
    def neighbours(self) -> Neighbours:
        """All reports on file, these among them, for checks between reports."""
        return self.others or Neighbours(
            self.reports, self.grid, self.exceptions.drop("ref"), self.frames.signatures, self.figures
        )

    @cached_property
    def figures(self) -> pl.DataFrame:
        """report, concept (an Enum, which is small) and value of every exact figure of the prose."""
        told = (pl.col("source") == "narrative") & ~pl.col("approximate") & pl.col("value").is_not_null()
        kind = narrative_type()
        return (
            self.frames.facts.lazy()
            .filter(told)
            .select("report", pl.col("concept").cast(kind, strict=False), "value")
            .collect()
        )

    @cached_property
    def grid(self) -> Grid:
        """The values of all printed cells."""
        return Grid.of(self.reports.height, self._printed)

    def named(self, cells: pl.DataFrame) -> pl.DataFrame:
        """``cells`` (with the number ``cell``) with the parts of their concepts."""
        return cells.hstack(concept_parts()[cells["cell"]])

    def printed_cells(self, concepts: Collection[str]) -> pl.DataFrame:
        """The rows of ``cells`` about some concepts."""
        numbers = [cell_numbers()[concept] for concept in concepts]
        return self.printed_where(pl.col("cell").is_in(numbers))

    @cached_property
    def cells(self) -> pl.DataFrame:
        """A row a printed cell: report, its concept's parts, value, ``reason`` where there is no number.

        Costly with many reports: what reads values only is quicker from ``grid``, and what looks for bad
        cells filters before it asks for names (``printed_where``).
        """
        return self.printed_where(pl.lit(True))

    def printed_where(self, predicate: pl.Expr) -> pl.DataFrame:
        """The rows of ``cells`` that satisfy ``predicate`` over value, state, decided_by and confidence."""
        return self._named(self._printed.filter(predicate))

    def _named(self, cells: pl.DataFrame) -> pl.DataFrame:
        """``cells``, some of the printed ones, as rows of ``cells``."""
        if cells.is_empty() and len(self._printed):
            return self.remember("no cells", lambda: self._named(self._printed[:1])).clear()
        return self.named(cells).select(
            *("report", "concept", "table", "row", "column", "group", "count", "value", "state", "start"),
            doubtful(),
            pl.when(pl.col("value").is_null()).then("state").alias("reason"),
            evidence(),
            "ref",
        )

    @cached_property
    def tables_printed(self) -> pl.DataFrame:
        """report and table of each printed table, ``number``: whether one of its counts has a number."""
        parts = concept_parts()
        tables = parts["table"].cast(pl.Enum(TABLES)).to_physical()
        rows = self._printed.select(
            (pl.col("report").cast(pl.UInt64) * 4 + pl.lit(tables).gather("cell")).alias("key"),
            number=pl.col("value").is_not_null() & pl.lit(parts["count"]).gather("cell"),
        )
        # A table's cells follow each other, so that few rows are left to be told apart.
        first = pl.col("key") != pl.col("key").shift(1)
        some = rows.filter(first.fill_null(True)).select("key").unique(maintain_order=True)
        full = rows.filter("number").filter(first.fill_null(True)).unique("key")
        both = some.join(full, on="key", how="left", maintain_order="left")
        return both.select(
            (pl.col("key") // 4).cast(pl.UInt32).alias("report"),
            pl.lit(pl.Series(TABLES)).gather(pl.col("key") % 4).alias("table"),
            pl.col("number").fill_null(False),
        )

    @cached_property
    def exceptions(self) -> pl.DataFrame:
        """Cells without a number, decided by sums, or read with little confidence: report, concept, why."""
        odd = pl.col("value").is_null() | doubtful()
        cells = self.printed_where(odd).select("report", "concept", "reason", "ref", "doubtful")
        decided = self.frames.facts.filter(pl.col("decided_by") == "sums").select(
            "report",
            "ref",
            by_sums=pl.lit(True),
            by_columns=pl.col("decided_with").list.set_intersection(list(COLUMN_SUMS)).list.len() > 0,
        )
        flags = pl.col("by_sums", "by_columns").fill_null(False)
        joined = cells.join(decided, on=["report", "ref"], how="left", maintain_order="left")
        return joined.with_columns(flags, pl.col("doubtful").fill_null(False))

    @cached_property
    def prose(self) -> pl.DataFrame:
        """Statements about the report year, ``damaged`` where words are lost or foreign."""
        about = self.reports.select("report", "scope", "agency_kind", report_year="year")
        rows = self.frames.statements.join(about, on="report", maintain_order="left").with_row_index(
            "sentence"
        )
        spam = self.frames.structure.filter(pl.col("kind") == "spam")
        overlap = (
            rows.select("sentence", "report", "start", "end")
            .join(spam.select("report", spam_start="start", spam_end="end"), on="report")
            .filter(pl.col("spam_start") < pl.col("end"), pl.col("spam_end") > pl.col("start"))
        )
        hit = pl.col("sentence").is_in(overlap["sentence"].implode())
        this_year = (pl.col("year") == pl.col("report_year")).fill_null(True)
        return rows.filter(this_year).with_columns(
            damaged=hit | pl.col("quote").str.contains(DAMAGE), evidence=evidence()
        )

    @cached_property
    def garbled(self) -> pl.DataFrame:
        """A row a report with damaged characters: how many, where; ``slight`` for a slip of the finger."""
        rows = self.frames.structure.filter(pl.col("kind") == "garbled")
        counted = (
            rows.with_columns(evidence=evidence())
            .group_by("report", maintain_order=True)
            .agg(
                "evidence",
                count=pl.max_horizontal("characters", pl.lit(1)).sum(),
                only_punctuation=pl.col("text").str.contains(r"^\p{P}+$").all(),
                position=pl.col("start").min(),
            )
        )
        return counted.with_columns(slight=(pl.col("count") < FEW) & pl.col("only_punctuation"))

    @cached_property
    def damaged_reports(self) -> pl.DataFrame:
        """report and ``garbled`` (true) of the reports in which words may have been lost anywhere.

        In text that was recognised in a picture the reading may have lost them, not the report.
        """
        lost = pl.concat([self.garbled.filter(~pl.col("slight")).select("report"), self.recognised_reports])
        return lost.unique(maintain_order=True).with_columns(garbled=pl.lit(True))

    @cached_property
    def recognised_reports(self) -> pl.DataFrame:
        """``report`` of the reports whose text, or a page of it, was recognised in a picture."""
        return self.reports.filter(pl.col("reader") == "ocr").select("report")

    def recognised(self, table: str) -> pl.DataFrame:
        """report and ``recognised`` (whether ``table`` was read at least in part)."""
        read = pl.col(table) != "not_recognised"
        return self.remember(f"recognised {table}", lambda: self.reports.select("report", recognised=read))

    def unread(self, table: str) -> pl.DataFrame:
        """One finding for each report in which ``table`` was not recognised."""
        reason = {"status": "not_assessable", "reason": "table_not_recognised", "table": table}
        named = {name: pl.lit(value) for name, value in reason.items()}

        def missing() -> pl.DataFrame:
            return self.reports.filter(pl.col(table) == "not_recognised").select("report", **named)

        return self.remember(f"unread {table}", missing)

    def without(self, found: pl.DataFrame, *columns: str) -> pl.DataFrame:
        """The reports, or some ``columns`` of theirs, of which ``found`` has no row."""
        left = np.ones(self.reports.height, dtype=np.bool_)
        left[found["report"].to_numpy()] = False
        return self.reports[list(columns or self.reports.columns)].filter(left)

    def silent(self, found: pl.DataFrame, **place: str) -> pl.DataFrame:
        """One finding for each report that ``found`` lacks: its prose says nothing of what a check reads."""
        reason = {"status": "not_applicable", "reason": "silent", **place}
        return self.without(found, "report").with_columns(**{name: pl.lit(v) for name, v in reason.items()})

    def sums(self, family: Sums) -> pl.DataFrame:
        """Sums of cells, for each report and key of ``family`` of which at least one cell is printed.

        Yields ``value`` and ``against``, the sums of both sides, null unless every cell has a number;
        ``reason``, ``by_sums`` (a cell was decided by sums), ``by_columns`` (by those of columns, too),
        ``doubtful``, ``cells``, which stands for the cells that were read, and ``position``, the key's place.
        """
        summed, ranges = self._summed
        return summed.slice(*ranges[family.name])

    @cached_property
    def _summed(self) -> tuple[pl.DataFrame, dict[str, tuple[int, int]]]:
        """The sums of all families, and of each family the first row and how many there are."""
        made = [(family, self.grid.sums(family)) for family in SUMS.values()]
        count, names = self.grid.count, all_keys()
        first = np.cumsum([0, *(len(family.keys) for family, _ in made)]) * count
        place = np.concatenate([part.place + by for (_, part), by in zip(made, first, strict=False)])
        number = pl.Series(place // max(count, 1))
        rows = pl.DataFrame(
            {
                "report": pl.Series(place % max(count, 1)).cast(pl.UInt32),
                "key": names["key"][number],
                "cells": names["cells"][number],
                "value": pl.Series(np.concatenate([part.value for _, part in made]), nan_to_null=True),
                "against": pl.Series(np.concatenate([part.against for _, part in made]), nan_to_null=True),
                "lacking": np.concatenate([part.lacking for _, part in made]),
                "position": names["position"][number],
            }
        )
        lengths = [len(part.place) for _, part in made]
        starts = np.cumsum([0, *lengths]).tolist()
        ranges = {f.name: (a, n) for (f, _), a, n in zip(made, starts, lengths, strict=False)}
        return self._with_reasons(rows, place), ranges

    def _with_reasons(self, rows: pl.DataFrame, place: NDArray[np.int64]) -> pl.DataFrame:
        """Sums (``rows``, of the key and report that ``place`` tells) with why they cannot be judged."""
        count = self.grid.count
        odd = self.exceptions.join(all_parts(), on="concept", maintain_order="left")
        odd = odd.with_columns(place=pl.col("number") * count + pl.col("report"))
        why = odd.group_by("place", maintain_order=True).agg(
            pl.col("reason").drop_nulls().first(), pl.col("by_sums", "by_columns", "doubtful").any()
        )
        row = np.full(all_keys().height * count, len(why), dtype=np.uint32)
        row[why["place"].to_numpy()] = np.arange(len(why), dtype=np.uint32)
        nothing = pl.DataFrame(
            {"place": -1, "reason": None, "by_sums": False, "by_columns": False, "doubtful": False},
            schema=why.schema,
        )
        found = pl.concat([why, nothing])[pl.Series(row[place])]
        reason = pl.coalesce("reason", pl.when("lacking").then(pl.lit("missing_cell")))
        return rows.hstack(found.drop("place")).select(
            *("report", "key", "cells"),
            pl.when(reason.is_null()).then("value").alias("value"),
            pl.when(reason.is_null()).then("against").alias("against"),
            reason.alias("reason"),
            *("by_sums", "by_columns", "doubtful", "position"),
        )
