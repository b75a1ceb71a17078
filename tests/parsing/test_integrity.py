"""Words of spam, damaged characters, misprinted fixed phrases."""

import pytest

from parsing.document import Document
from parsing.integrity import MOST_PLACES, find
from parsing.model import Structure
from parsing.normalise import Normalised


def observed(text: str, kind: str) -> list[Structure]:
    return [r for r in find(Document(text, "text"), Normalised.of(text)) if r.kind == kind]


SPAM = [
    ("安排专人负责赌博软件app（子网站）维护。", ["赌博软件app"]),
    ("线上博彩娱乐平台注册送彩金，真人百家乐欢迎您。", ["线上博彩娱乐平台注册送彩金", "真人百家乐"]),
    ("某某体育_某某官网@:现将报告公布如下", ["某某体育_某某官网@"]),
    ("365bet(中国)官方网站 2024年报告", ["365bet"]),
    ("开云体育官网", ["开云体育官网"]),
    ("县政府办公室雷速体育直播编制公布年报的通知", ["雷速体育直播"]),
    ("365体育官网办理情况", ["365体育官网"]),
    ("江南体育官网", ["江南体育官网"]),
]
CLEAN = [
    "县博物馆免费开放，图书馆、体育馆举办活动。",
    "开展打击网上赌博专项行动，防范赌博软件诱骗。",
    "体育彩票公益金使用情况公开，文化体育局官网更新。",
    "江南体育中心、南宫体育公园、星空体育馆免费开放。",
    "与IBM(中国)有限公司签约，金沙国际社区通气。",
    "青禾体育-青禾市体育局官网发布信息。",
    "税务所代开发票1200份。",
    "官方网站和官方微信同步发布。",
    "技术支持：开普云",
    "金沙镇人民政府、澳门街社区",
]


@pytest.mark.parametrize(("text", "expected"), SPAM)
def test_spam(text: str, expected: list[str]) -> None:
    found = observed(text, "spam")
    assert [text[r.start : r.end].rstrip("(中国)官方网站") for r in found] == [
        e.rstrip("(中国)官方网站") for e in expected
    ]


@pytest.mark.parametrize("text", CLEAN)
def test_what_governments_write_is_no_spam(text: str) -> None:
    assert observed(text, "spam") == []


def test_every_damaged_place_is_told_with_its_characters() -> None:
    text = "我鎮(zhèn)堅(jiān)持公開,,全面落實(shí)。三審三?！保密。\ufffd"
    found = [(r.text, r.number, r.characters) for r in observed(text, "garbled")]
    readings = [("鎮(zhèn)", 1, 7), ("堅(jiān)", 1, 7), (",,", 1, 2), ("實(shí)", 1, 6)]
    assert found == [*readings, ("?！", 1, 2), ("\ufffd", 1, 1)]


def test_of_very_many_damaged_places_the_last_one_told_stands_for_the_rest() -> None:
    found = observed("文\ufffd" * 500, "garbled")
    assert (len(found), sum(r.number or 0 for r in found)) == (MOST_PLACES, 500)
    assert (found[-1].number, found[-1].characters) == (301, 301)


@pytest.mark.parametrize(
    "text", ["正常的文字（附件）,没有问题。", "什么是公开？为什么公开？", "采用APP(app)发布。"]
)
def test_ordinary_text_is_not_damaged(text: str) -> None:
    assert observed(text, "garbled") == []


MISPRINTS = [
    ("坚持以公开为常态、不公开为列外，", "公开为常态、不公开为例外"),
    ("坚持公开为常态，不公开例外的原则", "公开为常态、不公开为例外"),
    ("贯彻党的十九大、二中、三中、四中全会精神", "党的十九大和十九届二中、三中、四中全会"),
    ("党的二十大和二中、三中全会精神", "党的二十大和二十届二中、三中全会"),
    ("以习近平新时代中国特色社会主意思想为指导", "习近平新时代中国特色社会主义思想"),
    ("《中华人民共和国政府信息公开条列》", "中华人民共和国政府信息公开条例"),
]
RIGHT = [
    "坚持“公开为常态、不公开为例外”原则",
    "以公开为常态，不公开为例外",
    "公开是常态、不公开是例外",
    "党的二十大和二十届二中、三中全会精神",
    "党的十九届四中全会精神，党的十九大和十九届二中、三中、四中、五中全会",
    "党的二十届三中全会",
    "习近平新时代中国特色社会主义思想",
    "《中华人民共和国政府信息公开条例》和《中华人民共和国政府信息公开工作年度报告格式》",
    "应当公开而不公开的为失职",
]


@pytest.mark.parametrize(("text", "right"), MISPRINTS)
def test_misprinted_phrases(text: str, right: str) -> None:
    (found,) = observed(text, "phrase")
    assert found.expected == right


@pytest.mark.parametrize("text", RIGHT)
def test_right_forms_are_never_accused(text: str) -> None:
    assert observed(text, "phrase") == []
