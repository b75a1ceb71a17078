"""The article of a page: its paragraphs and tables, without what belongs to the site around it."""

import json
import re
from dataclasses import dataclass
from functools import cache
from typing import Any

from data import resource
from parsing.document import Table
from parsing.readers.grids import cells_of, closed, holds_data, rows
from parsing.readers.markup import Element

Item = str | Table
"""A paragraph, or the cells of a table."""

MOST_ABOVE = 12
"""So many paragraphs above the article are kept: breadcrumb, title, date and source stand there."""

MOST_BELOW = 40
"""So many paragraphs below it, unless the site begins again before."""

_LONGEST_FURNITURE = 80
_FEWEST_LINKS = 3
_LINKED = 0.8
_MOST_CRUMBS = 200
_SHARE, _SHARE_WITHOUT_SIGNALS = 0.5, 0.8


@cache
def words() -> dict[str, Any]:
    """The words of ``data/words/pages.json``."""
    loaded: dict[str, Any] = json.loads(resource("words/pages.json").read_text("utf-8"))
    return loaded


@cache
def _pattern(name: str) -> re.Pattern[str]:
    return re.compile(words()[name])


@dataclass(slots=True)
class _Weight:
    """Characters outside and inside of links, how many links, how many of the form's own words."""

    text: int = 0
    linked: int = 0
    links: int = 0
    signals: int = 0

    def add(self, other: "_Weight") -> None:
        self.text += other.text
        self.linked += other.linked
        self.links += other.links
        self.signals += other.signals


class _Scale:
    """The weight of every element below ``root``."""

    def __init__(self, root: Element) -> None:
        self._weights: dict[int, _Weight] = {}
        self._weigh(root, linked=False)

    def __getitem__(self, element: Element) -> _Weight:
        return self._weights[id(element)]

    def _weigh(self, element: Element, *, linked: bool) -> _Weight:
        weight = _Weight()
        link = element.tag == "a"
        linked = linked or link
        strings = []
        for child in element.children:
            if isinstance(child, str):
                strings.append(child)
                length = len("".join(child.split()))
                weight.add(_Weight(linked=length) if linked else _Weight(text=length))
            else:
                weight.add(self._weigh(child, linked=linked))
        weight.links += link
        if element.block and not linked:
            plain = not any(child.block for child in element.elements())
            own = len(_pattern("signals").findall("".join(element.pieces() if plain else strings)))
            weight.signals = own if plain else weight.signals + own
        self._weights[id(element)] = weight
        return weight


def signals(element: Element) -> int:
    """How many of the form's own words an element shows."""
    return _Scale(element)[element].signals


def article(body: Element) -> tuple[list[Item], list[Item]]:
    """What stands above the article, and the article with what follows it, of a page's body."""
    scale = _Scale(body)
    path = _path(body, scale)
    written = _Writer(scale, path)
    written.walk(body)
    written.end_line()
    above, inside, below = written.parts()
    return above[-MOST_ABOVE:], inside + _kept(below)


def _path(body: Element, scale: _Scale) -> list[Element]:
    """The way down to the innermost element with all of the form's words and most of the text."""
    path = [body]
    while True:
        here = path[-1]
        inner = list(here.elements())
        if not inner or (here.tag == "table" and holds_data(here)):
            return path
        best = max(inner, key=lambda e: (scale[e].signals, scale[e].text))
        share = _SHARE if scale[here].signals else _SHARE_WITHOUT_SIGNALS
        if scale[best].signals < scale[here].signals or scale[best].text < share * scale[here].text:
            return path
        if not best.block:
            return path
        path.append(best)


def _kept(below: list[Item]) -> list[Item]:
    """What stands under an article, up to where the site begins again."""
    kept: list[Item] = []
    for item in below[:MOST_BELOW]:
        if isinstance(item, str) and len(item) <= _LONGEST_FURNITURE and _pattern("furniture").search(item):
            break
        kept.append(item)
    return kept


class _Writer:
    """Paragraphs and tables of elements in order, the article's told from those before and behind it."""

    def __init__(self, scale: _Scale, path: list[Element]) -> None:
        self._scale = scale
        self._path = {id(element) for element in path}
        self._article = path[-1]
        self._items: list[Item] = []
        self._buffer: list[str] = []
        self._begin = self._end = 0

    def parts(self) -> tuple[list[Item], list[Item], list[Item]]:
        """Above, inside and below the article."""
        return (
            self._items[: self._begin],
            self._items[self._begin : self._end],
            self._items[self._end :],
        )

    def end_line(self) -> None:
        """Ends the paragraph that is being written."""
        text = closed("".join(self._buffer))
        self._buffer.clear()
        if text:
            self._items.append(text)

    def walk(self, element: Element) -> None:
        """Writes an element."""
        if self._is_furniture(element):
            crumbs = closed("".join(element.pieces()).replace("\n", " "))
            if words()["breadcrumb"] in crumbs and len(crumbs) <= _MOST_CRUMBS:
                self.end_line()
                self._items.append(crumbs)
            return
        begins = element is self._article
        if element.block or begins:
            self.end_line()
        if begins:
            self._begin = len(self._items)
        if element.tag == "table" and holds_data(element):
            self._items.append(cells_of(element))
        else:
            self._inside(element)
        if element.block or begins:
            self.end_line()
        if begins:
            self._end = len(self._items)

    def _inside(self, element: Element) -> None:
        if element.tag == "table":
            for caption in element.elements():
                if caption.tag == "caption":
                    self.walk(caption)
            for line in rows(element):
                for cell in line:
                    self.walk(cell)
            return
        for child in element.children:
            if isinstance(child, str):
                self._text(child, element.tag == "pre")
            elif child.tag == "br":
                self.end_line()
            elif child.apart and not child.block:
                self._buffer.append(" ")
                self.walk(child)
                self._buffer.append(" ")
            else:
                self.walk(child)

    def _text(self, text: str, as_typed: bool) -> None:
        first, *rest = text.split("\n") if as_typed else (text,)
        self._buffer.append(first)
        for line in rest:
            self.end_line()
            self._buffer.append(line)

    def _is_furniture(self, element: Element) -> bool:
        """Whether an element is a list of links or named as furniture, and shows none of the form's words."""
        weight = self._scale[element]
        if id(element) in self._path or weight.signals or not element.block:
            return False
        if not element.names.isdisjoint(words()["names"]):
            return True
        return weight.links >= _FEWEST_LINKS and weight.linked >= _LINKED * (weight.linked + weight.text)
