"""Names of other bodies where a report names itself, left over from the text after which it was written.

Only places where nobody but the reporting body can stand are looked at: the subject of a sentence about its
own work, the formula that says who made the report, the signature. A name counts as another's only where it
shares nothing with the report's own; whether such a body exists is judged by the list of divisions, or by
the reports on file (``nianbao.checks.copied``).
"""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from data import resource
from parsing import places
from parsing.document import Document
from parsing.model import AgencyKind, Structure
from parsing.normalise import Normalised

TOWNS: tuple[AgencyKind, ...] = ("town", "township", "subdistrict")

_ABOVE = r"(?:[\u4e00-\u9fff]{2,8}?[省市县区旗州盟])*"
_TOWN = r"(?P<name>[\u4e00-\u9fff]{1,5}?(?:镇|乡|街道))"
_BODY = r"(?P<name>[\u4e00-\u9fff]{2,16}?(?:局|委员会|委|厅|中心))"
_DATED = r"(?:人民政府|政府|办事处)?[ \t]*\n\s*\d{4}年\d{1,2}月\d{1,2}日\s*$"
_BEFORE_SUBJECT = "\n。;)"
_KIND = re.compile(r"(?:镇|乡|街道|局|委员会|委|厅|中心|办公室)$")
_GENERIC = re.compile(
    r"^(?:[我本全各该某两几每由向在与请原]|乡镇|镇街|集镇|城镇|建制|所辖|辖区)|(?:^|[各乡集])镇$|村|社区"
)
_LONGEST_QUOTE = 60


@dataclass(frozen=True, slots=True)
class _Slots:
    """The places as patterns; ``acting`` is how a ``subject`` ends: a word of its kind, and what it does."""

    formula: re.Pattern[str]
    signed: re.Pattern[str]
    subject: re.Pattern[str]
    acting: re.Pattern[str]


@cache
def _slots(towns: bool) -> _Slots:
    words = json.loads(resource("words/foreign.json").read_text("utf-8"))
    name = _ABOVE + (_TOWN if towns else _BODY)
    return _Slots(
        re.compile(f"{words['formula']}{name}(?={words['behind']})"),
        re.compile(rf"\n[ \t]*{name}(?={_DATED})"),
        re.compile(rf"(?:^|[{_BEFORE_SUBJECT}])[ \t]*{words['opening']}{name}(?={words['acts']})"),
        re.compile(f"(?:镇|乡|街道)(?={words['acts']})"),
    )


def _subjects(slots: _Slots, text: str, start: int) -> Iterator[re.Match[str]]:
    """The subjects of sentences from ``start`` on: found by their verbs, of which there are few."""
    for verb in slots.acting.finditer(text, start):
        begin = max(text.rfind(sign, start, verb.start()) for sign in _BEFORE_SUBJECT)
        match = slots.subject.match(text, max(begin, 0)) if begin >= 0 or not start else None
        if match:
            yield match


def _signature(slots: _Slots, text: str) -> Iterator[re.Match[str]]:
    """The name in the last line but the date's."""
    dated = text.rfind("\n", 0, len(text.rstrip()))
    line = text.rfind("\n", 0, len(text[: max(dated, 0)].rstrip()))
    match = slots.signed.match(text, line) if line >= 0 else None
    if match:
        yield match


def _stem(name: str) -> str:
    """A name without the word of its kind: a town that became a subdistrict keeps it."""
    return _KIND.sub("", places.plain(name))


def _another(name: str, own: str, text: str) -> bool:
    """Whether ``name`` is no part, variant or abbreviation of ``own``, nor a common word."""
    stem, mine = _stem(name), _stem(own)
    if not stem or not mine or _GENERIC.search(name):
        return False
    return stem not in own and mine not in name and f"原{name}" not in text


def find(
    document: Document,
    prose: Normalised,
    *,
    begin: int,
    agency: str | None,
    area: str | None,
    kind: AgencyKind | None,
    title: str | None,
) -> Iterator[Structure]:
    """A row for each place; ``official``: a town of that name exists. The sections ``begin`` in the raw text.

    Nothing where the title does not name the ``agency``: then it is not certain enough whose report it is;
    nor of governments, whose offices write for them.
    """
    own = (agency or "").removeprefix(area or "")
    if not own or not title or _stem(own) not in title:
        return
    if kind not in (*TOWNS, "department"):
        return
    towns, text = kind in TOWNS, prose.text
    slots = _slots(towns)
    found = [*slots.formula.finditer(text), *_signature(slots, text)]
    if towns:  # partners do much of a department's work
        found = [*_subjects(slots, text, prose.at(begin)), *found]
    seen: set[int] = set()
    for match in found:
        low, high = match.span("name")
        if low in seen or not _another(match["name"], own, text):
            continue
        seen.add(low)
        stop = re.search(r"[,。;\n]", text[high : high + _LONGEST_QUOTE])
        a, b = prose.span(low, high + (stop.start() if stop else 0))
        yield Structure(
            kind="foreign",
            text=prose.raw[a:b].strip(),
            start=a,
            end=b,
            where=document.locate(a, b),
            expected=match["name"],
            official=towns and places.is_town(match["name"]),
        )
