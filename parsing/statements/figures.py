"""Figures and zero statements: which sentence says which number of the 35 narrative ones.

The rules are ``data/statements/figures.json``, tried in their order; a number that one rule took is taken.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any, Literal, NamedTuple

from parsing.making import maker
from parsing.model import Exactness
from parsing.needles import Sieve, hastened
from parsing.numbers import Number
from parsing.statements.barring import barred
from parsing.statements.passages import COUNT, FILL, PERCENT, YEAR, Flat, Sentence
from parsing.statements.patterns import compiled, load, optional

Body = Literal["area", "own", "town"]
"""Whose report it is: an area's, one body's, and of these a town's, which speaks of the county's bodies."""

_CLAUSE = re.compile(r"[,;:。]")
_NEGATION = re.compile(r"未|无|没|零")
_CARRIED = rf"(?:上一?年度?|去年|往年|{YEAR}{FILL}*)[^,。;)]{{0,6}}结转"
_CARRIED_AFTER = re.compile(
    rf"[^,。;{COUNT}]{{0,6}}[,(]?(?:其中|含|包括|包含|其中[含包]括?)(?:新收[^,。;]{{0,8}}[,、])?[^。;)]{{0,20}}?{_CARRIED}"
    rf"|[^,。;{COUNT}(]{{0,6}}\({_CARRIED}"
    rf"|[^,。;{COUNT}(]{{0,6}}\((?:本年)?新收[^。;)]{{0,20}}?{_CARRIED}"
)
_CARRIED_BEFORE = re.compile(rf"(?:含|包括|连同|加上){_CARRIED}[^。;)]{{0,16}}$")
_DISPUTE = re.compile(r"(?P<group>未经复议直接起诉|直接起诉|复议后起诉)|复议|诉讼")
_SOON = 8
_ASIDE = re.compile(r"(?:备案|应诉)[^。;]*$|(?:办理|审理|代理|答辩)[^,。;]*$")
_DISCLOSURE = re.compile(r"信息公开|公开领域|依申请公开|政务公开")


class Reading(NamedTuple):
    """One understood mention. ``start``–``end`` spans its clause in the prose; zeros have no ``number``."""

    concept: str
    kind: Literal["figure", "zero", "mark"]
    value: float
    start: int
    end: int
    number: Number | None
    exactness: Exactness
    section: int | None
    subject: Literal["own", "other"] = "own"
    includes_carried_in: bool = False


@dataclass(frozen=True, slots=True)
class _Rule:
    concepts: tuple[str, ...]
    patterns: tuple[re.Pattern[str], ...]
    topics: frozenset[str]
    needs: re.Pattern[str] | None
    unless: re.Pattern[str] | None
    not_after: re.Pattern[str] | None
    not_with: re.Pattern[str] | None
    others_of_area: re.Pattern[str] | None
    """What an area's report counts like this need not be its own: put online, it may be of earlier years."""
    never: re.Pattern[str]
    kind: Literal["figure", "zero", "mark"]
    percent: bool
    any_year: bool
    year_offset: int | None
    only_value: float | None
    except_value: float | None
    sums_carried: bool
    disputed: bool
    """Whether the concepts are those of reviews or of lawsuits, whichever is meant."""


@dataclass(frozen=True, slots=True)
class _Words:
    patterns: tuple[tuple[_Rule, re.Pattern[str]], ...]
    """Every pattern of every rule, in the order in which they are tried."""
    topics: re.Pattern[str]
    topic_names: tuple[str, ...]
    topic_sieve: Sieve
    channel: re.Pattern[str]
    channels: re.Pattern[str]
    sole_channel: re.Pattern[str]
    per_channel: re.Pattern[str]
    other_body: dict[str, re.Pattern[str]]
    addressed: re.Pattern[str]
    """Applications made to the government above a town."""


@cache
def _words() -> _Words:
    data = load("figures")
    words = data["words"]

    def rule_of(r: dict[str, Any]) -> _Rule:
        concept = r["concept"]
        never = data["never"]
        if "allows" in r:
            never = "|".join(w for w in never.split("|") if w != r["allows"])
        kind: Literal["figure", "zero", "mark"] = (
            "zero" if r.get("zero") else "mark" if r.get("mark") else "figure"
        )
        return _Rule(
            concepts=tuple(concept) if isinstance(concept, list) else (str(concept),) if concept else (),
            patterns=compiled(r["patterns"], words),
            topics=frozenset(r.get("topics", ())),
            needs=optional(r.get("needs"), words),
            unless=optional(r.get("unless"), words),
            not_after=optional(r.get("not_after"), words),
            not_with=optional(r.get("not_with"), words),
            others_of_area=optional(r.get("others_of_area"), words),
            never=re.compile(never),
            kind=kind,
            percent=bool(r.get("percent")),
            any_year=r.get("year") == "any",
            year_offset=r.get("y"),
            only_value=r.get("only_value"),
            except_value=r.get("except_value"),
            sums_carried=bool(r.get("sums_carried")),
            disputed="{dispute}" in str(concept),
        )

    topics = "|".join(f"(?P<{name}>{pattern})" for name, pattern in data["topics"].items())
    others = data["other_body"]
    others = {**others, "town": f"{others['own']}|{others['town']}"}
    bodies = {body: optional(pattern, words) for body, pattern in others.items()}
    patterns = tuple((rule, pattern) for rule in map(rule_of, data["rules"]) for pattern in rule.patterns)
    return _Words(
        patterns,
        hastened(topics),
        tuple(data["topics"]),
        Sieve([re.compile(pattern) for pattern in data["topics"].values()]),
        re.compile(data["channels"]["one"]),
        re.compile(data["channels"]["several"]),
        re.compile(data["channels"]["sole"]),
        re.compile(rf"(?:{data['channels']['one']})[^,。;、{COUNT}]{{0,16}}{COUNT}"),
        {body: pattern for body, pattern in bodies.items() if pattern},
        re.compile(data["addressed"]),
    )


def patterns() -> tuple[re.Pattern[str], ...]:
    """Every pattern of a figure, in the order that ``Signals.figures`` counts."""
    return tuple(pattern for _, pattern in _words().patterns)


@dataclass(frozen=True, slots=True)
class _Passage:
    """What the rules look at: a flat piece of a sentence and everything said before it."""

    sentence: Sentence
    flat: Flat
    before: str
    said: str
    """``before`` and the piece."""

    def topic(self, position: int) -> str | None:
        """The topic named last before ``position`` of the piece."""
        named = [*_words().topics.finditer(self.said, 0, len(self.before) + position)]
        return named[-1].lastgroup if named else None

    def dispute(self, position: int) -> str | None:
        """Whether reviews or lawsuits were named last; None for a group of lawsuits or none at all.

        What is said to be 0 has no results: those that follow are of the other (复议10件，诉讼0件，维持2件).
        """
        named = list(_DISPUTE.finditer(self.said, 0, len(self.before) + position))
        if len(named) > 1 and not named[-1]["group"] and self._none(named[-1].end() - len(self.before)):
            named.pop()
        if not named or named[-1]["group"]:
            return None
        return "reconsideration" if named[-1].group() == "复议" else "litigation"

    def _none(self, position: int) -> bool:
        """Whether the count behind ``position`` of the piece, with few words between, is 0."""
        if position < 0:
            return False
        text = self.flat.text
        at = text.find(COUNT, position, position + _SOON)
        number = (
            self.sentence.number_at(self.flat.at(at)) if at >= 0 and "," not in text[position:at] else None
        )
        return number is not None and number.value == 0


_passage = maker(_Passage)


def clause(text: str, start: int, end: int) -> tuple[int, int]:
    """The span ``start``–``end`` of ``text`` widened to the commas around it."""
    rfind = text.rfind
    begin = max(rfind(",", 0, start), rfind(";", 0, start), rfind(":", 0, start), rfind("。", 0, start)) + 1
    following = _CLAUSE.search(text, end)
    return begin, (following.start() if following else len(text))


def _passages(sentence: Sentence) -> Iterator[tuple[_Passage, tuple[int, ...]]]:
    """The pieces in which figures may stand, each with the places of the patterns to be tried."""
    flat, before = sentence.flat, sentence.context
    if flat.signals and flat.signals.figures:
        yield _passage(sentence, flat, before, before + flat.text), flat.signals.figures
    for offset, flat in sentence.brackets:
        if flat.signals and flat.signals.figures:
            before = sentence.context + sentence.text[: offset - sentence.start]
            yield _passage(sentence, flat, before, before + flat.text), flat.signals.figures


def _own_year(rule: _Rule, passage: _Passage, match: re.Match[str], year: int | None) -> bool:
    sentence, flat = passage.sentence, passage.flat
    if year is None:
        return True
    start, end = flat.at(match.start()), flat.at(match.end() - 1)
    if rule.year_offset is not None:
        inside = {m.value for m in sentence.years if m.value and start <= m.start <= end}
        return not inside or year + rule.year_offset in inside
    if rule.any_year:
        return True
    named = sentence.year_before(end, year)
    return named is None or named == year


def subject(text: str, match: re.Match[str], body: Body | None) -> Literal["own", "other"]:
    """Whose figure it is: the words before the match may name another body than the reporting one."""
    pattern = _words().other_body.get(body or "")
    if pattern is None:
        return "own"
    at = match.start()
    begin = max(text.rfind("。", 0, at), text.rfind(";", 0, at), text.rfind(COUNT, 0, at)) + 1
    if body == "town" and _words().addressed.search(text, begin, match.end()):
        return "other"
    return "other" if pattern.search(text[begin:at]) else "own"


def _concepts(rule: _Rule, passage: _Passage, match: re.Match[str]) -> tuple[str, ...]:
    if not rule.disputed:
        return rule.concepts
    dispute = passage.dispute(match.start())
    return tuple(c.replace("{dispute}", dispute) for c in rule.concepts) if dispute else ()


def _fits(
    rule: _Rule, passage: _Passage, match: re.Match[str], start: int, year: int | None, section: int | None
) -> bool:
    """Whether a rule may take a match, whose clause begins at ``start``."""
    text = passage.flat.text
    if rule.topics:
        counted = match.start("n") if "n" in match.re.groupindex else match.end()
        topic = passage.topic(counted)
        if topic not in rule.topics and (topic is not None or passage.topic(match.end()) is None):
            return False
    if (
        rule.needs
        and section != 4
        and not rule.needs.search(passage.said, 0, len(passage.before) + match.end())
    ):
        return False
    said = match.group()
    if rule.never.search(said) or (rule.unless and rule.unless.search(said)):
        return False
    if rule.not_after and rule.not_after.search(text, 0, match.start()):
        return False
    if rule.sums_carried and _one_channel(text, match, start):
        return False
    if rule.not_with and rule.not_with.search(text):
        return False
    if not _own_year(rule, passage, match, year):
        return False
    return not barred(passage.sentence, passage.flat, match, start, year)


def _one_channel(text: str, match: re.Match[str], start: int) -> bool:
    """Whether a figure of applications is that of one way of applying only (网络申请2件、信函申请1件)."""
    words = _words()
    said = text[start : match.start("n")]
    if not words.channel.search(said) or words.channels.search(said):
        return False
    several = len(words.per_channel.findall(text)) > 1
    return several or bool(words.sole_channel.search(said))


def _carried(passage: _Passage, number: Number) -> bool:
    sentence = passage.sentence
    behind = sentence.text[number.end - sentence.start :]
    before = sentence.text[: number.start - sentence.start]
    return bool(_CARRIED_AFTER.match(behind) or _CARRIED_BEFORE.search(before))


def _reading(
    rule: _Rule,
    passage: _Passage,
    match: re.Match[str],
    span: tuple[int, int],
    number: Number | None,
    body: Body | None,
) -> Iterator[Reading]:
    """What a match in the clause ``span`` says."""
    start, end = span
    sentence = passage.sentence
    whose = subject(passage.flat.text, match, body)
    concepts = _concepts(rule, passage, match)
    if body == "area" and rule.others_of_area and rule.others_of_area.search(match.group()):
        whose = "other"
    if (
        rule.kind == "figure"
        and any(c.endswith(("reconsideration_total", "litigation_total")) for c in concepts)
        and _ASIDE.search(passage.flat.text, 0, match.end())
    ):
        if not _DISCLOSURE.search(passage.flat.text):
            return
        whose = "other"
    for concept in concepts:
        yield Reading(
            concept,
            rule.kind,
            number.value if number else 0.0,
            passage.flat.at(start),
            passage.flat.at(end - 1) + 1,
            number,
            number.exactness if number else "exact",
            sentence.section,
            whose,
            bool(rule.sums_carried and number and _carried(passage, number)),
        )


@lru_cache(maxsize=4096)
def _topical(places: tuple[int, ...]) -> bool:
    """Whether a rule of the patterns of ``places`` asks for the topic."""
    patterns = _words().patterns
    return any(patterns[place][0].topics for place in places)


@lru_cache(maxsize=4096)
def _tried(
    places: tuple[int, ...], named: tuple[int, ...], counted: bool, denies: bool
) -> tuple[tuple[_Rule, re.Pattern[str]], ...]:
    """The patterns of ``places`` whose rules apply where the topics ``named`` may be meant."""
    words = _words()
    topics = {words.topic_names[place] for place in named}
    known = {"figure": counted, "zero": denies, "mark": True}
    return tuple(
        (rule, pattern)
        for rule, pattern in (words.patterns[place] for place in places)
        if known[rule.kind] and (not rule.topics or rule.topics & topics)
    )


def read(sentence: Sentence, year: int | None, body: Body | None) -> list[Reading]:
    """Every figure and zero that ``sentence`` states about the report's ``year``, in the rules' order."""
    readings: list[Reading] = []
    passages = list(_passages(sentence))
    if not passages:
        return readings
    words = _words()
    counted = COUNT in sentence.text or PERCENT in sentence.text
    denies = bool(_NEGATION.search(sentence.text))
    taken: set[int] = set()
    said: set[str] = set()
    for passage, places in passages:
        named = words.topic_sieve(passage.said) if _topical(places) else ()
        for rule, pattern in _tried(places, named, counted, denies):
            for match in pattern.finditer(passage.flat.text):
                number = None
                if rule.kind == "figure":
                    number = sentence.number_at(passage.flat.at(match.start("n")))
                    if number is None or number.required or number.start in taken:
                        continue
                    if rule.only_value is not None and number.value != rule.only_value:
                        continue
                    if rule.except_value is not None and number.value == rule.except_value:
                        continue
                elif all(c in said for c in rule.concepts):
                    continue
                span = clause(passage.flat.text, *match.span())
                if not _fits(rule, passage, match, span[0], year, sentence.section):
                    continue
                if number is not None:
                    taken.add(number.start)
                found = list(_reading(rule, passage, match, span, number, body))
                said.update(r.concept for r in found)
                readings += found
    return readings
