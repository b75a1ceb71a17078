"""Figures that are only parts: of a sum in the same sentence, of one body of an area, of several alike."""

import re
from collections.abc import Sequence
from functools import cache

from parsing.statements.figures import Reading
from parsing.statements.passages import COUNT, Sentence
from parsing.statements.patterns import load

_COUNTED = "narrative.applications_"
_OF_ALL = ("_received", "_answered")
_WITH_PARTLY = re.compile(r"\((?:其中|含|包括|包含)[^(),;。]{0,4}部分公开")
_BEFORE, _BEHIND = 20, 12


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What stands before a sum, and the words of a whole area."""
    data = load("figures")
    return re.compile(rf"(?:{data['adds_up']})[^,。;:{COUNT}]{{0,14}}$"), re.compile(data["whole_area"])


def sort_out(sentence: Sentence, readings: Sequence[Reading]) -> list[Reading]:
    """The readings of ``sentence`` without those that are parts; those of another body marked as such."""
    if not readings:
        return []
    of_all = [r for r in readings if not _of_some(sentence, r, readings)]
    return _of_one_body(sentence, _unambiguous(_without_summed(sentence, of_all)))


def _of_some(sentence: Sentence, reading: Reading, readings: Sequence[Reading]) -> bool:
    """Whether a figure counts one kind of applicant where the other is counted too, or two outcomes at once.

    (收到自然人申请18件、法人申请2件; 予以公开（含部分公开）20件)
    """
    if reading.number is None:
        return False
    start, end = reading.start - sentence.start, reading.number.end - sentence.start
    if reading.concept.endswith("_granted"):
        return bool(_WITH_PARTLY.search(sentence.text, max(start, 0), end + _BEHIND))
    others = any(r.concept.endswith("_organisation") for r in readings)
    return others and reading.concept.endswith("_received") and "自然人" in sentence.text[max(start, 0) : end]


def _without_summed(sentence: Sentence, readings: Sequence[Reading]) -> Sequence[Reading]:
    """Without applications that a total behind them adds up (甲收到3件，乙收到1件，合计4件).

    New ones and those carried in are both printed before their total.
    """
    if not any(r.concept.endswith(_OF_ALL) for r in readings):
        return readings
    parts = _summed(sentence)
    if any(r.number and r.number.start in parts and r.concept.endswith("carried_in") for r in readings):
        return readings
    return [r for r in readings if not (r.number and r.number.start in parts and r.concept.endswith(_OF_ALL))]


def _summed(sentence: Sentence) -> frozenset[int]:
    """Where the counts begin that a later count of the sentence adds up."""
    sums, _ = _patterns()
    counts = [n for n in sentence.numbers if n.counts]
    parts: set[int] = set()
    for place, total in enumerate(counts):
        at = total.start - sentence.start
        if place < 2 or total.value == 0 or not sums.search(sentence.text, max(0, at - _BEFORE), at):
            continue
        for first in range(place - 2, -1, -1):
            run = [n.value for n in counts[first:place]]
            if sum(run) == total.value and max(run) < total.value:
                parts.update(n.start for n in counts[first:place])
                break
    return frozenset(parts)


def _unambiguous(readings: Sequence[Reading]) -> Sequence[Reading]:
    """Without figures of applications that one sentence gives several values (当日办结5件，十日内办结12件).

    None of them is the total, unless it is the sum of the others.
    """
    values: dict[str, set[float]] = {}
    for r in readings:
        if r.number and r.subject == "own" and not r.includes_carried_in and r.concept.startswith(_COUNTED):
            values.setdefault(r.concept, set()).add(r.value)
    several = {concept: found for concept, found in values.items() if len(found) > 1}

    def is_part(r: Reading) -> bool:
        found = several.get(r.concept)
        plain = bool(r.number) and r.subject == "own" and not r.includes_carried_in
        return plain and found is not None and 2 * r.value != sum(found)

    return [r for r in readings if not is_part(r)]


def _of_one_body(sentence: Sentence, readings: Sequence[Reading]) -> list[Reading]:
    """In a sentence on one body of an area (甲局收到3件，办结3件) what follows its figure is that body's."""
    _, whole_area = _patterns()
    others = [r.number.end for r in readings if r.subject == "other" and r.number]
    if not others:
        return list(readings)
    start = min(others)

    def follows(r: Reading) -> bool:
        if r.number is None or r.number.start < start:
            return False
        return not whole_area.search(sentence.text, start - sentence.start, r.number.start - sentence.start)

    return [r._replace(subject="other") if follows(r) else r for r in readings]
