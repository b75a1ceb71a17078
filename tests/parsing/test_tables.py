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
from tests.parsing import official
from tests.parsing.layouts import DELIMITED, LAYOUTS, glued, text

_WIDEST = 20
"""No table has so many columns."""

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
    if layout == "bars and trailing bars":  # a blank before a row without a label may as well be padding
        cells["disputes.reconsideration.upheld"] = "0"
    check(text("2021", cells, layout), cells)


@pytest.mark.parametrize("layout", sorted(set(DELIMITED) - {"bars and trailing bars"}))
def test_a_table_four_of_blank_cells_is_there(layout: str) -> None:
    cells = {c: "" if c.startswith("disputes.") else "0" for c in zeros("2021")}
    check(text("2021", cells, layout), cells)


def test_blank_cells_above_the_row_of_table_four_are_padding() -> None:
    cells = zeros("2021") | {"disputes.reconsideration.total": "3"}
    source = text("2021", cells, "bars")
    row = source.rindex("0 | 0 | 0 | 0 | 3")
    got = read(source[:row] + " | " * 14 + " |\n" + source[row:])
    assert {f.id: f.raw for f in got.facts} == cells


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


@pytest.mark.parametrize("between", ["\t", "|"])
@FEW
@given(seed=st.integers(0, 10_000), blanks=st.booleans())
def test_merged_cells_on_one_line_give_no_wrong_number(between: str, seed: int, blanks: bool) -> None:
    cells = official.truth("2021", seed, blanks=blanks)
    parts = []
    for heading, rows in zip(official.HEADINGS, official.tables("2021", cells), strict=True):
        grid = [[""] * _WIDEST for _ in rows]
        for spot in official.laid_out(rows):
            grid[spot.row][spot.column] = spot.box.text
        width = max(spot.column + spot.box.columns for spot in official.laid_out(rows))
        parts.append(heading + "\n" + between.join(between.join(row[:width]) for row in grid) + "\n")
    for fact in read("一、总体情况\n" + "".join(parts)).facts:
        if fact.state == "reported":
            assert fact.raw == cells[fact.id], fact


def _summed(cells: dict[str, str]) -> dict[str, str]:
    """Cells of tables three and four as their rows add up: the last of each row is the sum of the others."""
    rows: dict[str, list[str]] = {}
    for concept in cells:
        if not concept.startswith("proactive."):
            rows.setdefault(concept.rpartition(".")[0], []).append(concept)
    for *parts, total in rows.values():
        cells[total] = str(sum(int(cells[part]) for part in parts))
    return cells


@pytest.mark.parametrize("version", FORMS)
@FEW
@given(seed=st.integers(0, 10_000), small=st.booleans())
def test_glued_cells_are_right_or_uncertain(version: FormVersion, seed: int, small: bool) -> None:
    cells = filled(version, seed)
    if small:
        cells = {concept: value[:1] for concept, value in cells.items()}
    cells = _summed(cells)
    source = glued(version, cells)
    read_cells = read(source).facts
    assert {f.id for f in read_cells if f.source == "table"} >= {c for c in cells if "regulations" in c}
    for fact in read_cells:
        if fact.state == "reported":
            assert fact.value == float(cells[fact.id]), fact
            assert source[fact.start : fact.end] == cells[fact.id]
        else:
            assert fact.state == "uncertain"
            assert not fact.candidates or float(cells[fact.id]) in fact.candidates


@FEW
@given(seed=st.integers(0, 10_000), kept=st.floats(0, 1))
def test_a_cut_text_of_glued_cells_has_no_wrong_number(seed: int, kept: float) -> None:
    cells = _summed({concept: value[:2] for concept, value in filled("2021", seed).items()})
    whole = glued("2021", cells)
    for fact in read(whole[: int(len(whole) * kept)]).facts:
        assert fact.value in (None, float(cells[fact.id])), fact


def test_glued_zeros_are_read_as_printed() -> None:
    got = read(glued("2021", zeros("2021"))).facts
    assert [(f.state, f.value, f.decided_by) for f in got] == [("reported", 0.0, "print")] * 200
