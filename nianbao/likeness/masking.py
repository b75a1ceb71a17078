"""A text as it is compared with others: its Chinese characters without names, dates, figures and blanks."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

_OFFICE = re.compile(r"(?:人民政府|政府|办事处|委员会|管理委员会)?(?:办公室|办公厅)?$")
_KIND = re.compile(r"(?:镇|乡|街道|苏木|县|市|区|旗|局|委|厅|中心)$")
_GENERIC = (
    r"[我本全该](?:镇|乡|街道|苏木|县|市|区|旗|州|省|局|委|办|厅|中心|单位|机关|部门|处|院|所|站|府)"
    r"|(?:镇|乡|街道|县|市|区)(?:党委(?:、?政府)?|党工委|人民政府|政府|办事处|办)|街道"
)
_FIGURE = r"[\d〇零一二三四五六七八九十百千万亿两]+ ?(?:年度?)?|年度"
_NO_LETTER = r"[^\u3400-\u9fff]+"
_SHORTEST_STEM = 2


@dataclass(frozen=True, slots=True)
class Masked:
    """What is left of a text, and where each of its characters stands in the text."""

    text: str
    places: tuple[int, ...]


def _names(agency: str | None, area: str | None) -> Iterable[str]:
    """The names of a body and what is left of them without the words of their kind."""
    for name in filter(None, (agency, area)):
        own = name.removeprefix(area or "") if name is agency else name
        bare = _OFFICE.sub("", own)
        yield from (name, own, bare, _KIND.sub("", bare))


def masks(agency: str | None, area: str | None) -> re.Pattern[str]:
    """Matches what does not count in the text of a body: its names and kind, figures, dates, punctuation."""
    names = sorted({name for name in _names(agency, area) if len(name) >= _SHORTEST_STEM}, key=len)
    named = [re.escape(name) for name in reversed(names)]
    return re.compile("|".join([*named, _GENERIC, _FIGURE, _NO_LETTER]))


def masked(text: str, mask: re.Pattern[str]) -> str:
    """``text`` without what ``mask`` matches."""
    return mask.sub("", text)


def with_places(text: str, mask: re.Pattern[str]) -> Masked:
    """The same as ``masked``, with the place of each character."""
    places: list[int] = []
    done = 0
    for match in mask.finditer(text):
        places.extend(range(done, match.start()))
        done = match.end()
    places.extend(range(done, len(text)))
    return Masked("".join(text[place] for place in places), tuple(places))
