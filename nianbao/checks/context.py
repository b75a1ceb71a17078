"""Frames as the rules read them: cells with the parts of their ids, sums of cells, statements."""

from collections.abc import Callable, Collection
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, Self, TypeVar

import numpy as np
import polars as pl
from numpy.typing import NDArray

from nianbao.checks.deadlines import Deadlines
from nianbao.checks.drafts import Quiet
from nianbao.checks.grid import Grid, Sums, cell_numbers, cell_type, concept_parts, narrative_type
from nianbao.checks.limits import Limits, shipped
from nianbao.checks.neighbours import Neighbours
from nianbao.checks.rows import QUOTED, evidence, nullable, numbered, odd, of_cells, of_tables
from nianbao.checks.sums import Summed
from nianbao.frames import TABLES, Frames

T = TypeVar("T")

DAMAGE = r"[\x{FFFD}\x{E000}-\x{F8FF}]"
"""Characters that stand where the source's own character was lost."""

FEW = 3
"""Doubled punctuation marks that a typing mistake explains, and more."""

COLUMN_SUMS = ("arithmetic.requests_outcomes", "arithmetic.requests_balance")
"""The checks of columns; a cell that they decided cannot be judged by either."""


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
    memory: dict[str, Any] = field(default_factory=dict)

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
        keys = frames.reports["report"]
        coded = {name: numbered(getattr(frames, name), keys, kind) for kind, name in enumerate(QUOTED)}
        reports = frames.reports.rename({"report": "name"}).with_row_index("report").rechunk()
        coded["signatures"] = numbered(frames.signatures, keys)
        whole = Frames(reports=reports, **coded)
        return cls(whole, deadlines or Deadlines(), others, roster, limits or shipped())

    def remember(self, name: str, compute: Callable[[], T]) -> T:
        """What ``compute`` yields, computed once for these frames under ``name``."""
        if name not in self.memory:
            self.memory[name] = compute()
        known: T = self.memory[name]
        return known

    def has(self, column: str) -> NDArray[np.bool_]:
        """Whether a column of the reports frame is known, in each report."""
        return self.remember(f"has {column}", lambda: self.reports[column].is_not_null().to_numpy())

    @property
    def reports(self) -> pl.DataFrame:
        """The reports frame."""
        return self.frames.reports

    @cached_property
    def structure(self) -> pl.DataFrame:
        """The elements of the texts' build, without ``where``: what rules need of it is ``ref``."""
        return self.frames.structure[[name for name in self.frames.structure.columns if name != "where"]]

    @cached_property
    def _by_kind(self) -> dict[str, pl.DataFrame]:
        parts = self.structure.partition_by("kind", maintain_order=True)
        return {part["kind"][0]: part for part in parts if part.height}

    def elements(self, kind: str) -> pl.DataFrame:
        """The rows of ``structure`` of one kind."""
        known = self._by_kind.get(kind)
        return self.structure.clear() if known is None else known

    def whose(self, column: str) -> pl.Expr:
        """A column of the reports frame, or ``damaged_report``, of the report that a row is about."""
        values = self.damaged if column == "damaged_report" else self.reports[column]
        return pl.lit(values).gather("report").alias(column)

    def beside(self, side: pl.DataFrame, *columns: str) -> pl.DataFrame:
        """The ``columns`` (all others) of ``side`` in the order of the reports, null where it has no row.

        ``side`` has ``report``, each report once.
        """
        wanted = side[list(columns) or [name for name in side.columns if name != "report"]]
        if side.height == self.reports.height and side["report"].is_sorted():
            return wanted
        rows = np.full(self.reports.height, np.nan)
        rows[side["report"].to_numpy()] = np.arange(side.height)
        return wanted[nullable(rows)]

    def about(self, *sides: pl.DataFrame) -> pl.DataFrame:
        """The reports frame with ``damaged_report`` (see ``damaged``) and the columns of ``sides``."""
        columns = [column for side in sides for column in self.beside(side).get_columns()]
        return self.reports.hstack([self.damaged, *columns])

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
            self.reports, self.grid, self.exceptions, self.frames.signatures, self.figures
        )

    @cached_property
    def filed(self) -> NDArray[np.int64]:
        """The number among ``neighbours`` of each report."""
        if self.others is None:
            return np.arange(self.reports.height)
        mine, names = self.reports["name"], self.others.reports["name"]
        rows = names.is_in(mine.implode()).arg_true()
        if names[rows].equals(mine):
            return rows.cast(pl.Int64).to_numpy()
        known = pl.DataFrame({"name": names[rows], "filed": rows})
        numbers = self.reports.select("name").join(known, on="name", how="left", maintain_order="left")
        return numbers["filed"].cast(pl.Int64).to_numpy()

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
        return self.named(cells).select(of_cells())

    @cached_property
    def tables_printed(self) -> pl.DataFrame:
        """report and table of each printed table, ``number``: whether one of its counts has a number."""
        grid, parts = self.grid, []
        for number, (cells, counts) in enumerate(of_tables()):
            marks = grid.marks[cells]
            reports = np.flatnonzero(marks.any(axis=0))
            known = (marks & counts & ~np.isnan(grid.values[cells]))[:, reports].any(axis=0)
            parts.append((np.full(len(reports), number), reports, known))
        tables, printed, numbers = (np.concatenate(side) for side in zip(*parts, strict=True))
        return pl.DataFrame(
            {
                "report": pl.Series(printed.astype(np.uint32)),
                "table": pl.Series(TABLES)[tables],
                "number": pl.Series(numbers),
            }
        )

    @cached_property
    def exceptions(self) -> pl.DataFrame:
        """Cells without a number, decided by sums, or read with little confidence: report, concept, why."""
        cells = self.printed_where(odd()).select(
            *("report", "concept", "cell", "table", "count", "reason", "ref"),
            pl.col("doubtful").fill_null(False),
        )
        facts = self.frames.facts[["report", "ref", "decided_by", "decided_with"]]
        decided = facts.filter(pl.col("decided_by") == "sums").select(
            "report",
            "ref",
            by_sums=pl.lit(True),
            by_columns=pl.col("decided_with").list.set_intersection(list(COLUMN_SUMS)).list.len() > 0,
        )
        joined = cells.join(decided, on=["report", "ref"], how="left", maintain_order="left")
        return joined.with_columns(pl.col("by_sums", "by_columns").fill_null(False))

    @cached_property
    def prose(self) -> pl.DataFrame:
        """Statements about the report year, with ``scope`` and the state of the tables of their report.

        ``damaged`` where words are lost or foreign.
        """
        rows = self.frames.statements
        rows = rows[[name for name in rows.columns if name != "where"]].with_row_index("sentence")
        overgrown = self._overgrown(rows)
        foreign = pl.col("sentence").is_in(overgrown.implode()) if len(overgrown) else pl.lit(False)
        this_year = (pl.col("year") == self.whose("year")).fill_null(True)
        return rows.filter(this_year).with_columns(
            *map(self.whose, ("scope", *TABLES)),
            damaged=foreign | pl.col("quote").str.contains(DAMAGE),
            evidence=evidence(),
        )

    def _overgrown(self, rows: pl.DataFrame) -> pl.Series:
        """The sentences among ``rows`` that foreign words overlap."""
        spam = self.elements("spam")
        if spam.is_empty():
            return rows["sentence"].clear()
        places = spam.select("report", spam_start="start", spam_end="end")
        overlap = rows.select("sentence", "report", "start", "end").join(places, on="report")
        overlap = overlap.filter(pl.col("spam_start") < pl.col("end"), pl.col("spam_end") > pl.col("start"))
        return overlap["sentence"]

    @cached_property
    def _said(self) -> dict[str, pl.DataFrame]:
        parts = self.prose.partition_by("kind", maintain_order=True)
        return {part["kind"][0]: part for part in parts if part.height}

    def said(self, kind: str) -> pl.DataFrame:
        """The rows of ``prose`` of one kind."""
        known = self._said.get(kind)
        return self.prose.clear() if known is None else known

    @cached_property
    def garbled(self) -> pl.DataFrame:
        """A row a report with damaged text: ``count`` places, their ``characters`` and where they are.

        ``slight`` for a slip of the finger.
        """
        rows = self.elements("garbled")
        counted = (
            rows.with_columns(evidence=evidence())
            .group_by("report", maintain_order=True)
            .agg(
                "evidence",
                count=pl.max_horizontal("number", pl.lit(1)).sum(),
                characters=pl.max_horizontal("characters", pl.lit(1)).sum(),
                only_punctuation=pl.col("text").str.contains(r"^\p{P}+$").all(),
                position=pl.col("start").min(),
            )
        )
        return counted.with_columns(slight=(pl.col("count") < FEW) & pl.col("only_punctuation"))

    @cached_property
    def recognised(self) -> pl.Series:
        """Whether a report's text, or a page of it, was recognised in a picture."""
        return (self.reports["reader"] == "ocr").fill_null(False).alias("recognised")

    @cached_property
    def damaged(self) -> pl.Series:
        """``damaged_report``: whether words may have been lost anywhere in a report.

        In text that was recognised in a picture the reading may have lost them, not the report.
        """
        lost = self.recognised.to_numpy().copy()
        if "garbled" in self._by_kind:
            lost[self.garbled.filter(~pl.col("slight"))["report"].to_numpy()] = True
        return pl.Series("damaged_report", lost)

    @cached_property
    def _unread(self) -> dict[str, Quiet]:
        said = {"status": "not_assessable", "reason": "table_not_recognised"}
        return {
            table: Quiet(np.flatnonzero(self.unread_table(table)), {**said, "table": table})
            for table in TABLES
        }

    def unread_table(self, table: str) -> NDArray[np.bool_]:
        """Whether ``table`` was not recognised, in each report."""
        return self._not_recognised[table]

    @cached_property
    def _not_recognised(self) -> dict[str, NDArray[np.bool_]]:
        unread = self.reports.select((pl.col(name) == "not_recognised").fill_null(False) for name in TABLES)
        return {name: unread[name].to_numpy() for name in TABLES}

    def unread(self, table: str) -> Quiet:
        """One finding for each report in which ``table`` was not recognised."""
        return self._unread[table]

    def without(self, *found: pl.DataFrame) -> NDArray[np.int64]:
        """The numbers of the reports of which ``found`` has no row."""
        left = np.ones(self.reports.height, dtype=np.bool_)
        for rows in found:
            left[rows["report"].to_numpy()] = False
        return np.flatnonzero(left)

    def silent(self, found: pl.DataFrame, **place: str) -> Quiet:
        """One finding for each report that ``found`` lacks: its prose says nothing of what a check reads."""
        return Quiet(self.without(found), {"status": "not_applicable", "reason": "silent", **place})

    @cached_property
    def summed(self) -> Summed:
        """The sums of all families of sums."""
        return Summed.of(self.grid, self.exceptions)

    def sums(self, family: Sums) -> pl.DataFrame:
        """Sums of cells, for each report and key of ``family`` of which at least one cell is printed.

        Yields ``value`` and ``against``, the sums of both sides, null unless every cell has a number;
        ``reason``, ``by_sums`` (a cell was decided by sums), ``by_columns`` (by those of columns, too),
        ``doubtful``, ``cells``, which stands for the cells that were read, and ``position``, the key's place.
        """
        return self.summed.of_family(family)
