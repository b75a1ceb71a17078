"""PDFs: text and ruled tables with page and box; protected, damaged, long and scanned files."""

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from parsing import read, recognition
from parsing.normalise import Normalised
from parsing.problems import Unreadable
from parsing.readers import read_document
from parsing.readers.pdf import fast
from parsing.tables import read_tables
from tests.parsing.pdfs import pdf, table


@pytest.fixture
def unaided(monkeypatch: pytest.MonkeyPatch) -> None:
    """As where recognition is not installed."""
    monkeypatch.setattr(recognition, "available", lambda: False)


def text(*lines: tuple[float, float, str]) -> bytes:
    """Page content: Latin text in 10 points, each piece at its place."""
    return "\n".join(f"BT /F1 10 Tf {x} {y} Td ({words}) Tj ET" for x, y, words in lines).encode()


@pytest.mark.usefixtures("unaided")
@pytest.mark.parametrize(
    ("data", "code"),
    [
        (pdf(password=b"secret"), "pdf_password"),
        (pdf()[:200], "pdf_damaged"),
        (pdf(pages=301), "pdf_pages"),
        (pdf(content=b"0 0 100 100 re f", pages=2), "scan_needs_extra"),
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


@pytest.mark.usefixtures("unaided")
def test_pages_without_text_are_named() -> None:
    document, problems = read_document(pdf())
    assert (document.text, problems) == ("123\n", ())
    with pytest.raises(Unreadable):
        read_document(pdf(content=b""))
    found, named = read_document(pdf(contents=[text((50, 700, "a b")), b"0 0 99 99 re f", b""]))
    assert (found.text, [(p.code, "第2页" in p.message) for p in named]) == (
        "a b\n",
        [("pdf_some_need_extra", True)],
    )


def test_characters_that_are_not_drawn_are_doubtful() -> None:
    hidden = b"3 Tr " + text((50, 700, "12")) + b" 0 Tr " + text((50, 600, "34 seen"))
    document, _ = read_document(pdf(hidden))
    assert document.text == "12\n34 seen\n"
    assert (document.confidence(0, 2), document.confidence(3, 5)) == (0.5, 1.0)


@pytest.mark.usefixtures("unaided")
def test_fonts_that_do_not_tell_their_characters_are_no_text() -> None:
    encoding = b"/Encoding << /Type /Encoding /Differences [65 /g1 /g2] >>"
    with pytest.raises(Unreadable) as told:
        read_document(pdf(text((50, 700, "AB")), font=encoding))
    assert told.value.problem.code == "pdf_unmapped_all"


@pytest.mark.parametrize("shift", [0, 0.3, 0.9])
def test_bold_print_is_read_once(shift: float) -> None:
    twice = [(50 + n * 5.56 + by, 700, digit) for n, digit in enumerate("2112") for by in (0, shift)]
    assert read_document(pdf(text(*twice)))[0].text == "2112\n"


def test_labels_that_run_downwards_or_upwards() -> None:
    down = [(60, 690 - 12 * n, letter) for n, letter in enumerate("abc")]
    up = "\n".join(f"BT /F1 10 Tf 0 1 -1 0 145 {640 + 12 * n} Tm ({c}) Tj ET" for n, c in enumerate("def"))
    boxes = b"50 630 80 80 re S 130 630 80 80 re S "
    document, _ = read_document(pdf(boxes + text(*down) + b"\n" + up.encode()))
    assert document.text == "abc | def\n"


def test_lines_may_be_thin_boxes_or_stand_in_forms() -> None:
    filled = b"".join(b"%d 600 0.5 80 re f " % x for x in (50, 130, 210))
    filled += b"".join(b"50 %d 160 0.5 re f " % y for y in (600, 640, 680))
    cells = text((55, 655, "a"), (135, 655, "1"), (55, 615, "b"), (135, 615, "2"))
    assert read_document(pdf(filled + cells))[0].text == "a | 1\nb | 2\n"
    moved = pdf(b"q 1 0 0 1 0 -100 cm /X1 Do Q " + cells, form=filled.replace(b" 600 ", b" 700 "))
    assert read_document(moved)[0].text.count("|") == 2


def test_rows_torn_by_a_page_break_are_one_row() -> None:
    first = table([["1.begins", "4", "5"], ["2.is to", "7", "0"]], top=120)
    second = table([["be read", "", ""], ["3.follows", "8", "9"]], top=760)
    number = b"\n" + text((300, 30, "7"))
    document, _ = read_document(pdf(contents=[first + number, second + number]))
    assert document.text == ("1.begins | 4 | 5\n2.is toberead | 7 | 0\n- 7 -\n3.follows | 8 | 9\n- 7 -\n")
    place = document.locate(document.text.index("7"), document.text.index("7") + 1)
    assert place.page == 1


@pytest.mark.parametrize(
    ("number", "rest", "read"),
    [("133", "3", "1333 | 0"), ("13", "3", "13 | 0"), ("000", "3", "000 | 0"), ("133", "3a", "133 | 0")],
)
def test_a_number_that_fills_its_cell_goes_on_after_a_page_break(number: str, rest: str, read: str) -> None:
    first = table([["2.is", number, "0"]], top=120, width=30)
    second = table([["read", rest, ""], ["3.on", "8", "9"]], top=760, width=30)
    document, _ = read_document(pdf(contents=[first, second]))
    assert f"| {read}\n" in document.text


@pytest.mark.parametrize("number", ["7", "- 7 -", "-7", "7 -", "7/12"])
def test_numbers_of_pages_are_no_cells(number: str) -> None:
    page = table([["1.one", "4", "5"], ["2.two", "7", "0"]], top=120) + b"\n" + text((300, 30, number))
    assert read_document(pdf(page))[0].text == "1.one | 4 | 5\n2.two | 7 | 0\n- 7 -\n"


def test_columns_without_lines_keep_their_blanks() -> None:
    rows = [("1.one", "11", "0", "3", "4"), ("2.two", "5", "", "1 234", "8"), ("3.three", "9", "8", "7", "6")]
    pieces = [
        (60 + 90 * column, 700 - 20 * row, cell)
        for row, cells in enumerate(rows)
        for column, cell in enumerate(cells)
    ]
    apart = [(60, 640, "4."), (75, 640, "four"), *((x, 640, "0") for x in (150, 240, 330, 420))]
    document, _ = read_document(pdf(text(*pieces, *apart)))
    assert document.text.splitlines() == [
        "1.one | 11 | 0 | 3 | 4",
        "2.two | 5 |   | 1234 | 8",
        "3.three | 9 | 8 | 7 | 6",
        "4. four | 0 | 0 | 0 | 0",
    ]


@pytest.mark.parametrize(
    ("upper", "lower", "pitch", "first"),
    [
        (("200", "126"), ("6", "75"), 6, "9 | 2006 | 0 | 8 | 12675"),
        (("200", "126"), ("6", "75"), 12, "200 126"),  # three rows
        (("200", "12"), ("6", "75"), 6, "200 12"),  # there was room for one more digit
        (("2", "1"), ("6", "7"), 6, "2 1"),
    ],
)
def test_a_number_on_two_lines_of_its_row_is_one(
    upper: tuple[str, str], lower: tuple[str, str], pitch: int, first: str
) -> None:
    over = [(150, 700 + pitch, upper[0]), (420, 700 + pitch, upper[1])]
    row = [(60, 700, "9"), (240, 700, "0"), (330, 700, "8")]
    under = [(152, 700 - pitch, lower[0]), (422, 700 - pitch, lower[1])]
    document, _ = read_document(pdf(text(*over, *row, *under)))
    assert document.text.splitlines()[0].replace(" | ", " ") == first.replace(" | ", " ")


@pytest.fixture
def stumbling(monkeypatch: pytest.MonkeyPatch) -> None:
    """The fast reader finds characters without a size."""
    seen = fast.read_page

    def flat(page: Any) -> fast.Seen:
        found = seen(page)
        glyphs = [glyph._replace(x1=glyph.x0) for glyph in found.ink.glyphs]
        return replace(found, ink=found.ink._replace(glyphs=glyphs))

    monkeypatch.setattr(fast, "read_page", flat)


@pytest.mark.usefixtures("stumbling")
def test_a_page_that_is_read_wrong_is_read_carefully() -> None:
    document, _ = read_document(pdf(table([["a", "1"], ["b", "2"]])))
    assert document.text == "a | 1\nb | 2\n"
    assert document.confidence(0, 5) == 1


@pytest.mark.usefixtures("stumbling", "unaided")
def test_a_page_that_is_read_carefully_is_doubtful_where_some_of_it_is_not_drawn() -> None:
    hidden = b"\n3 Tr " + text((50, 300, "99"))
    document, _ = read_document(pdf(table([["a", "1"], ["b", "2"]]) + hidden))
    assert "a | 1\nb | 2\n" in document.text
    assert document.confidence(0, 5) == fast.HIDDEN


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
