"""Runs: what stands in one row of a table, numbers side by side, with the labels printed before them."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from parsing.tables.tokens import Token

_KEPT = re.compile(r"[\u3400-\u9fff0-9a-zA-Z]+")


def compact(label: str) -> str:
    """A label as it is compared: its characters and digits only."""
    return "".join(_KEPT.findall(label))


@dataclass(frozen=True, slots=True)
class Run:
    """Cells without a label between them, and ``context``: the compact text between the run before and this.

    ``labels`` are the tokens behind the context. A run of blank cells does not end a context.
    """

    cells: tuple[Token, ...]
    labels: tuple[Token, ...]
    context: str
    last: bool
    """Whether nothing but white space follows: the text may have been cut here."""

    @property
    def filled(self) -> tuple[Token, ...]:
        """The cells that show something."""
        return tuple(c for c in self.cells if c.kind != "blank")

    @property
    def digits(self) -> int:
        """How many digits the run's whole numbers have together."""
        return sum(len(c.text) for c in self.cells if c.text.isdigit())

    @property
    def start(self) -> int:
        return self.cells[0].start

    @property
    def end(self) -> int:
        return self.cells[-1].end


def runs(tokens: Iterable[Token]) -> list[Run]:
    """The runs of a token stream, in order. Blank cells between labels (merged cells) are dropped."""
    stream = list(tokens)
    found: list[Run] = []
    labels: list[Token] = []
    cells: list[Token] = []

    def close(last: bool) -> None:
        nonlocal cells, labels
        if cells:
            context = compact("".join(t.text for t in labels[-60:]))
            found.append(Run(tuple(cells), tuple(labels), context, last))
            if any(c.kind != "blank" for c in cells):
                labels = []
            cells = []

    for token in stream:
        if token.kind == "text":
            close(last=False)
            labels.append(token)
        else:
            cells.append(token)
    close(last=True)
    return found


def without_outer_blanks(cells: Sequence[Token], width: int) -> tuple[Token, ...]:
    """The ``width`` cells of a row among ``cells`` that merged cells may have padded with blanks."""
    filled = [c for c in cells if c.kind != "blank"]
    if len(filled) == width or len(cells) < width:
        return tuple(filled)
    return tuple(cells[:width])
