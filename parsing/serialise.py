"""Reports as JSON: the object that other programs rely on, and a lossless form for keeping."""

import json
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from typing import Any

from parsing.model import Fact, Part, Place, Problem, Report, Statement, Structure, TableId

TABLES: tuple[TableId, ...] = ("proactive", "requests", "disputes")


def to_json(report: Report) -> dict[str, Any]:
    """The object of ``nianbao parse --json``: every key is always there, facts in the order of the source."""
    return {
        "file": report.file,
        "sha256": report.sha256,
        "kind": report.kind,
        "reader": report.reader,
        "parser": report.parser,
        "agency": report.agency,
        "area": report.area,
        "area_from": report.area_from,
        "area_code": report.area_code,
        "code": report.code,
        "agency_kind": report.agency_kind,
        "scope": report.scope,
        "year": report.year,
        "format": report.format,
        "published": report.published,
        "sections": [
            {"number": s.number, "title": s.text, "official": s.official, "characters": s.characters}
            for s in report.structure
            if s.kind == "section"
        ],
        "tables": {table: report.tables.get(table, "not_recognised") for table in TABLES},
        "facts": [_fact(fact) for fact in report.facts],
        "problems": [{"code": p.code, "message": p.message} for p in report.problems],
    }


def _fact(fact: Fact) -> dict[str, Any]:
    return {
        "id": fact.id,
        "value": _number(fact.value),
        "state": fact.state,
        "raw": fact.raw,
        "candidates": [_number(value) for value in fact.candidates],
        "approximate": fact.approximate,
        "source": fact.source,
        "decided_by": fact.decided_by,
        "confidence": fact.confidence,
        "where": fact.where.as_json(),
        "also": [place.as_json() for place in fact.also],
    }


def _number(value: float | None) -> float | int | None:
    """Whole numbers without a decimal point."""
    return int(value) if value is not None and value.is_integer() else value


def dump(report: Report) -> str:
    """A report as a JSON document that ``load`` turns back into an equal one."""
    return json.dumps(_plain(report), ensure_ascii=False, separators=(",", ":"))


def _plain(value: object) -> object:
    """A record as an object by the names of its fields; what it holds likewise."""
    if isinstance(value, Fact | Place):
        return {name: _plain(part) for name, part in value._asdict().items()}
    if is_dataclass(value):
        return {field.name: _plain(getattr(value, field.name)) for field in fields(value)}
    if isinstance(value, tuple):
        return [_plain(part) for part in value]
    return value


def load(document: str) -> Report:
    """The report that ``dump`` wrote; ValueError, KeyError or TypeError for anything else."""
    raw = json.loads(document)
    parts = {
        "facts": tuple(_made_fact(f) for f in raw["facts"]),
        "statements": tuple(_made_statement(s) for s in raw["statements"]),
        "structure": tuple(Structure(**{**s, "where": _place(s["where"])}) for s in raw["structure"]),
        "problems": tuple(Problem(**p) for p in raw["problems"]),
    }
    return Report(**{**raw, **parts})


def _place(raw: Mapping[str, Any]) -> Place:
    box = raw["box"]
    return Place(**{**raw, "box": None if box is None else tuple(box)})


def _made_fact(raw: Mapping[str, Any]) -> Fact:
    return Fact(
        **{
            **raw,
            "where": _place(raw["where"]),
            "candidates": tuple(raw["candidates"]),
            "decided_with": tuple(raw.get("decided_with", ())),
            "also": tuple(_place(p) for p in raw["also"]),
        }
    )


def _made_statement(raw: Mapping[str, Any]) -> Statement:
    parts = tuple(Part(**p) for p in raw["parts"])
    return Statement(**{**raw, "where": _place(raw["where"]), "parts": parts})
