"""The workbook of an area's sums: the form, the parts, who is missing."""

from io import BytesIO

import openpyxl
from openpyxl.worksheet.worksheet import Worksheet

from nianbao.frames import TABLES, frames_of
from nianbao.totals import missing, workbook
from nianbao.totals.workbook import Layout
from nianbao.ui import form
from nianbao.ui.grid import Cell as Box
from nianbao.wording import totals as words
from parsing.model import Report
from tests.factory import report
from tests.totals.test_sums import RECEIVED, body, of, whole


def made(*reports: Report) -> bytes:
    summed = of(*reports)
    boxes = {concept: Box(value=concept) for concept in summed.cells["concept"]}
    drawn = {table: form.given(table, "2021", boxes) for table in TABLES}
    names = {one.file: one.agency or "" for one in reports}
    layouts: dict[str, Layout] = {table: [*one.head, *one.rows] for table, one in drawn.items()}
    return workbook(frames_of(reports), summed, missing(summed), names, layouts)


def sheets(*reports: Report) -> list[Worksheet]:
    return list(openpyxl.load_workbook(BytesIO(made(*reports))).worksheets)


def test_the_form_has_its_sums_and_says_how_many_lack_a_number() -> None:
    form_, each, _ = sheets(body("甲镇", 1.0), body("乙镇", None), body("丙镇", 2.0), whole())
    [cell] = [c for row in form_.iter_rows() for c in row if c.value == 3]
    assert "缺1" in cell.number_format
    heads = [c.value for c in each[1]]
    column = heads.index("表三 · 本年新收 · 总计")
    rows = {row[0].value: row[column].value for row in each.iter_rows(min_row=2)}
    assert rows == {
        words.TOTAL_ROW: 3,
        words.LACKING_ROW: 1,
        words.OWN_ROW: 9,
        words.DIFFERENCE_ROW: 6,
        "甲镇": 1,
        "乙镇": words.STATES["blank"],
        "丙镇": 2,
    }


def test_a_body_without_a_number_says_why() -> None:
    old = report("乙镇", values={"requests.other.total": 2.0}, form="2019", file="乙.txt")
    _, each, _ = sheets(body("甲镇"), old)
    heads = [c.value for c in each[1]]
    [row] = [r for r in each.iter_rows(min_row=2, values_only=True) if r[0] == "乙镇"]
    found = dict(zip(heads, row, strict=True))
    assert None not in row
    assert {words.SHEET_OTHER_FORM, words.SHEET_ELSEWHERE} <= set(found.values())


def test_every_cell_of_the_form_is_on_the_sheet() -> None:
    numbers = {RECEIVED: 7.0}
    form_, *_ = sheets(report(values=numbers, file="一.txt"))
    figures = [c.value for row in form_.iter_rows() for c in row if isinstance(c.value, int)]
    assert len(figures) == len(of(report()).cells)
    assert sum(figures) == 7


def test_what_is_missing_is_listed_and_text_stays_text() -> None:
    evil = "=HYPERLINK(1)镇"
    *_, absent = sheets(body("甲镇"), report(evil, without=("disputes",), file="二.txt"))
    rows = [[c.value for c in row] for row in absent.iter_rows(min_row=2)]
    assert rows == [[evil, "云川县", "未识别到表四"]]
    assert all(c.data_type != "f" for row in absent.iter_rows() for c in row)


def test_equal_input_gives_equal_bytes() -> None:
    assert made(body("甲镇"), whole()) == made(body("甲镇"), whole())


def test_every_sheet_is_printed_on_a4_and_the_title_has_its_room() -> None:
    pages = sheets(body("甲镇"), whole())
    assert {(page.page_setup.paperSize, page.page_setup.orientation) for page in pages} == {(9, "landscape")}
    assert pages[0].row_dimensions[1].height > pages[0]["A1"].font.sz * 1.3
    assert all(page.oddFooter.center.text for page in pages)


def test_the_form_says_what_its_yellow_means_where_there_is_some() -> None:
    less, *_ = sheets(body("甲镇", 10.0), whole())
    assert str(less["A2"].value).endswith(words.SHEET_AMISS)
    more, *_ = sheets(body("甲镇", 1.0), whole())
    assert not str(more["A2"].value).endswith(words.SHEET_AMISS)
