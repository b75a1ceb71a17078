"""Runs: what stands in one row of a table, numbers side by side, with the labels printed before them."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple, Self

from parsing.making import made
from parsing.tables.paragraphs import left_by
from parsing.tables.tokens import Piece, compact, moved, pieces

_MOST_LABELS = 60


class Run(NamedTuple):
    """Cells without a label between them, and ``context``: the compact text between the run before and this.

    A run of blank cells does not end a context.
    """

    pieces: tuple[Piece, ...]
    """The cells as they stand in their lines: those of rows that recur are the same objects."""
    lines: tuple[int, ...]
    """For each cell the offset from which its piece counts."""
    shown: int
    """How many of the cells show something."""
    context: str
    begin: int
    """Where the labels of the context begin, or the cells where there are none."""
    beside: str
    """The label in front of the first cell, where it stands in the same line."""
    last: bool
    """Whether nothing but white space follows: the text may have been cut here."""
    crowded: bool
    """Whether another row begins or ends in the same line: its blank cells may be those of either."""

    @property
    def cells(self) -> tuple[Piece, ...]:
        """The cells by their places in the text."""
        return tuple(map(moved, self.pieces, self.lines))

    @property
    def digits(self) -> int:
        """How many digits the run's whole numbers have together."""
        if len(self.pieces) == 1:
            text = self.pieces[0].text
            return len(text) if text.isdigit() else 0
        return sum([len(c.text) for c in self.pieces if c.text.isdigit()])

    @property
    def start(self) -> int:
        return self.pieces[0].start + self.lines[0]

    @property
    def end(self) -> int:
        return self.pieces[-1].end + self.lines[-1]


def runs(text: str, *, every: bool = False) -> tuple[list[Run], list[int]]:
    """The runs of normalised text, in order, and where paragraphs begin that were passed over.

    Blank cells between labels (merged cells) are dropped. With ``every`` nothing is passed over.
    """
    found: list[Run] = []
    passed: list[int] = []
    plain: list[str] = []
    begin = labelled = -1
    beside = ""
    cells: list[Piece] = []
    lines: list[int] = []
    shown = 0
    crowded = rough = False

    def close(*, followed: bool = False, last: bool = False) -> None:
        """The cells become a run; only such that show something end the context of what comes next."""
        nonlocal plain, cells, lines, shown, crowded, rough
        context = "".join(plain[-_MOST_LABELS:])
        found.append(
            made(
                Run,
                (
                    tuple(cells),
                    tuple(lines),
                    shown,
                    compact(context) if rough else context,
                    begin if plain else cells[0].start + lines[0],
                    beside if labelled == lines[0] else "",
                    last,
                    crowded or followed,
                ),
            )
        )
        if shown:
            plain, rough = [], False
        cells, lines, shown = [], [], 0
        crowded = followed

    def passing(line: str) -> tuple[Piece, bool] | None:
        return left_by(line, "" if shown else "".join(plain[-_MOST_LABELS:]))

    for line, row, over in pieces(text, None if every else passing):
        if cells and (over or not shown):
            close()
        if over is not None:
            rough = True
        if over:
            passed.append(line)
            plain = []
            crowded = True
        for piece in row:
            if piece[0] == "text":
                if cells:
                    close(followed=line == lines[-1])
                if not plain:
                    begin = piece.start + line
                plain.append(piece.plain)
                beside, labelled = piece.text, line
            else:
                cells.append(piece)
                lines.append(line)
                shown += piece[0] != "blank"
    if cells:
        close(last=True)
    if not any(map(compact, plain)):
        if passed:
            return runs(text, every=True)
        if found:
            found[-1] = found[-1]._replace(last=True)
    return found, passed


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
            many = len(run.pieces)
            if run.shown == width < many:
                here = tuple([i for i, piece in enumerate(run.pieces) if piece.kind != "blank"])
                places[many] = here if places.get(many, here) == here else None
            if many >= width > 1:
                apart = True
            elif not run.last and sum([len(piece.text) for piece in run.pieces]) < width:
                short = True
        return cls(places, apart, short)

    def row(self, run: Run, width: int) -> tuple[Piece, ...] | None:
        """The cells of a run without padding; None where its own blanks cannot be told from padding."""
        if run.shown == width:
            shown = zip(run.pieces, run.lines, strict=True)
            return tuple([moved(piece, line) for piece, line in shown if piece[0] != "blank"])
        cells = run.cells
        if len(cells) < width:
            return cells
        if run.shown > width:
            return None
        if run.crowded and (len(cells) > width or cells[0].kind == "blank"):
            return None
        if len(cells) == width or not run.shown:
            return cells[:width]
        first = None if cells[0].kind == "blank" else tuple(range(width))
        places = self.places.get(len(cells), first)
        if places is None:
            return None
        chosen = tuple([cells[place] for place in places])
        return chosen if sum(cell.kind != "blank" for cell in chosen) == run.shown else None
