"""The list of a self-check as a workbook."""

from io import BytesIO
from typing import Any

import polars as pl

from nianbao.exports.sheet import Column, Sheet, Styles, Value
from nianbao.exports.workbook import CREATED, OPTIONS
from nianbao.selfcheck.reading import Checked
from nianbao.wording.cells import place_name
from nianbao.wording.language import DEFAULT, speaking
from nianbao.wording.zh import letters, names, rules, sheets
from nianbao.wording.zh import selfcheck as words

GRAVITY = ("error", "warning", "info")


def _quotes(finding: dict[str, Any]) -> str:
    """The sentences that a finding points at; figures of cells stand in its message."""
    said = dict.fromkeys(e["quote"] for e in finding["evidence"] or () if e["quote"])
    return words.QUOTES.join(quote for quote in said if any(map(str.isalpha, quote)))


@speaking(DEFAULT)
def rows(checked: Checked) -> list[list[Value]]:
    """What to correct, to verify and to mind, then what could not be checked; gravest first.

    A row: number, severity, rule, place, sentence, what the draft says, and room for what was done.
    """
    found = checked.findings
    failed = found.filter(pl.col("status") == "fail").to_dicts()
    failed.sort(key=lambda finding: GRAVITY.index(finding["severity"]))
    unknown = found.filter(pl.col("status") == "not_assessable").to_dicts()
    lines: list[list[Value]] = []
    for finding in (*failed, *unknown):
        known = finding["status"] == "fail"
        said = (
            finding["message"].replace(letters.ANNEXED, "")
            if known
            else names.REASONS.get(finding["reason"] or "", words.UNKNOWN)
        )
        lines.append(
            [
                float(len(lines) + 1),
                names.SEVERITIES[finding["severity"]].full if known else words.NOT_CHECKED,
                rules.TITLES.get(finding["rule"], finding["rule"]),
                place_name(finding["place"] or {}),
                said,
                _quotes(finding) if known else "",
                "",
            ]
        )
    return lines


def list_title(checked: Checked) -> str:
    """The title of the list about a report."""
    agency, year = checked.report.agency, checked.report.year
    told = words.YEAR.format(year=year) if year else ""
    return words.LIST_TITLE.format(agency=agency or "", year=told)


@speaking(DEFAULT)
def workbook(checked: Checked) -> bytes:
    """The list as XLSX; text of the draft is written as text only."""
    import xlsxwriter

    into = BytesIO()
    book = xlsxwriter.Workbook(into, OPTIONS)
    book.set_properties({"title": words.SHEET, "author": sheets.AUTHOR, "created": CREATED})
    sheet = Sheet(book.add_worksheet(words.SHEET), Styles(book))
    sheet.text(0, 0, list_title(checked), bold=True, font_size=14)
    sheet.text(1, 0, words.NOTHING_KEPT_SHORT, font_color="#595959")
    heads = [Column(title, "long" if title in words.LONG else "text") for title in words.LIST_COLUMNS]
    sheet.head(2, heads)
    lines = rows(checked)
    sheet.body(3, heads, lines or [[None, words.NO_FINDINGS, *[""] * (len(heads) - 2)]])
    sheet.page.freeze_panes(3, 0)
    sheet.page.set_landscape()
    sheet.page.fit_to_pages(1, 0)
    sheet.page.repeat_rows(2)
    sheet.fit()
    book.close()
    return into.getvalue()
