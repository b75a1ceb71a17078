"""The list of a self-check as a workbook."""

from io import BytesIO
from typing import Any

import polars as pl

from nianbao.exports.sheet import Column, Sheet, Styles, Value
from nianbao.exports.workbook import CREATED, OPTIONS
from nianbao.selfcheck.reading import Checked
from nianbao.wording import SEVERITIES, place_name, sheets
from nianbao.wording import selfcheck as words
from nianbao.wording.messages import titles
from nianbao.wording.names import REASONS

GRAVITY = ("error", "warning", "info")
HEADS = tuple(Column(title, "long" if title in words.LONG else "text") for title in words.LIST_COLUMNS)


def _quotes(finding: dict[str, Any]) -> str:
    return words.QUOTES.join(dict.fromkeys(e["quote"] for e in finding["evidence"] or () if e["quote"]))


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
        said = finding["message"] if known else REASONS.get(finding["reason"] or "", words.UNKNOWN)
        lines.append(
            [
                float(len(lines) + 1),
                SEVERITIES[finding["severity"]].full if known else words.NOT_CHECKED,
                titles().get(finding["rule"], finding["rule"]),
                place_name(finding["place"] or {}),
                said,
                _quotes(finding) if known else "",
                "",
            ]
        )
    return lines


def workbook(checked: Checked) -> bytes:
    """The list as XLSX; text of the draft is written as text only."""
    import xlsxwriter

    into = BytesIO()
    book = xlsxwriter.Workbook(into, OPTIONS)
    book.set_properties({"title": words.SHEET, "author": sheets.AUTHOR, "created": CREATED})
    sheet = Sheet(book.add_worksheet(words.SHEET), Styles(book))
    sheet.text(0, 0, words.list_title(checked.report.agency, checked.report.year), bold=True, font_size=14)
    sheet.text(1, 0, words.NOTHING_KEPT_SHORT, font_color="#595959")
    sheet.head(2, HEADS)
    lines = rows(checked)
    sheet.body(3, HEADS, lines or [[None, words.NO_FINDINGS, *[""] * (len(HEADS) - 2)]])
    sheet.page.freeze_panes(3, 0)
    sheet.page.set_landscape()
    sheet.page.fit_to_pages(1, 0)
    sheet.page.repeat_rows(2)
    sheet.fit()
    book.close()
    return into.getvalue()
