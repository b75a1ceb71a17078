"""What a person types into a cell, and what the sums of the form say about it: help, never repair."""

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from nianbao.entries.model import Typed
from parsing.forms import Identity, form
from parsing.model import FormVersion, TableId

MARKS = frozenset({"/", "\\", "-", "--", "—", "——", "–", "−", "无", "*"})
UNITS = re.compile(r"(?:万元|元|件|条|宗|份|次|个)$")
PLAIN = re.compile(r"\d{1,12}(?:\.\d{1,8})?")
THOUSANDS = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d{1,8})?")

Lines = Sequence[Sequence[str]]
"""The cells of a table, row by row, as ids."""


def read_cell(concept: str, raw: str) -> Typed | None:
    """The cell that ``raw`` says: a number, a mark (/ - — 无) or, where it is empty, a blank; else None.

    Thousands separators and a unit behind the number are passed over; nothing is guessed.
    """
    text = "".join(unicodedata.normalize("NFKC", raw).split())
    if not text:
        return Typed(concept, "blank", None, "")
    if text in MARKS:
        return Typed(concept, "mark", None, raw.strip())
    text = UNITS.sub("", text).replace("，", ",")
    if PLAIN.fullmatch(text) or THOUSANDS.fullmatch(text):
        return Typed(concept, "reported", float(text.replace(",", "")), raw.strip())
    return None


@dataclass(frozen=True, slots=True)
class Sum:
    """A sum of the form that what was typed does not keep: its two sides, and the cells of the left one."""

    rule: str
    within: Literal["row", "column"]
    left: float
    right: float
    cells: tuple[str, ...]


def _total(ids: Sequence[str], values: Mapping[str, float | None]) -> float | None:
    """The sum of the cells; None where one of them has no number."""
    numbers = [values.get(concept) for concept in ids]
    known = [number for number in numbers if number is not None]
    return sum(known) if len(known) == len(numbers) else None


def _sides(identity: Identity, table: TableId, lines: Lines) -> Iterator[tuple[list[str], list[str]]]:
    """The cells on both sides of ``identity``, for each row or column in which it holds."""
    cells = dict.fromkeys(concept for line in lines for concept in line)
    rows, columns = (dict.fromkeys(concept.split(".")[part] for concept in cells) for part in (1, 2))
    for across in rows if identity.within == "row" else columns:
        left, right = (
            [f"{table}.{across}.{p}" if identity.within == "row" else f"{table}.{p}.{across}" for p in side]
            for side in (identity.left, identity.right)
        )
        if cells.keys() >= {*left, *right}:
            yield left, right


def broken_sums(
    table: TableId, printed: FormVersion, lines: Lines, values: Mapping[str, float | None]
) -> list[Sum]:
    """The sums of the form that ``values`` (None: no number) break; none of those with a cell missing."""
    broken = []
    for identity in form(printed).identities:
        if identity.table != table:
            continue
        for left, right in _sides(identity, table, lines):
            one, other = _total(left, values), _total(right, values)
            if one is not None and other is not None and abs(one - other) > 1e-6:
                broken.append(Sum(identity.id, identity.within, one, other, tuple(left)))
    return broken
