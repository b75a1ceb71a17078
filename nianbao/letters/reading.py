"""A paper's file as paragraphs and tables, for a look at it before it is sent."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from io import BytesIO
from typing import Literal
from xml.etree.ElementTree import Element
from zipfile import ZipFile

from parsing.readers.package import parse

Align = Literal["left", "centre", "right"]
_ALIGNS: Mapping[str, Align] = {"center": "centre", "right": "right", "end": "right"}
BODY, STYLES = "word/document.xml", "word/styles.xml"


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph: its text, tabs as such, and where it stands.

    ``bold``: it is a heading; ``indented``: its first line is set in.
    """

    text: str
    align: Align = "left"
    bold: bool = False
    indented: bool = False


@dataclass(frozen=True, slots=True)
class Grid:
    """A table: its rows of cells."""

    rows: tuple[tuple[str, ...], ...]


def _text(paragraph: Element) -> str:
    signs = {"tab": "\t", "br": "\n", "cr": "\n"}
    pieces = (
        node.text or "" if node.tag == "t" else signs.get(node.tag, "")
        for run in paragraph.iter("r")
        for node in run
    )
    return "".join(pieces)


def _align(look: Element | None) -> Align | None:
    jc = look.find("jc") if look is not None else None
    return None if jc is None else _ALIGNS.get(jc.get("val", ""), "left")


def _indented(look: Element | None) -> bool:
    ind = look.find("ind") if look is not None else None
    return ind is not None and any(ind.get(name, "0") != "0" for name in ("firstLine", "firstLineChars"))


def _styles(data: bytes) -> Mapping[str, tuple[Align, bool, bool]]:
    """By style where it stands, whether as a heading, and whether its first line is set in."""
    made: dict[str, tuple[Align, bool, bool]] = {}
    for style in parse(BytesIO(data)).iter("style"):
        look = style.find("pPr")
        heading = look is not None and look.find("keepNext") is not None
        made[style.get("styleId", "")] = (_align(look) or "left", heading, _indented(look))
    return made


def _line(paragraph: Element, styles: Mapping[str, tuple[Align, bool, bool]]) -> Line:
    look = paragraph.find("pPr")
    named = look.find("pStyle") if look is not None else None
    style = named.get("val", "") if named is not None else ""
    align, heading, indented = styles.get(style, ("left", False, False))
    placed = _align(look) or align
    return Line(_text(paragraph), placed, heading or placed == "centre", indented or _indented(look))


def paper(data: bytes) -> Iterator[Line | Grid]:
    """What stands in the body of the DOCX file ``data``, one that a template filled, in its order."""
    with ZipFile(BytesIO(data)) as archive:
        body = parse(BytesIO(archive.read(BODY))).find("body")
        styles = _styles(archive.read(STYLES)) if STYLES in archive.namelist() else {}
    for block in body if body is not None else ():
        if block.tag == "p":
            yield _line(block, styles)
        elif block.tag == "tbl":
            rows = (
                tuple("\n".join(map(_text, cell.iter("p"))) for cell in row.iter("tc"))
                for row in block.iter("tr")
            )
            yield Grid(tuple(rows))
