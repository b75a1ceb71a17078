"""Names of other bodies where a report names itself, and all the places where they may well stand."""

import pytest

from parsing import read

HEAD = "东莞市厚街镇人民政府2024年政府信息公开工作年度报告\n{intro}\n一、总体情况\n"
REST = (
    "\n五、存在的主要问题及改进情况\n信息更新不够及时，下一步加强督促。\n六、其他需要报告的事项\n无。\n"
    "{signed}\n2025年1月20日\n"
)


def named(body: str = "", intro: str = "", signed: str = "厚街镇人民政府") -> list[tuple[str | None, bool]]:
    """What is found in a report of 厚街镇: the names, and whether there is such a town."""
    text = HEAD.format(intro=intro) + body + REST.format(signed=signed)
    rows = read(text.encode(), "x.txt").structure
    return [(row.expected, row.official) for row in rows if row.kind == "foreign"]


@pytest.mark.parametrize(
    "body",
    [
        "2024年，虎门镇认真落实各项要求，公开信息20条。",
        "全年工作平稳。虎门镇人民政府高度重视信息公开。",
        "东莞市虎门镇严格按照程序答复。",
    ],
)
def test_the_subject_of_the_reports_own_work(body: str) -> None:
    assert named(body) == [("虎门镇", True)]


def test_the_formula_and_the_signature() -> None:
    assert named(intro="根据条例要求，虎门镇人民政府编制本报告。") == [("虎门镇", True)]
    assert named(signed="虎门镇人民政府") == [("虎门镇", True)]
    assert named(signed="从未有镇人民政府") == [("从未有镇", False)]


@pytest.mark.parametrize(
    "body",
    [
        "2024年，厚街镇认真落实各项要求。",
        "2024年，东莞市厚街镇人民政府认真落实各项要求。",
        "2024年，我镇认真落实各项要求。各镇认真落实。乡镇全面公开。",
        "东莞市人民政府高度重视，市教育局深入指导。",
        "组织干部到虎门镇学习，虎门镇的做法值得借鉴。",
        "原虎门镇积极配合移交档案。",
        "虎门村认真公示账目。虎门社区坚持每周更新。",
        "与虎门镇、长安镇共同编制目录。",
    ],
)
def test_where_other_names_may_stand(body: str) -> None:
    assert named(body) == []


def test_another_name_for_the_same_body() -> None:
    text = HEAD.format(intro="").replace("厚街镇人民政府", "厚街街道办事处")
    text += "2024年，厚街镇认真落实各项要求。" + REST.format(signed="厚街街道办事处")
    assert [row for row in read(text.encode(), "x.txt").structure if row.kind == "foreign"] == []
