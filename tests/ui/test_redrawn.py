"""Tables of web pages drawn anew as evidence: the right rows, the right cell, every word escaped."""

import re

import pytest
from streamlit.testing.v1 import AppTest

from nianbao.intake import read_table
from nianbao.library import Library
from nianbao.ui.redrawn import MOST_ROWS, as_html
from nianbao.wording import views as words
from parsing import read
from parsing.document import Cell
from parsing.readers import read_document
from tests.parsing import pages
from tests.ui.screens import screen, values

HEADED = (
    Cell(1, 1, "项目", rows=2),
    Cell(1, 2, "数量", columns=2),
    Cell(2, 2, "甲"),
    Cell(2, 3, "乙"),
    Cell(3, 1, "一", rows=2),
    Cell(3, 2, "1"),
    Cell(3, 3, "2"),
    Cell(4, 2, "3"),
    Cell(4, 3, "<b>4"),
    Cell(5, 1, "二"),
    Cell(5, 2, "5"),
    Cell(5, 3, "6"),
)


def test_the_marked_row_stands_under_the_headings() -> None:
    drawn = as_html(HEADED, {(5, 3)})
    assert drawn == (
        '<div class="nb-g"><table>'
        '<tr><td rowspan="2">项目</td><td colspan="2">数量</td></tr>'
        "<tr><td>甲</td><td>乙</td></tr>"
        '<tr><td>二</td><td class="num">5</td><td class="num hit">6</td></tr>'
        "</table></div>"
    )


def test_a_merged_cell_keeps_the_rows_that_are_drawn() -> None:
    drawn = as_html(HEADED, {(4, 3)})
    assert '<tr><td>一</td><td class="num">3</td><td class="hit">&lt;b&gt;4</td></tr>' in drawn
    assert '<td rowspan="2">一</td>' in as_html(HEADED, {(4, 3)}, whole=True)


def test_a_table_without_end_is_cut() -> None:
    cells = [Cell(row, 1, str(row)) for row in range(1, 500)]
    assert as_html(cells, {(300, 1)}, whole=True).count("<tr>") == MOST_ROWS
    assert ">300<" in as_html(cells, {(300, 1)})


def test_a_worker_hands_over_a_table() -> None:
    data = pages.page(pages.article(pages.values())).encode()
    flow = read_document(data)[0].flow
    assert flow is not None
    assert read_table(data, 2) == flow.tables[1]
    assert read_table(data, 4) is None
    assert read_table("一、总体情况".encode(), 1) is None


@pytest.fixture
def card(library_url: str, monkeypatch: pytest.MonkeyPatch) -> AppTest:
    """The scorecard of a web page in which one sum is wrong."""
    counts = dict.fromkeys(pages.values(), "0")
    data = pages.page(pages.article({**counts, "requests.received.total": "7"})).encode()
    library = Library.open(library_url)
    added = library.add(read(data, "页.html"), data, "published")
    assert added.version_id is not None
    monkeypatch.setenv("NIANBAO_DATABASE_URL", library_url)
    return screen("scorecard", year=str(pages.YEAR), agency=pages.AGENCY)


def test_the_scorecard_shows_the_table_with_its_cell_marked(card: AppTest) -> None:
    assert not card.exception
    tables = [value for value in values(card, "html") if 'class="nb-g"' in value]
    assert any(re.search(r'本年新收政府信息公开申请数量</td>.*<td class="num hit">7</td>', t) for t in tables)
    assert any("总计" in table for table in tables)
    label = words.EVIDENCE_TABLE.format(table=2)
    whole = next(toggle for toggle in card.toggle if toggle.label.startswith(label))
    before = max(table.count("<tr>") for table in tables)
    whole.set_value(True).run()
    assert max(value.count("<tr>") for value in values(card, "html") if 'class="nb-g"' in value) > before
