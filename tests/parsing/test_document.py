"""Places of spans: in a text the span itself, else a page and a box, a paragraph or a cell."""

from dataclasses import replace

import pytest

from nianbao.frames import frames_of, place_of
from parsing.document import Cell, Document, Pages
from parsing.flow import FlowWriter
from parsing.model import Place
from tests.factory import report


def test_a_text_is_located_by_its_span() -> None:
    assert Document("abc", "text").locate(1, 2) == Place(start=1, end=2)


def test_a_span_over_two_pages_is_located_on_the_first() -> None:
    boxes = ((0.0, 0.0, 5.0, 9.0), (5.0, 1.0, 9.0, 8.0), None, (0.0, 0.0, 4.0, 4.0))
    document = Document("ab\nc", "pdf", Pages((0, 3), boxes))
    assert document.locate(0, 4) == Place(0, 4, 1, (0.0, 0.0, 9.0, 9.0))
    assert document.locate(3, 4) == Place(3, 4, 2, (0.0, 0.0, 4.0, 4.0))
    assert document.locate(2, 3) == Place(2, 3, 1, None)


def flowing() -> Document:
    """Two paragraphs with a table between them."""
    writer = FlowWriter()
    writer.paragraph("首段")
    writer.table((Cell(1, 1, "名"), Cell(1, 2, ""), Cell(1, 3, "7"), Cell(2, 2, "8")))
    writer.paragraph("次段")
    return writer.document("html")


def test_a_source_without_pages_is_located_by_paragraph_and_cell() -> None:
    document = flowing()
    assert document.text == "首段\n名 |  | 7\n8\n次段\n"
    places = {
        part: document.locate(at, at + 1) for at, part in enumerate(document.text) if part.strip(" |\n")
    }
    assert {part: place.as_json() for part, place in places.items() if part != "段"} == {
        "首": {"paragraph": 1, "start": 0, "end": 1},
        "名": {"table": 1, "row": 1, "column": 1},
        "7": {"table": 1, "row": 1, "column": 3},
        "8": {"table": 1, "row": 2, "column": 2},
        "次": {"paragraph": 2, "start": 0, "end": 1},
    }
    blank = document.text.index("|") + 1
    assert document.locate(blank, blank).as_json() == {"table": 1, "row": 1, "column": 2}


def test_what_stays_empty_has_no_places() -> None:
    assert FlowWriter().document("html") == Document("", "html")


@pytest.mark.parametrize(
    "place",
    [
        Place(1, 2),
        Place(1, 2, 3, (0.0, 1.0, 2.0, 3.0)),
        Place(1, 2, 3),
        Place(4, 5, table=1, row=2, column=3),
        Place(4, 5, paragraph=2, origin=3),
    ],
)
def test_a_place_comes_out_of_the_frames_as_it_went_in(place: Place) -> None:
    one = report()
    facts = frames_of([replace(one, facts=(one.facts[0]._replace(where=place),))]).facts
    assert place_of(facts.row(0, named=True)["where"]) == place
