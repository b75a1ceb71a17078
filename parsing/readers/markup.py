"""HTML as a small tree of elements and text, without what is never shown; bounded, whatever it holds."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from selectolax.lexbor import LexborHTMLParser, LexborNode

from parsing.readers import bounds
from parsing.readers.bounds import DEEPEST


def _names(listed: str) -> frozenset[str]:
    return frozenset(listed.split())


_NEVER_SHOWN = _names(
    "script style noscript template iframe object embed svg math canvas audio video select option "
    "datalist textarea button nav footer head title rt rp map frame frameset noframes"
)
_BLOCKS = _names(
    "address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption "
    "figure form h1 h2 h3 h4 h5 h6 header hr html legend li main menu ol p pre section summary table "
    "tbody td tfoot th thead tr ul caption"
)
_HIDDEN = re.compile(r"(?:display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all)", re.I)
_BLOCK_STYLE = re.compile(r"display\s*:\s*(?:block|table|flex|grid|list-item)", re.I)
_APART_STYLE = re.compile(r"display\s*:\s*inline-(?:block|flex|grid|table)|float\s*:\s*(?:left|right)", re.I)


@dataclass(slots=True)
class Element:
    """An element: its tag in small letters, what it holds, and what its attributes say about its shape."""

    tag: str
    children: "list[Element | str]" = field(default_factory=list)
    names: frozenset[str] = frozenset()
    """Classes and id, in small letters."""
    block: bool = False
    apart: bool = False
    """Shown inline, yet set off from what stands beside it."""
    rows: int = 1
    columns: int = 1
    role: str = ""

    def pieces(self) -> Iterator[str]:
        """Its text in order, as it stands in the markup."""
        for child in self.children:
            if isinstance(child, str):
                yield child
            else:
                yield from child.pieces()

    def elements(self) -> "Iterator[Element]":
        """The elements right in it."""
        return (child for child in self.children if isinstance(child, Element))


@dataclass(frozen=True, slots=True)
class Page:
    """A page: its body, its title and what its head says of it (names in small letters)."""

    body: Element
    title: str
    meta: dict[str, str]


def parse(text: str, *, hidden: bool = False) -> Page:
    """The tree of a page; ``hidden``: with what its styles hide. ``Unreadable`` for endless markup."""
    bounds.check(text)
    parser = LexborHTMLParser(text)
    root = parser.root
    title = ""
    meta: dict[str, str] = {}
    if parser.head is not None:
        found = parser.head.css_first("title")
        title = " ".join((found.text() if found is not None else "").split())
        for node in parser.head.css("meta[name][content]"):
            name, content = node.attributes.get("name"), node.attributes.get("content")
            meta.setdefault((name or "").lower(), " ".join((content or "").split()))
    start = parser.body or root
    return Page(Element("body") if start is None else _tree(start, hidden), title, meta)


def _tree(start: LexborNode, hidden: bool) -> Element:
    """The elements below ``start``; an explicit stack, for a page's depth is not ours to choose."""
    root = Element("body", block=True)
    waiting: list[tuple[LexborNode | None, Element, int]] = [(start.child, root, 0)]
    while waiting:
        node, parent, depth = waiting.pop()
        if node is None:
            continue
        waiting.append((node.next, parent, depth))
        if node.is_text_node:
            parent.children.append(node.text_content or "")
        elif node.is_element_node:
            element = _element(node, hidden)
            if element is None:
                continue
            parent.children.append(element)
            below = element if depth < DEEPEST else parent
            waiting.append((node.child, below, depth + 1))
    return root


def _element(node: LexborNode, hidden: bool) -> Element | None:
    """The element of a node; None where nothing of it is shown."""
    tag = (node.tag or "").lower()
    given = node.attributes
    if tag in _NEVER_SHOWN or (tag == "tr" and given.get("height") == "0"):  # Word measures columns so
        return None
    style = given.get("style") or ""
    if not hidden and ("hidden" in given or _HIDDEN.search(style)):
        return None
    names = f"{given.get('class') or ''} {given.get('id') or ''}".lower().split()
    element = Element(tag, names=frozenset(names), role=(given.get("role") or "").lower())
    element.block = tag in _BLOCKS or bool(_BLOCK_STYLE.search(style))
    element.apart = bool(_APART_STYLE.search(style))
    if tag in ("td", "th"):
        element.rows, element.columns = _span(given.get("rowspan")), _span(given.get("colspan"))
    return element


def _span(given: str | None) -> int:
    """How many rows or columns a cell takes: what cannot be meant is one."""
    digits = (given or "").strip()
    return max(1, int(digits)) if digits.isascii() and digits.isdigit() and len(digits) < 5 else 1
