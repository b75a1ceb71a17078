"""Sentences as people write them, and what must be read from each of them: nothing more, nothing less."""

import pytest

import parsing

BEFORE = "青禾镇人民政府2024年政府信息公开工作年度报告\n一、总体情况\n"
BEHIND = (
    "\n二、主动公开政府信息情况\n三、收到和处理政府信息公开申请情况\n四、政府信息公开行政复议、行政诉讼情况\n"
    "五、存在的主要问题及改进情况\n主要问题是力量不足。\n六、其他需要报告的事项\n无。\n"
)
TOTAL, RECEIVED, ANSWERED, CARRIED = (
    "proactive_total",
    "applications_received",
    "applications_answered",
    "applications_carried_in",
)

CASES: tuple[tuple[str, dict[str, float | str]], ...] = (
    ("全年主动公开政府信息一千二百余条。", {TOTAL: "~1200"}),
    ("全年主动公开政府信息１，２３４条。", {TOTAL: 1234}),
    ("全年主动公开政府信息1.2万条。", {TOTAL: 12000}),
    ("全年主动公开政府信息近三万条。", {TOTAL: "~30000"}),
    ("全年主动公开政府信息两万三千五百条。", {TOTAL: 23500}),
    ("全年主动公开各类政府信息约3万余条。", {TOTAL: "~30000"}),
    ("历年累计主动公开政府信息1770条,2024年主动公开政府信息202条。", {TOTAL: 202}),
    ("截至2024年底,累计主动公开政府信息1770条,其中本年度主动公开政府信息202条。", {TOTAL: 202}),
    ("自网站开通以来累计主动公开政府信息5万条。", {}),
    ("2023年主动公开政府信息350条,2024年主动公开政府信息402条。", {TOTAL: 402}),
    ("上年度主动公开政府信息350条。", {}),
    ("2024年收到政府信息公开申请二十一件,全部按期答复。", {RECEIVED: 21}),
    ("全年受理政府信息公开申请749件,其中新收713件,上年结转36件。", {RECEIVED: 713, CARRIED: 36}),
    ("全年共收到政府信息公开申请8宗,办结8宗。", {RECEIVED: 8, ANSWERED: 8}),
    ("全年共收到依申请公开3份,均按时答复。", {RECEIVED: 3}),
    ("全年收到信息公开申请十二条。", {RECEIVED: 12}),
    ("本年度收到政府信息公开申请五件,同比增长25%。", {RECEIVED: 5}),
    ("县自然资源局2024年收到政府信息公开申请30件。", {}),
    ("要求各单位收到政府信息公开申请1件答复1件。", {}),
    ("主动公开政府信息不少于100条。", {}),
    ("力争全年主动公开政府信息达到500条以上。", {}),
    ("2025年计划主动公开政府信息600条。", {}),
    ("全年没有收到政府信息公开申请。", {RECEIVED: 0}),
    ("2023年未收到政府信息公开申请,2024年收到2件。", {RECEIVED: 2}),
    ("未发生因政府信息公开引起的行政复议、行政诉讼。", {"reconsideration_total": 0, "litigation_total": 0}),
    ("因政府信息公开被申请行政复议两件,行政诉讼一件。", {"reconsideration_total": 2, "litigation_total": 1}),
    ("未收取信息公开处理费。", {"fees_collected_yuan": 0}),
    ("收取政府信息公开处理费1.5万元。", {"fees_collected_yuan": 15000}),
    ("收取政府信息公开处理费三百元。", {"fees_collected_yuan": 300}),
    (
        "全年制发行政规范性文件三件,废止1件,现行有效12件。",
        {"normative_issued": 3, "normative_abolished": 1, "normative_in_force": 12},
    ),
    ("举办政务公开业务培训2期。", {"trainings": 2}),
    ("参加市里组织的政务公开业务培训2次。", {}),
    ("发布政策解读材料十余篇。", {"interpretations": "~10"}),
    ("发布政策解读材料20多篇。", {"interpretations": "~20"}),
    ("通过微信公众号发布信息1,024条。", {"wechat_items": 1024}),
    (
        "全年受理12345热线工单1536件,办结1530件,满意率98.5%。",
        {"hotline_received": 1536, "hotline_answered": 1530, "hotline_satisfaction_percent": 98.5},
    ),
    ("全年共收到政府信息公开申请2件(上年结转1件,本年新收1件)。", {RECEIVED: 1, CARRIED: 1}),
    (
        "办结政府信息公开申请10件,其中予以公开6件,部分公开2件,不予公开1件,无法提供1件。",
        {
            ANSWERED: 10,
            "applications_granted": 6,
            "applications_partly_granted": 2,
            "applications_refused": 1,
            "applications_unavailable": 1,
        },
    ),
    (
        "收到自然人申请3件,法人或其他组织申请2件。",
        {"applications_natural_person": 3, "applications_organisation": 2},
    ),
    ("结转下年度继续办理政府信息公开申请两件。", {"applications_carried_out": 2}),
    ("无上年结转政府信息公开申请。", {CARRIED: 0}),
    ("全年主动公开政府信息一百零五条。", {TOTAL: 105}),
    ("全年主动公开政府信息一千零五十条。", {TOTAL: 1050}),
    ("全年主动公开政府信息两千三百条左右。", {TOTAL: "~2300"}),
    ("全年主动公开政府信息二〇二条。", {TOTAL: 202}),
    ("全年主动公开政府信息三五条。", {}),
    ("全年主动公开政府信息超过1,500条次。", {TOTAL: "~1500"}),
    ("全年主动公开政府信息不足百条。", {TOTAL: "~100"}),
    ("全年主动公开政府信息廿五条。", {}),
    ("全市各镇共主动公开政府信息9000条。", {}),
    ("县政府办公室全年主动公开政府信息9000条。", {}),
    ("2024年,我镇收到政府信息公开申请4件,比2023年的9件减少5件。", {RECEIVED: 4}),
    ("政府信息公开申请数量由2023年的9件下降为2024年的4件。", {}),
    ("按照每年不少于2次的要求,全年开展政务公开培训3次。", {"trainings": 3}),
    ("平均每件申请办理时间12天,全年收到信息公开申请6件。", {RECEIVED: 6}),
    ("收到政府信息公开申请0件。", {RECEIVED: 0}),
    ("收到政府信息公开申请零件。", {RECEIVED: 0}),
    ("依申请公开政府信息收到申请共计壹拾贰件。", {}),
    ("全年主动公开政府信息1.234万条。", {TOTAL: 12340}),
    ("全年主动公开政府信息3.5千条。", {TOTAL: 3500}),
    ("主动公开政府信息数累计达到4520条(历年累计),本年新增政府信息180条。", {}),
    (
        "2024年度收到政府信息公开申请12件、上年度结转2件,办结13件,结转下年1件。",
        {RECEIVED: 12, CARRIED: 2, ANSWERED: 13, "applications_carried_out": 1},
    ),
    ("例如,某单位收到政府信息公开申请15件仅答复3件。", {}),
    (
        "新收政府信息公开申请3件。其中,予以公开1件,部分公开1件,不予处理1件。",
        {
            RECEIVED: 3,
            "applications_granted": 1,
            "applications_partly_granted": 1,
            "applications_declined": 1,
        },
    ),
    ("一年来共收到书面申请公开政府信息十件。", {RECEIVED: 10}),
    ("全年主动公开政府信息百余条。", {TOTAL: "~100"}),
    ("全年共办理政府信息公开申请九件,已全部办结。", {ANSWERED: 9}),
    ("全镇共收到政府信息公开申请2件,其中网上申请1件、信函申请1件。", {RECEIVED: 2}),
    ("通过网络收到政府信息公开申请1件,通过信函收到政府信息公开申请1件。", {}),
    ("收到政府信息公开申请３件（含上年结转１件），答复３件。", {RECEIVED: 3, ANSWERED: 3, CARRIED: 1}),
    ("收到政府信息公开申请12件,逾期答复1件。", {RECEIVED: 12}),
    ("我镇2023年收到申请3件,本年度收到政府信息公开申请1件。", {RECEIVED: 1}),
    ("第三季度收到政府信息公开申请5件。", {}),
    ("上半年收到政府信息公开申请5件。", {}),
    ("各村应当主动公开政府信息30条。", {}),
    ("全年主动公开政府信息400余条,其中概况类信息20条、政务动态300余条。", {TOTAL: "~400"}),
    (
        "全年通过政府网站主动公开政府信息206条,通过微信公众号发布信息310条。",
        {TOTAL: 206, "wechat_items": 310},
    ),
    ("与去年相比,全年主动公开政府信息增加50条。", {}),
    ("主动公开政府信息较上年增加50条,达到230条。", {}),
    ("全年收到行政许可申请500件,未收到政府信息公开申请。", {RECEIVED: 0}),
    ("收到群众信访件30件,均已办结。", {}),
    ("受理行政复议申请40件,其中涉及政府信息公开的行政复议2件。", {"reconsideration_total": 2}),
    (
        "全年未发生因政府信息公开工作被申请行政复议的情况,发生行政诉讼1件。",
        {"reconsideration_total": 0, "litigation_total": 1},
    ),
    (
        "收到政府信息公开申请 6 件，其中自然人 5 件，法人 1 件。",
        {RECEIVED: 6, "applications_natural_person": 5},
    ),
    ("2024年新收政府信息公开申请量为三十余件。", {RECEIVED: "~30"}),
    (
        "全年受理政府信息公开申请一百二十三宗，办结一百二十宗，结转下一年度三宗。",
        {RECEIVED: 123, ANSWERED: 120, "applications_carried_out": 3},
    ),
    ("未制定行政规范性文件。", {}),
    ("规范性文件清理后，现行有效行政规范性文件两件。", {"normative_in_force": 2}),
    ("公开率达到100%，满意度98%。", {}),
    ("全年累计接听12345热线工单八百六十件。", {"hotline_received": 860}),
    ("全年回复网民留言二十三条。", {"messages_received": 23}),
    ("全年召开政务公开工作会议3次，开展业务培训两场。", {"trainings": 2}),
    ("去年全年收到政府信息公开申请11件。", {}),
    ("目标是2024年主动公开政府信息不低于200条，实际主动公开政府信息245条。", {TOTAL: 245}),
    ("本机关2024年没有收取任何政府信息公开处理费用。", {"fees_collected_yuan": 0}),
    ("应收信息处理费200元。", {}),
    ("其中，2024年新增主动公开政府信息1,0024条。", {}),
)
"""A text in place of a number: approximate."""


def _read(sentence: str) -> dict[str, float | str]:
    report = parsing.read(f"{BEFORE}{sentence}{BEHIND}".encode(), "report.txt")
    return {
        fact.id.removeprefix("narrative."): f"~{fact.value:g}" if fact.approximate else fact.value or 0
        for fact in report.facts
        if fact.source == "narrative"
    }


@pytest.mark.parametrize(("sentence", "figures"), CASES, ids=[sentence[:24] for sentence, _ in CASES])
def test_what_a_sentence_says(sentence: str, figures: dict[str, float | str]) -> None:
    assert _read(sentence) == figures


def test_a_sentence_longer_than_any_person_writes_is_left_unread() -> None:
    run = "".join(f"第{n}村收到政府信息公开申请{n}件，" for n in range(2000))
    assert _read(run) == {}
    assert _read(run + "。全年主动公开政府信息36条。") == {TOTAL: 36}


@pytest.mark.parametrize("page", ["- 3 -\n", "\n3\n\n"])
def test_a_page_number_inside_a_list_is_no_part_of_it(page: str) -> None:
    figures = _read(f"全年办结政府信息公开申请12件，其中予以公开5件，部分公开3件，\n{page}不予公开4件。")
    assert figures["applications_refused"] == 4
    assert len(figures) == 4


def test_numbers_of_a_text_without_stops_are_said_to_be_unread() -> None:
    endless = "公开信息3条," * 600
    report = parsing.read((BEFORE + endless + BEHIND).encode(), "x")
    assert [p.code for p in report.problems] == ["prose_unbroken"]
    assert parsing.read((BEFORE + endless[:600] + BEHIND).encode(), "x").problems == ()
