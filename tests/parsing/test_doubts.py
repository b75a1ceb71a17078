"""Doubtful recognition: settled by sums where they decide, else uncertain with its candidates."""

from collections.abc import Mapping
from pathlib import Path

from parsing.document import Document, Pages
from parsing.doubts import readings
from parsing.model import Fact
from parsing.normalise import Normalised
from parsing.tables import read_tables
from tests.parsing.layouts import tables
from tests.parsing.pages import values

SUMS = {"requests.received.natural_person": "3", "requests.received.total": "3"}


def _text(changed: Mapping[str, str]) -> str:
    cells = dict.fromkeys(values(), "0") | dict(changed)
    lines = []
    for heading, rows in tables("2021", cells):
        lines += [heading, *(" | ".join(row) for row in rows)]
    return "\n".join([*lines, "五、存在的主要问题及改进情况", ""])


def _read(text: str, doubtful: Mapping[int, float]) -> dict[str, Fact]:
    confidences = [doubtful.get(at, 1.0) for at in range(len(text))]
    document = Document(text, "ocr", Pages((0,), [None] * len(text), confidences))
    return {fact.id: fact for fact in read_tables(document, Normalised.of(text)).facts}


def _row(text: str, label: str) -> int:
    return text.index("|", text.index(label)) + 2


CONSISTENT = {
    f"requests.{row}.{column}": "3"
    for row in ("received", "granted", "total")
    for column in ("natural_person", "total")
}


def test_the_sums_settle_a_doubtful_cell_and_cannot_judge_it_then() -> None:
    text = _text(CONSISTENT)
    fact = _read(text, {_row(text, "一、本年新收"): 0.6})["requests.received.natural_person"]
    assert (fact.value, fact.state, fact.decided_by, fact.confidence) == (3, "reported", "sums", 0.6)
    assert fact.decided_with


def test_two_sums_settle_a_cell_that_was_misread() -> None:
    text = _text({**CONSISTENT, "requests.received.natural_person": "8"})
    fact = _read(text, {_row(text, "一、本年新收"): 0.4})["requests.received.natural_person"]
    assert (fact.value, fact.raw, fact.decided_by) == (3, "8", "sums")


def test_a_number_that_is_clear_is_never_changed() -> None:
    text = _text({**CONSISTENT, "requests.received.natural_person": "8"})
    fact = _read(text, {_row(text, "二、上年结转"): 0.99})["requests.received.natural_person"]
    assert (fact.value, fact.decided_by) == (8, "print")


def test_what_no_sum_reads_is_uncertain_with_its_candidates() -> None:
    text = _text(CONSISTENT)
    fact = _read(text, {_row(text, "行政许可"): 0.5})["proactive.licences.decisions"]
    assert (fact.value, fact.state, fact.candidates) == (None, "uncertain", (0, 6, 8, 9))


def test_sums_that_no_candidate_fits_decide_nothing() -> None:
    text = _text({**CONSISTENT, "requests.received.natural_person": "7"})
    fact = _read(text, {_row(text, "一、本年新收"): 0.4})["requests.received.natural_person"]
    assert (fact.state, fact.candidates) == ("uncertain", (1, 2, 7))


def test_ink_that_nobody_can_read_may_be_any_digit() -> None:
    text = _text({**CONSISTENT, "requests.received.natural_person": "\ufffd"})
    cells = _read(text, {_row(text, "一、本年新收"): 0.0})
    assert cells["requests.received.natural_person"].value == 3
    assert cells["requests.received.total"].decided_by == "print"


def test_what_nobody_can_read_beside_a_number_makes_the_cell_uncertain() -> None:
    cells = _read(_text({"proactive.licences.decisions": "\ufffd3"}), {})
    fact = cells["proactive.licences.decisions"]
    assert (fact.value, fact.state) == (None, "uncertain")
    assert fact.candidates == (3, 13, 23, 33, 43, 53, 63, 73, 83, 93)


def test_candidates_keep_the_certain_digits() -> None:
    text = "105"
    document = Document(text, "ocr", Pages((0,), [None] * 3, (1.0, 1.0, 0.5)))
    assert readings(document, 0, 3) == (103, 105, 106, 108)


def test_doubtful_figures_of_the_prose_are_no_statements() -> None:
    from parsing import statements

    folder = Path(__file__).parents[2] / "data" / "samples"
    text = (folder / "qinghe-2024.txt").read_text("utf-8")

    def prose(confidence: float) -> statements.Prose:
        pages = Pages((0,), [None] * len(text), [confidence] * len(text))
        return statements.find(Document(text, "ocr", pages), Normalised.of(text).joined(), year=2024)

    sure, doubtful = prose(0.99), prose(0.6)
    assert len(sure.statements) > len(doubtful.statements)
    assert any(fact.value is not None for fact in sure.facts)
    assert {fact.state for fact in doubtful.facts} <= {"uncertain", "mark"}
    assert all(fact.candidates for fact in doubtful.facts if fact.state == "uncertain")
