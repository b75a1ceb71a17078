"""Changes against the year before: 收到申请102件，比上年增加22件，增长27.5%.

Only what stands directly behind its figure is read, and only where last year is what it is compared with:
no percentage points, multiples (增长1.2倍, 翻一番), targets (增长到120件), quarters, 持平 or 分别.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from parsing.normalise import Normalised
from parsing.numbers import UNITS, Number, find_numbers
from parsing.statements.figures import Reading
from parsing.statements.passages import COUNT, FILL, PERCENT
from parsing.statements.patterns import load

_ENDS = "。!?\n"
_NUMBERS = f"{COUNT}{PERCENT}"
_UNIT = rf" ?(?:{UNITS})?"
_ROUNDED = re.compile("[万亿千]")


@dataclass(frozen=True, slots=True)
class Change:
    """One comparison. ``start``–``end`` spans it in the prose, the figure included.

    ``amount`` is the change as printed, ``sign`` 1 or -1; ``now`` the figure and ``then`` last year's in the
    same sentence: ``told`` where it is printed, else it follows from a change that is printed as a count.
    ``unclear``: other figures stand before it to which it may refer as well.
    """

    start: int
    end: int
    amount: Number
    sign: int
    now: Number
    rounded: bool
    then: Number | None
    then_value: float | None
    told: bool
    unclear: bool
    reading: Reading | None


@dataclass(frozen=True, slots=True)
class _Words:
    seen: tuple[re.Pattern[str], ...]
    change: re.Pattern[str]
    more: re.Pattern[str]
    figure: re.Pattern[str]
    up: re.Pattern[str]
    not_amount: re.Pattern[str]
    never: re.Pattern[str]
    cumulative: re.Pattern[str]
    within: re.Pattern[str]


@cache
def _words() -> _Words:
    data = load("growth")
    count = f"{COUNT}{FILL}*"
    words = f"(?P<word>{data['up']}|{data['down']}){data['between']}(?P<amount>[{_NUMBERS}]){FILL}*"
    base = data["base"].replace("#", count)
    return _Words(
        tuple(re.compile(pattern) for pattern in data["seen"]),
        re.compile(f"(?:{base}){words}"),
        re.compile(rf"{_UNIT}[,、(](?:同比)?{words}"),
        re.compile(rf"(?P<n>{COUNT}){FILL}*{_UNIT}{data['subject']}$"),
        re.compile(data["up"]),
        re.compile(data["not_amount"]),
        re.compile(data["never"]),
        re.compile(data["cumulative"]),
        re.compile(data["within"]),
    )


def _masked(text: str, numbers: Iterable[Number]) -> str:
    signs = list(text)
    for number in numbers:
        if number.counts or number.percent:
            width = number.end - number.start
            sign = PERCENT if number.percent else COUNT
            signs[number.start : number.end] = [sign, *[FILL] * (width - 1)]
    return "".join(signs)


def _sentences(text: str) -> Iterator[tuple[int, int]]:
    """The sentences in which words of a comparison stand, in their order."""
    places = sorted(match.start() for pattern in _words().seen for match in pattern.finditer(text))
    done = 0
    for place in places:
        if place < done:
            continue
        start = max(text.rfind(end, 0, place) for end in _ENDS) + 1
        done = min((p for p in (text.find(end, place) for end in _ENDS) if p >= 0), default=len(text))
        yield start, done


def _unclear(masked: str, since: int, figure: int) -> bool:
    """Whether other counts stand between ``since`` and the figure, outside of brackets."""
    return COUNT in re.sub(r"\([^()]*\)", "", masked[since:figure])


def _changes(text: str, offset: int, year: int | None, readings: dict[int, Reading]) -> Iterator[Change]:
    """The comparisons of one sentence, which begins at ``offset`` of the prose."""
    words = _words()
    here = find_numbers(text)
    masked = _masked(text, here)
    numbers = {n.start: n._replace(start=offset + n.start, end=offset + n.end) for n in here}
    done = 0
    for match in words.change.finditer(masked):
        if match["year"] and year is not None and int(match["year"]) != year - 1:
            continue
        figure = words.figure.search(masked, done, match.start())
        since = max(done, masked.rfind(";", 0, match.start()) + 1)
        done_before, done = since, match.end()
        if figure is None or words.never.search(text, done_before, match.end()):
            continue
        if words.cumulative.search(text, done_before, match.end()) and not words.within.search(
            text, 0, match.end()
        ):
            continue
        now = numbers.get(figure.start("n"))
        told = numbers.get(match.start("then")) if match["then"] else None
        if now is None or now.required or (told and told.unit not in (None, now.unit)):
            continue
        clause = max(masked.rfind(sign, 0, figure.start("n")) for sign in ",;:、(") + 1
        unclear = _unclear(masked, done_before, figure.start("n"))
        reading = readings.get(now.start)
        then, value = told, told.value if told else None
        found: re.Match[str] | None = match
        while found is not None:
            amount = numbers.get(found.start("amount"))
            after = masked[found.end() : found.end() + 4]
            if amount is None or words.not_amount.match(after):
                break
            if not amount.percent and amount.unit != now.unit:
                break
            sign = 1 if words.up.fullmatch(found["word"]) else -1
            done = found.end() + len(amount.unit or "")
            rounded = bool(_ROUNDED.search(text[now.start - offset : now.end - offset]))
            closed = text.startswith(")", done) and "(" in text[clause:done]
            span = offset + clause, offset + done + closed
            yield Change(*span, amount, sign, now, rounded, then, value, told is not None, unclear, reading)
            if then is None and not amount.percent:
                then, value = amount, now.value - sign * amount.value
            found = words.more.match(masked, found.end())


def find(
    prose: Normalised,
    readings: Iterable[Reading],
    *,
    year: int | None,
    blocked: Sequence[tuple[int, int]] = (),
) -> list[Change]:
    """Every comparison with last year whose figure ``readings`` know, or that names last year's figure.

    ``blocked``: spans of the raw text that are no prose.
    """
    text = prose.text
    if not any(pattern.search(text) for pattern in _words().seen):
        return []
    spans = [(prose.at(start), prose.at(end)) for start, end in blocked]
    known = {r.number.start: r for r in readings if r.number is not None}
    found = []
    for start, end in _sentences(text):
        if any(a <= start < b for a, b in spans):
            continue
        changes = _changes(text[start:end], start, year, known)
        found += [c for c in changes if c.reading is not None or c.then is not None]
    return found
