"""The tables to take home: what is in them, their dictionary, text that could be a formula."""

from io import BytesIO
from zipfile import ZipFile

import polars as pl
import pytest

from nianbao.desk import Desk, evaluate
from nianbao.exports.data import archive, dictionary, files
from nianbao.exports.tables import TABLES, tables
from nianbao.frames import frames_of
from nianbao.wording import dictionary as words
from tests.factory import report


@pytest.fixture(scope="module")
def desk() -> Desk:
    """Two reports, of which the first has a sum that does not add up and a name like a formula."""
    wrong = report("=1+1镇人民政府", values={"requests.received.total": 3.0})
    return evaluate(frames_of({"1": wrong, "2": report("白石镇人民政府")}))


def test_the_dictionary_names_every_column_and_no_other() -> None:
    assert {name: list(columns) for name, columns in words.COLUMNS.items()} == {
        name: shape.names() for name, shape in TABLES.items()
    }
    told = dictionary()
    assert told.height == sum(map(len, TABLES.values()))
    assert told.filter(pl.col("含义") == "").is_empty()


def test_the_archive_holds_each_table_twice_and_both_say_the_same(desk: Desk) -> None:
    with ZipFile(BytesIO(archive(desk))) as packed:
        names = packed.namelist()
        for name, shape in TABLES.items():
            whole = pl.read_parquet(packed.read(f"{name}.parquet"))
            assert whole.schema == shape
            text = pl.read_csv(packed.read(f"{name}.csv"), infer_schema=False)
            assert (text.columns, text.height) == (whole.columns, whole.height)
    assert set(names) == {f"{n}.{form}" for n in TABLES for form in ("csv", "parquet")} | {words.FILE}


def test_values_stay_values_and_blanks_stay_blank(desk: Desk) -> None:
    facts = tables(desk)["facts"]
    assert facts.height == desk.frames.facts.height
    total = facts.filter(pl.col("report") == "1", pl.col("concept") == "requests.received.total")
    assert total.select("value", "unit", "name").row(0) == (3.0, "count", "表三 · 本年新收 · 总计")


def test_findings_of_every_status_stand_with_what_was_decided(desk: Desk) -> None:
    found = tables(desk, ["1"])["findings"]
    assert found.height == desk.outcomes.filter(pl.col("report") == "1").height
    failed = found.filter(pl.col("status") == "fail")
    assert set(failed["decision"]) == {"none"}
    assert failed["message"].null_count() == 0
    assert found.filter(pl.col("status") != "fail")["decision"].null_count() == found.height - failed.height


def test_text_that_could_be_a_formula_is_made_harmless_in_csv_only(desk: Desk) -> None:
    text = files(desk, None, "csv")["reports.csv"].decode("utf-8-sig")
    assert "'=1+1" in text
    assert pl.read_parquet(files(desk, None, "parquet")["reports.parquet"])["agency"][0].startswith("=")
