"""The prose of the six sections of a report: paragraphs with sentences, no tables, no furniture."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from parsing.model import Report
from parsing.normalise import Normalised

_PARAGRAPH = re.compile(r"[^\n]+")
_SENTENCE = re.compile(r"[。;!?]")
_CELLS = re.compile(r"[|\t]")


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of a section, folded; ``whole`` and ``start`` tell where it stands in the report's text."""

    text: str
    whole: Normalised
    start: int

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Where the characters ``start``–``end`` of the paragraph stand in the report's text."""
        return self.whole.span(self.start + start, self.start + end)


def _spans(report: Report) -> Iterator[tuple[int, int, int]]:
    """Each of the six sections with where its text begins and ends: other headings are part of it."""
    headings = [row for row in report.structure if row.kind == "section" and row.section is not None]
    stops = [*(row.start for row in headings[1:]), len(report.text)]
    for row, stop in zip(headings, stops, strict=False):  # without headings there is one stop too many
        if row.section is not None:
            yield row.section, row.end, stop


def _paragraphs(whole: Normalised, start: int, stop: int) -> Iterator[Paragraph]:
    """The lines of ``whole`` between two offsets of the report's text, but for rows of tables."""
    for match in _PARAGRAPH.finditer(whole.text, whole.at(start), whole.at(stop)):
        if not _CELLS.search(match[0]):
            yield Paragraph(match[0], whole, match.start())


def sections(report: Report) -> dict[int, tuple[Paragraph, ...]]:
    """The paragraphs of each section that ``report`` has, by its number; () where it has no prose."""
    whole = Normalised.of(report.text).joined()
    found: dict[int, tuple[Paragraph, ...]] = {}
    for number, start, stop in _spans(report):
        paragraphs = (p for p in _paragraphs(whole, start, stop) if _SENTENCE.search(p.text))
        found[number] = (*found.get(number, ()), *paragraphs)
    return found


def lines(report: Report, section: int) -> tuple[Paragraph, ...]:
    """All lines of a section, its headings too, but for rows of tables."""
    whole = Normalised.of(report.text).joined()
    spans = ((start, stop) for number, start, stop in _spans(report) if number == section)
    return tuple(paragraph for start, stop in spans for paragraph in _paragraphs(whole, start, stop))
