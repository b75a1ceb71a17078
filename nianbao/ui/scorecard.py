"""What 单位评分表 shows of one report: where each point went, its findings, figures and class."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import polars as pl

from nianbao import comparison
from nianbao.checks import catalogue
from nianbao.desk import Desk
from nianbao.frames import TABLES
from nianbao.scoring import Scheme
from nianbao.ui import spoken
from nianbao.ui.findings import Cell, Finding, cells_of, of_report
from nianbao.ui.rates import amount, in_words
from nianbao.wording import names
from nianbao.wording import views as words
from parsing.model import Place, TableId

LEAST_PEERS = 3
STRIP_RATES = (
    "granted_rate",
    "disclosed_rate",
    "refused_rate",
    "unavailable_rate",
    "declined_rate",
    "other_rate",
    "carried_out_rate",
    "natural_person_share",
)


@dataclass(frozen=True, slots=True)
class Deduction:
    """Points lost to one finding."""

    rule: str
    points: float
    message: str
    key: str


@dataclass(frozen=True, slots=True)
class Dimension:
    """One side of the score, with what it lost; ``state`` as in DIMENSION_SCORES."""

    id: str
    score: float | None
    most: float
    assessed: float
    state: str
    deductions: tuple[Deduction, ...]

    def by_rule(self) -> dict[str, list[float]]:
        """The points lost, a number a finding, by rule."""
        lost: dict[str, list[float]] = {}
        for deduction in self.deductions:
            lost.setdefault(deduction.rule, []).append(deduction.points)
        return lost


@dataclass(frozen=True, slots=True)
class Card:
    """One report: its rows of REPORTS and SCORES, dimensions, findings, cells, figures of the prose."""

    report: str
    about: Mapping[str, Any]
    score: Mapping[str, Any]
    dimensions: tuple[Dimension, ...]
    findings: tuple[Finding, ...]
    cells: Mapping[str, Cell]
    figures: tuple[Place, ...]
    sections: Mapping[int, str]
    """The headings of the six sections that were read, by number."""
    scheme: Scheme

    def failed(self, severity: str) -> list[Finding]:
        """Failed findings of ``severity`` that no person has settled, in the catalogue's order."""
        return [f for f in self.findings if f.counts and f.severity == severity]

    def settled(self) -> list[Finding]:
        """Failed findings that a person has settled: they count no more."""
        return [f for f in self.findings if f.failed and not f.counts]

    def undecided(self) -> list[Finding]:
        """Findings that could not be assessed."""
        return [f for f in self.findings if f.status == "not_assessable"]

    def passed(self) -> list[Finding]:
        """Findings that comply."""
        return [f for f in self.findings if f.status == "pass"]

    def reasons(self, dimension: str) -> dict[str, str]:
        """Why ``dimension`` was not assessed in full: each reason once, in words, by its code.

        Findings that wait for a look at the original are a reason, too.
        """
        rules = {
            rule.rule: rule for part in self.scheme.dimensions if part.id == dimension for rule in part.rules
        }
        codes = dict.fromkeys(f.reason for f in self.undecided() if f.rule in rules and f.reason)
        told = {code: names.REASONS.get(code, words.REASON_UNKNOWN) for code in codes}
        if any(f.failed and f.rule in rules and rules[f.rule].waits for f in self.findings):
            told["waits"] = words.REASON_WAITS
        return told

    def cost(self, finding: Finding) -> float:
        """Points lost to ``finding``."""
        lost = (
            d.points for dimension in self.dimensions for d in dimension.deductions if d.key == finding.key
        )
        return sum(lost)


def _only(frame: pl.DataFrame, report: str) -> dict[str, Any]:
    rows = frame.filter(pl.col("report") == report)
    return rows.row(0, named=True) if rows.height else {}


def _dimensions(desk: Desk, report: str) -> tuple[Dimension, ...]:
    lost: dict[str, list[Deduction]] = {}
    said = spoken.sentences(desk, [report])
    for row in desk.scores.deductions.filter(pl.col("report") == report).iter_rows(named=True):
        kept = row["message"] or ""
        deduction = Deduction(row["rule"], row["points"], said.get(kept, kept), row["key"])
        lost.setdefault(row["dimension"], []).append(deduction)
    rows = desk.scores.dimensions.filter(pl.col("report") == report).iter_rows(named=True)
    return tuple(
        Dimension(
            r["dimension"],
            r["score"],
            r["max"],
            r["assessed"],
            r["state"],
            tuple(lost.get(r["dimension"], ())),
        )
        for r in rows
    )


def _figures(statements: pl.DataFrame, facts: Mapping[str, Cell], report: str) -> tuple[Place, ...]:
    """Spans of figures in the prose: narrative facts, and the parts of compositions and percentages."""
    narrative = [cell.spot for cell in facts.values() if cell.source == "narrative"]
    parts = (
        statements.filter(pl.col("report") == report)
        .select(part=pl.col("parts").explode())
        .drop_nulls()
        .get_column("part")
        .to_list()
    )
    return (*narrative, *(Place(part["start"], part["end"]) for part in parts))


def _sections(structure: pl.DataFrame, report: str) -> dict[int, str]:
    rows = structure.filter(
        pl.col("report") == report, pl.col("kind") == "section", pl.col("section").is_between(1, 6)
    )
    first = rows.unique("section", keep="first", maintain_order=True)
    return dict(first.select("section", "text").iter_rows())


def _decided(desk: Desk, report: str) -> pl.DataFrame:
    """The findings of a report, complete, with how those that failed stand."""
    standing = desk.standing.filter(pl.col("report") == report).select("key", "decision")
    return desk.about(report).join(standing, on="key", how="left", maintain_order="left")


def card_of(desk: Desk, report: str, *, whole: bool = True) -> Card:
    """Everything about the report ``report`` of the desk; unless ``whole`` only those findings that failed.

    What did not fail is completed here, which takes most of the time of a screen that shows one finding.
    """
    failed = desk.standing.filter(pl.col("report") == report)
    found = _decided(desk, report) if whole else spoken.told(failed, desk.frames)
    facts = cells_of(desk.frames.facts, report)
    about = _only(desk.frames.reports, report)
    return Card(
        report=report,
        about=about,
        score=_only(desk.scores.scores, report),
        dimensions=_dimensions(desk, report),
        findings=tuple(of_report(found, report)),
        cells=facts,
        figures=_figures(desk.frames.statements, facts, report),
        sections=_sections(desk.frames.structure, report),
        scheme=desk.scheme(about.get("year")),
    )


def grouped(findings: Sequence[Finding]) -> list[list[Finding]]:
    """Findings that share a root cause together, where the first of them stands.

    So do those of one rule about what is not there (an unrecognised table): they have nothing to quote.
    """
    groups: dict[str, list[Finding]] = {}
    for number, finding in enumerate(findings):
        absent = not finding.evidence and not finding.facts
        alone = f"absent {finding.rule}" if absent else f"alone {number}"
        groups.setdefault(finding.root or alone, []).append(finding)
    return list(groups.values())


def titles() -> dict[str, str]:
    """The checks' names by id."""
    return {check.id: check.title for check in catalogue()}


def why(finding: Finding) -> str:
    """Why a finding could not be assessed, as a sentence."""
    return names.REASONS.get(finding.reason or "", words.REASON_UNKNOWN)


def against(desk: Desk, report: str, among: Sequence[str] | None = None) -> pl.DataFrame:
    """A row an indicator, in words, with ``spread``: range, median, quartiles of the peers, or why none.

    Peers are the reports ``among`` (keys, itself included), else those of its class.
    """
    told = in_words(comparison.distribution(desk.frames, desk.indicators, report, among))
    columns = ("minimum", "maximum", "median", "lower", "upper")
    low, high, middle, lower, upper = (amount(column) for column in columns)
    spread = (
        pl.when(pl.col("valued") < LEAST_PEERS)
        .then(pl.lit(words.PEERS_TOO_FEW.format(least=LEAST_PEERS)))
        .when(pl.col("minimum") == pl.col("maximum"))
        .then(pl.format(words.PEERS_SAME, low, pl.col("valued")))
        .otherwise(pl.format(words.PEERS_RANGE, low, high, middle, lower, upper, pl.col("valued")))
    )
    return told.with_columns(spread=spread)


def strip(desk: Desk, report: str, among: Sequence[str] | None = None) -> pl.DataFrame:
    """The rows of the distribution strip: shares that this report and enough of its peers have."""
    found = [
        comparison.class_values(desk.frames, desk.indicators, report, wanted, among).with_columns(
            indicator=pl.lit(wanted), state=pl.lit("ok")
        )
        for wanted in STRIP_RATES
    ]
    enough = (pl.len().over("indicator") >= LEAST_PEERS) & pl.col("own").any().over("indicator")
    told = in_words(pl.concat(found).filter(enough))
    return told.sort("own", maintain_order=True).select(
        pl.col("title").alias("indicator"), "agency", "value", "shown", "counts", mine="own"
    )


def tables_of(card: Card) -> dict[TableId, tuple[str, str]]:
    """For each table its recognition and the form it is printed in, else the report's own form."""
    form = card.about.get("format") or "2021"
    return {
        table: (card.about.get(table) or "not_recognised", card.about.get(f"{table}_form") or form)
        for table in TABLES
    }
