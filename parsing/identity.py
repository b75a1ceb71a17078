"""Whose report a text is, of which year, published when; or that it is no report at all.

The title says it (see ``titles``); where there is none: the signature, the publisher's line, the breadcrumb,
at last the name by which the text calls its own body.
"""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache

from parsing import several, titles
from parsing.integrity import spam_spans
from parsing.model import AgencyKind, Scope
from parsing.names import Agency, agency_of, area_in, clean, kind_of, words
from parsing.needles import hastened
from parsing.normalise import Normalised
from parsing.numbers import year_value
from parsing.places import candidates
from parsing.titles import HEAD, YEAR_DIGITS, Title
from parsing.whereabouts import NOWHERE, Whereabouts, whereabouts

_DATE = re.compile(
    rf"(?P<y>{YEAR_DIGITS}) ?(?:年|-|/|\.) ?(?P<m>\d{{1,2}}|[一二三四五六七八九十]{{1,2}}) ?(?:月|-|/|\.) ?"
    r"(?P<d>\d{1,2}|[一二三四五六七八九十]{1,3})(?!\d) ?日?"
)
_STAMP = re.compile(r"(?P<y>20(?<![\d至到\-—~]20)\d{2})-(?P<m>\d{2})-(?P<d>\d{2})(?![\d至到~—])")
_RANGE = re.compile(r" ?(?:起|至|到|-|—|~)")
_CHINESE = "一二三四五六七八九十"
_ITSELF = re.compile(r"[我本](?P<kind>镇|乡|街道|局|委|办|中心|厅|区|县|市)")
_GOES_ON = {"局": "(?:[\u4e00-\u9fff]{1,8}?分局)?", "委": "(?:员会)?"}
"""What may follow the word by which a body calls itself: 青禾市生态环境局云川分局, 青禾市卫生健康委员会."""
_OFFICE_ITSELF = re.compile(r"[我本](?:办(?!法|事|理)|室)")
_FURNITURE = re.compile(r"字号|字体|浏览|阅读|点击|打印|分享|发布时间|发布日期")
_CLICKS = re.compile(r"[(\[【]?(?:点击|浏览|阅读)[^\n]{0,8}?:.*")
_LEVELS = "省市县区旗州"
_LONGEST_PLACE = 10
_LONGEST_BARE = 10
_TAIL = 500
_WHOLE, _HALF = 5, 3
"""With so many sections and a table the report itself is there, under a circular's heading or not."""


@dataclass(frozen=True, slots=True)
class Identity:
    """What a text says about itself. Without ``is_report`` the rest is only a hint."""

    is_report: bool
    title: str | None = None
    agency: str | None = None
    whereabouts: Whereabouts = NOWHERE
    agency_kind: AgencyKind | None = None
    scope: Scope | None = None
    year: int | None = None
    published: str | None = None
    several: tuple[str, ...] = ()
    """The titles of the reports where the text holds more than one."""


@cache
def _pattern(name: str) -> re.Pattern[str]:
    return hastened(words()[name])


def _date(match: re.Match[str]) -> date | None:
    def number(text: str) -> int:
        if text.isdigit():
            return int(text)
        tens, ten, ones = text.rpartition("十")
        value = _CHINESE.index(ones) + 1 if ones else 0
        return value + (10 * ((_CHINESE.index(tens) + 1) if tens else 1) if ten else 0)

    try:
        return date(year_value(match["y"]) or 0, number(match["m"]), number(match["d"]))
    except ValueError:
        return None


def _published(text: str, begin: int) -> str | None:
    """The date of publication: after a word that says so, as a stamp or on a line of its own near the top,
    under the signature at the end. ``begin`` is where the first section begins."""
    head = text[: max(min(begin, HEAD), 300)]
    for dated in ("dated", "written"):
        for match in _pattern(dated).finditer(head):
            found = _DATE.match(head, match.end())
            if found and not _RANGE.match(head, found.end()) and (day := _date(found)):
                return day.isoformat()
    for found in _STAMP.finditer(head):
        line = head[head.rfind("\n", 0, found.start()) + 1 : found.start()]
        if "http" not in line and "年" not in line and (day := _date(found)):
            return day.isoformat()
    for part in (head, text[-_TAIL:]):
        for line in part.splitlines():
            plain = _CLICKS.sub("", line).strip(" \u3000()[]【】|*#")
            found = _DATE.fullmatch(plain)
            if found and (day := _date(found)):
                return day.isoformat()
    return None


def _cover(text: str) -> str | None:
    """The name in a line of its own below a title that names nobody, or only the year."""
    match = _pattern("cover").search(titles.lines(text[:HEAD]))
    return clean(match["by"]) if match else None


def _signature(text: str) -> str | None:
    """The name on the line before the last date."""
    lines = [line.strip(" \u3000|*#") for line in text[-_TAIL:].splitlines() if line.strip(" \u3000|*#")]
    for above, line in zip(reversed(lines[:-1]), reversed(lines[1:]), strict=True):
        if _DATE.fullmatch(line.strip("()")) and re.fullmatch(r"[\u4e00-\u9fff]{3,30}", above):
            return clean(above)
    return None


def _publisher(text: str) -> str | None:
    for match in _pattern("publisher").finditer(text[:HEAD]):
        value = re.match(r"[^\s|,。;:]{2,40}", text[match.end() :])
        name = clean(_FURNITURE.split(value.group())[0]) if value else None
        if name:
            return name
    return None


def _compiler(text: str) -> str | None:
    """The body by which the report was 编制; not a government's office, which writes the area's as well."""
    for match in _pattern("compiled").finditer(text[:HEAD]):
        name = clean(match["by"])
        if name and kind_of(name) != "office":
            return name
    return None


def _contact(text: str) -> str | None:
    """The town, or the farm that is one, to which questions about the report go; others answer for many."""
    asked = _pattern("contact").search(text[:HEAD])
    return clean(asked["by"]) if asked else None


def _fuller(agency: Agency, text: str) -> str:
    """The name with the place whose level alone it begins with, or which it lacks, where the text has it.

    (市人民政府办公室: 南原市人民政府办公室; 审计局: 云川县审计局, if that is the only one.)
    """
    name = agency.name
    if name[0] in _LEVELS:
        return next(_placed(name, 1, text), name)
    if agency.kind != "department" or agency.area or len(name) > _LONGEST_BARE:
        return name
    found = set(_placed(name, 0, text))
    return found.pop() if len(found) == 1 else name


def _placed(name: str, inside: int, text: str) -> Iterator[str]:
    """``name`` with each listed place before it in the head of ``text``; both share ``inside`` letters."""
    for match in re.finditer(rf"(?<=[\u4e00-\u9fff]){re.escape(name)}", text[:HEAD]):
        for length in range(2, _LONGEST_PLACE):
            place = text[max(0, match.start() - length) : match.start() + inside]
            if place[-1] in _LEVELS and candidates(place):
                yield place + name[inside:]
                break


def _breadcrumb(text: str) -> str | None:
    match = re.search(r"当前位置[^\n]*", text[:HEAD])
    if match is None:
        return None
    names = [clean(part) for part in re.split(r"[>》»/\-]+", match.group())]
    return next((name for name in reversed(names) if name), None)


def _itself(text: str) -> str | None:
    """The name of the body that the text calls 我镇 or 我局: the one that stands most often by itself."""
    own = Counter(m["kind"] for m in _ITSELF.finditer(text)).most_common(1)
    if not own or own[0][0] in "区县市":
        return None
    ending = own[0][0]
    town = ending in ("镇", "乡", "街道")
    office = "(?:人民政府|政府|办事处)?" if town else _GOES_ON.get(ending, "")
    longest = 6 if town else 20
    found = Counter(
        name
        for m in re.finditer(
            rf"(?<![\u4e00-\u9fff])(?:(?<=\d)年度?)?(?P<name>(?!年)[\u4e00-\u9fff]{{2,{longest}}}?{ending}{office})",
            text,
        )
        if (name := clean(m["name"])) and len(name) > len(ending) + 1
    )
    return found.most_common(1)[0][0] if found else None


def _opening(text: str) -> str | None:
    """The body of which the first sentence with a year speaks; an area's government may be its topic only."""
    first = _pattern("opening").search(text)
    name = clean(first["by"]) if first else None
    told = name is not None and name[0] not in _LEVELS and kind_of(name) not in ("government", "office")
    return name if told else None


def _year_of(text: str, begin: int) -> int | None:
    """The year of a text without a title: that of the statistics' period, else the one named most often."""
    match = re.search(rf"(?:统计|数据|期限|时间)[^\n。]{{0,20}}?({YEAR_DIGITS})年1月1日", text)
    if match:
        return year_value(match[1])
    match = re.search(rf"(?:^|\n)({YEAR_DIGITS})年(?:度)?报告", text)
    if match:
        return year_value(match[1])
    match = re.search(rf"({YEAR_DIGITS})年1月1日(?:起)?[至到\-—~]{{1,2}}(?:\1年)?12月31日", text)
    if match:
        return year_value(match[1])
    body = text[begin : begin + 4000]
    years = Counter(
        year_value(m[1]) for m in re.finditer(rf"({YEAR_DIGITS})年(?!\d|[^,。;]{{0,4}}(?:修订|印发))", body)
    )
    return years.most_common(1)[0][0] if years else None


def _heads(title: Title, lines: str) -> bool:
    """Whether a title is all that stands in its line, without the marks of one that is cited."""
    begins = lines.rfind("\n", 0, title.start) + 1
    return lines[begins:].partition("\n")[0].strip("#*") == title.text


def _is_report(text: str, title: Title | None, titled: bool, sections: int, has_tables: bool) -> bool:
    data = words()
    if title and title.refused:
        return False
    if not titled and re.search(data["blank_form"], text[:1500]):
        return False
    if sections >= 2 or has_tables:
        return True
    contents = sum(bool(re.search(p, text)) for p in data["contents"])
    return titled and (sections >= 1 or contents >= 4)


def _agency(text: str, title: Title | None) -> Agency | None:
    agency = agency_of(title.name) if title and title.name else None
    for named in (_cover, _signature, _publisher, _compiler, _breadcrumb, _contact, _itself, _opening):
        if agency:
            break
        name = named(text)
        agency = agency_of(name) if name else None
        if agency and agency.kind == "office" and not _OFFICE_ITSELF.search(text):
            agency = None  # a government's office signs and publishes the area's report as well
    if agency is None:
        return None
    fuller = _fuller(agency, text)
    return agency if fuller == agency.name else agency_of(fuller)


def identify(normalised: Normalised, *, sections: int, has_tables: bool, begin: int = 0) -> Identity:
    """Who reports on which year.

    ``sections``: how many of the six official sections were found, the first of them at ``begin`` of the
    folded text; ``has_tables``: whether one of the three tables was recognised.
    """
    text = normalised.text
    lines = titles.lines(text)
    found = titles.titles(lines)
    ranked = sorted(found, key=lambda t: -t.weight)
    under_circular = sections >= _HALF and any(_heads(t, lines) for t in found if not t.refused)
    if under_circular or (sections >= _WHOLE and has_tables):
        ranked = [t for t in ranked if not t.refused] or ranked
    title = ranked[0] if ranked else None
    if not _is_report(text, title, title is not None, sections, has_tables):
        return Identity(False, title=title.text if title else None)
    named = next((t for t in ranked if t.name), title)
    agency = _agency(text, named)
    begins = min(begin, len(text))
    year = (title.year if title else None) or _year_of(lines, len(titles.lines(text[:begins])))
    spam = title is not None and any(True for _ in spam_spans(title.text))
    return Identity(
        is_report=True,
        title=None if title is None or spam else title.text,
        agency=agency.name if agency else None,
        whereabouts=whereabouts(agency, agency.area or area_in(text, agency), text, year)
        if agency
        else NOWHERE,
        agency_kind=agency.kind if agency else None,
        scope=agency.scope if agency else None,
        year=year,
        published=_published(text, begins or HEAD),
        several=several.find(lines, found),
    )
