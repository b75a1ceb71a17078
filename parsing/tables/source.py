"""The document behind the tokens of its tables."""

from collections.abc import Iterable
from dataclasses import dataclass

from parsing.document import Document
from parsing.making import maker
from parsing.model import Fact, State
from parsing.normalise import Normalised
from parsing.tables.tokens import Token

_fact = maker(Fact)

_STATES: dict[str, State] = {"number": "reported", "mark": "mark", "blank": "blank"}


@dataclass(frozen=True, slots=True)
class Source:
    """The document behind the tokens."""

    document: Document
    normalised: Normalised

    def facts(self, concepts: Iterable[str], cells: Iterable[Token], confidence: float) -> list[Fact]:
        """The facts of ``cells`` as they are printed, in order."""
        text, span, locate = self.document.text, self.normalised.span, self.document.locate
        found = []
        for concept, (kind, start, end, _, value, _, _) in zip(concepts, cells, strict=False):
            first, last = span(start, end)
            raw, where = text[first:last], locate(first, last)
            state = _STATES[kind]
            fact = _fact(
                concept, value, state, raw, first, last, where, "table", (), False, "print", (), confidence
            )
            found.append(fact)
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
