"""Word documents (DOCX): paragraphs and tables as printed, tracked changes as accepted.

Left out: headers, footers, notes, comments, hidden text, generated tables of contents. Automatic numbers are
not in the text of such a file and do not appear.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

from parsing.document import Cell, Document
from parsing.flow import FlowWriter
from parsing.problems import Unreadable
from parsing.readers.lines import joined
from parsing.readers.package import Package, natural
from parsing.readers.text import LONGEST

_REMOVED = frozenset(("del", "moveFrom", "rPr", "pPr", "tblPr", "tblGrid", "sectPr", "rt"))
_BREAKS = {"br": "\n", "cr": "\n", "tab": "\t", "ptab": "\t", "noBreakHyphen": "-"}
_DRAWN = ("drawing", "pict", "object")
_OFF = frozenset(("0", "false", "off"))
_WIDEST = 1000


@dataclass(slots=True)
class _Paragraph:
    """A paragraph's words, and the text boxes anchored in it. ``open``: its end was deleted."""

    text: str
    boxes: list["_Paragraph | _Table"] = field(default_factory=list)
    open: bool = False


@dataclass(slots=True)
class _Cell:
    """A cell: where it begins (columns from 1), how far it reaches, what stands in it."""

    column: int
    columns: int
    content: "list[_Paragraph | _Table]"
    rows: int = 1

    def texts(self) -> list[str]:
        """Its lines that show something."""
        lines = [line for b in self.content if isinstance(b, _Paragraph) for line in b.text.split("\n")]
        return [line for line in lines if line.strip()]


@dataclass(slots=True)
class _Table:
    rows: list[list[_Cell]]


def read_docx(data: bytes) -> Document:
    """The text of a DOCX file; ``Unreadable`` for one that is damaged, protected, too large or empty.

    Also for one whose text lies in a file of another kind inside: Word puts it in its place when it saves.
    """
    package = Package(data, "docx")
    root = package.tree(package.main())
    body = root.find("body") if root is not None else None
    if body is None:
        raise Unreadable("docx_damaged")
    if next(body.iter("altChunk"), None) is not None:
        raise Unreadable("docx_embedded")
    writer = FlowWriter()
    _write(writer, _blocks(body))
    document = writer.document("docx")
    if not document.text.strip():
        raise Unreadable("docx_bare")
    if len(document.text) > LONGEST:
        raise Unreadable("too_long", limit=LONGEST // 10_000)
    return document


def _on(element: Element | None) -> bool:
    """Whether a property that may be switched off is there and on."""
    return element is not None and element.get("val", "1") not in _OFF


def _blocks(parent: Element) -> "list[_Paragraph | _Table]":
    """The paragraphs and tables of a body, cell or text box, those of text boxes behind their paragraph."""
    blocks: list[_Paragraph | _Table] = []
    for element in _content(parent):
        if element.tag == "tbl":
            blocks.append(_table(element))
            continue
        paragraph = _paragraph(element)
        before = blocks[-1] if blocks else None
        if isinstance(before, _Paragraph) and before.open:
            before.text += paragraph.text
            before.boxes += paragraph.boxes
            before.open = paragraph.open
        else:
            blocks.append(paragraph)
    return [
        each for block in blocks for each in (block, *(block.boxes if isinstance(block, _Paragraph) else ()))
    ]


def _content(parent: Element) -> Iterator[Element]:
    """The paragraphs and tables below ``parent``, through content controls and marks of insertion."""
    for child in parent:
        if child.tag in ("p", "tbl"):
            yield child
        elif child.tag == "AlternateContent":
            yield from _content(_alternative(child))
        elif child.tag not in _REMOVED and not _generated(child):
            yield from _content(child)


def _generated(control: Element) -> bool:
    """Whether a content control holds a table of contents."""
    gallery = control.find("sdtPr/docPartObj/docPartGallery")
    return gallery is not None and gallery.get("val") == "Table of Contents"


def _alternative(element: Element) -> Element:
    """The first of several ways to draw something in which there are words, else the last one."""
    ways = list(element)
    worded = (way for way in ways if way.find(".//txbxContent") is not None or way.find(".//t") is not None)
    return next(worded, ways[-1] if ways else element)


def _paragraph(element: Element) -> _Paragraph:
    boxes: list[_Paragraph | _Table] = []
    text = "".join(_words(element, boxes))
    return _Paragraph(text, boxes, element.find("pPr/rPr/del") is not None)


def _words(parent: Element, boxes: "list[_Paragraph | _Table]") -> Iterator[str]:
    """The text of a paragraph or of something in it; what its text boxes hold is added to ``boxes``."""
    for child in parent:
        tag = child.tag
        if tag == "t":
            yield (child.text or "").replace("\n", " ")
        elif tag == "r":
            if not _on(child.find("rPr/vanish")):
                yield from _words(child, boxes)
        elif tag == "AlternateContent":
            yield from _words(_alternative(child), boxes)
        elif tag in _DRAWN:
            for box in _boxes(child):
                boxes += _blocks(box)
        elif tag in _BREAKS:
            yield _BREAKS[tag]
        elif tag not in _REMOVED:
            yield from _words(child, boxes)


def _boxes(drawn: Element) -> Iterator[Element]:
    """The text boxes of a drawing, each once; those within another belong to it."""
    if drawn.tag == "txbxContent":
        yield drawn
        return
    for child in [_alternative(drawn)] if drawn.tag == "AlternateContent" else drawn:
        yield from _boxes(child)


def _table(element: Element) -> _Table:
    rows: list[list[_Cell]] = []
    above: dict[int, _Cell] = {}
    for row in _parts(element, "tr"):
        if row.find("trPr/del") is not None or _on(row.find("trPr/hidden")):
            continue
        cells: list[_Cell] = []
        reaching: dict[int, _Cell] = {}
        column = 1 + _count(row.find("trPr/gridBefore"), 0)
        for part in _parts(row, "tc"):
            if part.find("tcPr/cellDel") is not None:
                continue
            columns = _count(part.find("tcPr/gridSpan"), 1)
            upper = above.get(column) if _continues(part) else None
            if upper is None:
                cells.append(_Cell(column, columns, _blocks(part)))
                reaching[column] = cells[-1]
            else:
                upper.rows += 1
                reaching[column] = upper
            column += columns
        rows.append(cells)
        above = reaching
    return _Table(rows)


def _parts(parent: Element, tag: str) -> Iterator[Element]:
    """The rows of a table, or the cells of a row, through content controls."""
    for child in parent:
        if child.tag == tag:
            yield child
        elif child.tag in ("sdt", "sdtContent", "customXml", "ins", "moveTo"):
            yield from _parts(child, tag)


def _count(element: Element | None, default: int) -> int:
    """The number in a property."""
    return default if element is None else min(max(natural(element.get("val"), default), default), _WIDEST)


def _continues(part: Element) -> bool:
    """Whether a cell is the lower part of a merged one."""
    merged = part.find("tcPr/vMerge")
    if merged is not None:
        return merged.get("val", "continue") == "continue"
    tracked = part.find("tcPr/cellMerge")
    return tracked is not None and tracked.get("vMerge") == "cont"


def _write(writer: FlowWriter, blocks: "Iterable[_Paragraph | _Table]") -> None:
    for block in blocks:
        if isinstance(block, _Table):
            _write_table(writer, block)
        elif block.text.strip():
            writer.paragraph(block.text.strip("\n\t "))


def _write_table(writer: FlowWriter, table: _Table) -> None:
    """A table of data as one; of a table that only arranges the page, one row's cells after the other."""
    data: list[Cell] = []
    for number, row in enumerate(table.rows, 1):
        if _arranges(row, alone=all(len(r) <= 1 for r in table.rows)):
            _close(writer, data)
            for cell in row:
                _write(writer, cell.content)
            continue
        data += [Cell(number, c.column, joined(c.texts()), c.rows, c.columns) for c in row]
    _close(writer, data)


def _close(writer: FlowWriter, data: list[Cell]) -> None:
    if data:
        writer.table(tuple(data))
        data.clear()


def _arranges(row: Sequence[_Cell], *, alone: bool) -> bool:
    """Whether a row holds other tables or is one column's, so that its cells are no data."""
    return alone or any(isinstance(block, _Table) for cell in row for block in cell.content)
