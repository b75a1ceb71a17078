"""PDFs of every producer: each cell with its value, its state and its place, and no cell that is not there.

``make bench`` measures the whole corpus; here are one or two files of each kind.
"""

from collections.abc import Iterator

import pytest

from parsing import read, recognition
from tests.producers import corpus, scans
from tests.producers.corpus import KINDS, UNMAPPED, Made, made, missing
from tests.producers.judging import judged

OPEN: dict[tuple[str, int], str] = {}
"""Files that are not read right yet, with the reason."""

SLOW = ("chromium", "libreoffice")
LEFT_TO_THE_BENCH = ("libreoffice horizontal", "libreoffice landscape", "libreoffice blanks")
FILES = [
    (kind, number)
    for kind in KINDS
    if kind not in LEFT_TO_THE_BENCH
    for number in ((0,) if KINDS[kind].producer in SLOW else (0, 1))
]


def one(kind: str, number: int, request: pytest.FixtureRequest) -> Made:
    """A file of the corpus; skipped where this machine cannot write it."""
    if reason := missing(kind):
        pytest.skip(reason)
    prints = {**KINDS, **UNMAPPED}[kind].producer == "chromium"
    [file] = made(kind, [number], request.getfixturevalue("chromium") if prints else None)
    return file


def cases() -> Iterator[object]:
    for kind, number in FILES:
        reason = OPEN.get((kind, number))
        marks = [pytest.mark.xfail(reason=reason, strict=True)] if reason else []
        yield pytest.param(kind, number, marks=marks, id=f"{kind} {number}")


@pytest.mark.parametrize(("kind", "number"), list(cases()))
def test_every_cell_is_read_where_it_stands(kind: str, number: int, request: pytest.FixtureRequest) -> None:
    file = one(kind, number, request)
    verdict = judged(read(file.data, file.name), file)
    assert (verdict.mistakes, verdict.misplaced) == ((), ())
    assert verdict.right == verdict.cells


@pytest.mark.parametrize("kind", UNMAPPED)
def test_glyphs_without_characters_give_no_wrong_cell(kind: str, request: pytest.FixtureRequest) -> None:
    file = one(kind, 0, request)
    assert judged(read(file.data, file.name), file).mistakes == ()


@pytest.mark.skipif(not recognition.available(), reason="recognition is not installed (extra: scan)")
def test_a_scan_is_read_or_says_where_it_is_in_doubt() -> None:
    if (reason := missing("reportlab embedded")) is not None:
        pytest.skip(reason)
    file = scans.made("scan 200 dpi", 0)
    verdict = judged(read(file.data, file.name), file)
    assert (verdict.mistakes, verdict.misplaced) == ((), ())
    assert verdict.right >= 0.995 * verdict.cells


def test_a_report_is_the_same_for_everybody() -> None:
    first, again = ([corpus.planned(kind, 1) for kind in KINDS] for _ in range(2))
    assert first == again
    [one], [two] = (list(made("reportlab named font", [3])) for _ in range(2))
    assert one.data == two.data
