"""The constraint solver: what it decides is true, also where numbers are wrong; bounds never mislead."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from parsing.document import Document
from parsing.forms import FORMS
from parsing.model import Fact, FormVersion
from parsing.normalise import Normalised
from parsing.tables import TablesRead, read_tables
from parsing.tables.faults import Row, believe
from parsing.tables.identities import prose, sums
from parsing.tables.solver import Budget, Choice, Equation, broken, possible
from parsing.tables.splits import cuts
from tests.factory import fact
from tests.parsing.consistent import Cells, consistent, with_fault
from tests.parsing.layouts import glued

SOME = settings(max_examples=15, deadline=None)
SUM = Equation("sum", ("t",), ("a", "b"))


def read(source: str) -> TablesRead:
    return read_tables(Document(source, "text"), Normalised.of(source))


def decided(version: FormVersion, cells: Cells) -> tuple[list[Fact], list[Fact]]:
    """Cells of table three decided by sums, and those that stay uncertain; no reported cell is false."""
    facts = [f for f in read(glued(version, cells)).facts if f.id.startswith("requests.")]
    for f in facts:
        assert f.value in (None, float(cells[f.id])), f
    return [f for f in facts if f.decided_by == "sums"], [f for f in facts if f.state == "uncertain"]


@pytest.mark.parametrize("version", FORMS)
@SOME
@given(seed=st.integers(0, 1_000_000))
def test_what_is_decided_in_a_consistent_report_is_true(version: FormVersion, seed: int) -> None:
    cells = consistent(version, seed)
    _, open_ = decided(version, cells)
    assert all(float(cells[f.id]) in f.candidates for f in open_)


def test_the_sums_of_a_consistent_report_decide_nearly_every_cell() -> None:
    results = [decided(version, consistent(version, seed)) for version in FORMS for seed in range(25)]
    by_sums, open_ = (sum(len(result[i]) for result in results) for i in (0, 1))
    assert by_sums > 2_000
    assert open_ <= 0.002 * by_sums


@pytest.mark.parametrize("faults", [1, 2])
def test_a_wrong_number_makes_no_false_cell(faults: int) -> None:
    some = 0
    for seed in range(25):
        cells = consistent("2021", seed)
        for fault in range(faults):
            cells = with_fault(cells, 7 * seed + fault)
        by_sums, _ = decided("2021", cells)
        some += len(by_sums)
    assert some > 500


def test_readings_are_narrowed_by_known_and_by_other_doubtful_cells() -> None:
    first = Choice(("a",), ((1.0,), (2.0,), (3.0,)))
    second = Choice(("b",), ((5.0,), (9.0,)))
    assert possible([first, second], {"t": 7.0}, [SUM]) == [[1], [0]]
    assert possible([first, second], {"t": 20.0}, [SUM]) is None
    assert broken([first, second], {"t": 20.0}, [SUM]) == [SUM]


def test_an_unknown_cell_is_not_negative() -> None:
    choice = Choice(("a",), ((3.0,), (12.0,)))
    assert possible([choice], {"t": 10.0}, [SUM]) == [[0]]
    assert possible([choice], {}, [SUM]) == [[0, 1]]
    chained = [SUM, Equation("more", ("u",), ("t", "c"))]
    assert possible([choice], {"u": 10.0}, chained) == [[0]]


def test_beyond_its_budget_everything_stays_possible() -> None:
    choices = [Choice((f"c{i}",), tuple((float(v),) for v in range(8))) for i in range(8)]
    hard = [Equation("sum", ("t",), tuple(f"c{i}" for i in range(8)))]
    assert possible(choices, {"t": 28.0}, hard, Budget(0)) == [list(range(8))] * 8


def test_doubts_of_a_recogniser_are_settled_by_sums() -> None:
    rows = [Row(("a",), ((1.0,), (7.0,)), lambda: ((1.0,), (7.0,)))]
    assert believe(rows, {"b": 2.0, "t": 9.0}, [SUM]) == [(((7.0,),), True)]
    assert set(believe(rows, {"b": 2.0, "t": 8.0}, [SUM])[0][0]) == {(1.0,), (7.0,)}


def test_mixed_forms_have_their_common_sums_only() -> None:
    rows = ("other", "other_reason")
    cells = [f"requests.{row}.total" for row in rows]
    assert {e.rule for e in sums("requests", cells)} == {"arithmetic.requests_row"}
    both = {e.rule for e in sums("requests", [*cells, "requests.total.total"])}
    assert both == {"arithmetic.requests_row", "arithmetic.requests_balance"}
    old = [e for e in sums("requests", cells[:1]) if e.rule == "arithmetic.requests_outcomes"]
    assert [len(e.right) for e in old] == [19]


def test_prose_decides_a_cell_of_table_two() -> None:
    cells = {"proactive.normative_documents.issued"}
    assert prose(cells, {}) == []
    source = glued("2021", consistent("2021", 1)).replace("行政规范性文件000", "行政规范性文件6233440")
    tables = read(source)
    assert {f.state for f in tables.facts if "normative" in f.id} == {"uncertain"}
    for said, values in ((62.0, [None, None, 62.0]), (7.0, [None] * 3)):
        told = tables.told([fact("narrative.normative_issued", said)]).facts
        assert [f.value for f in sorted(told, key=lambda f: f.id) if "normative" in f.id] == values


def test_columns_decide_a_row_of_a_text_that_was_cut_off() -> None:
    source = (
        "三、收到和处理政府信息公开申请情况申请人情况一、本年新收政府信息公开申请数量587001066"
        "二、上年结转政府信息公开申请数量2000002三、本年度办理结果(一)予以公开2100003"
        "(二)部分公开(区分处理的,只计这一情形,不计其他情形)161000017(三)不予公开1.属于国家秘密0000000"
        "2.其他法律行政法规禁止公开0000000"
    )
    row = [f for f in read(source).facts if f.id.startswith("requests.partly_granted.")]
    assert [f.value for f in row] == [16, 1, 0, 0, 0, 0, 17]
    own = ("arithmetic.requests_row",)
    columns = (*own, "arithmetic.requests_outcomes")
    assert [f.decided_with for f in row] == [columns, columns, columns, own, own, own, own]


@given(st.lists(st.integers(0, 400), min_size=6, max_size=6), st.integers(0, 8))
def test_a_row_is_among_its_cuts(parts: list[int], gap: int) -> None:
    row = (*map(str, parts), str(sum(parts)))
    text = "".join(row)
    edge = len("".join(row[: gap % 7]))
    pieces = [piece for piece in (text[:edge], text[edge:]) if piece]
    found = cuts(pieces, 7, 7)
    assert found is not None
    assert row in found
    for cut in found:
        assert "".join(cut) == text
        assert sum(map(int, cut[:-1])) == int(cut[-1])
