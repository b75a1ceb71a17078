"""The table recogniser over layouts: right cells, blanks and marks kept apart, nothing invented."""

from collections.abc import Mapping
from functools import partial
from random import Random

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from parsing.document import Document
from parsing.forms import FORMS, form
from parsing.model import FormVersion
from parsing.normalise import Normalised
from parsing.tables import TablesRead, read_tables
from parsing.tables.runs import runs
from tests.parsing import official
from tests.parsing.consistent import consistent
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
    chance = Random(seed)
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


def test_a_word_under_the_last_heading_is_no_cell() -> None:
    headings = "三、收到和处理政府信息公开申请情况\n（表格为图片）\n六、其他需要报告的事项\n无\n"
    got = read(headings)
    assert (got.facts, set(got.recognition.values())) == ((), {"not_recognised"})


def test_blank_cells_above_the_row_of_table_four_are_padding() -> None:
    cells = zeros("2021") | {"disputes.reconsideration.total": "3"}
    source = text("2021", cells, "bars")
    row = source.rindex("0 | 0 | 0 | 0 | 3")
    got = read(source[:row] + " | " * 14 + " |\n" + source[row:])
    assert {f.id: f.raw for f in got.facts} == cells


@pytest.mark.parametrize("layout", LAYOUTS)
@FEW
@example(seed=8238, kept=0.9783)
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
@example(seed=8238, kept=0.9783)
@given(seed=st.integers(0, 10_000), kept=st.floats(0, 1))
def test_a_cut_text_of_glued_cells_has_no_wrong_number(seed: int, kept: float) -> None:
    """Of a report whose own sums hold: what is left of a column cannot tell a misprint from a cut."""
    cells = consistent("2021", seed)
    whole = glued("2021", cells)
    for fact in read(whole[: int(len(whole) * kept)]).facts:
        assert fact.value in (None, float(cells[fact.id])), fact


def test_glued_zeros_are_read_as_printed() -> None:
    got = read(glued("2021", zeros("2021"))).facts
    assert [(f.state, f.value, f.decided_by) for f in got] == [("reported", 0.0, "print")] * 200


PARAGRAPHS = (
    "全年主动公开政府信息{}条，其中通过政府网站公开{}条，通过政务新媒体公开{}条，内容涉及财政、民政、教育、卫生和就业等各个方面，"
    "均在形成之日起二十个工作日以内公开，没有出现迟报和漏报的情形。",
    "年内作出行政许可决定{}件，行政处罚{}件，行政强制{}件，全部在作出决定以后七个工作日之内上网公开，便于群众查阅和监督，"
    "同时报送上级主管部门备案，没有遗漏的情形，接受社会各方面的监督，",
    "行政复议{}件，结果维持{}件；行政诉讼{}件，结果纠正{}件，上述案件都由负责人出庭应诉，没有发生不履行生效判决的情况，"
    "有关经验做法在全县作了交流，得到各方面好评",
)


@pytest.mark.parametrize("layout", LAYOUTS)
@FEW
@given(seed=st.integers(0, 10_000))
def test_paragraphs_that_are_passed_over_change_nothing(layout: str, seed: int) -> None:
    chance = Random(seed)
    lines = text("2021", filled("2021", seed), layout).split("\n")
    for _ in range(chance.randrange(1, 4)):
        numbers = [chance.choice((0, 7, 35, 1200)) for _ in range(4)]
        at = chance.randrange(chance.choice((len(lines), 30)) + 1)
        lines[at : at + chance.randrange(3)] = [chance.choice(PARAGRAPHS).format(*numbers)]
    source = "\n".join([*lines, "六、其他需要报告的事项"])
    got = read(source)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("parsing.tables.runs", partial(runs, every=True))
        assert read(source) == got
