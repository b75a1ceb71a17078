"""Tables without ruled lines: rows of numbers that stand in columns, with the labels printed beside them."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from parsing.document import Box
from parsing.layout.lines import Line, middle, words

BEGINS = re.compile(r"[一二三四五六七八九十]+[、.]|[(（][一二三四五六七八九十]+[)）]|\d{1,2}[.．、](?!\d)")
"""How the label of a row begins."""

VALUE = re.compile(r"[-−+]?\d[\d,，]*(?:[.．]\d+)?|[-/—–―无]+")
"""What a cell with a number shows."""

_FEWEST_COLUMNS, _FEWEST_ROWS = 4, 3
_REACH = 1.5
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
    parted = [words(line) for line in found]
    spans = _spans(parted)
    if spans is None:
        return [], list(found)
    left = spans[0][0]
    numbers = [_numbers(line, spans) for line in parted]
    rows = [i for i, number in enumerate(numbers) if number is not None]
    first, last = (middle(numbers[i][0]) for i in (rows[0], rows[-1]))  # type: ignore[index]  # rows have some
    high = found[rows[0]][-1].bottom - found[rows[0]][-1].top
    near = [i for i, line in enumerate(found) if first - 2 * high <= middle(line[-1]) <= last + 2 * high]
    aside = [word for i in near for word in parted[i] if word[-1].x1 <= left]
    labels = _labels(aside)
    chosen = _chosen([numbers[i] or [] for i in rows], labels, high)
    if chosen is None:
        return [], list(found)
    used = {id(line) for label in chosen for line in label.lines}
    result = []
    for i, label in zip(rows, chosen, strict=True):
        cells = [(_box(label.lines), label.lines)]
        y0, y1 = min(g.top for g in numbers[i] or ()), max(g.bottom for g in numbers[i] or ())
        for (x0, x1) in spans:
            inside = [g for g in numbers[i] or () if x0 <= (g.x0 + g.x1) / 2 <= x1]
            cells.append(((x0, y0, x1, y1), [inside] if inside else []))
        result.append(Found(middle((numbers[i] or [])[0]), cells))
    rest: list[Line] = []
    for i, line in enumerate(parted):
        kept = [w for w in line if id(w) not in used and not (i in rows and w[-1].x1 > left)]
        rest += [found[i]] if len(kept) == len(line) else [[g for w in kept for g in w]] if kept else []
    return result, rest


def _text(word: Line) -> str:
    return "".join(g.text for g in word)


def _tail(line: Sequence[Line]) -> list[Line]:
    """The numbers with which a line ends."""
    count = 0
    while count < len(line) and VALUE.fullmatch(_text(line[-1 - count])):
        count += 1
    return list(line[len(line) - count :])


def _spans(parted: Iterable[Sequence[Line]]) -> list[tuple[float, float]] | None:
    """The columns: from midway to midway between the numbers that stand under each other."""
    tails = [tail for line in parted if len(tail := _tail(line)) >= _FEWEST_COLUMNS]
    counts = Counter(map(len, tails))
    usual, often = max(counts.items(), key=lambda item: (item[1], item[0]), default=(0, 0))
    if often < _FEWEST_ROWS:
        return None
    alike = [tail for tail in tails if len(tail) == usual]
    sides = [(min(w[0].x0 for w in c), max(w[-1].x1 for w in c)) for c in zip(*alike, strict=True)]
    if any(a[1] >= b[0] for a, b in pairwise(sides)):
        return None
    edges = [(a[1] + b[0]) / 2 for a, b in pairwise(sides)]
    half = (edges[1] - edges[0]) / 2
    outer = [min(edges[0] - half, sides[0][0]), *edges, max(edges[-1] + half, sides[-1][1])]
    return list(pairwise(outer))


def _numbers(line: Sequence[Line], spans: Sequence[tuple[float, float]]) -> Line | None:
    """The characters of a line in the columns; None unless they are numbers and fill half the columns."""
    left, right = spans[0][0], spans[-1][1]
    inside = [word for word in line if word[-1].x1 > left]
    if not inside or any(word[0].x0 < left or word[-1].x1 > right + 1 for word in inside):
        return None
    if not all(VALUE.fullmatch(_text(word)) for word in inside):
        return None
    filled = {sum(x <= (w[0].x0 + w[-1].x1) / 2 for x, _ in spans) for w in inside}
    return [g for word in inside for g in word] if len(filled) * 2 > len(spans) else None


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
                if 0 < word[0].top - last.top <= 2 * (last.bottom - last.top):
                    label.lines.append(word)
                break
    return labels


def _chosen(rows: Sequence[Line], labels: Sequence[_Label], high: float) -> list[_Label] | None:
    """For each row the nearest label, each once and in order; those inside a group first. None without."""
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
    order = [found[r] for r in range(len(rows)) if r in found]
    if len(order) < len(rows) or order != sorted(order):
        return None
    return [labels[n] for n in order]


def _box(found: Sequence[Line]) -> Box:
    glyphs = [g for line in found for g in line]
    return (
        min(g.x0 for g in glyphs),
        min(g.top for g in glyphs),
        max(g.x1 for g in glyphs),
        max(g.bottom for g in glyphs),
    )
