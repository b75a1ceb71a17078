"""Complete reports for measurements: title, prose and three full tables, in every layout of texts.

No two are alike: names, figures and the order of the paragraphs follow the number of the report.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from random import Random

from parsing.model import FormVersion
from tests.parsing.consistent import Cells, consistent
from tests.parsing.layouts import LAYOUTS, Row, tables

_PLACES = (
    *("青石", "临泉", "南屏", "白沙", "安陵", "松岭", "清溪", "石桥"),
    *("长坪", "云台", "东岗", "沙河", "望湖", "金坪", "玉带", "双桥"),
)
_KINDS = ("镇人民政府", "乡人民政府", "县人民政府", "县教育局", "县水利局", "街道办事处", "县财政局")

_OPENING = (
    "根据《中华人民共和国政府信息公开条例》（以下简称《条例》）有关规定，{name}编制本报告。报告分六个部分，所列数据的统计期限为"
    "{year}年1月1日至12月31日。对内容有疑问的，可与{name}办公室联系（地址：{place}路{a}号，电话：0519-6{c}）。\n"
)
_GENERAL = (
    "{year}年，{name}把公开透明作为改进工作作风的重要抓手，紧扣年度重点任务，围绕群众最关心的办事、就医、上学和养老等事项，"
    "推动公开工作与业务工作同部署、同落实，公开的及时性、准确性都有提高。",
    "（一）主动公开。全年主动公开政府信息{items}条，其中通过政府网站公开{site}条，通过政务新媒体公开{media}条。制发行政规范性文件"
    "{issued}件、废止{abolished}件，均在印发后二十个工作日内公开，并配有文字、图表等形式的解读材料{a}篇。",
    "（二）依申请公开。全年新收政府信息公开申请{received}件，上年结转{carried_in}件；办结{total}件，结转下年度继续办理"
    "{carried_out}件。其中予以公开{granted}件，部分公开{partly_granted}件。登记、审核、办理、答复、归档各个环节都有专人负责，"
    "每一件答复书都经过合法性审查，没有出现超期答复的情况。",
    "（三）政府信息管理。完善信息发布审核制度，实行先审后发、一事一审，明确起草人、审核人和签发人各自的责任。"
    "全年开展信息排查{b}次，更正错漏{c}处，清理失效链接{a}个，对涉及个人隐私的内容逐条作了处理。",
    "（四）平台建设。对政府信息公开专栏重新分类，调整栏目{b}个，新增适老化阅读和语音播报功能。"
    "在便民服务大厅设立公开查阅点{b}处，配备工作人员和自助终端，全年接待群众查阅咨询{c}人次，发放办事指南{a}份。",
    "（五）监督保障。把公开工作列入年度综合考核，分值权重占{b}%。举办业务培训{b}期，参训{a}人次；开展社会评议1次，"
    "评议结果为满意。没有发生因公开不当被追究责任的情形。",
    "坚持以群众需求为导向，通过走访、座谈和问卷等方式收集意见建议{a}条，逐条研究吸收。"
    "对惠民补贴、工程招标、村级财务等容易引起关注的事项，公开到户、公开到项目、公开到每一笔资金。",
    "加强组织领导，成立由主要负责人任组长的工作领导小组，召开专题会议{b}次研究解决难点问题。"
    "各股室明确一名信息员，建立工作台账，按月通报进度，做到事事有人管、件件有着落。",
    "一是突出重点领域。围绕乡村振兴公开信息{a}条，围绕生态环境公开信息{b}条，围绕安全生产公开信息{c}条。"
    "二是深化政策解读。邀请企业代表、村民代表参加政策宣讲{b}场，现场回答提问。三是回应社会关切。办理网上留言{c}件，"
    "办结率百分之百，平均办理时间缩短到三个工作日。",
    "推进基层政务公开标准化规范化，对照目录逐项梳理公开事项{c}项，明确公开内容、时限、主体和渠道。"
    "在{b}个村（社区）设立公开栏，统一样式，定期更换，方便不上网的老年人了解政策。",
    "做好会议公开，涉及群众切身利益的议题邀请公众代表列席会议{b}次，会后及时公开会议决定事项及有关说明。"
    "组织政府开放日活动{b}场，{a}名群众走进窗口单位，面对面了解工作流程。",
    "强化数据支撑，整理可以开放的数据目录{b}个，按季度更新，向社会提供下载{a}次。统计、民政、教育等方面的基础数据做到来源可查、"
    "口径一致，更新时注明截止日期，便于研究人员和企业使用。",
    "注重线上线下结合。微信公众号开设“政策问答”专题，用一问一答的方式介绍社会保险、就业创业、农机购置等政策；"
    "在集市、车站和医院张贴宣传画{a}张，广播每周播送政策要点，让不常用手机的群众也能及时知晓。",
    "规范政务新媒体运行，关停功能相近的账号{b}个，保留的账号全部登记备案。建立内容更新提醒制度，超过十四日没有更新的，"
    "由办公室发出提示，连续两次的予以通报。发布前由两人分别校对文字和数据。",
    "健全保密审查机制，制定审查表，逐项写明拟公开内容、公开依据和审查意见。对会议纪要、过程性材料和内部管理文件，"
    "分别提出处理办法，做到应公开的不遗漏、不能公开的不外泄。",
    "推动财政资金公开。预算和决算在批复后二十日内公开，同时公开机构运行经费、政府采购和绩效评价等情况；"
    "惠农资金通过一卡通发放的，在村务公开栏张榜公示，公示期不少于七日，群众可以当场核对。",
    "优化营商环境方面，公开涉企优惠事项清单，写清申报条件、所需材料和受理时间。建立企业联系人制度，主动推送政策{a}条次，"
    "收到反馈后五日内给予答复，遇到跨部门的问题由办公室牵头协调。",
    "加强档案与公开的衔接，文件形成时同步确定公开属性，归档时再次核对。对历年主动公开的文件重新编排目录，"
    "标明有效、修改或者失效，使查阅的人一眼就能看出文件是否仍然适用。",
    "重视监督评议，聘请社会监督员{b}名，每半年听取一次意见。上级检查中指出的栏目分类不清、链接打不开等问题，"
    "建立清单限期整改，整改结果由专人复核，做到改一项销一项。",
    "提高答复质量。收到申请后先与申请人电话沟通，弄清所需信息的名称、时间和用途，需要补正的一次告知；"
    "答复书写明依据和救济渠道，涉及多个部门的先行会商，确保内容准确、程序合法。",
    "围绕民生实事项目，公开立项依据、建设进度、资金使用和竣工验收等各阶段的信息。道路改造、学校扩建等项目的现场设立公示牌，"
    "写明施工单位和监督电话，方便周边居民了解情况、提出意见。",
    "把公开工作融入行政决策全过程。重大事项在决策前公开草案和说明，征求意见不少于三十日，收到的意见{b}条全部整理归类，"
    "采纳情况和不采纳的理由一并公布；决策后跟踪执行情况，每半年向社会通报一次进展，执行中作出调整的及时说明原因。",
    "加强与上级部门和相邻地区的交流，组织业务骨干外出学习{b}人次，借鉴目录编制、栏目设置和文书制作方面的经验。"
    "回来后结合实际修订工作手册，补充常见问题的处理办法，印发各单位对照执行，新进人员上岗前先学手册再接手业务。",
    "围绕安全生产和防灾减灾，及时公开预警信息、应急预案和避险场所位置，汛期每天更新水情雨情。对检查发现的隐患，"
    "公开整改要求和完成时限；对社会上流传的不实说法，核实后在当天说明真实情况，避免误传影响群众正常生活。",
)
_PROBLEMS = (
    "{year}年，公开工作取得了一些成绩，但仍有不足。一是主动公开的内容与群众期盼还有差距，有的栏目更新不够及时；"
    "二是政策解读形式比较单一，图解、视频等方式用得不多；三是队伍流动较快，新接手的同志对《条例》的理解不深。",
    "针对上述问题，下一步将从以下方面改进。一是拓展公开的广度和深度，把群众关注的事项列成清单，逐项对照公开；"
    "二是改进解读方式，起草单位的负责人要带头讲政策，用通俗的语言讲清楚适用对象、办理条件和所需材料；"
    "三是加强业务培训，年内安排集中学习不少于{b}次，组织到先进单位跟班学习，提高答复申请的规范化水平。",
    "上一年度提出的改进措施已经落实：栏目更新责任落实到人，平台监测由每季度一次改为每月一次；"
    "答复文书模板完成修订，疑难申请会商机制运行正常，全年会商{b}次，答复质量得到提高。",
    "存在的困难主要是专业力量不足，{b}名工作人员中专职的只有1名；部分历史文件纸质保存，查找检索费时较长，"
    "影响答复的效率。下一步将加快档案数字化，计划完成{c}卷文件的扫描和著录工作。",
)
_OTHER = (
    "本年度未收取政府信息公开信息处理费。建议提案办理方面，承办人大代表建议{b}件、政协提案{b}件，办理结果均按规定公开。"
    "没有其他需要报告的事项。",
    "按照《政府信息公开信息处理费管理办法》，本年度没有发生收费的情形。年度公开工作要点各项任务已经全部完成。",
)
_HEADINGS = ("一、总体情况", "五、存在的主要问题及改进情况", "六、其他需要报告的事项")


def _proactive(cells: Cells, chance: Random) -> None:
    """Figures for table two, which the sums of the form leave free: those of no body that makes 规章."""
    for cell in cells:
        if cell.startswith("proactive.") and ".regulations." not in cell:
            cells[cell] = str(chance.choice((0, chance.randrange(10), chance.randrange(3_000))))
    documents = "proactive.normative_documents."
    for made, left in (("issued", "in_force"), ("made", "total_public")):
        if documents + made in cells:
            cells[documents + left] = str(int(cells[documents + left]) + int(cells[documents + made]))


def _disputes(cells: Cells) -> None:
    """No more reviews and lawsuits than requests were answered."""
    groups = ("reconsideration", "litigation_direct")
    if sum(int(cells[f"disputes.{g}.total"]) for g in groups) > int(cells["requests.total.total"]):
        cells.update((cell, "0") for cell in cells if cell.startswith("disputes."))


def _values(name: str, place: str, year: int, cells: Cells, chance: Random) -> dict[str, str]:
    rows = ("received", "carried_in", "total", "carried_out", "granted", "partly_granted")
    site, media = chance.randrange(40, 900), chance.randrange(10, 300)
    documents = [v for c, v in cells.items() if c.startswith("proactive.normative_documents.")]
    return {
        **{row: cells[f"requests.{row}.total"] for row in rows},
        **dict(zip(("issued", "abolished"), documents, strict=False)),
        "name": name,
        "place": place,
        "year": str(year),
        "items": str(site + media),
        "site": str(site),
        "media": str(media),
    }


def _prose(paragraphs: Sequence[str], values: dict[str, str], chance: Random) -> Iterator[str]:
    for paragraph in paragraphs:
        a, b, c = chance.randrange(20, 400), chance.randrange(2, 10), chance.randrange(100, 999)
        yield paragraph.format(**values, a=a, b=b, c=c)


@dataclass(slots=True)
class Plan:
    """What a report will say: whose and of which year it is, on which form, and all cells of its tables."""

    number: int
    version: FormVersion
    year: int
    cells: Cells
    place: str
    name: str
    chance: Random

    @property
    def values(self) -> dict[str, str]:
        """What its sentences name."""
        return _values(self.name, self.place, self.year, self.cells, self.chance)


def plan(number: int) -> Plan:
    """The plan of the report of a number."""
    chance = Random(number)
    version: FormVersion = "2021" if chance.random() < 0.7 else "2019"
    year = chance.randrange(2021, 2026) if version == "2021" else chance.randrange(2019, 2021)
    cells = consistent(version, number)
    _proactive(cells, chance)
    _disputes(cells)
    place = chance.choice(_PLACES)
    return Plan(number, version, year, cells, place, place + chance.choice(_KINDS), chance)


def printed(planned: Plan, layout: str, told: Sequence[str] = (), *, dated: bool = True) -> str:
    """The text of a plan in a layout, ``glued`` or with its tables ``attached``.

    ``told``: sentences on what was published and on applications, instead of plain ones; ``dated``: signed
    with a day of the January that follows.
    """
    chance, name, year, cells = planned.chance, planned.name, planned.year, planned.cells
    values = planned.values
    plain = _GENERAL[:6] if not told else (_GENERAL[0], *told, *_GENERAL[3:6])
    more = chance.sample(_GENERAL[6:], k=len(_GENERAL) - 6 - chance.randrange(2))
    general, problems, other = (
        list(_prose(paragraphs, values, chance))
        for paragraphs in ((_OPENING, *plain, *more), _PROBLEMS, chance.sample(_OTHER, k=1))
    )
    heading = f"{name}{year}年政府信息公开工作年度报告\n"
    head = "\n".join([heading + general[0].strip(), _HEADINGS[0], *general[1:], ""])
    if int(cells.get("requests.other_fee_unpaid.total", "0")):
        other.append("发出收费通知后申请人没有缴纳费用的，按规定不再处理。")
    signed = f"{name}\n{year + 1}年1月{planned.number % 28 + 1}日" if dated else name
    tail = "\n".join([_HEADINGS[1], *problems, _HEADINGS[2], *other, signed])
    laid_out = LAYOUTS.get(layout, _attached if layout == "attached" else _glued)
    rows = tables(planned.version, cells)
    return head + "".join(f"{title}\n{laid_out(lines)}\n" for title, lines in rows) + tail


def report(number: int, layout: str) -> str:
    """The complete report of a number in one of the layouts, or ``glued``: nothing between the cells."""
    return printed(plan(number), layout)


def _attached(_: Sequence[Row]) -> str:
    return "表格见附件。"


def _glued(rows: Sequence[Row]) -> str:
    return "".join(cell for row in rows for cell in row)


def reports(each: int) -> dict[str, str]:
    """``each`` complete reports of every layout whose cells are told apart, by a name; no two alike."""
    return {
        f"{layout} {turn}.txt": report(turn * len(LAYOUTS) + i, layout)
        for turn in range(each)
        for i, layout in enumerate(LAYOUTS)
    }


def glued_reports(count: int) -> dict[str, str]:
    """Complete reports without anything between the cells of their tables."""
    return {f"glued {number}.txt": report(number, "glued") for number in range(count)}
