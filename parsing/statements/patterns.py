"""The shorthand of ``data/statements``: patterns over the signs of ``passages``, made into expressions.

``#`` is a count, ``%`` a percentage, ``@`` a year, ``<8>`` up to eight characters without a count or
punctuation, ``<8,>`` the same with commas and colons, ``<name>`` an entry of the file's words.
"""

import json
import re
from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any

from data import resource
from parsing.needles import hastened, telling
from parsing.statements.passages import COUNT, FILL, PERCENT, YEAR

_SHORT = re.compile(r"<(?P<gap>\d+)(?P<wide>,?)>|(?<!P)<(?P<word>[^<>\d=!?][^<>]*)>|(?<!\\)[#%@]")
_SIGNS = {"#": f"(?P<n>{COUNT}){FILL}*", "%": f"(?P<n>{PERCENT}){FILL}*", "@": f"{YEAR}{FILL}*"}


@cache
def load(name: str) -> Any:
    """The parsed file ``name`` of ``data/statements``."""
    return json.loads(resource(f"statements/{name}.json").read_text("utf-8"))


def expand(pattern: str, words: Mapping[str, str]) -> str:
    """A pattern of the data as a regular expression; its number is the group ``n``."""

    def long(match: re.Match[str]) -> str:
        if match["gap"]:
            stops = "。;" if match["wide"] else ",。;:"
            return f"[^{COUNT}{PERCENT}{stops}]{{0,{match['gap']}}}?"
        if match["word"]:
            return expand(words[match["word"]], words)
        return _SIGNS[match.group()]

    return _SHORT.sub(long, pattern)


def compiled(patterns: Iterable[str], words: Mapping[str, str]) -> tuple[re.Pattern[str], ...]:
    """Each pattern on its own: a number may be named in several of them."""
    return tuple(hastened(expand(p, words)) for p in patterns)


def optional(pattern: str | None, words: Mapping[str, str]) -> re.Pattern[str] | None:
    """A pattern that need not be given, and of which it only matters whether it stands somewhere."""
    return telling(expand(pattern, words)) if pattern else None
