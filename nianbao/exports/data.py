"""The tables to take home as CSV and Parquet with a dictionary of their columns, all in one ZIP."""

from collections.abc import Mapping, Sequence
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

import polars as pl

from nianbao.exports.delimited import csv
from nianbao.exports.rows import Evaluated
from nianbao.exports.tables import TABLES, tables
from nianbao.wording.language import DEFAULT, speaking
from nianbao.wording.zh import dictionary as words

FORMATS = ("csv", "parquet")
PACKED = (2000, 1, 1, 0, 0, 0)
ZIP = "application/zip"


def dictionary() -> pl.DataFrame:
    """A row a column of TABLES: which table, the column, its kind of value, meaning and unit, in words."""
    rows = [
        (words.TABLES[table], table, column, words.KINDS[str(kind)], *words.COLUMNS[table][column])
        for table, shape in TABLES.items()
        for column, kind in shape.items()
    ]
    return pl.DataFrame(rows, schema=dict.fromkeys(words.HEADS, pl.String), orient="row")


def parquet(frame: pl.DataFrame) -> bytes:
    """``frame`` as a Parquet file."""
    into = BytesIO()
    frame.write_parquet(into)
    return into.getvalue()


def files(desk: Evaluated, reports: Sequence[str] | None, form: str) -> Mapping[str, bytes]:
    """The tables (``reports.csv``, …) and ``dictionary.csv`` by name; ``form`` is one of FORMATS."""
    write = csv if form == "csv" else parquet
    made = {f"{name}.{form}": write(frame) for name, frame in tables(desk, reports).items()}
    return {**made, "dictionary.csv": csv(dictionary())}


@speaking(DEFAULT)
def archive(desk: Evaluated, reports: Sequence[str] | None = None) -> bytes:
    """A ZIP of the tables in all FORMATS and the dictionary; of all reports without ``reports``."""
    whole = tables(desk, reports)
    into = BytesIO()
    with ZipFile(into, "w", ZIP_DEFLATED) as packed:
        for name, frame in whole.items():
            _put(packed, f"{name}.csv", csv(frame), ZIP_DEFLATED)
            _put(packed, f"{name}.parquet", parquet(frame), ZIP_STORED)
        _put(packed, words.FILE, csv(dictionary()), ZIP_DEFLATED)
    return into.getvalue()


def _put(packed: ZipFile, name: str, data: bytes, how: int) -> None:
    member = ZipInfo(name, PACKED)
    member.compress_type = how
    packed.writestr(member, data)
