"""A library with any number of reports, stored as the real one stores them, made in seconds.

Reading and storing ten thousand files takes minutes. Here each sample report is read and prepared once, and
its copies go into the tables in one transaction, each under an agency and an area of its own.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from hashlib import sha256
from io import BytesIO
from typing import Any

import polars as pl
from sqlalchemy import insert

from benchmarks.many import samples
from nianbao.library import Body, Library, readings, schema
from nianbao.library.database import Database, library_url
from nianbao.library.versions import held_values, now
from parsing.model import Report
from parsing.serialise import dump

COUNTY = "云川"
"""What becomes another county's name in each round of copies."""

ROUND = 2_000
"""Rows that are put into a table at a time."""


@dataclass(frozen=True, slots=True)
class _Filed:
    report: Report
    data: bytes
    chain: int
    version: int


def _elsewhere(name: str | None, turn: int) -> str | None:
    """The name in the county of this round: every county has its own, and its towns the same names."""
    if name is None or not turn:
        return name
    return name.replace(COUNTY, f"{COUNTY}{turn}") if COUNTY in name else name


def _of_round(report: Report, turn: int) -> Report:
    agency, area = _elsewhere(report.agency, turn), _elsewhere(report.area, turn)
    if area is None and agency == report.agency and turn:
        agency = f"第{turn}{agency}"
    return replace(report, agency=agency, area=area, file=f"{turn:05}-{report.file}")


def _filed(count: int) -> Iterator[_Filed]:
    """Versions of ``count`` reports: the samples, round by round."""
    chains: dict[tuple[object, ...], int] = {}
    version, turn = 0, 0
    while True:
        for data, sample in samples().values():
            report = _of_round(sample, turn)
            identity = (report.agency, report.area or version, report.scope, report.year)
            if identity not in chains and len(chains) == count:
                return
            version += 1
            bytes_ = data + f"\n{turn}".encode()
            report = replace(report, sha256=sha256(bytes_).hexdigest())
            yield _Filed(report, bytes_, chains.setdefault(identity, len(chains) + 1), version)
        turn += 1


@cache
def _prepared(file: str) -> dict[str, pl.DataFrame]:
    row: dict[str, Any] = readings.as_row(0, samples()[file][1])
    return {name: pl.read_ipc_stream(BytesIO(row[name])) for name in readings.SHAPES}


@cache
def _plain(file: str) -> dict[str, Any]:
    plain: dict[str, Any] = json.loads(dump(samples()[file][1]))
    return plain


def _dumped(report: Report) -> str:
    """What ``dump`` gives, the sample's with what is this copy's own."""
    own = {name: getattr(report, name) for name in ("agency", "area", "file", "sha256")}
    plain = _plain(report.file.split("-", 1)[1])
    return json.dumps({**plain, **own}, ensure_ascii=False, separators=(",", ":"))


def _reading(one: _Filed, summary: str) -> dict[str, object]:
    frames = _prepared(one.report.file.split("-", 1)[1])
    held = {
        "report": str(one.version),
        **{name: getattr(one.report, name) for name in ("agency", "area", "file")},
    }
    streams = {}
    for name, frame in frames.items():
        values = [pl.lit(held[c], dtype=pl.String).alias(c) for c in held if c in frame.columns]
        buffer = BytesIO()
        frame.with_columns(values).write_ipc_stream(buffer, compression="lz4")
        streams[name] = buffer.getvalue()
    return {
        "version": one.version,
        "parser": one.report.parser,
        "summary": summary,
        "fingerprint": readings.FINGERPRINT,
        "dump": _dumped(one.report),
        **streams,
    }


@cache
def _summary(file: str) -> str:
    return str(readings.as_row(0, samples()[file][1])["summary"])


def _rows(filed: list[_Filed]) -> dict[str, list[dict[str, object]]]:
    return {
        "originals": [{"sha256": f.report.sha256, "size": len(f.data), "bytes": f.data} for f in filed],
        "versions": [
            {
                "id": f.version,
                "chain": f.chain,
                "sha256": f.report.sha256,
                "file": f.report.file,
                "stage": "published",
                "added_at": now(),
                **held_values(f.report, "published", {}),
            }
            for f in filed
        ],
        "readings": [_reading(f, _summary(f.report.file.split("-", 1)[1])) for f in filed],
    }


def _bodies(filed: list[_Filed]) -> list[Body]:
    known = {
        (f.report.agency, f.report.area): Body(f.report.agency, f.report.area or "", f.report.agency_kind)
        for f in filed
        if f.report.agency
    }
    return list(known.values())


def province(url: str, count: int) -> Library:
    """A library at ``url`` with ``count`` reports, and a roster of their agencies."""
    filed = list(_filed(count))
    library = Library.open(url)
    with Database(library_url(url)).writes() as connection:
        chains = [{"id": chain} for chain in sorted({one.chain for one in filed})]
        connection.execute(insert(schema.chains), chains)
        for start in range(0, len(filed), ROUND):
            for table, rows in _rows(filed[start : start + ROUND]).items():
                connection.execute(insert(schema.metadata.tables[table]), rows)
    library.register.save(_bodies(filed))
    return library
