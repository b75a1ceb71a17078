"""Words without which a pattern cannot match are told from the pattern itself."""

import re

import pytest

from parsing.needles import Sieve, needles
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
