"""Prose cut into sentences whose numbers and years are single signs, so that patterns speak of words only.

In a ``Sentence`` every counted number begins with ``COUNT``, every percentage with ``PERCENT``, every year
with ``YEAR``; the rest of each is ``FILL``. Lengths do not change, so offsets stay those of the prose.
"""

import re
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from parsing.making import maker
from parsing.normalise import CJK, Normalised
from parsing.numbers import Number, find_numbers, year_value

COUNT, PERCENT, YEAR, FILL = "\ue000", "\ue001", "\ue002", "\ue003"

_YEAR = re.compile(
    r"(?P<year>(?<!\d)(?:19|20)\d{2}|二[〇○零一][〇○零一二三四五六七八九]{2})年度?"
    r"(?!年?度?(?:部门)?(?:决算|预算|报告|年报)|[^,。;]{0,4}(?:修订|版|印发|制定))"
    r"|(?P<this>今年|本年度?|当年(?!度))"
    r"|(?P<last>(?<![较比同与])(?:去年|上年度?|上一年度?))"
)
_YEAR_SEEN = re.compile(
    r"年(?:(?<=[12二今本当去上]\d{3}年)()|(?<=[12二今本当去上][〇○零一][〇○零一二三四五六七八九]{2}年)()"
    r"|(?<=[12二今本当去上]一年)()|(?<=[12二今本当去上]年)())"
)
"""Where ``_YEAR`` may match, by its rarest letter; the group that takes part tells where it begins."""
_YEAR_BEGINS = (0, 4, 4, 2, 1)
"""How many characters before 年, by the number of the group."""
_CARRIED = re.compile(r" ?(?:结转|转入|转结|遗留|未办结)")
_OTHER_ENDS = str.maketrans("!?", "。。")
_BREAK = re.compile(
    rf"\n(?<=[{CJK}]\n)(?![一二三四五六七八九十]{{1,3}}[、是]|第.{{1,3}}[章条])(?=[{CJK}][^\n|]{{7}})"
)
_PAGE = re.compile(rf"(?<=[,、;])\s*\n[ ]*[-—–]* ?\d{{1,3}} ?[-—–]*[ ]*\n\s*(?=[{CJK}])")
"""A page number inside a sentence: the line before it ends with a comma."""
_PAGE_LINE = re.compile(r"\n[ ]*+[-—–]* ?\d{1,3} ?[-—–]*[ ]*\n")
_SHORTEST_BROKEN = 11
_SOFT = "\u2028"
_DROPPED = re.compile(r"\([^()\n]*(?:\([^()\n]*\)[^()\n]*)*\)|(?<=《)[^》\n]*(?=》)|\u2028")
_BEFORE_HEADING = frozenset(" \u3000(0123456789")
"""The first characters of a ``_HEADING``."""
_HEADING = re.compile(r"^[ \u3000]*(?:\([一二三四五六七八九十]+\)|\d{1,2}[.、])([^。\n:]{2,30})")


_LONGEST_TITLE = 80
_LONGEST, _MOST_NUMBERS = 4_000, 150
"""Characters and numbers of a sentence: what a person writes stays far below."""


@dataclass(slots=True)
class Unread:
    """How many stretches with numbers were too long to be read as a sentence."""

    stretches: int = 0


@dataclass(frozen=True, slots=True)
class Mention:
    """A year of the text: absolute (``value``), or relative to the report's own year (``offset`` 0 or -1)."""

    start: int
    value: int | None
    offset: int | None


@dataclass(frozen=True, slots=True)
class Signals:
    """Which readers may find something in a flat text: the patterns of figures and of totals, and lists.

    ``refers``: it may open with words that refer to a total of an earlier sentence.
    """

    figures: tuple[int, ...]
    totals: tuple[int, ...]
    lists: bool
    refers: bool


Spot = Callable[[str], Signals | None]
"""Tells the signals of a flat text; None where there are none."""


@dataclass(frozen=True, slots=True)
class Flat:
    """A sentence without what stands in its brackets; ``index[i]`` is the offset in the prose."""

    text: str
    index: Sequence[int]
    signals: Signals | None

    def at(self, position: int) -> int:
        """The offset in the prose of a position of ``text`` (its end included)."""
        return self.index[position] if position < len(self.index) else self.index[-1] + 1


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of the prose. Offsets (``start``, numbers, years) count in the whole prose.

    ``context`` is the heading above it and the sentence before it in its paragraph. ``flat`` is the sentence
    without brackets, titles of documents and broken lines; ``brackets`` is what stands in brackets, each with
    the offset of its opening.
    """

    start: int
    text: str
    numbers: tuple[Number, ...]
    years: tuple[Mention, ...]
    section: int | None
    context: str
    flat: Flat
    brackets: tuple[tuple[int, Flat], ...]

    @property
    def end(self) -> int:
        return self.start + len(self.text)

    def number_at(self, offset: int) -> Number | None:
        """The number that begins at ``offset`` of the prose."""
        for number in self.numbers:
            if number.start == offset:
                return number
        return None

    def year_before(self, offset: int, own: int | None) -> int | None:
        """The last year named before ``offset``; None where none is, or where the report has no year."""
        if not self.years:
            return None
        aside = [(a, flat.index[-1]) for a, flat in self.brackets if flat.index[-1] < offset]
        named = [m for m in self.years if m.start < offset and not any(a < m.start <= b for a, b in aside)]
        if not named:
            return None
        mention = named[-1]
        if mention.value is not None:
            return mention.value
        return None if own is None or mention.offset is None else own + mention.offset


_sentence, _flat = maker(Sentence), maker(Flat)


def _flattened(text: str, start: int, spot: Spot) -> tuple[Flat, tuple[tuple[int, Flat], ...]] | None:
    """The text of a sentence without what is dropped from it, and what stands in its brackets.

    None where nothing of it is of interest.
    """
    if "(" not in text and "《" not in text and _SOFT not in text:
        signals = spot(text)
        return (_flat(text, range(start, start + len(text)), signals), ()) if signals else None
    pieces: list[str] = []
    index: list[int] = []
    brackets: list[tuple[int, Flat]] = []
    done = 0
    for match in _DROPPED.finditer(text):
        a, b = match.span()
        pieces.append(text[done:a])
        index += range(start + done, start + a)
        if text[a] == "(" and b - a > 2:
            inside = text[a + 1 : b - 1]
            brackets.append((start + a, Flat(inside, range(start + a + 1, start + b - 1), spot(inside))))
        done = b
    pieces.append(text[done:])
    index += range(start + done, start + len(text))
    flat = "".join(pieces)
    return Flat(flat, index or [start], spot(flat)), tuple(brackets)


def _years(text: str) -> list[re.Match[str]]:
    """The matches of ``_YEAR``."""
    found = (
        _YEAR.match(text, seen.start() - _YEAR_BEGINS[seen.lastindex or 0])
        for seen in _YEAR_SEEN.finditer(text)
    )
    return [match for match in found if match]


def _mask(text: str, numbers: Iterable[Number], years: Iterable[re.Match[str]]) -> str:
    spans = [(*match.span(), YEAR) for match in years if match["year"]]
    spans += [(n.start, n.end, PERCENT if n.percent else COUNT) for n in numbers if n.percent or n.unit]
    signs: list[str] = []
    done = 0
    for start, end, sign in sorted(spans):
        if start < done:
            return _mask_overlapping(text, spans)
        signs += (text[done:start], sign, FILL * (end - start - 1))
        done = end
    signs.append(text[done:])
    return "".join(signs)


def _mask_overlapping(text: str, spans: Iterable[tuple[int, int, str]]) -> str:
    """The same where numbers lie over years: a later span hides an earlier one."""
    signs = list(text)
    for start, end, sign in spans:
        signs[start:end] = [sign, *[FILL] * (end - start - 1)]
    return "".join(signs)


def _in_title(text: str, at: int) -> bool:
    """Whether ``at`` lies in the title of a document, whose year is not the sentence's."""
    opened = text.rfind("《", max(0, at - _LONGEST_TITLE), at)
    return opened >= 0 and "》" not in text[opened:at] and "\n" not in text[opened:at]


def _mentions(text: str, years: Iterable[re.Match[str]]) -> Iterator[Mention]:
    for match in years:
        if _CARRIED.match(text, match.end()) or _in_title(text, match.start()):
            continue
        value = year_value(match["year"]) if match["year"] else None
        yield Mention(match.start(), value, None if value else 0 if match["this"] else -1)


def _unbroken(text: str) -> str:
    """With other signs in place of page numbers inside sentences and of breaks between Chinese characters."""
    if _PAGE_LINE.search(text):
        text = _PAGE.sub(lambda m: _SOFT * len(m.group()), text)
    pieces: list[str] = []
    done = 0
    for match in _BREAK.finditer(text):
        at = match.start()
        begin = text.rfind("\n", 0, at) + 1
        if at - begin < _SHORTEST_BROKEN or "|" in text[begin:at]:
            continue
        pieces += (text[done:at], _SOFT)
        done = at + 1
    return "".join([*pieces, text[done:]])


def _tells(part: str) -> bool:
    """Whether a piece counts or denies something; sign by sign, which is faster than a set of them."""
    counts = COUNT in part or PERCENT in part
    return counts or "无" in part or "未" in part or "没" in part or "零" in part


def _pieces(masked: str) -> Iterator[tuple[int, str, bool]]:
    """What stands between ends of sentences: its offset, itself, and whether a line begins before it.

    Of a line that tells nothing only what may be a heading, unless it is so long that unread numbers count.
    """
    if "!" in masked or "?" in masked:
        masked = masked.translate(_OTHER_ENDS)
    done = 0
    for line in masked.split("\n"):
        opens = True
        tells = len(line) > _MOST_NUMBERS or _tells(line)
        for part in line.split("。"):
            if part and (tells or part[0] in _BEFORE_HEADING) and not part.isspace():
                yield done, part, opens
                opens = False
            done += len(part) + 1


def sentences(
    prose: Normalised,
    blocked: Sequence[tuple[int, int]],
    sections: Sequence[tuple[int, int]],
    unread: Unread,
    spot: Spot,
) -> Iterator[Sentence]:
    """The sentences of ``prose`` outside the ``blocked`` spans (tables, of the raw text) that tell something.

    Those that neither count nor deny anything are left out, those without signals (``spot``), and what is
    longer than a person writes (``_LONGEST``, ``_MOST_NUMBERS``), a table that was not recognised or a text
    without stops: ``unread`` counts where numbers are lost so.
    A line that breaks off between two Chinese characters goes on in the next one.

    ``sections``: (offset in the raw text, number of the section that begins there), ordered.
    """
    text = prose.text
    for start, end in blocked:
        a, b = prose.at(start), prose.at(end)
        if b > a:
            text = f"{text[:a]}\n{' ' * (b - a - 2)}\n{text[b:]}" if b > a + 1 else f"{text[:a]}\n{text[b:]}"
    text = _unbroken(text)
    years = _years(text)
    numbers, mentions = find_numbers(text), tuple(_mentions(text, years))
    number_starts, mention_starts = [n.start for n in numbers], [m.start for m in mentions]
    masked = _mask(text, numbers, years)
    begins = [(prose.at(offset), number) for offset, number in sections]
    begins.reverse()
    section: int | None = None
    heading = before = ""
    for done, part, opens in _pieces(masked):
        if opens:
            before = ""
        title = _HEADING.match(part) if part[0] in _BEFORE_HEADING else None
        if title:
            heading, before = title[1], ""
        stop = done + len(part)
        readable = _tells(part)
        if stop - done > _MOST_NUMBERS:
            count = bisect_left(number_starts, stop) - bisect_left(number_starts, done)
            if stop - done > _LONGEST or count > _MOST_NUMBERS:
                unread.stretches += count > 0
                readable = False
        flat = _flattened(part, done, spot) if readable else None
        if flat:
            while begins and begins[-1][0] <= done:
                section = begins.pop()[1]
            yield _sentence(
                done,
                part,
                numbers[bisect_left(number_starts, done) : bisect_left(number_starts, stop)],
                mentions[bisect_left(mention_starts, done) : bisect_left(mention_starts, stop)],
                section,
                f"{heading}。{before[-_LONGEST:]}。",
                *flat,
            )
        before = part
