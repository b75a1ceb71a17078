"""Findings and facts of one report as plain records, for the parts of a screen that draw them one by one."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

import polars as pl

from nianbao.frames import place_of
from nianbao.review import SETTLED
from parsing.model import Place

BETWEEN_YEARS = "years."
SEVERITIES = ("error", "warning", "info")


@dataclass(frozen=True, slots=True)
class Evidence:
    """What the source says (``quote``) and where."""

    quote: str
    spot: Place


@dataclass(frozen=True, slots=True)
class Cell:
    """One fact: its printed form, its value (None unless ``state`` is reported), its place.

    ``candidates`` are the values an uncertain one may have. Of one that a person gave ``entered_by`` and
    ``entered_at`` (ISO) say who and when, ``read`` what the program had read there.
    """

    concept: str
    value: float | None
    state: str
    raw: str
    source: str
    decided_by: str
    spot: Place
    candidates: tuple[float, ...] = ()
    read: str | None = None
    entered_by: str | None = None
    entered_at: str | None = None


@dataclass(frozen=True, slots=True)
class Finding:
    """One finding of one report; ``place`` holds the ids of table, row, column and group that are given."""

    report: str
    rule: str
    status: str
    severity: str
    fault: str
    place: Mapping[str, str]
    section: int | None
    expected: float | None
    actual: float | None
    difference: float | None
    facts: tuple[str, ...]
    evidence: tuple[Evidence, ...]
    reason: str | None
    root: str | None
    key: str
    message: str
    terms: Mapping[str, str] = field(default_factory=dict)
    """What the sentence names besides: of a likeness ``other``, the key of the other report."""
    decision: str = "none"
    """How it stands (nianbao.wording.DECISIONS)."""

    @property
    def failed(self) -> bool:
        """Whether the check found something to say (错误, 疑点 or 提示)."""
        return self.status == "fail"

    @property
    def counts(self) -> bool:
        """Whether it failed and no person has settled it."""
        return self.failed and self.decision not in SETTLED

    @property
    def own_facts(self) -> tuple[str, ...]:
        """The facts that were read in this report: a check between years read others in last year's."""
        if not self.rule.startswith(BETWEEN_YEARS):
            return self.facts
        own = ".".join(self.place.get(part, "") for part in ("table", "row", "column"))
        return tuple(concept for concept in self.facts if concept == own)


def spot(where: Mapping[str, Any] | None) -> Place:
    """The place of a frame's row; an empty one where there is none."""
    return Place() if where is None else place_of(where)


def _finding(row: Mapping[str, Any]) -> Finding:
    place = row["place"] or {}
    names = {name: place[name] for name in ("table", "row", "column", "group") if place.get(name)}
    evidence = tuple(Evidence(e["quote"] or "", spot(e["where"])) for e in row["evidence"] or ())
    return Finding(
        report=row["report"],
        rule=row["rule"],
        status=row["status"],
        severity=row["severity"],
        fault=row["fault"],
        place=names,
        section=place.get("section"),
        expected=row["expected"],
        actual=row["actual"],
        difference=row["difference"],
        facts=tuple(row["facts"] or ()),
        evidence=evidence,
        reason=row["reason"],
        root=row["root"],
        key=row["key"],
        message=row["message"] or "",
        terms={term["name"]: term["value"] for term in row["terms"] or ()},
        decision=row.get("decision") or "none",
    )


def of_report(findings: pl.DataFrame, report: str) -> list[Finding]:
    """The findings of one report, in the frame's order."""
    rows = findings.filter(pl.col("report") == report)
    return [_finding(row) for row in rows.iter_rows(named=True)]


def cells_of(facts: pl.DataFrame, report: str) -> dict[str, Cell]:
    """The facts of one report by concept; of several with one concept the first counts."""
    found: dict[str, Cell] = {}
    for row in facts.filter(pl.col("report") == report).iter_rows(named=True):
        cell = Cell(
            concept=row["concept"],
            value=row["value"],
            state=row["state"],
            raw=row["raw"] or "",
            source=row["source"],
            decided_by=row["decided_by"],
            spot=spot(row["where"]),
            candidates=tuple(row["candidates"] or ()),
            read=row["read"],
            entered_by=row["entered_by"],
            entered_at=row["entered_at"],
        )
        found.setdefault(cell.concept, cell)
    return found


def touching(findings: Iterable[Finding], concept: str) -> list[Finding]:
    """Failed or undecided findings that read the cell ``concept``."""
    return [f for f in findings if concept in f.own_facts and f.status in ("fail", "not_assessable")]
