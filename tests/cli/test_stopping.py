"""Ctrl-C: what was read is kept and written, the rest is named, and the next run goes on from there."""

import signal
import subprocess
import sys
from pathlib import Path

import pytest

from data import resource
from nianbao.library import Library
from tests.cli.run import run

STOPPED = 130
COUNT = 60
SECONDS = 120

pytestmark = pytest.mark.skipif(
    sys.platform == "win32", reason="a test on Windows cannot press Ctrl-C for one process alone"
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Reports of many towns."""
    folder = tmp_path / "in"
    folder.mkdir()
    text = resource("samples/qinghe-2024.txt").read_text("utf-8")
    for number in range(COUNT):
        town = f"{chr(0x6000 + number)}{chr(0x7000 + number)}镇"
        (folder / f"{number:03}.txt").write_text(text.replace("青禾镇", town), "utf-8")
    return folder


def stopped(*arguments: str | Path) -> tuple[int, list[str], str]:
    """Runs the command and presses Ctrl-C after its first line: status, lines, error stream."""
    process = subprocess.Popen(
        [sys.executable, "-m", "nianbao", *arguments], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    assert process.stdout
    first = process.stdout.readline()
    process.send_signal(signal.SIGINT)
    out, err = process.communicate(timeout=SECONDS)
    return process.returncode, (first + out).decode("utf-8").splitlines(), err.decode("utf-8")


def test_what_was_read_is_kept_and_the_next_run_goes_on(folder: Path, library_url: str) -> None:
    status, lines, err = stopped("ingest", folder, "--library", library_url, "--jobs", "1")
    assert status == STOPPED
    assert "Traceback" not in err
    held = {v.file for v in Library.open(library_url).versions()}
    assert {Path(line.split("\t")[0]).name for line in lines} == held
    assert 0 < len(held) < COUNT
    assert {Path(name).name for name in err.splitlines()[1:]} == {f"{n:03}.txt" for n in range(COUNT)} - held
    again = run("ingest", folder, "--library", library_url)
    assert again.status == 0
    said = [line.split("\t")[1] for line in again.out.splitlines()]
    assert said.count("已在库中") == len(held)
    assert len(Library.open(library_url).versions()) == COUNT


def test_lines_written_before_stay_written(folder: Path) -> None:
    status, lines, err = stopped("parse", "--json", folder, "--jobs", "1")
    assert status == STOPPED
    assert "Traceback" not in err
    assert len(lines) + len(err.splitlines()) - 1 == COUNT
    assert all(line.startswith("{") and line.endswith("}") for line in lines)
