"""The sheets about all agencies: 得分, 指标, 问题, 说明."""

from collections.abc import Callable, Sequence

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


def scores(sheet: Sheet, cards: Sequence[Card], scheme: Scheme, link: Callable[[Card], str | None]) -> None:
    """A row an agency: score, grade, dimensions, counts of problems; names lead to the agency's own sheet."""
    heads = [
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
    sheet.head(0, heads)
    for row, card in enumerate(cards, 1):
        score = card.score
        parts = {d["dimension"]: d for d in card.dimensions}
        values: list[Value] = [
            *_who(card),
            score["score"],
            score["grade"],
            score["assessable"],
            score["rank"],
            score["ranked"],
            *(_dimension(parts[d.id]) for d in scheme.dimensions),
            score["lost"],
            *rows.severity_counts(card),
            score["pending"],
            rows.published(card),
            card.report["title"] or "",
            card.report["file"] or "",
        ]
        sheet.body(row, heads, [values])
        target = link(card)
        if target is not None:
            sheet.link(row, 0, target, rows.agency(card))
    sheet.page.freeze_panes(1, 1)
    sheet.page.autofilter(0, 0, len(cards), len(heads) - 1)
    last, score_at = max(len(cards), 1), len(WHO)
    sheet.colour(1, last, score_at + 1, grade_tones(scheme))
    sheet.colour_below(1, last, score_at, scheme.grades[-2].least, "bad")
    sheet.colour_below(1, last, score_at + 2, scheme.minimum_assessable, "doubt")
    sheet.fit()


def _dimension(part: rows.Record) -> Value:
    score: float | None = part["score"]
    return words.DIMENSION_STATES[part["state"]] if score is None else score


def indicators(sheet: Sheet, cards: Sequence[Card]) -> None:
    """A row an agency; a rate stands beside its counts. Nothing here is coloured: it is not a ranking."""
    who = (*WHO[:1], *WHO[4:])
    heads: list[Column] = []
    for head in who:
        sheet.head(1, [head], len(heads))
        sheet.head(0, [Column("")], len(heads))
        heads.append(head)
    for indicator in catalogue():
        title = rows.indicator_title(indicator)
        if indicator.denominator is None:
            sheet.head(0, [Column(title)], len(heads))
            sheet.head(1, [Column(words.VALUE)], len(heads))
            heads.append(Column(title, "number"))
        else:
            sheet.span(0, len(heads), len(heads) + 1, title)
            sheet.head(1, [Column(words.RATE), Column(words.COUNTS)], len(heads))
            heads += [Column(words.RATE, "rate"), Column(words.COUNTS)]
    for row, card in enumerate(cards, 2):
        named = _who(card)
        values: list[Value] = [named[0], named[4]]
        for indicator in catalogue():
            figure = card.figures[indicator.id]
            values.append(rows.figure_value(figure))
            if indicator.denominator is not None:
                values.append(rows.counts(figure))
        sheet.body(row, heads, [values])
    sheet.page.freeze_panes(2, 1)
    sheet.page.autofilter(1, 0, max(len(cards) + 1, 1), len(heads) - 1)
    sheet.fit()


def problems(sheet: Sheet, cards: Sequence[Card]) -> None:
    """A row a failing finding, with its evidence and what it cost."""
    who = (*WHO[:2], *WHO[4:])
    heads = [*who, *rows.PROBLEM_COLUMNS]
    sheet.head(0, heads)
    row = 1
    for card in cards:
        named = _who(card)
        who_values = [named[0], named[1], named[4]]
        row = sheet.body(row, heads, ([*who_values, *values] for values in rows.problem_rows(card)))
    sheet.page.freeze_panes(1, 1)
    sheet.page.autofilter(0, 0, max(row - 1, 1), len(heads) - 1)
    sheet.colour(1, max(row - 1, 1), len(who), SEVERITY_TONES)
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
