"""Frames as the rules read them: cells with the parts of their ids, sums of cells, statements."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from functools import cache, cached_property

import polars as pl

from nianbao.checks.deadlines import Deadlines
from nianbao.frames import TABLES, Frames
from nianbao.wording.cells import concepts

DAMAGE = r"[\x{FFFD}\x{E000}-\x{F8FF}]"
"""Characters that stand where the source's own character was lost."""


FEW = 3
"""Doubled punctuation marks that a typing mistake explains, and more."""


SURE = 0.9
"""Confidence of a reading below which what it breaks is doubtful, not wrong."""


COLUMN_SUMS = ("arithmetic.requests_outcomes", "arithmetic.requests_balance")
"""The checks of columns; a cell that they decided cannot be judged by either."""


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


def evidence(quote: str) -> pl.Expr:
    """The evidence of one row: its quote and its place."""
    return pl.struct(quote=pl.col(quote), where=pl.col("where")).alias("evidence")


def doubtful() -> pl.Expr:
    """Whether a cell was decided by sums or read with little confidence: what it breaks is not certain."""
    return ((pl.col("decided_by") == "sums") | (pl.col("confidence") < SURE)).alias("doubtful")


@dataclass(frozen=True)
class Context:
    """What the rules read; every frame keeps the order of the source within a report."""

    frames: Frames
    deadlines: Deadlines = field(default_factory=Deadlines)
    memory: dict[str, pl.DataFrame] = field(default_factory=dict)

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
    def cells(self) -> pl.DataFrame:
        """A row a printed cell: report, its concept's parts, value, ``reason`` where there is no number."""
        facts = self.frames.facts.filter(pl.col("source") == "table")
        has_number = pl.col("value").is_not_null()
        return facts.join(concept_parts(), on="concept", maintain_order="left").select(
            *("report", "concept", "table", "row", "column", "group", "count", "value", "state", "start"),
            (pl.col("decided_by") == "sums").alias("by_sums"),
            pl.col("decided_with")
            .list.set_intersection(list(COLUMN_SUMS))
            .list.len()
            .gt(0)
            .alias("by_columns"),
            doubtful(),
            pl.when(~has_number).then("state").alias("reason"),
            evidence("raw"),
        )

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
            damaged=hit | pl.col("quote").str.contains(DAMAGE), evidence=evidence("quote")
        )

    @cached_property
    def garbled(self) -> pl.DataFrame:
        """A row a report with damaged characters: how many, where; ``slight`` for a slip of the finger."""
        rows = self.frames.structure.filter(pl.col("kind") == "garbled")
        counted = (
            rows.with_columns(evidence=evidence("text"))
            .group_by("report", maintain_order=True)
            .agg(
                "evidence",
                count=pl.max_horizontal("characters", pl.lit(1)).sum(),
                only_punctuation=pl.col("text").str.contains(r"^\p{P}+$").all(),
                position=pl.col("start").min(),
            )
        )
        return counted.with_columns(slight=(pl.col("count") < FEW) & pl.col("only_punctuation"))

    @property
    def damaged_reports(self) -> pl.DataFrame:
        """report and ``garbled`` (true) of the reports in which words may have been lost anywhere."""
        return self.garbled.filter(~pl.col("slight")).select("report", garbled=pl.lit(True))

    def recognised(self, table: str) -> pl.DataFrame:
        """report and ``recognised`` (whether ``table`` was read at least in part)."""
        return self.reports.select("report", recognised=pl.col(table) != "not_recognised")

    def unread(self, table: str) -> pl.DataFrame:
        """One finding for each report in which ``table`` was not recognised."""
        missing = self.recognised(table).filter(~pl.col("recognised"))
        reason = {"status": "not_assessable", "reason": "table_not_recognised", "table": table}
        return missing.select("report", **{name: pl.lit(value) for name, value in reason.items()})

    def silent(self, found: pl.DataFrame, **place: str) -> pl.DataFrame:
        """One finding for each report that ``found`` lacks: its prose says nothing of what a check reads."""
        quiet = self.reports.join(found, on="report", how="anti", maintain_order="left")
        reason = {"status": "not_applicable", "reason": "silent", **place}
        return quiet.select("report", **{name: pl.lit(value) for name, value in reason.items()})

    def sums(self, parts: pl.DataFrame) -> pl.DataFrame:
        """Sums of cells, for each report and key of which at least one cell is printed.

        ``parts`` (see :func:`parts_frame`): ``key``, ``concept``, ``against`` (the cell belongs to the other
        side of an identity), ``option`` (null for cells that are always needed, else the name of an
        alternative; one must be complete: the row 其他处理, or its three rows).
        Yields ``value`` and ``against``, the sums of both sides, null unless every cell has a number;
        ``reason``, ``by_sums`` (a cell was decided by sums), ``by_columns`` (by those of columns, too),
        ``doubtful``, ``facts`` and ``evidence``.
        """
        optional = pl.col("option").is_not_null()
        wanted = parts.group_by("key").agg(needed=(~optional).sum(), options=optional.any())
        found = self.cells.select(
            "report", "concept", "value", "reason", "by_sums", "by_columns", "doubtful", "evidence"
        )
        found = found.join(parts, on="concept", maintain_order="left")
        sizes = parts.filter(optional).group_by("key", "option").agg(size=pl.len())
        whole = (
            found.filter(optional)
            .group_by("report", "key", "option")
            .agg(printed=pl.len())
            .join(sizes, on=["key", "option"])
            .filter(pl.col("printed") == pl.col("size"))
            .select("report", "key")
            .unique()
            .with_columns(complete=pl.lit(True))
        )
        each = found.group_by("report", "key", maintain_order=True).agg(
            left=(pl.col("value") * ~pl.col("against")).sum(),
            right=(pl.col("value") * pl.col("against")).sum(),
            unread=pl.col("reason").drop_nulls().first(),
            by_sums=pl.col("by_sums").any(),
            by_columns=pl.col("by_columns").any(),
            doubtful=pl.col("doubtful").any(),
            facts="concept",
            evidence="evidence",
            always=(~optional).sum(),
        )
        each = each.join(wanted, on="key", maintain_order="left")
        each = each.join(whole, on=["report", "key"], how="left", maintain_order="left")
        incomplete = pl.col("options") & pl.col("complete").is_null()
        lacking = incomplete | (pl.col("always") < pl.col("needed"))
        reason = pl.coalesce("unread", pl.when(lacking).then(pl.lit("missing_cell")))
        return each.select(
            *("report", "key"),
            pl.when(reason.is_null()).then("left").alias("value"),
            pl.when(reason.is_null()).then("right").alias("against"),
            reason.alias("reason"),
            *("by_sums", "by_columns", "doubtful", "facts", "evidence"),
        )


Part = tuple[str, str, bool, str | None]
"""key, concept, whether it stands on the other side, option."""


def parts_frame(rows: Iterable[Part]) -> pl.DataFrame:
    """The cells that :meth:`Context.sums` adds up."""
    schema = {"key": pl.String, "concept": pl.String, "against": pl.Boolean, "option": pl.String}
    return pl.DataFrame(list(rows), schema=schema, orient="row")
