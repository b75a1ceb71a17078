"""What a person sets right ends findings, told as 识别值已校正: a whole table, a cell of another year."""

import polars as pl
import pytest
import streamlit as st

from nianbao.desk import desk_of
from nianbao.entries.typing import read_cell
from nianbao.library import Library
from nianbao.review import Choice, rulings_about
from nianbao.ui import panel
from nianbao.ui.entry import Draft
from nianbao.ui.misread import told_as_misread
from nianbao.ui.worklist import Act
from tests.factory import report
from tests.ui.screens import BUILD, TOWNS, fill

WHO = "王敏"
ROW, CARRY, TABLE = "arithmetic.requests_row", "years.carry", "form.table"
CARRIED = "requests.carried_out.total"


def found(library: Library, rule: str, *, solved: bool = False) -> list[str]:
    desk = desk_of(library)
    frame = desk.solved if solved else desk.standing
    return frame.filter(pl.col("rule") == rule)["decision"].to_list()


def type_in(library: Library) -> int:
    """Types table three of the only report in, all zero; the entry's number."""
    cells = [cell for c in Draft("requests", "2021").cells if (cell := read_cell(c, "0"))]
    with told_as_misread([cell.concept for cell in cells], WHO, "1", "requests"):
        return library.enter_table(1, "requests", "2021", cells, WHO)


def test_a_table_typed_in_tells_what_the_reading_alone_had_caused(empty: str) -> None:
    library = fill(empty, [report(TOWNS[0], 2024, {"requests.received.total": 3.0}, structure=BUILD)])
    wrong = desk_of(library).standing.filter(pl.col("rule") == ROW).to_dicts()
    library.rule(rulings_about(wrong, Choice("confirmed")), WHO)
    entry = type_in(library)
    assert found(library, ROW) == []
    assert found(library, ROW, solved=True) == ["reading_corrected"]
    library.withdraw_entry(entry, WHO)
    assert found(library, ROW) == ["confirmed"]


def test_a_table_that_no_reader_saw_and_a_person_typed_was_the_programs_fault(empty: str) -> None:
    library = fill(empty, [report(TOWNS[0], 2024, without=("requests",), structure=BUILD)])
    assert found(library, TABLE) == ["none"]
    type_in(library)
    assert (found(library, TABLE), found(library, TABLE, solved=True)) == ([], ["reading_corrected"])


def test_a_cell_of_last_year_ends_a_finding_of_this_year(empty: str) -> None:
    misread = report(TOWNS[0], 2023, {CARRIED: 4.0}, structure=BUILD)
    library = fill(empty, [misread, report(TOWNS[0], 2024, structure=BUILD)])
    assert "none" in found(library, CARRY)
    cell = read_cell(CARRIED, "0")
    assert cell is not None
    with told_as_misread([CARRIED], WHO):
        library.correct_cell(1, cell, WHO)
    assert found(library, CARRY) == []
    assert set(found(library, CARRY, solved=True)) == {"reading_corrected"}


def test_what_was_misread_cannot_be_closed_as_corrected(empty: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(st, "session_state", {"person": WHO})
    library = fill(empty, [report(TOWNS[0], 2024, without=("requests",), structure=BUILD)])
    type_in(library)
    row = desk_of(library).solved.filter(pl.col("rule") == TABLE).row(0, named=True)
    panel.heard(Act("confirmed", "row", None), {"row": row})
    assert found(library, TABLE, solved=True) == ["reading_corrected"]
