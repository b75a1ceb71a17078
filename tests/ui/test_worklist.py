"""审核工作台 as a list: filters in the address, decisions shown, versions compared."""

import json
from dataclasses import replace
from typing import Any

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from benchmarks.reports import plan, printed
from nianbao.desk import desk_of
from nianbao.library import Body, Library
from nianbao.review import Choice, rulings_about
from nianbao.review.matching import place_of
from nianbao.ui import deciding
from nianbao.wording import review as told
from nianbao.wording import views
from parsing import read
from tests.factory import report
from tests.ui.screens import BUILD, TOWNS, fill, five, screen, words

RULE = "arithmetic.requests_row"
FIRST = f"云川县{TOWNS[0]}"


def rows(app: AppTest) -> list[dict[str, Any]]:
    """The rows of the list on the screen."""
    lists = [json.loads(part.proto.json) for part in app.get("bidi_component") if part.key == "worklist"]
    return lists[0]["rows"] if lists else []


def ids(app: AppTest) -> list[str]:
    return [row["id"].partition("|")[2].partition("@")[0] for row in rows(app)]


def decide(library: Library, state: str, rule: str = RULE) -> None:
    found = [row for row in desk_of(library).standing.to_dicts() if row["rule"] == rule]
    library.rule(rulings_about(found, Choice(state, told.REASONS[0])), "王敏")


def test_the_list_has_the_failures_and_the_count_over_it(five_reports: str) -> None:
    app = screen("compliance", year="2024", find=FIRST)
    assert not app.exception
    assert RULE in ids(app)
    assert f"错误 {len(rows(app))}" in words(app)


@pytest.mark.parametrize(
    ("address", "found"),
    [
        ({"rule": RULE}, True),
        ({"rule": "form.cells"}, False),
        ({"kind": "town"}, True),
        ({"area": "云川县"}, True),
        ({"severity": "疑点"}, False),
        ({"fault": "时限"}, False),
        ({"decision": "confirmed"}, True),
        ({"decision": "none", "rule": RULE}, False),
        ({"decision": "returns"}, False),
        ({"status": "not_assessable"}, False),
        ({"class": "乡镇"}, True),
        ({"class": "部门"}, False),
        ({"reviewer": "李强"}, True),
        ({"reviewer": "赵静"}, False),
    ],
)
def test_every_filter_stands_in_the_address(address: dict[str, str], found: bool, five_reports: str) -> None:
    library = Library.open(five_reports)
    decide(library, "confirmed")
    library.register.save(
        [Body(name, "云川县", "town", class_="乡镇" if n == 0 else "部门") for n, name in enumerate(TOWNS)]
    )
    current = {v.agency: v.id for v in library.versions(current=True)}
    library.register.review([current[TOWNS[0]]], "assign", "王敏", to_whom="李强")
    library.register.review([current[TOWNS[1]]], "assign", "王敏", to_whom="赵静")
    app = screen("compliance", year="2024", **address)
    assert not app.exception
    assert not app.error
    assert (RULE in ids(app)) is found


def test_what_was_settled_is_told_and_counts_no_more(five_reports: str) -> None:
    app = screen("compliance", year="2024", rule=RULE)
    before = len(rows(app))
    decide(Library.open(five_reports), "dismissed")
    app.run()
    assert len(rows(app)) == before
    assert told.TALLY_SETTLED.format(settled=before) in words(app)
    assert {tag["text"] for row in rows(app) for tag in row["tags"]} == {"不成立"}


def test_what_changed_since_a_decision_is_shown(empty: str) -> None:
    library = fill(empty, [report(TOWNS[0], 2024, {"requests.received.total": 3.0}, structure=BUILD)])
    decide(library, "dismissed")
    fill(empty, [report(TOWNS[0], 2024, {"requests.received.total": 4.0}, structure=BUILD, file="2.txt")])
    app = screen("compliance", year="2024", rule=RULE, decision="returns")
    assert told.RETURNS in {tag["text"] for row in rows(app) for tag in row["tags"]}
    assert any("原认定：不成立" in warning.value for warning in app.warning)


def test_what_another_reviewer_just_decided_is_not_decided_over_unseen(
    empty: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    library = fill(empty, [report(TOWNS[0], 2024, {"requests.received.total": 3.0}, structure=BUILD)])
    monkeypatch.setattr(st, "session_state", {"person": "赵静"})

    def standing() -> list[dict[str, Any]]:
        return desk_of(library).standing.filter(rule=RULE).to_dicts()

    deciding.shown()
    decide(library, "confirmed")
    assert not deciding.take(standing(), Choice("explained"))
    told_ = told.DECIDED_MEANWHILE.format(who="王敏", state="属实")
    assert st.session_state["notices"] == [(told_, False)]
    deciding.shown()
    assert deciding.take(standing(), Choice("explained"))
    assert [d.state for d in library.rulings()] == ["confirmed", "explained"]


def test_an_empty_selection_says_so(empty: str) -> None:
    fill(empty, five())
    assert told.LIST_EMPTY in words(screen("compliance", year="2024", rule="form.cells"))


def test_reports_without_a_finding_are_good_news(empty: str) -> None:
    fill(empty, [report(TOWNS[1], 2024, structure=BUILD)])
    said = words(screen("compliance", year="2024"))
    assert views.NO_FINDINGS in said
    assert told.LIST_EMPTY not in said


def test_figures_that_changed_after_passing_are_told_without_any_finding(empty: str) -> None:
    cell, sound = "proactive.licences.decisions", TOWNS[1]
    library = fill(empty, [report(sound, 2024, {cell: 3.0}, structure=BUILD)], "draft")
    library.register.review([1], "passed", "李强")
    changed = replace(report(sound, 2024, {cell: 5.0}, structure=BUILD), file="发布.txt")
    fill(empty, [changed])
    app = screen("compliance", year="2024")
    assert rows(app) == []
    assert told.CHANGED_SINCE.format(reports=1, count=1) in [part.label for part in app.expander]
    [shown] = [part.value for part in app.dataframe if told.CHANGED_COLUMNS[-1] in part.value.columns]
    assert shown.iloc[0].tolist()[-2:] == ["3", "5"]


def test_the_history_tells_that_the_report_went_back_as_a_whole(five_reports: str) -> None:
    library = Library.open(five_reports)
    decide(library, "confirmed")
    library.register.review([1], "returned", "李强", note="手机13812345678来过")
    said = words(screen("compliance", year="2024", rule=RULE))
    assert told.HISTORY_RETURNED in said
    assert "手机13812345678" not in said


def test_the_history_is_of_one_of_several_findings_at_a_place(empty: str) -> None:
    told_ = "群众张三（手机13812345678，银行卡6222021234567890128）来访。"
    data = printed(plan(4), "lines").replace("（三）政府信息管理。", f"（三）政府信息管理。{told_}").encode()
    library = Library.open(empty)
    library.add(read(data, "年报.txt"), data)
    found = desk_of(library).standing.filter(rule="integrity.personal_data").to_dicts()
    assert len({place_of(row["key"]) for row in found}) < len(found)
    for row, state in zip(found, ("confirmed", "dismissed"), strict=True):
        library.rule(rulings_about([row], Choice(state, told.REASONS[0])), "王敏")
    app = screen("compliance", year=str(plan(4).year), rule="integrity.personal_data")
    assert told.HISTORY.format(count=1) in [part.label for part in app.expander]
