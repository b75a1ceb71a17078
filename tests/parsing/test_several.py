"""Files that hold several reports are refused by name; one report that quotes others never is."""

from collections.abc import Callable

import pytest

from parsing import read
from parsing.model import Report
from tests.parsing.consistent import consistent
from tests.parsing.layouts import LAYOUTS, glued, text

TITLE = "{name}{year}年政府信息公开工作年度报告"
QINGHE, LINXI = "青禾镇人民政府", "临溪镇人民政府"


def one(name: str = QINGHE, year: int = 2024, layout: str = "bars", seed: int = 1) -> str:
    printed = text("2021", consistent("2021", seed), layout)
    return printed.replace("某镇人民政府", name).replace("2024", str(year))


def titled(name: str, year: int) -> str:
    return TITLE.format(name=name, year=year)


def taken(source: str) -> Report:
    return read(source.encode(), "年报.txt")


def several(report: Report) -> bool:
    return [problem.code for problem in report.problems] == ["several"]


OTHERS = [
    pytest.param(QINGHE, 2023, id="two years"),
    pytest.param(LINXI, 2024, id="two towns"),
    pytest.param("青禾街道办事处", 2024, id="a town and a subdistrict of one name"),
    pytest.param("云川县财政局", 2020, id="another body, another year"),
]


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize(("name", "year"), OTHERS)
def test_two_reports_are_told_by_their_titles(name: str, year: int, layout: str) -> None:
    report = taken(one(layout=layout) + "\n" + one(name, year, layout, seed=2))
    assert (report.kind, report.facts, several(report)) == ("unreadable", (), True)
    message = report.problems[0].message
    assert "2份年报" in message
    assert titled(QINGHE, 2024) in message
    assert titled(name, year) in message


ARRANGED: dict[str, Callable[[str], str]] = {
    "one line for all": lambda s: s.replace("\n", ""),
    "one line with spaces": lambda s: s.replace("\n", "  "),
    "title over two lines": lambda s: s.replace("人民政府20", "人民政府\n20"),
    "title torn": lambda s: s.replace("工作年度报告", "工作年\n度报告"),
    "a publisher above": lambda s: s.replace("青", "发布机构：县政府办公室\n发布日期：2025-01-20\n青", 1),
    "dates in Chinese": lambda s: s.replace("2024年政府", "二〇二四年政府").replace(
        "2023年政府", "二〇二三年政府"
    ),
    "traditional": lambda s: s.replace("报告", "報告").replace("总体情况", "總體情況"),
}


@pytest.mark.parametrize("arranged", ARRANGED)
def test_two_reports_however_they_are_written(arranged: str) -> None:
    parts = [ARRANGED[arranged](one(QINGHE, year, seed=year)) for year in (2024, 2023)]
    assert several(taken("\n".join(parts)))


def test_tables_glued_into_one_line() -> None:
    parts = [
        titled(name, 2024)
        + "\n"
        + glued("2021", consistent("2021", seed))
        + "公开不够及时。六、其他需要报告的事项无"
        for seed, name in enumerate((QINGHE, LINXI))
    ]
    assert several(taken("\n".join(parts)))


def test_tables_that_are_pictures() -> None:
    assert several(taken("\n".join(titled(name, 2024) + "\n" + PICTURES for name in (QINGHE, LINXI))))


def test_of_many_reports_the_first_are_named() -> None:
    towns = [f"{name}镇人民政府" for name in ("青禾", "临溪", "双河", "松坪", "柳溪")]
    report = taken("\n".join(one(town, seed=n) for n, town in enumerate(towns)))
    message = report.problems[0].message
    assert "5份年报" in message
    assert [town in message for town in towns] == [True, True, True, False, False]


def contents(title: str) -> str:
    heads = ("总体情况", "主动公开政府信息情况", "收到和处理政府信息公开申请情况")
    more = ("政府信息公开行政复议、行政诉讼情况", "存在的主要问题及改进情况", "其他需要报告的事项")
    rows = (f"{n}、{head}{'…' * 60}{n}" for n, head in zip("一二三四五六", heads + more, strict=True))
    return f"{title}\n目录\n" + "\n".join(rows) + "\n"


REPORT = one()
PICTURES = """一、总体情况
2024年，本机关认真贯彻落实政府信息公开条例的各项规定，健全工作机制，明确专人负责。
全年主动公开政府信息12条，其中工作动态8条，通知公告4条。依申请公开渠道畅通，全年没有收到申请。
及时更新栏目，规范发布流程，严格审核把关，加强业务培训，自觉接受社会监督，没有发生责任追究的情况。
二、主动公开政府信息情况
三、收到和处理政府信息公开申请情况
四、政府信息公开行政复议、行政诉讼情况
五、存在的主要问题及改进情况
主要问题是公开的内容不够丰富，更新不够及时。下一步将充实内容，及时更新，方便群众查阅。
六、其他需要报告的事项
无。
"""
OWN, LAST, OTHER = titled(QINGHE, 2024), titled(QINGHE, 2023), titled(LINXI, 2024)
LINKS = f"上一篇：{LAST}\n下一篇：{OTHER}\n相关链接\n{titled(LINXI, 2023)}\n{titled('云川县财政局', 2022)}\n"
SINGLE = {
    "alone": REPORT,
    "links below": REPORT + LINKS,
    "links above": LINKS + REPORT,
    "links in the middle": REPORT.replace("三、收到", LINKS + "三、收到"),
    "a table of contents": contents(OWN) + REPORT,
    "a contents with another year's title": contents(LAST) + REPORT,
    "a navigation below": REPORT + contents(OTHER),
    "title on every page": REPORT.replace("\n", f"\n{OWN}\n"),
    "last year's title on every page": REPORT.replace("\n", f"\n{LAST}\n"),
    "quoted": REPORT.replace("有序开展。", f"有序开展，见《{LAST}》。\n《{OTHER}》\n"),
    "a list of others' reports": REPORT
    + "".join(f"附件{n}：{titled(f'{name}镇人民政府', 2024)}\n" for n, name in enumerate("甲乙丙丁", 1)),
    "the same twice": REPORT + "\n" + REPORT,
    "the same under a shorter name": REPORT + "\n" + REPORT.replace(QINGHE, "青禾镇"),
    "the same under a longer name": REPORT + "\n" + REPORT.replace(QINGHE, f"云川县{QINGHE}"),
    "the same without a name": REPORT + "\n" + REPORT.replace(QINGHE, ""),
    "the same beside its links": REPORT + LINKS + REPORT + LINKS,
    "corrected": REPORT + "\n更正后\n" + one(seed=3),
    "last year's draft without its tables": REPORT
    + f"\n{LAST}\n一、总体情况\n略。\n二、主动公开政府信息情况\n略。\n",
    "last year's summary": REPORT + "\n" + contents(LAST),
}


@pytest.mark.parametrize("name", SINGLE)
def test_one_report_is_never_taken_for_several(name: str) -> None:
    report = taken(SINGLE[name])
    assert (report.kind, [p.code for p in report.problems]) == ("report", [])
    assert report.facts
