"""Sheets say which numbers people gave."""

from io import BytesIO

import openpyxl

from nianbao.desk import desk_of
from nianbao.entries import Typed
from nianbao.exports import workbook
from nianbao.exports.printed import TINTS
from nianbao.exports.tables import tables
from nianbao.library import Library
from nianbao.wording import sheets as words
from parsing.forms import form
from tests.library.filed import add

GIVEN = TINTS["given"].removeprefix("#")
RECEIVED = "requests.received.total"


def test_entered_tables_and_corrected_cells_are_marked(library_url: str) -> None:
    library = Library.open(library_url)
    add(library, without=("disputes",))
    library.correct_cell(1, Typed(RECEIVED, "reported", 3.0, "3"), "王敏")
    cells = [Typed(c, "reported", 0.0, "0") for c in form("2021").cells() if c.startswith("disputes.")]
    library.enter_table(1, "disputes", "2021", cells, "李刚")
    desk = desk_of(library)
    book = openpyxl.load_workbook(BytesIO(workbook(desk).data))
    texts = [str(cell) for sheet in book for row in sheet.iter_rows(values_only=True) for cell in row if cell]
    assert any("表四人工录入（李刚，" in text and "识别值为“0”（王敏，" in text for text in texts)
    assert any(words.GIVEN["corrected"] in text and "3" in text for text in texts)
    [card] = [sheet for sheet in book if sheet.print_area]
    given = [c.value for row in card.iter_rows() for c in row if c.fill.fgColor.rgb[2:] == GIVEN]
    assert given == [3, *[0] * len(cells)]
    assert any(text.startswith(words.OFFICIAL_LEGEND["given"]) for text in texts)
    heads, *rows = book[words.FACTS_SHEET].iter_rows(values_only=True)
    listed = [dict(zip(heads, row, strict=True)) for row in rows]
    [corrected] = [row for row in listed if row[words.STATE] == words.FACT_DECIDED["corrected"]]
    assert [corrected[head] for head in (words.VALUE, words.RAW, words.READ)] == [3, "3", "0"]
    [taken] = tables(desk)["facts"].filter(decided_by="corrected").select("value", "raw", "read").rows()
    assert taken == (3.0, "3", "0")
