"""What checks put into a sentence in Chinese words of ours, told in the language spoken."""

import re
from collections.abc import Callable, Mapping

from nianbao.wording import letters, names
from nianbao.wording.language import DEFAULT, language, speaking
from nianbao.wording.zh import letters as kept_letters
from nianbao.wording.zh import names as kept

_SIZE = r"[\d.]+"
_GAPS = {"title": "([^”]*)", "before": r"(\d+)", "number": r"(\d+)"}


def _pattern(template: str, gaps: Mapping[str, str]) -> re.Pattern[str]:
    """What was made from ``template``, each of its ``gaps`` a group in its place."""
    filled = re.split(r"\{(\w*)\}", template)
    pieces = [re.escape(piece) if place % 2 == 0 else gaps[piece] for place, piece in enumerate(filled)]
    return re.compile("".join(pieces))


def _day(text: str) -> str:
    number = r"(\d+)"
    found = _pattern(kept_letters.DATE, {"year": number, "month": number, "day": number}).fullmatch(text)
    if found is None:
        return text
    year, month, day = found.groups()
    return letters.DATE.format(year=year, month=month, day=day)


def _change(text: str) -> str:
    """``a rise of 27.5%`` for 增长27.5%."""
    for way, word in kept.CHANGES.items():
        if text.startswith(word):
            size = re.match(rf"{_SIZE}%?", text.removeprefix(word))
            return f"{names.CHANGES[way]} {size[0]}" if size else names.CHANGES[way]
    return text


def _lacking(text: str) -> str:
    said = {
        word: told
        for ours, others in (
            (kept.ACCOUNTS, names.ACCOUNTS),
            (kept.SUBJECTS, names.SUBJECTS),
            (kept.TITLE_PARTS, names.TITLE_PARTS),
        )
        for word, told in zip(ours.values(), others.values(), strict=True)
    }
    return ", ".join(said.get(part, part) for part in text.split("、"))


def _words(text: str) -> str:
    """Every fault of a numbering or of a label in ``text``, in the order of the text."""
    found: list[tuple[int, str]] = []
    for wrong, (template, gaps) in kept.NUMBERING.items():
        for place in re.finditer(_pattern(_named(template, gaps), _GAPS), text):
            found.append((place.start(), names.NUMBERING[wrong][0].format(*place.groups())))
    label = _pattern(kept.LABEL_OTHERWISE, {"": "([^”]*)"})
    for place in label.finditer(text):
        found.append((place.start(), names.LABEL_OTHERWISE.format(*place.groups())))
    return "; ".join(told for _, told in sorted(found)) or text


def _named(template: str, gaps: tuple[str, ...]) -> str:
    for gap in gaps:
        template = template.replace("{}", f"{{{gap}}}", 1)
    return template


_TOLD: Mapping[str, Callable[[str], str]] = {
    "deadline": _day,
    "published": _day,
    "submitted": _day,
    "change": _change,
    "lacking": _lacking,
    "words": _words,
}


def teller(name: str) -> Callable[[str], str] | None:
    """What tells the term ``name`` in the language spoken now, in any thread; None where nothing is to do."""
    tag = language()
    tell = _TOLD.get(name)
    return None if tag == DEFAULT or tell is None else speaking(tag)(tell)
