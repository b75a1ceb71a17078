"""Problems and measures of section five, taken apart and matched with those of the year before."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from typing import Literal

import polars as pl
from rapidfuzz import fuzz, process

from data import resource
from nianbao.likeness.masking import masked, masks
from nianbao.likeness.prose import lines
from nianbao.likeness.shingles import among, official, shingles
from parsing.model import Report
from parsing.personal import masked as starred

Kind = Literal["problem", "measure"]
Standing = Literal["repeated", "similar", "new", "gone"]

SECTION = 5
SAME, SIMILAR = 95.0, 60.0
"""Likeness (0 to 100) without figures and names: word for word but for a slip; the same with other words."""

LEAST = 4
"""Shingles that are no official wording: a sentence with fewer only leads over to the next."""

ANNOUNCED = pl.Schema(
    {
        "kind": pl.String,  # problem, measure
        "standing": pl.String,  # repeated, similar, new; gone: only the year before had it
        "text": pl.String,  # null where it is gone
        "start": pl.Int64,  # where it stands in the report's text
        "end": pl.Int64,
        "last_text": pl.String,  # null where it is new
        "likeness": pl.Float64,  # 0 to 1; null where there is nothing to match
    }
)
"""Problems first, each in the order of the report, then what is gone in the order of the year before."""

_BREAK = re.compile(r"(?<=[。;!?])|(?<=[:,、 ])(?=[一二三四五六七八九十]是)")
_HEAD, _TAIL = 30, 14
"""Characters at the beginning of a sentence in which it says that it is about problems, and at its end."""

_ORDINAL = re.compile(r"^\s*(?:[一二三四五六七八九十]+[是、]|\([一二三四五六七八九十\d]+\)|\d+[.、])\s*")


@cache
def _words() -> dict[str, re.Pattern[str]]:
    data = json.loads(resource("words/announced.json").read_text("utf-8"))
    return {name: re.compile(pattern) for name, pattern in data.items() if name != "about"}


@dataclass(frozen=True, slots=True)
class Item:
    """One problem or measure: its sentence in the report's text; its wording without figures and names."""

    kind: Kind
    text: str
    start: int
    end: int
    wording: str


def items(report: Report) -> tuple[Item, ...]:
    """The problems and measures of section five, sentence by sentence, private numbers masked."""
    return tuple(_items(report))


def _sentences(text: str) -> Iterator[tuple[int, int]]:
    """The spans of the sentences of ``text``; members of a list (一是, 二是) are sentences, too."""
    stops = [*(match.start() for match in _BREAK.finditer(text)), len(text)]
    yield from (span for span in pairwise([0, *stops]) if text[slice(*span)].strip())


def _kind(sentence: str, before: Kind, first: bool) -> Kind:
    """What ``sentence`` tells, where what stands ``before`` it told that; ``first``: on its line."""
    words, rest = _words(), _ORDINAL.sub("", sentence)
    wrong = words["problem"].search(rest[-_TAIL:]) is not None and not words["measure"].search(rest)
    if words["to_measures"].search(sentence):
        return "measure"
    if words["to_problems"].search(sentence[:_HEAD]) and (first or before == "problem"):
        return "problem"
    if before == "measure":
        return "problem" if wrong and rest != sentence else "measure"
    return "measure" if words["measure"].search(rest) and not words["problem"].search(rest) else "problem"


def _items(report: Report) -> Iterator[Item]:
    words, mask, shown = _words(), masks(report.agency, report.area), starred(report.text)
    kind: Kind = "problem"
    for line in lines(report, SECTION):
        for start, end in _sentences(line.text):
            sentence = line.text[start:end].strip()
            kind = _kind(sentence, kind, start == 0)
            leads = sentence.endswith(":") or words["leads"].search(sentence)
            wording = masked(_ORDINAL.sub("", sentence), mask)
            if not leads and (~among(shingles(wording), official())).sum() >= LEAST:
                low, high = line.span(start, end)
                yield Item(kind, " ".join(shown[low:high].split()), low, high, wording)


def against_last_year(now: Report, last: Report) -> pl.DataFrame:
    """The problems and measures of ``now``, each with its likest of ``last`` (ANNOUNCED)."""
    ours, theirs = items(now), items(last)
    rows: list[tuple[object, ...]] = []
    matched = set()
    for item in ours:
        found = process.extractOne(
            item.wording, [other.wording for other in theirs], scorer=fuzz.ratio, score_cutoff=SIMILAR
        )
        standing: Standing = "new"
        if found is not None:
            standing = "repeated" if found[1] >= SAME else "similar"
            matched.add(found[2])
        last_text = theirs[found[2]].text if found else None
        likeness = found[1] / 100 if found else None
        rows.append((item.kind, standing, item.text, item.start, item.end, last_text, likeness))
    gone = [other for number, other in enumerate(theirs) if number not in matched]
    rows += [(other.kind, "gone", None, None, None, other.text, None) for other in gone]
    order = pl.col("kind") == "measure"
    frame = pl.DataFrame(rows, schema=ANNOUNCED, orient="row")
    return frame.sort(pl.col("standing") == "gone", order, maintain_order=True)
