"""Several reports in one text, one behind the other: two years of a body, or the towns of a county.

A correct report quotes other titles, prints its own on the cover and on every page, and may have a table of
contents. So titles alone tell nothing: a second report is there only where all of the official sections
begin anew, with text between them, behind a title of another year or body.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from operator import attrgetter

from parsing import sections
from parsing.names import agency_of
from parsing.titles import Title

_LEAST_SECTIONS = 5
_SHORTEST, _FEWEST_SENTENCES = 250, 2
"""From the first to the last heading: a report whose tables are pictures has more, a table of contents fewer
characters and no sentence."""
_REPORT = re.compile(r"报告|年报|总结")
_MOST_NAMED, _LONGEST_NAMED = 3, 40


def _differ(one: Title, other: Title) -> bool:
    """Whether two titles are of different years or bodies; a name and a longer form of it are one body's."""
    if one.year != other.year:
        return True
    first, second = (agency_of(title.name) if title.name else None for title in (one, other))
    if first is None or second is None:
        return False
    return first.kind != second.kind or not (first.name in second.name or second.name in first.name)


def _whole(text: str, headings: Sequence[sections.Title]) -> bool:
    start, end = headings[0].start, headings[-1].start
    enough = len({heading.number for heading in headings}) >= _LEAST_SECTIONS and end - start >= _SHORTEST
    return enough and text.count("。", start, end) >= _FEWEST_SENTENCES


def _runs(text: str) -> list[tuple[int, int]]:
    """From the first to the last heading of each whole run of the official sections."""
    runs: list[list[sections.Title]] = []
    for heading in sorted((t for t in sections.every(text) if t.number), key=attrgetter("start")):
        if heading.number == 1:
            runs.append([])
        if runs:
            runs[-1].append(heading)
    return [(run[0].start, run[-1].start) for run in runs if _whole(text, run)]


def _title(candidates: Sequence[Title]) -> Title | None:
    """The title of the sections that follow: the nearest that has a line of its own, else the nearest."""
    alone = [title for title in candidates if title.alone]
    return next(reversed(alone or candidates), None)


def find(lines: str, titles: Sequence[Title]) -> tuple[str, ...]:
    """The titles of the reports in ``lines`` (of ``titles.lines``) where they are several; else nothing.

    ``titles``: everything worded like one, in the text's order. Two copies of one report are one.
    """
    stated = [title for title in titles if _REPORT.search(title.text)]
    if not any(_differ(stated[0], title) for title in stated[1:]):
        return ()
    starts = [title.start for title in stated]
    found: list[Title] = []
    seen: set[tuple[str | None, int | None]] = set()
    behind = 0
    for first, last in _runs(lines):
        title = _title(stated[bisect_left(starts, behind) : bisect_left(starts, first)])
        behind = last
        if title is None or (title.name, title.year) in seen:
            continue
        seen.add((title.name, title.year))
        if not found or (_differ(found[0], title) and _differ(found[-1], title)):
            found.append(title)
    return tuple(title.text for title in found) if len(found) > 1 else ()


def named(titles: Iterable[str]) -> str:
    """``titles`` for a sentence: the first few, none longer than a title is."""
    listed = list(titles)
    shown = "、".join(title[:_LONGEST_NAMED] for title in listed[:_MOST_NAMED])
    return shown + "……" * (len(listed) > _MOST_NAMED)
