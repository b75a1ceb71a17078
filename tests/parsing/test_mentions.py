"""What a report mentions, and labels that are not the form's."""

import pytest

from parsing import read
from parsing.forms import FORMS
from parsing.model import FormVersion, Report, Structure
from tests.parsing import layouts
from tests.parsing.consistent import consistent

HEAD = "青禾镇人民政府2024年政府信息公开工作年度报告\n"
SECTIONS = (
    "总体情况",
    "主动公开政府信息情况",
    "收到和处理政府信息公开申请情况",
    "政府信息公开行政复议、行政诉讼情况",
    "存在的主要问题及改进情况",
    "其他需要报告的事项",
)


def told(
    preamble: str = "", first: str = "主动公开信息12条。", fifth: str = "无", sixth: str = "无"
) -> Report:
    bodies = (first, "略。", "略。", "略。", fifth, sixth)
    parts = (f"{'一二三四五六'[n]}、{SECTIONS[n]}\n{body}\n" for n, body in enumerate(bodies))
    return read(f"{HEAD}{preamble}\n{''.join(parts)}".encode(), "a.txt")


def mentioned(report: Report, kind: str) -> list[Structure]:
    return [row for row in report.structure if row.kind == kind]


@pytest.mark.parametrize(
    "body", ["无", "无。", "本年度无存在问题", "（一）主要问题\n无\n（二）改进情况\n无", "暂无"]
)
def test_section_five_says_that_there_is_nothing(body: str) -> None:
    report = told(fifth=body)
    assert len(mentioned(report, "nothing")) == 1
    assert mentioned(report, "problem") == mentioned(report, "measure") == []


@pytest.mark.parametrize(
    ("body", "kinds"),
    [
        ("我镇公开不够及时，下一步将按月更新。", {"problem", "measure", "own"}),
        ("公开形式单一。", {"problem"}),
        ("一是加强培训；二是完善制度。", {"measure"}),
        ("无专人负责，解读偏少；2025年将配齐人员。", {"problem", "measure"}),
        ("一、存在问题\n公开不够及时。\n二、努力方向\n组织两期培训。", {"problem", "measure"}),
        ("青禾镇栏目更新滞后。针对上述情况，组织培训。", {"problem", "measure", "own"}),
    ],
)
def test_what_section_five_names(body: str, kinds: set[str]) -> None:
    report = told(fifth=body)
    assert {k for k in ("problem", "measure", "own", "nothing") if mentioned(report, k)} == kinds


def test_the_fee_is_looked_for_outside_of_the_tables() -> None:
    assert mentioned(told(), "fee") == []
    assert mentioned(told(first="公开行政事业性收费目录。"), "fee") == []
    assert mentioned(told(sixth="本年度没有产生费用。"), "fee")
    [fee] = mentioned(told(sixth="本年度未收取信息处理费。"), "fee")
    assert (fee.section, fee.text) == (6, "本年度未收取信息处理费")


@pytest.mark.parametrize(
    ("sentence", "number"),
    [
        ("本报告由总体情况等六个部分组成。", 6),
        ("本年报共分7部分。", 7),
        ("本报告按照第六部分的要求编制。", None),
        ("现将报告公布如下。", None),
    ],
)
def test_the_number_of_parts_that_is_announced(sentence: str, number: int | None) -> None:
    assert [row.number for row in mentioned(told(sentence), "announced")] == [number] * (number is not None)


def test_whom_to_ask() -> None:
    assert mentioned(told("如有疑问，请与镇党政办联系（电话：0000-1234567）。"), "contact")
    assert mentioned(told(), "contact") == []


def test_assessment_review_and_accountability() -> None:
    report = told(first="公开工作纳入年度考核，开展社会评议，未发生责任追究。")
    assert all(mentioned(report, kind) for kind in ("assessment", "review", "accountability"))
    assert mentioned(told(first="群众满意度提升。"), "review") == []


@pytest.mark.parametrize("layout", layouts.LAYOUTS)
@pytest.mark.parametrize("version", FORMS)
def test_the_forms_own_labels_are_no_deviation(version: FormVersion, layout: str) -> None:
    text = layouts.text(version, consistent(version, 3), layout)
    assert mentioned(read(text.encode(), "a.txt"), "label") == []


def test_a_label_that_lost_characters() -> None:
    text = layouts.text("2021", consistent("2021", 3), "tabs")
    changed = text.replace("行政规范性文件", "规范性文件").replace(
        "其他法律行政法规禁止公开", "其他法律行政止公开"
    )
    found = mentioned(read(changed.encode(), "a.txt"), "label")
    assert [(row.section, row.text, row.expected) for row in found] == [
        (2, "规范性文件", "行政规范性文件"),
        (3, "其他法律行政止公开", "2.其他法律行政法规禁止公开"),
    ]
