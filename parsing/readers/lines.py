"""The lines of a cell as one line."""

import re
from collections.abc import Iterable

_ENDS_IN_DIGIT = re.compile(r"\d\Z")
_EDGE = str.maketrans({"|": "¦", "｜": "¦"})


def joined(lines: Iterable[str]) -> str:
    """Lines of a cell put together: two numbers do not become one, nor a bar an edge of the cell."""
    whole = ""
    for each in lines:
        line = " ".join(each.translate(_EDGE).split())
        whole += ("；" if _ENDS_IN_DIGIT.search(whole) and line[:1].isdigit() else "") + line
    return whole
