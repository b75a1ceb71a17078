"""How much was published in all: the year's total of items, and the website's where both are given.

Reports name many counts of published items. The words of a mention give it a rank (``totals`` in
``data/statements/figures.json``): 主动公开政府信息 outranks 公开信息, one channel's count is none at all.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Literal, NamedTuple

from parsing.statements.barring import barred
from parsing.statements.figures import Body, Reading, clause, subject
from parsing.statements.passages import COUNT, FILL, Mention, Sentence
from parsing.statements.patterns import compiled, expand, load

_PART = re.compile(r"其中|包括|其余")
_SURE = 4
"""The rank of words that speak of all that was published."""
_MANY = 3
"""So many times a website's count tells that most was published elsewhere."""
_SUMS_UP = re.compile(r"合计|总计|共计|累计|总共")
_APPLICATIONS = re.compile(rf"申请[^。;{COUNT}]{{0,12}}{COUNT}")
"""Before a count of what the answers said: 收到申请7件，网站已公开1件."""
_ONE_OF_SEVERAL = re.compile(
    rf"[;,、](?!其中|包括|涉及|主要)[^。;,{COUNT}]{{2,40}}{COUNT}{FILL}* ?[条件篇份]"
)
"""Behind one of several kinds that are counted in a row: 公开水质信息20条；处罚信息31条."""
_OF_WHICH = re.compile(rf"{FILL}* ?[条篇件]?,?其中,?主动公开{COUNT}")
"""Behind a website's count of which a part was 主动公开."""
_SHARE = re.compile(rf"{FILL}* ?[条篇件]?[,(]?约?占(?!用)")
"""Behind a count that is a share of a larger one: 网站公开100条，占83%."""
_ADDED_TO = re.compile(r"[ 条篇件]{0,2}\((?:其中,?)?[^(),。;]{0,8}新增")
"""Behind a total of all years: 累计公开7976条(2022年新增435条)."""
_ACCOUNTS = re.compile(rf"{COUNT}{FILL}* ?[个家]")
"""A count of the channels themselves: 公众号32个，发布信息8600条."""


@dataclass(frozen=True, slots=True)
class _Totals:
    concept: str
    website: str
    web: re.Pattern[str]
    media: re.Pattern[str]
    site: re.Pattern[str]
    several: re.Pattern[str]
    beside: re.Pattern[str]
    elsewhere: re.Pattern[str]
    """Another website's count, beside the one that is looked at."""
    unless: re.Pattern[str]
    not_after: re.Pattern[str]
    domains: re.Pattern[str]
    by_attribute: re.Pattern[str]
    """Documents are counted by how they may be published, not by whether they were."""
    patterns: tuple[tuple[int, re.Pattern[str]], ...]
    """With their ranks, in the order in which they are tried."""


@cache
def _totals() -> _Totals:
    data = load("figures")
    totals, words = data["totals"], data["words"]
    ranks = [*((r["rank"], r["patterns"]) for r in totals["ranks"]), (0, totals["website_patterns"])]
    ranked = [(rank, pattern) for rank, texts in ranks for pattern in compiled(texts, words)]
    few, items = f"[^,。;{COUNT}]", expand("#<条>", words)
    never = f"{totals['unless']}|{data['never']}"
    return _Totals(
        totals["concept"],
        totals["website"],
        re.compile(totals["web"]),
        re.compile(totals["media"]),
        re.compile(totals["site"]),
        re.compile(totals["several"]),
        re.compile(rf"(?:{totals['media']})[^。;{COUNT}]{{0,24}}{items}"),
        re.compile(rf"(?:通过|在|利用|依托){few}{{0,24}}(?:{totals['site']})[^。;{COUNT}]{{0,60}}{items}"),
        re.compile(never),
        re.compile(totals["not_after"]),
        re.compile(totals["domains"]),
        re.compile(expand(totals["by_attribute"], words)),
        tuple(ranked),
    )


def patterns() -> tuple[re.Pattern[str], ...]:
    """Every pattern of a total, in the order that ``Signals.totals`` counts."""
    return tuple(pattern for _, pattern in _totals().patterns)


def _channel(text: str, start: int) -> str:
    """The words since the last count of items or semicolon: they say where the items were published."""
    cut = max(text.rfind(";", 0, start), text.rfind(COUNT, 0, start))
    if _ACCOUNTS.match(text, cut):
        cut = max(text.rfind(";", 0, cut), text.rfind(COUNT, 0, cut))
    return text[cut + 1 : start]


class Candidate(NamedTuple):
    """A count of published items. ``web``: on a website; ``part``: named as a part of something larger.

    ``rank`` 0 is a mere count of the website's items; ``beside``: another channel's stands next to it.
    ``sentence``: where its sentence begins. ``aside``: it is no candidate, but tells what another one is not:
    a count of ``media``, or what was published up to a day (``until``). ``site``: it names a website, not a
    platform or a column.
    """

    reading: Reading
    rank: int
    web: bool
    part: bool
    beside: bool
    sentence: int
    aside: Literal["", "media", "until"] = ""
    site: bool = False

    @property
    def weight(self) -> int:
        """How likely it is the year's total: a larger weight wins."""
        return 10 * self.rank - 14 * self.part - self.web - 12 * (self.part and self.web)


def candidates(
    sentence: Sentence, year: int | None, body: Body | None, skip: frozenset[int] = frozenset()
) -> Iterator[Candidate]:
    """Every count in ``sentence`` that may be the year's total or the website's part of it.

    ``skip``: where numbers begin that are known to be parts of a total behind them.
    """
    words, flat = _totals(), sentence.flat
    if flat.signals is None or not flat.signals.totals:
        return
    taken: set[int] = set()
    for place in flat.signals.totals:
        rank, pattern = words.patterns[place]
        for match in pattern.finditer(flat.text):
            number = sentence.number_at(flat.at(match.start("n")))
            if number is None or number.required or number.start in taken or number.start in skip:
                continue
            if words.unless.search(match.group()) or words.not_after.search(flat.text, 0, match.start()):
                continue
            if rank == 0 and _APPLICATIONS.search(flat.text, 0, match.start("n")):
                continue
            domain = match["domain"] if "domain" in pattern.groupindex else None
            if domain and (words.domains.search(domain) or _ONE_OF_SEVERAL.match(flat.text, match.end())):
                continue
            channel = _channel(flat.text, match.start() if rank == 1 else match.start("n"))
            web = bool(words.web.search(channel))
            site = bool(words.site.search(channel))
            several = site and bool(words.several.search(channel))
            aside: Literal["", "media", "until"] = ""
            if (words.media.search(channel) and not several) or _elsewhere(flat.text, match, site):
                aside = "media"
            start, end = clause(flat.text, *match.span())
            if barred(sentence, flat, match, start, year, web) or _ADDED_TO.match(
                sentence.text, number.end - sentence.start
            ):
                aside = "until"
            named = sentence.year_before(number.start, year)
            if year is not None and named is not None and named != year:
                continue
            if not aside:
                taken.add(number.start)
            reading = Reading(
                concept=words.concept if rank else words.website,
                kind="figure",
                value=number.value,
                start=flat.at(start),
                end=flat.at(end - 1) + 1,
                number=number,
                exactness=number.exactness,
                section=sentence.section,
                subject=subject(flat.text, match, body),
            )
            part = _part(flat.text, start, match.start("n")) or bool(_SHARE.match(flat.text, match.end()))
            if (part or 0 < rank < _SURE) and words.by_attribute.search(flat.text):
                continue
            alone = web and not several
            beside = alone and rank < _SURE and _beside(flat.text, start, match.end())
            beside = beside or (site and bool(_OF_WHICH.match(flat.text, match.end())))
            yield Candidate(reading, rank, alone, part, beside, sentence.start, aside, site)


def _beside(text: str, start: int, end: int) -> bool:
    """Whether another channel's count stands in the sentence, before ``start`` or behind ``end``."""
    channel = _totals().beside
    return channel.search(text, end) is not None or channel.search(text, 0, start) is not None


def _elsewhere(text: str, match: re.Match[str], site: bool) -> bool:
    """Whether a website's count is that of one of two: 在甲网公开14条，在乙网公开3条."""
    if not site:
        return False
    other = _totals().elsewhere
    behind = other.match(text, match.end() + 1)
    cut = text.rfind(COUNT, 0, match.start("n"))
    return bool(behind) or any(found.start("n") == cut for found in other.finditer(text, 0, match.start("n")))


def _part(text: str, start: int, end: int) -> bool:
    """Whether the count at ``end`` is listed as a part of something larger; ``start``: of its clause."""
    begin = start if _SUMS_UP.search(text, start, end) else text.rfind(";", 0, start) + 1
    return bool(_PART.search(text, begin, end))


def settle(found: Iterable[Candidate], said: Sequence[Sentence]) -> list[Reading]:
    """Which candidates are the total, and which the website's figure (only beside another total).

    ``said``: all sentences of the prose.
    """
    every = list(found)
    years = {s.start: s.years for s in said}
    running = [c for c in every if c.aside == "until"]
    found = [c for c in every if not c.aside and not _runs_on(c, running, years)]
    own = [c for c in found if c.reading.subject == "own"] or found
    totals = [c for c in own if c.rank]
    if not totals:
        sole = [c for c in own[:1] if not (c.beside or c.part or _outnumbered(c, said))]
        return [_named(c, _totals().concept) for c in sole] or _websites(own[:1])
    best = max(totals, key=lambda c: c.weight)
    same = [c.reading for c in totals if c.reading.value == best.reading.value]
    if best.beside or any(_more(best, c) for c in every) or _outnumbered(best, said):
        return _websites([best] if best.web else ())
    if any(_rivals(best, other) for other in totals):
        return []
    larger = [c for c in own if c.web and not c.part and c.reading.value > best.reading.value]
    if larger and best.rank < _SURE:
        return _websites(larger[:1])
    if best.web:
        return same
    sites = [c for c in own if c.site and (c.web or not c.rank) and c.reading.value < best.reading.value]
    alike = len({c.reading.value for c in sites}) == 1
    return [*same, *_websites(sites if alike else ())]


def _runs_on(one: Candidate, running: Iterable[Candidate], years: Mapping[int, Sequence[Mention]]) -> bool:
    """Whether a website's count is a part of one that may run over years: 累计发布900条，其中网站300条."""
    if not (one.web and one.part):
        return False
    before = [c.reading.start for c in running if c.sentence == one.sentence]
    start = max((s for s in before if s < one.reading.start), default=None)
    if start is None:
        return False
    return not any(start < m.start < one.reading.end for m in years[one.sentence])


def _more(one: Candidate, aside: Candidate) -> bool:
    """Whether a website's count is not all: another medium's is told, or a larger one of all up to a day."""
    if not one.web or one.rank >= _SURE or not aside.aside:
        return False
    return aside.aside == "media" or (aside.rank == _SURE and aside.reading.value > one.reading.value)


def _outnumbered(one: Candidate, said: Iterable[Sentence]) -> bool:
    """Whether another medium published more than a count that is not said to be all, or many times what a
    website's count says (7条 beside 802条).
    """
    if one.rank >= _SURE and not one.web:
        return False
    channel, least = _totals().beside, one.reading.value * (_MANY if one.web else 1)
    for sentence in said:
        if not any(n.value >= least and n.counts for n in sentence.numbers):
            continue
        for match in channel.finditer(sentence.flat.text):
            number = sentence.number_at(sentence.flat.at(match.start("n")))
            if number is None or number.value < least or number == one.reading.number:
                continue
            if not _totals().site.search(match.group()):
                return True
    return False


def _rivals(one: Candidate, other: Candidate) -> bool:
    """Whether one sentence counts different things in the same words, of which neither is said to be all."""
    alike = one.rank == other.rank < _SURE and one.sentence == other.sentence
    return alike and not one.part and not other.part and one.reading.value != other.reading.value


def _named(candidate: Candidate, concept: str) -> Reading:
    return candidate.reading._replace(concept=concept)


def _websites(found: Iterable[Candidate]) -> list[Reading]:
    return [_named(c, _totals().website) for c in found]
