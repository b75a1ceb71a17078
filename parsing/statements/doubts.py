"""Figures of the prose whose recognition is doubtful: told to nobody as certain."""

import re
from collections.abc import Iterable

from parsing.document import Document
from parsing.doubts import doubtful, readings
from parsing.model import Fact, Statement

_DIGITS = re.compile(r"[0-9０-９.．零〇○一二三四五六七八九十百千万亿两]+")


def _doubted(document: Document, start: int, end: int) -> bool:
    """Whether a numeral in a span of the text is doubtful."""
    return any(doubtful(document, *m.span()) for m in _DIGITS.finditer(document.text, start, end))


def certain(document: Document, statements: Iterable[Statement]) -> tuple[Statement, ...]:
    """The statements whose numerals are certain: no check may judge by the others."""
    return tuple(s for s in statements if not _doubted(document, s.start, s.end))


def marked(document: Document, facts: Iterable[Fact]) -> tuple[Fact, ...]:
    """``facts`` with those uncertain whose numerals are doubtful."""
    return tuple(_marked(document, fact) for fact in facts)


def _marked(document: Document, fact: Fact) -> Fact:
    if fact.value is None or not _doubted(document, fact.start, fact.end):
        return fact
    candidates = tuple(sorted({fact.value, *readings(document, fact.start, fact.end)}))
    confidence = round(document.confidence(fact.start, fact.end), 2)
    return fact._replace(value=None, state="uncertain", candidates=candidates, confidence=confidence)
