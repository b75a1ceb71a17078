"""One section of two reports side by side, with what is the same marked."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

import numpy as np

from nianbao.likeness.masking import masks, with_places
from nianbao.likeness.prose import Paragraph, sections
from nianbao.likeness.shingles import LENGTH, Numbers, among, shingles
from nianbao.likeness.signature import own_shingles
from parsing.model import Report


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a paragraph, and whether the other text has it, too."""

    text: str
    same: bool


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph in pieces, and where it stands in the report's text."""

    pieces: tuple[Piece, ...]
    start: int
    end: int

    @property
    def shared(self) -> bool:
        """Whether any of it is the same."""
        return any(piece.same for piece in self.pieces)


@dataclass(frozen=True, slots=True)
class Comparison:
    """The paragraphs of both sections; ``share`` of the left one's own wording (0 to 1) the right one has.

    Official wording is neither counted nor marked; all other wording counts in full, however many use it.
    ``share`` is None where the left section has no wording of its own.
    """

    left: tuple[Passage, ...]
    right: tuple[Passage, ...]
    share: float | None


def _marked(paragraph: Paragraph, report: Report, shared: Numbers) -> list[bool]:
    """Of each character of the paragraph whether a shingle of ``shared`` covers it.

    Punctuation between two such characters counts with them; names and figures never do.
    """
    masked = with_places(paragraph.text, masks(report.agency, report.area))
    marks = [False] * len(paragraph.text)
    if not len(shared):
        return marks
    covered = [False] * len(masked.text)
    for start in np.flatnonzero(among(shingles(masked.text), shared)):
        covered[start : start + LENGTH] = [True] * LENGTH
    before = -1
    for place, hit in zip(masked.places, covered, strict=True):
        marks[place] = hit
        if hit and before >= 0 and not any(c.isalnum() for c in paragraph.text[before + 1 : place]):
            marks[before + 1 : place] = [True] * (place - before - 1)
        before = place if hit else -1
    return marks


def _passages(paragraphs: Sequence[Paragraph], report: Report, shared: Numbers) -> tuple[Passage, ...]:
    found = []
    for paragraph in paragraphs:
        marks = _marked(paragraph, report, shared)
        pieces = []
        for same, run in groupby(range(len(marks)), key=marks.__getitem__):
            places = list(run)
            start, end = paragraph.span(places[0], places[-1] + 1)
            pieces.append(Piece("".join(report.text[start:end].split("\n")), same))
        start, end = paragraph.span(0, len(paragraph.text))
        found.append(Passage(tuple(pieces), start, end))
    return tuple(found)


def compare(left: Report, right: Report, section: int) -> Comparison:
    """``section`` (1 to 6) of two reports; () where one has no prose in it."""
    ours, theirs = (sections(report).get(section, ()) for report in (left, right))
    own, other = own_shingles(ours, left), own_shingles(theirs, right)
    shared = np.intersect1d(own, other)
    return Comparison(
        _passages(ours, left, shared),
        _passages(theirs, right, shared),
        len(shared) / len(own) if len(own) else None,
    )
