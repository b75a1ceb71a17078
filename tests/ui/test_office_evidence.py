"""Evidence of Word documents and workbooks: the table drawn anew with its cell marked."""

import re

import pytest
from streamlit.testing.v1 import AppTest

from nianbao.intake import read_table
from nianbao.library import Library
from parsing import read
from parsing.readers import read_document
from tests.parsing.docx_files import Writer
from tests.parsing.official import truth
from tests.parsing.test_xlsx import workbook
from tests.ui.screens import screen, values

FIGURES = {**dict.fromkeys(truth("2021", 0), "0"), "requests.received.total": "7"}
FILES = {
    "年报.docx": Writer(0, ("split", "tracked")).report("2021", FIGURES),
    "年报.xlsx": workbook("2021", FIGURES, "one sheet"),
}


@pytest.mark.parametrize("name", FILES)
def test_a_worker_hands_over_a_table(name: str) -> None:
    flow = read_document(FILES[name])[0].flow
    assert flow is not None
    assert read_table(FILES[name], len(flow.tables)) == flow.tables[-1]
    assert read_table(FILES[name], len(flow.tables) + 1) is None


@pytest.fixture(params=FILES)
def card(request: pytest.FixtureRequest, library_url: str, monkeypatch: pytest.MonkeyPatch) -> AppTest:
    """The scorecard of an office file in which one sum is wrong."""
    library = Library.open(library_url)
    data = FILES[request.param]
    assert library.add(read(data, request.param), data, "published").version_id is not None
    monkeypatch.setenv("NIANBAO_DATABASE_URL", library_url)
    return screen("scorecard", year="2023", agency="青禾镇人民政府")


def test_the_scorecard_shows_the_cell_in_its_table(card: AppTest) -> None:
    assert not card.exception
    tables = [value for value in values(card, "html") if 'class="nb-g"' in value]
    assert any(re.search(r'本年新收政府信息公开申请数量</td>.*<td class="num hit">7</td>', t) for t in tables)
