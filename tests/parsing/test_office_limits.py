"""Word documents and workbooks, torn, altered, or made to do harm: a report, or one clear sentence."""

from io import BytesIO
from random import Random
from time import monotonic
from zipfile import ZipFile

import pytest

from parsing import read
from parsing.problems import Unreadable
from parsing.readers import read_document
from parsing.readers.package import DEEPEST, LARGEST_PART, MOST_ELEMENTS
from tests.parsing import docx_files as word
from tests.parsing.official import truth
from tests.parsing.test_xlsx import of, workbook

ROUNDS = 120
SLOWEST = 20.0


def parts_of(data: bytes) -> dict[str, bytes]:
    with ZipFile(BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def document_xml(xml: bytes) -> bytes:
    """A Word file whose document is ``xml``."""
    return word.package({**parts_of(word.docx("")), "word/document.xml": xml})


def sheet_xml(xml: bytes) -> bytes:
    """A workbook whose sheet is ``xml``."""
    return word.package({**parts_of(of([["一"]])), "xl/worksheets/sheet1.xml": xml})


def _entities() -> bytes:
    lines = [b'<!ENTITY a0 "%s">' % (b"x" * 100)]
    lines += [b'<!ENTITY a%d "%s">' % (i, b"&a%d;" % (i - 1) * 10) for i in range(1, 10)]
    return b"<!DOCTYPE d [%s]><d>&a9;</d>" % b"".join(lines)


def _nested(tag: bytes, times: int) -> bytes:
    return b"<w:body xmlns:w='w'>%s%s</w:body>" % (b"<w:%s>" % tag * times, b"</w:%s>" % tag * times)


BOMBS = {
    "entities": lambda: document_xml(_entities()),
    "external": lambda: document_xml(b'<!DOCTYPE d [<!ENTITY e SYSTEM "file:///etc/hostname">]><d>&e;</d>'),
    "deep": lambda: document_xml(b"<d>%s</d>" % _nested(b"tbl", DEEPEST)),
    "endless": lambda: document_xml(b"<d><body>%s</body></d>" % (b"<p/>" * (MOST_ELEMENTS + 1))),
    "swollen": lambda: document_xml(b"<d><body>%s</body></d>" % (b" " * (LARGEST_PART + 1))),
    "wide": lambda: sheet_xml(b'<s><sheetData><row r="1"><c r="XFD1"><v>1</v></c></row></sheetData></s>'),
    "sparse": lambda: sheet_xml(
        b"<s><sheetData>%s</sheetData></s>"
        % b"".join(
            b'<row><c r="A%d"><v>1</v></c><c r="ALL%d"><v>1</v></c></row>' % (i, i) for i in range(1, 400)
        )
    ),
    "merged": lambda: sheet_xml(
        b'<s><sheetData>%s<row><c r="ALL3001"><v>1</v></c></row></sheetData><mergeCells>%s</mergeCells></s>'
        % (b"<row><c><v>1</v></c></row>" * 3000, b'<mergeCell ref="A1:XFD1048576"/>' * 1000)
    ),
}


@pytest.mark.parametrize("bomb", BOMBS)
def test_what_is_made_to_swell_is_refused(bomb: str) -> None:
    data = BOMBS[bomb]()
    began = monotonic()
    with pytest.raises(Unreadable) as refused:
        read_document(data)
    assert refused.value.problem.code == "office_large"
    assert monotonic() - began < SLOWEST


def test_deep_tables_within_the_limit_are_read() -> None:
    deep = (DEEPEST - 10) // 3
    body = "<w:tbl><w:tr><w:tc>" * deep + word.plain("底") + "</w:tc></w:tr></w:tbl>" * deep
    assert read_document(word.docx(body))[0].text == "底\n"


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (word.docx(""), "docx_bare"),
        (word.docx("<w:p><w:r><w:drawing/></w:r></w:p>"), "docx_bare"),
        (word.docx(word.plain("一") + '<w:altChunk w:id="x"/>'), "docx_embedded"),
        (document_xml(b"<w:document"), "docx_damaged"),
        (document_xml(b"<w:document xmlns:w='w'/>"), "docx_damaged"),
        (word.docx(word.plain("一"))[:-30], "docx_damaged"),
        (of([]), "empty"),
        (sheet_xml(b""), "xlsx_damaged"),
        (of([["一"]])[:-30], "xlsx_damaged"),
    ],
)
def test_what_is_damaged_or_bare_says_so(data: bytes, code: str) -> None:
    report = read(data, "年报")
    assert (report.kind, [p.code for p in report.problems]) == ("unreadable", [code])


def _altered(data: bytes, random: Random, splice: bytes) -> bytes:
    """Bytes flipped, cut out, doubled or taken from ``splice``."""
    changed = bytearray(data)
    for _ in range(random.choice((1, 3, 20))):
        at = random.randrange(len(changed))
        length = random.choice((1, 4, 40, 400))
        piece = random.choice(
            (random.randbytes(1), b"", bytes(changed[at : at + length]) * 2, splice[at : at + length])
        )
        changed[at : at + random.choice((0, 1, length))] = piece
        if not changed:
            break
    return bytes(changed[: random.randrange(len(changed)) + 1] if random.random() < 0.2 else changed)


@pytest.mark.parametrize("kind", ["docx", "xlsx"])
@pytest.mark.parametrize("inside", [False, True], ids=["the file", "its parts"])
def test_altered_files_end_in_a_report_or_one_sentence(kind: str, inside: bool) -> None:
    cells = truth("2021", 5)
    ways = ("tracked", "nested", "boxes")
    whole = (
        word.Writer(5, ways).report("2021", cells) if kind == "docx" else workbook("2021", cells, "formulas")
    )
    random = Random(20)
    parts = parts_of(whole)
    names = [name for name in parts if "document.xml" in name or "xl/" in name or name.endswith(".rels")]
    for _ in range(ROUNDS):
        if inside:
            name = random.choice(names)
            other = parts[random.choice(names)]
            data = word.package({**parts, name: _altered(parts[name], random, other)})
        else:
            data = _altered(whole, random, whole[::-1])
        began = monotonic()
        report = read(data, "年报")
        assert report.kind != "unreadable" or len(report.problems) == 1
        assert all(
            problem.code != "failed" and problem.message.count("。") == 1 for problem in report.problems
        )
        assert monotonic() - began < SLOWEST
