"""Reports as frames with declared schemas: the one shape in which checks, scores and screens see them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

import numpy as np
import polars as pl

from nianbao.likeness.signature import BINS, signatures
from parsing.model import Fact, Place, Report, Statement, TableId

TABLES: tuple[TableId, ...] = ("proactive", "requests", "disputes")


def schema(columns: Mapping[str, pl.DataType | type[pl.DataType]]) -> pl.Schema:
    return pl.Schema(dict(columns))


PLACE = pl.Struct(
    {
        "start": pl.Int64,
        "end": pl.Int64,
        "page": pl.Int64,
        "x0": pl.Float64,
        "top": pl.Float64,
        "x1": pl.Float64,
        "bottom": pl.Float64,
        "table": pl.Int64,
        "row": pl.Int64,
        "column": pl.Int64,
        "paragraph": pl.Int64,
        "origin": pl.Int64,
    }
)

_PLACE_FIELDS = tuple(field.name for field in PLACE.fields)

REPORTS = schema(
    {
        "report": pl.String,  # key: the file (command) or the version's id (library)
        "file": pl.String,
        "title": pl.String,
        "agency": pl.String,
        "area": pl.String,
        "area_from": pl.String,  # who names it: the text, the list (of divisions), a person
        "area_code": pl.String,
        "code": pl.String,
        "agency_kind": pl.String,
        "scope": pl.String,
        "year": pl.Int64,
        "format": pl.String,
        "stage": pl.String,  # draft or published; null where nobody said (the command)
        "published": pl.Date,
        "published_confirmed": pl.Boolean,  # a person confirmed or entered the date
        "submitted": pl.Date,  # to the office; null where nobody said, and in the command
        "submitted_confirmed": pl.Boolean,  # a person entered the date, else it is that of the file's arrival
        "reader": pl.String,
        "whole": pl.Boolean,
        "proactive": pl.String,  # how well each table was recognised; entered: a person typed it
        "requests": pl.String,
        "disputes": pl.String,
        "proactive_form": pl.String,
        "requests_form": pl.String,
        "disputes_form": pl.String,
        "characters": pl.Int64,
    }
)

FACTS = schema(
    {
        "report": pl.String,
        "concept": pl.String,
        "value": pl.Float64,
        "state": pl.String,
        "raw": pl.String,
        "approximate": pl.Boolean,
        "source": pl.String,
        "decided_by": pl.String,  # print, sums; a person's: entered (in a whole table), corrected (one cell)
        "decided_with": pl.List(pl.String),
        "confidence": pl.Float64,
        "candidates": pl.List(pl.Float64),  # of an uncertain cell: the values it may have
        "read": pl.String,  # of a cell that a person gave: what the file was read to say there
        "entered_by": pl.String,  # who gave the cell, and when (ISO, UTC); null for what was read
        "entered_at": pl.String,
        "start": pl.Int64,
        "end": pl.Int64,
        "where": PLACE,
    }
)

PART = pl.Schema(
    {"label": pl.String, "value": pl.Float64, "exactness": pl.String, "start": pl.Int64, "end": pl.Int64}
)

STATEMENTS = schema(
    {
        "report": pl.String,
        "kind": pl.String,
        "concept": pl.String,
        "value": pl.Float64,
        "unit": pl.String,
        "exactness": pl.String,
        "includes_carried_in": pl.Boolean,
        "subject": pl.String,
        "year": pl.Int64,
        "section": pl.Int64,
        "parts": pl.List(pl.Struct(PART)),
        "closed": pl.Boolean,
        "etc": pl.Boolean,
        "decimals": pl.Int64,
        "from_date": pl.Date,
        "to_date": pl.Date,
        "quote": pl.String,
        "start": pl.Int64,
        "end": pl.Int64,
        "where": PLACE,
    }
)

STRUCTURE = schema(
    {
        "report": pl.String,
        "kind": pl.String,
        "text": pl.String,
        "section": pl.Int64,
        "number": pl.Int64,
        "level": pl.Int64,
        "list_id": pl.Int64,
        "official": pl.Boolean,
        "characters": pl.Int64,
        "expected": pl.String,
        "start": pl.Int64,
        "end": pl.Int64,
        "where": PLACE,
    }
)

SIGNATURES = schema(
    {
        "report": pl.String,
        "section": pl.Int64,  # 1 to 6
        "size": pl.Int64,  # how much wording of its own it has (nianbao.likeness.signature)
        "minima": pl.Array(pl.UInt32, BINS),
    }
)


@dataclass(frozen=True, slots=True)
class Frames:
    """The five frames of a set of reports, each sorted by ``report`` and then by position in the source."""

    reports: pl.DataFrame
    facts: pl.DataFrame
    statements: pl.DataFrame
    structure: pl.DataFrame
    signatures: pl.DataFrame = field(default_factory=SIGNATURES.to_frame)


def drafts_of(frames: Frames) -> list[str]:
    """The reports that are drafts: nobody has published them."""
    return frames.reports.filter(pl.col("stage") == "draft")["report"].to_list()


def only_about(frames: Frames, kept: pl.DataFrame) -> Frames:
    """The rows of every frame about the reports in ``kept`` (report)."""
    names = Frames.__slots__
    return Frames(
        *(getattr(frames, n).join(kept, on="report", how="semi", maintain_order="left") for n in names)
    )


def all_but(frames: Frames, gone: pl.DataFrame) -> Frames:
    """The rows of every frame that are not about the reports in ``gone`` (report)."""
    names = Frames.__slots__
    return Frames(
        *(getattr(frames, n).join(gone, on="report", how="anti", maintain_order="left") for n in names)
    )


def _place(place: Place) -> dict[str, float | int | None]:
    x0, top, x1, bottom = place.box or (None, None, None, None)
    edges = {"x0": x0, "top": top, "x1": x1, "bottom": bottom}
    return {name: edges[name] if name in edges else getattr(place, name) for name in _PLACE_FIELDS}


def place_of(row: Mapping[str, Any]) -> Place:
    """The place that a value of PLACE holds."""
    edges = (row["x0"], row["top"], row["x1"], row["bottom"])
    given = {name: row[name] for name in Place._fields if name != "box"}
    return Place(**given, box=None if None in edges else edges)


def _row(key: str, thing: object, schema: pl.Schema, **given: object) -> dict[str, object]:
    """A row of ``schema``: the report's key, what is ``given``, the rest from attributes of the same name."""
    row = {"report": key, **given}
    return {name: row[name] if name in row else getattr(thing, name) for name in schema}


def _frame(rows: list[dict[str, object]], schema: pl.Schema) -> pl.DataFrame:
    """Rows, whose dates are ISO strings, as a frame of ``schema``."""
    dates = [name for name, kind in schema.items() if kind == pl.Date]
    frame = pl.DataFrame(rows, schema=dict(schema) | dict.fromkeys(dates, pl.String))
    return frame.with_columns(pl.col(dates).str.to_date(strict=False))


def _report_row(key: str, report: Report) -> dict[str, object]:
    recognised = {table: report.tables.get(table, "not_recognised") for table in TABLES}
    forms = {f"{table}_form": report.table_forms.get(table) for table in TABLES}
    return _row(
        key,
        report,
        REPORTS,
        stage=None,
        published_confirmed=False,
        submitted=None,
        submitted_confirmed=False,
        characters=len(report.text),
        **recognised,
        **forms,
    )


def _fact_row(key: str, fact: Fact) -> dict[str, object]:
    nobody = dict.fromkeys(("read", "entered_by", "entered_at"))
    given = {"concept": fact.id, "candidates": list(fact.candidates), "where": _place(fact.where)}
    return _row(key, fact, FACTS, **given, **nobody)


def _statement_row(key: str, statement: Statement) -> dict[str, object]:
    parts = [{name: getattr(part, name) for name in PART} for part in statement.parts]
    return _row(key, statement, STATEMENTS, where=_place(statement.where), parts=parts)


def _signatures(pairs: list[tuple[str, Report]]) -> pl.DataFrame:
    rows = [(key, signature) for key, report in pairs for signature in signatures(report)]
    if not rows:
        return SIGNATURES.to_frame()
    columns = {
        "report": [key for key, _ in rows],
        "section": [signature.section for _, signature in rows],
        "size": [signature.size for _, signature in rows],
        "minima": np.stack([signature.minima for _, signature in rows]),
    }
    return pl.DataFrame(columns, schema=SIGNATURES)


def frames_of(reports: Mapping[str, Report] | Iterable[Report]) -> Frames:
    """Frames of parsed reports (kind ``report`` only).

    The key column ``report`` holds the mapping's keys, or each report's ``file`` where an iterable is given.
    """
    keyed = reports.items() if isinstance(reports, Mapping) else ((r.file, r) for r in reports)
    pairs = sorted(((key, r) for key, r in keyed if r.kind == "report"), key=lambda pair: pair[0])
    facts = [_fact_row(key, f) for key, r in pairs for f in r.facts]
    statements = [_statement_row(key, s) for key, r in pairs for s in r.statements]
    structure = [_row(key, s, STRUCTURE, where=_place(s.where)) for key, r in pairs for s in r.structure]
    return Frames(
        reports=_frame([_report_row(key, r) for key, r in pairs], REPORTS),
        facts=_frame(facts, FACTS).sort("report", "start", "concept", maintain_order=True),
        statements=_frame(statements, STATEMENTS).sort("report", "start", maintain_order=True),
        structure=_frame(structure, STRUCTURE).sort("report", "start", maintain_order=True),
        signatures=_signatures(pairs),
    )
