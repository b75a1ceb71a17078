"""The initials of names in pinyin, by which agencies are found."""

import re
from functools import lru_cache

from pypinyin import Style, lazy_pinyin

_SUFFIX = re.compile(r"(人民政府|办公厅|办公室|办事处|管理委员会|委员会)+$")
_TYPED = re.compile(r"[a-z0-9]")


@lru_cache(maxsize=1 << 16)
def initials(name: str) -> str:
    """The first letters of a name's syllables, in small letters: 青禾镇人民政府 → qhz.

    What many names end in is left out, unless nothing else is left; so are signs.
    """
    stem = _SUFFIX.sub("", name) or name
    return "".join(_TYPED.findall("".join(lazy_pinyin(stem, style=Style.FIRST_LETTER)).lower()))
