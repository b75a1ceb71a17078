"""An evaluated set of files as the command answers it: JSON objects, or lines for a reader."""

from collections.abc import Iterator, Mapping
from typing import Any

import polars as pl

from nianbao.desk import Desk
from nianbao.frames import place_of
from nianbao.scoring.indicator import catalogue
from nianbao.terminal import plain, words
from nianbao.wording.zh import names as terms

Json = dict[str, Any]
Names = Mapping[str, str]
"""File names by the key ``report``, in the order of the answer."""


def _grouped(frame: pl.DataFrame) -> dict[str, list[Json]]:
    """The rows of ``frame`` by report."""
    parts = frame.partition_by("report", as_dict=True, maintain_order=True)
    return {str(key): part.to_dicts() for (key,), part in parts.items()}


def _heads(desk: Desk, names: Names) -> Iterator[tuple[str, Json]]:
    rows = {row["report"]: row for row in desk.frames.reports.iter_rows(named=True)}
    for key, file in names.items():
        yield key, {"file": file, **{name: rows[key][name] for name in ("agency", "area", "year")}}


def _finding(row: Json) -> Json:
    same = ("rule", "status", "severity", "fault", "expected", "actual", "difference", "facts", "message")
    return {
        **{name: row[name] for name in same},
        "place": {part: value for part, value in row["place"].items() if value is not None},
        "evidence": [{"quote": e["quote"], "where": place_of(e["where"]).as_json()} for e in row["evidence"]],
    }


def findings_json(desk: Desk, names: Names) -> Iterator[Json]:
    """The objects of ``nianbao check --json``, one a report."""
    findings = _grouped(desk.whole())
    for key, head in _heads(desk, names):
        yield {**head, "findings": [_finding(row) for row in findings.get(key, [])]}


def scores_json(desk: Desk, names: Names) -> Iterator[Json]:
    """The objects of ``nianbao score --json``, one a report."""
    scores = {row["report"]: row for row in desk.scores.scores.iter_rows(named=True)}
    dimensions, deductions = _grouped(desk.scores.dimensions), _grouped(desk.scores.deductions)
    indicators = _grouped(desk.indicators)
    promised = {indicator.id for indicator in catalogue() if indicator.interface}
    figures = ("value", "numerator", "denominator", "small_sample")
    for key, head in _heads(desk, names):
        score = scores[key]
        lost = deductions.get(key, [])
        yield {
            **head,
            **{name: score[name] for name in ("score", "grade", "assessable", "scheme")},
            "dimensions": [
                {
                    "id": row["dimension"],
                    "score": row["score"],
                    "max": row["max"],
                    "deductions": [
                        {name: d[name] for name in ("rule", "points", "message")}
                        for d in lost
                        if d["dimension"] == row["dimension"]
                    ],
                }
                for row in dimensions.get(key, [])
            ],
            "indicators": [
                {"id": row["indicator"], **{name: row[name] for name in figures}}
                for row in indicators.get(key, [])
                if row["indicator"] in promised
            ],
        }


def _shown(head: Json) -> Json:
    unknown, year = words()["unknown"], head["year"]
    return {
        "name": plain(head["file"]),
        "agency": plain(head["agency"] or unknown),
        "year": unknown if year is None else words()["year"].format(year=year),
    }


def findings_lines(desk: Desk, names: Names) -> Iterator[str]:
    """Each report with its errors and warnings, for a reader."""
    for row in findings_json(desk, names):
        failed = [f for f in row["findings"] if f["status"] == "fail"]
        errors = [f for f in failed if f["severity"] == "error"]
        warnings = [f for f in failed if f["severity"] == "warning"]
        unknown = sum(f["status"] == "not_assessable" for f in row["findings"])
        counts = {"errors": len(errors), "warnings": len(warnings), "unknown": unknown}
        yield words()["checked"].format(**_shown(row), **counts)
        for finding in (*errors, *warnings):
            severity = terms.SEVERITIES[finding["severity"]].full
            yield words()["finding"].format(severity=severity, message=plain(finding["message"]))


def _points(value: float | None) -> str:
    return words()["no_points"] if value is None else f"{value:.1f}"


def scores_lines(desk: Desk, names: Names) -> Iterator[str]:
    """Each report with its score, dimensions and deductions, for a reader."""
    w = words()
    for row in scores_json(desk, names):
        score = "" if row["score"] is None else f"{row['score']:.1f}　"
        result = score + (row["grade"] or "")
        yield w["scored"].format(**_shown(row), result=result, assessable=row["assessable"])
        for part in row["dimensions"]:
            dimension = terms.DIMENSIONS[part["id"]].full
            yield w["dimension"].format(dimension=dimension, score=_points(part["score"]), max=part["max"])
            for lost in part["deductions"]:
                yield w["deduction"].format(points=lost["points"], message=plain(lost["message"]))
