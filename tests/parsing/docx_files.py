"""Word documents written part by part, with everything that real ones have in them, for tests."""

from collections.abc import Sequence
from html import escape
from io import BytesIO
from random import Random
from zipfile import ZIP_DEFLATED, ZipFile

from parsing.model import FormVersion
from tests.parsing.official import CLOSING, HEADINGS, OPENING, TITLE, Box, Rows, Truth, laid_out, tables

TRANSITIONAL = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"
_TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Override PartName="/word/document.xml" ContentType='
    '"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
)
_RELATIONS = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship '
    'Id="rId1" Target="word/document.xml" Type='
    '"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"/></Relationships>'
)
_COLUMN = 600
_AUTHOR = 'w:id="1" w:author="甲" w:date="2024-01-02T08:00:00Z"'


def package(parts: dict[str, str | bytes]) -> bytes:
    """A ZIP of ``parts``."""
    target = BytesIO()
    with ZipFile(target, "w", ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return target.getvalue()


def docx(body: str, namespace: str = TRANSITIONAL) -> bytes:
    """A document with ``body``."""
    document = (
        f'<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="{namespace}" '
        'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
        'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
        f'xmlns:v="urn:schemas-microsoft-com:vml"><w:body>{body}<w:sectPr/></w:body></w:document>'
    )
    return package({"[Content_Types].xml": _TYPES, "_rels/.rels": _RELATIONS, "word/document.xml": document})


def run(text: str, properties: str = "") -> str:
    """Characters with the same looks."""
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def paragraph(*runs: str, properties: str = "") -> str:
    """A paragraph of runs."""
    return f"<w:p><w:pPr>{properties}</w:pPr>{''.join(runs)}</w:p>"


def inserted(content: str) -> str:
    """Something that was added and is marked so."""
    return f"<w:ins {_AUTHOR}>{content}</w:ins>"


def deleted(text: str) -> str:
    """Words that were struck out and are marked so."""
    return f"<w:del {_AUTHOR}><w:r><w:delText>{escape(text)}</w:delText></w:r></w:del>"


def text_box(*paragraphs: str) -> str:
    """A run with a text box, drawn in the new way and, for old programs, in the old one."""
    inside = f"<w:txbxContent>{''.join(paragraphs)}</w:txbxContent>"
    return (
        f"<w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing><wps:wsp><wps:txbx>{inside}"
        "</wps:txbx></wps:wsp></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox>"
        f"{inside}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    )


def cell(content: str, columns: int = 1, merge: str | None = None, properties: str = "") -> str:
    """A cell of a row; ``merge``: ``restart`` or ``continue`` where it is a part of a tall one."""
    width = f'<w:tcW w:w="{columns * _COLUMN}" w:type="dxa"/>'
    span = f'<w:gridSpan w:val="{columns}"/>' if columns > 1 else ""
    tall = {"restart": '<w:vMerge w:val="restart"/>', "continue": "<w:vMerge/>", None: ""}[merge]
    return f"<w:tc><w:tcPr>{width}{span}{tall}{properties}</w:tcPr>{content}</w:tc>"


def row(*cells: str, properties: str = "") -> str:
    """A row of cells."""
    return f"<w:tr><w:trPr>{properties}</w:trPr>{''.join(cells)}</w:tr>"


def grid(rows: Sequence[str], columns: int = 1) -> str:
    """A table of rows."""
    widths = f'<w:gridCol w:w="{_COLUMN}"/>' * columns
    return f"<w:tbl><w:tblPr/><w:tblGrid>{widths}</w:tblGrid>{''.join(rows)}</w:tbl>"


def plain(text: str) -> str:
    """A paragraph of one run."""
    return paragraph(run(text))


class Writer:
    """A report as a Word document. The ways in which it is written are drawn from ``seed``.

    ``ways``: ``tracked`` changes, ``split`` tables, ``nested`` in a table that arranges the page, ``boxes``
    of text, ``numbered`` headings whose numbers are not in the text.
    """

    def __init__(self, seed: int, ways: Sequence[str] = ()) -> None:
        self.random = Random(seed)
        self.ways = frozenset(ways)

    def report(self, version: FormVersion, cells: Truth) -> bytes:
        """The whole report."""
        two, three, four = (self.table(rows) for rows in tables(version, cells))
        title = paragraph(text_box(plain(TITLE))) if "boxes" in self.ways else plain(TITLE)
        parts = [self.heading(OPENING[0]), plain(OPENING[1])]
        for heading, table in zip(HEADINGS, (two, three, four), strict=True):
            parts += [self.heading(heading), table]
        parts += [self.heading(line) if line[1] == "、" else plain(line) for line in CLOSING]
        body = title + "".join(parts)
        if "nested" in self.ways:
            body = grid([row(cell(body), cell(plain("")))])
        return docx(body, self.random.choice((TRANSITIONAL, STRICT)))

    def heading(self, text: str) -> str:
        """A heading, with its number or with an automatic one."""
        if "numbered" in self.ways:
            return paragraph(run(text[2:]), properties='<w:numPr><w:ilvl w:val="0"/></w:numPr>')
        return plain(text)

    def table(self, rows: Rows) -> str:
        """An official table."""
        width = max(spot.column + spot.box.columns for spot in laid_out(rows))
        printed: list[dict[int, str]] = [{} for _ in rows]
        for spot in laid_out(rows):
            box = spot.box
            for reach in range(box.rows):
                merge = None if box.rows == 1 else "continue" if reach else "restart"
                content = paragraph() if reach else self.content(box)
                printed[spot.row + reach][spot.column] = cell(content, box.columns, merge)
        lines = [self.row([each[column] for column in sorted(each)], width) for each in printed]
        head = 3 if rows[0][0].rows == 3 else 0
        if "split" in self.ways and len(lines) > 4:
            cut = self.random.randrange(4, len(lines))
            below = grid(lines[: head * self.chance()] + lines[cut:], width)
            return grid(lines[:cut], width) + paragraph() + below
        return grid(lines, width)

    def row(self, cells: list[str], width: int) -> str:
        """A row; with tracked changes also one beside it that was taken out."""
        made = row(*cells, properties=inserted("") if "tracked" in self.ways and self.chance() else "")
        if "tracked" in self.ways and self.chance():
            struck = (cell(paragraph(deleted("7"))) for _ in range(width))
            gone = row(*struck, properties=f"<w:del {_AUTHOR}/>")
            return gone + made
        if self.chance():
            return f"<w:sdt><w:sdtPr/><w:sdtContent>{made}</w:sdtContent></w:sdt>"
        return made

    def content(self, box: Box) -> str:
        """What stands in a cell: torn into runs, and labels into paragraphs."""
        text = box.text
        if len(text) > 1 and self.chance():
            at = self.random.randrange(1, len(text))
            halves = (run(text[:at]), run(text[at:], "<w:b/>"))
            number = text[:1].isdigit() or text.startswith("-")
            return paragraph(*halves) if number else "".join(paragraph(half) for half in halves)
        if "tracked" in self.ways and box.concept and self.chance():
            added = inserted(run(text)) if text else ""
            return paragraph(deleted("8"), added, run("9", "<w:vanish/>"))
        return plain(text)

    def chance(self) -> bool:
        """Now and then."""
        return self.random.random() < 0.3
