"""One page after another as ink: read fast where that can be trusted, else carefully or in its picture."""

from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass, field
from typing import Any

from parsing import recognition
from parsing.ink import Ink
from parsing.layout.grids import Grid, grids
from parsing.readers.pdf import careful, fast
from parsing.readers.pdf.fast import HIDDEN, Seen
from parsing.readers.pdf.trust import doubts, legible

DPI = 200
"""The resolution of the pictures of pages that are recognised."""

_LONGEST = 6000
_PICTURED = 0.5
_LITTLE = 40


@dataclass(slots=True)
class Course:
    """How the pages were read, by number from 1.

    ``bare`` show something but no text, ``lost`` have fonts that do not say which characters they draw,
    ``recognised`` were read in their picture.
    """

    bare: list[int] = field(default_factory=list)
    lost: list[int] = field(default_factory=list)
    recognised: list[int] = field(default_factory=list)


def inks(data: bytes, pdf: Any, course: Course) -> Iterator[tuple[Ink, list[Grid]]]:
    """The ink of every page of ``pdf`` with its ruled tables; ``course`` tells how it was read.

    ``pdf`` is the ``pypdfium2.PdfDocument`` of ``data``.
    """
    with ExitStack() as stack:
        second = careful.Second(data, stack)
        for number in range(len(pdf)):
            page = pdf[number]
            try:
                seen = fast.read_page(page)
                if _in_picture(seen):
                    ink = _recognised(page, seen, number + 1, course)
                    yield ink, grids(ink)
                    continue
            finally:
                page.close()
            ink, tables = seen.ink, grids(seen.ink)
            against = doubts(ink, tables)
            if against:
                other = second.page(number)
                if other is not None and legible(other) and doubts(other, again := grids(other)) < against:
                    ink, tables = _as_hidden(other, seen.ink), again
            yield ink, tables


def _as_hidden(ink: Ink, seen: Ink) -> Ink:
    """A page that pdfplumber read, doubtful as a whole where not all is drawn: it tells of no character."""
    if all(glyph.confidence == 1 for glyph in seen.glyphs):
        return ink
    return ink._replace(glyphs=[glyph._replace(confidence=HIDDEN) for glyph in ink.glyphs])


def _in_picture(seen: Seen) -> bool:
    """Whether only the picture of a page shows its text."""
    shown = [g for g in seen.ink.glyphs if not g.text.isspace()]
    printed = sum(g.confidence == 1 for g in shown)
    if not printed or not legible(seen.ink):
        return True
    return seen.pictured >= _PICTURED and printed <= _LITTLE


def _recognised(page: Any, seen: Seen, number: int, course: Course) -> Ink:
    """A page as its picture shows it; as it was read where recognition is not installed."""
    shown = any(not g.text.isspace() for g in seen.ink.glyphs)
    if not (shown or seen.drawn):
        return seen.ink
    if recognition.available():
        scale = min(DPI / 72, _LONGEST / max(seen.ink.width, seen.ink.height, 1))
        picture = page.render(scale=scale).to_pil()
        ink = recognition.read_page(picture, seen.ink.width, seen.ink.height)
        (course.recognised if ink.glyphs else course.bare).append(number)
        return ink
    if not legible(seen.ink):
        course.lost.append(number)
    elif not shown or seen.pictured >= _PICTURED:
        course.bare.append(number)
    return seen.ink
