"""How fast files are read, beside what no reader could do without."""

import io
import os
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pdfplumber

from benchmarks.many import samples
from benchmarks.measure import together
from parsing import read
from parsing.normalise import Normalised

ROOT = Path(__file__).parents[1]


def _texts() -> tuple[str, dict[str, str]]:
    """Texts of the optional folder of test data, else those of the samples; and where they come from."""
    folder = Path(os.environ.get("NIANBAO_TEST_DATA", ROOT.parent / "shared"))
    found = sorted([*folder.glob("reports/texts/*.txt"), *folder.glob("seeds/*.txt")])
    if found:
        return "the folder of test data", {path.name: path.read_text("utf-8-sig") for path in found}
    known = {name: report.text for name, (_, report) in samples().items() if report.reader == "text"}
    return "the samples", known


def texts() -> list[str]:
    """Texts a second, beside merely normalising them."""
    source, known = _texts()
    contents = {name: text.encode() for name, text in known.items()}
    ours, floor = together(
        [
            lambda: [read(content, name) for name, content in contents.items()],
            lambda: [Normalised.of(text) for text in known.values()],
        ]
    )
    return [
        f"Texts: {len(known)} of {source}, {sum(map(len, known.values())):,} characters",
        f"  read and understood    {len(known) / ours:8.1f} a second",
        f"  merely normalised      {len(known) / floor:8.1f} a second",
        f"  ratio                  {ours / floor:8.1f}",
    ]


def _plain(contents: list[bytes]) -> int:
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
    plain: Callable[[], int] = partial(_plain, list(contents.values()))
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
