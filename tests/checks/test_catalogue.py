"""Every declared check is implemented, documented, worded, and has a passing and a failing case."""

import re

import pytest

from nianbao.checks import Check, catalogue, engine
from nianbao.checks.registry import RULES
from nianbao.checks.schema import FAULTS, SEVERITIES
from tests.checks.cases import Case
from tests.checks.test_rules import CASES

IDS = [check.id for check in catalogue()]
CHECKS = [pytest.param(check, id=check.id) for check in catalogue()]


def test_declared_and_implemented_are_the_same() -> None:
    assert len(engine.MODULES) > 0
    assert len(set(IDS)) == len(IDS)
    assert set(RULES) == set(IDS)


@pytest.mark.parametrize("check", CHECKS)
def test_documented(check: Check) -> None:
    assert check.title
    assert check.basis
    assert check.source
    assert check.reads
    assert check.place
    assert check.fault in FAULTS
    assert check.severity in SEVERITIES
    assert RULES[check.id].__doc__


def fails(case: Case) -> bool:
    return any(verdict[0] in SEVERITIES for verdict in case.verdicts)


@pytest.mark.parametrize("check", CHECKS)
def test_has_a_passing_and_a_failing_case(check: Check) -> None:
    cases = CASES[check.id]
    assert any(case.passes for case in cases if not fails(case))
    assert any(fails(case) for case in cases)


@pytest.mark.parametrize("check", CHECKS)
def test_sentences_are_whole(check: Check) -> None:
    assert "pass" in check.messages
    for sentence in check.messages.values():
        assert sentence.endswith(("。", "。）"))
        assert sentence.count("“") == sentence.count("”")
        assert "{" not in re.sub(r"\{\w+\}", "", sentence)
