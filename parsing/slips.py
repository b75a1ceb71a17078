"""Slips in prose: counts never filled in, years left from last year; private numbers; fee notices.

The words are data: ``data/words/slips.json``.
"""

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from data import resource
from parsing.document import Document
from parsing.model import Structure, StructureKind
from parsing.needles import hastened, needles
from parsing.normalise import Normalised
from parsing.personal import masked, numbers, starred

Span = tuple[int, int]
_END = re.compile(r"[。;!?\n]")
_QUOTE = 40


@dataclass(frozen=True, slots=True)
class _Words:
    missing: re.Pattern[str]
    missing_end: re.Pattern[str]
    stale: tuple[re.Pattern[str], ...]
    year: re.Pattern[str]
    about: re.Pattern[str]
    unless: re.Pattern[str]
    notice: re.Pattern[str]
    notice_needs: tuple[frozenset[str], ...]


@cache
def _words() -> _Words:
    data = json.loads(resource("words/slips.json").read_text("utf-8"))
    heads = data["headings"]
    return _Words(
        hastened(data["missing"]),
        re.compile(data["missing_end"]),
        tuple(hastened(pattern) for pattern in data["stale"]),
        re.compile(heads["year"]),
        re.compile(heads["about"]),
        re.compile(heads["unless"]),
        hastened(data["notice"]),
        needles(re.compile(data["notice"])),
    )


def _inside(at: int, spans: Sequence[Span]) -> bool:
    return any(a <= at < b for a, b in spans)


def _clause(text: str, start: int, end: int) -> Span:
    """The words around ``start``–``end`` in their sentence, not too long."""
    low = max(0, start - _QUOTE)
    before = [m.end() for m in _END.finditer(text, low, start)]
    behind = _END.search(text, end, end + _QUOTE)
    return (before[-1] if before else low), (behind.start() if behind else end)


def _outside(
    pattern: re.Pattern[str], needs: Sequence[frozenset[str]], text: str, tables: Sequence[Span]
) -> Iterator[re.Match[str]]:
    """The matches of ``pattern``, shorter than a quote, that begin outside of ``tables``.

    ``needs``: of each of these sets a match has a word.
    """
    done = 0
    for start, end in [*sorted(tables), (len(text), len(text))]:
        stop = start + _QUOTE
        stretch = text[done:stop]
        if all(any(word in stretch for word in words) for words in needs):
            yield from (m for m in pattern.finditer(text, done, stop) if m.start() < start)
        done = max(done, end)


def _headings(build: Sequence[Structure], year: int) -> Iterator[Structure]:
    words = _words()
    for row in build:
        if row.kind not in ("section", "heading") or "年" not in row.text:
            continue
        found = words.year.search(row.text)
        if not found or words.unless.search(row.text) or not words.about.search(row.text):
            continue
        if int(found["year"]) < year:
            yield row


def find(
    document: Document,
    prose: Normalised,
    tables: Sequence[Span],
    build: Sequence[Structure],
    year: int | None,
) -> tuple[Structure, ...]:
    """Rows of the kinds ``missing``, ``stale``, ``notice`` and ``private``, the last with a masked text.

    ``prose`` is the text as prose (``Normalised.joined``); ``tables`` spans of the raw text; ``build`` the
    structure's rows. ``official`` says that a private number is
    beyond doubt one.
    """
    words, text = _words(), prose.text
    spans = [(prose.at(a), prose.at(b)) for a, b in tables]

    def section(offset: int) -> int | None:
        return next((r.section for r in reversed(build) if r.kind == "section" and r.start <= offset), None)

    def row(kind: StructureKind, start: int, end: int, **given: object) -> Structure:
        a, b = prose.span(start, end)
        return Structure(
            kind=kind,
            text=masked(prose.raw[a:b].strip()),
            start=a,
            end=b,
            where=document.locate(a, b),
            section=section(a),
            **given,  # type: ignore[arg-type]  # fields by name
        )

    rows: list[Structure] = []
    # Spaces between words do not outlive the joining of lines: a gap is looked for in the text as it came.
    missing = words.missing.finditer(document.text) if words.missing_end.search(document.text) else ()
    for match in missing:
        if not _inside(match.start(), tables):
            start, end = _clause(document.text, *match.span())
            rows.append(row("missing", prose.at(start), prose.at(end)))
    notice = next(_outside(words.notice, words.notice_needs, text, spans), None)
    if notice:
        rows.append(row("notice", *_clause(text, *notice.span())))
    if year is not None:
        for pattern in words.stale:
            for match in pattern.finditer(text):
                if int(match["year"]) < year and not _inside(match.start(), spans):
                    rows.append(row("stale", *_clause(text, *match.span())))
        for heading in _headings(build, year):
            rows.append(replace(heading, kind="stale", number=None, level=None, list_id=None, characters=0))
    raw = document.text
    for one in numbers(raw):
        if any(a <= one.start < b for a, b in tables) and one.kind != "identity":
            continue
        rows.append(
            Structure(
                "private",
                starred(raw[one.start : one.end], one.kind),
                one.start,
                one.end,
                document.locate(one.start, one.end),
                section=section(one.start),
                official=not one.doubtful,
                expected=one.kind,
            )
        )
    return tuple(rows)
