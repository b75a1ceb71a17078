"""Where the cells of a printed form stand, whose rows leave out what cells above or before them cover."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from nianbao.cards.content import Box


@dataclass(frozen=True, slots=True)
class Placed:
    """A cell with its first and last row and column, from 0."""

    box: Box
    top: int
    left: int
    bottom: int
    right: int


def placed(rows: Sequence[Sequence[Box]], width: int) -> Iterator[Placed]:
    """The cells of ``rows`` in a table of ``width`` columns; the last of a row reaches as far as it can."""
    taken: set[tuple[int, int]] = set()
    for y, row in enumerate(rows):
        x = 0
        for number, box in enumerate(row):
            while (y, x) in taken:
                x += 1
            columns = box.columns
            if number == len(row) - 1:
                free = next((c for c in range(x, width) if (y, c) in taken), width)
                columns = max(columns, free - x)
            bottom = min(y + box.rows, len(rows)) - 1
            right = min(x + columns, width) - 1
            taken.update((r, c) for r in range(y, bottom + 1) for c in range(x, right + 1))
            yield Placed(box, y, x, bottom, right)
            x = right + 1


def width_of(rows: Sequence[Sequence[Box]]) -> int:
    """How many columns a table has."""
    return max((sum(box.columns for box in row) for row in rows), default=0)
