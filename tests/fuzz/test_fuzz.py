"""A short run of the fuzzer, over some altered and harmful files for each reader."""

import pytest

from tests.fuzz.inputs import made
from tests.fuzz.running import run
from tests.fuzz.seeds import READERS

COUNTS = {"text": 30, "html": 25, "pdf": 25}
FEWEST = 40


@pytest.mark.parametrize("reader", READERS)
def test_altered_files_end_in_a_report_or_one_sentence(reader: str) -> None:
    ended = run(reader, range(COUNTS.get(reader, FEWEST)), seed=2)
    assert [(end.number, end.fault) for end in ended if end.fault] == []


def test_inputs_are_the_same_for_everybody() -> None:
    assert [made("docx", 1, number) for number in range(3)] == [
        made("docx", 1, number) for number in range(3)
    ]
