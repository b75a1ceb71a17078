"""Words of the glossary explain themselves where they stand as a heading, a column, a metric, a field."""

import json
from collections.abc import Iterator

import pytest
from streamlit.testing.v1 import AppTest

from nianbao.library import Library, samples
from nianbao.library.register import Body
from nianbao.ui import glossary
from nianbao.wording import glossary as words
from nianbao.wording import views
from tests.ui.grids import drawn
from tests.ui.screens import screen

FIELDS = ("selectbox", "multiselect", "number_input", "date_input", "metric")
AGENCY = "云川县临溪镇人民政府"
PLACES: tuple[tuple[str, dict[str, str]], ...] = (
    ("overview", {}),
    ("library", {}),
    ("roster", {}),
    ("compliance", {}),
    ("compliance", {"layout": "matrix"}),
    ("scorecard", {"year": "2024"}),
    ("scorecard", {"year": "2024", "agency": AGENCY}),
    ("comparison", {"year": "2024", "towns": AGENCY, "show": "order"}),
    ("comparison", {"year": "2024", "towns": AGENCY, "show": "peers"}),
    ("totals", {"year": "2024"}),
    ("exports", {}),
    ("settings", {}),
)


def _columns(app: AppTest) -> Iterator[tuple[str, str]]:
    for table in app.dataframe:
        for name, column in json.loads(table.proto.columns or "{}").items():
            if isinstance(column, dict):
                yield column.get("label") or name, column.get("help") or ""


def _cells(app: AppTest) -> Iterator[tuple[str, str]]:
    for key, table in drawn(app).items():
        if key != "methods:glossary":
            for row in (*table["head"], *table["rows"]):
                yield from ((cell.get("t", ""), cell.get("i", "")) for cell in row if cell.get("h"))


def _fields(app: AppTest) -> Iterator[tuple[str, str]]:
    for kind in FIELDS:
        for element in app.get(kind):
            yield element.proto.label, element.proto.help


@pytest.fixture
def samples_on_file(empty: str) -> None:
    """A library that holds the sample reports, and a roster."""
    library = Library.open(empty)
    samples.load(library)
    library.register.save([Body("临溪镇人民政府", "云川县"), Body("云山镇人民政府", "云川县")])


def test_no_word_stands_twice() -> None:
    told = [one for terms in words.TERMS.values() for term in terms for one in (term.word, *term.also)]
    assert len(told) == len(set(told))


def test_every_heading_that_is_a_word_of_the_glossary_explains_itself(samples_on_file: None) -> None:
    seen: set[str] = set()
    for name, address in PLACES:
        app = screen(name, **address)
        for label, told in (*_columns(app), *_cells(app), *_fields(app)):
            if glossary.meaning(label) is not None:
                assert told, f"{name} {address}: {label}"
                seen.add(label)
    assert {"可核验率", "首报得分", "整改率", "予以公开率", "等次", "中位数", "已报"} <= seen


@pytest.mark.parametrize(
    ("heading", "word"),
    [
        ("四、结转下年度继续办理", "结转下年度继续办理"),
        ("（二）部分公开（区分处理的，只计这一情形，不计其他情形）", "部分公开"),
        ("5.属于三类内部事务信息", "属于三类内部事务信息"),
    ],
)
def test_rows_of_the_form_are_known_without_their_numbers(heading: str, word: str) -> None:
    assert glossary.meaning(heading) == glossary.meaning(word) is not None


def test_the_methods_list_every_word(empty: str) -> None:
    app = screen("methods")
    told = {cell.get("t") for row in drawn(app)["methods:glossary"]["rows"] for cell in row}
    assert {term.word for terms in words.TERMS.values() for term in terms} <= told
    assert words.TITLE in [tab.label for tab in app.tabs]
    assert views.TAB_INDICATORS in [tab.label for tab in app.tabs]
