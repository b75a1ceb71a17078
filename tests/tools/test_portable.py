"""The portable folder: which packages each machine gets, and what its launcher says and starts."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tools.portable import launch
from tools.portable.build import PARTS, STARTERS, copy_program
from tools.portable.targets import TARGETS, needed

LOCKED = """# a comment
always==1.0 \\
    --hash=sha256:aa \\
    --hash=sha256:bb
windows-only==2.0 ; sys_platform == 'win32' \\
    --hash=sha256:cc
old==3.0 ; python_full_version < '3.12'
arm==4.0 ; platform_machine == 'aarch64' and sys_platform == 'linux'
"""


@pytest.mark.parametrize(
    ("name", "python", "names"),
    [
        ("windows-x64", "3.12", ["always==1.0", "windows-only==2.0"]),
        ("linux-x64", "3.11", ["always==1.0", "old==3.0"]),
        ("linux-arm64", "3.13", ["always==1.0", "arm==4.0"]),
    ],
)
def test_each_machine_gets_what_it_needs(name: str, python: str, names: list[str]) -> None:
    lines = list(needed(LOCKED, TARGETS[name], python))
    assert [line.split(" ")[0] for line in lines] == names
    assert lines[0] == "always==1.0 --hash=sha256:aa --hash=sha256:bb"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A portable folder without packages, for every machine and this Python."""
    folder = tmp_path / "年报 盘"
    (folder / "app").mkdir(parents=True)
    for name in STARTERS:
        shutil.copy2(PARTS / name, folder / name)
    for name in TARGETS:
        (folder / f"requirements-{name}.txt").touch()
    (folder / "python-version.txt").write_text(
        f"{sys.version_info.major}.{sys.version_info.minor}\n", "utf-8"
    )
    return folder


def started(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, str(folder / "launch.py"), *arguments],
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def test_another_python_is_told_in_one_sentence(folder: Path) -> None:
    (folder / "python-version.txt").write_text("3.2\n", "utf-8")
    ended = started(folder)
    assert (ended.returncode, ended.stderr) == (2, "")
    assert "需要 Python 3.2" in ended.stdout


def test_a_machine_it_was_not_made_for_is_told_in_one_sentence(folder: Path) -> None:
    for path in folder.glob("requirements-*.txt"):
        path.unlink()
    ended = started(folder)
    assert (ended.returncode, ended.stderr) == (2, "")
    assert "没有为本机" in ended.stdout


def test_the_program_in_it_runs_with_the_packages_beside_it(folder: Path) -> None:
    copy_program(folder)
    packages = folder / "installed" / launch.machine_name()
    packages.mkdir(parents=True)
    shutil.copyfile(folder / f"requirements-{launch.machine_name()}.txt", packages / "complete.txt")
    sample = next((folder / "app" / "data" / "samples").glob("*.txt"))
    ended = started(folder, "ingest", str(sample))
    assert ended.returncode == 0, ended.stderr
    assert (folder / "library" / "nianbao.db").is_file()
    assert (folder / "app" / ".streamlit" / "config.toml").is_file()
