"""``nianbao parse``, and what every command does with its files."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner

from data import resource
from nianbao.cli import app
from parsing import read
from parsing.serialise import to_json
from tests.cli.run import run
from tests.parsing.docx_files import Writer
from tests.parsing.official import truth
from tests.parsing.test_archives import zipped
from tests.parsing.test_xlsx import workbook

SAMPLE = resource("samples/qinghe-2024.txt").read_bytes()
HEAVY = {"streamlit", "altair", "polars", "sqlalchemy", "pandas", "numpy", "pdfplumber"}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with reports, other files and folders below."""
    for name in ("b.txt", "a/z.txt", "a.md", "年报.TXT"):
        path = tmp_path / "in" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(SAMPLE)
    for name in ("x.exe", "a/photo.gif", ".hidden"):
        (tmp_path / "in" / name).write_bytes(b"\x00")
    return tmp_path / "in"


def test_one_object_a_file_as_the_parser_gives_it(folder: Path) -> None:
    path = folder / "b.txt"
    done = run("parse", "--json", path)
    assert (done.status, done.err) == (0, "")
    assert done.objects == [to_json(read(SAMPLE, str(path)))]


def test_folders_are_walked_in_sorted_order(folder: Path) -> None:
    done = run("parse", "--json", "--jobs", "3", folder, folder / "b.txt")
    names = [Path(row["file"]).relative_to(folder).as_posix() for row in done.objects]
    assert names == ["a/z.txt", "a.md", "b.txt", "年报.TXT", "b.txt"]
    assert done.status == 0


def test_the_files_of_an_archive_are_named_with_it(folder: Path) -> None:
    (folder / "包.zip").write_bytes(zipped({"内/年报.txt": SAMPLE, "x.gif": b"x", "坏.txt": b""}))
    done = run("parse", "--json", folder / "包.zip", folder / "b.txt")
    assert [row["file"] for row in done.objects] == [
        str(folder / "包.zip/内/年报.txt"),
        str(folder / "包.zip/坏.txt"),
        str(folder / "b.txt"),
    ]
    assert done.status == 3
    assert [line.split("：")[0] for line in done.err.splitlines()] == [str(folder / "包.zip/坏.txt")]


def test_some_unreadable(folder: Path) -> None:
    (folder / "a.pdf").write_bytes(b"%PDF-1.7 torn")
    (folder / "empty.txt").write_bytes(b"")
    done = run("parse", "--json", folder)
    kinds = {Path(row["file"]).name: row["kind"] for row in done.objects}
    assert done.status == 3
    assert [name for name, kind in kinds.items() if kind == "unreadable"] == ["a.pdf", "empty.txt"]
    assert [line.split("：")[0] for line in done.err.splitlines()] == [
        str(folder / "a.pdf"),
        str(folder / "empty.txt"),
    ]


@pytest.mark.parametrize("command", ["parse", "check", "score", "ingest"])
def test_a_path_that_does_not_exist(command: str, folder: Path) -> None:
    done = CliRunner().invoke(app, [command, str(folder / "b.txt"), str(folder / "没有.txt")])
    assert (done.exit_code, done.stdout) == (2, "")
    assert done.stderr == f"没有这个文件或文件夹：{folder / '没有.txt'}\n"


@pytest.mark.parametrize(
    "arguments",
    [
        ["parse"],
        ["parse", "--jobs", "0", "."],
        ["parse", "--none", "."],
        ["unknown"],
        ["ingest", "--stage", "x", "."],
    ],
)
def test_wrong_usage(arguments: list[str]) -> None:
    done = CliRunner().invoke(app, arguments)
    assert (done.exit_code, done.stdout) == (2, "")
    assert done.stderr


def test_wrong_use_ends_with_its_status(folder: Path) -> None:
    assert run("parse", folder / "没有.txt").status == run("parse").status == 2


def test_lines_for_a_reader(folder: Path) -> None:
    (folder / "note.txt").write_text("关于召开会议的通知\n请各单位按时参加。\n", "utf-8")
    done = run("parse", folder / "b.txt", folder / "note.txt")
    first, second = (line.split("\t") for line in done.out.splitlines())
    assert first[1] == "年度报告"
    assert first[3] == "2024年"
    assert second[1] == "不是年度报告"
    assert done.status == 0


def test_empty_folder(tmp_path: Path) -> None:
    done = run("parse", tmp_path)
    assert (done.status, done.out) == (0, "")


@pytest.mark.skipif(os.name == "nt", reason="file names are text on Windows")
def test_names_that_are_no_text(tmp_path: Path) -> None:
    name = os.fsencode(tmp_path) + b"/\xff\x1b[31m\n.txt"
    Path(os.fsdecode(name)).write_bytes(SAMPLE)
    done = run("parse", "--json", name)
    assert os.fsencode(done.objects[0]["file"]) == name
    assert "\x1b" not in run("check", name).out
    assert run("check", "--json", name).objects[0]["file"] == done.objects[0]["file"]


def test_version() -> None:
    assert run("--version").out.count(".") == 2


def test_reading_a_text_loads_nothing_heavy(folder: Path) -> None:
    code = (
        "import sys, runpy\n"
        f"sys.argv = ['nianbao', 'parse', '--json', {str(folder / 'b.txt')!r}]\n"
        "try: runpy.run_module('nianbao', run_name='__main__')\n"
        "except SystemExit: pass\n"
        "print(*{m.partition('.')[0] for m in sys.modules}, file=sys.stderr)\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, text=True)
    assert HEAVY & set(done.stderr.split()) == set()


def test_the_worker_loads_nothing_heavy_for_a_text() -> None:
    code = (
        "import sys, nianbao.worker.serving as w\n"
        f"w._read({{'name': 'a.txt'}}, {SAMPLE!r}, print)\n"
        "print(*{m.partition('.')[0] for m in sys.modules})\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, text=True)
    assert HEAVY & set(done.stdout.split()) == set()


def test_office_files_are_taken_from_folders(folder: Path) -> None:
    figures = truth("2021", 2)
    (folder / "年报.docx").write_bytes(Writer(2).report("2021", figures))
    (folder / "年报.xlsx").write_bytes(workbook("2021", figures, "one sheet"))
    (folder / "~$年报.docx").write_bytes(b"lock")
    done = run("parse", "--json", folder)
    found = {row["reader"]: row for row in done.objects if row["reader"] != "text"}
    assert sorted(found) == ["docx", "xlsx"]
    for row in found.values():
        places = {fact["id"]: fact["where"] for fact in row["facts"] if fact["source"] == "table"}
        assert set(places) == set(figures)
        assert all(set(place) == {"table", "row", "column"} for place in places.values())
    prose = next(fact for fact in found["docx"]["facts"] if fact["source"] == "narrative")
    assert set(prose["where"]) == {"paragraph", "start", "end"}
    assert done.status == 0


@pytest.mark.parametrize(
    "arguments", [("parse",), ("bogus",), ("parse", "--bogus", "x"), ("export", "x.xlsx", "--year", "abc")]
)
def test_a_command_written_wrongly_is_told_in_one_chinese_sentence(arguments: tuple[str, ...]) -> None:
    done = run(*arguments)
    assert (done.status, done.out) == (2, "")
    assert done.err.startswith("命令的写法不对，没有执行（")
    assert done.err.count("\n") == 1


def test_no_command_at_all_shows_what_there_is() -> None:
    done = run()
    assert (done.status, done.out) == (2, "")
    assert "restore" in done.err
