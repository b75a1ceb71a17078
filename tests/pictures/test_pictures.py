"""Charts as pictures: without a network, Chinese in the shipped sans face."""

import socket
from struct import unpack

import altair as alt
import polars as pl
import pytest

from nianbao.pictures import Drawn, picture_spec, png, svg
from nianbao.pictures.making import FONTS, SCALE, WIDTH


@pytest.fixture
def chart() -> Drawn:
    """Bars with their figures beside them."""
    frame = pl.DataFrame({"name": ["青禾镇", "白石镇"], "value": [3, 5]})
    base = alt.Chart(frame, title="申请量").encode(x="value:Q", y="name:N")
    return alt.layer(base.mark_bar(), base.mark_text(font="SimSun").encode(text="value:Q")).properties(
        height=120
    )


def test_a_picture_is_as_wide_as_said_and_made_without_a_network(
    chart: Drawn, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise AssertionError("a picture asked the network")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    data = png(chart)
    assert data.startswith(b"\x89PNG")
    assert unpack(">II", data[16:24]) == (WIDTH * SCALE, 120 * SCALE)


def test_text_stays_text_in_one_sans_face(chart: Drawn) -> None:
    text = svg(chart).decode()
    assert {"申请量", "青禾镇", "白石镇"} <= {
        word for word in ("申请量", "青禾镇", "白石镇") if f">{word}<" in text
    }
    assert "SimSun" not in text
    assert FONTS.split(",")[0] in text


def test_two_characters_are_two_different_pictures() -> None:
    def drawn(word: str) -> bytes:
        return png(alt.Chart(pl.DataFrame({"x": [1]}), title=word).mark_point().encode(x="x:Q"))

    assert len({drawn("青"), drawn("禾"), drawn("勾")}) == 3


def test_a_chart_of_its_own_width_keeps_it() -> None:
    one = alt.Chart(pl.DataFrame({"x": [1]})).mark_point().encode(x="x:Q").properties(width=200)
    assert picture_spec(one)["width"] == 200
    assert "config" in picture_spec(one)
    assert one.to_dict().get("width") == 200
