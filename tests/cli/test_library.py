"""``nianbao ingest`` and ``export``: files into the library, the workbook out of it."""

from pathlib import Path
from zipfile import ZipFile, is_zipfile

import openpyxl
import polars as pl
import pytest

from data import resource
from nianbao.library import Library
from tests.cli.run import run

NAMES = ("qinghe-2023.txt", "qinghe-2024.txt", "liuxi-2024.txt")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Three reports."""
    folder = tmp_path / "in"
    folder.mkdir()
    for name in NAMES:
        (folder / name).write_bytes(resource(f"samples/{name}").read_bytes())
    return folder


def test_ingest_and_export(folder: Path, library_url: str, tmp_path: Path) -> None:
    (folder / "empty.txt").write_bytes(b"")
    done = run("ingest", "--stage", "draft", folder, NIANBAO_DATABASE_URL=library_url)
    assert done.status == 3
    assert [line.split("\t")[1] for line in done.out.splitlines()] == ["未存入", *["已存入"] * 3]
    library = Library.open(library_url)
    assert {v.file: v.stage for v in library.versions()} == dict.fromkeys(NAMES, "draft")
    again = run("ingest", folder / NAMES[0], "--library", library_url)
    assert (again.status, again.out.split("\t")[1]) == (0, "已在库中")
    assert len(library.versions()) == 3

    out = tmp_path / "评分表.xlsx"
    done = run("export", out, "--library", library_url, "--year", "2024")
    assert (done.status, done.err) == (0, "")
    book = openpyxl.load_workbook(out)
    assert len(book.sheetnames) >= 3
    book.close()
    agency = library.versions(year=2023)[0].agency
    assert agency
    for name in (agency, f"云川县{agency}"):  # as the report says it, and as the screens do
        one = run("export", tmp_path / "one.xls", "--library", library_url, "--agency", name)
        assert one.status == 0
    assert is_zipfile(tmp_path / "one.xlsx")  # what a workbook is, under the name that fits
    assert str(tmp_path / "one.xlsx") in one.err


def test_the_ending_of_the_name_says_what_is_exported(folder: Path, library_url: str, tmp_path: Path) -> None:
    run("ingest", folder, "--library", library_url)
    done = run("export", tmp_path / "数据.zip", "--library", library_url)
    assert (done.status, done.err) == (0, "")
    with ZipFile(tmp_path / "数据.zip") as packed:
        assert len(pl.read_parquet(packed.read("reports.parquet"))) == len(NAMES)
    done = run("export", tmp_path / "y.csv", "--library", library_url, "--year", "2024")
    written = sorted(path.name for path in tmp_path.glob("y-*"))
    assert written == ["y-dictionary.csv", "y-facts.csv", "y-findings.csv", "y-reports.csv"]
    assert done.out.count("\n") == len(written)


def test_export_of_nothing(library_url: str, tmp_path: Path) -> None:
    for arguments in (["--agency", "没有镇人民政府"], ["--year", "1999"]):
        done = run("export", tmp_path / "x.xlsx", "--library", library_url, *arguments)
        assert (done.status, done.out) == (2, "")
        assert done.err.startswith("报告库中没有")
    assert not (tmp_path / "x.xlsx").exists()


def test_a_workbook_that_cannot_be_written(folder: Path, library_url: str, tmp_path: Path) -> None:
    run("ingest", folder, "--library", library_url)
    done = run("export", tmp_path / "none" / "x.xlsx", "--library", library_url)
    assert done.status == 2
    assert done.err.startswith("文件不能写入")


def test_a_library_that_cannot_be_opened(folder: Path, tmp_path: Path) -> None:
    damaged = tmp_path / "damaged.sqlite"
    damaged.write_bytes(b"no library " * 1000)
    url = f"sqlite:///{damaged.as_posix()}"
    for done in (run("ingest", folder, "--library", url), run("export", "x.xlsx", "--library", "nonsense")):
        assert (done.status, done.out) == (2, "")
        assert done.err.startswith("报告库")


def test_backup_and_restore(folder: Path, library_url: str, tmp_path: Path) -> None:
    run("ingest", folder, "--library", library_url)
    copy = tmp_path / "备份.sqlite"
    done = run("backup", copy, "--library", library_url)
    assert (done.status, done.out, done.err) == (0, f"已备份 3 份报告：{copy}\n", "")
    again = run("backup", copy, "--library", library_url)
    assert (again.status, again.err) == (2, f"已有这个文件，没有覆盖，请换一个名称：{copy}\n")
    other = f"sqlite:///{tmp_path / 'other.sqlite'}"
    assert run("restore", copy, "--library", other).status == 2
    done = run("restore", copy, "--replace", "--library", other)
    assert (done.status, done.err) == (0, "")
    assert "3 份报告" in done.out
    assert Library.open(other).versions() == Library.open(library_url).versions()
    bad = run("restore", folder / NAMES[0], "--replace", "--library", other)
    assert (bad.status, bad.out) == (2, "")
    assert bad.err.startswith("这个文件不是报告库的备份")
