"""The annex of older reports: rows of a name, a measure word and a number (行政复议数 件 0)."""

import re
from collections.abc import Iterator
from functools import cache

from parsing.normalise import Normalised
from parsing.numbers import Number
from parsing.statements.figures import Reading
from parsing.statements.patterns import load


@cache
def _rows() -> tuple[tuple[re.Pattern[str], str], ...]:
    annex = load("figures")["annex"]
    return tuple(
        (re.compile(rf"{name}{annex['measure']}(?P<n>\d+)(?![\d.])"), concept)
        for name, concept in annex["names"].items()
    )


def read(prose: Normalised, known: set[str]) -> Iterator[Reading]:
    """Figures of the annex for concepts that the sentences did not give (``known``)."""
    for pattern, concept in _rows():
        match = None if concept in known else pattern.search(prose.text)
        if match:
            number = Number(float(match["n"]), match.start("n"), match.end("n"), None, "exact")
            yield Reading(
                concept, "figure", number.value, match.start(), match.end(), number, "exact", section=None
            )
