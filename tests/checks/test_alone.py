"""Work done without polars' threads is the same work: its result and its errors arrive as they are."""

import pytest

from nianbao.checks.alone import FEW, alone


@pytest.mark.parametrize("reports", [0, 1, FEW, FEW + 1])
def test_what_is_worked_out_and_what_goes_wrong_arrive(reports: int) -> None:
    assert alone(lambda: {"a": 1}, reports) == {"a": 1}
    with pytest.raises(ZeroDivisionError):
        alone(lambda: 1 // 0, reports)
