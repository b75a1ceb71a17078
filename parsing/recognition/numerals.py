"""Characters that a recogniser mistakes for digits, where only numbers can stand."""

import json
from collections.abc import Sequence
from functools import cache

from data import resource
from parsing.recognition.engine import Sign

DOUBT = 0.5
"""The confidence of a digit that was read as another character."""

_DUST = frozenset(" .,·。、:;'\"`~°‘’“”…•,：；")


@cache
def _table() -> dict[str, str]:
    table: dict[str, str] = json.loads(resource("confusions.json").read_text("utf-8"))["digits"]
    return table


def as_number(line: Sequence[Sign]) -> tuple[Sign, ...]:
    """A cell's one line with look-alikes of digits turned into digits, doubtfully, where it is a number then.

    Lines with other characters, and marks such as ``/`` and ``-``, stay as they are.
    """
    signs = _stripped(line)
    if not signs or any(not (s.text.isdigit() or s.text in ".," or s.text in _table()) for s in signs):
        return signs
    if len(signs) == 1 and signs[0].text in _marks():
        return (signs[0]._replace(text=_marks()[signs[0].text]),)
    return tuple(
        s._replace(text=_table()[s.text], confidence=min(s.confidence, DOUBT)) if s.text in _table() else s
        for s in signs
    )


def agreed(first: Sequence[Sign], second: Sequence[Sign]) -> tuple[Sign, ...]:
    """Two readings of one number as one: the surer one, and doubtful where they are not the same."""
    one, other = (min((s.confidence for s in line), default=0.0) for line in (first, second))
    better = tuple(first if one >= other else second)
    if [s.text for s in first] == [s.text for s in second]:
        return better
    return tuple(s._replace(confidence=min(s.confidence, DOUBT)) for s in better)


def _stripped(line: Sequence[Sign]) -> tuple[Sign, ...]:
    """A line without the dust before and behind it that was read as punctuation, where digits are left."""
    first, last = 0, len(line)
    while first < last and line[first].text in _DUST:
        first += 1
    while last > first and line[last - 1].text in _DUST:
        last -= 1
    inner = tuple(line[first:last])
    return inner if any(sign.text.isdigit() for sign in inner) else tuple(line)


@cache
def _marks() -> dict[str, str]:
    table: dict[str, str] = json.loads(resource("confusions.json").read_text("utf-8"))["marks"]
    return table
