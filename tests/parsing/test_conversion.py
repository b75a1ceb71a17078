"""Older office files through LibreOffice: where it is, where it is not, and where it fails."""

import subprocess
import sys
from pathlib import Path
from textwrap import dedent
from time import monotonic, sleep

import psutil
import pytest

from parsing import read
from parsing.problems import Unreadable
from parsing.readers import conversion
from parsing.readers.conversion import convert
from tests.parsing.docx_files import Writer
from tests.parsing.official import truth
from tests.parsing.test_xlsx import workbook

OLD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 600 + "WordDocument".encode("utf-16-le")
FIGURES = truth("2021", 3)

posix = pytest.mark.skipif(sys.platform == "win32", reason="the stand-in for LibreOffice is a script with #!")


@pytest.fixture
def stand_in(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A command in LibreOffice's place; a test writes what it does."""
    command = tmp_path / "soffice"
    monkeypatch.setattr(conversion, "program", lambda: str(command))
    return command


def write(command: Path, does: str) -> None:
    """Make ``command`` do something with ``source``, ``folder``, ``target`` and ``profile``."""
    start = """
        import pathlib, subprocess, sys, time
        source, folder = pathlib.Path(sys.argv[-1]), pathlib.Path(sys.argv[sys.argv.index("--outdir") + 1])
        target = sys.argv[sys.argv.index("--convert-to") + 1]
        profile = sys.argv[1]
        """
    command.write_text(f"#!{sys.executable}\n{dedent(start)}\n{dedent(does)}", "utf-8")
    command.chmod(0o755)


@posix
def test_what_libreoffice_makes_is_read(stand_in: Path, tmp_path: Path) -> None:
    made = tmp_path / "made.docx"
    made.write_bytes(Writer(3).report("2021", FIGURES))
    write(
        stand_in,
        f"""
        folder.mkdir()
        (folder / f"in.{{target}}").write_bytes(pathlib.Path({str(made)!r}).read_bytes())
        settings = pathlib.Path(profile.partition("file://")[2]) / "user" / "registrymodifications.xcu"
        assert "DisableMacrosExecution" in settings.read_text("utf-8")
        assert source.read_bytes()[:4] == b"\\xd0\\xcf\\x11\\xe0"
        pathlib.Path({str(tmp_path)!r}, "ran").write_text(str(source.parent))
        """,
    )
    report = read(OLD, "年报.wps")
    assert (report.kind, report.reader, report.problems) == ("report", "docx", ())
    assert {f.id: f.raw for f in report.facts if f.source == "table"} == FIGURES
    assert not Path((tmp_path / "ran").read_text("utf-8")).exists()


@posix
def test_a_file_that_libreoffice_does_not_open_says_so(stand_in: Path) -> None:
    write(stand_in, "sys.exit(1)")
    report = read(OLD, "年报.doc")
    assert (report.kind, report.reader) == ("unreadable", "docx")
    assert [p.code for p in report.problems] == ["conversion_failed"]


@posix
def test_a_slow_conversion_is_ended_with_all_it_started(
    stand_in: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    started = tmp_path / "started"
    write(
        stand_in,
        f"""
        child = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(60)"])
        pathlib.Path({str(started)!r}).write_text(str(child.pid))
        time.sleep(60)
        """,
    )
    monkeypatch.setattr(conversion, "SECONDS", 2.0)
    began = monotonic()
    with pytest.raises(Unreadable) as slow:
        convert(OLD, "doc")
    assert monotonic() - began < 20
    assert slow.value.problem.code == "conversion_slow"
    child = int(started.read_text("utf-8"))
    while _runs(child):
        assert monotonic() - began < 20
        sleep(0.05)


def _runs(pid: int) -> bool:
    try:
        return bool(psutil.Process(pid).status() != psutil.STATUS_ZOMBIE)
    except psutil.NoSuchProcess:
        return False


def test_without_libreoffice_it_is_said_how_to_save(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(conversion, "program", lambda: None)
    for kind, name in (("doc", "DOCX"), ("rtf", "DOCX"), ("xls", "XLSX")):
        with pytest.raises(Unreadable) as refused:
            convert(OLD, kind)
        assert f"另存为{name}" in refused.value.problem.message


@pytest.mark.skipif(conversion.program() is None, reason="LibreOffice is not installed on this machine")
@pytest.mark.parametrize("kind", ["doc", "rtf", "xls"])
def test_every_cell_survives_the_real_program(kind: str, tmp_path: Path) -> None:
    book = kind == "xls"
    source = tmp_path / ("report.xlsx" if book else "report.docx")
    source.write_bytes(
        workbook("2021", FIGURES, "one sheet") if book else Writer(3, ("tracked",)).report("2021", FIGURES)
    )
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    command = [str(conversion.program()), profile, "--headless", "--convert-to", kind]
    subprocess.run([*command, "--outdir", str(tmp_path), str(source)], check=True, capture_output=True)
    report = read((tmp_path / f"report.{kind}").read_bytes(), f"年报.{kind}")
    assert {f.id: f.raw for f in report.facts if f.source == "table"} == FIGURES
