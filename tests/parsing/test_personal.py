"""Private numbers are told from an office's, and shown with asterisks only."""

import pytest

from parsing.personal import masked, numbers

IDENTITY = "110101199003071233"
CARD = "6228480012345678903"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (f"申请人身份证号{IDENTITY}。", [("identity", False)]),
        ("身份证110101199003071234", []),
        (f"户名李某，卡号{CARD}", [("card", False)]),
        (f"收款单位账号{CARD}", []),
        ("村民王某手机13812345678", [("mobile", False)]),
        ("信息员13812345678", [("mobile", True)]),
        ("联系电话：13812345678", []),
        ("咨询电话：0519-61234567", []),
        (f"附件art_{IDENTITY}", []),
    ],
)
def test_what_is_private(text: str, found: list[tuple[str, bool]]) -> None:
    assert [(one.kind, one.doubtful) for one in numbers(text)] == found


@pytest.mark.parametrize("before", range(11))
def test_a_number_is_seen_wherever_it_stands(before: int) -> None:
    assert len(list(numbers("甲" * before + "手机13812345678"))) == 1


def test_masked_is_as_long() -> None:
    text = f"申请人身份证号{IDENTITY}，手机13812345678。"
    assert len(masked(text)) == len(text)
    assert IDENTITY not in masked(text)
    assert "13812345678" not in masked(text)
