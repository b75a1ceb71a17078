import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from nianbao.exports import csv
from nianbao.exports.text import NAME_LIMIT, safe, sheet_names, width


def test_wide_characters_count_double() -> None:
    assert [width(t) for t in ("", "abc", "镇政府", "共12件", "一\n二三")] == [0, 3, 6, 6, 4]


@pytest.mark.parametrize(
    ("wanted", "names"),
    [
        (["青禾镇", "青禾镇"], ["青禾镇", "青禾镇(2)"]),
        (["Abc", "aBC"], ["Abc", "aBC(2)"]),
        (['=HYPERLINK("http://x")'], ["HYPERLINK(httpx)"]),
        (["[甲]:*?/\\乙'"], ["甲乙"]),
        (["", "'", "=+-@"], ["单位", "单位(2)", "单位(3)"]),
        (["History", "得分"], ["History(2)", "得分(2)"]),
        (["长" * 40, "长" * 40], ["长" * 31, "长" * 28 + "(2)"]),
    ],
)
def test_sheet_names(wanted: list[str], names: list[str]) -> None:
    assert sheet_names(wanted, taken=["得分"]) == names


@given(st.lists(st.text(max_size=50), max_size=20))
def test_sheet_names_are_always_allowed(wanted: list[str]) -> None:
    names = sheet_names(wanted)
    assert len({name.casefold() for name in names}) == len(wanted)
    for name in names:
        assert 0 < len(name.encode("utf-16-le")) // 2 <= NAME_LIMIT
        assert not set(name) & set("[]:*?/\\'")
        assert name[0] not in "=+-@"


def test_safe_text_has_nothing_a_sheet_cannot_hold() -> None:
    assert safe("甲\x00\x0b\ud800乙\n丙\t") == "甲乙\n丙\t"
    assert len(safe("长" * 40_000)) == 32_767


def test_csv_opens_as_text() -> None:
    texts = ['=HYPERLINK("x")', "+1", "-1", "@a", " =1", "＝1", "\t1", "甲,乙", None]
    frame = pl.DataFrame({"=名称": texts, "数": [-1.5, *range(8)]})
    made = csv(frame)
    assert made.startswith("﻿'=名称,数\r\n".encode())
    lines = made.decode("utf-8-sig").split("\r\n")
    assert lines[1] == '"\'=HYPERLINK(""x"")",-1.5'
    assert [line.split(",")[0] for line in lines[2:8]] == ["'+1", "'-1", "'@a", "' =1", "'＝1", "'\t1"]
    assert lines[8:] == ['"甲,乙",6.0', ",7.0", ""]


@given(st.text(max_size=20))
def test_no_csv_cell_begins_like_a_formula(text: str) -> None:
    made = csv(pl.DataFrame({"a": [text]})).decode("utf-8-sig").removeprefix("a\r\n")
    assert not made.lstrip('" ').startswith(("=", "+", "-", "@"))
