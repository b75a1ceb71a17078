"""The table recogniser over layouts: right cells, blanks and marks kept apart, nothing invented."""

from collections.abc import Mapping
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from parsing.document import Document
from parsing.forms import FORMS, form
from parsing.model import FormVersion
from parsing.normalise import Normalised
from parsing.tables import TablesRead, read_tables
from tests.parsing.layouts import DELIMITED, LAYOUTS, text

FEW = settings(max_examples=12, deadline=None)


def read(source: str) -> TablesRead:
    return read_tables(Document(source, "text"), Normalised.of(source))


def zeros(version: FormVersion) -> dict[str, str]:
    return dict.fromkeys(form(version).cells(), "0")


def filled(version: FormVersion, seed: int) -> dict[str, str]:
    """Cells as they occur: mostly small numbers, some large ones."""
    chance = Random(seed)  # noqa: S311  # no secret
    return {
        c: str(chance.choice([0, 0, chance.randint(0, 9), chance.randint(0, 99_999)])) for c in zeros(version)
    }


def check(source: str, cells: Mapping[str, str]) -> None:
    got = read(source)
    assert {f.id: f.raw for f in got.facts} == cells
    for fact in got.facts:
        assert source[fact.start : fact.end] == fact.raw
        assert fact.where.start == fact.start
        if fact.raw in ("", "/"):
            assert (fact.state, fact.value) == ("blank" if not fact.raw else "mark", None)
        else:
            assert (fact.state, fact.value) == ("reported", float(fact.raw))
    assert set(got.recognition.values()) == {"recognised"}


@pytest.mark.parametrize("version", FORMS)
@pytest.mark.parametrize("layout", LAYOUTS)
@FEW
@given(seed=st.integers(0, 10_000))
def test_every_cell_of_every_layout(version: FormVersion, layout: str, seed: int) -> None:
    cells = filled(version, seed)
    source = text(version, cells, layout)
    check(source, cells)
    assert read(source).format == version


@pytest.mark.parametrize("layout", DELIMITED)
@FEW
@given(data=st.data())
def test_blanks_and_marks_are_no_numbers(layout: str, data: st.DataObject) -> None:
    cells = zeros("2021")
    for concept in data.draw(st.sets(st.sampled_from(list(cells)), max_size=12)):
        cells[concept] = data.draw(st.sampled_from(["", "/", "7"]))
    check(text("2021", cells, layout), cells)


@pytest.mark.parametrize("layout", LAYOUTS)
@FEW
@given(seed=st.integers(0, 10_000), kept=st.floats(0, 1))
def test_a_cut_text_has_no_wrong_number(layout: str, seed: int, kept: float) -> None:
    cells = filled("2021", seed)
    whole = text("2021", cells, layout)
    source = whole[: int(len(whole) * kept)]
    for fact in read(source).facts:
        if fact.state == "reported":
            assert fact.value == float(cells[fact.id]), fact
        else:
            assert fact.state == "uncertain"
