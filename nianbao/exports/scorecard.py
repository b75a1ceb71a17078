"""One agency's sheet: score by dimension, problems with evidence, what could not be assessed, indicators."""

from collections.abc import Iterable, Mapping

from nianbao.exports import rows
from nianbao.exports.paper import in_two
from nianbao.exports.printed import COLUMNS, Said, official, widths
from nianbao.exports.rows import Card
from nianbao.exports.sheet import Column, Sheet, Value
from nianbao.exports.summary import SEVERITY_TONES, grade_tones
from nianbao.scoring import Scheme
from nianbao.wording.zh import names as terms
from nianbao.wording.zh import sheets as words

DIMENSION_COLUMNS = (
    Column(words.DIMENSION),
    Column(words.MAXIMUM, "points"),
    Column(words.ASSESSED, "points"),
    Column(words.POINTS, "points"),
    Column(words.SCORE, "points"),
    Column(words.STATE),
)

BESIDE = len(rows.PROBLEM_COLUMNS) + 1
"""The column with which the official tables begin."""

TOP = 5
"""Rows that stay in place: the name, the score and whose report it is."""


def _top(sheet: Sheet, card: Card, scheme: Scheme, signed: str) -> None:
    report, score = card.report, card.score
    year = f"{report['year']}" if report["year"] else ""
    sheet.text(0, 0, f"{rows.agency(card)} {year}".strip(), bold=True, font_size=16)
    form = terms.FORMS[report["format"]].full if report["format"] in terms.FORMS else ""
    heads = (
        Column(words.SCORE, "score"),
        Column(words.GRADE),
        Column(words.ASSESSABLE, "rate"),
        Column(words.RANK, "count"),
        Column(words.RANKED, "count"),
        Column(words.PENDING, "count"),
        Column(words.SCHEME),
    )
    names = ("score", "grade", "assessable", "rank", "ranked", "pending")
    sheet.head(1, heads)
    sheet.body(2, heads, [[*(score[name] for name in names), scheme.title]])
    tone = grade_tones(scheme).get(score["grade"])
    if tone is not None:
        sheet.toned(2, 1, "text", score["grade"], tone)
    if score["assessable"] < scheme.minimum_assessable:
        sheet.toned(2, 2, "rate", score["assessable"], "doubt")
    whose = [report["area"] or "", rows.kind_name(card), rows.scope_name(card), form]
    published = f"{words.PUBLISHED}：{rows.published(card)}"
    sheet.text(3, 0, "　".join([*(part for part in whose if part), published]), font_color="#595959")
    remarks = [signed or terms.COMMON["provisional"], rows.given_in_words(card)]
    sheet.text(4, 0, "　".join(filter(None, remarks)), font_color="#595959")


def _dimension_rows(card: Card) -> Iterable[list[Value]]:
    for part in card.dimensions:
        state = words.DIMENSION_STATES[part["state"]]
        name = terms.DIMENSIONS[part["dimension"]].full
        assessed = round(part["assessed"], 2)
        yield [name, part["max"], assessed, part["lost"], part["score"], state]


def scorecard(sheet: Sheet, card: Card, scheme: Scheme, cells: Mapping[str, Said], signed: str = "") -> None:
    """Writes the sheet of one report: the scorecard, and right of it the official tables with ``cells``.

    ``signed`` says who signed the score; without it the score is provisional.
    """
    _top(sheet, card, scheme, signed)
    bold = {"bold": True, "font_size": 12}
    row = TOP
    sheet.text(row, 0, words.DIMENSIONS_HEAD, **bold)
    sheet.head(row + 1, DIMENSION_COLUMNS)
    row = sheet.body(row + 2, DIMENSION_COLUMNS, _dimension_rows(card)) + 1
    sheet.text(row, 0, words.PROBLEMS_HEAD, **bold)
    if card.problems:
        sheet.head(row + 1, rows.PROBLEM_COLUMNS)
        first = row + 2
        row = sheet.body(first, rows.PROBLEM_COLUMNS, rows.problem_rows(card)) + 1
        for place, problem in enumerate(card.problems, first):
            name = terms.SEVERITIES[problem["severity"]].full
            sheet.toned(place, 0, "text", name, SEVERITY_TONES[name])
    else:
        sheet.text(row + 1, 0, words.NO_PROBLEMS)
        row += 3
    sheet.text(row, 0, words.UNASSESSED_HEAD, **bold)
    unassessed = list(rows.unassessed_rows(card))
    if unassessed:
        sheet.head(row + 1, rows.UNASSESSED_COLUMNS)
        row = sheet.body(row + 2, rows.UNASSESSED_COLUMNS, unassessed) + 1
    else:
        sheet.text(row + 1, 0, words.ALL_ASSESSED)
        row += 3
    sheet.text(row, 0, words.INDICATORS_HEAD, **bold)
    sheet.head(row + 1, rows.INDICATOR_COLUMNS)
    row += 2
    for indicator, figure in rows.indicator_rows(card):
        rate = indicator.denominator is not None
        sheet.cell(row, 0, "text", rows.indicator_title(indicator))
        sheet.cell(row, 1, "rate" if rate else "number", figure["value"])
        sheet.cell(row, 2, "text", rows.counts(figure) if rate else "")
        sheet.cell(row, 3, "text", words.INDICATOR_STATES[figure["state"]])
        sheet.cell(row, 4, "long", indicator.caveat)
        row += 1
    sheet.page.freeze_panes(TOP, 1)
    sheet.fit()
    sheet.text(1, BESIDE, words.OFFICIAL_HEAD, **bold)
    last = official(sheet, TOP, BESIDE, card.report, cells)
    widths(sheet, BESIDE)
    sheet.beside(0, 2, 1, BESIDE, words.OFFICIAL_LINK)
    in_two(sheet, BESIDE, max(row, last) - 1, BESIDE + len(COLUMNS) - 1)
