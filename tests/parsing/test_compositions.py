"""Totals with their parts, percentages and periods: which reading of a list holds."""

import pytest

from tests.parsing.test_figures import read

Parts = list[float]


def compositions(text: str) -> list[tuple[float | None, Parts, bool, bool]]:
    return [
        (s.value, [p.value for p in s.parts], s.closed, s.etc)
        for s in read(text).statements
        if s.kind == "composition"
    ]


LISTS: list[tuple[str, list[tuple[float, Parts, bool, bool]]]] = [
    ("公开信息100条，其中动态50条、通知30条、文件20条。", [(100, [50, 30, 20], False, False)]),
    ("公开信息100条，分别为动态50条、通知30条、文件19条。", [(100, [50, 30, 19], True, False)]),
    ("公开信息100条，主要包括动态50条、通知30条等。", [(100, [50, 30], False, True)]),
    ("公开信息约102条，涵盖动态41条、文件30条以及年度报告1条，收到政府信息公开申请1条。",
     [(102, [41, 30, 1], False, False)]),
    ("网站更新动态20条、通知30条、预决算25条，总计75条。", [(75, [20, 30, 25], True, False)]),
    ("网站更新动态20条、通知30条、预决算25条，总计76条。", [(76, [20, 30, 25], True, False)]),
    ("收到政府信息公开申请14件，其中自然人12件、法人或其他组织1件。", [(14, [12, 1], True, False)]),
    ("公开698条，其中动态407条（工作287条，专题106条，通知14条），公开155条，互动19条，文苑117条。",
     [(698, [407, 155, 19, 117], False, False), (407, [287, 106, 14], False, False)]),
    ("收到申请10件，其中，自然人8件，法人或其他组织2件；予以公开5件、部分公开1件、不予公开4件。",
     [(10, [8, 2], True, False), (10, [5, 1, 4], False, False)]),
    ("收到申请36件（市本级20件、甲县10件、乙县6件），其中自然人30件、法人或其他组织6件。",
     [(36, [20, 10, 6], False, False), (36, [30, 6], True, False)]),
    ("收到申请12件，其中予以公开8件、无法提供3件，结转下年度1件。", [(12, [8, 3, 1], False, False)]),
    ("收到申请12件，其中予以公开8件、无法提供4件，结转下年度1件。", [(12, [8, 4], False, False)]),
    ("办结12件，其中予以公开8件、部分公开1件、不予公开1件、无法提供1件、不予处理0件、其他处理0件。",
     [(12, [8, 1, 1, 1, 0, 0], True, False)]),
    ("共处理工单300份，均按时答复，其中投诉类200份、咨询类100份。", [(300, [200, 100], False, False)]),
    ("公开信息820条，其中动态170条，通知公告等共400余条。", [(820, [170, 400], False, False)]),
    ("公开501条(其中网站351条、公开栏150条)，2023年公开480条(其中网站300条、公开栏180条)。",
     [(501, [351, 150], False, False), (480, [300, 180], False, False)]),
    ("留言642条，其中上级留言218条（甲网7条，乙平台留言中心211条），本级留言424条。",
     [(642, [218, 424], False, False), (218, [7, 211], False, False)]),
    ("收到申请16件，其中12件为自然人申请，4件为法人或其他组织申请。", [(16, [12, 4], True, False)]),
    ("公开信息50条，其中动态30条，包括工作20条、会议10条，通知20条。",
     [(50, [30, 20], False, False), (30, [20, 10], False, False)]),
    ("公开信息60条，其中动态30条、民意征集6期、其他信息20条。", [(60, [30, 20], False, True)]),
    ("公开信息60条，其中机构类5条、政策类3条，其余为工作动态。", [(60, [5, 3], False, True)]),
    ("公开信息60条，其中动态30条、通知30条、专栏6期。", [(60, [30, 30], False, False)]),
    ("公开信息50条；申请内容包括征地20条、规划30条。", [(50, [20, 30], False, False)]),
    ("公开信息90条，其中网站60条，含文件20条，其他40条；公众号30条。",
     [(90, [60, 30], False, False)]),
    ("网站公开信息270条，其中动态210条，目录50条，向市政府办报送信息100条。",
     [(270, [210, 50], False, True)]),
    ("公开信息50条，其中动态0条，包括工作0条，通知50条。", [(50, [0, 50], False, False)]),
    ("网站发布900条信息，包括动态200条，要闻100条，党建90条，每周雨情快报共计300条，公示80条。",
     [(900, [200, 100, 90], False, True)]),
    ("公开信息900条（其中网站公开500条，公报公开60条，公众号推送90次240条）。",
     [(900, [500, 60], False, True)]),
    ("公开信息70条，其中网站10条，公众号40条，信箱办件8件、热线办件12件。", [(70, [10, 40], False, True)]),
    ("发布许可信息2条、处罚信息3条、其他信息6条，全年主动公开政府信息共计12条。",
     [(12, [2, 3, 6], True, False)]),
]  # fmt: skip

NO_LISTS = [
    "多渠道公开信息共计15条，公示栏公开涉及项目、补贴等信息120条。",
    "公开信息256条，较2023年的200条增长28%，其中网站公开156条，占61%，公众号100条，占39%。",
    "公开交易信息38条，涵盖招投标等内容；社会救助信息65条。",
    "公开信息20条，其中公告8条，微信公众号发布300条。",
    "制发规范性文件3件，其中废止8件。",
    "收到申请9件，上年转结1件，其中网络申请数5件，信函申请数5件。",
    "其中涉及规章的0条，涉及机构职能的1条，涉及处罚决定的0条，其他信息17条。",
    "公开信息155条，其中网站公开149条，农业信息平台公开15条。",
    "收到申请6件，上年结转申请0件，其中：当面申请2件，网络申请4件。",
    "发布各类信息45条，其中，文件2篇，解读2篇，含动态43条。",
    "公众号推出信息180条；在报刊和电视台开展宣传，其中省级媒体报道24篇、市级媒体报道15篇。",
    "公布动态20条，通知30条，文件40条，河湖水质月报共计12条。",
    "收到申请5件，办结5件，召开会议3次。",
    "答复16件（含上年结转的3件，另有1件顺延到下年度）。",
    "公开信息100条，涉及10个部门、3个街道。",
    "受理申请12件，其中予以公开10件、不予公开5件。",
    "在门户网站公布预算信息2条；通过公众号推送涉及教育、就业的动态31条。",
    "公布预算信息2条，另发布包括教育、就业在内的动态31条。",
    "公开信息100条，其中网站100条，公众号转载60条。",
    "公开信息563条，阅读量12万次，转发300次。",
    "公开信息80条。其中的重点是民生。",
    "收到公开申请8件，其中3件经补正后受理，当年办结7件，1件跨年办理。",
    "现行有效规范性文件5件，其中2024年新制定1件；清理规范性文件9件，宣布失效3件。",
    "收到申请15件，较去年减少7件，其中予以公开9件、不予公开2件、无法提供3件、不予处理1件。",
]


def test_labels_have_no_sign_of_a_year() -> None:
    (found,) = (s for s in read("受理申请9件，其中8件已答复，1件结转至2025年度办理。").statements if s.parts)
    assert [part.label for part in found.parts] == ["已答复", "结转至办理"]


@pytest.mark.parametrize(("text", "expected"), LISTS)
def test_lists(text: str, expected: list[tuple[float, Parts, bool, bool]]) -> None:
    assert compositions(text) == expected


@pytest.mark.parametrize("text", NO_LISTS)
def test_no_lists(text: str) -> None:
    assert compositions(text) == []


def test_approximate_parts_and_totals_say_so() -> None:
    (found,) = [
        s for s in read("公开信息约200条，其中动态100余条、通知50条。").statements if s.kind == "composition"
    ]
    assert (found.exactness, [p.exactness for p in found.parts]) == ("about", ["at_least", "exact"])


def test_parts_have_names_and_places() -> None:
    text = "公开信息100条，其中工作动态60条、通知公告40条。"
    (found,) = [s for s in read(text).statements if s.kind == "composition"]
    assert [(p.label, text[p.start : p.end]) for p in found.parts] == [("工作动态", "60"), ("通知公告", "40")]
    assert found.quote == "公开信息100条，其中工作动态60条、通知公告40条"


PERCENTAGES: list[tuple[str, list[tuple[float, float, float, int]]]] = [
    ("已办结的16宗申请中，予以公开的4宗，占25%；部分公开的1宗，占6.25%。",
     [(25, 4, 16, 0), (6.25, 1, 16, 2)]),
    ("（二）依申请公开。收到申请30件，办结28件。办结的申请中，予以公开20件，占71.4%；不予公开8件，占28.6%。",
     [(71.4, 20, 28, 1), (28.6, 8, 28, 1)]),
    ("公开信息100条，其中动态80条，占全市的12%。", []),
    ("已答复的19件申请中，同意公开10件，占总数的50%；不予公开9件，占总数的45%。", []),
    ("（二）依申请公开。答复16件，其中予以公开4件，占受理总数的20%。", []),
    ("满意率达99%，办结率100%。", []),
    ("收到申请15件，其中予以公开9件、不予公开6件，分别占60%、40%。", []),
    ("受理审批事项117件，办结171件，办结率100%。", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), PERCENTAGES)
def test_percentages(text: str, expected: list[tuple[float, float, float, int]]) -> None:
    found = [s for s in read(text).statements if s.kind == "percent"]
    assert [(s.value, s.parts[0].value, s.parts[1].value, s.decimals) for s in found] == expected


PERIODS = [
    ("统计期限为2024年1月1日至12月31日。", ("2024-01-01", "2024-12-31")),
    ("所列数据统计期限自2024年1月1日起至2024年12月31日止。", ("2024-01-01", "2024-12-31")),
    ("统计期限从2024年1月1日起，到2024年12月31日止。", ("2024-01-01", "2024-12-31")),
    ("因机构改革，数据的统计期限自2024年7月1日起至12月31日止。", ("2024-07-01", "2024-12-31")),
    ("展览时间为2024年3月1日至5月31日。", None),
    ("统计期限为2024年1月1日至13月32日。", None),
]


@pytest.mark.parametrize(("text", "expected"), PERIODS)
def test_periods(text: str, expected: tuple[str, str] | None) -> None:
    found = [(s.from_date, s.to_date) for s in read(text).statements if s.kind == "period"]
    assert found == ([expected] if expected else [])
