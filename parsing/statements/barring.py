"""Counts that are no figure of the year: plans, requirements, comparisons, totals that run over years."""

import re
from functools import cache

from parsing.needles import telling
from parsing.statements.passages import COUNT, FILL, YEAR, Flat, Sentence
from parsing.statements.patterns import expand, load

_SHARED_OUT = re.compile(rf"{COUNT}[^,。;{COUNT}]{{0,3}}[、和及]{COUNT}")
_UNTIL = re.compile(r"截[至止]")
_OPENS_PART_YEAR = re.compile(rf"[^,。;{COUNT}]{{0,6}}?(?:[一二三四]季度|[上下]半年)[^,。;{COUNT}]{{0,4}},")
"""A sentence that begins like this counts a part of the year, up to its end."""
_OPENS_YEAR = re.compile(rf"[^,。;{COUNT}]{{0,4}}?{YEAR}{FILL}*(?:以?来)?,")
_WITHIN = re.compile(r"全年|今年|本年|年度")


@cache
def _barred() -> re.Pattern[str]:
    data = load("figures")
    return telling(expand(data["barred"], data["words"]))


def barred(
    sentence: Sentence,
    flat: Flat,
    match: re.Match[str],
    start: int,
    year: int | None,
    of_all_years: bool = False,
) -> bool:
    """Whether the words before a match make it a plan, a requirement, a comparison, a running total, or one
    of several counts that are given out in turn (网站和公众号分别发布3条、5条).

    ``start``: of its clause. ``of_all_years``: a running total of this kind may go back before the year that
    the sentence opens with (2024年，…，截至年底网站累计发布…).
    """
    text = flat.text
    if _barred().search(text[start : match.start()] + "|" + match.group()):
        return True
    if "分别" in text[start : match.end()] and _SHARED_OUT.match(text, text.find(COUNT, match.start())):
        return True
    if _OPENS_PART_YEAR.match(text):
        return True
    if text.find("累计", start, match.end()) < 0:
        return False
    named = sentence.year_before(flat.at(match.end()), year)
    undated = named is None or bool(_UNTIL.search(text, 0, match.end()))
    if not undated or _WITHIN.search(text, 0, match.end()):
        return False
    return of_all_years or named is None or named != year or _OPENS_YEAR.match(text) is None
