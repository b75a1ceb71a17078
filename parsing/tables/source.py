"""The document behind the tokens of its tables."""

from collections.abc import Iterable
from dataclasses import dataclass

from parsing.document import Document
from parsing.making import made
from parsing.model import Fact, Place, State
from parsing.normalise import Normalised
from parsing.tables.tokens import Piece

_STATES: dict[str, State] = {"number": "reported", "mark": "mark", "blank": "blank"}


@dataclass(frozen=True, slots=True)
class Source:
    """The document behind the tokens."""

    document: Document
    normalised: Normalised

    def facts(
        self, concepts: Iterable[str], cells: Iterable[Piece], lines: Iterable[int], confidence: float
    ) -> list[Fact]:
        """The facts of ``cells`` as they are printed, in order; each counts from the offset in ``lines``."""
        document = self.document
        text, starts = document.text, self.normalised.starts
        told_by_span = document.pages is None and document.flow is None
        found = []
        for concept, (kind, start, end, _, value, _, _), line in zip(concepts, cells, lines, strict=False):
            if start < end:
                first, last = starts[start + line], starts[end + line - 1] + 1
            else:
                first, last = self.normalised.span(start + line, end + line)
            if told_by_span:
                place = made(Place, (first, last, None, None, None, None, None, None, None))
            else:
                place = document.locate(first, last)
            state, raw = _STATES[kind], text[first:last]
            row = (
                concept,
                value,
                state,
                raw,
                first,
                last,
                place,
                "table",
                (),
                False,
                "print",
                (),
                confidence,
                (),
            )
            found.append(made(Fact, row))
        return found

    def fact(
        self,
        concept: str,
        start: int,
        end: int,
        value: float | None = None,
        state: State = "reported",
        candidates: tuple[float, ...] = (),
        decided_with: tuple[str, ...] = (),
        confidence: float = 1.0,
    ) -> Fact:
        """The fact at ``start``–``end`` of the normalised text; ``decided_with`` names what told it."""
        first, last = self.normalised.span(start, end)
        return Fact(
            concept,
            value,
            state,
            self.document.text[first:last],
            first,
            last,
            self.document.locate(first, last),
            "table",
            candidates,
            False,
            "sums" if decided_with else "print",
            decided_with,
            confidence,
        )
