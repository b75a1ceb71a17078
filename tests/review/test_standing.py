"""Decisions stay with their findings in later readings and versions, and return with other evidence."""

from collections.abc import Mapping
from datetime import date

import polars as pl
import pytest

from nianbao.desk import Desk, desk_of
from nianbao.entries import Typed
from nianbao.library import Library
from nianbao.review import (
    Choice,
    Pair,
    changed_after_passing,
    changes,
    counted,
    digest,
    pairs,
    rulings_about,
    seen_in,
)
from tests.library.filed import add, filed

ROW = "arithmetic.requests_row"
CELL = "requests.received.total"
WHO = "王敏"
KEY = f"{ROW}@requests.received"
WRONG: Mapping[str, float] = {"requests.received.natural_person": 3.0, CELL: 5.0}
WORSE: Mapping[str, float] = {"requests.received.natural_person": 3.0, CELL: 6.0}


def of(desk: Desk, rule: str = ROW) -> pl.DataFrame:
    return desk.standing.filter(pl.col("rule") == rule)


def take(library: Library, state: str, rule: str = ROW, reason: str | None = None) -> int:
    """Decides about every finding of ``rule``; the batch."""
    found = of(desk_of(library), rule).to_dicts()
    assert found
    return library.rule(rulings_about(found, Choice(state, reason)), WHO)


def state(library: Library, rule: str = ROW) -> tuple[str, bool, str | None]:
    """decision, returns and proposal of the one finding of ``rule``."""
    [row] = of(desk_of(library), rule).to_dicts()
    return row["decision"], row["returns"], row["proposal"]


def solved(library: Library) -> list[tuple[str, str, str | None]]:
    """rule, decision and proposal of what is found no more."""
    return desk_of(library).solved.filter(pl.col("rule") == ROW).select("rule", "decision", "proposal").rows()


def lost(library: Library) -> float:
    return float(desk_of(library).scores.deductions.filter(pl.col("rule") == ROW)["points"].sum())


def test_a_decision_stands_beside_its_finding_with_who_and_when(library: Library) -> None:
    add(library, values=WRONG)
    take(library, "dismissed", reason="原文无误")
    [row] = of(desk_of(library)).to_dicts()
    assert (row["decision"], row["decision_reason"], row["who"]) == ("dismissed", "原文无误", WHO)
    assert row["made_at"]


def test_settled_findings_count_and_cost_no_more(library: Library) -> None:
    add(library, values=WRONG)
    assert lost(library) > 0
    batch = take(library, "dismissed", reason="原文无误")
    desk = desk_of(library)
    assert lost(library) == 0
    assert counted(desk.standing).filter(pl.col("rule") == ROW).is_empty()
    library.undo(batch, WHO)
    assert state(library) == ("none", False, None)
    assert lost(library) > 0


def test_evidence_is_values_and_quotes_not_places_and_words(library: Library) -> None:
    add(library, values=WRONG)
    [row] = of(desk_of(library)).to_dicts()
    seen = seen_in(row)
    moved = [e | {"where": None, "quote": f" {e['quote']}\n"} for e in row["evidence"]]
    assert digest(seen_in(row | {"evidence": moved, "message": "另一句话"})) == digest(seen)
    assert digest(seen_in(row | {"actual": 6.0})) != digest(seen)


def test_a_likeness_is_the_same_while_other_reports_come_and_go() -> None:
    def like(share: float, other: str) -> str:
        terms = [{"name": "other", "value": other}, {"name": "name", "value": "白石镇人民政府"}]
        found = {"rule": "copied.other_agency", "expected": 60.0, "actual": share, "terms": terms}
        return digest(seen_in(found | {"evidence": [{"quote": "存在的主要问题"}], "message": "甲"}))

    assert like(97.0, "7") == like(99.0, "12")
    assert like(97.0, "7") != like(72.0, "7")


def test_a_decision_returns_only_with_other_evidence_and_says_what_changed(library: Library) -> None:
    add(library, b"1", values=WRONG)
    take(library, "dismissed", reason="原文无误")
    add(library, b"2", values=WRONG)
    assert state(library) == ("dismissed", False, None)
    add(library, b"3", values=WORSE)
    assert state(library) == ("none", True, None)
    [row] = of(desk_of(library)).to_dicts()
    assert row["decided_before"] == "dismissed"
    assert '"expected": 3.0, "actual": 5.0' in row["before"]


def test_a_new_version_proposes_what_to_close_and_what_is_still_there(library: Library) -> None:
    add(library, b"1", values=WRONG)
    take(library, "confirmed")
    add(library, b"2", values=WRONG)
    assert state(library) == ("confirmed", False, "not_corrected")
    assert of(desk_of(library))["since"].to_list() == ["still"]
    add(library, b"3")
    assert solved(library) == [(ROW, "confirmed", "corrected")]
    library.rule(rulings_about(desk_of(library).solved.to_dicts(), Choice("corrected")), WHO)
    assert solved(library) == [(ROW, "corrected", None)]
    add(library, b"4", values=WRONG)
    assert state(library)[:2] == ("none", True)


def test_no_new_version_mends_a_day_that_was_missed(library: Library) -> None:
    add(library, b"1", published="2025-06-01")
    take(library, "confirmed", "time.published")
    add(library, b"2", published="2025-06-01")
    assert state(library, "time.published") == ("confirmed", False, None)
    assert of(desk_of(library), "time.published")["since"].to_list() == [None]


def test_a_newer_version_that_is_deleted_proposes_nothing(library: Library) -> None:
    add(library, b"1", values=WRONG)
    add(library, b"2", values=WRONG)
    take(library, "confirmed")
    library.delete(2)
    assert state(library) == ("confirmed", False, None)


def test_what_nobody_decided_is_solved_by_a_new_version_too(library: Library) -> None:
    add(library, b"1", values=WRONG)
    add(library, b"2", values={"requests.carried_in.total": 1.0})
    assert solved(library) == [(ROW, "none", "corrected")]
    assert of(desk_of(library))["since"].to_list() == ["new"]


def test_a_cell_that_is_set_right_is_no_correction_of_the_agency(library: Library) -> None:
    add(library, values=WRONG)
    take(library, "confirmed")
    entry = library.correct_cell(1, Typed(CELL, "reported", 3.0, "3"), WHO)
    assert solved(library) == [(ROW, "reading_corrected", None)]
    library.withdraw_entry(entry, WHO)
    assert state(library) == ("confirmed", False, None)


def test_what_is_still_not_corrected_counts_and_costs(library: Library) -> None:
    add(library, b"1", values=WRONG)
    take(library, "not_corrected")
    assert state(library) == ("not_corrected", False, None)
    assert lost(library) > 0
    assert counted(of(desk_of(library))).height == 1


def test_what_was_sent_back_has_its_day_and_its_number(library: Library) -> None:
    add(library, b"1", values=WRONG)
    take(library, "confirmed")
    for _ in range(2):
        take(library, "sent_back")
    [row] = of(desk_of(library)).to_dicts()
    assert (row["decision"], row["truth"], row["times"]) == ("sent_back", "confirmed", 2)


def test_decisions_are_none_of_what_findings_are_computed_from(library: Library) -> None:
    add(library, values=WRONG)
    content, revision = library.content(), library.revision()
    take(library, "confirmed")
    assert (library.content(), library.revision()) == (content, revision + 1)


def test_many_are_decided_at_once_or_none(library: Library) -> None:
    add(library, b"1", values=WRONG)
    add(library, b"2", agency="白石镇人民政府", values=WRONG)
    found = of(desk_of(library)).to_dicts()
    broken = [
        *rulings_about(found, Choice("confirmed")),
        *rulings_about([found[0] | {"report": "99"}], Choice("confirmed")),
    ]
    with pytest.raises(Exception, match="编号99"):
        library.rule(broken, WHO)
    assert library.rulings() == ()
    library.undo(library.rule(broken[:2], WHO), WHO)
    assert [d.withdrawn for d in library.rulings()] == [True, True]


def test_what_is_sent_back_returns_the_report_and_the_report_returned_sends_back(library: Library) -> None:
    add(library, b"1", values=WRONG)
    batch = take(library, "sent_back")
    assert [r.action for r in library.register.reviews()] == ["returned"]
    library.undo(batch, WHO)
    assert [r.action for r in library.register.reviews()] == ["returned", "reopened"]
    assert state(library) == ("none", False, None)
    take(library, "confirmed")
    library.register.review([1], "returned", WHO, due=date(2025, 1, 20))
    [row] = of(desk_of(library)).to_dicts()
    assert (row["decision"], row["truth"], row["due"], row["times"]) == (
        "sent_back",
        "confirmed",
        date(2025, 1, 20),
        1,
    )
    assert lost(library) > 0


def test_figures_that_changed_after_the_draft_was_passed_are_listed(library: Library) -> None:
    library.add(*filed(b"1", values={CELL: 3.0}), "draft")
    library.register.review([1], "passed", WHO)
    library.add(*filed(b"2", values={CELL: 4.0}), "draft")
    add(library, b"3", values={CELL: 5.0, "requests.carried_in.total": None})
    compared = pairs(library.versions(), library.register.reviews())
    assert compared == (Pair(published=3, draft=1, ordinal=1, passed=True),)
    changed = changed_after_passing(library, library.frames().facts, compared)
    assert changed.rows() == [
        ("3", CELL, "3", "5"),
        ("3", "requests.carried_in.total", "0", ""),
    ]


@pytest.mark.parametrize(
    ("quotes", "told"),
    [
        ((["3", "5"], ["3", "6"]), [("总计填5。", "总计填6。")]),
        ((["共5件"], ["共6件"]), [("共5件", "共6件")]),
        ((["5"], ["5"]), [("总计填5。", "总计填6。")]),
    ],
)
def test_what_changed_is_told_with_whose_figures_it_is(
    quotes: tuple[list[str], list[str]], told: list[tuple[str, str]]
) -> None:
    before, after = (
        {"quotes": said, "message": f"总计填{n}。"} for said, n in zip(quotes, (5, 6), strict=True)
    )
    assert changes(before, after) == told
    assert changes(before | {"message": None}, after | {"message": None})[0][0] in ("5", "共5件", "")
