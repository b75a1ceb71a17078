"""Characters as PDFium tells them."""

import pytest

from parsing.ink import Glyph
from parsing.readers.pdf.fast import UNMAPPED, whole


@pytest.mark.parametrize(
    ("told", "read"),
    [
        (["年", "\ud842", "\udfb7", "报"], ["年", "\U00020bb7", "报"]),
        (["\ud842", "报"], [UNMAPPED, "报"]),
        (["\udfb7", "\udfb7"], [UNMAPPED, UNMAPPED]),
        (["\ud842", "\ud842", "\udfb7"], [UNMAPPED, "\U00020bb7"]),
    ],
)
def test_halves_make_one_character_or_none(told: list[str], read: list[str]) -> None:
    assert [g.text for g in whole([Glyph(text, 0, 0, 1, 1) for text in told])] == read
