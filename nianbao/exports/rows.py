"""What the sheets show, as plain rows of text and numbers: frames in, nothing of spreadsheets."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

import polars as pl

from nianbao.exports.sheet import Column, Value
from nianbao.frames import Frames
from nianbao.review import SETTLED
from nianbao.scoring.indicator import Indicator, catalogue
from nianbao.scoring.schema import Scores
from nianbao.wording.cells import cell_name, place_name
from nianbao.wording.zh import grids, names, rules
from nianbao.wording.zh import sheets as words
from parsing.personal import masked

QUOTES, QUOTE_LENGTH = 8, 300
PROSE = "narrative."

Record = Mapping[str, Any]


class Evaluated(Protocol):
    """Reports with all that was found about them; ``nianbao.desk.Desk`` is one."""

    @property
    def frames(self) -> Frames:
        """The reports."""

    @property
    def outcomes(self) -> pl.DataFrame:
        """OUTCOMES of all checks."""

    @property
    def standing(self) -> pl.DataFrame:
        """The failed findings with what people decided about them (nianbao.review.STANDING)."""

    @property
    def scores(self) -> Scores:
        """Scores of the reports."""

    @property
    def indicators(self) -> pl.DataFrame:
        """INDICATORS of the reports."""


@dataclass(frozen=True, slots=True)
class Card:
    """One report's part of every frame, as records."""

    report: Record
    score: Record
    dimensions: Sequence[Record]
    coverage: Sequence[Record]
    problems: Sequence[Record]
    figures: Mapping[str, Record]
    given: Mapping[str, Record]
    """The cells that people gave (rows of FACTS), by concept."""


def _by_report(frame: pl.DataFrame, keys: Sequence[str]) -> dict[str, list[dict[str, Any]]]:
    """The rows of ``frame`` about each of ``keys``, in their order."""
    found: dict[str, list[dict[str, Any]]] = {key: [] for key in keys}
    for row in frame.filter(pl.col("report").is_in(keys)).to_dicts():
        found[row["report"]].append(row)
    return found


def _problems(desk: Evaluated, keys: Sequence[str]) -> pl.DataFrame:
    """Failing findings, gravest first, with the points that each cost."""
    cost = desk.scores.deductions.select("report", "key", cost="points")
    grave = pl.col("severity").replace_strict({"error": 0, "warning": 1, "info": 2}, return_dtype=pl.Int64)
    return (
        desk.standing.filter(pl.col("report").is_in(keys))
        .join(cost, on=["report", "key"], how="left", maintain_order="left")
        .with_columns(grave=grave)
        .sort("report", "grave", maintain_order=True)
    )


def ordered(desk: Evaluated, reports: Sequence[str] | None = None) -> pl.DataFrame:
    """The reports asked for (all without ``reports``), by kind, area, agency and year."""
    wanted = (
        desk.frames.reports
        if reports is None
        else desk.frames.reports.filter(pl.col("report").is_in(list(reports)))
    )
    order = {kind: number for number, kind in enumerate(names.AGENCY_KINDS)}
    kind = pl.col("agency_kind").replace_strict(order, default=len(order), return_dtype=pl.Int64)
    return wanted.sort(kind, "area", "agency", "year", "report", nulls_last=True)


def cards(desk: Evaluated, reports: pl.DataFrame) -> list[Card]:
    """The cards of ``reports`` (of ``ordered``), in their order."""
    keys = reports["report"].to_list()
    parts = {
        "score": _by_report(desk.scores.scores, keys),
        "dimensions": _by_report(desk.scores.dimensions, keys),
        "coverage": _by_report(desk.scores.coverage, keys),
        "problems": _by_report(_problems(desk, keys), keys),
        "figures": _by_report(desk.indicators, keys),
        "given": _by_report(desk.frames.facts.filter(pl.col("entered_by").is_not_null()), keys),
    }
    return [
        Card(
            report=row,
            score=parts["score"][row["report"]][0],
            dimensions=parts["dimensions"][row["report"]],
            coverage=parts["coverage"][row["report"]],
            problems=parts["problems"][row["report"]],
            figures={figure["indicator"]: figure for figure in parts["figures"][row["report"]]},
            given={fact["concept"]: fact for fact in parts["given"][row["report"]]},
        )
        for row in reports.to_dicts()
    ]


def agency(card: Card) -> str:
    """The agency's name, or that it is not known."""
    return card.report["agency"] or words.UNKNOWN_AGENCY


def published(card: Card) -> str:
    """The date of publication, saying so where nobody confirmed it."""
    day = card.report["published"]
    if day is None:
        return words.DATE_UNKNOWN
    return day.isoformat() if card.report["published_confirmed"] else words.DATE_UNCONFIRMED.format(date=day)


def kind_name(card: Card) -> str:
    """The name of the agency's kind, empty where it is not known."""
    kind = card.report["agency_kind"]
    return names.AGENCY_KINDS[kind].full if kind in names.AGENCY_KINDS else ""


def scope_name(card: Card) -> str:
    """The name of the report's scope, empty where it is not known."""
    scope = card.report["scope"]
    return names.SCOPES[scope].full if scope in names.SCOPES else ""


def counts_as_fault(problem: Record) -> bool:
    """Whether a failing finding counts: no person has settled it."""
    return problem["decision"] not in SETTLED


def severity_counts(card: Card) -> list[int]:
    """How many errors, warnings and infos count: not those that a person has settled."""
    counts = [problem for problem in card.problems if counts_as_fault(problem)]
    return [sum(problem["severity"] == name for problem in counts) for name in names.SEVERITIES]


def _named(concept: str, quote: str, given: Mapping[str, Record]) -> str:
    """A cell with its name and, where a person gave it, saying so; or the sentence of the prose."""
    if concept.startswith(PROSE):
        return quote[:QUOTE_LENGTH]
    mark = words.GIVEN[given[concept]["decided_by"]] if concept in given else ""
    return words.CELL.format(name=cell_name(concept), quote=quote or words.EMPTY) + mark


def given_in_words(card: Card) -> str:
    """What people gave of the report's cells: tables with who and when, corrected cells by name."""
    facts = list(card.given.values())
    acts = dict.fromkeys(
        (cell_name(f["concept"]).partition(grids.SEPARATOR)[0], f["entered_by"], f["entered_at"][:10])
        for f in facts
        if f["decided_by"] == "entered"
    )
    tables = [words.GIVEN_TABLE.format(table=table, who=who, day=day) for table, who, day in acts]
    cells = [
        words.GIVEN_CELL.format(
            name=cell_name(f["concept"]), who=f["entered_by"], day=f["entered_at"][:10], read=f["read"] or ""
        )
        for f in facts
        if f["decided_by"] == "corrected"
    ]
    return "；".join([*tables, *cells])


def _quotes(problem: Record, given: Mapping[str, Record]) -> str:
    """What was read, a line each; cells are named and those that say 0 are only counted."""
    quotes = [" ".join((item["quote"] or "").split()) for item in problem["evidence"] or ()]
    facts, zeros = problem["facts"] or [], 0
    if len(facts) == len(quotes):
        pairs = list(zip(facts, quotes, strict=True))
        zeros = sum(quote == "0" and not concept.startswith(PROSE) for concept, quote in pairs)
        lines = [
            _named(concept, quote, given)
            for concept, quote in pairs
            if quote != "0" or concept.startswith(PROSE)
        ]
    else:
        lines = [quote[:QUOTE_LENGTH] for quote in quotes if quote]
    shown = list(dict.fromkeys(lines))
    more = [words.MORE_QUOTES.format(count=len(shown) - QUOTES)] if len(shown) > QUOTES else []
    rest = [words.ZEROS.format(count=zeros)] if zeros else []
    return "\n".join([*shown[:QUOTES], *more, *rest])


PROBLEM_COLUMNS = (
    Column(words.SEVERITY),
    Column(words.FAULT),
    Column(words.RULE),
    Column(words.PLACE),
    Column(words.MESSAGE, "long"),
    Column(words.EVIDENCE, "long"),
    Column(words.EXPECTED, "number"),
    Column(words.ACTUAL, "number"),
    Column(words.DIFFERENCE, "difference"),
    Column(words.POINTS, "points"),
    Column(words.DECISION),
    Column(words.DECIDED, "long"),
)


def decided_in_words(problem: Record) -> str:
    """Why, by whom and when a decision was taken; empty where there is none. Private numbers are masked."""
    note = masked(problem["note"] or "")
    said = (problem["decision_reason"], note, problem["who"], (problem["made_at"] or "")[:10])
    return "；".join(filter(None, said)) if problem["decision"] != "none" else ""


def problem_rows(card: Card) -> Iterable[list[Value]]:
    """A row of PROBLEM_COLUMNS for every failing finding."""
    for problem in card.problems:
        yield [
            names.SEVERITIES[problem["severity"]].full,
            names.FAULTS[problem["fault"]].full,
            rules.TITLES.get(problem["rule"], problem["rule"]),
            place_name(problem["place"] or {}),
            problem["message"] or "",
            _quotes(problem, card.given),
            problem["expected"],
            problem["actual"],
            problem["difference"],
            problem["cost"],
            names.DECISIONS[problem["decision"]].full,
            decided_in_words(problem),
        ]


UNASSESSED_COLUMNS = (
    Column(words.RULE),
    Column(words.SHARE, "points"),
    Column(words.ASSESSED, "points"),
    Column(words.STATE),
    Column(words.REASON, "long"),
)


def unassessed_rows(card: Card) -> Iterable[list[Value]]:
    """A row of UNASSESSED_COLUMNS for every rule that could not be assessed in full."""
    for rule in card.coverage:
        if rule["points"] - rule["assessed"] < 1e-9:
            continue
        reasons = [names.REASONS.get(reason, reason) for reason in rule["reasons"]] or [words.WAITS]
        title = rules.TITLES.get(rule["rule"], rule["rule"])
        state = (
            words.DIMENSION_STATES["partly"]
            if rule["assessed"] > 0
            else words.DIMENSION_STATES["not_assessable"]
        )
        yield [title, round(rule["points"], 2), round(rule["assessed"], 2), state, "\n".join(reasons)]


def figure_value(figure: Record) -> Value:
    """The figure, or in words why there is none."""
    return figure["value"] if figure["value"] is not None else words.INDICATOR_STATES[figure["state"]]


def counts(figure: Record) -> str:
    """Numerator and denominator as printed, ``5 / 20``; a missing one is ``—``."""
    return " / ".join("—" if n is None else f"{n:g}" for n in (figure["numerator"], figure["denominator"]))


def indicator_title(indicator: Indicator) -> str:
    """Name, and the unit where the name does not say it."""
    unit = words.UNITS[indicator.unit]
    if unit == words.UNITS["rate"] or unit in indicator.title:
        return indicator.title
    return words.UNIT_HEAD.format(name=indicator.title, unit=unit)


INDICATOR_COLUMNS = (
    Column(words.INDICATOR),
    Column(words.VALUE, "number"),
    Column(words.COUNTS),
    Column(words.STATE),
    Column(words.CAVEAT, "long"),
)


def indicator_rows(card: Card) -> Iterable[tuple[Indicator, Record]]:
    """Every indicator with the report's figure."""
    for indicator in catalogue():
        if indicator.id in card.figures:
            yield indicator, card.figures[indicator.id]
