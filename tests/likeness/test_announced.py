"""Section five taken apart: which problems and measures stand there again, which are new, which are gone."""

from nianbao.likeness.announced import ANNOUNCED, against_last_year, items
from parsing.model import Report
from tests.checks.copied_cases import written

THEN = (
    "存在的主要问题：一是村级公开栏更换时间不一，结算单晚贴半个多月；二是答复文书说理偏简单。\n"
    "下一步：一是由包村干部每月拍照上传公开栏；二是请律师顾问编写答复范本。"
)
NOW = (
    "存在的主要问题：一是村级公开栏更换时间不一，结算单晚贴半个多月；二是政策图解做得少，年轻人看得不多。\n"
    "下一步：一是由驻村干部每月拍照上传公开栏；二是和融媒体中心合拍三期方言短片。"
)


def fifth(text: str, year: int) -> Report:
    return written("", "", "", "", text, year=year)


def test_problems_and_measures_are_told_apart() -> None:
    assert [(item.kind, item.text[:9]) for item in items(fifth(THEN, 2023))] == [
        ("problem", "一是村级公开栏更换"),
        ("problem", "二是答复文书说理偏"),
        ("measure", "一是由包村干部每月"),
        ("measure", "二是请律师顾问编写"),
    ]


def test_what_is_said_again_and_what_is_new() -> None:
    told = against_last_year(fifth(NOW, 2024), fifth(THEN, 2023))
    assert told.schema == ANNOUNCED
    assert told.select("kind", "standing").rows() == [
        ("problem", "repeated"),
        ("problem", "new"),
        ("measure", "similar"),
        ("measure", "new"),
        ("problem", "gone"),
        ("measure", "gone"),
    ]
    text = fifth(NOW, 2024).text
    start, end = told.select("start", "end").row(0)
    assert text[start:end].startswith("一是村级公开栏")


def test_nothing_announced() -> None:
    assert against_last_year(fifth("无。", 2024), fifth("无。", 2023)).is_empty()
