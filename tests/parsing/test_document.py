"""Places of spans: in a text the span itself, in a paged source a page and a box."""

from parsing.document import Document, Pages
from parsing.model import Place


def test_a_text_is_located_by_its_span() -> None:
    assert Document("abc", "text").locate(1, 2) == Place(start=1, end=2)


def test_a_span_over_two_pages_is_located_on_the_first() -> None:
    boxes = ((0.0, 0.0, 5.0, 9.0), (5.0, 1.0, 9.0, 8.0), None, (0.0, 0.0, 4.0, 4.0))
    document = Document("ab\nc", "pdf", Pages((0, 3), boxes))
    assert document.locate(0, 4) == Place(0, 4, 1, (0.0, 0.0, 9.0, 9.0))
    assert document.locate(3, 4) == Place(3, 4, 2, (0.0, 0.0, 4.0, 4.0))
    assert document.locate(2, 3) == Place(2, 3, 1, None)
