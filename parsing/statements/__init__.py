"""What the prose counts: statements for the checks, and the narrative facts among them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from parsing.document import Document
from parsing.making import maker
from parsing.model import Fact, Part, Place, Scope, Statement
from parsing.normalise import Normalised
from parsing.numbers import Number
from parsing.statements import annex, compositions, doubts, figures, growth, lists, parts, periods, totals
from parsing.statements.facts import facts_of
from parsing.statements.figures import Reading
from parsing.statements.passages import Sentence, Unread, sentences
from parsing.statements.signals import spot

_statement, _counted = maker(Statement), maker(Part)

_ANSWERED = "narrative.applications_answered"


@dataclass(frozen=True, slots=True)
class Prose:
    """What was read from the prose: statements in the order of the text, and narrative facts."""

    statements: tuple[Statement, ...]
    facts: tuple[Fact, ...]
    unread: int = 0
    """How many stretches with numbers were too long to be read as a sentence."""


def find(
    document: Document,
    prose: Normalised,
    *,
    year: int | None,
    scope: Scope | None = None,
    town: bool = False,
    tables: Sequence[tuple[int, int]] = (),
    sections: Sequence[tuple[int, int]] = (),
) -> Prose:
    """Read every counted sentence of ``prose`` (``Normalised.joined()``).

    ``year``: the report's year; figures of other years are not read. ``town``: of a town, so that a
    county's bodies are others. ``tables``: spans of the raw text that are no prose. ``sections``: (offset in
    the raw text, number) of the official sections, ordered.
    """
    reader = _Reader(document, prose)
    body: figures.Body | None = "town" if town and scope == "own" else scope
    readings: list[Reading] = []
    counts: list[totals.Candidate] = []
    statements: list[Statement] = []
    answered: Number | None = None
    unread = Unread()
    said = list(sentences(prose, tables, sections, unread, spot))
    figured = [figures.read(sentence, year, body) for sentence in said]
    figured = [
        parts.sort_out(sentence, here) if here else here for sentence, here in zip(said, figured, strict=True)
    ]
    listed = [list(lists.find(sentence)) for sentence in said]
    for sentence, found in zip(said, listed, strict=True):
        summed = frozenset(i.number.start for listing in found if listing.trailing for i in listing.items)
        counts += totals.candidates(sentence, year, body, summed)
    for sentence, here, found in zip(said, figured, listed, strict=True):
        if answered is not None and not found:
            found += lists.referred(sentence, answered)
        for listing in found:
            statements += reader.listing(listing, sentence)
        readings += here
        latest = [r.number for r in here if r.concept == _ANSWERED and r.number]
        answered = latest[-1] if latest else answered
    readings += totals.settle(counts, said)
    readings += annex.read(prose, {r.concept for r in readings})
    statements += [reader.figure(r, year) for r in readings if r.kind != "mark"]
    statements += reader.periods()
    statements += map(reader.change, growth.find(prose, readings, year=year, blocked=tables))
    statements.sort(key=lambda s: (s.start, s.end, s.kind))
    facts = facts_of(document, prose, readings, scope)
    if document.pages is None or not document.pages.confidences:
        return Prose(tuple(statements), facts, unread.stretches)
    certain, marked = doubts.certain(document, statements), doubts.marked(document, facts)
    return Prose(certain, marked, unread.stretches)


@dataclass(frozen=True, slots=True)
class _Reader:
    """Turns what was found in the prose into statements with raw spans and places."""

    document: Document
    prose: Normalised

    def _where(self, start: int, end: int) -> tuple[str, int, int, Place]:
        """The quote of a statement, its span of the raw text, and its place."""
        a, b = self.prose.span(start, end)
        return self.prose.raw[a:b].strip(), a, b, self.document.locate(a, b)

    def _part(self, label: str, number: Number) -> Part:
        start, end = self.prose.span(number.start, number.end)
        return _counted(label, number.value, start, end, number.exactness)

    def figure(self, reading: Reading, year: int | None) -> Statement:
        """A figure or a zero."""
        return _statement(
            "zero" if reading.kind == "zero" else "figure",
            *self._where(reading.start, reading.end),
            concept=reading.concept,
            value=reading.value,
            unit=reading.number.unit if reading.number else None,
            exactness=reading.exactness,
            includes_carried_in=reading.includes_carried_in,
            subject=reading.subject,
            year=year,
            section=reading.section,
        )

    def listing(self, listing: lists.Listing, sentence: Sentence) -> Iterator[Statement]:
        """The compositions and percentages of one list."""
        total = listing.total
        for found in compositions.judge(listing):
            last = found.items[-1].number
            ends = (total, *(i.number for i in found.items))
            start = min(self._clause(n.start) for n in (ends[0], ends[1]))
            end = max(n.end + len(n.unit or "") for n in ends)
            yield _statement(
                "composition",
                *self._where(start, max(end, last.end)),
                value=total.value,
                unit=total.unit,
                exactness=total.exactness,
                section=sentence.section,
                parts=tuple(self._part(i.label, i.number) for i in found.items),
                closed=found.closed,
                etc=found.etc,
            )
        for share in compositions.shares(listing):
            percent = share.item.share
            if percent is not None:
                yield self._percent(sentence, percent, share.item.number, share.item.label, total)

    def _percent(
        self, sentence: Sentence, percent: Number, part: Number, label: str, total: Number
    ) -> Statement:
        exact = all(n.exactness == "exact" for n in (percent, part, total))
        return _statement(
            "percent",
            *self._where(self._clause(part.start), percent.end),
            value=percent.value,
            unit="%",
            exactness="exact" if exact else "about",
            section=sentence.section,
            parts=(self._part(label, part), self._part("", total)),
            decimals=percent.decimals,
        )

    def periods(self) -> Iterator[Statement]:
        """The periods of the statistics."""
        for period in periods.find(self.prose.text):
            yield _statement(
                "period",
                *self._where(period.start, period.end),
                from_date=period.first.isoformat(),
                to_date=period.last.isoformat(),
            )

    def change(self, change: growth.Change) -> Statement:
        """A comparison with last year."""
        now, reading, amount = change.now, change.reading, change.amount
        parts = [replace(self._part("", now), exactness="about" if change.rounded else now.exactness)]
        if change.then is not None and change.then_value is not None:
            label = self.prose.text[change.then.start : change.then.end] if change.told else ""
            parts.append(replace(self._part(label, change.then), value=change.then_value))
        return _statement(
            "growth",
            *self._where(change.start, change.end),
            concept=reading.concept if reading else None,
            value=change.sign * amount.value,
            unit="%" if amount.percent else amount.unit,
            exactness=amount.exactness,
            includes_carried_in=bool(reading and reading.includes_carried_in),
            subject=reading.subject if reading else "own",
            section=reading.section if reading else None,
            parts=tuple(parts),
            etc=change.unclear,
            decimals=amount.decimals if amount.percent else None,
        )

    def _clause(self, offset: int) -> int:
        text = self.prose.text
        begin = max(text.rfind("\n", 0, offset), text.rfind("。", 0, offset), 0)
        return max(begin - 1, *(text.rfind(sign, begin, offset) for sign in ",;:。、(\n")) + 1
