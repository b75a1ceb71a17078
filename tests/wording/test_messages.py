"""Findings become whole sentences."""

import re

import polars as pl
import pytest

from nianbao.checks import run
from nianbao.frames import frames_of
from nianbao.wording import names
from nianbao.wording.messages import with_messages
from parsing.model import Report
from tests.checks.cases import SOUND, element, figure, told, zero
from tests.checks.test_rules import CASES
from tests.factory import report


def sentence(made: Report, rule: str) -> list[str]:
    """What ``rule`` says of a report where it does not pass."""
    frames = frames_of([made])
    rows = with_messages(run(frames, only=(rule,))).iter_rows(named=True)
    return [row["message"] for row in rows if row["status"] != "pass"]


@pytest.mark.parametrize("rule", sorted(CASES))
def test_every_sentence_is_whole(rule: str) -> None:
    for case in CASES[rule]:
        findings = with_messages(run(case.frames, case.deadlines, only=(rule,)))
        for row in findings.iter_rows(named=True):
            assert re.search(r"[。）]$", row["message"]), row
            assert not re.search(r"\{|\}|None|null|“”|nan|、、", row["message"]), row
            assert not re.search("违法|造假|瞒报|抄袭|糊弄|追责|敷衍塞责", row["message"]), row
            assert row["reason"] is None or row["reason"] in names.REASONS


def test_prose_against_table() -> None:
    made = told(figure("applications_received", 15, "收到申请15件"), values=SOUND)
    assert sentence(made, "text.received") == [
        "第一部分写“收到申请15件”，第三部分表格“本年新收”总计为14件，两处不一致，请核对更正。"
    ]


def test_carried_in_unsaid() -> None:
    made = told(figure("applications_received", 17, "收到申请17件"), values=SOUND)
    assert sentence(made, "text.received") == [
        "第一部分写“收到申请17件”，该数与“新收14件＋上年结转3件”相符，建议写明“含上年结转3件”。"
    ]


def test_zero() -> None:
    made = told(zero("litigation_total"), values={"disputes.litigation_direct.total": 2})
    assert sentence(made, "text.zero") == [
        "第一部分写“本年度未发生”，表格“行政诉讼”总计为2件，两处不一致，请核对更正。"
    ]


def test_balance() -> None:
    made = report(values=SOUND | {"requests.received.total": 15})
    assert sentence(made, "arithmetic.requests_balance") == [
        "第三部分表格“总计”列：第一项15加第二项3为18，第三项9加第四项8为17，不符合表内勾稽关系，请核对更正。"
    ]


def test_cells() -> None:
    made = report(values={"proactive.licences.decisions": None, "proactive.fees.amount": None})
    assert sentence(made, "form.cells") == [
        "第二部分表格有2处未填数字（表二 · 行政许可 · 本年处理决定数量、表二 · 行政事业性收费 · 金额），"
        "请据实填写；没有发生的，建议填“0”。"
    ]


def test_every_sentence_on_a_damaged_copy_says_so() -> None:
    made = report(values=SOUND, structure=(element("spam", "某某娱乐", 5),))
    findings = with_messages(run(frames_of([made])))
    told_ = findings.filter(pl.col("status") != "not_applicable")
    assert told_["message"].str.contains("请核对官网原文").all()
    assert not told_["message"].str.contains("核对官网原文.*核对官网原文").any()


def test_a_draft_has_no_page() -> None:
    made = report(values=SOUND, structure=(element("spam", "某某娱乐", 5), element("identity", "身份证", 9)))
    frames = frames_of([made])
    findings = run(frames)
    published, draft = (
        "".join(with_messages(findings, drafts)["message"]) for drafts in ((), frames.reports["report"])
    )
    assert ("官网原文" in published, "网页及附件" in published) == (True, True)
    assert ("官网原文" in draft, "网页及附件" in draft) == (False, False)
    assert "请核对原件" in draft


def test_no_table() -> None:
    assert sentence(report(without=("disputes",)), "form.table") == ["第四部分未识别到表格，请核对原件。"]


@pytest.mark.parametrize("comma", "，,")
def test_a_long_quote_ends_with_a_clause(comma: str) -> None:
    quote = comma.join(f"第{n}类信息2,51{n}条" for n in range(9))
    made = told(figure("applications_received", 15, quote), values=SOUND)
    [said] = sentence(made, "text.received")
    assert re.search("类信息2,51[0-9]条……”", said)
