"""How long the script of each page takes, with many reports on file and with few."""

import logging
import os
import tempfile
import time
from functools import partial
from pathlib import Path

from streamlit.testing.v1 import AppTest

from benchmarks.many import reports
from benchmarks.measure import ROUNDS, alone, seconds
from nianbao.library import Library
from nianbao.ui.reports import of_year
from nianbao.wording import screens

ROOT = Path(__file__).parents[1]
FEW, MANY = 10, 1000
YEAR = 2024
WARM_UP = "methods"  # reads no report; what Python must import first is then imported


def _fill(url: str, count: int) -> Library:
    library = Library.open(url)
    for report in reports(count):
        library.add(report, report.file.encode())
    return library


def _addresses(library: Library) -> dict[str, dict[str, list[str]]]:
    """What the addresses of pages must say so that they show something: an agency, some towns."""
    names = of_year(library.frames(YEAR).reports, YEAR).get_column("name").to_list()
    year = [str(YEAR)]
    return {
        "scorecard": {"year": year, "agency": names[:1]},
        "comparison": {"year": year, "towns": names[:4]},
    }


def _screen(name: str, address: dict[str, list[str]]) -> AppTest:
    screen = AppTest.from_file(str(ROOT / "app.py"), default_timeout=300)
    for key, values in address.items():
        screen.query_params[key] = values
    return screen.switch_page(f"pages/{name}.py")


def _timed(count: int) -> list[str]:
    """A line for each page, ``name first later`` in seconds: at its first showing, and at every later one."""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        url = f"sqlite:///{(Path(folder) / 'library.sqlite').as_posix()}"
        addresses = _addresses(_fill(url, count))
        os.environ["NIANBAO_DATABASE_URL"] = url
        # Streamlit warns at every turn that no browser is there.
        logging.getLogger("streamlit.runtime.scriptrunner_utils.script_run_context").disabled = True
        _screen(WARM_UP, {}).run()
        lines = []
        for name in screens.SCREENS:
            screen = _screen(name, addresses.get(name, {}))
            start = time.perf_counter()
            screen.run()
            first = time.perf_counter() - start
            wrong = [*screen.exception, *screen.error]
            if wrong:
                raise RuntimeError(f"{name}: {wrong[0].value}")
            lines.append(f"{name} {first:.3f} {seconds(screen.run, ROUNDS):.3f}")
        return lines


def pages() -> list[str]:
    """Every page with many reports against few, each size in a process of its own."""
    few, many = (alone(partial(_timed, count)) for count in (FEW, MANY))
    lines = [
        f"Pages: script time with {MANY:,} reports against {FEW}, in seconds (first showing; later ones)"
    ]
    for one, other in zip(few[:-1], many[:-1], strict=True):
        name, *few_seconds = one.split()
        many_seconds = other.split()[1:]
        ratio = float(many_seconds[1]) / float(few_seconds[1])
        lines.append(
            f"  {name:<12} {'; '.join(many_seconds)}  against  {'; '.join(few_seconds)}   ratio {ratio:.1f}"
        )
    return [*lines, f"{few[-1]} with {FEW}", f"{many[-1]} with {MANY:,}"]
