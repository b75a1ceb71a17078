"""Saved web pages: the article in every layout and encoding, cells with their places, nothing of the site."""

import codecs

import pytest

from parsing import read
from parsing.document import Document
from parsing.problems import Unreadable
from parsing.readers import read_document
from parsing.readers.html import read_html
from tests.parsing import pages

VALUES = pages.values()


def document(text: str) -> Document:
    return read_html(text.encode())


@pytest.mark.parametrize("layout", pages.LAYOUTS)
def test_every_cell_in_every_layout(layout: str) -> None:
    report = read(pages.page(pages.article(VALUES, layout)).encode(), "页.txt")
    assert (report.kind, report.reader, report.problems) == ("report", "html", ())
    assert (report.agency, report.year, report.published) == (pages.AGENCY, pages.YEAR, "2025-01-20")
    assert {f.id: f.value for f in report.facts if f.source == "table"} == {
        concept: float(value) for concept, value in VALUES.items()
    }
    assert all(report.text[f.start : f.end] == f.raw for f in report.facts)


def test_a_cell_has_its_place_in_the_table_that_spans_make() -> None:
    report = read(pages.page(pages.article(VALUES)).encode(), "x")
    where = {f.id: f.where.as_json() for f in report.facts}
    assert where["proactive.regulations.issued"] == {"table": 1, "row": 3, "column": 2}
    assert where["proactive.licences.decisions"] == {"table": 1, "row": 7, "column": 4}
    assert where["requests.received.natural_person"] == {"table": 2, "row": 4, "column": 3}
    assert where["disputes.reconsideration.upheld"] == {"table": 3, "row": 4, "column": 1}


def test_merged_cells_move_those_beside_and_below_them() -> None:
    table = document(
        "<table><tr><td rowspan=3>甲</td><td colspan=2>乙</td></tr>"
        "<tr><td>1</td><td rowspan='2'>2</td></tr><tr><td>3</td></tr>"
        "<tr><td>丙</td><td colspan=0>4</td></tr></table>"
    )
    assert table.flow is not None
    assert [(c.text, c.row, c.column, c.rows, c.columns) for c in table.flow.tables[0]] == [
        ("甲", 1, 1, 3, 1),
        ("乙", 1, 2, 1, 2),
        ("1", 2, 2, 1, 1),
        ("2", 2, 3, 2, 1),
        ("3", 3, 2, 1, 1),
        ("丙", 4, 1, 1, 1),
        ("4", 4, 2, 1, 1),
    ]
    assert table.text == "甲 | 乙\n1 | 2\n3\n丙 | 4\n"


def test_words_have_their_paragraph() -> None:
    body = pages.article(VALUES).replace("全年主动公开信息若干。", "全年收到政府信息公开申请12件。")
    report = read(pages.page(body).encode(), "x")
    fact = next(f for f in report.facts if f.id == "narrative.applications_received")
    place = fact.where.as_json()
    assert report.text.splitlines()[4] == "本年度工作有序开展，全年收到政府信息公开申请12件。"
    assert (place["paragraph"], place["start"], place["end"]) == (5, 22, 24)


def test_blank_cells_and_marks_have_their_places() -> None:
    values = {**VALUES, "requests.received.research": "", "requests.received.social": "/"}
    facts = {f.id: f for f in read(pages.page(pages.article(values)).encode(), "x").facts}
    blank, mark = facts["requests.received.research"], facts["requests.received.social"]
    assert (blank.state, blank.where.as_json()) == ("blank", {"table": 2, "row": 4, "column": 5})
    assert (mark.state, mark.where.as_json()) == ("mark", {"table": 2, "row": 4, "column": 6})


def test_numbers_in_paragraphs_of_their_own_are_never_one() -> None:
    body = pages.article(VALUES).replace("<td>1010</td>", "<td><p>10</p><p>10</p></td>")
    facts = {f.id: f.value for f in read(pages.page(body).encode(), "x").facts}
    assert facts.get("requests.received.natural_person") is None
    assert all(v is None or v == float(VALUES[k]) for k, v in facts.items() if k in VALUES)


@pytest.mark.parametrize(
    ("encoding", "declared", "mark"),
    [
        ("utf-8", "utf-8", b""),
        ("utf-8", "gb2312", b""),
        ("utf-8", "utf-8", codecs.BOM_UTF8),
        ("gb18030", "gb2312", b""),
        ("gb18030", "GBK", b""),
        ("gb18030", "utf-8", b""),
        ("utf-16-le", "unicode", codecs.BOM_UTF16_LE),
        ("utf-16-le", "utf-16", b""),
    ],
)
def test_encodings(encoding: str, declared: str, mark: bytes) -> None:
    text = pages.page(pages.article(VALUES), charset=declared)
    report = read(mark + text.encode(encoding), "x.html")
    assert (report.reader, report.agency) == ("html", pages.AGENCY)
    assert len([f for f in report.facts if f.value is not None and f.source == "table"]) == len(VALUES)


def test_a_page_in_big5_is_read_as_it_says() -> None:
    text = '<html><meta charset="big5"><body><p>青禾鎮人民政府信息公開工作年度報告</p></body></html>'
    assert "青禾鎮人民政府" in read_html(text.encode("big5")).text


def test_a_few_broken_characters_are_replaced() -> None:
    data = pages.page(pages.article(VALUES)).encode().replace("有序".encode(), b"\xe6\xff\x00")
    report = read(data, "x.html")
    assert (report.reader, report.agency) == ("html", pages.AGENCY)
    assert "\ufffd" in report.text


def test_pages_in_an_envelope() -> None:
    whole = pages.page(pages.article(VALUES), charset="gb2312")
    frame = "<html><body><p>今日天气晴。</p></body></html>"
    data = pages.mhtml([(frame, "utf-8"), (whole, "gb18030")])
    report = read(data, "页.mhtml")
    assert (report.kind, report.reader, report.agency) == ("report", "html", pages.AGENCY)
    assert {f.id: f.value for f in report.facts if f.source == "table"} == {
        concept: float(value) for concept, value in VALUES.items()
    }
    assert [p.code for p in read(pages.mhtml([]), "x").problems] == ["html_empty"]


def test_nothing_of_the_site_is_read() -> None:
    text = document(pages.page(pages.article(VALUES))).text
    for word in ("办事服务", "color", "2011", "白石镇", "隐藏", "云岭市", "2099"):
        assert word not in text
    assert text.startswith("当前位置：首页>政务公开>青禾镇>年报\n")
    assert text.rstrip().endswith("本年度没有收取信息处理费。")


def test_what_only_the_head_of_a_page_tells() -> None:
    head = (
        f"<title>{pages.TITLE}-门户网站</title><meta name=PubDate content='2025-01-20 10:00'>"
        "<meta name=ContentSource content=青禾镇人民政府>"
    )
    body = pages.article(VALUES).replace(pages.TITLE, "")
    text = document(f"<html><head>{head}</head><body>{body}</body></html>").text
    assert text.splitlines()[:3] == [pages.TITLE, "发布日期：2025-01-20 10:00", "来源：青禾镇人民政府"]
    told = document(pages.page(body).replace("<head>", "<head>" + head)).text
    assert told.count(pages.TITLE) == 1
    assert "10:00" not in told


def test_a_section_outside_of_the_article_is_kept() -> None:
    first, six, last = pages.article(VALUES).partition("<p>六、")
    text = document(pages.page(f"<div><div>{first}</div><section>{six}{last}</section></div>")).text
    assert "六、其他需要报告的事项\n本年度没有收取信息处理费。" in text
    apart = pages.page(first).replace(
        "</div></div></div>", f"</div>{six}{last}<p>青禾镇人民政府</p></div></div>", 1
    )
    assert document(apart).text.rstrip().endswith("青禾镇人民政府")


def test_what_follows_an_article_is_kept_up_to_the_site() -> None:
    more = "".join(f"<p>后文第{n}段，规范性文件均已备案。</p>" for n in range(20))
    site = "<p>主办单位：云岭市</p><p>网站标识码：1</p>"
    text = document(f"<html><body><div>{pages.article(VALUES)}</div>{more}{site}</body></html>").text
    assert text.rstrip().endswith("后文第19段，规范性文件均已备案。")


def test_an_article_that_was_hidden_when_the_page_was_saved_is_read() -> None:
    text = f"<html><body><p>首页</p><div style='display: none'>{pages.article(VALUES)}</div></body></html>"
    assert "本年新收政府信息公开申请数量 | 1010" in document(text).text


def test_a_table_without_data_is_no_table() -> None:
    layout = f"<table><tr><td>左</td><td><p>{'长' * 200}</p><p>右</p></td></tr></table>"
    found = document(f"<html><body>{layout}</body></html>")
    assert found.flow is not None
    assert found.flow.tables == ()
    assert found.text.splitlines() == ["左", "长" * 200, "右"]


def test_white_space_is_that_of_the_page() -> None:
    text = document("<p>政府\n  信息&nbsp;2024 年 <b>1</b><i>2</i>件<br>另起<!-- x --></p>").text
    assert text == "政府信息 2024 年 12件\n另起\n"


@pytest.mark.parametrize(
    "data",
    [
        b"<html>" + b"<div>" * 100_000,
        b"<html>" + b"<ul><li>" * 50_000,
        b"<html><body>" + b"<p>x" * 250_000,
        b"<html><body>" + b"<b><i>" * 400 + b"<p>x" * 1000,
        b"<html><body>" + b"<table><tr><td>" * 400,
    ],
)
def test_markup_without_end_is_refused(data: bytes) -> None:
    with pytest.raises(Unreadable) as refused:
        read_document(data)
    assert refused.value.problem.code == "html_too_complex"


@pytest.mark.parametrize(
    "sloppy",
    [
        "<p>x" * 1000,
        "<ul>" + "<li>x" * 1000 + "</ul>",
        "<p>x<o:p/></p>" * 1000,
        "<p>x<font size=2><b></p>" * 1000,
        "<svg>" + "<path d='M0 0'/>" * 1000 + "</svg><p>x",
        "<script>document.write('<div>" + "<div>" * 1000 + "');</script><p>x",
        "<!-- " + "<div>" * 1000 + " --><p>x",
        "<table>" + "<tr><td>x<td>1" * 1000 + "</table>",
        "<div>x<img><br>" * 200,
    ],
)
def test_sloppy_markup_is_not_deep(sloppy: str) -> None:
    assert "x" in document(f"<html><body>{sloppy}").text


def test_a_row_that_only_measures_columns_is_none() -> None:
    measured = "<tr height=0>" + "<td width=9></td>" * 3 + "</tr>"
    table = document(f"<table><tr><td>甲</td><td>1</td><td>2</td></tr>{measured}</table>")
    assert table.text == "甲 | 1 | 2\n"


def test_spans_without_end_cost_nothing() -> None:
    cell = "<td rowspan=65534 colspan=1000>1</td>"
    row = f"<tr>{cell * 30}</tr>"
    found = document(f"<html><body><table>{row * 300}</table></body></html>")
    assert found.flow is not None
    assert len(found.flow.tables[0]) == 9000


def test_rows_without_end_are_read_or_refused() -> None:
    rows = "<tr><td>甲</td><td>1</td></tr>"
    assert document(f"<html><table>{rows * 20_000}</table></html>").text.count("\n") == 20_000
    with pytest.raises(Unreadable):
        document(f"<html><table>{rows * 100_000}</table></html>")


def test_envelopes_in_envelopes_end() -> None:
    head = b"MIME-Version: 1.0\r\n"
    nest = b"".join(
        b'Content-Type: multipart/mixed; boundary="%d"\r\n\r\n--%d\r\n' % (n, n) for n in range(2000)
    )
    assert read(head + nest, "x.mhtml").kind == "unreadable"
