"""What a check put into a sentence in words of ours is told in English too."""

from concurrent.futures import ThreadPoolExecutor

import pytest

from nianbao.wording.language import speaking
from nianbao.wording.terms import teller


@pytest.mark.parametrize(
    ("name", "kept", "said"),
    [
        ("deadline", "2025年1月31日", "31/1/2025"),
        ("deadline", "1月底", "1月底"),
        ("change", "增长27.5%", "a rise of 27.5%"),
        ("change", "减少3件", "a decrease of 3"),
        ("change", "没有变化", "no change"),
        ("lacking", "工作考核、责任追究", "assessment of the work, accountability"),
        ("lacking", "政府信息管理、监督保障", "management of information, supervision"),
        ("words", "“平台建设”处序号由2跳至4", 'at "平台建设" the numbering goes from 2 to 4'),
        (
            "words",
            "“甲”处序号从2开始；“乙”标题下没有内容",
            'at "甲" the numbering begins with 2; nothing stands under the heading "乙"',
        ),
        ("words", "“规章制定”，格式所列为“规章”", '"规章制定", where the form has "规章"'),
    ],
)
def test_terms_in_english(name: str, kept: str, said: str) -> None:
    with speaking("en"):
        tell = teller(name)
    assert tell is not None
    with ThreadPoolExecutor(1) as elsewhere:
        assert elsewhere.submit(tell, kept).result() == said


def test_in_chinese_nothing_is_to_do() -> None:
    assert teller("deadline") is None
