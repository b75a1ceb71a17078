"""Cases of wording that is much the same as another report's."""

from dataclasses import replace

from parsing.model import Report
from tests.checks.cases import TITLES, Case, element
from tests.factory import report

WORK = (
    "围绕春耕备耕、防汛值守和农村危房改造，把惠农补贴发放名册逐户张贴到村民小组，群众当场核对、当场签字。"
    "在集镇农贸市场设立流动查阅车，每逢赶集日停靠三小时，由司法助理员解答土地承包和宅基地审批的疑问。"
    "改版后的专栏把办事指南移到首屏，配上方言讲解音频，老人按一个键就能听完办理步骤。"
    "对近十年的旧文件逐件核对效力，失效的盖章注销，仍然有效的重新编号上架。"
)
OTHER_WORK = (
    "结合老旧小区加装电梯和停车泊位划线，组织楼栋长议事二十余场，把设计图和造价清单摆到居民面前。"
    "街面商户关心的占道审批，改为扫码查看办理到哪一步、卡在哪一环，超过时限系统自动提醒经办人。"
    "夜间经济示范街的摊位抽签全程录像，抽签结果当晚上墙，没有抽中的商户可以查看候补顺序。"
    "食堂卫生检查的照片每周换一次，评分低的店家名单和整改照片并排贴出。"
)
PROBLEMS = (
    "村级公开栏更换时间不一，个别村的工程结算单晚贴了半个多月，村民意见较大。"
    "答复文书说理偏简单，申请人收到以后还要打电话追问依据在哪一条。"
    "今后由包村干部每月对照清单拍照上传，晚贴的在例会上说明原因；请律师顾问编写答复范本，写清依据和救济途径。"
)
OFFICIAL = (
    "以习近平新时代中国特色社会主义思想为指导，坚持以公开为常态、不公开为例外的原则。"
    "严格按照法定时限和程序办理政府信息公开申请，在法定期限内予以答复。"
)


def written(*bodies: str, **changes: object) -> Report:
    """A report whose sections, from the first on, have these ``bodies``."""
    text, rows = "", []
    for number, (title, body) in enumerate(zip(TITLES, bodies, strict=False), 1):
        rows.append(element("section", title, len(text), section=number, number=number, level=1))
        text += f"{title}\n{body}\n"
    return report(text=text, structure=tuple(rows), **changes)  # type: ignore[arg-type]  # fields by name


def of(year: int, work: str, problems: str = PROBLEMS, agency: str = "青禾镇人民政府") -> Report:
    """A report with something to say in sections one and five."""
    return written(f"{year}年，{work}", "", "", "", problems, agency=agency, year=year)


def every_second(text: str, other: str) -> str:
    """``text`` with every second sentence replaced by one of ``other``."""
    pairs = zip(text.split("。"), other.split("。"), strict=False)
    return "。".join(new if number % 2 else old for number, (old, new) in enumerate(pairs))


NOW = of(2024, WORK)
FIRST = ("not_applicable", "", "first_year", None, None)
WHOLE = ("warning", "1", "fail", 70, 100)
FIFTH = ("warning", "5", "problems", 70, 100)
RENUMBERED = WORK.replace("三小时", "5小时").replace("近十年", "近12年").replace("一个键", "2个键")
NEW = (
    "便民大厅的取号机加了大字界面，排队人数实时推送到手机。申请表改成一页，填写说明印在背面，附了三个样例。"
    "明年把各科室的答复时限做成倒计时看板，剩两天亮黄灯，由办公室主任督促到人，年底把亮灯次数写进个人小结。"
)


def naming(name: str, *, exists: bool, **changes: object) -> Report:
    """A report in which ``name`` stands where its own should."""
    row = element("foreign", f"{name}认真做好公开", 5, expected=name, official=exists)
    return report(structure=(row,), **changes)  # type: ignore[arg-type]  # fields by name


WRONG = ("warning", "", "fail", 0, 1)

CASES: dict[str, tuple[Case, ...]] = {
    "copied.own_last_year": (
        Case("other words", (of(2023, OTHER_WORK, NEW), NOW), (FIRST,), passes=2),
        Case("word for word", (of(2023, WORK), NOW), (FIRST, WHOLE, FIFTH)),
        Case("other figures", (of(2023, RENUMBERED, NEW), NOW), (FIRST, WHOLE), passes=1),
        Case(
            "every second sentence is new",
            (of(2023, every_second(WORK, OTHER_WORK), NEW), NOW),
            (FIRST,),
            passes=2,
        ),
        Case(
            "official wording only",
            (of(2023, OFFICIAL, NEW), of(2024, OFFICIAL)),
            (FIRST, ("not_applicable", "1", "too_short", 70, None)),
            passes=1,
        ),
        Case("two years ago", (of(2022, WORK), NOW), (FIRST, FIRST)),
        Case(
            "no name",
            (written(WORK, agency=None),),
            (("not_assessable", "", "no_agency", None, None),),
        ),
    ),
    "copied.other_agency": (
        Case("other words", (of(2024, OTHER_WORK, NEW, "白石镇人民政府"), NOW), passes=4),
        Case(
            "two towns, one text",
            (of(2024, WORK.replace("集镇", "白石镇"), NEW, "白石镇人民政府"), NOW),
            ((*WHOLE[:4], 98), (*WHOLE[:4], 93)),
            passes=2,
        ),
        Case("the town's own last year", (of(2023, WORK), NOW), passes=4),
        Case("the same town, area unknown", (of(2024, WORK), of(2023, WORK, agency="青禾镇")), passes=4),
        Case(
            "both quote the law",
            (of(2024, OFFICIAL + OTHER_WORK, NEW, "白石镇人民政府"), of(2024, OFFICIAL + WORK)),
            passes=4,
        ),
        Case("no sections", (report(),), (("not_assessable", "", "no_sections", None, None),)),
    ),
    "copied.wrong_agency": (
        Case("its own name", (report(),), passes=1),
        Case("a town that exists", (naming("厚街镇", exists=True),), (WRONG,)),
        Case("a name that nobody has", (naming("金水镇", exists=False),), passes=1),
        Case(
            "a body on file",
            (naming("白石镇", exists=False), report("白石镇人民政府")),
            (WRONG,),
            passes=1,
        ),
        Case(
            "a body of another area",
            (naming("白石镇", exists=False), report("白石镇人民政府", area="东山县")),
            passes=2,
        ),
        Case(
            "no name",
            (replace(report(), agency=None),),
            (("not_assessable", "", "no_agency", None, None),),
        ),
    ),
}
