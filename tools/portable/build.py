"""Makes the portable folder: wheels for every kind of machine, the program, and what starts it."""

import shutil
import subprocess
import sys
import tomllib
from collections.abc import Iterable
from pathlib import Path

from tools.portable.targets import TARGETS, Target, needed

ROOT = Path(__file__).parents[2]
PIP = ("tool", "run", "pip")
PARTS = Path(__file__).parent
STARTERS = ("launch.py", "start.sh", "start.bat")
BESIDE = (".streamlit", "README.md", "LICENSE", "docs", "pyproject.toml")


def uv() -> str:
    """uv on the path, or beside this Python, where ``make`` puts it; raises SystemExit without one."""
    beside = str(Path(sys.executable).parent)
    found = shutil.which("uv") or shutil.which("uv", path=beside)
    if found is None:
        raise SystemExit("uv is not installed; type: pip install uv")
    return found


def locked() -> str:
    """The locked packages with their hashes, of the dashboard with recognition, as a requirements file."""
    made = subprocess.run(
        [uv(), "export", "--frozen", "--quiet", "--no-dev", "--extra", "scan", "--no-emit-project"],
        cwd=ROOT,
        check=True,
        capture_output=True,
        encoding="utf-8",
    )
    return made.stdout


def fetch(target: Target, python: str, requirements: Path, wheels: Path) -> None:
    """Downloads the wheels that ``requirements`` pins for ``target`` into ``wheels``, checked by hash.

    Raises:
        subprocess.CalledProcessError: a package has no wheel for it, or the network failed; pip says which.
    """
    tags = [f"--platform={tag}" for tag in (*target.tags, "any")]
    subprocess.run(
        [
            uv(),
            *PIP,
            "download",
            "--quiet",
            "--disable-pip-version-check",
            "--no-deps",
            "--only-binary=:all:",
            "--require-hashes",
            "--implementation=cp",
            f"--python-version={python}",
            *tags,
            f"--dest={wheels}",
            f"--requirement={requirements}",
        ],
        check=True,
    )


def _pip(wheels: Path) -> None:
    """pip itself as a wheel: it unpacks the others where no pip is."""
    subprocess.run(
        [uv(), *PIP, "download", "--quiet", "--no-deps", f"--dest={wheels}", "pip"],
        check=True,
    )


def copy_program(folder: Path) -> None:
    """Copies what the wheel of the project holds, and its settings and papers, to ``folder/app``."""
    wheel = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["hatch"]["build"]["targets"]
    names = (*wheel["wheel"]["packages"], *wheel["wheel"]["include"], *BESIDE)
    for name in names:
        source, goal = ROOT / name, folder / "app" / name
        if source.is_dir():
            shutil.copytree(
                source, goal, dirs_exist_ok=True, ignore=shutil.ignore_patterns("__pycache__", "*.pyc")
            )
        else:
            shutil.copy2(source, goal)


def build(folder: Path, names: Iterable[str], python: str) -> None:
    """Makes ``folder`` for the targets ``names`` under CPython ``python`` ("3.12")."""
    wheels = folder / "wheels"
    wheels.mkdir(parents=True, exist_ok=True)
    pins = locked()
    for name in names:
        requirements = folder / f"requirements-{name}.txt"
        requirements.write_text("\n".join(sorted(needed(pins, TARGETS[name], python))) + "\n", "utf-8")
        print(f"{name}: {len(requirements.read_text('utf-8').splitlines())} packages", flush=True)
        fetch(TARGETS[name], python, requirements, wheels)
    _pip(wheels)
    (folder / "app").mkdir(exist_ok=True)
    copy_program(folder)
    for name in STARTERS:
        shutil.copy2(PARTS / name, folder / name)
    shutil.copy2(PARTS / "说明.txt", folder / "说明.txt")
    (folder / "python-version.txt").write_text(f"{python}\n", "utf-8")
    (folder / "start.sh").chmod(0o755)
