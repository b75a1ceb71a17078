"""Workbooks: the three tables sent as sheets, every cell with its place."""

from collections.abc import Sequence
from datetime import date
from io import BytesIO
from itertools import product

import openpyxl
import pytest
import xlsxwriter

from parsing import read
from parsing.forms import FORMS
from parsing.model import FormVersion, Report
from parsing.problems import Unreadable
from parsing.readers import read_document
from tests.parsing.official import CLOSING, HEADINGS, OPENING, TITLE, Rows, Truth, laid_out, tables, truth

LAYOUTS = ("one sheet", "a sheet a table", "formulas", "texts", "apart")


def number(text: str) -> float | str:
    """A printed number as a number."""
    try:
        return float(text)
    except ValueError:
        return text


def workbook(version: FormVersion, cells: Truth, layout: str) -> bytes:
    """A report as a workbook.

    ``formulas``: figures are results of formulas; ``texts``: figures are texts; ``apart``: the tables stand
    in the middle of the sheet, without borders, with a hidden sheet, row and column of other figures.
    """
    target = BytesIO()
    book = xlsxwriter.Workbook(target, {"in_memory": True})
    border = book.add_format({} if layout == "apart" else {"border": 1})
    left = 3 if layout == "apart" else 0
    sheet = book.add_worksheet("年报")
    line = column_of(sheet, 0, left, (TITLE, *OPENING))
    for heading, rows in zip(HEADINGS, tables(version, cells), strict=True):
        if layout == "a sheet a table" and heading != HEADINGS[0]:
            sheet, line = book.add_worksheet(), 0
        sheet.write(line, left, heading)
        line = table(sheet, line + 1, left, rows, border, layout) + (layout == "apart")
    line = column_of(sheet, line, left, CLOSING)
    if layout == "apart":
        hidden = book.add_worksheet("旧表")
        hidden.write_row(0, 0, [TITLE, 7, 7, 7])
        hidden.hide()
        sheet.write_row(line, left, ["行政许可", 99, 99, 99])
        sheet.set_row(line, None, None, {"hidden": True})
        sheet.write(8, 1, 55)
        sheet.set_column(1, 1, None, None, {"hidden": True})
    book.close()
    return target.getvalue()


def column_of(sheet: xlsxwriter.worksheet.Worksheet, line: int, left: int, texts: Sequence[str]) -> int:
    """Write texts below each other and tell the line behind them."""
    sheet.write_column(line, left, texts)
    return line + len(texts)


def table(
    sheet: xlsxwriter.worksheet.Worksheet, top: int, left: int, rows: Rows, border: object, layout: str
) -> int:
    """Write a table and tell the line behind it."""
    for spot in laid_out(rows):
        row, column, box = spot.row + top, spot.column + left, spot.box
        value = number(box.text) if box.concept and layout != "texts" else box.text
        if box.rows > 1 or box.columns > 1:
            sheet.merge_range(row, column, row + box.rows - 1, column + box.columns - 1, value, border)
        elif box.concept and layout == "formulas" and isinstance(value, float):
            sheet.write_formula(row, column, "=SUM(Z1:Z9)", border, f"{value:.15g}")
        elif isinstance(value, str):
            sheet.write_string(row, column, value, border)
        else:
            sheet.write(row, column, value, border)
    return top + len(rows)


def shown(report: Report) -> Truth:
    """What the report's tables show."""
    return {fact.id: fact.raw for fact in report.facts if fact.source == "table"}


@pytest.mark.parametrize(("version", "layout"), list(product(FORMS, LAYOUTS)), ids=str)
def test_every_cell_of_both_forms(version: FormVersion, layout: str) -> None:
    for seed in range(3):
        cells = truth(version, seed)
        report = read(workbook(version, cells, layout), "年报.xlsx")
        assert (report.kind, report.reader, report.problems) == ("report", "xlsx", ())
        assert shown(report) == cells
        assert (report.format, report.year, report.agency) == (version, 2023, "青禾镇人民政府")


def of(rows: Sequence[Sequence[object]]) -> bytes:
    """A workbook of one sheet."""
    book = openpyxl.Workbook()
    for row in rows:
        book.active.append(row)
    target = BytesIO()
    book.save(target)
    return target.getvalue()


def test_dates_shares_and_long_numbers_are_shown_as_sheets_show_them() -> None:
    target = BytesIO()
    book = xlsxwriter.Workbook(target, {"in_memory": True})
    sheet = book.add_worksheet()
    sheet.write_row(0, 0, ["公开日期", "占比", "金额", "多行"])
    sheet.write_datetime(1, 0, date(2024, 1, 31), book.add_format({"num_format": 'yyyy"年"m"月"'}))
    sheet.write(1, 1, 0.125, book.add_format({"num_format": "0.0%"}))
    sheet.write(1, 2, 0.1 + 0.2)
    sheet.write(1, 3, "一\n二|三")
    book.close()
    document, _ = read_document(target.getvalue())
    assert document.text == "公开日期 | 占比 | 金额 | 多行\n2024-01-31 | 12.5% | 0.3 | 一二¦三\n"


def test_blank_cells_of_a_row_stay() -> None:
    document, _ = read_document(of([["规章", 1, None, 3], [None], ["共三项"], [None], [None, "右", 5]]))
    assert document.text == "规章 | 1 |  | 3\n共三项\n右 | 5\n"
    at = document.text.index("3")
    assert document.locate(at, at + 1).as_json() == {"table": 1, "row": 1, "column": 4}
    assert document.locate(at - 3, at - 3).as_json() == {"table": 1, "row": 1, "column": 3}


def test_several_reports_in_one_workbook_are_not_mixed() -> None:
    row = ["一、本年新收政府信息公开申请数量", 1, 0, 0, 0, 0, 0, 1]
    book = openpyxl.Workbook()
    for _ in range(2):
        book.create_sheet().append(row)
    target = BytesIO()
    book.save(target)
    with pytest.raises(Unreadable) as refused:
        read_document(target.getvalue())
    assert refused.value.problem.code == "xlsx_several"


def test_formulas_without_values_are_not_taken_for_blank_cells() -> None:
    with pytest.raises(Unreadable) as refused:
        read_document(of([["总计", "=1+2"]]))
    assert refused.value.problem.code == "xlsx_formulas"


def test_what_a_merged_cell_covers_is_not_shown() -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    for row in (["合计", 1], [7, 7], ["许可", 2], [None, 3]):
        sheet.append(row)
    sheet.merge_cells("A1:B2")
    sheet.merge_cells("A3:A4")
    target = BytesIO()
    book.save(target)
    document, _ = read_document(target.getvalue())
    assert document.text == "合计\n许可 | 2\n3\n"
    assert document.flow is not None
    cells = document.flow.tables[0]
    assert [(c.row, c.column, c.rows, c.text) for c in cells] == [
        (3, 1, 2, "许可"),
        (3, 2, 1, "2"),
        (4, 2, 1, "3"),
    ]
