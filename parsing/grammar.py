"""What a regular expression is made of, as far as one can tell from it which words a match has.

The only place that asks ``re``'s own parser, which has no public name: ``sre_parse``, which had one, is
deprecated, and ``re`` offers nothing else. It is asked all the same, as Hypothesis does, because a parser of
ours would be a second grammar: where it understood a pattern otherwise than the engine does, a rule would
silently never be tried, and a figure be missed. If the private names ever change, the import fails at once.
"""

from collections.abc import Iterable
from re import _constants as codes  # type: ignore[attr-defined]  # private, for want of a public name
from re import _parser as parser  # type: ignore[attr-defined]  # likewise
from typing import Any, NamedTuple


class Letters(NamedTuple):
    """One character out of a few; ``alone``: written as itself, not in brackets."""

    chars: frozenset[str]
    alone: bool


class Class(NamedTuple):
    """One character of a class with ranges, categories or a negation."""


class Group(NamedTuple):
    """Parts in brackets."""

    parts: "tuple[Part, ...]"


class Choice(NamedTuple):
    """Parts of which one or the other stands there."""

    branches: "tuple[tuple[Part, ...], ...]"


class Repeat(NamedTuple):
    """Parts that stand there ``least`` times or more often."""

    parts: "tuple[Part, ...]"
    least: int


class Widthless(NamedTuple):
    """What looks around or says where: it takes no character."""


class Other(NamedTuple):
    """What tells nothing."""


Part = Letters | Class | Group | Choice | Repeat | Widthless | Other

_REPEATS = (codes.MAX_REPEAT, codes.MIN_REPEAT, codes.POSSESSIVE_REPEAT)
_WIDTHLESS = (codes.ASSERT, codes.ASSERT_NOT, codes.AT)


def parts(pattern: str, flags: int = 0) -> tuple[Part, ...]:
    """The parts of ``pattern`` in order. What all branches of a choice begin with stands in front of it."""
    return _parts(parser.parse(pattern, flags))


def _parts(parsed: Iterable[tuple[Any, Any]]) -> tuple[Part, ...]:
    return tuple(_part(code, value) for code, value in parsed)


def _part(code: object, value: Any) -> Part:
    if code is codes.LITERAL:
        return Letters(frozenset(chr(value)), alone=True)
    if code is codes.IN:
        plain = all(kind is codes.LITERAL for kind, _ in value)
        return Letters(frozenset(chr(char) for _, char in value), alone=False) if plain else Class()
    if code is codes.SUBPATTERN:
        return Group(_parts(value[3]))
    if code is codes.BRANCH:
        return Choice(tuple(map(_parts, value[1])))
    if code in _REPEATS:
        return Repeat(_parts(value[2]), value[0])
    return Widthless() if code in _WIDTHLESS else Other()
