"""Reports, facts and findings as plain tables to take home: nothing nested, nobody's name."""

from collections.abc import Mapping, Sequence

import polars as pl

from nianbao import checks
from nianbao.exports.rows import Evaluated
from nianbao.frames import schema
from nianbao.wording.cells import cell_name, place_name
from nianbao.wording.concepts import concepts
from nianbao.wording.zh import rules

REPORTS = schema(
    {
        "report": pl.String,
        "agency": pl.String,
        "area": pl.String,
        "area_code": pl.String,
        "agency_kind": pl.String,
        "scope": pl.String,
        "year": pl.Int64,
        "form": pl.String,
        "stage": pl.String,
        "title": pl.String,
        "file": pl.String,
        "reader": pl.String,
        "submitted": pl.Date,
        "submitted_confirmed": pl.Boolean,
        "published": pl.Date,
        "published_confirmed": pl.Boolean,
        "proactive": pl.String,
        "requests": pl.String,
        "disputes": pl.String,
        "characters": pl.Int64,
        "score": pl.Float64,
        "grade": pl.String,
        "assessable": pl.Float64,
        "lost": pl.Float64,
        "scheme": pl.String,
    }
)

FACTS = schema(
    {
        "report": pl.String,
        "agency": pl.String,
        "area": pl.String,
        "scope": pl.String,
        "year": pl.Int64,
        "concept": pl.String,
        "name": pl.String,
        "unit": pl.String,
        "value": pl.Float64,
        "state": pl.String,
        "raw": pl.String,
        "read": pl.String,
        "approximate": pl.Boolean,
        "source": pl.String,
        "decided_by": pl.String,
        "candidates": pl.String,
        "confidence": pl.Float64,
        "page": pl.Int64,
    }
)

FINDINGS = schema(
    {
        "report": pl.String,
        "agency": pl.String,
        "area": pl.String,
        "scope": pl.String,
        "year": pl.Int64,
        "rule": pl.String,
        "title": pl.String,
        "fault": pl.String,
        "severity": pl.String,
        "status": pl.String,
        "place": pl.String,
        "expected": pl.Float64,
        "actual": pl.Float64,
        "difference": pl.Float64,
        "message": pl.String,
        "reason": pl.String,
        "decision": pl.String,
        "decision_reason": pl.String,
        "key": pl.String,
    }
)

TABLES: Mapping[str, pl.Schema] = {"reports": REPORTS, "facts": FACTS, "findings": FINDINGS}
WHO = ("report", "agency", "area", "scope", "year")
SEPARATOR = "; "


def _of_reports(desk: Evaluated) -> pl.DataFrame:
    scores = desk.scores.scores.select("report", "score", "grade", "assessable", "lost", "scheme")
    return desk.frames.reports.rename({"format": "form"}).join(
        scores, on="report", how="left", maintain_order="left"
    )


def _named(column: str, names: Mapping[str, str]) -> pl.Expr:
    return pl.col(column).replace_strict(names, default=None, return_dtype=pl.String)


def _of_facts(desk: Evaluated) -> pl.DataFrame:
    present = desk.frames.facts["concept"].unique().to_list()
    units = {concept: str(concepts()[concept]["unit"]) for concept in present if concept in concepts()}
    names = {concept: cell_name(concept) for concept in present}
    digits = pl.col("candidates").list.eval(pl.element().cast(pl.String)).list.join(SEPARATOR)
    return desk.frames.facts.with_columns(
        name=_named("concept", names),
        unit=_named("concept", units),
        candidates=pl.when(pl.col("candidates").list.len() > 0).then(digits),
        page=pl.col("where").struct.field("page"),
    )


def _of_findings(desk: Evaluated) -> pl.DataFrame:
    told = ("message", "decision", "decision_reason")
    decided = desk.standing.select("report", "key", *told)
    found = checks.bare(desk.outcomes).drop("message")
    places = found.select("place").unique()
    words = [place_name(place or {}) for place in places["place"]]
    named = places.with_columns(_place=pl.Series(words, dtype=pl.String))
    return (
        found.join(decided, on=["report", "key"], how="left", maintain_order="left")
        .join(named, on="place", how="left", maintain_order="left", nulls_equal=True)
        .with_columns(title=_named("rule", dict(rules.TITLES)), place=pl.col("_place"))
    )


def tables(desk: Evaluated, reports: Sequence[str] | None = None) -> dict[str, pl.DataFrame]:
    """The TABLES of the reports asked for (keys; all without ``reports``), each sorted by report.

    Findings are those of every status: a decision stands beside the failed ones.
    """
    every = _of_reports(desk)
    kept = every if reports is None else every.filter(pl.col("report").is_in(list(reports)))
    who = kept.select(WHO)
    parts = {
        name: frame.join(who, on="report", how="inner", maintain_order="left")
        for name, frame in (("facts", _of_facts(desk)), ("findings", _of_findings(desk)))
    }
    whole = {"reports": kept, **parts}
    return {
        name: whole[name].select(shape.names()).cast(shape).sort("report", maintain_order=True)
        for name, shape in TABLES.items()
    }
