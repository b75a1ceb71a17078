"""Word documents: every cell with its place, whatever way the document was written."""

from itertools import product

import pytest

from parsing import read
from parsing.forms import FORMS
from parsing.model import FormVersion, Report
from parsing.readers import read_document
from tests.parsing import docx_files as word
from tests.parsing.official import Truth, truth

WAYS = (
    (),
    ("tracked",),
    ("split",),
    ("nested",),
    ("boxes",),
    ("numbered",),
    ("tracked", "split", "nested", "boxes"),
)
MARKS = frozenset("/—无")


def shown(report: Report) -> Truth:
    """What the report's tables show."""
    return {fact.id: fact.raw for fact in report.facts if fact.source == "table"}


def text(body: str) -> str:
    """The text of a document with ``body``."""
    return read_document(word.docx(body))[0].text


@pytest.mark.parametrize(("version", "ways"), list(product(FORMS, WAYS)), ids=str)
def test_every_cell_of_both_forms(version: FormVersion, ways: tuple[str, ...]) -> None:
    for seed in range(3):
        cells = truth(version, seed)
        report = read(word.Writer(seed, ways).report(version, cells), "年报.docx")
        assert (report.kind, report.reader, report.problems) == ("report", "docx", ())
        assert shown(report) == cells
        assert (report.format, report.year, report.agency) == (version, 2023, "青禾镇人民政府")
        assert set(report.tables.values()) == {"recognised"}
        assert [s.number for s in report.structure if s.kind == "section" and s.official] == [
            1,
            2,
            3,
            4,
            5,
            6,
        ]


@pytest.mark.parametrize("version", FORMS)
def test_blank_cells_and_marks_stay_what_they_are(version: FormVersion) -> None:
    for seed in range(4):
        cells = truth(version, seed, blanks=True)
        report = read(word.Writer(seed).report(version, cells), "年报.docx")
        facts = {f.id: f for f in report.facts if f.source == "table"}
        for concept, printed in cells.items():
            wanted = "blank" if not printed else "mark" if printed in MARKS else "reported"
            assert (concept, facts[concept].state, facts[concept].raw.strip()) == (concept, wanted, printed)


def test_tracked_changes_are_as_accepted() -> None:
    gone = f"<w:rPr>{word.deleted('')}</w:rPr>"
    body = (
        word.paragraph(word.run("收到申请"), word.deleted("3"), word.inserted(word.run("5")), properties=gone)
        + word.paragraph(word.run("件"))
        + "<w:p><w:moveFrom><w:r><w:t>旧处</w:t></w:r></w:moveFrom></w:p>"
        + "<w:p><w:moveTo><w:r><w:t>新处</w:t></w:r></w:moveTo></w:p>"
        + word.grid(
            [
                word.row(word.cell(word.plain("甲")), word.cell(word.plain("1"))),
                word.row(word.cell(word.plain("乙")), word.cell(word.plain("2")), properties="<w:del/>"),
                word.row(
                    word.cell(word.plain("丙")),
                    word.cell(word.plain("9"), properties="<w:cellDel/>"),
                    word.cell(word.plain("3"), properties="<w:cellIns/>"),
                ),
            ]
        )
    )
    assert text(body) == "收到申请5件\n新处\n甲 | 1\n丙 | 3\n"


def test_what_is_not_printed_as_text_is_left_out() -> None:
    field_ = '<w:r><w:fldChar w:fldCharType="begin"/><w:instrText>PAGE 7</w:instrText></w:r>' + word.run("七")
    contents = (
        '<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr>'
        f"<w:sdtContent>{word.plain('目录')}</w:sdtContent></w:sdt>"
    )
    reading, base = word.run("zhèn"), word.run("镇")
    ruby = f"<w:r><w:ruby><w:rt>{reading}</w:rt><w:rubyBase>{base}</w:rubyBase></w:ruby></w:r>"
    body = (
        contents
        + word.paragraph(
            word.run("第"), field_, word.run("页", "<w:vanish w:val='0'/>"), word.run("藏", "<w:vanish/>")
        )
        + word.paragraph(ruby, "<w:r><w:br/><w:t>2</w:t><w:noBreakHyphen/><w:t>3</w:t><w:tab/></w:r>")
    )
    assert text(body) == "第七页\n镇\n2-3\n"


def test_text_boxes_stand_once_behind_their_paragraph() -> None:
    inner = word.text_box(
        word.plain("框内"),
        word.grid([word.row(word.cell(word.plain("行政许可")), word.cell(word.plain("4")))]),
    )
    assert (
        text(word.paragraph(word.run("框外"), inner) + word.plain("其后"))
        == "框外\n框内\n行政许可 | 4\n其后\n"
    )


def test_two_numbers_in_a_cell_never_become_one() -> None:
    cells = [
        word.cell(word.plain("规章")),
        word.cell(word.plain("12") + word.plain("34")),
        word.cell(word.paragraph("<w:r><w:t>5</w:t><w:br/><w:t>6</w:t></w:r>")),
        word.cell(word.plain("22") + word.plain("（其中修订16件）")),
        word.cell(word.plain("a|b")),
    ]
    assert text(word.grid([word.row(*cells)])) == "规章 | 12；34 | 5；6 | 22（其中修订16件） | a¦b\n"


def test_places_are_those_of_the_grid() -> None:
    table = word.grid(
        [
            word.row(word.cell(word.plain("高"), merge="restart"), word.cell(word.plain("宽"), columns=2)),
            word.row(word.cell("<w:p/>", merge="continue"), word.cell(word.plain("7")), word.cell("<w:p/>")),
            word.row(word.cell(word.plain("8")), properties='<w:gridBefore w:val="2"/>'),
        ]
    )
    document, _ = read_document(word.docx(word.plain("一") + "<w:p/>" + word.plain("共7件") + table))
    assert document.text == "一\n共7件\n高 | 宽\n7 | \n8\n"
    at = [i for i, character in enumerate(document.text) if character in "78"]
    assert [document.locate(i, i + 1).as_json() for i in at] == [
        {"paragraph": 2, "start": 1, "end": 2},
        {"table": 1, "row": 2, "column": 2},
        {"table": 1, "row": 3, "column": 3},
    ]
    blank = document.text.index("7 |") + 3
    assert document.locate(blank, blank).as_json() == {"table": 1, "row": 2, "column": 3}
    assert document.flow is not None
    (cells,) = document.flow.tables
    assert [(c.text, c.rows, c.columns) for c in cells[:2]] == [("高", 2, 1), ("宽", 1, 2)]


def test_tables_that_arrange_the_page_are_no_tables() -> None:
    inner = word.grid([word.row(word.cell(word.plain("规章")), word.cell(word.plain("1")))])
    around = word.grid(
        [word.row(word.cell(word.plain("一、总体情况") + inner), word.cell(word.plain("侧栏")))]
    )
    frame = word.grid([word.row(word.cell(word.plain("第一段") + word.plain("第二段")))])
    document, _ = read_document(word.docx(around + frame))
    assert document.text == "一、总体情况\n规章 | 1\n侧栏\n第一段\n第二段\n"
    assert document.flow is not None
    assert len(document.flow.tables) == 1
