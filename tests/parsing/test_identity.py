"""Who reports, on which year, published when; and what is no report."""

import lzma
import re
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data import resource
from parsing.document import Document
from parsing.identity import Identity, identify
from parsing.names import agency_of, clean, kind_of
from parsing.normalise import Normalised
from parsing.structure import find

BODY = """一、总体情况
2024年，本机关主动公开政府信息12条，收到申请1件。存在问题及改进措施如下。
二、主动公开政府信息情况
三、收到和处理政府信息公开申请情况
四、政府信息公开行政复议、行政诉讼情况
五、存在的主要问题及改进情况
公开不够及时，下一步改进。
六、其他需要报告的事项
无
"""


def identity(text: str) -> Identity:
    normalised = Normalised.of(text)
    build = find(Document(text, "text"), normalised)
    begin = normalised.at(build.sections[0][0]) if build.sections else 0
    return identify(normalised, sections=len(build.sections), has_tables=False, begin=begin)


TITLES = [
    ("青禾镇人民政府2024年政府信息公开工作年度报告\n", ("青禾镇人民政府", None, "town", "own")),
    ("云川县青禾镇人民政府\n2024年度政府信息公开工作报告\n", ("青禾镇人民政府", "云川县", "town", "own")),
    ("云川县青禾镇人民政府2024年政府信息公开工作年\n度报告\n", ("青禾镇人民政府", "云川县", "town", "own")),
    ("2024年云川县政府信息公开工作年度报告\n", ("云川县", None, "government", "area")),
    ("2024年度云川县人民政府信息公开工作年度报告\n", ("云川县人民政府", None, "government", "area")),
    ("2024年云川县青禾镇政府信息公开工作年度报告\n", ("云川县青禾镇", "云川县", "town", "own")),
    ("# 云川县 2024 年 政府信息公开工作年度报告\n", ("云川县", None, "government", "area")),
    (
        "南原市云川县人民政府2024年政府信息公开工作年度报告\n",
        ("云川县人民政府", "南原市", "government", "area"),
    ),
    (
        "云川县人民政府办公室2024年政府信息公开工作年度报告\n",
        ("云川县人民政府办公室", "云川县", "office", "own"),
    ),
    ("标题: 云川县财政局2024年度政府信息公开年度报告\n", ("云川县财政局", "云川县", "department", "own")),
    (
        "南原市公安局青禾区分局2024年政府信息公开工作年度报告\n",
        ("南原市公安局青禾区分局", "南原市青禾区", "department", "own"),
    ),
    (
        "来源: 云川县人民政府办公室\n云川县青禾镇2024年政府信息公开 工作告年度报\n",
        ("云川县青禾镇", "云川县", "town", "own"),
    ),
    ("望澜街道办事处2024年政府信息公开工作年度报告\n", ("望澜街道办事处", None, "subdistrict", "own")),
    ("白云民族乡人民政府2024年政府信息公开工作年度报告\n", ("白云民族乡人民政府", None, "township", "own")),
    ("南原经济开发区2024年政府信息公开工作年度报告\n", ("南原经济开发区", None, "zone", "area")),
    ("南原经济开发区管委会2024年政府信息公开工作年度报告\n", ("南原经济开发区管委会", None, "zone", "own")),
    (
        "南原经济开发区管委会办公室2024年政府信息公开工作年度报告\n",
        ("南原经济开发区管委会办公室", "南原经济开发区", "office", "own"),
    ),
    (
        "按照要求，现将青禾镇人民政府2024年政府信息公开工作年度报告公布如下。\n",
        ("青禾镇人民政府", None, "town", "own"),
    ),
    (
        "云川县人民政府办公室关于2024年度政府信息公开工作的年度报告\n",
        ("云川县人民政府办公室", "云川县", "office", "own"),
    ),
    ("关于云川县水利局2024年政府信息公开工作年度报告的函\n", ("云川县水利局", "云川县", "department", "own")),
    (
        "当前位置: 首页 > 政务公开 > 云川县青禾镇人民政府 > 年报\n2024年政府信息公开工作年度报告\n",
        ("青禾镇人民政府", "云川县", "town", "own"),
    ),
    (
        "发布机构: 云川县教育局\n2024年政府信息公开工作年度报告\n",
        ("云川县教育局", "云川县", "department", "own"),
    ),
    (
        "老虎机娱乐官网 2024年政府信息公开工作年度报告\n青禾镇加强公开，我镇召开会议。\n",
        ("青禾镇", None, "town", "own"),
    ),
    ("自然资源部2024年政府信息公开工作报告\n", ("自然资源部", None, "department", "own")),
    ("青禾海关2024年政府信息公开工作年度报告\n", ("青禾海关", None, "department", "own")),
    (
        "国家税务总局云川县税务局2024年政府信息公开工作年度报告\n",
        ("国家税务总局云川县税务局", "云川县", "department", "own"),
    ),
    (
        "国家市场监督管理总局2024年度报告\n来源: 国家市场监督管理总局\n2024年政府信息公开年度报告\n",
        ("国家市场监督管理总局", None, "department", "own"),
    ),
    (
        "南原市国有资产监督管理委员会2024年政府信息公开工作年度报告\n",
        ("南原市国有资产监督管理委员会", "南原市", "department", "own"),
    ),
    (
        "白石临空经济区(南原)管理委员会 2024年政府信息公开工作年度报告\n",
        ("白石临空经济区(南原)管理委员会", None, "zone", "own"),
    ),
    ("管理委员会2024年政府信息公开工作年度报告\n", (None, None, None, None)),
    ("云川县物流区2024年政府信息公开工作年度报告\n", ("云川县物流区", "云川县", "zone", "area")),
    ("上海市浦东新区2024年政府信息公开工作年度报告\n", ("上海市浦东新区", "上海市", "government", "area")),
    ("云川县望澜街2024年政府信息公开工作年度报告\n", ("云川县望澜街", "云川县", "subdistrict", "own")),
    (
        "发布机构 | 云川县教育局 | 主题\n2024年政府信息公开工作年度报告\n",
        ("云川县教育局", "云川县", "department", "own"),
    ),
    (
        "云川县青禾镇人民政府\n关于2024年政府信息公开工作年度报告\n",
        ("青禾镇人民政府", "云川县", "town", "own"),
    ),
    ("2024云川县青禾镇政府信息公开工作年度报告\n", ("云川县青禾镇", "云川县", "town", "own")),
    (
        "本年度报告由云川县水利局根据条例编制，统计期限为2024年1月1日至12月31日。\n",
        ("云川县水利局", "云川县", "department", "own"),
    ),
    ("本年度报告由云川县人民政府办公室编制，统计期限为2024年1月1日至12月31日。\n", (None, None, None, None)),
    (
        "市水利局2024年政府信息公开工作年度报告\n电子版可从海门市水利局网站、辉县市水利局下载。\n",
        ("辉县市水利局", "辉县市", "department", "own"),
    ),
    (
        "发布机构: 云川县政府办\n文号: 无\n2024年政府信息公开工作年度报告\n我县加强公开。\n",
        (None, None, None, None),
    ),
    (
        "发布机构: 云川县政府办\n文号: 无\n2024年政府信息公开工作年度报告\n我办加强公开。\n",
        ("云川县政府办", "云川县", "office", "own"),
    ),
    (
        "2024年云川县人民政府望澜街道办事处\n政府信息公开工作年度报告\n",
        ("望澜街道办事处", "云川县", "subdistrict", "own"),
    ),
    ("白石经开区2024年政府信息公开工作年度报告\n", ("白石经开区", None, "zone", "area")),
    (
        "公开时限 长期 发布机构 云川县教育局\n2024年政府信息公开工作年度报告\n",
        ("云川县教育局", "云川县", "department", "own"),
    ),
    (
        "青禾镇2024年政府信息公开工作年度报告\n按照2024年云川县青禾镇公开工作实际编制。\n",
        ("青禾镇", "云川县", "town", "own"),
    ),
    (
        "政府信息公开年报\n来源:云川县教育局字号:[大中小]\n统计期限自2024年1月1日。\n",
        ("云川县教育局", "云川县", "department", "own"),
    ),
    ("某某体育_某某官网 2024年政府信息公开工作年度报告\n", (None, None, None, None)),
    (
        "云川县教育局现向社会公开《2024年政府信息公开工作年度报告》。\n",
        ("云川县教育局", "云川县", "department", "own"),
    ),
    (
        "红旗场2024年政府信息公开工作年度报告\n如有疑问,请与云川县红旗垦殖场办公室联系(电话见网站)\n",
        ("云川县红旗垦殖场", "云川县", "department", "own"),
    ),
    (
        "统计期限自2024年1月1日。如有疑问,请联系青禾镇人民政府,地址:云川县青禾镇中街1号\n",
        ("青禾镇人民政府", "云川县", "town", "own"),
    ),
    (
        "编制了云川县气象局2024年政府信息公开工作年度报告。\n",
        ("云川县气象局", "云川县", "department", "own"),
    ),
    (
        "统计期限自2024年1月1日,电子版在云川县民政局门户网站下载。\n我局加强公开。\n",
        ("云川县民政局", "云川县", "department", "own"),
    ),
    (
        "统计期限自2024年1月1日。\n2024年,南原经济开发区管委会坚持公开为常态。\n",
        ("南原经济开发区管委会", None, "zone", "own"),
    ),
    (
        "统计期限自2024年1月1日。\n2024年,云川县教育局在县委领导下加强公开。\n",
        ("云川县教育局", "云川县", "department", "own"),
    ),
    (
        "现公布云川县财政局政府信息公开工作2024年度报告。\n",
        ("云川县财政局", "云川县", "department", "own"),
    ),
    (
        "统计期限自2024年1月1日。\n更新《南原市生态环境局云川分局公开指南》，我局加强公开。\n",
        ("南原市生态环境局云川分局", "南原市", "department", "own"),
    ),
    (
        "统计期限自2024年1月1日。\n更新《南原市卫生健康委员会公开指南》，我委加强公开。\n",
        ("南原市卫生健康委员会", "南原市", "department", "own"),
    ),
    (
        "统计期限自2024年1月1日，现通过云川县水利局网站公布。\n我局加强公开。\n",
        ("云川县水利局", "云川县", "department", "own"),
    ),
    ("统计期限自2024年1月1日。\n2024年,县政务服务局按照要求加强公开。\n", (None, None, None, None)),
    ("统计期限自2024年1月1日。\n做好2024年全镇公开工作,我镇总结如下。\n", (None, None, None, None)),
    (
        "所列数据为云川县气象局机关2024年的数据。\n我局加强公开。\n",
        ("云川县气象局", "云川县", "department", "own"),
    ),
]


@pytest.mark.parametrize(("head", "expected"), TITLES)
def test_agencies(head: str, expected: tuple[str | None, ...]) -> None:
    found = identity(head + BODY)
    assert found.is_report
    assert (found.agency, found.whereabouts.area, found.agency_kind, found.scope) == expected
    assert found.year == 2024


def test_a_report_under_the_heading_of_its_circular() -> None:
    title = "云川县水利局2024年政府信息公开工作年度报告"
    text = Normalised.of(f"关于印发《{title}》的通知\n{title}\n{BODY}")
    whole = identify(text, sections=6, has_tables=True)
    assert (whole.is_report, whole.agency, whole.title) == (True, "云川县水利局", title)
    assert identify(text, sections=4, has_tables=False).is_report
    assert not identify(text, sections=2, has_tables=False).is_report
    cited = Normalised.of(f"关于印发《{title}》的通知\n现将《{title}》印发。\n{BODY}")
    assert not identify(cited, sections=4, has_tables=False).is_report


def test_the_signature_names_the_agency() -> None:
    found = identity(f"2024年政府信息公开工作年度报告\n{BODY}云川县水利局\n2025年1月20日\n")
    assert (found.agency, found.published) == ("云川县水利局", "2025-01-20")


def test_the_area_stands_elsewhere_in_the_text() -> None:
    text = f"青禾镇人民政府2024年政府信息公开工作年度报告\n{BODY}更新《云川县青禾镇公开目录》。"
    assert identity(text).whereabouts.area == "云川县"


@pytest.mark.parametrize("lead", ["特向社会公布", "请与", "本次检查由"])
def test_words_before_the_area_are_no_part_of_its_name(lead: str) -> None:
    text = f"青禾镇2024年政府信息公开工作年度报告\n{lead}昆明市官渡区青禾镇人民政府\n{BODY}"
    assert identity(text).whereabouts.area == "昆明市官渡区"


def test_a_text_that_only_says_our_town() -> None:
    text = (
        BODY.replace("2024年，本机关", "一年来，青禾镇高度重视公开工作，我镇") + "2024年，青禾镇举办开放日。"
    )
    found = identity(text)
    assert (found.agency, found.year) == ("青禾镇", 2024)


DATES = [
    ("发布时间:2025年01月30日 15:52\n", "2025-01-30"),
    ("发布日期 2025-01-23\n", "2025-01-23"),
    ("南原市政府门户网站      2025-01-31 16:46:10  来源: 本网\n", "2025-01-31"),
    ("（2025年1月23日）\n", "2025-01-23"),
    ("2025 年 1 月 23 日\n", "2025-01-23"),
    ("成文日期：2025年01月10日 发布日期：2025年01月13日\n", "2025-01-13"),
    ("成文日期：2025年01月10日\n", "2025-01-10"),
    ("二○二五年一月十日\n", "2025-01-10"),
    ("2025年01月25日 (点击: ) | |\n", "2025-01-25"),
    ("统计时间2024年1月1日至12月31日。\n", None),
    ("发布日期:\n", None),
    ("发布日期:2025-02-31\n", None),
    ("原文链接: https://example.org/202501/t20250131_1.htm\n", None),
]


@pytest.mark.parametrize(("line", "expected"), DATES)
def test_dates_of_publication(line: str, expected: str | None) -> None:
    assert identity(f"青禾镇人民政府2024年政府信息公开工作年度报告\n{line}{BODY}").published == expected


@given(
    st.dates(date(2009, 1, 1), date(2035, 12, 31)),
    st.sampled_from(["{0:%Y-%m-%d}", "{0.year}年{0.month}月{0.day}日"]),
)
def test_every_printed_date_comes_back(day: date, form: str) -> None:
    head = "青禾镇人民政府2024年政府信息公开工作年度报告\n发布时间：" + form.format(day) + "\n"
    assert identity(head + BODY).published == day.isoformat()


YEARS = [
    ("二〇二三年政府信息公开工作年度报告\n", 2023),
    ("本报告数据统计期限为2022年1月1日至12月31日。\n", 2022),
    ("2021年度政府信息公开年报\n", 2021),
]


def test_the_span_of_a_whole_year_tells_it() -> None:
    body = BODY.replace("2024年，本机关", "本机关").replace("12条", "12条（2022年1月1日至2022年12月31日）")
    assert identity(body).year == 2022


@pytest.mark.parametrize(("head", "year"), YEARS)
def test_years(head: str, year: int) -> None:
    assert identity(head + BODY.replace("2024", str(year))).year == year


NO_REPORTS = [
    "关于做好2024年政府信息公开工作年度报告编制工作的通知\n各镇人民政府：请于1月20日前报送。\n",
    "2024年政务公开工作要点\n一、加强主动公开。二、规范依申请公开。\n",
    "全县2024年造林工作计划\n完成造林12万亩。\n",
    "政府信息公开工作年度报告格式模板\n一、总体情况\n（文字描述）\n二、主动公开政府信息情况\n",
    "现将我局2024年政府信息公开工作年度报告报上，请审阅。\n附件：年度报告\n",
    "青禾镇发布2024年政府信息公开工作年度报告\n记者从青禾镇获悉，年度报告已经公布。\n",
    "《2024年政府信息公开工作年度报告》解读\n一、背景。二、内容。\n",
    "",
]


@pytest.mark.parametrize("text", NO_REPORTS)
def test_what_is_no_report(text: str) -> None:
    assert not identity(text).is_report


def test_a_notice_with_the_form_attached_is_no_report() -> None:
    assert not identity("关于报送2024年政府信息公开工作年度报告的通知\n" + BODY).is_report


def test_names() -> None:
    assert clean("现将青禾镇人民政府") == "青禾镇人民政府"
    assert [clean(n) for n in ("各乡镇", "我镇", "本局", "城镇", "365bet(中国)官方网站", "首页")] == [
        None
    ] * 6
    assert kind_of("青禾") is None
    assert agency_of("青禾") is None
    short = agency_of("云川县青禾镇")
    assert short is not None
    assert (short.name, short.area) == ("云川县青禾镇", "云川县")


ABOVE = [
    ("深圳市福田区人民政府华强北街道办事处", "华强北街道办事处", "深圳市福田区"),
    ("广州市番禺区市桥街道办事处", "市桥街道办事处", "广州市番禺区"),
    ("荆州市沙市区锣场镇人民政府", "锣场镇人民政府", "荆州市沙市区"),
    ("济南市市中区人民政府", "市中区人民政府", "济南市"),
    ("苏州工业园区管理委员会", "苏州工业园区管理委员会", None),
    ("国家税务总局云川县税务局", "国家税务总局云川县税务局", "云川县"),
    ("云川县市场监督管理局", "云川县市场监督管理局", "云川县"),
    ("云川市城市管理局", "云川市城市管理局", "云川市"),
]


@pytest.mark.parametrize(("printed", "own", "area"), ABOVE)
def test_names_above_are_told_apart(printed: str, own: str, area: str | None) -> None:
    agency = agency_of(printed)
    assert agency is not None
    assert (agency.name, agency.area) == (own, area)


def test_every_listed_place_can_give_its_name_to_a_body() -> None:
    """镇江市, 全州县 and 向阳镇 begin with words that elsewhere speak of any body."""
    listed = lzma.decompress(resource("areas/divisions.tsv.xz").read_bytes()).decode()
    names = {name for name in re.split(r"[\t\n\d ]+", listed) if kind_of(name)}
    assert len(names) > 30_000
    assert sorted(name for name in names if clean(name) != name) == []


@pytest.mark.parametrize(
    "printed",
    ["全县各乡镇", "由县财政局", "会同县有关部门", "在县委", "经县人民政府", "县级部门办", "和镇人民政府"],
)
def test_words_around_a_body_are_no_name(printed: str) -> None:
    assert clean(printed) is None


def test_a_zone_may_bear_a_citys_bare_name() -> None:
    assert clean("贵阳国家高新区管理委员会") == "贵阳国家高新区管理委员会"


@pytest.mark.parametrize(
    ("name", "area", "own"),
    [
        ("红旗街道办事处", None, "红旗街道办事处"),
        ("李旗庄镇人民政府", None, "李旗庄镇人民政府"),
        ("梅县区石扇镇人民政府", "梅县区", "石扇镇人民政府"),
        ("西盟佤族自治县人民政府", None, "西盟佤族自治县人民政府"),
        ("新乡市辉县市财政局", "新乡市辉县市", "新乡市辉县市财政局"),
        ("青禾县辉镇人民政府", "青禾县", "辉镇人民政府"),
    ],
)
def test_the_list_tells_where_the_name_above_ends(name: str, area: str | None, own: str) -> None:
    agency = agency_of(name)
    assert agency is not None
    assert (agency.area, agency.name) == (area, own)
