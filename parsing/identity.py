"""Whose report a text is, of which year, published when; or that it is no report at all.

The title says it (see ``_TITLE``); where there is none: the signature, the publisher's line, the breadcrumb,
at last the name by which the text calls its own body.
"""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache

from parsing.integrity import spam_spans
from parsing.model import AgencyKind, Scope
from parsing.names import Agency, agency_of, area_in, clean, words
from parsing.needles import hastened
from parsing.normalise import Normalised
from parsing.numbers import year_value
from parsing.whereabouts import NOWHERE, Whereabouts, whereabouts

_DIGITS = r"(?:19|20)\d{2}|二[〇○零一][〇○零一二三四五六七八九]{2}"
_ABOUT = re.compile(rf"年(?<=(?:{_DIGITS})年)(?:度)?的?\n?(?:政府|政务)?\n?信息\n?公开")
"""A year, whose digits are looked at backwards because they are less rare than 年, and its topic."""
_YEAR = 4
_FURTHEST = 62
"""Characters of a name, and of the lines between it and the year, that a title can have."""
_TITLE = re.compile(
    rf"(?P<name>[^\n,。;!?|<>]{{0,60}}?)(?P<gap>\n{{0,2}})(?P<year>{_DIGITS})年(?:度)?的?\n?(?:政府|政务)?\n?信息\n?公开"
    r"(?:工\n?作)?\n?的?(?P<kind>(?:年\n?度)?\n?(?:工\n?作)?\n?(?:年\n?度)?\n?(?:报\n?告|年报|总结)|(?=\n|$))(?P<behind>[^\n]{0,30})"
)
_DATE = re.compile(
    rf"(?P<y>{_DIGITS}) ?(?:年|-|/|\.) ?(?P<m>\d{{1,2}}|[一二三四五六七八九十]{{1,2}}) ?(?:月|-|/|\.) ?"
    r"(?P<d>\d{1,2}|[一二三四五六七八九十]{1,3})(?!\d) ?日?"
)
_STAMP = hastened(r"(?<![\d至到\-—~])(?P<y>20\d{2})-(?P<m>\d{2})-(?P<d>\d{2})(?![\d至到~—])")
_RANGE = re.compile(r" ?(?:起|至|到|-|—|~)")
_FILE_OR_BRACKET = re.compile(r"\.(?:pdf|docx?|html?)|[|<)》]")
_LABEL = re.compile(r"标题:?$|<title>$")
_BEFORE_TITLE = re.compile(r"^[#*\s]*(?:标题:)?")
_CLOSING = re.compile(r"[\s.。)》]")
_CHINESE = "一二三四五六七八九十"
_ITSELF = re.compile(r"[我本](?P<kind>镇|乡|街道|局|委|办|中心|厅|区|县|市)")
_HEAD, _TAIL = 1200, 500
_WHOLE = 5
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


@dataclass(frozen=True, slots=True)
class _Title:
    name: str | None
    year: int | None
    text: str
    weight: int
    refused: bool


@cache
def _pattern(name: str) -> re.Pattern[str]:
    return hastened(words()[name])


def _lines(text: str) -> str:
    """The text with the blanks of its lines closed and empty lines taken out."""
    for blank in " \t\u3000":
        text = text.replace(blank, "")
    while "\n\n" in text:
        text = text.replace("\n\n", "\n")
    return text


def _title_matches(text: str) -> Iterator[re.Match[str]]:
    """The matches of ``_TITLE``, sought only where a name before a year and its topic can begin."""
    done = 0
    for about in _ABOUT.finditer(text):
        start = about.start() - _YEAR
        if start >= done:
            match = _TITLE.search(text, max(done, start - _FURTHEST))
            if match is None:
                return
            yield match
            done = match.end()


def _titles(text: str) -> Iterator[_Title]:
    """Every place that is worded like a report's title; a heavier one is more likely the title."""
    for match in _title_matches(text):
        name = clean(match["name"])
        line = text.rfind("\n", 0, match.start("year")) + 1
        behind = match["behind"]
        begins = match.start("name") <= line or match["gap"] != ""
        ends = not behind.strip() or bool(_FILE_OR_BRACKET.match(behind))
        labelled = bool(_LABEL.search(text[max(0, match.start("name") - 8) : match.start("name")]))
        labelled = labelled or match["name"].startswith(("标题", "#", "题目"))
        weight = 4 * (begins and ends) + 3 * labelled + 3 * bool(name) + (match.start() < _HEAD)
        title = (match["name"] + match.group()[len(match["name"]) :]).removesuffix(behind).replace("\n", "")
        title = title[title.rfind(name) :] if name else _BEFORE_TITLE.sub("", title)
        tail = _CLOSING.sub("", behind)
        yield _Title(
            name,
            year_value(match["year"]),
            title,
            weight,
            bool(begins and _pattern("not_a_report").search(tail)),
        )


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
    head = text[: max(min(begin, _HEAD), 300)]
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
            plain = line.strip(" \u3000()[]【】|*#")
            found = _DATE.fullmatch(plain)
            if found and (day := _date(found)):
                return day.isoformat()
    return None


def _signature(text: str) -> str | None:
    """The name on the line before the last date."""
    lines = [line.strip(" \u3000|*#") for line in text[-_TAIL:].splitlines() if line.strip(" \u3000|*#")]
    for above, line in zip(reversed(lines[:-1]), reversed(lines[1:]), strict=True):
        if _DATE.fullmatch(line.strip("()")) and re.fullmatch(r"[\u4e00-\u9fff]{3,30}", above):
            return clean(above)
    return None


def _publisher(text: str) -> str | None:
    for match in _pattern("publisher").finditer(text[:_HEAD]):
        value = re.match(r"[^\s|,。;:]{2,40}", text[match.end() :])
        name = clean(value.group()) if value else None
        if name:
            return name
    return None


def _breadcrumb(text: str) -> str | None:
    match = re.search(r"当前位置[^\n]*", text[:_HEAD])
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
    office = "(?:人民政府|政府|办事处)?" if ending in ("镇", "乡", "街道") else ""
    longest = 6 if office else 20
    found = Counter(
        name
        for m in re.finditer(rf"(?<![\u4e00-\u9fff])[\u4e00-\u9fff]{{2,{longest}}}?{ending}{office}", text)
        if (name := clean(m.group())) and len(name) > len(ending) + 1
    )
    return found.most_common(1)[0][0] if found else None


def _year_of(text: str, begin: int) -> int | None:
    """The year of a text without a title: that of the statistics' period, else the one named most often."""
    match = re.search(rf"(?:统计|数据|期限|时间)[^\n。]{{0,20}}?({_DIGITS})年1月1日", text)
    if match:
        return year_value(match[1])
    match = re.search(rf"(?:^|\n)({_DIGITS})年(?:度)?报告", text)
    if match:
        return year_value(match[1])
    body = text[begin : begin + 4000]
    years = Counter(
        year_value(m[1]) for m in re.finditer(rf"({_DIGITS})年(?!\d|[^,。;]{{0,4}}(?:修订|印发))", body)
    )
    return years.most_common(1)[0][0] if years else None


def _is_report(text: str, title: _Title | None, titled: bool, sections: int, has_tables: bool) -> bool:
    data = words()
    if title and title.refused:
        return False
    if re.search(data["blank_form"], text[:1500]) and not titled:
        return False
    if sections >= 2 or has_tables:
        return True
    contents = sum(bool(re.search(p, text)) for p in data["contents"])
    return titled and (sections >= 1 or contents >= 4)


def _agency(text: str, title: _Title | None) -> Agency | None:
    agency = agency_of(title.name) if title and title.name else None
    for named in (_signature, _publisher, _breadcrumb, _itself):
        if agency:
            break
        name = named(text)
        agency = agency_of(name) if name else None
    return agency


def identify(normalised: Normalised, *, sections: int, has_tables: bool, begin: int = 0) -> Identity:
    """Who reports on which year.

    ``sections``: how many of the six official sections were found, the first of them at ``begin`` of the
    folded text; ``has_tables``: whether one of the three tables was recognised.
    """
    text = normalised.text
    lines = _lines(text)
    titles = sorted(_titles(lines), key=lambda t: -t.weight)
    if sections >= _WHOLE and has_tables:
        titles = [t for t in titles if not t.refused] or titles
    title = titles[0] if titles else None
    if not _is_report(text, title, title is not None, sections, has_tables):
        return Identity(False, title=title.text if title else None)
    named = next((t for t in titles if t.name), title)
    agency = _agency(text, named)
    begins = min(begin, len(text))
    year = title.year if title else _year_of(lines, begins)
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
        published=_published(text, begins or _HEAD),
    )
