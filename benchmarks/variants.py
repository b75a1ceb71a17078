"""Ways in which consistent reports tell of what they published and of applications, from their own cells."""

from collections.abc import Callable

from benchmarks.reports import Plan
from nianbao.checks.arithmetic import REQUEST_COLUMNS, outcome_rows
from parsing.forms import form

Way = Callable[[Plan], str]
GROUPS = {"不予公开": "refused", "无法提供": "unavailable", "不予处理": "declined", "其他处理": "other"}
AT_LEAST = 30
"""A number from which prose may say 余."""


def _count(planned: Plan, row: str, column: str = "total") -> int:
    return int(planned.cells.get(f"requests.{row}.{column}", "0"))


def _outcomes(planned: Plan) -> dict[str, int]:
    """The six outcomes by name."""
    printed = set(form(planned.version).cells())
    found = {"予以公开": _count(planned, "granted"), "部分公开": _count(planned, "partly_granted")}
    for name, group in GROUPS.items():
        rows = [row for row, _ in outcome_rows(group) if f"requests.{row}.total" in printed]
        found[name] = sum(_count(planned, row) for row in rows)
    return found


def _applicants(planned: Plan) -> tuple[int, int]:
    organisations = (_count(planned, "received", column) for column in REQUEST_COLUMNS[1:-1])
    return _count(planned, "received", "natural_person"), sum(organisations)


def _listed(planned: Plan, between: str = "，") -> str:
    return between.join(f"{name}{count}件" for name, count in _outcomes(planned).items())


def _lawsuits(planned: Plan) -> tuple[int, int]:
    def total(group: str) -> int:
        return int(planned.cells[f"disputes.{group}.total"])

    return total("reconsideration"), total("litigation_direct") + total("litigation_after_reconsideration")


HEAD = "（二）依申请公开。"


def new_and_carried(planned: Plan) -> str:
    """Both in one figure, which says so."""
    new, carried = _count(planned, "received"), _count(planned, "carried_in")
    return (
        f"{HEAD}全年共受理政府信息公开申请{new + carried}件（其中本年新收{new}件，上年结转{carried}件），"
        f"已办结{_count(planned, 'total')}件，结转下年度继续办理{_count(planned, 'carried_out')}件。"
    )


def two_partitions(planned: Plan) -> str:
    """Applicants, then outcomes."""
    persons, others = _applicants(planned)
    return (
        f"{HEAD}全年新收政府信息公开申请{_count(planned, 'received')}件，其中自然人申请{persons}件，"
        f"法人或其他组织申请{others}件；"
        f"办结{_count(planned, 'total')}件，其中{_listed(planned)}。"
    )


def _closed(planned: Plan) -> str:
    return (
        f"{HEAD}本年度收到政府信息公开申请{_count(planned, 'received')}件。"
        f"办结答复{_count(planned, 'total')}件，分别为：{_listed(planned, '、')}。"
    )


def _open_list(planned: Plan) -> str:
    named = list(_outcomes(planned).items())[:2]
    some = "、".join(f"{name}{count}件" for name, count in named)
    return (
        f"{HEAD}全年办结政府信息公开申请{_count(planned, 'total')}件，主要包括{some}等，均在法定期限内答复。"
    )


def _nested(planned: Plan) -> str:
    persons, others = _applicants(planned)
    return (
        f"{HEAD}我单位{planned.year}年收到政府信息公开申请{_count(planned, 'received')}件"
        f"（自然人{persons}件、法人或其他组织{others}件），"
        f"加上上年结转{_count(planned, 'carried_in')}件，共答复{_count(planned, 'total')}件"
        f"（{_listed(planned, '、')}），结转至下年度{_count(planned, 'carried_out')}件。"
    )


def share(planned: Plan) -> str:
    """A percentage of what was answered."""
    total, granted = _count(planned, "total"), _count(planned, "granted")
    share = f"，占{granted / total:.1%}" if total else ""
    new = _count(planned, "received")
    return f"{HEAD}收到政府信息公开申请{new}件，办结{total}件，其中予以公开{granted}件{share}。"


def _about(planned: Plan) -> str:
    new = _count(planned, "received")
    said = f"{new // 10 * 10}余" if new >= AT_LEAST and new % 10 else str(new)
    return f"{HEAD}全年收到政府信息公开申请{said}件，全部按期答复，没有超期办理的情况。"


def disputed(planned: Plan) -> str:
    """Reviews and lawsuits."""
    reviews, suits = _lawsuits(planned)
    new, carried = _count(planned, "received"), _count(planned, "carried_in")
    told = [f"行政复议{reviews}件" if reviews else "没有发生行政复议"]
    told.append(f"行政诉讼{suits}件" if suits else "没有发生行政诉讼")
    return (
        f"{HEAD}全年新收政府信息公开申请{new}件，上年结转{carried}件。"
        f"因政府信息公开引起的{told[0]}，因政府信息公开引起的{told[1]}。"
    ).replace("引起的没有发生", "工作没有发生")


def grown(planned: Plan, before: Plan | None) -> str:
    """Applications against those of the year ``before``."""
    now = _count(planned, "received")
    then = _count(before, "received") if before else 0
    change = f"，同比{'增长' if now >= then else '下降'}{abs(now - then) / then:.1%}" if then else ""
    return f"{HEAD}全年新收政府信息公开申请{now}件{change}，全部依法办理。"


def _nothing(planned: Plan) -> str:
    if _count(planned, "received") or _count(planned, "carried_in") or any(_lawsuits(planned)):
        return _closed(planned)
    return (
        f"{HEAD}本年度未收到政府信息公开申请，也没有上年结转的申请，"
        "未发生因政府信息公开引起的行政复议和行政诉讼。"
    )


REQUESTS: tuple[Way, ...] = (
    new_and_carried,
    two_partitions,
    _closed,
    _open_list,
    _nested,
    share,
    _about,
    disputed,
    _nothing,
)
"""Ways to tell of applications."""

PUBLISHED = (
    "（一）主动公开。全年主动公开政府信息{items}条，其中网站公开{site}条，政务新媒体公开{media}条。",
    "（一）主动公开。通过各类平台主动公开政府信息{items}条，涉及财政预决算{b}条、社会救助{b}条、应急管理{b}条等重点领域。",
    "（一）主动公开。全年主动公开政府信息{items}条，包括网站{site}条（工作动态{left}条、通知公告{right}条）、政务新媒体{media}条。",
    "（一）主动公开。自开通以来政府网站历年累计公开信息8{c}{c}条，{year}年主动公开政府信息{items}条。",
    "（一）主动公开。全年主动公开政府信息{items}条；按渠道分，网站{site}条、新媒体{media}条；按内容分，政策文件{left}条、其他{rest}条。",
    "（一）主动公开。制发行政规范性文件{issued}件，废止{abolished}件；全年主动公开各类政府信息共计{items}条，较好满足群众需要。",
    "（一）主动公开。全年通过网站、公众号等渠道主动公开政府信息近{near}条，接受查阅{c}人次。",
)
"""Ways to tell of what was published."""


def told(planned: Plan) -> tuple[str, str]:
    """What a report says of both; the number of the report chooses."""
    values, number = planned.values, planned.number
    items, site = int(values["items"]), int(values["site"])
    left = site // 3
    more = {"left": left, "right": site - left, "rest": items - left, "near": -(-items // 100) * 100}
    published = PUBLISHED[number // 7 % len(PUBLISHED)]
    for name, value in {**values, **more}.items():
        published = published.replace(f"{{{name}}}", str(value))
    return published, REQUESTS[number // 3 % len(REQUESTS)](planned)


def quiet(planned: Plan) -> None:
    """Makes it a report of a body to which nobody applied and against which nobody complained."""
    for cell in planned.cells:
        if cell.startswith(("requests.", "disputes.")):
            planned.cells[cell] = "0"
