"""A file's name beside the year of its report: only what is worded like a title is held against it."""

import pytest

from nianbao.intake.titled import other_year

TITLED = [
    "青禾镇人民政府2024年政府信息公开工作年度报告.txt",
    "2024年度政府信息公开工作年度报告（青禾镇）.pdf",
    "青禾镇 2024 年 政府信息公开年报 .docx",
    "附件1：青禾镇2024年政务信息公开工作情况报告(终稿).doc",
    "云川县/2023年/青禾镇2024年度年报.pdf",
    "年报.zip/2023/青禾镇2024年政府信息公开.html",
    "青禾镇2024年度工作报告.pdf",
]
OTHERWISE = [
    "青禾镇人民政府2023年政府信息公开工作年度报告.txt",
    "青禾镇年报20240115.pdf",
    "青禾镇年报2024-01-15.pdf",
    "2024年1月公布的政府信息公开年报.pdf",
    "2024年1月15日报送-青禾镇.docx",
    "青禾镇2023年政府信息公开工作年度报告（2024年公布）.pdf",
    "2024年政府信息公开年报（2023年度）.pdf",
    "2024年政府信息公开年报_2023.pdf",
    "2023年度报告、2024年度报告.pdf",
    "2022年度报告和2024年度报告.pdf",
    "2024年度考核材料-青禾镇年报.pdf",
    "2024年政府信息公开工作要点.docx",
    "2024年报送.docx",
    "青禾镇2024年报.pdf",
    "青禾镇2024.pdf",
    "120242024年度报告1.pdf",
    "2024年度政府信息公开年报/青禾镇.pdf",
    "青禾镇.txt",
    "",
]


@pytest.mark.parametrize("name", TITLED)
def test_a_title_of_another_year(name: str) -> None:
    assert other_year(name, 2023) == 2024
    assert other_year(name, 2024) is None


@pytest.mark.parametrize("name", OTHERWISE)
def test_other_names_say_nothing(name: str) -> None:
    assert other_year(name, 2023) is None
