"""Numbers in running text."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parsing.numbers import chinese_value, find_numbers, year_value


@pytest.mark.parametrize(
    ("text", "value", "unit", "exactness"),
    [
        ("公开信息1,204条", 1204, "条", "exact"),
        ("公开信息12345条", 12345, "条", "exact"),
        ("约400余条", 400, "条", "about"),
        ("共400余条", 400, "条", "at_least"),
        ("近百条", 100, "条", "about"),
        ("18万余条", 180_000, "条", "at_least"),
        ("1.2万次", 12_000, "次", "exact"),
        ("收到申请十二件", 12, "件", "exact"),
        ("两千三百条", 2300, "条", "exact"),
        ("一百零五件", 105, "件", "exact"),
        ("收取8.5万元", 85_000, "元", "exact"),
        ("约稿20余篇", 20, "篇", "at_least"),
        ("预约3次", 3, "次", "exact"),
        ("120条以上", 120, "条", "at_least"),
        ("30件左右", 30, "件", "about"),
        ("超过50场", 50, "场", "at_least"),
        ("集约化平台182条", 182, "条", "exact"),
        ("3 件", 3, "件", "exact"),
    ],
)
def test_counts(text: str, value: float, unit: str, exactness: str) -> None:
    (number,) = [n for n in find_numbers(text) if n.counts]
    assert (number.value, number.unit, number.exactness) == (value, unit, exactness)


@pytest.mark.parametrize(
    "text",
    [
        "第五十条",
        "第20条",
        "一是加强",
        "高效办成一件事",
        "一两件",
        "每一条",
        "国办〔2021〕30号",
        "一次性告知",
        "统一件数",
        "唯一一",
    ],
)
def test_no_counts(text: str) -> None:
    assert not [n for n in find_numbers(text) if n.counts]


@pytest.mark.parametrize(
    ("text", "value", "decimals"),
    [("占25%", 25, 0), ("占6.25%", 6.25, 2), ("占31.250 %", 31.25, 3), ("百分之九十八点五", 98.5, 0)],
)
def test_percentages(text: str, value: float, decimals: int) -> None:
    (number,) = find_numbers(text)
    assert (number.value, number.percent, number.decimals, number.unit) == (value, True, decimals, None)


@given(st.integers(0, 99_999_999), st.sampled_from(["件", "条", "宗", "份", "次"]))
def test_digits_with_and_without_separators(value: int, unit: str) -> None:
    for printed in (str(value), f"{value:,}"):
        (number,) = find_numbers(f"共{printed}{unit}。")
        assert (number.value, number.unit, number.exactness) == (value, unit, "exact")


def _written(value: int) -> str:
    from cn2an import an2cn

    return str(an2cn(value, "low"))


@given(st.integers(0, 99_999))
def test_chinese_numerals_come_back(value: int) -> None:
    assert chinese_value(_written(value)) == value


@given(st.text(alphabet="收到件条约余0123456789,.%一二三十百千万亿第年、。 ", max_size=40))
def test_spans_lie_in_the_text_in_order(text: str) -> None:
    numbers = find_numbers(text)
    assert all(0 <= n.start < n.end <= len(text) for n in numbers)
    assert all(a.end <= b.start for a, b in itertools.pairwise(numbers))


def test_years() -> None:
    assert [year_value(t) for t in ("2024", "二〇二四", "二○一○", "二〇二", "24")] == [
        2024,
        2024,
        2010,
        None,
        None,
    ]
