"""The document behind the tokens of its tables."""

from collections.abc import Iterable
from dataclasses import dataclass

from parsing.document import Document
from parsing.making import maker
from parsing.model import Fact, Place, State
from parsing.normalise import Normalised
from parsing.tables.tokens import Piece

_fact, _place = maker(Fact), maker(Place)

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
        text, starts, span, locate = (
            self.document.text,
            self.normalised.starts,
            self.normalised.span,
            self.document.locate,
        )
        if self.document.pages is None and self.document.flow is None:
            locate = _place
        found = []
        for concept, (kind, start, end, _, value, _, _), line in zip(concepts, cells, lines, strict=False):
            if start < end:
                first, last = starts[start + line], starts[end + line - 1] + 1
            else:
                first, last = span(start + line, end + line)
            found.append(
                _fact(
                    concept,
                    value,
                    _STATES[kind],
                    text[first:last],
                    first,
                    last,
                    locate(first, last),
                    "table",
                    (),
                    False,
                    "print",
                    (),
                    confidence,
                )
            )
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
        return _fact(
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
