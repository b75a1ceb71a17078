"""Sections, headings, running lists and subjects; whether a text is whole."""

import pytest

from parsing import sections
from parsing.document import Document
from parsing.model import Structure
from parsing.normalise import Normalised
from parsing.structure import Build, find

SIX = [
    "总体情况",
    "主动公开政府信息情况",
    "收到和处理政府信息公开申请情况",
    "政府信息公开行政复议、行政诉讼情况",
    "存在的主要问题及改进情况",
    "其他需要报告的事项",
]
LINES = "\n".join(f"{'一二三四五六'[n]}、{title}\n正文若干，到此为止。" for n, title in enumerate(SIX))


def build(text: str, tables: tuple[tuple[int, int], ...] = ()) -> Build:
    return find(Document(text, "text"), Normalised.of(text), tables)


def rows(text: str, *kinds: str) -> list[Structure]:
    return [r for r in build(text).rows if r.kind in kinds]


def test_the_six_sections() -> None:
    found = rows(LINES, "section")
    assert [(r.section, r.number, r.text, r.official, r.expected) for r in found] == [
        (n, n, title, True, None) for n, title in enumerate(SIX, 1)
    ]
    assert {r.characters for r in found} == {len("正文若干，到此为止。")}
    assert all(LINES[r.start : r.end].endswith(r.text) for r in found)


def test_titles_without_their_numbers_and_on_one_line() -> None:
    bare = "\n".join(f"{title}\n正文。" for title in SIX)
    assert [r.section for r in rows(bare, "section")] == [1, 2, 3, 4, 5, 6]
    joined = LINES.replace("\n", " ")
    assert [r.section for r in rows(joined, "section")] == [1, 2, 3, 4, 5, 6]
    glued = LINES.replace("\n", "")
    assert [r.section for r in rows(glued, "section")] == [1, 2, 3, 4, 5, 6]


def test_other_wordings_are_known_with_the_official_title() -> None:
    text = LINES.replace("总体情况", "总体概述").replace("存在的主要问题及改进情况", "存在问题和改进措施")
    found = {r.section: (r.text, r.official, r.expected) for r in rows(text, "section")}
    assert found[1] == ("总体概述", False, "总体情况")
    assert found[5] == ("存在问题和改进措施", False, "存在的主要问题及改进情况")
    assert found[2][1:] == (True, None)


@pytest.mark.parametrize(
    ("line", "section"),
    [
        ("五、政府信息公开工作存在的主要问题及下一步打算", 5),
        ("五、存在的困难和不足", 5),
        ("四、因政府信息公开工作被申请行政复议、提起行政诉讼情况", 4),
        ("二、行政机关主动公开政府信息的情况", 2),
        ("六、需要说明的其他事项", 6),
        ("三、政府信息公开工作的问题", None),
    ],
)
def test_titles_under_their_own_number(line: str, section: int | None) -> None:
    (found,) = rows(f"{line}\n正文若干。", "section")
    assert (found.section, found.official) == (section, False)


def test_a_table_of_contents_is_not_the_sections() -> None:
    contents = "\n".join(f"{'一二三四五六'[n]}、{title}" for n, title in enumerate(SIX))
    found = rows(f"目录\n{contents}\n{LINES}", "section")
    assert [r.section for r in found] == [1, 2, 3, 4, 5, 6]
    assert all(r.characters > 5 for r in found)


def test_announced_titles_and_rows_of_the_form_are_no_sections() -> None:
    text = "本报告分为总体情况、主动公开政府信息情况两部分。\n一、本年新收政府信息公开申请数量 0\n" + LINES
    assert [r.section for r in rows(text, "section")] == [1, 2, 3, 4, 5, 6]


LIST = """一、总体情况
（一）加强领导，压实责任
（二）抓好落实
1.内容充实。公布信息。
4.审核严格。先审后发。
5.公开及时。
二、主动公开政府信息情况
"""


def test_headings_with_their_lists() -> None:
    found = rows(LIST, "heading")
    assert [(r.level, r.number, r.text) for r in found] == [
        (2, 1, "加强领导,压实责任"),
        (2, 2, "抓好落实"),
        (3, 1, "内容充实"),
        (3, 4, "审核严格"),
        (3, 5, "公开及时"),
    ]
    first, second, *points = found
    assert (first.characters, second.characters > 0) == (0, True)
    assert first.list_id == second.list_id
    assert len({p.list_id for p in points} | {first.list_id}) == 2
    assert all(p.characters > 0 for p in points)


def test_running_lists_begin_anew_at_one() -> None:
    text = "五、存在的主要问题及改进情况\n不足：一是甲；二是乙。下一步，一是丙；二是丁；四是戊。"
    found = rows(text, "item")
    assert [r.number for r in found] == [1, 2, 1, 2, 4]
    assert [r.list_id == found[0].list_id for r in found] == [True, True, False, False, False]
    assert len({r.list_id for r in found[2:]}) == 1


@pytest.mark.parametrize(
    ("number", "title"),
    [
        (5, "政府信息公开工作中存在的主要问题及改进情况"),
        (5, "存在的主要问题和下一步工作打算"),
        (5, "存在的不足及改进措施"),
        (6, "其它需要报告的事项"),
        (6, "其他需要报告的情况"),
    ],
)
def test_titles_in_other_words_before_their_text(number: int, title: str) -> None:
    found = rows(f"一、总体情况\n甲。\n{'一二三四五六'[number - 1]}、{title}。一年来乙。", "section")
    assert [r.section for r in found] == [1, number]


def test_words_broken_by_a_line() -> None:
    found = rows("五、存在的主要问题及改进情况\n问题：1.甲甲；2.\n乙乙；3.丙丙。", "heading")
    assert [r.number for r in found] == [1, 2, 3]
    assert rows("一、总体情况\n申请11件：1.予以公开5件；2.部\n分公开1件；3.不予公\n开2件。", "heading") == []
    line = "一年来本机关认真落实条例规定各项工作有序推进取得新的进展与成"
    wrapped = "\n".join(["一、总体情况", *[line] * 5, line[:-1] + "网", "站每周更新。"])
    assert "平台建设" in {r.text for r in rows(wrapped, "subject")}


def test_points_behind_a_colon() -> None:
    found = rows("五、存在的主要问题及改进情况\n问题:1.甲甲；2.乙乙。下一步：1.丙丙；2.丁丁。", "heading")
    assert [r.number for r in found] == [1, 2, 1, 2]
    assert len({r.list_id for r in found[2:]} - {r.list_id for r in found[:2]}) == 1


def test_items_broken_by_a_line_and_words_that_are_none() -> None:
    found = rows("一、总体情况\n一是甲。二\n是乙。这是一是一、二是二的道理。三是丙。", "item")
    assert [(r.number, r.text) for r in found] == [(1, "一是甲"), (2, "二是乙"), (3, "三是丙")]


def test_rows_of_tables_are_no_headings() -> None:
    text = (
        "三、收到和处理政府信息公开申请情况\n（一）予以公开 0\n1.属于国家秘密 0\n四、结转下年度继续办理 0\n"
    )
    assert rows(text, "heading") == []
    text = "一、总体情况\n（一）某表 1\n正文。"
    start = text.index("（一）")
    assert [r.kind for r in build(text, ((start, start + 6),)).rows if r.kind == "heading"] == []


def test_subjects_by_content() -> None:
    text = (
        "一、总体情况\n全年公开信息12条，收到公开申请1件；落实保密审查；维护网站；开展社会评议。\n"
        "二、主动公开政府信息情况\n"
    )
    assert sorted(r.text for r in rows(text, "subject")) == sorted(
        ["主动公开", "依申请公开", "政府信息管理", "平台建设", "监督保障"]
    )
    text = "一、总体情况\n某某管理委员会公开信息12条。\n二、主动公开政府信息情况\n网站、考核、依申请公开。"
    assert [r.text for r in rows(text, "subject")] == ["主动公开"]


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        (LINES, True),
        (LINES[: LINES.index("六、")], True),
        (LINES[: LINES.index("五、")], False),
        (LINES[: LINES.index("三、") + 20], False),
        (LINES[: LINES.index("五、") + 14], False),
        ("工作得到加强。（三）平台建设情况良好。" + LINES[LINES.index("二、") :], False),
        ("青禾镇2024年政府信息公开工作年度报告\n全年公开12条。\n" + LINES[LINES.index("二、") :], True),
        ("没有分节的短文。", True),
    ],
)
def test_whether_a_text_is_whole(text: str, whole: bool) -> None:
    assert build(text).whole is whole


def test_sections_are_offered_to_the_reader_of_sentences() -> None:
    assert [n for _, n in build(LINES).sections] == [1, 2, 3, 4, 5, 6]
    assert all(LINES[offset] == "一二三四五六"[n - 1] for offset, n in build(LINES).sections)


def test_official_titles() -> None:
    assert [sections.official_title(n) for n in range(1, 7)] == SIX


def test_numerals_that_are_none_have_no_number() -> None:
    found = rows("（一一）主动公开。开展若干。\n（二十一）依申请公开。若干。\n", "heading")
    assert [r.number for r in found] == [None, 21]
