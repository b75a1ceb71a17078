"""Web pages and archives changed at random, the same way each time: a report or one sentence, never more."""

from random import Random

import pytest

from parsing import read
from parsing.archives import unpack
from parsing.problems import Unreadable
from tests.parsing import pages
from tests.parsing.test_archives import zipped

ROUNDS = 150
PIECES = (
    b"<table>",
    b"</table>",
    b"<td rowspan=9999>",
    b"<td colspan=999>",
    b"</div>",
    b"<div>" * 40,
    b"<p>",
)
TORN = (
    b"<!--",
    b"\x00",
    b"\xff\xfe",
    b"PK\x03\x04",
    b"<script>",
    b"&#x110000;",
    b"\n--",
    b"<select>",
    b"9" * 400,
)


def mutated(random: Random, data: bytes) -> bytes:
    """``data`` with bytes flipped, stretches repeated, copied or cut out, markup put in, its end torn off."""
    raw = bytearray(data)
    for _ in range(random.randint(1, 6)):
        start = random.randrange(len(raw) + 1)
        stop = min(len(raw), start + random.randint(1, 300))
        kind = random.randrange(6)
        if kind == 0 and start < len(raw):
            raw[start] ^= 1 << random.randrange(8)
        elif kind == 1:
            raw[start:start] = random.choice(PIECES + TORN)
        elif kind == 2:
            raw[start:start] = raw[start:stop] * random.randint(1, 30)
        elif kind == 3:
            del raw[start:stop]
        elif kind == 4:
            end = random.randrange(len(raw) + 1)
            raw[end:end] = raw[start:stop]
        elif random.random() < 0.2:
            del raw[start:]
    return bytes(raw)


SEEDS = {
    "page": pages.page(pages.article(pages.values())).encode(),
    "nested": pages.page(pages.article(pages.values(), "nested"), charset="gbk").encode("gb18030"),
    "envelope": pages.mhtml([(pages.page(pages.article(pages.values(), "boxes")), "utf-8")]),
}


@pytest.mark.parametrize("kind", SEEDS)
def test_a_changed_page_ends_in_a_report_or_one_sentence(kind: str) -> None:
    random = Random(2024)
    for number in range(ROUNDS):
        report = read(mutated(random, SEEDS[kind]), "x")
        codes = [problem.code for problem in report.problems]
        assert "failed" not in codes, (kind, number)
        assert report.kind == "report" or len(codes) == 1, (kind, number)
        assert all(report.text[f.start : f.end] == f.raw for f in report.facts), (kind, number)


def test_a_changed_archive_ends_in_files_or_one_sentence() -> None:
    random = Random(2024)
    inner = zipped({"里/页.html": SEEDS["page"], "b.txt": b"2"})
    whole = zipped({"a.txt": b"1" * 500, "包.zip": inner, "图.png": b"x"})
    for number in range(4 * ROUNDS):
        try:
            members = unpack(mutated(random, whole)) or []
        except Unreadable as refused:
            sentences = [refused.problem.message]
        else:
            sentences = [member.problem.message for member in members if member.problem]
            assert not any(member.data for member in members if member.problem), number
        assert all(sentence.endswith("。") for sentence in sentences), number
