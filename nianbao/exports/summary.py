"""The sheets about all agencies: 得分, 指标, 问题, 说明."""

from collections.abc import Mapping, Sequence

from nianbao.exports import rows
from nianbao.exports.rows import Card
from nianbao.exports.sheet import Column, Sheet, Value
from nianbao.scoring import Scheme
from nianbao.scoring.indicator import catalogue
from nianbao.wording.zh import names
from nianbao.wording.zh import sheets as words

SEVERITY_TONES = {
    names.SEVERITIES["error"].full: "bad",
    names.SEVERITIES["warning"].full: "doubt",
    names.SEVERITIES["info"].full: "quiet",
}

Heads = tuple[Column, ...]
WHO: Heads = (
    Column(words.AGENCY),
    Column(words.AREA),
    Column(words.KIND),
    Column(words.SCOPE),
    Column(words.YEAR),
)


def _who(card: Card) -> list[Value]:
    year = card.report["year"]
    kind, scope = rows.kind_name(card), rows.scope_name(card)
    return [rows.agency(card), card.report["area"] or "", kind, scope, str(year) if year else ""]


def grade_tones(scheme: Scheme) -> dict[str, str]:
    """Colours of grades: the best good, the worst bad, none in between."""
    return {scheme.grades[0].name: "good", scheme.grades[-1].name: "bad", scheme.unscored: "quiet"}


def _dimension_head(scheme: Scheme, dimension: str) -> Column:
    points = next(d.points for d in scheme.dimensions if d.id == dimension)
    name = names.DIMENSIONS[dimension].full
    return Column(words.DIMENSION_HEAD.format(name=name, points=points), "points")


class Scores:
    """A row an agency: score, grade, dimensions, counts of problems; names lead to the agency's own sheet."""

    def __init__(self, sheet: Sheet, scheme: Scheme, links: Mapping[str, str]) -> None:
        self.sheet, self.scheme, self.links, self.row = sheet, scheme, links, 1
        self.heads = [
            *WHO,
            Column(words.SCORE, "score"),
            Column(words.GRADE),
            Column(words.ASSESSABLE, "rate"),
            Column(words.RANK, "count"),
            Column(words.RANKED, "count"),
            *(_dimension_head(scheme, d.id) for d in scheme.dimensions),
            Column(words.LOST, "points"),
            *(Column(name.full, "count") for name in names.SEVERITIES.values()),
            Column(words.PENDING, "count"),
            Column(words.PUBLISHED),
            Column(words.TITLE),
            Column(words.FILE),
        ]
        sheet.head(0, self.heads)

    def _values(self, card: Card) -> list[Value]:
        score = card.score
        parts = {d["dimension"]: d for d in card.dimensions}
        return [
            *_who(card),
            score["score"],
            score["grade"],
            score["assessable"],
            score["rank"],
            score["ranked"],
            *(_dimension(parts[d.id]) for d in self.scheme.dimensions),
            score["lost"],
            *rows.severity_counts(card),
            score["pending"],
            rows.published(card),
            card.report["title"] or "",
            card.report["file"] or "",
        ]

    def add(self, cards: Sequence[Card]) -> None:
        """The rows of ``cards``."""
        first = self.row
        self.row = self.sheet.body(first, self.heads, map(self._values, cards))
        for row, card in enumerate(cards, first):
            if card.report["report"] in self.links:
                self.sheet.link(row, 0, self.links[card.report["report"]], rows.agency(card))

    def close(self) -> None:
        """Filter, colours and widths, when every row is there."""
        sheet, scheme = self.sheet, self.scheme
        sheet.page.freeze_panes(1, 1)
        sheet.page.autofilter(0, 0, self.row - 1, len(self.heads) - 1)
        last, score_at = max(self.row - 1, 1), len(WHO)
        sheet.colour(1, last, score_at + 1, grade_tones(scheme))
        sheet.colour_below(1, last, score_at, scheme.grades[-2].least, "bad")
        sheet.colour_below(1, last, score_at + 2, scheme.minimum_assessable, "doubt")
        sheet.fit()


def _dimension(part: rows.Record) -> Value:
    score: float | None = part["score"]
    return words.DIMENSION_STATES[part["state"]] if score is None else score


class Indicators:
    """A row an agency; a rate stands beside its counts. Nothing here is coloured: it is not a ranking."""

    def __init__(self, sheet: Sheet) -> None:
        self.sheet, self.row = sheet, 2
        self.heads: list[Column] = []
        for head in (*WHO[:1], *WHO[4:]):
            sheet.head(1, [head], len(self.heads))
            sheet.head(0, [Column("")], len(self.heads))
            self.heads.append(head)
        for indicator in catalogue():
            title, place = rows.indicator_title(indicator), len(self.heads)
            if indicator.denominator is None:
                sheet.head(0, [Column(title)], place)
                sheet.head(1, [Column(words.VALUE)], place)
                self.heads.append(Column(title, "number"))
            else:
                sheet.span(0, place, place + 1, title)
                sheet.head(1, [Column(words.RATE), Column(words.COUNTS)], place)
                self.heads += [Column(words.RATE, "rate"), Column(words.COUNTS)]

    @staticmethod
    def _values(card: Card) -> list[Value]:
        named = _who(card)
        values: list[Value] = [named[0], named[4]]
        for indicator in catalogue():
            figure = card.figures[indicator.id]
            values.append(rows.figure_value(figure))
            if indicator.denominator is not None:
                values.append(rows.counts(figure))
        return values

    def add(self, cards: Sequence[Card]) -> None:
        """The rows of ``cards``."""
        self.row = self.sheet.body(self.row, self.heads, map(self._values, cards))

    def close(self) -> None:
        """Filter and widths, when every row is there."""
        self.sheet.page.freeze_panes(2, 1)
        self.sheet.page.autofilter(1, 0, max(self.row - 1, 1), len(self.heads) - 1)
        self.sheet.fit()


class Problems:
    """A row a failing finding, with its evidence and what it cost."""

    def __init__(self, sheet: Sheet) -> None:
        self.sheet, self.row = sheet, 1
        self.who = (*WHO[:2], *WHO[4:])
        self.heads = [*self.who, *rows.PROBLEM_COLUMNS]
        sheet.head(0, self.heads)

    def add(self, cards: Sequence[Card]) -> None:
        """The rows of the findings of ``cards``."""
        for card in cards:
            named = _who(card)
            whose = [named[0], named[1], named[4]]
            found = ([*whose, *values] for values in rows.problem_rows(card))
            self.row = self.sheet.body(self.row, self.heads, found)

    def close(self) -> None:
        """Filter, colours and widths, when every row is there."""
        sheet, last = self.sheet, max(self.row - 1, 1)
        sheet.page.freeze_panes(1, 1)
        sheet.page.autofilter(0, 0, last, len(self.heads) - 1)
        sheet.colour(1, last, len(self.who), SEVERITY_TONES)
        sheet.fit()


def notes(sheet: Sheet, scheme: Scheme, in_parts: bool) -> None:
    """How to read the figures: the scheme, the formulas, what the words in place of a figure mean."""
    above = [words.NOTES_GRADE.format(least=g.least, name=g.name) for g in scheme.grades[:-1]]
    worst = words.NOTES_WORST.format(least=scheme.grades[-2].least, name=scheme.grades[-1].name)
    grades = "、".join([*above, worst])
    lines = [
        scheme.basis,
        *scheme.notes,
        words.NOTES_PROVISIONAL,
        words.NOTES_GRADES.format(grades=grades, least=scheme.minimum_assessable, unscored=scheme.unscored),
        *([words.NOTES_PARTS] if in_parts else []),
    ]
    sheet.text(0, 0, words.NOTES_SCORES.format(title=scheme.title, label=scheme.label), bold=True)
    row = 1
    for line in lines:
        sheet.text(row, 0, line)
        row += 1
    sheet.text(row + 1, 0, words.NOTES_STATES, bold=True)
    row += 2
    for line in words.STATE_NOTES.values():
        sheet.text(row, 0, line)
        row += 1
    sheet.text(row + 1, 0, words.NOTES_INDICATORS, bold=True)
    heads = [Column(words.INDICATOR), Column(words.FORMULA, "long"), Column(words.CAVEAT, "long")]
    sheet.head(row + 2, heads)
    sheet.body(row + 3, heads, ([rows.indicator_title(i), i.formula, i.caveat] for i in catalogue()))
    sheet.page.freeze_panes(1, 0)
    sheet.fit()
