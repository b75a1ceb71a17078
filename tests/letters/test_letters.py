"""Letters: what stands in them, how templates are filled, and which templates are refused."""

import re
from dataclasses import replace
from datetime import date
from io import BytesIO
from zipfile import ZipFile

import polars as pl
import pytest

from data import resource
from nianbao.letters.bundle import bundle, file_name
from nianbao.letters.collect import letters
from nianbao.letters.kinds import KINDS, LETTERS, PAPERS, shipped
from nianbao.letters.letter import Item, Letter, Occasion, closing, document, parts
from nianbao.letters.parts import Refused
from nianbao.letters.template import Template, plain
from nianbao.review.schema import UNFINISHED
from nianbao.wording import names as terms
from nianbao.wording.language import speaking
from parsing.readers.docx import read_docx
from tests.letters.conftest import Sampled
from tools import templates

NEVER = ("违法", "造假", "瞒报", "抄袭", "糊弄", "追责", "敷衍塞责")
OCCASION = Occasion(date(2025, 1, 10), date(2025, 1, 20), {"office": "云川县政务公开办", "contact": "李四"})


def letter(*severities: str, name: str = "青禾镇人民政府") -> Letter:
    items = tuple(Item(severity, f"句{n}。") for n, severity in enumerate(severities))
    return Letter("opinion", "1", name, "云川县", 2024, "标题", 2, items, 0)


def written(one: Letter) -> str:
    return read_docx(document(one, Template(shipped(one.kind), KINDS[one.kind]), OCCASION)).text


def changed(**parts_: bytes) -> bytes:
    """The shipped template with parts put in or replaced; ``__`` stands for ``/``, ``_0_`` for ``.``."""
    names = {name.replace("__", "/").replace("_0_", "."): content for name, content in parts_.items()}
    into = BytesIO()
    with ZipFile(BytesIO(shipped("opinion"))) as old, ZipFile(into, "w") as new:
        for name in old.namelist():
            if name not in names:
                new.writestr(name, old.read(name))
        for name, content in names.items():
            new.writestr(name, content)
    return into.getvalue()


def body(inside: str) -> bytes:
    return changed(
        word__document_0_xml=(
            f'<w:document xmlns:w="{templates.WORD}"><w:body>{inside}</w:body></w:document>'
        ).encode()
    )


def test_no_letter_about_the_samples_says_a_banned_word(sampled: Sampled) -> None:
    made = letters(sampled.desk.standing, sampled.versions, severities=("error", "warning", "info"))
    told = [written(one) for one in made if one.items]
    assert len(told) > 10
    assert [word for word in NEVER for text in told if word in text] == []
    assert not any(re.search(r"〔\D|\{", text) for text in told)


@pytest.mark.parametrize("decision", terms.DECISIONS)
def test_only_what_was_found_true_stands_in_a_letter(decision: str, sampled: Sampled) -> None:
    judged = sampled.desk.standing.with_columns(decision=pl.lit(decision), truth=pl.lit(None, pl.String))
    made = letters(judged, sampled.versions)
    assert any(one.items for one in made) is (decision in ("confirmed", "not_corrected"))
    assert any(one.waiting for one in made) is (decision == "none")
    sent = letters(judged.with_columns(truth=pl.lit("confirmed")), sampled.versions)
    assert any(one.items for one in sent) is (decision in UNFINISHED)


def test_parts_and_numbers_follow_what_there_is() -> None:
    assert [part.head for part in parts(letter("error", "warning", "error"))] == [
        "一、须更正的内容",
        "二、请核实说明的内容",
    ]
    assert parts(letter("warning", "error", "error"))[1].sentences == ("3.句0。",)
    assert closing(letter("warning")).startswith("第一部分事项")
    assert "统计口径" not in closing(letter("error"))


def test_a_missed_day_is_explained_and_not_corrected() -> None:
    late, error = Item("error", "逾期发布。", late=True), letter("error")
    alone, beside = replace(error, items=(late,)), replace(error, items=(late, *error.items))
    assert [part.head for part in parts(alone)] == ["一、逾期事项"]
    assert closing(alone) == "第一部分事项，请说明原因。"
    assert [part.head for part in parts(beside)] == ["一、须更正的内容", "二、逾期事项"]
    assert closing(beside).startswith("第二部分事项，请说明原因。已经发布的，请更正后")


def test_a_letter_is_whole() -> None:
    text = written(letter("error", "warning"))
    for words in ("青禾镇人民政府", "（第2稿）", "1月20日", "1.句0。", "2.句1。", "回　执", "李四"):
        assert words in text
    assert "附件" not in text


def test_text_of_reports_is_text_only() -> None:
    text = written(letter("error", name="〔年度〕<w:p/>&\x00\u202e镇"))
    assert "〔年度〕<w:p/>&镇" in text
    assert plain("a\u200bb\nc\ufffe") == "ab c"


def said(text: str) -> str:
    return f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"


def test_a_gap_split_over_runs_keeps_the_first_run_s_look() -> None:
    runs = "<w:r><w:rPr><w:b/></w:rPr><w:t>甲〔单</w:t></w:r><w:r><w:t>位〕乙</w:t></w:r>"
    data = body(f"<w:p>{runs}</w:p><w:p><w:r><w:t>〔意见〕〔2021〕〔别的〕</w:t></w:r></w:p>")
    template = Template(data, KINDS["opinion"])
    assert template.unknown == ("〔别的〕",)
    with ZipFile(BytesIO(document(letter("error"), template, OCCASION))) as archive:
        xml = archive.read("word/document.xml").decode()
    assert '<w:b/></w:rPr><w:t xml:space="preserve">甲青禾镇人民政府</w:t>' in xml
    assert "1.句0。〔2021〕〔别的〕" in xml


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"PK", "damaged"),
        (b"x" * (3 << 20), "large"),
        (changed(word__vbaProject_0_bin=b"x"), "macro"),
        (changed(word__embeddings__a_0_bin=b"x"), "embedded"),
        (changed(word__media__a_0_png=b"<svg/>"), "part"),
        (changed(word__media__a_0_emf=b"x"), "part"),
        (changed(word__extra_0_xml=b"<!DOCTYPE a><a/>"), "doctype"),
        (changed(word__extra_0_xml=b"<a>" * 300), "large"),
        (changed(word__extra_0_xml=b"<a>" + b" " * (5 << 20) + b"</a>"), "large"),
        (
            changed(word__x_0_rels=b'<R><Relationship Type="x/image" TargetMode="External"/></R>'),
            "external",
        ),
        (changed(word__x_0_rels=b'<R><Relationship Type="x/image" Target="file:///a"/></R>'), "external"),
        (changed(word__x_0_rels=b'<R><Relationship Type="x/oleObject" Target="a"/></R>'), "embedded"),
        (changed(word__settings_0_xml=b"<s><attachedTemplate/></s>"), "external"),
        (body("<w:p/><w:altChunk/>"), "embedded"),
        (body('<w:p><w:fldSimple w:instr="INCLUDETEXT a"/></w:p>'), "field"),
        (
            body(
                '<w:p><w:r><w:fldChar w:fldCharType="begin"/><w:instrText>DD</w:instrText>'
                '<w:instrText>EAUTO a</w:instrText><w:fldChar w:fldCharType="end"/></w:r></w:p>'
            ),
            "field",
        ),
        (body("<w:p><w:r><w:t>〔单位〕</w:t></w:r></w:p>"), "placeholder"),
        (body(said("〔单位〕") + said("〔部分〕") * 30 + said("〔意见〕")), "nested"),
        (
            body(f"<w:tbl><w:tr><w:tc>{said('〔序号〕')}{said('〔单位〕〔意见〕')}</w:tc></w:tr></w:tbl>"),
            "nested",
        ),
        (body(said("〔单位〕〔意见〕" * 200_000)), "large"),
        (body(said("〔单位〕〔意见〕" + "甲" * 200_000)), "large"),
        (body("<w:p><w:r><w:t>〔单位〕〔意见〕瞒</w:t></w:r><w:r><w:t>报</w:t></w:r></w:p>"), "banned"),
    ],
)
def test_templates_that_could_act_are_refused_with_a_sentence(data: bytes, code: str) -> None:
    with pytest.raises(Refused) as refused:
        Template(data, KINDS["opinion"])
    assert refused.value.code == code
    assert str(refused.value).endswith("。")


def test_a_row_in_a_row_repeats_alone() -> None:
    inner = f"<w:tbl><w:tr><w:tc>{said('第〔序号〕号')}</w:tc></w:tr></w:tbl>"
    outer = f"<w:tbl><w:tr><w:tc>{said('回执')}{inner}</w:tc></w:tr></w:tbl>"
    template = Template(body(said("〔单位〕") + said("〔意见〕") + outer), KINDS["opinion"])
    text = read_docx(document(letter("error", "error"), template, OCCASION)).text
    assert [text.count(word) for word in ("回执", "第1号", "第2号")] == [1, 1, 1]


def test_what_other_programs_fill_in_is_text_and_is_told() -> None:
    foreign = ("{{ ''.__class__.__mro__[1].__subclasses__() }}", "{% for i in range(10**9) %}", "${单位}")
    template = Template(body(said("".join(foreign)) + said("〔单位〕〔意见〕")), KINDS["opinion"])
    assert template.unknown == foreign
    assert "".join(foreign) in read_docx(document(letter("error"), template, OCCASION)).text


def test_letters_of_one_name_keep_apart_in_one_zip() -> None:
    compiled = {kind: Template(shipped(kind), KINDS[kind]) for kind in LETTERS}
    twice = [letter("error"), letter("error")]
    with ZipFile(BytesIO(bundle(twice, compiled, OCCASION))) as archive:
        assert archive.namelist() == [f"{file_name(twice[0])}.docx", f"{file_name(twice[0])}(2).docx"]
    assert "/" not in file_name(letter("error", name="../a:b"))


def test_one_letter_is_named_in_the_language_of_the_screen_and_those_in_a_zip_in_chinese() -> None:
    compiled = {kind: Template(shipped(kind), KINDS[kind]) for kind in LETTERS}
    one = letter("error")
    chinese = file_name(one)
    with speaking("en"):
        spoken = file_name(one)
        with ZipFile(BytesIO(bundle([one], compiled, OCCASION))) as archive:
            assert archive.namelist() == [f"{chinese}.docx"]
    assert spoken == f"Review opinion {one.name} {one.year}"


def test_the_shipped_templates_are_those_that_the_tool_writes() -> None:
    made = templates.templates()
    assert set(made) == set(PAPERS)
    for name, data in made.items():
        assert resource(f"templates/{name}.docx").read_bytes() == data
