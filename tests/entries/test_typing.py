"""What is typed into a cell, and the sums that help whoever types."""

import pytest

from nianbao.entries.typing import broken_sums, read_cell
from nianbao.ui.entry import Draft
from parsing.model import TableId

FEES = "proactive.fees.collected"


@pytest.mark.parametrize(
    ("raw", "state", "value"),
    [
        ("12", "reported", 12.0),
        ("１，０１２", "reported", 1012.0),
        (" 1 234 ", "reported", 1234.0),
        ("4166.241619", "reported", 4166.241619),
        ("3.5万元", "reported", 3.5),
        ("7件", "reported", 7.0),
        ("", "blank", None),
        ("　", "blank", None),
        ("/", "mark", None),
        ("——", "mark", None),
        ("－", "mark", None),
        ("无", "mark", None),
    ],
)
def test_a_cell_is_a_number_a_mark_or_a_blank(raw: str, state: str, value: float | None) -> None:
    typed = read_cell(FEES, raw)
    assert typed is not None
    assert (typed.state, typed.value) == (state, value)


@pytest.mark.parametrize("raw", ["1O", "12,34", "-3", "三", "1.2.3", "约5", "1e9", "x"])
def test_what_is_no_number_is_not_guessed(raw: str) -> None:
    assert read_cell(FEES, raw) is None


@pytest.mark.parametrize(
    ("table", "cell", "rules"),
    [
        (
            "requests",
            "requests.total.total",
            ["arithmetic.requests_row", "arithmetic.requests_outcomes", "arithmetic.requests_balance"],
        ),
        ("disputes", "disputes.reconsideration.total", ["arithmetic.disputes_row"]),
        ("proactive", "proactive.licences.decisions", []),
    ],
)
def test_broken_sums_are_told(table: TableId, cell: str, rules: list[str]) -> None:
    lines = Draft(table, "2021").lines
    values = dict.fromkeys((concept for line in lines for concept in line), 0.0)
    assert broken_sums(table, "2021", lines, values) == []
    wrong: dict[str, float | None] = {**values, cell: 3.0}
    assert [broken.rule for broken in broken_sums(table, "2021", lines, wrong)] == rules
    assert broken_sums(table, "2021", lines, {**wrong, cell: None}) == []
