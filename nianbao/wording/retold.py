"""A sentence that was made in Chinese, said in the language spoken.

Problems of reading, the shipped scheme's own words and where rules come from are kept as the sentences
they were made as; what was filled into one is found in it again.
"""

import re
from functools import cache
from typing import Literal

from nianbao.wording.language import DEFAULT, language
from nianbao.wording.reading import words

Kind = Literal["problems", "intake", "scheme", "sources"]

_WHOLE = ("scheme", "sources")
"""Kinds whose words are kept whole, with nothing filled in."""


def _pattern(template: str) -> re.Pattern[str]:
    """What a sentence made from ``template`` looks like."""
    named: set[str] = set()
    pieces = []
    for literal, name in re.findall(r"([^{}]+)|\{(\w+)\}", template):
        if literal:
            pieces.append(re.escape(literal))
        elif name in named:
            pieces.append(f"(?P={name})")
        else:
            named.add(name)
            pieces.append(f"(?P<{name}>.*)")
    return re.compile("".join(pieces), re.DOTALL)


@cache
def _pairs(kind: Kind, tag: str) -> tuple[tuple[re.Pattern[str], str], ...]:
    """Patterns of the sentences, and the same in the language ``tag``."""
    told = words(tag, kind)
    if kind in _WHOLE:
        return tuple((re.compile(re.escape(said)), text) for said, text in told.items())
    return tuple((_pattern(text), told[code]) for code, text in words(DEFAULT, kind).items())


def retold(kind: Kind, text: str) -> str:
    """``text`` in the language spoken; as it is where it is none of the sentences of ``kind``."""
    tag = language()
    if tag == DEFAULT:
        return text
    for pattern, template in _pairs(kind, tag):
        found = pattern.fullmatch(text)
        if found:
            return template.format(**found.groupdict())
    return text
