"""审核台账: every finding with what was decided about it, by whom, and what became of it, as a workbook."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from io import BytesIO
from math import ceil
from typing import TYPE_CHECKING, Any

import polars as pl

from nianbao.exports.paper import A3
from nianbao.exports.sheet import LINE, Column, Kind, Sheet, Styles, Value
from nianbao.exports.text import safe, width
from nianbao.exports.workbook import CREATED, OPTIONS
from nianbao.library import Version
from nianbao.review.figures import Pair
from nianbao.wording.cells import cell_name, place_name
from nianbao.wording.language import DEFAULT, speaking
from nianbao.wording.zh import letters as words
from nianbao.wording.zh import names, review, rules, sheets
from parsing.personal import masked

if TYPE_CHECKING:
    import xlsxwriter

CENTRED = ("number", "severity", "times", "due", "when", "decision")
HEAD = 2
"""The row of the titles: above it stand what the table is and what is counted."""

WIDTHS: Mapping[str, float] = {
    "number": 6,
    "name": 20,
    "class": 9,
    "title": 24,
    "version": 9,
    "fault": 11,
    "rule": 15,
    "severity": 6,
    "place": 16,
    "message": 58,
    "decision": 9,
    "reason": 10,
    "note": 14,
    "who": 8,
    "when": 11,
    "times": 6,
    "due": 11,
    "outcome": 14,
    "first": 8,
    "second": 8,
}


def outcome(row: Mapping[str, Any], today: date) -> str:
    """What became of a finding (a row of STANDING) or of one that is found no more: a key of OUTCOMES."""
    decision, proposal = row["decision"], row["proposal"]
    if decision in ("corrected", "not_corrected", "reading_corrected"):
        return str(decision)
    if proposal == "corrected":
        return "proposed"
    if decision in ("dismissed", "explained"):
        return "settled"
    if proposal == "not_corrected":
        return "still"
    if decision == "sent_back":
        return "overdue" if row["due"] and row["due"] < today else "waiting"
    return "to_send" if decision == "confirmed" else "open"


def _day(moment: str | None) -> str:
    return datetime.fromisoformat(moment).astimezone().strftime("%Y-%m-%d %H:%M") if moment else ""


def _row(
    number: int, row: Mapping[str, Any], version: Version, told: Mapping[str, str | None], today: date
) -> list[Value]:
    whole = version.title or words.TITLE.format(agency=version.agency or "", year=version.year)
    values: dict[str, Value] = {
        "number": float(number),
        "name": row["name"],
        "class": told.get("class"),
        "title": masked(whole),
        "version": words.VERSION.format(stage=names.STAGES[version.stage].full, n=version.ordinal),
        "fault": names.FAULTS[row["fault"]].full if row["fault"] else None,
        "rule": rules.TITLES.get(row["rule"], row["rule"]),
        "severity": names.SEVERITIES[row["severity"]].full if row["severity"] else None,
        "place": place_name(row["place"] or {}),
        "message": masked((row["message"] or "").replace(words.ANNEXED, "")),
        "decision": names.DECISIONS[row["decision"]].full,
        "reason": row["decision_reason"],
        "note": masked(row["note"] or ""),
        "who": row["who"],
        "when": _day(row["made_at"]),
        "times": float(row["times"] or 0),
        "due": row["due"].isoformat() if row["due"] else None,
        "outcome": words.OUTCOMES[outcome(row, today)],
        "first": told.get("first"),
        "second": told.get("second"),
    }
    return [values[name] for name in words.ACCOUNT_COLUMNS]


@speaking(DEFAULT)
def rows(
    findings: pl.DataFrame,
    versions: Iterable[Version],
    roster: Mapping[str, Mapping[str, str | None]],
    today: date,
) -> list[list[Value]]:
    """The rows of the account: a row of ``findings`` each (STANDING with ``name``), in their order.

    ``versions``: those on file; ``roster``: class, first and second reviewer by report. Numbers of private
    persons are masked.
    """
    by_report = {str(version.id): version for version in versions}
    return [
        _row(number, row, by_report[row["report"]], roster.get(row["report"], {}), today)
        for number, row in enumerate(findings.iter_rows(named=True), 1)
    ]


@speaking(DEFAULT)
def changed_rows(
    reports: pl.DataFrame,
    drafts: Mapping[str, Pair],
    figures: pl.DataFrame,
    roster: Mapping[str, Mapping[str, str | None]],
) -> list[list[Value]]:
    """The rows on ``figures`` (nianbao.review.figures.CHANGED) that differ between published text and draft.

    Of ``reports`` (report, name), in their order; ``drafts`` by published report; ``roster`` as for ``rows``.
    """
    found = reports.select("report", "name").join(
        figures, on="report", how="inner", maintain_order="left_right"
    )
    made: list[list[Value]] = []
    for number, row in enumerate(found.iter_rows(named=True), 1):
        draft = drafts[row["report"]]
        against = (review.SINCE_PASSED if draft.passed else review.SINCE_DRAFT).format(n=draft.ordinal)
        sides = [masked(row[side] or review.NOT_THERE) for side in ("before", "after")]
        kind = roster.get(row["report"], {}).get("class")
        made.append([float(number), row["name"], kind, against, cell_name(row["concept"]), *sides])
    return made


def _changed(book: "xlsxwriter.Workbook", styles: Styles, year: int, body: Sequence[Sequence[Value]]) -> None:
    """The sheet on figures that changed; there is none where nothing did."""
    if not body:
        return
    sheet = Sheet(book.add_worksheet(words.ACCOUNT_CHANGED), styles)
    kinds: list[Kind] = ["count", "text", "text", "text", "long", "text", "text"]
    columns, (name, *others) = words.ACCOUNT_COLUMNS, review.CHANGED_COLUMNS
    titles = (columns["number"], name, columns["class"], *others)
    heads = [Column(*told) for told in zip(titles, kinds, strict=True)]
    named = len({row[1] for row in body})
    told = words.ACCOUNT_CHANGED_LINE.format(reports=named, count=len(body))
    sheet.text(0, 0, words.ACCOUNT_CHANGED_TITLE.format(year=year), bold=True, font_size=16)
    sheet.text(1, 0, told, font_color="#595959")
    sheet.head(HEAD, heads)
    after = sheet.body(HEAD + 1, heads, body)
    sheet.fit()
    sheet.page.autofilter(HEAD, 0, after - 1, len(heads) - 1)
    _printed(sheet)


def _printed(sheet: Sheet) -> None:
    """The sheet for A3 across, its titles on every page and in sight."""
    sheet.page.freeze_panes(HEAD + 1, 2)
    sheet.page.set_landscape()
    sheet.page.set_paper(A3)
    sheet.page.set_margins(left=0.4, right=0.4, top=0.6, bottom=0.6)
    sheet.page.fit_to_pages(1, 0)
    sheet.page.repeat_rows(HEAD)
    sheet.page.set_footer(f"&C{words.ACCOUNT_FOOT}")


def _lines(values: Sequence[Value]) -> int:
    """How many lines the fullest cell of a row takes."""
    texts = zip(values, WIDTHS.values(), strict=True)
    return max(ceil(width(text) / (room - 1)) for text, room in texts if isinstance(text, str) and text)


def _body(sheet: Sheet, first: int, body: Iterable[Sequence[Value]]) -> int:
    """The rows from ``first`` on, each as high as its text; the row after the last."""
    row = first
    for values in body:
        for place, (name, value) in enumerate(zip(words.ACCOUNT_COLUMNS, values, strict=True)):
            look = {"align": "center"} if name in CENTRED else {}
            style = sheet.styles.get(border=1, border_color="#BFBFBF", text_wrap=True, **look)
            if value is None or value == "":
                sheet.page.write_blank(row, place, None, style)
            elif isinstance(value, str):
                sheet.page.write_string(row, place, safe(value), style)
            else:
                sheet.page.write_number(row, place, value, style)
        sheet.page.set_row(row, LINE * _lines(values))
        row += 1
    return row


@speaking(DEFAULT)
def workbook(
    body: Sequence[Sequence[Value]], year: int, line: str, changed: Sequence[Sequence[Value]] = ()
) -> bytes:
    """The account of ``year`` as XLSX for A3 across: text is written as text only. Equal rows, equal bytes.

    ``changed`` are rows of :func:`changed_rows`, for a second sheet.
    """
    import xlsxwriter

    into = BytesIO()
    book = xlsxwriter.Workbook(into, OPTIONS)
    title = words.ACCOUNT_TITLE.format(year=year)
    book.set_properties({"title": title, "author": sheets.AUTHOR, "created": CREATED})
    styles = Styles(book)
    sheet = Sheet(book.add_worksheet(words.ACCOUNT), styles)
    page, heads = sheet.page, [Column(title) for title in words.ACCOUNT_COLUMNS.values()]
    sheet.text(0, 0, title, bold=True, font_size=16)
    sheet.text(1, 0, line, font_color="#595959")
    sheet.head(HEAD, heads)
    page.set_row(HEAD, 2 * LINE)
    after = _body(sheet, HEAD + 1, body)
    for place, name in enumerate(words.ACCOUNT_COLUMNS):
        page.set_column(place, place, WIDTHS[name])
    page.autofilter(HEAD, 0, max(after - 1, HEAD), len(heads) - 1)
    _printed(sheet)
    _changed(book, styles, year, changed)
    book.close()
    return into.getvalue()
