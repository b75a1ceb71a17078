"""The printed card: two pages whatever it says, its font within it, and no character that stops it."""

from dataclasses import replace
from io import BytesIO
from zipfile import ZipFile

import pypdfium2
import pytest

from nianbao import cards
from nianbao.cards import Box, Content, Figure, Measure, Panel, Point, Problem, Problems, Side, Table
from nianbao.cards.grid import placed
from nianbao.wording import scorecard as words
from parsing.readers.package import parse


def _content(problems: int = 2, agency: str = "云川县青禾镇人民政府") -> Content:
    one = Problem("错误", "✕", "第三部分表格“总计”各项相加为5，“总计”填6，请核对更正。", "属实", "−3", True)
    rows = [
        [Box("项目", ("left",), head=True, rows=2), Box("申请人", head=True, columns=2)],
        [Box("自然人", head=True), Box("总计", head=True)],
        [Box("新收", ("left",), head=True), Box("5"), Box("6", ("error",), sign="✕")],
        [Box("结转", ("left",), head=True), Box("空", ("blank",)), Box("1", ("warning",), sign="△")],
    ]
    return Content(
        agency=agency,
        year="2024年度",
        about="镇人民政府",
        state="预评分（未经人工认定）",
        heads=((words.FIRST_SCORE, "91.5 分", "优秀"), (words.MENDED_SCORE, "—", "")),
        lines=("说明",),
        sides=(Side("数据准确", 30, 28, 3, "25 / 30", "表三合计 −3"),),
        faults=(Problems("内容不准确", (one,) * problems),),
        tables=(Table("三、收到和处理", rows), Table("四、行政复议", (), words.CARD_TABLE_MISSING)),
        legend=((Box(sign="✕"), "错误"),),
        measures=(Measure("新收申请量", "5 件", "", "中位数 4", 5, (1, 2, 4, 6, 9)),),
        panels=(Panel("新收申请量", (Point(2020, 3, "3 件", False), Point(2021, 5, "5 件", True))),),
        figures=(Figure("主动公开", "约 30", "全年主动公开约30条。"),),
        foot="分值方案：默认分值",
    )


def _text(data: bytes) -> list[str]:
    with pypdfium2.PdfDocument(data) as document:
        return [page.get_textpage().get_text_range() for page in document]


@pytest.mark.parametrize("problems", [0, 2, 400])
def test_the_pdf_has_two_pages_and_says_what_it_leaves_out(problems: int) -> None:
    content = _content(problems)
    data = cards.pdf(content)
    first, second = _text(data)
    assert data == cards.pdf(content)
    assert "云川县青禾镇人民政府" in first
    assert "×6" in second
    assert words.CARD_TABLE_MISSING in second
    assert (words.CARD_FAULTS_MORE.split("{count}")[1] in first) == (problems == 400)


def test_every_font_is_embedded() -> None:
    data = cards.pdf(_content())
    assert data.count(b"/FontFile2") >= 1
    assert b"/BaseFont /Helvetica" not in data


def test_a_character_that_the_font_lacks_is_seen_and_named() -> None:
    first, _ = _text(cards.pdf(_content(agency="云川县\U00030edd镇\x07<b>&人民政府")))
    assert "云川县〓镇<b>&人民政府" in first
    assert "U+30EDD" in first


def test_the_docx_holds_the_same_words_as_text_only() -> None:
    content = replace(_content(60), agency="<w:t>\x01镇 =1+1")
    data = cards.docx(content)
    assert data == cards.docx(content)
    with ZipFile(BytesIO(data)) as archive:
        assert sorted(archive.namelist())[0] == "[Content_Types].xml"
        root = parse(BytesIO(archive.read("word/document.xml")))
    said = "".join(node.text or "" for node in root.iter("t"))
    drawn = [node.get("descr") for node in root.iter("docPr")]
    assert [(told or "").partition("：")[0] for told in drawn] == ["数据准确", "新收申请量", "新收申请量"]
    assert "<w:t>镇 =1+1" in said
    assert words.CARD_FAULTS_MORE.format(count=20) in said
    assert not list(root.iter("instrText"))


def test_cells_that_span_push_those_below_and_the_last_reaches_the_edge() -> None:
    rows = [[Box("a", rows=2), Box("b", columns=2)], [Box("c")], [Box("d")]]
    spots = [(p.box.text, p.top, p.left, p.bottom, p.right) for p in placed(rows, 3)]
    assert spots == [("a", 0, 0, 1, 0), ("b", 0, 1, 0, 2), ("c", 1, 1, 1, 2), ("d", 2, 0, 2, 2)]
