"""Runs: what stands in one row of a table, numbers side by side, with the labels printed before them."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple, Self

from parsing.tables.tokens import Token

_MOST_LABELS = 60
_SHORT = 60
_KEPT = re.compile(r"[\u3400-\u9fff0-9a-zA-Z]+")


def compact(label: str) -> str:
    """A label as it is compared: its characters and digits only."""
    return "".join(_KEPT.findall(label))


@lru_cache(1 << 12)
def _compact(label: str) -> str:
    return compact(label)


class Run(NamedTuple):
    """Cells without a label between them, and ``context``: the compact text between the run before and this.

    ``labels`` are the tokens behind the context. A run of blank cells does not end a context.
    """

    cells: tuple[Token, ...]
    labels: tuple[Token, ...]
    context: str
    last: bool
    """Whether nothing but white space follows: the text may have been cut here."""

    filled: tuple[Token, ...]
    """The cells that show something."""
    crowded: bool
    """Whether another row begins or ends in the same line: its blank cells may be those of either."""

    @property
    def digits(self) -> int:
        """How many digits the run's whole numbers have together."""
        if len(self.cells) == 1:
            text = self.cells[0].text
            return len(text) if text.isdigit() else 0
        return sum([len(c.text) for c in self.cells if c.text.isdigit()])

    @property
    def start(self) -> int:
        return self.cells[0].start

    @property
    def end(self) -> int:
        return self.cells[-1].end


def runs(tokens: Iterable[Token]) -> list[Run]:
    """The runs of a token stream, in order. Blank cells between labels (merged cells) are dropped."""
    found: list[Run] = []
    labels: list[Token] = []
    cells: list[Token] = []
    crowded = False
    blank = True

    for token in tokens:
        kind = token[0]
        if kind == "text":
            if cells:
                followed = token.line == cells[-1].line
                found.append(_run(cells, labels, crowded=crowded or followed))
                crowded = followed
                labels = labels if blank else []
                cells, blank = [], True
            labels.append(token)
            continue
        if blank and cells and token.line != cells[-1].line:
            found.append(_run(cells, labels, crowded=crowded))
            crowded = False
            cells = []
        cells.append(token)
        blank = blank and kind == "blank"
    if cells:
        found.append(_run(cells, labels, last=True, crowded=crowded))
        labels = labels if blank else []
    if found and not compact("".join([t.text for t in labels])):
        found[-1] = found[-1]._replace(last=True)
    return found


def _run(cells: list[Token], labels: list[Token], *, crowded: bool, last: bool = False) -> Run:
    filled = tuple([cell for cell in cells if cell[0] != "blank"])
    above = "".join([label.text for label in labels[-_MOST_LABELS:]])
    context = _compact(above) if len(above) <= _SHORT else compact(above)
    return Run(tuple(cells), tuple(labels), context, last, filled, crowded)


@dataclass(frozen=True, slots=True)
class Padding:
    """How blanks pad the rows of a table: ``places`` of a row's cells among those of a line, by their number.

    None where lines of as many cells differ in it.
    """

    places: dict[int, tuple[int, ...] | None]
    apart: bool
    """Whether a row shows its cells apart: a number alone in another may be one cell."""
    short: bool
    """Whether a row has too few digits for its cells: blank ones leave no trace."""

    @classmethod
    def of(cls, found: Iterable[Run], width: int) -> Self:
        """The padding that rows without blank cells of their own show."""
        places: dict[int, tuple[int, ...] | None] = {}
        apart = short = False
        for run in found:
            many = len(run.cells)
            if len(run.filled) == width < many:
                here = tuple([i for i, cell in enumerate(run.cells) if cell.kind != "blank"])
                places[many] = here if places.get(many, here) == here else None
            if many >= width > 1:
                apart = True
            elif not run.last and sum(len(cell.text) for cell in run.filled) < width:
                short = True
        return cls(places, apart, short)

    def row(self, run: Run, width: int) -> tuple[Token, ...] | None:
        """The cells of a run without padding; None where its own blanks cannot be told from padding."""
        if len(run.filled) == width:
            return run.filled
        if len(run.cells) < width:
            return run.cells
        if len(run.filled) > width:
            return None
        if run.crowded and (len(run.cells) > width or run.cells[0].kind == "blank"):
            return None
        if len(run.cells) == width or not run.filled:
            return run.cells[:width]
        first = None if run.cells[0].kind == "blank" else tuple(range(width))
        places = self.places.get(len(run.cells), first)
        if places is None:
            return None
        cells = tuple([run.cells[place] for place in places])
        return cells if sum(cell.kind != "blank" for cell in cells) == len(run.filled) else None
