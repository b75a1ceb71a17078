"""Finished PDFs made worse: without the tables that say which characters the glyphs are."""

import re

_MAPPING = re.compile(rb"/ToUnicode(?=[\s/])")


def without_mapping(data: bytes) -> bytes:
    """The PDF with fonts whose glyphs have no characters; every offset in it stays."""
    spoiled, times = _MAPPING.subn(b"/NoUnicode", data)
    if not times:
        raise ValueError("the PDF has no mapping that stands in the open")
    return spoiled
