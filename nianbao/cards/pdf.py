"""The scorecard as a PDF of two pages of A4 with the font embedded."""

from collections.abc import Sequence
from functools import cache
from io import BytesIO
from xml.sax.saxutils import escape

from reportlab.lib.colors import Color
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable, Paragraph
from reportlab.platypus import Table as Grid

from nianbao.cards import drawings
from nianbao.cards.content import Box, Content, Figure, Measure, Problem, Table
from nianbao.cards.face import FACE, Type
from nianbao.cards.grid import placed, width_of
from nianbao.cards.marks import INK, QUIET, RULE, SHADE, Command, ink, look
from nianbao.wording.zh import scorecard as words

WIDTH, HEIGHT = A4
MARGIN = 12 * mm
ROOM = WIDTH - 2 * MARGIN
FLOOR = 14 * mm
SIZES = (8.0, 7.6, 7.2, 6.8, 6.4, 6.0, 5.6, 5.2, 4.8)
"""Sizes of the official tables' type, the largest that fits is taken."""

PANELS_HIGH = 25 * mm
FIGURES_LEAST = 24 * mm
LONGEST = 130

_LABELS = (15 * mm, 22 * mm, 52 * mm)


@cache
def _style(size: float, colour: Color = INK, align: int = 0) -> ParagraphStyle:
    return ParagraphStyle(
        "card",
        fontName=FACE,
        fontSize=size,
        leading=size * 1.28,
        textColor=colour,
        alignment=align,
        wordWrap="CJK",
    )


class _Sheet:
    """The pages, written from top to bottom."""

    def __init__(self, content: Content) -> None:
        self.type = Type()
        self.content = content
        self.into = BytesIO()
        self.pen = Canvas(self.into, pagesize=A4, initialFontName=FACE, invariant=True)
        self.pen.setTitle(f"{content.agency} {content.year} {words.TITLE}")
        self.y = HEIGHT - MARGIN

    def said(self, text: str, size: float, colour: Color = INK, align: int = 0) -> Paragraph:
        return Paragraph(escape(self.type.set(text)), _style(size, colour, align))

    def put(self, part: Flowable, width: float = ROOM, x: float = MARGIN, gap: float = 0) -> None:
        _, high = part.wrapOn(self.pen, width, HEIGHT)
        part.drawOn(self.pen, x, self.y - high)
        self.y -= high + gap

    def high(self, part: Flowable, width: float = ROOM) -> float:
        return float(part.wrapOn(self.pen, width, HEIGHT)[1])

    def head(self, title: str, key: str = "") -> None:
        self.y -= 3.4 * mm + 6
        pen, title = self.pen, self.type.set(title)
        drawings.text(pen, MARGIN, self.y, title, 9)
        if key:
            end = MARGIN + self.type.width(title, 9) + 8
            drawings.text(pen, end, self.y, self.type.set(key), 6.2, QUIET)
        self.y -= 2.6
        pen.setStrokeColor(INK)
        pen.setLineWidth(0.7)
        pen.line(MARGIN, self.y, MARGIN + ROOM, self.y)
        self.y -= 2.4

    def line(self, text: str, size: float = 7) -> None:
        self.put(self.said(text, size, QUIET), gap=1.5)

    def end(self, page: int) -> None:
        left = self.type.set(self.content.foot)
        drawings.text(self.pen, MARGIN, 8 * mm, left, 6.4, QUIET)
        number = self.type.set(words.CARD_PAGE.format(page=page, pages=2))
        drawings.text(self.pen, MARGIN + ROOM, 8 * mm, number, 6.4, QUIET, "right")
        if self.type.lacking:
            named = "".join(f"U+{ord(c):04X} " for c in list(self.type.lacking)[:12]).strip()
            told = self.type.set(words.CARD_LACKING.format(characters=named))
            drawings.text(self.pen, MARGIN, 8 * mm + 8, told, 6.4, INK)
        self.pen.showPage()
        self.y = HEIGHT - MARGIN


def _top(sheet: _Sheet) -> None:
    content = sheet.content
    sheet.put(sheet.said(f"{content.agency}　{content.year}", 15), gap=2)
    sheet.put(sheet.said(f"{words.TITLE} · {content.about}", 7, QUIET), gap=5)
    width = ROOM / len(content.heads)
    cells = []
    for label, value, remark in content.heads:
        cells.append(
            [sheet.said(label, 6.8, QUIET), sheet.said(value, 12), sheet.said(remark or "　", 6.2, QUIET)]
        )
    grid = Grid([cells], colWidths=[width] * len(cells))
    commands: list[Command] = [
        ("BOX", (0, 0), (-1, -1), 0.8, INK),
        ("INNERGRID", (0, 0), (-1, -1), 0.4, RULE),
        ("VALIGN", (0, 0), (-1, -1), "TOP"),
        *_padding(4, 4),
    ]
    grid.setStyle(commands)
    sheet.put(grid, gap=3)
    sheet.put(sheet.said(content.state, 7.6), gap=1)
    for line in content.lines:
        sheet.line(line)


def _padding(across: float, down: float, size: float = 1) -> list[Command]:
    """The room in a table's cells; those without text must not be higher than the others."""
    every = ((0, 0), (-1, -1))
    names = (("LEFTPADDING", across), ("RIGHTPADDING", across), ("TOPPADDING", down), ("BOTTOMPADDING", down))
    return [("FONT", *every, FACE, size, size), *((name, *every, room) for name, room in names)]


def _sides(sheet: _Sheet) -> None:
    sheet.head(words.CARD_SIDES, words.CARD_SIDES_KEY)
    name, bar, shown = 20 * mm, 46 * mm, 28 * mm
    scale = (bar - 6) / max((side.most for side in sheet.content.sides), default=1)
    rows = [
        [
            sheet.said(s.name, 7.4),
            drawings.Bar(s, scale),
            sheet.said(s.shown, 7.4),
            sheet.said(s.why, 6.8, QUIET),
        ]
        for s in sheet.content.sides
    ]
    grid = Grid(rows, colWidths=[name, bar, shown, ROOM - name - bar - shown])
    ruled: list[Command] = [
        ("LINEBELOW", (0, 0), (-1, -1), 0.3, RULE),
        ("VALIGN", (0, 0), (-1, -1), "MIDDLE"),
    ]
    grid.setStyle([*ruled, *_padding(2, 1.8)])
    sheet.put(grid)


def _cut(text: str) -> str:
    return text if len(text) <= LONGEST else text[: LONGEST - 1] + "…"


def _problem(sheet: _Sheet, problem: Problem) -> list[Flowable]:
    named = words.CARD_SEVERITY.format(sign=problem.sign, name=problem.severity)
    return [
        sheet.said(named, 6.8),
        sheet.said(_cut(problem.sentence), 6.8),
        sheet.said(problem.decision, 6.8),
        sheet.said(problem.cost, 6.8, INK, 2),
    ]


def _problem_grid(sheet: _Sheet, most: int) -> Grid:
    """The first ``most`` problems, under the names of their faults."""
    rows: list[list[Flowable | str]] = []
    looks: list[Command] = []
    left = most
    for group in sheet.content.faults:
        if left <= 0:
            break
        looks += [
            ("SPAN", (0, len(rows)), (-1, len(rows))),
            ("BACKGROUND", (0, len(rows)), (-1, len(rows)), SHADE),
        ]
        rows.append([sheet.said(f"{group.fault}（{len(group.problems)}）", 7), "", "", ""])
        for problem in group.problems[:left]:
            if problem.error:
                looks.append(("LINEBEFORE", (0, len(rows)), (0, len(rows)), 2, INK))
            rows.append([*_problem(sheet, problem)])
        left -= len(group.problems)
    grid = Grid(rows, colWidths=[15 * mm, ROOM - 46 * mm, 21 * mm, 10 * mm])
    ruled: list[Command] = [("LINEBELOW", (0, 0), (-1, -1), 0.3, RULE), ("VALIGN", (0, 0), (-1, -1), "TOP")]
    grid.setStyle([*ruled, *_padding(2.4, 1.2), *looks])
    return grid


def _faults(sheet: _Sheet, room: float) -> None:
    """The problems, as many as ``room`` points hold; how many are left out is said."""
    sheet.head(words.CARD_FAULTS)
    total = sum(len(group.problems) for group in sheet.content.faults)
    if not total:
        sheet.line(words.CARD_NO_FAULTS)
        return
    room -= 30
    most = total
    while most > 1 and sheet.high(_problem_grid(sheet, most)) > room:
        most -= max(1, most // 12)
    sheet.put(_problem_grid(sheet, most), gap=2)
    if most < total:
        sheet.line(words.CARD_FAULTS_MORE.format(count=total - most))


def _measure(sheet: _Sheet, measure: Measure, width: float) -> list[Flowable]:
    own = measure.shown + (f"　{measure.counts}" if measure.counts else "")
    return [
        sheet.said(measure.title, 6.6),
        sheet.said(own, 6.6),
        drawings.Strip(measure, width),
        sheet.said(measure.peers, 6, QUIET),
    ]


def _measures(sheet: _Sheet) -> Grid:
    strip = 24 * mm
    columns = [28 * mm, 50 * mm, strip, ROOM - 102 * mm]
    rows = [_measure(sheet, measure, strip - 4) for measure in sheet.content.measures]
    grid = Grid(rows, colWidths=columns)
    ruled: list[Command] = [
        ("LINEBELOW", (0, 0), (-1, -1), 0.3, RULE),
        ("VALIGN", (0, 0), (-1, -1), "MIDDLE"),
    ]
    grid.setStyle([*ruled, *_padding(2, 0.9)])
    return grid


def _figure_grid(sheet: _Sheet, figures: Sequence[Figure]) -> Grid:
    rows = [
        [sheet.said(f.name, 6.6), sheet.said(f.shown, 6.6, INK, 2), sheet.said(_cut(f.sentence), 6.4, QUIET)]
        for f in figures
    ]
    grid = Grid(rows, colWidths=[40 * mm, 18 * mm, ROOM - 58 * mm])
    ruled: list[Command] = [("LINEBELOW", (0, 0), (-1, -1), 0.3, RULE), ("VALIGN", (0, 0), (-1, -1), "TOP")]
    grid.setStyle([*ruled, *_padding(2, 0.9)])
    return grid


def _figures(sheet: _Sheet) -> None:
    """The figures of the prose, as many as the page still holds."""
    figures = sheet.content.figures
    if not figures:
        return
    sheet.head(words.CARD_FIGURES)
    room = sheet.y - FLOOR - 10
    most = len(figures)
    while most and sheet.high(_figure_grid(sheet, figures[:most])) > room:
        most -= 1
    if most:
        sheet.put(_figure_grid(sheet, figures[:most]), gap=1)
    if most < len(figures):
        sheet.line(words.CARD_FIGURES_MORE.format(count=len(figures) - most), 6.2)


def _cell(sheet: _Sheet, box: Box, size: float) -> Paragraph:
    said = f"{box.sign}{box.text}" if box.sign else box.text
    left = "left" in box.kinds or "group" in box.kinds
    return sheet.said(said, size, ink(box.kinds), 0 if left else 1)


def _widths(columns: int) -> list[float]:
    """Widths of an official table's columns: the labels of table three, of table two, none in table four."""
    if columns == 10:
        return [*_LABELS, *[(ROOM - sum(_LABELS)) / 7] * 7]
    if columns == 4:
        return [ROOM * 0.34, *[ROOM * 0.22] * 3]
    return [ROOM / columns] * columns


def _official(sheet: _Sheet, table: Table, size: float) -> Grid:
    columns = width_of(table.rows)
    cells: list[list[Flowable | str]] = [[""] * columns for _ in table.rows]
    looks: list[Command] = []
    for one in placed(table.rows, columns):
        at, to = (one.left, one.top), (one.right, one.bottom)
        cells[one.top][one.left] = _cell(sheet, one.box, size)
        if at != to:
            looks.append(("SPAN", at, to))
        looks += look(one.box.kinds, one.box.head, at, to)
    grid = Grid(cells, colWidths=_widths(columns))
    ruled: list[Command] = [("GRID", (0, 0), (-1, -1), 0.35, RULE), ("BOX", (0, 0), (-1, -1), 0.7, INK)]
    grid.setStyle([*ruled, ("VALIGN", (0, 0), (-1, -1), "MIDDLE"), *_padding(1.2, size / 6), *looks])
    return grid


def _tables(sheet: _Sheet, room: float) -> None:
    """The official tables in the largest type in which they fit into ``room``."""
    tables = sheet.content.tables
    for size in SIZES:
        drawn = [_official(sheet, table, size) if table.rows else None for table in tables]
        needed = sum(sheet.high(grid) for grid in drawn if grid is not None) + 22 * len(tables)
        if needed <= room:
            break
    for table, grid in zip(tables, drawn, strict=True):
        sheet.head(table.title, table.note if grid is not None else "")
        if grid is None:
            sheet.line(table.note)
        else:
            sheet.put(grid)


def _legend(sheet: _Sheet) -> None:
    if not sheet.content.legend:
        return
    said = "　　".join(f"{box.sign or box.text}{told}" for box, told in sheet.content.legend)
    sheet.y -= 2
    sheet.line(said, 6.2)


def _years(sheet: _Sheet) -> None:
    panels = sheet.content.panels
    sheet.head(words.CARD_YEARS, words.CARD_YEARS_KEY if panels else "")
    if not panels:
        sheet.line(words.CARD_YEARS_NONE)
        return
    width = ROOM / len(panels)
    row = [[drawings.Years(panel, width - 4, PANELS_HIGH - 8, sheet.type) for panel in panels]]
    grid = Grid(row, colWidths=[width] * len(panels))
    grid.setStyle(_padding(2, 2))
    sheet.put(grid)


def pdf(content: Content) -> bytes:
    """The card as a PDF: always two pages; equal content gives equal bytes.

    What does not fit on the first page is counted where it is left out: problems, figures of the prose.
    """
    sheet = _Sheet(content)
    _top(sheet)
    _sides(sheet)
    measures = _measures(sheet) if content.measures else None
    reserved = sheet.high(measures) + 30 if measures is not None else 0
    reserved += FIGURES_LEAST if content.figures else 0
    _faults(sheet, sheet.y - FLOOR - reserved)
    if measures is not None:
        sheet.head(words.CARD_MEASURES, words.CARD_MEASURES_KEY)
        sheet.put(measures)
    _figures(sheet)
    sheet.end(1)
    years = PANELS_HIGH + 24 if content.panels else 34
    _tables(sheet, sheet.y - FLOOR - years - 12)
    _legend(sheet)
    _years(sheet)
    sheet.end(2)
    sheet.pen.save()
    return sheet.into.getvalue()
