"""Scans: what is recognised is what is printed, and stands where it stands; nothing is fetched for it."""

import math
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest

from parsing import read
from parsing.model import Fact, Report
from parsing.readers import read_document
from tests.parsing.scans import SAMPLES, file_of, pdf_of, scanned

PRINTED = (SAMPLES / "baishi-2024.pdf").read_bytes()
ANGLES = (2.6, -3.0, 0.8, -1.2)


def _cells(report: Report) -> dict[str, Fact]:
    return {fact.id: fact for fact in report.facts if fact.source == "table"}


@cache
def _scan() -> tuple[Report, Report]:
    """The sample as it was printed, and its scan, each page askew by another angle."""
    pages = [scanned(PRINTED, page, turned=angle) for page, angle in enumerate(ANGLES)]
    return read(PRINTED, "x.pdf"), read(pdf_of(pages), "scan.pdf")


def test_a_scan_gives_the_cells_of_its_print() -> None:
    printed, scan = _scan()
    assert (scan.reader, scan.kind, scan.agency, scan.year) == ("ocr", "report", printed.agency, printed.year)
    wanted = {cell: (fact.value, fact.state) for cell, fact in _cells(printed).items()}
    assert {cell: (fact.value, fact.state) for cell, fact in _cells(scan).items()} == wanted
    assert scan.tables == printed.tables


def test_cells_of_a_scan_stand_where_they_stand_on_the_page_as_it_is_displayed() -> None:
    printed, scan = _scan()
    there = _cells(printed)
    for cell, fact in _cells(scan).items():
        page, box, level = fact.where.page, fact.where.box, there[cell].where.box
        assert page == there[cell].where.page
        assert page is not None
        assert box is not None
        assert level is not None
        turn = math.radians(ANGLES[page - 1])
        x, y = (level[0] + level[2]) / 2 - 297.5, (level[1] + level[3]) / 2 - 421
        wanted = (
            297.5 + x * math.cos(turn) + y * math.sin(turn),
            421 - x * math.sin(turn) + y * math.cos(turn),
        )
        assert box[0] - 3 <= wanted[0] <= box[2] + 3
        assert box[1] - 3 <= wanted[1] <= box[3] + 3


def test_the_numbers_of_its_prose_are_those_of_the_print() -> None:
    printed, scan = _scan()
    wanted = {f.id: f.value for f in printed.facts if f.source == "narrative"}
    assert {f.id: f.value for f in scan.facts if f.source == "narrative"} == wanted


@pytest.mark.parametrize(("turned", "kind"), [(90, "PNG"), (180, "JPEG"), (270, "PNG")])
def test_a_page_that_lies_on_its_side_or_head_is_turned(turned: int, kind: str) -> None:
    document, problems = read_document(file_of(scanned(PRINTED, 1, turned=turned, dpi=150), kind, dpi=150))
    assert "一、本年新收政府信息公开申请数量 | 5 | 0 | 0 | 0 | 0 | 0 | 5" in document.text
    assert (document.reader, [p.code for p in problems]) == ("ocr", ["recognised"])


_ALONE = """
import socket, sys
def refuse(*_, **__):
    raise OSError("no network")
socket.socket.connect = socket.getaddrinfo = refuse
from pathlib import Path
from parsing import read
path = Path(sys.argv[1])
assert "cv2" not in sys.modules and "onnxruntime" not in sys.modules
report = read(path.read_bytes(), path.name)
assert report.reader == "ocr" and "行政强制" in report.text, report
"""

_WITHOUT = """
import sys
from importlib.abc import MetaPathFinder
class Blocked(MetaPathFinder):
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] in ("rapidocr", "onnxruntime", "cv2"):
            raise ImportError(name)
sys.meta_path.insert(0, Blocked())
from pathlib import Path
from parsing import read
path = Path(sys.argv[1])
print(",".join(p.code for p in read(path.read_bytes(), path.name).problems))
text = "青禾镇人民政府2024年政府信息公开工作年度报告\\n一、总体情况\\n二、主动公开政府信息情况\\n"
assert read(text.encode(), "x.txt").kind == "report"
"""


def _alone(program: str, path: Path) -> tuple[str, str]:
    done = subprocess.run(
        [sys.executable, "-X", "utf8", "-c", program, str(path)],
        capture_output=True,
        text=True,
        encoding="utf-8",
        cwd=Path(__file__).parents[2],
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.strip(), done.stderr.strip()


@pytest.fixture(scope="module")
def picture(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("scan") / "page.png"
    path.write_bytes(file_of(scanned(PRINTED, 1)))
    return path


def test_recognition_fetches_nothing_and_says_nothing(picture: Path) -> None:
    assert _alone(_ALONE, picture) == ("", "")


def test_without_the_extra_texts_are_read_and_pictures_say_what_to_install(picture: Path) -> None:
    assert _alone(_WITHOUT, picture)[0] == "scan_needs_extra"
