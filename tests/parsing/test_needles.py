"""Words without which a pattern cannot match are told from the pattern itself."""

import re

import pytest

from parsing.needles import Sieve, hastened, needles, telling
from parsing.statements.patterns import compiled, load

PATTERNS = [
    re.compile(p) for p in ("(?:收到|受理)了?申请", "复议|诉讼", "行政复议", "[甲乙]{2}", "不?予公开")
]


@pytest.mark.parametrize(
    ("pattern", "words"),
    [
        ("(?:收到|受理)了?申请", [{"申请"}, {"收到", "受理"}]),
        ("复议|诉讼", [{"复议", "诉讼"}]),
        ("(?:复议)?案", [{"案"}]),
        ("件(?!次)|[^,]", []),
        ("(?i)BET", [{"bet"}]),
    ],
)
def test_words_of_a_pattern(pattern: str, words: list[set[str]]) -> None:
    assert [set(found) for found in needles(re.compile(pattern))] == words


@pytest.mark.parametrize("text", ["收到了申请，行政复议", "提起诉讼甲乙", "予公开", "申请", ""])
def test_a_sieve_lets_every_pattern_through_that_matches(text: str) -> None:
    passed = Sieve(PATTERNS)(text)
    assert {n for n, pattern in enumerate(PATTERNS) if pattern.search(text)} <= set(passed)
    assert list(passed) == sorted(passed)


def test_no_rule_of_the_prose_is_tried_on_every_sentence() -> None:
    data = load("figures")
    patterns = [p for rule in data["rules"] for p in compiled(rule["patterns"], data["words"])]
    assert not Sieve(patterns)("天气晴朗")


def test_words_that_overlap_are_found_each() -> None:
    patterns = [re.compile(p) for p in ("信息公开", "公开申请", "开")]
    assert Sieve(patterns)("信息公开申请") == (0, 1, 2)
    assert [at for at, _ in Sieve(patterns).places("信息公开申请")] == [0, 2, 3]


def test_common_words_open_no_pattern_but_must_be_there() -> None:
    sieve = Sieve([re.compile("收到[^。]*申请"), re.compile("申请")], frozenset({"申请"}))
    assert [sieve(text) for text in ("收到", "收到申请", "申请")] == [(), (0, 1), (1,)]


@pytest.mark.parametrize(
    "pattern", ["(?<!未)(?:收到|受理)", "(?:没|未)?有", "一|(?:二)三", "[甲乙]{2}", "复议"]
)
def test_a_hastened_pattern_finds_the_same(pattern: str) -> None:
    text = "未收到，收到一件，受理二三件，甲乙未有，复议没有"
    found = [m.span() for m in re.finditer(pattern, text)]
    assert [m.span() for m in hastened(pattern).finditer(text)] == found
    assert found


@pytest.mark.parametrize("pattern", ["(?<!未)(?:收到|受理)$", "(?:没|未)?有|不", "[甲乙]{2}|(?<=到)一"])
@pytest.mark.parametrize("text", ["未收到", "，收到", "受理。", "收到一件", "丙甲乙", "没有", "有不", ""])
def test_a_telling_pattern_says_whether_one_stands_there(pattern: str, text: str) -> None:
    for stop in range(len(text) + 1):
        found = re.compile(pattern).search(text, 0, stop)
        told = telling(pattern).search(text, 0, stop)
        assert (told and told.start()) == (found and found.start())
