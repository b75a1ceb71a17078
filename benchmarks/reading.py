"""How fast files are read, beside what no reader could do without."""

import io
import os
from collections.abc import Callable
from cProfile import Profile
from functools import partial
from pathlib import Path
from pstats import Stats
from time import process_time

import pdfplumber

from benchmarks.many import samples
from benchmarks.measure import together
from benchmarks.reports import glued_reports, reports
from parsing import garbage, read
from parsing.normalise import Normalised

ROOT = Path(__file__).parents[1]
DIGITS = "0123456789"


def _speed(known: dict[str, str], what: str) -> list[str]:
    contents = {name: text.encode() for name, text in known.items()}
    for name, content in contents.items():
        read(content, name)
    garbage.seldom()  # as a worker does when it has read its first file
    ours, floor, letters = together(
        [
            lambda: [read(content, name) for name, content in contents.items()],
            lambda: [Normalised.of(text) for text in known.values()],
            lambda: [sum(1 for letter in text if letter in DIGITS) for text in known.values()],
        ],
        clock=process_time,
    )
    sizes = [len(text) for text in known.values()]
    return [
        f"Texts: {len(known)} {what}, {min(sizes):,} to {max(sizes):,} characters each, in memory",
        f"  read and understood    {len(known) / ours:8.1f} a second of one core",
        f"  merely normalised      {len(known) / floor:8.1f} a second of one core",
        f"  ratio                  {ours / floor:8.1f}",
        f"  every letter looked at {len(known) / letters:8.1f} a second, in a bare loop of Python",
        f"  ratio                  {ours / letters:8.1f}",
    ]


def _published() -> dict[str, str]:
    """The texts of the optional folder of test data."""
    folder = Path(os.environ.get("NIANBAO_TEST_DATA", ROOT.parent / "shared"))
    found = sorted([*folder.glob("reports/texts/*.txt"), *folder.glob("seeds/*.txt")])
    return {path.name: path.read_text("utf-8-sig") for path in found}


def _top(known: dict[str, str], lines: int = 12) -> list[str]:
    """Where the time goes: the functions of the parser with most time of their own, as shares of all."""
    profile = Profile()
    profile.enable()
    for name, text in known.items():
        read(text.encode(), name)
    profile.disable()
    stats = Stats(profile).get_stats_profile()
    most = sorted(stats.func_profiles.items(), key=lambda item: -item[1].tottime)[:lines]
    return ["  most time of their own, of all time under the profiler:"] + [
        f"    {one.tottime / stats.total_tt:6.1%}  {Path(one.file_name).stem}.{name}, {one.ncalls} calls"
        for name, one in most
    ]


def texts() -> list[str]:
    """Complete reports of every layout a second, beside merely normalising them; then harder ones."""
    complete = reports(5)
    lines = [*_speed(complete, "complete reports of all layouts"), *_top(complete)]
    lines += _speed(glued_reports(20), "complete reports with glued cells")
    published = _published()
    return lines + (_speed(published, "of the folder of test data") if published else [])


def plainly(contents: list[bytes]) -> int:
    """The pages of PDFs, after pdfplumber has read the text and the tables of each."""
    pages = 0
    for content in contents:
        with pdfplumber.open(io.BytesIO(content)) as document:
            for page in document.pages:
                page.extract_text()
                page.extract_tables()
                page.close()
                pages += 1
    return pages


def pdfs() -> list[str]:
    """PDF pages a second, beside pdfplumber's own text and tables."""
    contents = {name: content for name, (content, report) in samples().items() if report.reader == "pdf"}
    plain: Callable[[], int] = partial(plainly, list(contents.values()))
    pages = plain()
    ours, floor = together(
        [lambda: [read(content, name) for name, content in contents.items()], plain], rounds=3
    )
    return [
        f"PDFs: {len(contents)} of the samples, {pages} pages",
        f"  read and understood    {pages / ours:8.1f} pages a second",
        f"  plain pdfplumber       {pages / floor:8.1f} pages a second",
        f"  ratio                  {ours / floor:8.2f}",
    ]
