"""Paragraphs that cannot hold a row of a table are passed over: only what follows their last number counts.

Most of a report is prose, where each number would be a run of its own. Such a run can be a row of a table
only if the paragraph shows it (numbers side by side, many digits, words of a table's headings) or stands
between rows; what is passed over there is found by ``read_tables``, which then has every paragraph read.
"""

from collections.abc import Sequence
from functools import cache

from rapidfuzz import fuzz
from rapidfuzz.distance import LCSseq

from parsing.forms import FORMS, form
from parsing.making import made
from parsing.tables.tokens import FREE, Piece, cell, compact

_HEADED = 75
"""How much of a table's first headings (``heads``) must stand before its first run, in per cent."""

_REACH, _LEAST = 60, 14
"""So many characters before a run are looked at; fewer are no headings."""

_LEAST_ALIKE = 9
"""Characters that such headings have in common with ``heads``, in order: where s is the shorter of both and w
a part of the longer, 2·lcs ≥ 0.75·(s + w) and w ≥ lcs make lcs ≥ 0.6·s, and s is at least 14."""

_ROW_OF_DIGITS = 7
"""So many digits can be the glued cells of a row."""


@cache
def heads() -> tuple[str, ...]:
    """The headings of table two's first block up to its first row, form by form, the newest first."""
    blocks = (form(version).proactive[0] for version in reversed(FORMS))
    return tuple(
        compact("信息内容" + "".join(column.label for column in block.columns) + block.rows[0].label)
        for block in blocks
    )


@cache
def _together() -> str:
    """All of ``heads``: what has too little in common with it has so with each."""
    return "".join(heads())


def _alike(head: str, text: str) -> bool:
    """Whether ``text`` has enough in common with one of ``heads`` to be compared closely, which is slow."""
    return LCSseq.similarity(head, text, score_cutoff=_LEAST_ALIKE) > 0


def headed(head: str, context: str) -> bool:
    """Whether ``context``, the compact text before a run, ends with one of ``heads``."""
    tail = context[-_REACH:]
    return len(tail) >= _LEAST and _alike(head, tail) and fuzz.partial_ratio(head, tail) >= _HEADED


def left_by(line: str, above: str) -> tuple[Piece, bool] | None:
    """The label behind a paragraph's last number, which goes on in the next line; None where it must be read.

    With it, whether numbers were passed over: a paragraph without any is all label. ``above`` are the labels
    before it. The piece counts as those of ``pieces`` do; its ``plain`` is not yet made fit to be compared.
    """
    context = "\n" + line
    done = 1
    before: list[str] = []
    for match in FREE.finditer(context, 1):
        kind = match.lastgroup
        if kind == "years":
            continue
        start, end = match.span()
        between = context[done:start]
        if kind == "row" or end - start >= _ROW_OF_DIGITS or not between or between.isspace():
            return None
        before.append(between)
        done = end
    rest = context[done:]
    label = rest.strip()
    if not label or (not before and cell(label, 0)):
        return None
    if before:
        before[0] = above + before[0]
        if _like_headings(before):
            return None
    start = done + len(rest) - len(rest.lstrip())
    return made(Piece, ("text", start, start + len(label), label, None, False, label)), bool(before)


def _like_headings(before: Sequence[str]) -> bool:
    """Whether a stretch ``before`` a number may be headings of table four (复议, 维持) or of table two."""
    for part in before:
        if "维" in part or ("复" in part and "议" in part and "复议" in compact(part)):
            return True
        if len(part) >= _LEAST and _alike(_together(), part):
            context = compact(part)
            if any(headed(head, context) for head in heads()):
                return True
    return False
