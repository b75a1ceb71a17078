"""What ``make bench`` measures of alarms, in small: every rule has a planted fault, or a reason why not."""

from benchmarks.alarms import CORPORA, consistent, planted
from benchmarks.plantings import FAULTS, NOT_PLANTED
from nianbao.checks import catalogue, of_roster


def test_every_rule_is_planted_or_says_why_not() -> None:
    rules = {check.id for check in (*catalogue(), *of_roster())}
    assert {fault.rule for fault in FAULTS} | set(NOT_PLANTED) == rules
    assert not {fault.rule for fault in FAULTS} & set(NOT_PLANTED)


def test_consistent_reports_of_every_kind_raise_nothing() -> None:
    found = consistent(24)
    assert set(found) == set(CORPORA)
    assert {name: list(false) for name, (_, false) in found.items()} == {name: [] for name in CORPORA}


def test_a_planted_fault_is_found_and_nothing_else() -> None:
    outcomes = planted(2, only=("text.growth", "area.sum", "arithmetic.whole_number"))
    assert [(one.rule, one.planted, one.found, dict(one.others)) for one in outcomes] == [
        ("arithmetic.whole_number", 2, 2, {}),
        ("text.growth", 2, 2, {}),
        ("area.sum", 2, 2, {}),
    ]
