"""Places of a text that are worded like a report's title: a body, a year, 政府信息公开工作年度报告."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from operator import attrgetter

from parsing.names import clean, words
from parsing.needles import hastened
from parsing.numbers import year_value

YEAR_DIGITS = r"(?:19|20)\d{2}|二[〇○零一][〇○零一二三四五六七八九]{2}"
HEAD = 1200
"""Characters at the beginning of a text in which its title is expected."""

_ABOUT = re.compile(rf"年(?<=(?:{YEAR_DIGITS})年)(?:度)?的?\n?(?:政府|政务)?\n?信息\n?公开")
"""A year, whose digits are looked at backwards because they are less rare than 年, and its topic."""
_YEAR = 4
_FURTHEST = 62
"""Characters of a name, and of the lines between it and the year, that a title can have."""
_TITLE = re.compile(
    rf"(?P<name>[^\n,。;!?|<>]{{0,60}}?)(?P<gap>(?:\n关于)?\n{{0,2}})(?P<year>{YEAR_DIGITS})年(?:度)?的?\n?(?:政府|政务)?\n?信息\n?公开"
    r"(?:工\n?作)?(?:情况)?\n?的?(?P<kind>(?:年\n?度)?\n?(?:工\n?作)?\n?(?:年\n?度)?\n?(?:报\n?告|年报|总结)|[工作年度报告]{3,8}(?=\n|$)|(?=\n|$))(?P<behind>[^\n]{0,30})"
)
_YEAR_FIRST = re.compile(
    rf"(?:标题:|题目:|[#*])*(?P<year>{YEAR_DIGITS})(?:年度?\n?)?"
    r"(?P<name>(?:中国\([^()\n]{2,8}\))?[^\n,。;:!?|<>《》()]{2,24}?(?:\([^()\n]{2,20}\))?)\n?(?:政府|政务)?信息公开"
    r"(?:工作)?(?:情况)?的?(?P<kind>(?:年度|工作)*(?:报告|年报))(?P<behind>[^\n]{0,30})"
)
"""A line that names the year before the body: 2024年云川县政府信息公开工作年度报告."""
_NAMED = r"(?P<name>[^\n,。;:!?|<>《》()]{2,40}?)"
_OF_REPORT = r"(?:政府|政务)?信息公开(?:工作)?(?:情况)?的?(?:年度|工作)*(?:报告|年报)"
_UNUSUAL = (
    hastened(rf"(?<=\n){_NAMED}\n?{_OF_REPORT}\n?[(\[—-]*(?P<year>{YEAR_DIGITS})(?:年度?)?[)\]]?(?=\n)"),
    hastened(rf"(?<=\n){_NAMED}\n?(?P<year>20\d{{2}})\n?{_OF_REPORT}(?=\n)"),
    hastened(
        rf"(?<=\n){_NAMED}\n?(?:政府|政务)?信息公开(?:工作)?(?P<year>{YEAR_DIGITS})年度?(?:工作)?(?:报告|年报)(?=\n)"
    ),
    hastened(
        rf"(?<=[\n,。]){_NAMED}现(?:向社会)?(?:公开|公布|发布)《(?P<year>{YEAR_DIGITS})年度?{_OF_REPORT}"
    ),
    hastened(
        rf"(?:现将|公布|发布|编制){_NAMED}(?:政府|政务)信息公开(?:工作)?(?P<year>{YEAR_DIGITS})年度?(?:工作)?(?:报告|年报)"
    ),
    hastened(rf"(?:现将|公布|发布|编制)(?P<year>{YEAR_DIGITS})年度?{_NAMED}{_OF_REPORT}"),
    hastened(rf"(?:现将|公布|发布){_NAMED}(?P<year>{YEAR_DIGITS})年度?政府信息工作(?:年度报告|年报)"),
    hastened(rf"(?:现将|公布|发布){_NAMED}(?P<year>){_OF_REPORT}"),
)
"""Other words of a title: the year behind it, the year's digits alone, in a sentence behind its year or
without one, a word left out."""
_YEAR_BEGINS = re.compile(rf"年(?<=[\n:#*](?:{YEAR_DIGITS})年)")
"""Where such a line may have its year, in a text that begins with a line break."""
_BARE_YEAR = re.compile(r"20(?<=[\n:#*]20)\d{2}(?=[\u4e00-\u9fff])(?!年)")
"""A line that begins with the digits of a year alone: 2024云川县政府信息公开工作年度报告."""
_FILE_OR_BRACKET = re.compile(r"\.(?:pdf|docx?|html?)|[|<)》]")
_LABEL = re.compile(r"标题:?$|<title>$")
_BEFORE_TITLE = re.compile(r"^[#*\s]*(?:标题:)?")
_CLOSING = re.compile(r"[\s.。)》]")


@dataclass(frozen=True, slots=True)
class Title:
    """What is worded like a title in the ``lines`` of a text; its year stands at ``start``.

    A heavier one is more likely the title; ``alone``: nothing else stands in its line; ``refused``: it is the
    title of something about reports (a notice, a reading).
    """

    name: str | None
    year: int | None
    text: str
    weight: int
    refused: bool
    alone: bool
    start: int


@cache
def _not_a_report() -> re.Pattern[str]:
    return hastened(words()["not_a_report"])


def lines(text: str) -> str:
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


def _year_first(text: str) -> Iterator[Title]:
    """The titles that begin with their year."""
    begun = "\n" + text[: 2 * HEAD]
    years = [seen.start() - 1 - _YEAR for seen in _YEAR_BEGINS.finditer("\n" + text)]
    years += [seen.start() - 1 for seen in _BARE_YEAR.finditer(begun)]
    for begins in years:
        match = _YEAR_FIRST.match(text, text.rfind("\n", 0, begins) + 1)
        if match is None or match.start("year") != begins:
            continue
        printed, behind = match["name"], match["behind"]
        name = _named(printed)
        if name is None:
            continue
        alone = not behind.strip() or bool(_FILE_OR_BRACKET.match(behind))
        text_of = match.group()[match.start("year") - match.start() :].removesuffix(behind)
        refused = bool(_not_a_report().search(_CLOSING.sub("", behind)))
        weight = 4 * alone + 3 + (match.start() < HEAD)
        yield Title(name, year_value(match["year"]), text_of, weight, refused, alone, match.start("year"))


def titles(text: str) -> list[Title]:
    """Every place that is worded like a report's title, in order; a heavier one is more likely the title."""
    found = [*_name_first(text), *_year_first(text)]
    if not any(t.name and t.start < HEAD for t in found):
        found += _unusual("\n" + text[:HEAD])
    return sorted(found, key=attrgetter("start"))


def _named(printed: str) -> str | None:
    """The body that stands before 政府信息公开: 云川县人民 is its government."""
    return clean(f"{printed}政府" if printed.endswith("人民") else printed)


def _unusual(head: str) -> Iterator[Title]:
    """The title in words that are looked for where the usual ones name nobody."""
    for pattern in _UNUSUAL:
        for match in pattern.finditer(head):
            name = _named(match["name"])
            if name:
                text = match.group().replace("\n", "")
                start = max(match.start("year") - 1, 0)
                yield Title(name, year_value(match["year"]), text, 8, False, True, start)
                return


def _name_first(text: str) -> Iterator[Title]:
    for match in _title_matches(text):
        name = clean(match["name"])
        line = text.rfind("\n", 0, match.start("year")) + 1
        behind = match["behind"]
        begins = match.start("name") <= line or match["gap"] != ""
        ends = not behind.strip() or bool(_FILE_OR_BRACKET.match(behind))
        labelled = bool(_LABEL.search(text[max(0, match.start("name") - 8) : match.start("name")]))
        labelled = labelled or match["name"].startswith(("标题", "#", "题目"))
        weight = 4 * (begins and ends) + 3 * labelled + 3 * bool(name) + (match.start() < HEAD)
        title = (match["name"] + match.group()[len(match["name"]) :]).removesuffix(behind).replace("\n", "")
        title = title[title.rfind(name) :] if name else _BEFORE_TITLE.sub("", title)
        tail = _CLOSING.sub("", behind)
        yield Title(
            name,
            year_value(match["year"]),
            title,
            weight,
            bool(begins and _not_a_report().search(tail)),
            begins and ends,
            match.start("year"),
        )
