"""Tables without ruled lines: rows of numbers that stand in columns, with the labels printed beside them."""

import math
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from parsing.document import Box
from parsing.layout.lines import Line, middle, words

BEGINS = re.compile(r"[一二三四五六七八九十]+[、.]|[(（][一二三四五六七八九十]+[)）]|\d{1,2}[.．、](?!\d)")
"""How the label of a row begins."""

VALUE = re.compile(r"[-−+]?\d[\d,，]*(?:[.．]\d+)?|[-/—–―无]+")
"""What a cell with a number shows."""

_FEWEST_COLUMNS, _FEWEST_ROWS, _FEWEST_NUMBERS = 4, 3, 3
_SPACE = 0.45
_THOUSANDS, _LEADING = re.compile(r"\d{3}(?:[.．]\d+)?"), re.compile(r"[-−+]?[1-9]\d{0,2}(?:\d{3}){0,2}")
_REACH = 1.5
_LEADING_OF_LINES = 1.75
_WIDE = 1.2
_INNER = 0.6


@dataclass(frozen=True, slots=True)
class Found:
    """A row of a table: its height on the page, then for each cell its box and lines, the label's first."""

    top: float
    cells: list[tuple[Box, list[Line]]]


@dataclass(slots=True)
class _Label:
    lines: list[Line]

    @property
    def y(self) -> float:
        return (middle(self.lines[0][0]) + middle(self.lines[-1][0])) / 2

    @property
    def inner(self) -> bool:
        """Whether it numbers a row inside a group of rows."""
        return self.lines[0][0].text.isdecimal()


def columns(found: Sequence[Line]) -> tuple[list[Found], list[Line]]:
    """The rows among the lines of a page, and the lines that belong to none.

    There are rows where lines of numbers, or of blanks between them, stand in the same columns and each has a
    label of its own beside it; otherwise every line stays what it is.
    """
    rows: list[Found] = []
    rest: list[Line] = []
    for zone in _zones(found):
        inside = _rows(zone)
        if inside is None:
            rest += (line for line, _ in zone)
        else:
            rows += inside[0]
            rest += inside[1]
    return rows, rest


def _zones(found: Sequence[Line]) -> Iterator[list[tuple[Line, list[Line]]]]:
    """Lines with their words, parted where text stands in what were columns of numbers."""
    zone: list[tuple[Line, list[Line]]] = []
    left = math.inf
    for line in found:
        parted = _parted(line)
        tail = _tail(parted)
        if any(word[-1].x1 > left for word in parted[: len(parted) - len(tail)]):
            yield zone
            zone, left = [], math.inf
        if len(tail) >= _FEWEST_NUMBERS:
            left = min(left, tail[0][0].x0)
        zone.append((line, parted))
    yield zone


def _rows(zone: Sequence[tuple[Line, list[Line]]]) -> tuple[list[Found], list[Line]] | None:
    """The rows of a zone and its other lines; None where it has no columns, or a row no label."""
    spans = _spans(parted for _, parted in zone)
    if spans is None:
        return None
    left = spans[0][0]
    numbers = [_numbers(parted, spans) for _, parted in zone]
    rows = [(i, number) for i, number in enumerate(numbers) if number]
    high = rows[0][1][0].bottom - rows[0][1][0].top
    first, last = middle(rows[0][1][0]), middle(rows[-1][1][0])
    near = [parted for line, parted in zone if first - 2 * high <= middle(line[-1]) <= last + 2 * high]
    labels = _labels([word for parted in near for word in parted if word[-1].x1 <= left])
    chosen = _chosen([number for _, number in rows], labels, high)
    if chosen is None:
        return None
    result = []
    rows = [row for r, row in enumerate(rows) if r in chosen]
    for (_, number), (_, label) in zip(rows, sorted(chosen.items()), strict=True):
        top, bottom = min(g.top for g in number), max(g.bottom for g in number)
        cells = [(box_of(label.lines), label.lines)]
        for x0, x1 in spans:
            inside = [g for g in number if x0 <= (g.x0 + g.x1) / 2 < x1]
            cells.append(((x0, top, x1, bottom), [inside] if inside else []))
        result.append(Found(middle(number[0]), cells))
    used = {id(line) for label in chosen.values() for line in label.lines}
    lying = {i for i, _ in rows}
    rest: list[Line] = []
    for i, (line, parted) in enumerate(zone):
        kept = [w for w in parted if id(w) not in used and not (i in lying and w[-1].x1 > left)]
        if len(kept) == len(parted):
            rest.append(line)
        elif kept:
            rest.append([g for word in kept for g in word])
    return result, rest


def _text(word: Line) -> str:
    return "".join(g.text for g in word)


def _parted(line: Line) -> list[Line]:
    """The words of a line; thousands set apart by a space are one, so are a label and its number."""
    parted: list[Line] = []
    for word in words(line):
        if parted and _goes_with(word, parted[-1]):
            parted[-1] = [*parted[-1], *word]
        else:
            parted.append(word)
    return parted


def _goes_with(word: Line, before: Line) -> bool:
    gap = (word[0].x0 - before[-1].x1) / ((word[0].bottom - word[0].top) or 1.0)
    if gap < _SPACE and _THOUSANDS.fullmatch(_text(word)):
        return bool(_LEADING.fullmatch(_text(before)))
    return gap < _WIDE and bool(BEGINS.fullmatch(_text(before))) and not VALUE.fullmatch(_text(word))


def _tail(line: Sequence[Line]) -> list[Line]:
    """The numbers with which a line ends."""
    count = 0
    while count < len(line) and VALUE.fullmatch(_text(line[-1 - count])):
        count += 1
    return list(line[len(line) - count :])


def _spans(parted: Iterable[Sequence[Line]]) -> list[tuple[float, float]] | None:
    """The columns: from midway to midway between the numbers that stand under each other."""
    tails = [tail for line in parted if len(tail := _tail(line)) >= _FEWEST_NUMBERS]
    if len(tails) < _FEWEST_ROWS:
        return None
    sides: list[tuple[float, float]] = []
    for x0, x1 in sorted((word[0].x0, word[-1].x1) for tail in tails for word in tail):
        if sides and x0 < sides[-1][1]:
            sides[-1] = (sides[-1][0], max(sides[-1][1], x1))
        else:
            sides.append((x0, x1))
    if len(sides) < _FEWEST_COLUMNS:
        return None
    edges = [(a[1] + b[0]) / 2 for a, b in pairwise(sides)]
    half = (edges[1] - edges[0]) / 2
    outer = [min(edges[0] - half, sides[0][0]), *edges, max(edges[-1] + half, sides[-1][1])]
    return list(pairwise(outer))


def _numbers(line: Sequence[Line], spans: Sequence[tuple[float, float]]) -> Line | None:
    """The characters of a line in the columns; None unless they are numbers, each in a column of its own."""
    left, right = spans[0][0], spans[-1][1]
    inside = [word for word in line if word[-1].x1 > left]
    if not inside or any(word[0].x0 < left or word[-1].x1 > right + 1 for word in inside):
        return None
    if not all(VALUE.fullmatch(_text(word)) for word in inside):
        return None
    filled = {sum(x <= (w[0].x0 + w[-1].x1) / 2 for x, _ in spans) for w in inside}
    return [g for word in inside for g in word] if len(filled) == len(inside) else None


def _labels(aside: Sequence[Line]) -> list[_Label]:
    """Labels: a word that begins one, and the lines under it that begin at the same place."""
    labels: list[_Label] = []
    for word in sorted(aside, key=lambda w: middle(w[0])):
        if BEGINS.match(_text(word)):
            labels.append(_Label([word]))
            continue
        for label in reversed(labels):
            last = label.lines[-1][0]
            if abs(label.lines[0][0].x0 - word[0].x0) <= (last.bottom - last.top):
                if 0 < word[0].top - last.top <= _LEADING_OF_LINES * (last.bottom - last.top):
                    label.lines.append(word)
                break
    return labels


def _chosen(rows: Sequence[Line], labels: Sequence[_Label], high: float) -> dict[int, _Label] | None:
    """For each row the nearest label, each once and in order; those inside a group first.

    Rows of few numbers may have none; None where another has none.
    """
    pairs = sorted(
        (abs(label.y - middle(row[0])) - (_INNER * high if label.inner else 0), r, n)
        for r, row in enumerate(rows)
        for n, label in enumerate(labels)
        if abs(label.y - middle(row[0])) <= _REACH * high
    )
    found: dict[int, int] = {}
    for _, r, n in pairs:
        if r not in found and n not in found.values():
            found[r] = n
    order = [found[r] for r in sorted(found)]
    bare = [row for r, row in enumerate(rows) if r not in found]
    if order != sorted(order) or any(len(words(row)) >= _FEWEST_NUMBERS for row in bare):
        return None
    return {r: labels[n] for r, n in found.items()}


def cells(line: Line) -> list[Line]:
    """A line of text as the cells of a row: numbers at its end that stand apart from each other or a label.

    Any other line is one cell.
    """
    parted = _parted(line)
    tail = _tail(parted)
    label = parted[: len(parted) - len(tail)]
    if not tail or len(label) + len(tail) < 2:
        return [line]
    gaps = [b[0].x0 - a[-1].x1 for a, b in pairwise([*label[-1:], *tail])]
    high = tail[0][0].bottom - tail[0][0].top
    if (gaps[0] if label else min(gaps)) < _WIDE * high:
        return [line]
    first = [line[: next(i for i, g in enumerate(line) if g is tail[0][0])]] if label else []
    return [*first, *tail]


def box_of(found: Sequence[Line]) -> Box:
    glyphs = [g for line in found for g in line]
    return (
        min(g.x0 for g in glyphs),
        min(g.top for g in glyphs),
        max(g.x1 for g in glyphs),
        max(g.bottom for g in glyphs),
    )
