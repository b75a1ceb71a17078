"""The parser's reading of a version as it is stored, and the frames made of many of them."""

import json
from collections.abc import Iterator, Mapping, Sequence
from hashlib import sha256
from io import BytesIO
from typing import Any

import polars as pl
from sqlalchemy import Connection, Row, select

from nianbao.entries import overlay
from nianbao.frames import FACTS, REPORTS, SIGNATURES, STATEMENTS, STRUCTURE, Frames, frames_of
from nianbao.library import entered, schema
from nianbao.library.days import ReportDays
from nianbao.library.errors import LibraryError
from nianbao.library.records import Version
from nianbao.likeness.signature import recipe
from parsing.model import Report
from parsing.serialise import dump, load

SHAPES = {
    "reports": REPORTS,
    "facts": FACTS,
    "statements": STATEMENTS,
    "structure": STRUCTURE,
    "signatures": SIGNATURES,
}

FINGERPRINT = sha256(
    repr([recipe(), *((name, list(shape.items())) for name, shape in SHAPES.items())]).encode()
).hexdigest()
"""Names the shape of the stored frames and how signatures are made; others are made anew from the report."""


def _stream(frame: pl.DataFrame) -> bytes:
    buffer = BytesIO()
    frame.write_ipc_stream(buffer, compression="lz4")
    return buffer.getvalue()


def _streams(version: int, report: Report) -> dict[str, object]:
    frames = frames_of({str(version): report})
    streams = {name: _stream(getattr(frames, name)) for name in SHAPES}
    return {"fingerprint": FINGERPRINT, **streams}


def as_row(version: int, report: Report) -> dict[str, object]:
    """The row of ``readings`` for ``report``."""
    problems = [[problem.code, problem.message] for problem in report.problems]
    summary = {
        "reader": report.reader,
        "tables": report.tables,
        "problems": problems,
        "area_from": report.area_from,
    }
    return {
        "version": version,
        "parser": report.parser,
        "dump": dump(report),
        "summary": json.dumps(summary, ensure_ascii=False),
        **_streams(version, report),
    }


def report_of(connection: Connection, version: int) -> Report:
    """The report as it was read; raises LibraryError where there is no such version."""
    stored = connection.scalar(select(schema.readings.c.dump).where(schema.readings.c.version == version))
    if stored is None:
        raise LibraryError("no_version", version=version)
    return load(stored)


HELD = {
    "id": pl.Int64,
    "agency": pl.String,
    "area": pl.String,
    "area_from": pl.String,
    "area_code": pl.String,
    "code": pl.String,
    "agency_kind": pl.String,
    "scope": pl.String,
    "year": pl.Int64,
    "stage": pl.String,
    "published": pl.Date,
    "published_confirmed": pl.Boolean,
    "submitted": pl.Date,
    "submitted_confirmed": pl.Boolean,
}


DATED = ("published", "published_confirmed", "submitted", "submitted_confirmed")
"""What holds for a report through its versions."""

CHUNK = 500
"""Versions asked for in one statement: databases limit a statement's parameters."""


def _refreshed(connection: Connection, row: Row[Any]) -> dict[str, Any]:
    if row.fingerprint == FINGERPRINT:
        return dict(row._mapping)
    return _streams(row.version, report_of(connection, row.version))


def _stored(connection: Connection, wanted: Sequence[int]) -> Iterator[dict[str, pl.DataFrame]]:
    """The stored frames, sorted by report, CHUNK versions in one piece: small ones take more room."""
    columns = [schema.readings.c[name] for name in ("version", "fingerprint", *SHAPES)]
    in_order = sorted(wanted, key=str)
    for first in range(0, len(in_order), CHUNK):
        these = schema.readings.c.version.in_(in_order[first : first + CHUNK])
        found = connection.execute(select(*columns).where(these)).all()
        rows = [_refreshed(connection, row) for row in sorted(found, key=lambda row: str(row.version))]
        yield {
            name: pl.concat([pl.read_ipc_stream(BytesIO(row[name])) for row in rows], rechunk=True)
            for name in SHAPES
        }


def refresh(connection: Connection) -> None:
    """Makes stored frames of another shape anew from their reports."""
    query = select(schema.readings.c.version).where(schema.readings.c.fingerprint != FINGERPRINT)
    for version in connection.scalars(query).all():
        row = _streams(version, report_of(connection, version))
        mine = schema.readings.c.version == version
        connection.execute(schema.readings.update().where(mine).values(**row))


def is_fresh(connection: Connection) -> bool:
    """Whether all stored frames have the present shape."""
    query = select(schema.readings.c.version).where(schema.readings.c.fingerprint != FINGERPRINT).limit(1)
    return connection.scalar(query) is None


def frames_from(
    connection: Connection, versions: Sequence[Version], days: Mapping[int, ReportDays]
) -> Frames:
    """The frames of ``versions``, each under its id as a string, with what people said and entered.

    Identity and cells are those that hold; ``days`` are those of each report, by chain.
    """
    stored = _stored(connection, [v.id for v in versions])
    pieces = [{name: shape.to_frame() for name, shape in SHAPES.items()}, *stored]
    whole = {name: pl.concat([piece.pop(name) for piece in pieces]) for name in SHAPES}
    rows = [{name: getattr(days[v.chain] if name in DATED else v, name) for name in HELD} for v in versions]
    held = pl.DataFrame(rows, schema=HELD)
    held = held.with_columns(pl.col("id").cast(pl.String).alias("report")).drop("id")
    read = whole["reports"].drop(*(name for name in HELD if name != "id"))
    reports = read.join(held, on="report", how="inner", validate="1:1").select(REPORTS.names())
    given, kept = entered.by_version(connection), {v.id for v in versions}
    entries = {str(version): mine for version, mine in given.items() if version in kept}
    reports, facts = overlay(reports.sort("report"), whole["facts"], entries)
    return Frames(
        reports=reports,
        facts=facts.set_sorted("report"),
        statements=whole["statements"].set_sorted("report"),
        structure=whole["structure"].set_sorted("report"),
        signatures=whole["signatures"].set_sorted("report"),
    )
