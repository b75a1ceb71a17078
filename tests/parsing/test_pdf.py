"""PDFs: text and ruled tables with page and box; protected, damaged, long and scanned files."""

import json
from pathlib import Path

import pytest

from parsing import read
from parsing.normalise import Normalised
from parsing.problems import Unreadable
from parsing.readers import read_document
from parsing.tables import read_tables
from tests.parsing.pdfs import pdf, table


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (pdf(password=b"secret"), "pdf_password"),
        (pdf()[:200], "pdf_damaged"),
        (pdf(pages=301), "pdf_pages"),
        (pdf(content=b"0 0 100 100 re f", pages=2), "pdf_scan"),
    ],
    ids=["password", "cut", "long", "scan"],
)
def test_what_cannot_be_read_says_so(data: bytes, code: str) -> None:
    report = read(data, "年报.pdf")
    assert (report.kind, report.reader, [p.code for p in report.problems]) == ("unreadable", "pdf", [code])


def test_protection_without_a_password_to_open_is_read() -> None:
    assert read_document(pdf(password=b""))[0].text == "123\n"


@pytest.mark.parametrize(
    ("turned", "crop", "box"),
    [
        (0, None, (100, 83, 111, 103)),
        (0, (50, 100, 500, 780), (50, 63, 61, 83)),
        (90, (50, 100, 500, 780), (597, 50, 617, 61)),
        (180, (50, 100, 500, 780), (389, 597, 400, 617)),
        (270, (50, 100, 500, 780), (63, 389, 83, 400)),
    ],
)
def test_boxes_are_those_of_the_displayed_page(
    turned: int, crop: tuple[int, ...] | None, box: tuple[int, ...]
) -> None:
    document, _ = read_document(pdf(turned=turned, crop=crop))
    at = document.text.index("1")
    place = document.locate(at, at + 1)
    assert place.page == 1
    assert place.box is not None
    assert tuple(round(edge) for edge in place.box) == box


def test_rows_of_ruled_tables_are_lines_of_cells() -> None:
    document, _ = read_document(pdf(table([["a", "1", "2"], ["b", "", "30"]]), pages=2))
    assert document.text == "a | 1 | 2\nb |   | 30\n" * 2
    at = document.text.rindex("30")
    place = document.locate(at, at + 2)
    assert (place.page, place.start) == (2, at)
    blank = document.locate(document.text.index("b") + 3, document.text.index("b") + 3)
    assert blank.box == (130.0, 100.0, 210.0, 120.0)


def test_pages_without_text_are_named() -> None:
    document, problems = read_document(pdf())
    assert (document.text, problems) == ("123\n", ())
    with pytest.raises(Unreadable):
        read_document(pdf(content=b""))


def test_a_real_report_across_its_page_breaks(shared: Path) -> None:
    document, _ = read_document((shared / "reports" / "hongze-2024.pdf").read_bytes())
    lines = (shared / "reports" / "labels.jsonl").read_text("utf-8").splitlines()
    wanted = next(label["facts"] for label in map(json.loads, lines) if label["id"] == "r0031")
    cells = {k: v for k, v in wanted.items() if not k.startswith("narrative.")}
    facts = read_tables(document, Normalised.of(document.text)).facts
    assert {f.id: f.value for f in facts} == cells
    for fact in facts:
        place = fact.where
        assert document.text[fact.start : fact.end] == fact.raw
        assert place.page in (2, 3, 4)
        assert place.box is not None
        x0, top, x1, bottom = place.box
        assert 0 < x0 < x1 < 596
        assert 0 < top < bottom < 842
