"""The document behind the tokens of its tables."""

from dataclasses import dataclass

from parsing.document import Document
from parsing.making import maker
from parsing.model import Fact, State
from parsing.normalise import Normalised

_fact = maker(Fact)


@dataclass(frozen=True, slots=True)
class Source:
    """The document behind the tokens."""

    document: Document
    normalised: Normalised

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
