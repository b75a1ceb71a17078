"""How much markup a page holds, and how deep, looked at before a parser's time grows with its square."""

import re

from parsing.problems import Unreadable

MOST_TAGS = 200_000
"""Markup with more tags is not read."""

DEEPEST = 300
"""Markup whose elements lie deeper in each other is not read."""

_TOKEN = re.compile(r"<!--|<(/?)([a-zA-Z][^\s/>]*)")
_RAW = frozenset(("script", "style", "textarea", "title", "xmp", "noframes"))
_VOID = frozenset(
    ("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "wbr")
)
_CLOSED_BY_THE_NEXT = frozenset(
    ("p", "li", "dt", "dd", "td", "th", "tr", "tbody", "thead", "tfoot", "option", "rt", "rp")
)
_BARRIERS = frozenset(("table", "ul", "ol", "dl", "div", "select", "td", "th"))
_DRAWINGS = frozenset(("svg", "math"))


def check(text: str) -> None:
    """``Unreadable`` for markup with too many tags, or too deep."""
    open_: list[str] = []
    position = tags = 0
    while (token := _TOKEN.search(text, position)) is not None:
        position = token.end()
        if token[2] is None:
            position = text.find("-->", position)
            if position < 0:
                return
            continue
        name = token[2].lower()
        tags += 1
        if token[1]:
            _close(open_, name)
        elif name in _RAW:
            position = _behind_raw(text, name, position)
        elif name not in _VOID:
            if name in _CLOSED_BY_THE_NEXT:
                _close(open_, name, _BARRIERS - {name})
            if not (_DRAWINGS.intersection(open_) and _closes_itself(text, position)):
                open_.append(name)
        if tags > MOST_TAGS or len(open_) > DEEPEST:
            raise Unreadable("html_too_complex")


def _close(open_: list[str], name: str, barriers: frozenset[str] = frozenset()) -> None:
    """Closes the innermost element of that name with all in it, unless a barrier lies between."""
    for place in range(len(open_) - 1, -1, -1):
        if open_[place] == name:
            del open_[place:]
            return
        if open_[place] in barriers:
            return


def _behind_raw(text: str, name: str, position: int) -> int:
    """Where an element ends whose content is no markup."""
    end = re.compile(rf"</{name}\b", re.I).search(text, position)
    return end.end() if end else len(text)


def _closes_itself(text: str, position: int) -> bool:
    end = text.find(">", position)
    return end > 0 and text[end - 1] == "/"
