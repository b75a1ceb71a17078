"""The document behind the tokens of its tables."""

from dataclasses import dataclass

from parsing.document import Document
from parsing.model import Fact, State
from parsing.normalise import Normalised


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
        *,
        value: float | None = None,
        state: State = "reported",
        candidates: tuple[float, ...] = (),
        decided_with: tuple[str, ...] = (),
        confidence: float = 1.0,
    ) -> Fact:
        """The fact at ``start``–``end`` of the normalised text; ``decided_with`` names what told it."""
        first, last = self.normalised.span(start, end)
        return Fact(
            id=concept,
            value=value,
            state=state,
            raw=self.document.text[first:last],
            start=first,
            end=last,
            where=self.document.locate(first, last),
            source="table",
            candidates=candidates,
            decided_by="sums" if decided_with else "print",
            decided_with=decided_with,
            confidence=confidence,
        )
