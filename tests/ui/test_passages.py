"""Excerpts and page images: the right words marked, nothing of the source as markup."""

from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from nianbao.ui.passages import BREAK, CONTEXT, as_html, bands, excerpts, framed

TEXT = "开头。全年收到申请12件，\n其中自然人10件。结尾。"
SENTENCE = (TEXT.index("全年"), TEXT.index("结尾"))
TWELVE = (TEXT.index("12"), TEXT.index("12") + 2)


def white(width: int = 200, height: int = 400) -> bytes:
    """A blank page."""
    out = BytesIO()
    Image.new("RGB", (width, height), "white").save(out, "PNG")
    return out.getvalue()


def size(png: bytes) -> tuple[int, int]:
    """Width and height of a picture."""
    return Image.open(BytesIO(png)).size


def test_the_sentence_and_its_figure_are_marked() -> None:
    (pieces,) = excerpts(TEXT, [SENTENCE], [TWELVE])
    assert [p.text for p in pieces if p.level == 2] == ["12"]
    assert "".join(p.text for p in pieces if p.level) == "全年收到申请12件， 其中自然人10件。"
    assert as_html(pieces).count("<b>12</b>") == 1


def test_markup_of_the_source_is_shown_as_text() -> None:
    text = "<script>alert(1)</script>&<b>12</b>"
    (pieces,) = excerpts(text, [(0, len(text))])
    assert as_html(pieces) == "<mark>&lt;script&gt;alert(1)&lt;/script&gt;&amp;&lt;b&gt;12&lt;/b&gt;</mark>"


def test_places_that_touch_are_one_excerpt_and_others_are_not() -> None:
    text = "数" * 400
    near, far = [(10, 12), (30, 32)], [(10, 12), (300, 302)]
    assert len(excerpts(text, near)) == 1
    assert len(excerpts(text, far)) == 2


@pytest.mark.parametrize("span", [(-1, 3), (5, 5), (9, 4), (0, 10_000)])
def test_places_outside_the_text_are_passed_over(span: tuple[int, int]) -> None:
    assert excerpts(TEXT, [span]) == []


@given(st.text(max_size=300), st.lists(st.tuples(st.integers(0, 300), st.integers(0, 300)), max_size=5))
def test_an_excerpt_holds_the_words_of_the_text_only(text: str, spans: list[tuple[int, int]]) -> None:
    for pieces in excerpts(text, spans, spans[:1]):
        told = "".join(p.text for p in pieces).replace("…", "")
        assert set("".join(told.split())) <= set(text)


def test_lines_far_apart_are_set_together() -> None:
    near, far = (50.0, 100.0, 80.0, 110.0), (50.0, 380.0, 80.0, 390.0)
    one, two = size(bands(white(), [near], 72)), size(bands(white(), [near, far], 72))
    assert one[1] < two[1] < 150


def test_an_image_is_of_the_lines_that_hold_the_box() -> None:
    box = (50.0, 100.0, 80.0, 110.0)
    width, height = size(bands(white(), [box], 72))
    assert 30 <= width <= 60
    assert 10 < height < 100
    assert size(framed(white(), [box], 72)) == (200, 400)


@pytest.mark.parametrize(
    "box", [(0.0, 0.0, 5.0, 5.0), (190.0, 395.0, 260.0, 480.0), (10.0, 500.0, 20.0, 510.0)]
)
def test_a_box_at_or_beyond_the_edge_does_no_harm(box: tuple[float, float, float, float]) -> None:
    assert size(bands(white(), [box], 72))[1] >= 1


def test_the_context_is_short() -> None:
    (pieces,) = excerpts("前" * 500 + "12" + "后" * 500, [(500, 502)])
    assert len("".join(p.text for p in pieces if p.text != BREAK)) == 2 * CONTEXT + 2
    assert [pieces[0].text, pieces[-1].text] == [BREAK, BREAK]


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        ("前" * 90 + "。近。", "件。后。" + "后" * 90, "近。12件。后。"),
        ("前" * 90 + "。" + "近" * 50, "远" * 50 + "。" + "后" * 90, "近" * 50 + "12" + "远" * 50 + "。"),
        ("前" * 90 + "，" + "近" * 9, "件，" + "后" * 90, f"{BREAK}{'近' * 9}12件，{BREAK}"),
        ("前" * 90 + "说：“近。”", "件\n" + "后" * 90, "12件 "),
    ],
)
def test_an_excerpt_is_of_whole_sentences_else_clauses(before: str, after: str, told: str) -> None:
    text = f"{before}12{after}"
    (pieces,) = excerpts(text, [(len(before), len(before) + 2)])
    assert "".join(p.text for p in pieces) == told
