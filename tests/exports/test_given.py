"""Sheets say which numbers people gave."""

from io import BytesIO

import openpyxl

from nianbao.desk import desk_of
from nianbao.entries import Typed
from nianbao.exports import workbook
from nianbao.library import Library
from nianbao.wording import sheets as words
from parsing.forms import form
from tests.library.filed import add

RECEIVED = "requests.received.total"


def test_entered_tables_and_corrected_cells_are_marked(library_url: str) -> None:
    library = Library.open(library_url)
    add(library, without=("disputes",))
    library.correct_cell(1, Typed(RECEIVED, "reported", 3.0, "3"), "王敏")
    cells = [Typed(c, "reported", 0.0, "0") for c in form("2021").cells() if c.startswith("disputes.")]
    library.enter_table(1, "disputes", "2021", cells, "李刚")
    book = openpyxl.load_workbook(BytesIO(workbook(desk_of(library)).data))
    texts = [str(cell) for sheet in book for row in sheet.iter_rows(values_only=True) for cell in row if cell]
    assert any("表四人工录入（李刚，" in text and "识别值为“0”（王敏，" in text for text in texts)
    assert any(words.GIVEN["corrected"] in text and "3" in text for text in texts)
