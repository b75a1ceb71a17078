"""The sentences of the papers: those that are standard stand as worded, and none says a banned word."""

import re

import polars as pl
import pytest

from nianbao.checks import catalogue, run
from nianbao.letters.neutral import banned, banned_in
from nianbao.wording import letters as words
from nianbao.wording import rules
from nianbao.wording.messages import with_messages
from tests.checks.test_rules import CASES

NEVER = ("违法", "造假", "瞒报", "抄袭", "糊弄", "追责", "敷衍塞责")
NUMBER, TEXT = r"[\d,.]+", r"[^“”]+"
DAY = r"\d{4}年\d{1,2}月\d{1,2}日"
STANDARD = {
    "正文与表三": (
        "text.received",
        f"第一部分写“{TEXT}”，第三部分表格“{TEXT}”总计为{NUMBER}件，两处不一致，请核对更正。",
    ),
    "正文与表三，含结转": (
        "text.received",
        f"第一部分写“{TEXT}”，该数与“新收{NUMBER}件＋上年结转{NUMBER}件”相符，建议写明“含上年结转{NUMBER}件”。",
    ),
    "正文与表三，没有发生": (
        "text.zero",
        f"第一部分写“{TEXT}”，表格“本年新收”总计为{NUMBER}件，两处不一致，请核对更正。",
    ),
    "表三勾稽": (
        "arithmetic.requests_balance",
        f"第三部分表格“{TEXT}”列：第一项{NUMBER}加第二项{NUMBER}为{NUMBER}，"
        f"第三项{NUMBER}加第四项{NUMBER}为{NUMBER}，不符合表内勾稽关系，请核对更正。",
    ),
    "表三合计": (
        "arithmetic.requests_row",
        f"第三部分表格“{TEXT}”行各项相加为{NUMBER}，“总计”填{NUMBER}，请核对更正。",
    ),
    "结转衔接": (
        "years.carry",
        f"本年“上年结转”总计{NUMBER}件，2023年年报“结转下年度继续办理”{NUMBER}件，"
        "请核实哪一年数据有误；因机构调整等原因不一致的，请说明。",
    ),
    "表四": ("text.disputes", f"第一部分写“{TEXT}”，第四部分表格行政诉讼总计为{NUMBER}件，请核对更正。"),
    "表四合计": (
        "arithmetic.disputes_row",
        f"第四部分表格未经复议直接起诉四类结果相加为{NUMBER}，“总计”填{NUMBER}，请核对更正。",
    ),
    "规范性文件": (
        "years.in_force",
        f"“行政规范性文件”按2023年现行有效{NUMBER}件、本年制发{NUMBER}件、废止{NUMBER}件推算为{NUMBER}件，"
        f"本年填报现行有效{NUMBER}件，请会同司法行政部门核实；因失效、清理、机构调整等不一致的，请说明。",
    ),
    "分项与总数": (
        "text.composition",
        f"第一部分写“{TEXT}”，总数{NUMBER}，所列分项合计{NUMBER}，相差{NUMBER}，请核对更正。",
    ),
    "分项与总数，列举": (
        "text.composition",
        f"第一部分写“{TEXT}”，总数{NUMBER}，所列分项合计{NUMBER}，相差{NUMBER}，请核实；"
        "属部分列举的，请在表述中写明。",
    ),
    "年份": ("text.period", f"正文写“{TEXT}”，本报告年度为2024年，请核对是否沿用往年内容并更正。"),
    "表格填写": (
        "form.cells",
        f"第二部分表格有{NUMBER}处未填数字（.+），请据实填写；没有发生的，建议填“0”。",
    ),
    "表格填写，旧版": (
        "form.version",
        "第二部分表格为2019年版，请改用国办公开办函〔2021〕30号文件所附格式。",
    ),
    "第五部分，上年": (
        "copied.own_last_year",
        "第五部分与2023年年报表述高度重复（对照附后），请结合本年度本单位实际，写明具体问题和改进措施。",
    ),
    "其他部分，其他单位": (
        "copied.other_agency",
        "第一部分与青禾镇人民政府2024年年报表述高度重复（对照附后），请结合本年度本单位实际，核实完善。",
    ),
    "信息处理费": ("form.fee_statement", "第六部分未说明收取信息处理费的情况，请补充（未收取的也请写明）。"),
    "时限": ("time.submitted", f"本年度报告应于{DAY}前报送，实际为{DAY}。"),
    "时限，部门": (
        "time.submitted",
        f"本年度报告应于{DAY}前报送，实际为{DAY}。《政府信息公开条例》第四十九条规定的期限为1月31日。",
    ),
    "工作考核等": ("form.accountability", "报告未反映工作考核、社会评议和责任追究结果情况，请补充。"),
    "内容安全": (
        "integrity.hijacked",
        f"报告有{NUMBER}处出现与政务内容无关的字样（已另附），请立即核查网页及附件，处置后反馈。（.+）",
    ),
}
"""The standard sentences with what varies in them, each with its rule."""


def failing(rule: str) -> pl.DataFrame:
    """What the cases of ``rule`` find amiss, each with its sentence."""
    found = [with_messages(run(case.frames, case.deadlines, only=(rule,))) for case in CASES[rule]]
    return pl.concat(found).filter(status="fail")


@pytest.mark.parametrize("name", STANDARD)
def test_a_standard_sentence_stands_as_worded(name: str) -> None:
    rule, worded = STANDARD[name]
    assert any(re.fullmatch(worded, message) for message in failing(rule)["message"])


def test_no_sentence_of_any_rule_says_a_banned_word() -> None:
    said = [
        *(text for told in rules.MESSAGES.values() for text in told.values()),
        *rules.TITLES.values(),
        *words.PARTS.values(),
        *words.REFUSED.values(),
    ]
    assert len(said) > 2 * len(catalogue())
    assert [(word, text) for text in said for word in NEVER if word in text] == []


def test_the_list_of_banned_words_is_that_of_the_screens() -> None:
    assert set(banned()) == set(NEVER[:5])
    assert banned_in("涉嫌 违\n法") == ("违法",)
    assert banned_in("依规追责") == ()  # a person may type it
