"""Normalised text: what is folded, and that every character still points at its origin."""

import doctest

import pytest
from hypothesis import given
from hypothesis import strategies as st

import parsing.normalise
from parsing.normalise import Normalised


def test_examples_of_the_documentation() -> None:
    assert doctest.testmod(parsing.normalise).failed == 0


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        ("１２件（含）", "12件(含)"),
        ("⼀⾏⼈⺠⻅⻔", "一行人民见门"),
        ("規(guī)章", "规章"),
        ("文(wen)章(zhang)", "文章"),
        ("镇(app)和条(km)", "镇(app)和条(km)"),
        ("中央,、省,。", "中央、省。"),
        ("二,,三，，四", "二,三,四"),
        ("一\u200b二\ufeff三", "一二三"),
        ("甲\r\n乙\r丙", "甲\n乙\n丙"),
        ("发布①25件", "发布①25件"),
        ("乾县", "乾县"),
        ("政\0府\x01\x9f信息\x7f12件", "政府信息12件"),
        ("1\x002", "1\x002"),
        ("1\0\x012\0件", "1\0\x012件"),
        ("自然人\x07法人\x1f0", "自然人\x07法人\x1f0"),
        ("甲\t乙\n丙\x0c丁\x0b戊\x85己", "甲\t乙\n丙\n丁\n戊\n己"),
    ],
)
def test_folding(raw: str, text: str) -> None:
    assert Normalised.of(raw).text == text


@given(st.text(alphabet="鎮镇(zhèn)wenā,,、。１2⺠\u200b\r\n 　①件\x00\x07\x80", max_size=40))
def test_every_character_has_its_place(raw: str) -> None:
    for n in (Normalised.of(raw), Normalised.of(raw).joined()):
        assert len(n.text) == len(n.starts)
        assert list(n.starts) == sorted(n.starts)
        for i in range(len(n.text)):
            start, end = n.span(i, i + 1)
            assert 0 <= start < end <= len(raw)
            assert Normalised.of(f"1{raw[start:end]}2").text == f"1{n.text[i]}2"
            assert n.at(start) == i


def test_a_wrapped_text_with_a_table_of_cells() -> None:
    line = "一年来本机关认真落实条例规定，全年公开信息一百件，收到申请"
    rows = "\n".join(["2.其他法律行政法规禁止公开的 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |"] * 30)
    joined = Normalised.of("\n".join([line] * 4) + "2,3\n16件；\n" + rows).joined()
    assert "收到申请2,316件" in joined.text


def test_wrapped_lines_are_joined() -> None:
    sentence = "本机关按照有关规定认真做好各项信息公开工作，"
    wrapped = "\n".join([sentence + sentence] * 8) + "\n收到申请 12 件，办\n- 3 -\n（二）其他"
    joined = Normalised.of("一、总体情况\n" + wrapped).joined()
    assert joined.text.count("\n") == 3
    assert joined.text.startswith("一、总体情况\n本机关")
    assert "收到申请12件" in joined.text


def test_a_page_number_inside_a_paragraph_goes() -> None:
    line = "本机关按照有关规定认真做好各项信息公开工作和政务公开"
    joined = Normalised.of("\n".join([line] * 7) + "\n\n - 2 -\n" + line + "。").joined()
    assert "2" not in joined.text
    assert "\n" not in joined.text


def test_lines_that_are_paragraphs_stay() -> None:
    text = "一、总体情况\n本年度发布信息\n共计若干条"
    assert Normalised.of(text).joined().text == text
