"""Whole reports made from a seed: what each cell prints and means, the tables, and prose that agrees."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from random import Random
from typing import Literal

from parsing.forms import form
from parsing.model import FormVersion, State
from tests.parsing.consistent import consistent
from tests.parsing.official import Rows, tables, truth

Figures = Literal["sums", "any", "blanks", "grouped", "spaced"]
"""How numbers are printed: as an office has them, so that the sums hold; without any order; some cells blank
or marks; with thousands separators; with spaces between the digits."""

PLACES = ("青禾镇", "白石乡", "柳溪街道办事处", "临湖县水利局", "松坪镇", "望江县教育局", "云岭乡", "东桥镇")
_LARGEST = 99_999
_WIDE = str.maketrans("(),:", "（），：")
_MARKS = {"/", "—", "-", "无"}


@dataclass(frozen=True, slots=True)
class Printed:
    """A cell as it must be read: the characters (spaces do not count), the number, the state."""

    text: str
    value: float | None
    state: State


@dataclass(frozen=True, slots=True)
class Paper:
    """A report before any program has written it: prose, tables two to four, what each cell means."""

    seed: int
    version: FormVersion
    year: int
    title: str
    opening: tuple[str, ...]
    closing: tuple[str, ...]
    tables: tuple[Rows, Rows, Rows]
    cells: Mapping[str, Printed]

    @property
    def headings(self) -> tuple[str, ...]:
        """The headings of the six sections."""
        numbers = "一二三四五六"
        return tuple(
            f"{number}、{title}" for number, title in zip(numbers, form(self.version).sections, strict=True)
        )


def _proactive(version: FormVersion, chance: Random) -> dict[str, str]:
    """Table two as an office may have it: no more issued than are in force."""
    cells = {c: "0" for c in form(version).cells() if c.startswith("proactive.")}
    for cell in cells:
        if chance.random() < 0.6:
            cells[cell] = str(chance.randint(1, 40))
        if cell.endswith("amount") and chance.random() < 0.5:
            cells[cell] = f"{chance.randint(0, 900)}.{chance.randint(1, 9)}"
    for row in ("regulations", "normative_documents"):
        issued, in_force = f"proactive.{row}.issued", f"proactive.{row}.in_force"
        if issued in cells:
            cells[in_force] = str(int(cells[issued]) + chance.randint(0, 30))
    return cells


def _large(cells: dict[str, str]) -> dict[str, str]:
    """The same cells in tables three and four with larger numbers, up to five digits; sums hold as before."""
    many = {cell: int(text) for cell, text in cells.items() if not cell.startswith("proactive.")}
    times = max(1, _LARGEST // max(max(many.values()), 1))
    return {**cells, **{cell: str(value * times) for cell, value in many.items()}}


def _cells(version: FormVersion, seed: int, figures: Figures) -> dict[str, str]:
    chance = Random(seed * 7 + 1)
    if figures in ("any", "blanks"):
        return truth(version, seed, blanks=figures == "blanks")
    cells = {**consistent(version, seed), **_proactive(version, chance)}
    return cells if figures == "sums" else _large(cells)


def _printed(text: str, figures: Figures) -> tuple[str, Printed]:
    """The characters of a cell as the report shows them, and what they mean."""
    if not text:
        return "", Printed("", None, "blank")
    if text in _MARKS:
        return text, Printed(text, None, "mark")
    value = float(text)
    shown = text
    if figures == "grouped" and value == int(value):
        shown = f"{int(value):,}"
    if figures == "spaced" and value == int(value):
        shown = f"{int(value):,}".replace(",", " ")
    return shown, Printed(shown.replace(" ", ""), value, "reported")


def _wide(rows: Rows) -> Rows:
    """Labels with the full-width punctuation of print."""
    return [
        [box if box.concept else replace(box, text=box.text.translate(_WIDE)) for box in row] for row in rows
    ]


def paper(seed: int, figures: Figures = "sums", version: FormVersion = "2021") -> Paper:
    """The report of a seed; the same for everybody."""
    chance = Random(seed)
    year = chance.choice((2019, 2020) if version == "2019" else (2021, 2022, 2023, 2024))
    raw = _cells(version, seed, figures)
    shown = {cell: _printed(text, figures) for cell, text in raw.items()}
    place = chance.choice(PLACES)
    body = place if place.endswith(("局", "办事处")) else f"{place}人民政府"
    two, three, four = tables(version, {cell: text for cell, (text, _) in shown.items()})
    return Paper(
        seed=seed,
        version=version,
        year=year,
        title=f"{body}{year}年政府信息公开工作年度报告",
        opening=_opening(chance, year, shown),
        closing=_closing(chance),
        tables=(_wide(two), _wide(three), _wide(four)),
        cells={cell: printed for cell, (_, printed) in shown.items()},
    )


def _opening(chance: Random, year: int, shown: Mapping[str, tuple[str, Printed]]) -> tuple[str, ...]:
    def number(cell: str) -> int:
        return int(shown[cell][1].value or 0)

    received, before = number("requests.received.total"), number("requests.carried_in.total")
    after, answered = number("requests.carried_out.total"), number("requests.total.total")
    web, accounts = chance.randint(40, 400), chance.randint(5, 90)
    come = f"全年新收政府信息公开申请{received}件，上年结转{before}件" if received else "全年未收到新的申请"
    done = f"办结{answered}件，结转下年度{after}件" if answered or after else "没有需要办结的事项"
    return (
        f"本报告所列数据的统计期限自{year}年1月1日起至{year}年12月31日止。",
        f"（一）主动公开。全年主动公开政府信息{web + accounts}条，其中网站专栏{web}条，公众号{accounts}条。",
        f"（二）依申请公开。{come}；{done}。",
        "（三）政府信息管理。" + chance.choice(_MANAGING),
        "（四）政府信息公开平台建设。" + chance.choice(_PLATFORMS),
        "（五）监督保障。" + chance.choice(_WATCHING),
    )


def _closing(chance: Random) -> tuple[str, ...]:
    return (chance.choice(_FAULTS), chance.choice(_PLANS), chance.choice(_OTHER))


_MANAGING = (
    "各科室起草文件时同步提出公开属性，由办公室统一复核后归入台账，过期的页面及时撤下。",
    "对留存的文件逐份核对，内容有变动的更新说明，失去效力的注明状态，方便群众辨认。",
)
_PLATFORMS = (
    "把办事入口和政策栏目放在同一页上，老年人常用的栏目改用大字显示，查找路径缩短。",
    "服务大厅设查阅点，由值班人员帮助来访群众检索资料，查不到的记下来，次日电话答复。",
)
_WATCHING = (
    "把公开工作列入科室评议，请居民代表到场提意见，提到的事情由专人跟进并当面说明结果。",
    "为新到岗的同志讲解申请办理的步骤，以往来函为例逐条讲评，年底由纪检人员抽查登记情况。",
)
_FAULTS = (
    "主要问题是部分栏目更新不够及时，解读材料偏重文字，群众看起来费力。",
    "主要问题是业务科室对公开范围把握不一，个别答复说理不够充分。",
)
_PLANS = (
    "改进情况：制定栏目更新清单，指定专人按周检查；解读材料配上图示和问答。",
    "改进情况：编印答复样本，遇到疑难申请先会商再答复，并请法律顾问把关。",
)
_OTHER = (
    "本年度没有收取信息处理费，也没有其他需要报告的事项。",
    "没有其他需要报告的事项，未收取信息处理费。",
)
