"""One fault of every rule: where it is planted, and how. ``NOT_PLANTED`` says why a rule has none."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from random import Random
from typing import Literal

from benchmarks import variants
from benchmarks.reports import Plan
from parsing.model import Fact, Report

Kind = Literal["single", "attached", "pair", "two", "area", "office"]
Spoiling = Callable[[Fact], Fact]
Way = Callable[[Plan, Plan | None], tuple[str, ...]]

NOT_PLANTED: Mapping[str, str] = {
    "time.not_submitted": "a body without a report has none in which a fault could be planted: tests/ledger",
}


@dataclass(frozen=True, slots=True)
class Fault:
    """How a fault of ``rule`` is planted in a world of a ``kind``: in its last report's text, its cells after
    reading, or the plan from which it is written. What changes nothing (another form, no such sentence) is
    not counted.

    ``told``: sentences that the report must have; ``only`` and ``base``: which plans, and what is made of
    the first before; ``copied``: section five is that of the first report. In an ``office`` the day of
    submission is the fault.
    """

    rule: str
    kind: Kind = "single"
    text: Callable[[str], str] | None = None
    spoil: Mapping[str, Spoiling] | None = None
    spoiled: Callable[[Report], Report] | None = None
    plan: Callable[[Plan], None] | None = None
    base: Callable[[Plan], None] | None = None
    told: Way | None = None
    only: Callable[[Plan], bool] | None = None
    copied: bool = False


def _sub(pattern: str, instead: str | Callable[[re.Match[str]], str]) -> Callable[[str], str]:
    return lambda text: re.sub(pattern, instead, text, count=1, flags=re.MULTILINE | re.DOTALL)


def _more(match: re.Match[str]) -> str:
    return match[0].replace(match[1], str(int(match[1]) + 11))


def _fewer(match: re.Match[str]) -> str:
    return match[0].replace(match[1], str(int(match[1]) // 2))


def _year_before(match: re.Match[str]) -> str:
    return match[0].replace(match[1], str(int(match[1]) - 1))


def _percent_more(match: re.Match[str]) -> str:
    return match[0].replace(match[1], f"{float(match[1]) + 9.7:.1f}")


def _none_received(match: re.Match[str]) -> str:
    return match[0] if match[1] == "0" else "全年未收到政府信息公开申请"


def _twice(match: re.Match[str]) -> str:
    return f"{match[0]}全年收到政府信息公开申请{int(match[1]) + 1007}件，均按期答复。"


def _raised(fact: Fact) -> Fact:
    return fact._replace(value=(fact.value or 0) + 7)


def _negative(fact: Fact) -> Fact:
    return fact._replace(value=-3.0)


def _blank(fact: Fact) -> Fact:
    return fact._replace(value=None, state="blank", raw="")


def _to(value: float) -> Spoiling:
    return lambda fact: fact._replace(value=value)


def _negative_change(report: Report) -> Report:
    """A fall by more than there was."""
    held = {f.id: f.value or 0 for f in report.facts}
    previous = held.get("proactive.licences.previous_items", 0)
    return _with(report, {"proactive.licences.change": -previous - 5})


def _planned(values: Mapping[str, int]) -> Callable[[Plan], None]:
    """Sets cells that a form has, in the plan, so that the text agrees."""

    def change(planned: Plan) -> None:
        planned.cells.update({c: str(v) for c, v in values.items() if c in planned.cells})

    return change


def _with(report: Report, values: Mapping[str, float]) -> Report:
    facts = (f._replace(value=values[f.id]) if f.id in values else f for f in report.facts)
    return replace(report, facts=tuple(facts))


DOCUMENTS = "proactive.normative_documents."
_too_few_in_force = _planned({DOCUMENTS + "issued": 9, DOCUMENTS + "abolished": 0, DOCUMENTS + "in_force": 4})
_not_public = _planned({DOCUMENTS + "made": 9, DOCUMENTS + "total_public": 0})


def _disputed(report: Report) -> Report:
    held = {f.id: f.value or 0 for f in report.facts}
    row, more = "disputes.reconsideration.", held["requests.total.total"] + 7
    return _with(
        report, {row + "upheld": held[row + "upheld"] + more, row + "total": held[row + "total"] + more}
    )


def _column(planned: Plan, changes: Mapping[str, int]) -> None:
    """Adds to rows of table three, for natural persons and in all."""
    for row, more in changes.items():
        for column in ("natural_person", "total"):
            cell = f"requests.{row}.{column}"
            planned.cells[cell] = str(int(planned.cells[cell]) + more)


def _carried_more(planned: Plan) -> None:
    _column(planned, {"carried_in": 5, "granted": 5, "total": 5})


def _left_open(planned: Plan) -> None:
    some = int(planned.cells["requests.total.total"]) + 9
    _column(planned, {"received": some, "carried_out": some})


def _as_last_year(planned: Plan) -> None:
    """Outcomes of a year from which nothing is carried, so that the next can equal it."""
    for row in ("received", "carried_in", "carried_out"):
        for cell in [c for c in planned.cells if c.startswith(f"requests.{row}.")]:
            total = cell.replace(f".{row}.", ".total.")
            planned.cells[cell] = planned.cells[total] if row == "received" else "0"


def _stale_figures(planned: Plan) -> None:
    planned.cells.clear()
    planned.cells.update(_FIRST[planned.number])


_FIRST: dict[int, dict[str, str]] = {}


def _remembered(planned: Plan) -> None:
    _as_last_year(planned)
    if DOCUMENTS + "issued" in planned.cells:
        planned.cells[DOCUMENTS + "abolished"] = planned.cells[DOCUMENTS + "issued"]
    _FIRST[planned.number] = dict(planned.cells)


def _no_licences(planned: Plan) -> None:
    planned.cells["proactive.licences.decisions"] = "0"


def _some_licences(planned: Plan) -> None:
    planned.cells["proactive.licences.decisions"] = "60"


def _old_form(planned: Plan) -> None:
    planned.year = 2023


def _is_old(planned: Plan) -> bool:
    return planned.version == "2019"


def _is_new(planned: Plan) -> bool:
    return planned.version == "2021"


def _both(planned: Plan, _: Plan | None) -> tuple[str, ...]:
    return variants.told(planned)[0], variants.two_partitions(planned)


def _share(planned: Plan, _: Plan | None) -> tuple[str, ...]:
    return variants.told(planned)[0], variants.share(planned)


def _disputes(planned: Plan, _: Plan | None) -> tuple[str, ...]:
    return variants.told(planned)[0], variants.disputed(planned)


def _balance(planned: Plan, _: Plan | None) -> tuple[str, ...]:
    return variants.told(planned)[0], variants.new_and_carried(planned)


def _grown(planned: Plan, before: Plan | None) -> tuple[str, ...]:
    return variants.told(planned)[0], variants.grown(planned, before)


_WHO = (
    *("村民", "商户", "学生", "老人", "工匠", "司机", "渔民", "护士"),
    *("会计", "木工", "茶农", "邮递员", "保洁员", "裁缝", "厨师", "船员"),
)
_DOES = (
    *("核对", "张贴", "抄写", "誊清", "搬运", "晾晒", "修补", "登记"),
    *("清点", "粉刷", "丈量", "分拣", "装订", "拓印", "描绘", "擦拭"),
)
_WHAT = (
    *("账册", "碑文", "渔网", "旧照片", "粮仓", "水渠", "书架", "门牌"),
    *("纸箱", "井盖", "戏台", "石阶", "油灯", "竹篮", "长凳", "瓦片"),
)


def own_words(number: int, sentences: int = 14) -> str:
    """Wording that no other number has."""
    chance = Random(number)
    made = []
    for _ in range(sentences):
        parts = [chance.choice(words) for words in (_WHO, _DOES, _WHAT, _WHO, _DOES, _WHAT)]
        made.append("{}把{}的{}交给{}，再由他们{}那些{}".format(*parts))
    return "问题是：" + "。".join(made) + "。改进措施：" + made[0] + "。"


FIFTH = re.compile(r"(五、存在的主要问题及改进情况\n).*?(?=六、其他需要报告的事项)", re.DOTALL)


def worded(text: str, number: int) -> str:
    """``text`` with the wording of a number in section five."""
    return FIFTH.sub(lambda m: f"{m[1]}{own_words(number)}\n", text)


SUBJECTS = r"（三）政府信息管理.*?（五）(监督保障[^\n]*)\n.*?(?=二、主动公开政府信息情况)"
"""What stands between two of the five subjects, and after them."""


SUBJECTS_ONLY = "主动公开、依申请公开、政府信息管理、平台建设、监督保障工作按要求开展。"


def _unsaid_fee(text: str) -> str:
    return text if "发出收费通知后" in text else _sub(FEE, "")(text)


def _unaccounted(text: str) -> str:
    """Without the lines that tell of assessment, review or accountability."""
    kept = (line for line in text.split("\n") if not re.search("考核|评议|追究|问责|评价", line))
    return "\n".join(kept)


def _governs(planned: Plan) -> bool:
    return planned.name.endswith(("镇人民政府", "乡人民政府", "县人民政府"))


def _own(planned: Plan) -> bool:
    """Of an area only what is said of all of it is compared with itself."""
    return not planned.name.endswith("县人民政府")


def _short(text: str) -> str:
    """Hardly more than headings and tables."""
    text = _sub(r"(一、总体情况\n).*?(?=二、主动公开政府信息情况)", rf"\1{SUBJECTS_ONLY}\n")(text)
    return FIFTH.sub(r"\1存在更新不及时的问题，将改进。\n", text)


def _cells(rule: str, concept: str, spoil: Spoiling) -> Fault:
    return Fault(rule, spoil={concept: spoil})


OPENING = "把公开透明作为"
FEE = (
    "本年度未收取政府信息公开信息处理费。|按照《政府信息公开信息处理费管理办法》，本年度没有发生收费的情形。"
)
FAULTS: tuple[Fault, ...] = (
    Fault("time.published", text=_sub(r"年1月(\d+)日$", r"年6月\1日")),
    Fault("time.submitted", "office"),
    Fault("form.sections", text=_sub(r"五、存在的主要问题及改进情况\n", "")),
    Fault("form.subsections", text=_sub(SUBJECTS, r"（三）\1\n"), only=_is_new),
    Fault("form.table", text=_sub(r"(四、政府信息公开行政复议[^\n]*\n).*?(?=五、)", r"\1见附件。\n")),
    Fault("form.version", plan=_old_form, only=_is_old),
    Fault("form.labels", text=_sub("国家秘密", "国家密秘")),
    Fault("form.title", text=_sub(r"\A.*?(?=\d{4}年政府信息)", "")),
    Fault("form.numbering", text=_sub("（三）政府信息管理", "（四）政府信息管理")),
    Fault("form.announced", text=_sub("六个部分", "八个部分")),
    Fault("form.problems", text=lambda text: FIFTH.sub(r"\1无。\n", text)),
    Fault("form.fee_statement", text=_unsaid_fee, only=_is_new),
    Fault("form.accountability", text=_unaccounted, only=_governs),
    Fault("form.contact", text=_sub("对内容有疑问的，.*?）。", "")),
    Fault("form.length", text=_short, only=lambda planned: not _governs(planned)),
    _cells("form.cells", "disputes.reconsideration.other", _blank),
    _cells("arithmetic.requests_row", "requests.granted.total", _raised),
    _cells("arithmetic.requests_balance", "requests.carried_out.natural_person", _raised),
    _cells("arithmetic.requests_outcomes", "requests.granted.natural_person", _raised),
    _cells("arithmetic.disputes_row", "disputes.reconsideration.total", _raised),
    _cells("arithmetic.whole_number", "disputes.reconsideration.upheld", _negative),
    Fault("arithmetic.change_2019", spoiled=_negative_change, only=_is_old),
    Fault("text.received", text=_sub(r"新收政府信息公开申请(\d+)件", _more)),
    Fault("text.zero", text=_sub(r"全年新收政府信息公开申请(\d+)件", _none_received)),
    Fault("text.carried_in", text=_sub(r"上年结转(\d+)件", _more)),
    Fault("text.answered", text=_sub(r"办结(\d+)件", _more)),
    Fault("text.carried_out", text=_sub(r"结转下年度继续办理(\d+)件", _more)),
    Fault("text.outcomes", text=_sub(r"予以公开(\d+)件", _more)),
    Fault("text.applicants", text=_sub(r"自然人申请(\d+)件", _more), told=_both),
    Fault("text.disputes", text=_sub(r"行政复议(\d+)件", _more), told=_disputes),
    Fault("text.documents", text=_sub(r"制发行政规范性文件(\d+)件", _more)),
    Fault("text.balance", "attached", text=_sub(r"已办结(\d+)件", _more), told=_balance),
    Fault("text.composition", text=_sub(r"主动公开政府信息(\d+)条", _fewer)),
    Fault("text.percent", text=_sub(r"件，占([\d.]+)%", _percent_more), told=_share),
    Fault("text.growth", "pair", text=_sub(r"(?:增长|下降)([\d.]+)%", _percent_more), told=_grown),
    Fault("text.conflict", text=_sub(r"全年新收政府信息公开申请(\d+)件[^\n]*", _twice), only=_own),
    Fault("text.period", text=_sub(r"(\d{4})年1月1日至12月31日", _year_before)),
    Fault(
        "text.stale_year", text=_sub(r"（二）依申请公开。", "（二）依申请公开。本年度（2018年）工作如下。")
    ),
    Fault("text.missing_number", text=_sub(r"主动公开政府信息\d+条，其中.*?条。", "主动公开政府信息 条。")),
    Fault(
        "text.fee",
        text=_sub("(本年度未收取政府信息公开信息处理费)", r"\1。全年收取信息处理费500元"),
        only=_is_new,
    ),
    Fault("years.carry", "pair", plan=_carried_more),
    Fault("years.in_force", "pair", spoil={"proactive.normative_documents.in_force": _raised}, only=_is_new),
    Fault("years.same_figures", "pair", plan=_stale_figures, base=_remembered),
    Fault("years.swing", "pair", plan=_some_licences, base=_no_licences),
    Fault("area.sum", "area", spoil={"proactive.licences.decisions": _raised}),
    Fault("copied.own_last_year", "pair", copied=True),
    Fault("copied.other_agency", "two", copied=True),
    Fault("copied.wrong_agency", "two", text=_sub("甘露乡人民政府(?=编制本报告)", "白鹭镇人民政府")),
    _cells("plausible.regulations", "proactive.regulations.issued", _raised),
    _cells("plausible.regulations", "proactive.regulations.made", _raised),
    Fault(
        "plausible.unit_slip",
        "pair",
        spoil={"proactive.fees.amount": lambda f: f._replace(value=(f.value or 0) * 10_000)},
        only=_is_new,
    ),
    Fault("plausible.in_force", plan=_too_few_in_force, only=_is_new),
    Fault("plausible.made_not_public", plan=_not_public, only=_is_old),
    Fault("plausible.disputes", spoiled=_disputed),
    Fault("plausible.carried_out", plan=_left_open),
    Fault("integrity.hijacked", text=_sub(OPENING, "线上博彩平台官网" + OPENING)),
    Fault("integrity.garbled", text=_sub(OPENING, "把公�透�作�")),
    Fault("integrity.fixed_phrase", text=_sub(OPENING, "坚持公开为常太、不公开为例外，" + OPENING)),
    Fault("integrity.personal_data", text=_sub(OPENING, "村民手机13812345678，" + OPENING)),
)
"""Each as CHECKS names it; where the same cell or sentence breaks other rules, these are linked."""
