"""Texts with slips of the pen everywhere are read or refused, and what is read stands where it is said to."""

import random

import pytest

import parsing
from data import resource

SAMPLES = ("qinghe-2024.txt", "jiaoyu-2024.txt", "liuxi-2020.txt", "weijian-2019.txt")
SLIPS = ("\n", "|", " ", "1", "0", "，", "其中", "%", "〇", "（", "\t", "万", "", "\u200b", "9" * 8)


def _slipped(text: str, chance: random.Random) -> str:
    letters = list(text)
    for _ in range(chance.randrange(1, 60)):
        letters[chance.randrange(len(letters))] = chance.choice(SLIPS)
    start, end = sorted(chance.randrange(len(letters)) for _ in range(2))
    return "".join(letters[:start] + letters[start:end] * chance.choice((0, 1, 1, 2)) + letters[end:])


@pytest.mark.parametrize("name", SAMPLES)
def test_mutated_texts(name: str) -> None:
    chance = random.Random(name)
    text = parsing.read(resource(f"samples/{name}").read_bytes(), name).text
    for _ in range(60):
        report = parsing.read(_slipped(text, chance).encode(), name)
        assert report.kind == "report" or len(report.problems) == 1
        assert "failed" not in [problem.code for problem in report.problems]
        for fact in report.facts:
            assert fact.source == "narrative" or report.text[fact.start : fact.end] == fact.raw
