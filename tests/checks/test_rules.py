"""Each rule on its cases."""

import pytest

from tests.checks import (
    area_cases,
    arithmetic_cases,
    copied_cases,
    form_cases,
    growth_cases,
    other_cases,
    plausible_cases,
    prose_cases,
    slips_cases,
    tabled_cases,
    text_cases,
    years_cases,
)
from tests.checks.cases import Case, verdicts

FILES = (
    area_cases,
    arithmetic_cases,
    text_cases,
    form_cases,
    prose_cases,
    growth_cases,
    slips_cases,
    copied_cases,
    plausible_cases,
    tabled_cases,
    years_cases,
    other_cases,
)
CASES = {rule: cases for file in FILES for rule, cases in file.CASES.items()}
PAIRS = [
    pytest.param(rule, case, id=f"{rule}: {case.name}") for rule, cases in CASES.items() for case in cases
]


@pytest.mark.parametrize(("rule", "case"), PAIRS)
def test_rule(rule: str, case: Case) -> None:
    assert verdicts(case, rule) == (case.verdicts, case.passes)
