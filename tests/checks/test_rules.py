"""Each rule on its cases."""

import pytest

from tests.checks import arithmetic_cases, form_cases, other_cases, prose_cases, text_cases
from tests.checks.cases import Case, verdicts

CASES = arithmetic_cases.CASES | text_cases.CASES | form_cases.CASES | prose_cases.CASES | other_cases.CASES
PAIRS = [
    pytest.param(rule, case, id=f"{rule}: {case.name}") for rule, cases in CASES.items() for case in cases
]


@pytest.mark.parametrize(("rule", "case"), PAIRS)
def test_rule(rule: str, case: Case) -> None:
    assert verdicts(case, rule) == (case.verdicts, case.passes)
