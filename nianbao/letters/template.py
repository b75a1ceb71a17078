"""A template is compiled once and filled for many letters: text with gaps, and stretches that repeat.

A gap is a name in 〔〕 brackets, filled with plain text. Three things repeat: a paragraph, a paragraph with
what follows up to another one, and a row of a table. Nothing else can be said in a template.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from hashlib import sha256
from io import BytesIO
from typing import Any, cast
from unicodedata import category
from xml.dom.minidom import Document, Element, Node, parseString
from xml.parsers.expat import ExpatError
from xml.sax.saxutils import escape
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from nianbao.letters.neutral import banned_in
from nianbao.letters.parts import Refused, opened
from nianbao.wording.zh import letters

PACKED = (2000, 1, 1, 0, 0, 0)
TEXT_PARTS = re.compile(r"word/(?:document|header\d*|footer\d*|footnotes|endnotes)\.xml")
DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_GAP = re.compile(f"{letters.OPEN}([^{letters.OPEN}{letters.CLOSE}\\d]{{1,12}}){letters.CLOSE}")
_FOREIGN = re.compile(r"\{\{[^{}]{1,200}\}\}|\{%[^{}%]{1,200}%\}|\$\{[^{}]{1,200}\}")
"""What other programs fill in: here it is text."""

_MARK = re.compile("\ue000([^\ue001]+)\ue001|<!--([+-])(\\S*?)-->")
_UNWANTED = ("Cc", "Cf", "Cs", "Co", "Cn")

MOST_GAPS = 300
"""Gaps and other brackets in a template, of which the shipped ones have under thirty."""

MOST_REPEATED = 200_000
"""Characters of markup that repeat in a part of a template: a row of a table has a few thousand."""

Record = Mapping[str, "str | Sequence[Record]"]
"""Values of gaps by name, and by the name of what repeats the records it repeats over."""


@dataclass(frozen=True, slots=True)
class Kind:
    """What a template of one kind may name.

    ``gaps``: filled anywhere. ``groups``: a paragraph's gap → the gap of the paragraph up to which it
    repeats. ``lines``: gaps whose paragraph repeats. ``rows``: gaps whose row of a table repeats, as ``row``.
    ``needed``: must be there, one of each.
    """

    gaps: frozenset[str]
    groups: Mapping[str, str]
    lines: frozenset[str]
    row: str
    rows: frozenset[str]
    needed: tuple[str, ...]

    @property
    def names(self) -> frozenset[str]:
        """Everything that may stand in brackets."""
        return self.gaps | frozenset(self.groups) | frozenset(self.groups.values()) | self.lines | self.rows


@dataclass(frozen=True, slots=True)
class _Gap:
    name: str


@dataclass(slots=True)
class _Stretch:
    name: str
    content: "list[str | _Gap | _Stretch]" = field(default_factory=list)


def plain(text: str) -> str:
    """``text`` on one line, without characters that control, hide or are none."""
    spaced = "".join(" " if char.isspace() and char != "\u3000" else char for char in text)
    return "".join(char for char in spaced if category(char) not in _UNWANTED)


class Template:
    """A compiled template; Refused where ``data`` is none that ``kind`` allows."""

    def __init__(self, data: bytes, kind: Kind) -> None:
        parts = opened(data)
        self.kind = kind
        self.mark = sha256(data).hexdigest()
        """Tells templates from each other."""
        self.unknown: tuple[str, ...] = ()
        """What looks like a gap, with its brackets, and is none: it is printed as it is."""
        self._count = 0
        found: set[str] = set()
        self._parts: list[tuple[str, bytes | _Stretch]] = []
        for name, content in parts.items():
            compiled = self._compiled(content, found) if TEXT_PARTS.fullmatch(name) else content
            self._parts.append((name, compiled))
        lacking = [name for name in kind.needed if name not in found]
        if lacking:
            raise Refused(
                "placeholder", missing="、".join(f"{letters.OPEN}{name}{letters.CLOSE}" for name in lacking)
            )

    def _compiled(self, content: bytes, found: set[str]) -> _Stretch:
        try:
            document = parseString(content)  # noqa: S318  # ``opened`` refused document types and bombs
        except (ExpatError, ValueError) as error:  # it was parsed once, but without the names' spaces
            raise Refused("damaged") from error
        _uncomment(document)
        odd: list[str] = []
        for paragraph in _all(document, "p"):
            said = _text(paragraph)
            if words := banned_in(said):
                raise Refused("banned", words="、".join(words))
            printed = _GAP.findall(said)
            found.update(printed)
            odd += (letters.OPEN + name + letters.CLOSE for name in printed if name not in self.kind.names)
            odd += (foreign := _FOREIGN.findall(said))
            self._count += len(printed) + len(foreign)
            if self._count > MOST_GAPS:
                raise Refused("large")
            _join(paragraph, self.kind.names)
        self.unknown = tuple(dict.fromkeys((*self.unknown, *odd)))
        self._repeat(document)
        return self._segments(DECLARATION + cast(Element, document.documentElement).toxml())

    def _repeat(self, document: Document) -> None:
        """Puts marks around what repeats."""
        names = {paragraph: _marked(paragraph) for paragraph in _all(document, "p")}
        rows = [_row(paragraph) for paragraph, own in names.items() if own & self.kind.rows]
        for row in dict.fromkeys(rows):
            if row is not None:
                _surround(row, row, self.kind.row)
        inner = frozenset(self.kind.groups.values())
        for paragraph, own in names.items():
            for name in own & (self.kind.lines | inner):
                _surround(paragraph, paragraph, name)
            for name in own & frozenset(self.kind.groups):
                last = _last(paragraph, self.kind.groups[name], names)
                if last is not None:
                    _surround(paragraph, last, name)

    def _segments(self, xml: str) -> _Stretch:
        """Text, gaps and stretches in their order; Refused for stretches that would repeat each other."""
        open_ = [_Stretch("")]
        position = began = repeated = 0
        for match in _MARK.finditer(xml):
            open_[-1].content.append(xml[position : match.start()])
            position = match.end()
            if match[1]:
                open_[-1].content.append(_Gap(match[1]))
            elif match[2] == "+":
                outer = open_[-1].name
                if outer and self.kind.groups.get(outer) != match[3]:
                    raise Refused("nested", inner=match[3], outer=outer)
                began = began if outer else position
                open_.append(_Stretch(match[3]))
            else:
                done = open_.pop()
                open_[-1].content.append(done)
                repeated += match.start() - began if len(open_) == 1 else 0
                if repeated > MOST_REPEATED:
                    raise Refused("large")
        open_[-1].content.append(xml[position:])
        return open_[0]

    def fill(self, values: Record) -> bytes:
        """The letter as a DOCX file; equal values give equal bytes. Gaps without a value are left empty."""
        into = BytesIO()
        with ZipFile(into, "w", ZIP_DEFLATED) as archive:
            for name, content in self._parts:
                data = content if isinstance(content, bytes) else "".join(_filled(content, [values])).encode()
                member = ZipInfo(name, PACKED)
                member.compress_type = ZIP_DEFLATED
                archive.writestr(member, data)
        return into.getvalue()


def _all(parent: Document | Element, name: str) -> list[Element]:
    return [e for e in parent.getElementsByTagNameNS("*", name) if isinstance(e, Element)]


def _uncomment(node: Document | Element) -> None:
    """Takes out comments and instructions to programs, and characters that stand for marks here."""
    for child in list(node.childNodes):
        if child.nodeType in (Node.COMMENT_NODE, Node.PROCESSING_INSTRUCTION_NODE):
            node.removeChild(child)
        elif child.nodeType == Node.TEXT_NODE:
            child.data = child.data.replace("\ue000", "").replace("\ue001", "")
        elif isinstance(child, Element):
            _uncomment(child)


def _pieces(paragraph: Element) -> list[Element]:
    """The texts of a paragraph, and the breaks between them; not those of paragraphs inside it."""
    found: list[Element] = []

    def walk(node: Element) -> None:
        for child in node.childNodes:
            if not isinstance(child, Element) or child.localName == "p":
                continue
            if child.localName in ("t", "tab", "br", "cr"):
                found.append(child)
            else:
                walk(child)

    walk(paragraph)
    return found


def _said(piece: Element) -> str:
    if piece.localName != "t":
        return "\n"
    return "".join(child.data for child in piece.childNodes if child.nodeType == Node.TEXT_NODE)


def _text(paragraph: Element) -> str:
    return "".join(_said(piece) for piece in _pieces(paragraph))


def _marked(paragraph: Element) -> frozenset[str]:
    """The names of the gaps that are marked in a paragraph."""
    return frozenset(match[1] for match in _MARK.finditer(_text(paragraph)) if match[1])


def _row(paragraph: Element) -> Element | None:
    """The row of a table in which a paragraph stands: the innermost one."""
    node: Node | None = paragraph.parentNode
    while node is not None:
        if isinstance(node, Element) and node.localName == "tr":
            return node
        node = node.parentNode
    return None


def _last(paragraph: Element, name: str, names: Mapping[Element, frozenset[str]]) -> Element | None:
    """The paragraph with the gap ``name`` that follows beside ``paragraph``; ``names`` by paragraph."""
    sibling: Node | None = paragraph.nextSibling
    while sibling is not None:
        if isinstance(sibling, Element) and name in names.get(sibling, ()):
            return sibling
        sibling = sibling.nextSibling
    return None


def _join(paragraph: Element, names: Iterable[str]) -> None:
    """Gathers each known gap in the text where it begins and marks it there."""
    pieces = _pieces(paragraph)
    texts = [_said(piece) for piece in pieces]
    whole, known = "".join(texts), frozenset(names)
    starts = [sum(map(len, texts[:n])) for n in range(len(texts))]
    for match in reversed([m for m in _GAP.finditer(whole) if m[1] in known]):
        begin, end = match.span()
        first = True
        for number, start in enumerate(starts):
            left, right = max(begin - start, 0), min(end - start, len(texts[number]))
            if left >= right:
                continue
            mark = f"\ue000{match[1]}\ue001" if first else ""
            texts[number] = texts[number][:left] + mark + texts[number][right:]
            first = False
    for piece, text in zip(pieces, texts, strict=True):
        if piece.localName == "t" and text != _said(piece):
            _put(piece, text)


def _owner(piece: Element) -> Document:
    """The document of a parsed element, which always has one."""
    return cast(Document, piece.ownerDocument)


def _put(piece: Element, text: str) -> None:
    for child in list(piece.childNodes):
        piece.removeChild(child)
    piece.appendChild(_owner(piece).createTextNode(text))
    piece.setAttribute("xml:space", "preserve")


def _surround(first: Element, last: Element, name: str) -> None:
    parent, document = cast(Element, first.parentNode), _owner(first)
    parent.insertBefore(document.createComment(f"+{name}"), first)
    after: Any = last.nextSibling  # the stubs allow it anything that an element cannot hold
    parent.insertBefore(document.createComment(f"-{name}"), after)


def _filled(stretch: _Stretch, scopes: Sequence[Record]) -> Iterable[str]:
    for piece in stretch.content:
        if isinstance(piece, str):
            yield piece
        elif isinstance(piece, _Gap):
            values = (scope.get(piece.name) for scope in reversed(scopes))
            yield escape(plain(next((value for value in values if isinstance(value, str)), "")))
        else:
            lists = (scope.get(piece.name) for scope in reversed(scopes))
            records = next((value for value in lists if value is not None and not isinstance(value, str)), ())
            for record in records:
                yield from _filled(piece, [*scopes, record])
