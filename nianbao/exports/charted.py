"""Sheets with charts of the spreadsheet's own: scores, faults, chosen agencies side by side."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from nianbao.exports import rows
from nianbao.exports.paper import on_one
from nianbao.exports.rows import Card
from nianbao.exports.sheet import FONT, Column, Kind, Sheet, Value
from nianbao.scoring import Scheme
from nianbao.scoring.indicator import catalogue
from nianbao.wording.zh import names
from nianbao.wording.zh import sheets as words

if TYPE_CHECKING:
    import xlsxwriter

BIN, LOWEST, HIGHEST = 5, 60, 100
COLOUR = "#3F7FBF"
COUNTED = ("requests_received", "requests_answered")
NARROW, BESIDE = 7, 16
"""Columns of a comparison that fit on an upright page; how wide those are that only its chart needs."""

CHART = {"width": 720, "height": 320}
COLOURS = ("#3F7FBF", "#C77F0A")


class Tally:
    """How many reports have a score in each band, and how many have each fault."""

    def __init__(self) -> None:
        self._bands = dict.fromkeys([LOWEST - BIN, *range(LOWEST, HIGHEST, BIN)], 0)
        self._faults = dict.fromkeys(names.FAULTS, 0)

    def add(self, cards: Sequence[Card]) -> None:
        """Counts ``cards``; those without a score are in no band, settled findings and infos no fault."""
        weighed = tuple(names.SEVERITIES)[:2]
        for card in cards:
            score = card.score["score"]
            if score is not None:
                low = min(int(score // BIN) * BIN, HIGHEST - BIN)
                self._bands[max(low, LOWEST - BIN)] += 1
            for fault in {
                p["fault"] for p in card.problems if p["severity"] in weighed and rows.counts_as_fault(p)
            }:
                self._faults[fault] += 1

    def bands(self) -> list[tuple[str, int]]:
        """The bands in words, the lowest first."""
        below, *others = self._bands.items()
        return [
            (words.BAND_BELOW.format(low=LOWEST), below[1]),
            *((words.BAND_NAME.format(low=low, high=low + BIN), count) for low, count in others),
        ]

    def faults(self) -> list[tuple[str, int]]:
        """The faults in words."""
        return [(names.FAULTS[fault].full, count) for fault, count in self._faults.items()]


def _chart(book: "xlsxwriter.Workbook", kind: str, title: str, series: Sequence[Mapping[str, Any]]) -> Any:
    chart = book.add_chart({"type": kind})
    font = {"name": FONT, "size": 10}
    for one in series:
        chart.add_series({"gap": 60, "data_labels": {"value": True, "font": font}, **one})
    chart.set_title({"name": title, "name_font": {"name": FONT, "size": 13, "bold": True}, "overlay": False})
    chart.set_legend({"none": True} if len(series) < 2 else {"position": "top", "font": font})
    chart.set_x_axis({"num_font": font, "major_gridlines": {"visible": False}})
    chart.set_y_axis({"num_font": font, "major_gridlines": {"visible": True, "line": {"color": "#D9DEE4"}}})
    if kind == "bar":
        chart.set_y_axis({"num_font": font, "reverse": True})
        chart.set_x_axis(
            {"num_font": font, "major_gridlines": {"visible": True, "line": {"color": "#D9DEE4"}}}
        )
    chart.set_size(CHART)
    return chart


def _series(name: str, first: int, last: int, column: int, colour: str = COLOUR) -> dict[str, Any]:
    return {
        "categories": [name, first, 0, last, 0],
        "values": [name, first, column, last, column],
        "fill": {"color": colour},
    }


def charts(book: "xlsxwriter.Workbook", sheet: Sheet, tally: Tally) -> None:
    """How the scores lie and which faults there are, each as a table with its chart beside it."""
    name, top = sheet.page.get_name(), 0
    parts = (
        ("column", words.BAND_CHART, words.BAND, tally.bands()),
        ("bar", words.FAULT_CHART, words.FAULT, tally.faults()),
    )
    for kind, title, label, pairs in parts:
        heads = (Column(label), Column(words.REPORTS, "count"))
        sheet.head(top, heads)
        after = sheet.body(top + 1, heads, pairs)
        series = [_series(name, top + 1, after - 1, 1)]
        sheet.page.insert_chart(top, 3, _chart(book, kind, title, series))
        top = max(after, top + CHART["height"] // 20) + 2
    sheet.fit()


def _rows(cards: Sequence[Card], scheme: Scheme) -> list[tuple[str, Kind, list[Value]]]:
    """Label, kind and figures of every line of the comparison."""
    lines: list[tuple[str, Kind, list[Value]]] = [
        (words.SCORE, "score", [card.score["score"] for card in cards]),
        (words.GRADE, "count", [card.score["grade"] for card in cards]),
        (words.ASSESSABLE, "rate", [card.score["assessable"] for card in cards]),
    ]
    for number, dimension in enumerate(scheme.dimensions):
        values: list[Value] = [card.dimensions[number]["score"] for card in cards]
        lines.append((names.DIMENSIONS[dimension.id].full, "points", values))
    for number, severity in enumerate(names.SEVERITIES.values()):
        lines.append((severity.full, "count", [rows.severity_counts(card)[number] for card in cards]))
    for indicator in catalogue():
        figures = [card.figures[indicator.id] for card in cards]
        rate = indicator.denominator is not None
        kind: Kind = "rate" if rate else "number"
        lines.append((rows.indicator_title(indicator), kind, [rows.figure_value(f) for f in figures]))
        if rate:
            label = words.COUNTS_OF.format(name=rows.indicator_title(indicator))
            lines.append((label, "count", [rows.counts(f) for f in figures]))
    return lines


def _named(cards: Sequence[Card]) -> list[str]:
    """The agencies; with the year where there are several, and the area where two have one name."""
    several = len({card.report["year"] for card in cards}) > 1
    told = [
        words.AGENCY_YEAR.format(agency=rows.agency(card), year=card.report["year"] or "").strip()
        if several
        else rows.agency(card)
        for card in cards
    ]
    return [
        words.AGENCY_AREA.format(agency=name, area=card.report["area"])
        if told.count(name) > 1 and card.report["area"]
        else name
        for name, card in zip(told, cards, strict=True)
    ]


def compared(book: "xlsxwriter.Workbook", sheet: Sheet, cards: Sequence[Card], scheme: Scheme) -> None:
    """The chosen agencies side by side: a line a figure, and their requests as a chart."""
    name = sheet.page.get_name()
    sheet.text(0, 0, words.COMPARED_LINE, font_color="#595959")
    agencies = _named(cards)
    heads = [Column(words.INDICATOR), *map(Column, agencies)]
    sheet.head(1, heads)
    row = 2
    for label, kind, values in _rows(cards, scheme):
        sheet.cell(row, 0, "text", label)
        for place, value in enumerate(values, 1):
            sheet.cell(row, place, kind, value)
        row += 1
    sheet.page.freeze_panes(2, 1)
    sheet.fit()
    top = row + 2
    counted = [i for i in catalogue() if i.id in COUNTED]
    sheet.head(top, [Column(words.AGENCY), *(Column(rows.indicator_title(i), "number") for i in counted)])
    for place, (agency, card) in enumerate(zip(agencies, cards, strict=True), top + 1):
        sheet.cell(place, 0, "text", agency)
        for column, indicator in enumerate(counted, 1):
            sheet.cell(place, column, "number", card.figures[indicator.id]["value"])
    series = [
        {
            **_series(name, top + 1, top + len(cards), column, COLOURS[column - 1]),
            "name": [name, top, column],
        }
        for column in range(1, len(counted) + 1)
    ]
    drawn = _chart(book, "column", words.COMPARED_CHART, series)
    drawn.set_size({"width": 120 * (max(len(heads), NARROW) - len(counted) - 1), "height": CHART["height"]})
    sheet.page.insert_chart(top, len(counted) + 1, drawn, {"x_offset": 12})
    if len(heads) <= NARROW:
        sheet.page.set_column(len(heads), NARROW, BESIDE)
    below = top + max(len(cards), CHART["height"] // 20)
    on_one(sheet, below, max(len(heads), NARROW), upright=len(heads) <= NARROW)
