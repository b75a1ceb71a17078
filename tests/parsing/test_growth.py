"""Changes against last year are read only where figure, base and amount are beyond doubt."""

import pytest

from parsing import read

HEAD = "清溪镇人民政府2024年政府信息公开工作年度报告\n一、总体情况\n"
GOT = "收到政府信息公开申请102件"
RECEIVED = "applications_received"


def changes(text: str) -> list[tuple[object, ...]]:
    """concept, change, unit, figures and whether it is unclear, of each comparison."""
    said = read((HEAD + text).encode(), "a.txt").statements
    return [
        (s.concept and s.concept.split(".")[1], s.value, s.unit, tuple(p.value for p in s.parts), s.etc)
        for s in said
        if s.kind == "growth"
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (f"{GOT}，同比增长27.5%。", [(RECEIVED, 27.5, "%", (102,), False)]),
        (
            f"{GOT}，比上年增加22件，增长27.5%。",
            [(RECEIVED, 22, "件", (102,), False), (RECEIVED, 27.5, "%", (102, 80), False)],
        ),
        (f"{GOT}（含上年结转2件），较2023年的80件增长27.5%。", [(RECEIVED, 27.5, "%", (102, 80), False)]),
        (f"{GOT}，同比减少百分之十二。", [(RECEIVED, -12, "%", (102,), False)]),
        (f"{GOT}，申请量较上年下降20件。", [(RECEIVED, -20, "件", (102,), False)]),
        (f"{GOT}（同比下降12%）。", [(RECEIVED, -12, "%", (102,), False)]),
        (f"{GOT}，办结98件，同比增长12%。", [("applications_answered", 12, "%", (98,), True)]),
        ("主动公开政府信息1.2万条，较去年同期上升约15%。", [("proactive_total", 15, "%", (12000,), False)]),
        ("检查网站33个，较上年的30个增加10%。", [(None, 10, "%", (33, 30), False)]),
    ],
)
def test_read(text: str, found: list[tuple[object, ...]]) -> None:
    assert changes(text) == found


@pytest.mark.parametrize(
    "text",
    [
        f"{GOT}，同比增长3个百分点。",
        f"{GOT}，同比翻一番。",
        f"{GOT}，同比增长1.2倍。",
        f"{GOT}，较上年增长到102件。",
        f"{GOT}，与上年基本持平。",
        f"{GOT}，较2022年增长12%。",
        f"{GOT}，办结98件，同比分别增长12%、13%。",
        f"一季度{GOT}，同比增长12%。",
        f"截至目前累计{GOT}，同比增长12%。",
        f"{GOT}，增长12%。",
        "开展培训，参训率同比增长12%。",
        "检查网站33个，同比增加10%。",
    ],
)
def test_left_alone(text: str) -> None:
    assert changes(text) == []
