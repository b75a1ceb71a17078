"""Word documents with bordered tables and page numbers, and LibreOffice, which prints them.

Every row may be torn by a page break: LibreOffice loses rows that may not and lie beside a cell over many.
"""

import subprocess
from collections.abc import Sequence
from pathlib import Path

from parsing.readers.conversion import program
from tests.parsing.docx_files import TRANSITIONAL, package, paragraph, row, run
from tests.parsing.official import Box, Rows, laid_out
from tests.producers.look import Look
from tests.producers.report import Paper

_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_PARTS = {
    "[Content_Types].xml": (
        f'<Types xmlns="{_PACKAGE}/content-types"><Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Override PartName="/word/document.xml" ContentType="{_TYPE}.document.main+xml"/>'
        f'<Override PartName="/word/footer1.xml" ContentType="{_TYPE}.footer+xml"/></Types>'
    ),
    "_rels/.rels": (
        f'<Relationships xmlns="{_PACKAGE}/relationships"><Relationship Id="rId1" '
        f'Target="word/document.xml" Type="{_RELATION}/officeDocument"/></Relationships>'
    ),
    "word/_rels/document.xml.rels": (
        f'<Relationships xmlns="{_PACKAGE}/relationships"><Relationship Id="rId2" '
        f'Target="footer1.xml" Type="{_RELATION}/footer"/></Relationships>'
    ),
}
_MARGIN = 1020
_LINES = {
    "all": ("top", "left", "bottom", "right", "insideH", "insideV"),
    "horizontal": ("top", "bottom", "insideH"),
    "none": (),
}
_SHARES: tuple[Sequence[int], ...] = ([1] * 12, [4, 12, 28, *[8] * 7], [1] * 15)
_HEADS = (0, 3, 3)
SECONDS = 180.0


class OfficeFailed(Exception):
    """LibreOffice did not print what it was given."""


def printed(pages: Sequence[tuple[Paper, Look]], folder: Path) -> list[bytes]:
    """The PDF of each report, printed by one run of LibreOffice; its files stay in ``folder``."""
    command = program()
    if command is None:
        raise OfficeFailed("LibreOffice is not installed")
    folder.mkdir(parents=True, exist_ok=True)
    sources = [folder / f"{number:03}.docx" for number in range(len(pages))]
    for source, (paper, look) in zip(sources, pages, strict=True):
        source.write_bytes(docx(paper, look))
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    words = [command, profile, "--headless", "--norestore", "--convert-to", "pdf", "--outdir", str(folder)]
    done = subprocess.run([*words, *map(str, sources)], capture_output=True, check=False, timeout=SECONDS)
    targets = [source.with_suffix(".pdf") for source in sources]
    if not all(target.is_file() for target in targets):
        raise OfficeFailed(done.stderr.decode("utf-8", "replace")[-300:])
    return [target.read_bytes() for target in targets]


def docx(paper: Paper, look: Look) -> bytes:
    """The report as a Word document."""
    space = f'<w:spacing w:before="{look.offset * 20}"/><w:jc w:val="center"/>'
    parts = [paragraph(run(paper.title, _size(16)), properties=space), _text(paper.headings[0], 12)]
    parts += [_text(text, look.size + 1.5) for text in paper.opening]
    for number, rows in enumerate(paper.tables):
        parts += [_text(paper.headings[number + 1], 12), _table(rows, number, look)]
    parts += [_text(paper.headings[4], 12), *(_text(text, look.size + 1.5) for text in paper.closing[:2])]
    parts += [_text(paper.headings[5], 12), _text(paper.closing[2], look.size + 1.5), _section(look)]
    space_names = f'xmlns:w="{TRANSITIONAL}" xmlns:r="{_RELATION}"'
    before, _, after = look.footer.partition("#")
    number_field = (
        '<w:fldSimple w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple>' if look.footer else ""
    )
    footer = paragraph(run(before), number_field, run(after), properties='<w:jc w:val="center"/>')
    start = '<?xml version="1.0" encoding="UTF-8"?>'
    body = f"<w:document {space_names}><w:body>{''.join(parts)}</w:body></w:document>"
    return package(
        {
            **_PARTS,
            "word/document.xml": start + body,
            "word/footer1.xml": f"{start}<w:ftr {space_names}>{footer}</w:ftr>",
        }
    )


def _size(points: float) -> str:
    font = '<w:rFonts w:ascii="Liberation Serif" w:eastAsia="Noto Serif CJK SC"/>'
    return f'{font}<w:sz w:val="{round(points * 2)}"/>'


def _text(text: str, size: float) -> str:
    return paragraph(run(text, _size(size)))


def _section(look: Look) -> str:
    width, height = (round(side * 20) for side in look.page)
    way = ' w:orient="landscape"' if look.landscape else ""
    margins = " ".join(f'w:{side}="{_MARGIN}"' for side in ("top", "right", "bottom", "left"))
    return (
        f'<w:sectPr><w:footerReference w:type="default" r:id="rId2"/>'
        f'<w:pgSz w:w="{width}" w:h="{height}"{way}/>'
        f'<w:pgMar {margins} w:header="500" w:footer="500" w:gutter="0"/></w:sectPr>'
    )


def _table(rows: Rows, number: int, look: Look) -> str:
    shares = _SHARES[number]
    unit = (look.page[0] * 20 - 2 * _MARGIN) / sum(shares)
    widths = [round(share * unit) for share in shares]
    printed_rows: list[dict[int, str]] = [{} for _ in rows]
    for spot in laid_out(rows):
        width = sum(widths[spot.column : spot.column + spot.box.columns])
        for reach in range(spot.box.rows):
            printed_rows[spot.row + reach][spot.column] = _cell(spot.box, width, reach, look)
    lines = []
    for at, each in enumerate(printed_rows):
        repeated = "<w:tblHeader/>" if look.repeated and at < _HEADS[number] else ""
        lines.append(row(*(each[column] for column in sorted(each)), properties=repeated))
    borders = "".join(f'<w:{side} w:val="single" w:sz="4" w:color="000000"/>' for side in _LINES[look.rules])
    columns = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    return (
        f'<w:tbl><w:tblPr><w:tblW w:w="{sum(widths)}" w:type="dxa"/><w:tblBorders>{borders}</w:tblBorders>'
        f'<w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>{columns}</w:tblGrid>{"".join(lines)}</w:tbl>'
    )


def _cell(box: Box, width: int, reach: int, look: Look) -> str:
    span = f'<w:gridSpan w:val="{box.columns}"/>' if box.columns > 1 else ""
    tall = "" if box.rows == 1 else "<w:vMerge/>" if reach else '<w:vMerge w:val="restart"/>'
    spread = f'<w:spacing w:val="{round(look.spread * 20)}"/>' if look.spread else ""
    side = look.align if box.concept else "left"
    space = f'<w:spacing w:before="{round(look.padding * 20)}" w:after="{round(look.padding * 20)}"/>'
    words = [] if reach or not box.text else [run(box.text, spread + _size(look.size))]
    content = paragraph(*words, properties=f'{space}<w:jc w:val="{side}"/>')
    return (
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{span}{tall}<w:vAlign w:val="center"/></w:tcPr>'
        f"{content}</w:tc>"
    )
