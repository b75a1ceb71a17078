"""Reports set by typst."""

import json

import typst

from tests.parsing.official import Box, Rows
from tests.producers.look import Look
from tests.producers.report import Paper

_STROKES = {"all": "0.5pt", "horizontal": "(x: none, y: 0.5pt)", "none": "none"}
_WIDTHS = ("(1fr,) * 12", "(4fr, 12fr, 28fr) + (8fr,) * 7", "(1fr,) * 15")
_FONTS = '("Noto Serif CJK SC", "Noto Sans CJK SC", "Droid Sans Fallback")'
_HEADS = (0, 3, 3)


def printed(paper: Paper, look: Look) -> bytes:
    """The PDF of a report."""
    return bytes(typst.compile(_source(paper, look).encode()))


def _source(paper: Paper, look: Look) -> str:
    footer = json.dumps(look.footer.replace("#", "1"), ensure_ascii=False) if look.footer else "none"
    lines = [
        f'#set page(paper: "a4", flipped: {_word(look.landscape)}, numbering: {footer}, margin: 18mm)',
        f'#set text(font: {_FONTS}, size: {look.size + 1.5}pt, lang: "zh", region: "cn")',
        f"#v({look.offset}pt)",
        f"#align(center)[#text(size: 16pt)[{_text(paper.title)}]]",
        _paragraph(paper.headings[0]),
        *map(_paragraph, paper.opening),
    ]
    for number, rows in enumerate(paper.tables):
        lines += [_paragraph(paper.headings[number + 1]), _table(rows, number, look)]
    lines += [_paragraph(paper.headings[4]), *map(_paragraph, paper.closing[:2])]
    lines += [_paragraph(paper.headings[5]), _paragraph(paper.closing[2])]
    return "\n\n".join(lines)


def _word(truth: bool) -> str:
    return "true" if truth else "false"


def _text(text: str) -> str:
    return "#" + json.dumps(text, ensure_ascii=False)


def _paragraph(text: str) -> str:
    return f"#par[{_text(text)}]"


def _table(rows: Rows, number: int, look: Look) -> str:
    cells = [[_cell(box, look) for box in row] for row in rows]
    head, body = cells[: _HEADS[number]], cells[_HEADS[number] :]
    header = f"table.header(repeat: {_word(look.repeated)}, {_joined(head)})," if head else ""
    return (
        f"#[#set text(size: {look.size}pt, tracking: {look.spread}pt); #table(columns: {_WIDTHS[number]}, "
        f"inset: (x: 2pt, y: {look.padding + 1}pt), align: horizon, stroke: {_STROKES[look.rules]}, "
        f"{header} {_joined(body)})]"
    )


def _joined(rows: list[list[str]]) -> str:
    return ", ".join(cell for row in rows for cell in row)


def _cell(box: Box, look: Look) -> str:
    side = f"{look.align} + horizon" if box.concept else "left + horizon"
    return (
        f"table.cell(colspan: {box.columns}, rowspan: {box.rows}, breakable: {_word(look.torn)}, "
        f"align: {side})[{_text(box.text)}]"
    )
