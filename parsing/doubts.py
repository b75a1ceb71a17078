"""Numbers that were recognised in a picture: when one is doubtful, and what else it may be."""

import json
from collections.abc import Sequence
from functools import cache
from itertools import islice, product
from math import prod

from data import resource
from parsing.document import Document

SURE = 0.97
"""A digit recognised with less confidence is doubtful."""

ILLEGIBLE = "\ufffd"
"""What stands for ink that nobody can read."""

_MOST_READINGS = 64


@cache
def _readings() -> dict[str, str]:
    table: dict[str, str] = json.loads(resource("confusions.json").read_text("utf-8"))["readings"]
    return table


def all_sure(document: Document) -> bool:
    """Whether nothing in the document is doubtful: all of it is legible print."""
    return (document.pages is None or not document.pages.confidences) and ILLEGIBLE not in document.text


def doubtful(document: Document, start: int, end: int) -> bool:
    """Whether the characters ``start``–``end`` of the text are not certain."""
    return document.confidence(start, end) < SURE or ILLEGIBLE in document.text[start:end]


def readings(document: Document, start: int, end: int) -> tuple[float, ...]:
    """What the number at ``start``–``end`` of the text may be, in ascending order; () where it is no number.

    Each doubtful digit may be any of those that are mistaken for each other (``data/confusions.json``); what
    nobody can read beside digits may be dirt. Where there are too many, none is named but the number itself.
    """
    shown = [
        (at, char)
        for at, char in enumerate(document.text[start:end], start)
        if not char.isspace() and char != ","
    ]
    choices: list[Sequence[str]] = [
        _readings().get(char, char) if doubtful(document, at, at + 1) else char for at, char in shown
    ]
    if len(shown) > 1:
        choices = [
            ("", *choice) if char == ILLEGIBLE else choice
            for (_, char), choice in zip(shown, choices, strict=True)
        ]
    if prod(map(len, choices)) > _MOST_READINGS:
        choices = [document.text[start:end]]
    found = {value for way in product(*choices) if (value := _value("".join(way))) is not None}
    return tuple(sorted(islice(found, _MOST_READINGS)))


def _value(printed: str) -> float | None:
    whole = printed.lstrip("-").partition(".")[0]
    if not whole.isdigit() or (len(whole) > 1 and whole[0] == "0"):
        return None
    try:
        return float(printed)
    except ValueError:
        return None
