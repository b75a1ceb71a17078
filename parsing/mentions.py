"""What a report mentions that it must or may mention, and labels of its tables that are not the form's.

The words are data: ``data/words/mentions.json``.
"""

import json
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Self

from rapidfuzz import fuzz

from data import resource
from parsing.document import Document
from parsing.forms import Line, form
from parsing.making import maker
from parsing.model import FormVersion, MentionKind, Structure, TableId
from parsing.needles import hastened
from parsing.normalise import Normalised
from parsing.structure import numeral
from parsing.tables import TablesRead

_HEAD, _TAIL = 2500, 600
_CLAUSE_END = re.compile(r"[。;!?\n]")
_LONGEST_QUOTE = 60
_OFFICE = re.compile(r"(?:人民政府|政府|办事处|委员会)$")
_SIGNS = re.compile(r"[^\u3400-\u9fff]+")
_TELLING = 4
"""Characters of a label that stand nowhere else by chance."""

_ORDINAL = re.compile(r"\(?[一二三四五六七八九\d]+[.、)]")
_ALIKE = 75
"""Likeness from which on a text in a table is a label of the form that is printed otherwise."""

Span = tuple[int, int]

_structure = maker(Structure)


@dataclass(frozen=True, slots=True)
class _Word:
    """A word, found by its last letter: a pattern with one letter in front is faster than ``str.find``."""

    length: int
    last: re.Pattern[str]

    @classmethod
    def of(cls, word: str) -> Self:
        return cls(len(word), re.compile(f"{word[-1]}(?<={word})"))

    def find(self, text: str, begin: int, stop: int) -> int:
        """Where the word begins in a span of ``text``, -1 if nowhere."""
        match = self.last.search(text, begin + self.length - 1, stop)
        return match.end() - self.length if match else -1


@dataclass(frozen=True, slots=True)
class _Words:
    anywhere: dict[MentionKind, tuple[_Word, ...]]
    fifth: dict[MentionKind, re.Pattern[str]]
    sixth: dict[MentionKind, re.Pattern[str]]
    contact: re.Pattern[str]
    announced: re.Pattern[str]
    none: re.Pattern[str]
    around: re.Pattern[str]


@cache
def _words() -> _Words:
    data = json.loads(resource("words/mentions.json").read_text("utf-8"))
    return _Words(
        {kind: tuple(map(_Word.of, words)) for kind, words in data["anywhere"].items()},
        {kind: hastened(pattern) for kind, pattern in data["fifth"].items()},
        {kind: hastened(pattern) for kind, pattern in data["sixth"].items()},
        hastened(data["head"]["contact"]),
        re.compile(data["head"]["announced"]),
        re.compile(data["hollow"]["none"]),
        re.compile(data["hollow"]["around"]),
    )


@dataclass(frozen=True, slots=True)
class _Reader:
    document: Document
    prose: Normalised

    def row(self, kind: MentionKind, start: int, end: int, section: int | None, **given: object) -> Structure:
        """The row of what stands at ``start``–``end`` of the prose."""
        a, b = self.prose.span(start, end)
        return _structure(
            kind=kind,
            text=self.prose.raw[a:b].strip(),
            start=a,
            end=b,
            where=self.document.locate(a, b),
            section=section,
            **given,
        )

    def clause(self, start: int, end: int, least: int = 0) -> Span:
        """The words around ``start``–``end`` up to the ends of their sentence, not too long.

        They begin at ``least`` or behind it.
        """
        text = self.prose.text
        low = max(least, start - _LONGEST_QUOTE // 2)
        before = [m.end() for m in _CLAUSE_END.finditer(text, low, start)]
        behind = _CLAUSE_END.search(text, end, end + _LONGEST_QUOTE // 2)
        return (before[-1] if before else low), (behind.start() if behind else end)


def _section_at(rows: Sequence[Structure], offset: int) -> int | None:
    """The section in which ``offset`` of the raw text lies."""
    return next((r.section for r in reversed(rows) if r.start <= offset), None)


def _first(text: str, words: Iterable[_Word], tables: Sequence[Span]) -> Span | None:
    """Where the first of ``words`` stands outside of ``tables``."""
    best: Span | None = None
    for word in words:
        at = word.find(text, 0, best[0] if best else len(text))
        while at >= 0 and any(a <= at < b for a, b in tables):
            at = word.find(text, next(b for a, b in tables if a <= at < b), len(text))
        if at >= 0 and (best is None or at < best[0]):
            best = at, at + word.length
    return best


def _hollow(body: str) -> bool:
    """Whether ``body`` says that there is nothing, and says nothing else."""
    words = _words()
    return bool(words.none.search(body)) and not words.around.sub(
        "", words.none.sub("", _SIGNS.sub("", body))
    )


def _announced(match: re.Match[str]) -> int | None:
    printed = match["n"]
    return int(printed) if printed.isdigit() else numeral(printed)


def _bodies(reader: _Reader, headings: Sequence[Structure], section: int) -> Iterator[Span]:
    """What stands under the headings of ``section`` up to the next of the six, other headings included."""
    for place, heading in enumerate(headings):
        if heading.section == section:
            behind = (h.start for h in headings[place + 1 :] if h.section is not None)
            stop = next(behind, len(reader.prose.raw))
            yield reader.prose.at(heading.end), reader.prose.at(stop)


def _fifth(reader: _Reader, headings: Sequence[Structure], agency: str) -> Iterator[Structure]:
    for start, end in _bodies(reader, headings, 5):
        if _hollow(reader.prose.text[start:end]):
            yield reader.row("nothing", start, end, 5)
            return
        for kind, pattern in _words().fifth.items():
            match = pattern.search(reader.prose.text, start, end)
            if match:
                yield reader.row(kind, *reader.clause(*match.span(), start), 5)
        at = reader.prose.text.find(agency, start, end) if agency else -1
        if at >= 0:
            yield reader.row("own", *reader.clause(at, at + len(agency), start), 5)


def _sixth(reader: _Reader, headings: Sequence[Structure]) -> Iterator[Structure]:
    for start, end in _bodies(reader, headings, 6):
        for kind, pattern in _words().sixth.items():
            match = pattern.search(reader.prose.text, start, end)
            if match:
                yield reader.row(kind, *reader.clause(*match.span(), start), 6)


@cache
def _interleaved(label: str) -> re.Pattern[str]:
    """The label with characters of the labels beside it in between, as reading by lines gives them."""
    return re.compile(".{0,6}".join(label))


def _bare(label: str) -> str:
    """A label without its ordinal, which may be numbered automatically."""
    return _ORDINAL.sub("", label, count=1) if _ORDINAL.match(label) else label


def _compact(label: str) -> str:
    """A label as it is compared: its characters without its ordinal."""
    return _SIGNS.sub("", _bare(label))


@cache
def _official(table: TableId, version: FormVersion) -> tuple[tuple[str, Line, str, str], ...]:
    """Of each row of table two or three: the beginning of its cells' ids, itself, its label's two forms."""
    whole = form(version)
    blocks = whole.proactive if table == "proactive" else (whole.requests,) if table == "requests" else ()
    rows = (row for block in blocks for row in block.rows)
    return tuple((f"{table}.{row.id}.", row, _bare(row.label), _compact(row.label)) for row in rows)


def _printed(row: Line, official: str, compact: str) -> str | None:
    """What stands in ``compact``, the tables' text, instead of ``official``, the label of ``row``."""
    known = next((v for v in map(_compact, row.variants) if v in compact), None)
    if known:
        torn = any(len(rest) >= _TELLING and rest in compact for rest in official.split(known))
        return None if torn else known
    found = fuzz.partial_ratio_alignment(official, compact, score_cutoff=_ALIKE)
    if found is None:
        return None
    printed = compact[found.dest_start : found.dest_end].strip("".join(set(compact) - set(official)))
    return printed if len(printed) > 1 else None


def _labels(reader: _Reader, tables: TablesRead, spans: Sequence[Span]) -> Iterator[Structure]:
    """Rows of tables two and three whose official label stands there otherwise, not whole."""
    parts = [reader.prose.text[a:b] for a, b in spans]
    text, compact = "|".join(parts), ""
    for table, version in tables.forms.items():
        for name, row, label, official in _official(table, version):
            if label in text:
                continue
            compact = compact or "|".join(_SIGNS.sub("", part) for part in parts)
            if official in compact:
                continue
            fact = next((f for f in tables.facts if f.id.startswith(name)), None)
            if fact is None or _interleaved(official).search(compact):
                continue
            printed = _printed(row, official, compact)
            if printed is None:
                continue
            yield _structure(
                kind="label",
                text=printed,
                start=fact.start,
                end=fact.end,
                where=fact.where,
                section=2 if table == "proactive" else 3,
                expected=row.label,
            )


def find(
    document: Document, prose: Normalised, tables: TablesRead, build: Sequence[Structure], agency: str
) -> tuple[Structure, ...]:
    """One row for each kind (``MentionKind``) that the report mentions, with its words; every odd label.

    ``prose`` is the text as prose (``Normalised.joined``), ``build`` the rows of its structure; ``agency`` is
    the name without its area, "" where it is unknown.
    """
    reader, words = _Reader(document, prose), _words()
    spans = [(prose.at(a), prose.at(b)) for a, b in tables.spans]
    headings = [row for row in build if row.kind == "section"]
    rows = []
    for kind, listed in words.anywhere.items():
        found = _first(prose.text, listed, spans)
        if found:
            start, end = reader.clause(*found)
            section = _section_at(headings, prose.span(*found)[0])
            rows.append(reader.row(kind, start, end, section))
    if not any(row.kind == "fee" for row in rows):
        rows += _sixth(reader, headings)
    second = next((row.start for row in headings if row.section == 2), None)
    head = min(_HEAD, len(prose.text) if second is None else prose.at(second))
    contact = words.contact.search(prose.text, 0, head) or words.contact.search(
        prose.text, max(head, len(prose.text) - _TAIL)
    )
    if contact:
        rows.append(reader.row("contact", *contact.span(), None))
    announced = words.announced.search(prose.text, 0, head)
    if announced and (number := _announced(announced)) is not None:
        rows.append(reader.row("announced", *announced.span(), None, number=number))
    rows += [*_fifth(reader, headings, _OFFICE.sub("", agency)), *_labels(reader, tables, spans)]
    return tuple(sorted(rows, key=lambda row: (row.start, row.end)))
