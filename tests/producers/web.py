"""Reports printed by a browser: Chromium's own PDFs."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from html import escape

from playwright.sync_api import Browser, sync_playwright

from tests.parsing.official import Box, Rows
from tests.prepare import browser
from tests.producers.look import Look
from tests.producers.report import Paper

_MARGIN = "18mm"
_LINES = {
    "all": "td,th{border:0.8pt solid #000}",
    "horizontal": "tr>*{border-top:0.8pt solid #000;border-bottom:0.8pt solid #000}",
    "none": "",
}
_HEAD_ROWS = 3
_WIDTHS = ("", "4% 12% 28% 8% 8% 8% 8% 8% 8% 8%", "")


@contextmanager
def chromium() -> Iterator[Browser]:
    """The browser that prints; it ends with the block."""
    with sync_playwright() as playwright:
        found = playwright.chromium.launch(executable_path=browser(), args=["--no-sandbox"])
        try:
            yield found
        finally:
            found.close()


def printed(source: Browser, pages: Sequence[tuple[Paper, Look]]) -> Iterator[bytes]:
    """The PDF of each report."""
    page = source.new_page()
    for paper, look in pages:
        page.set_content(html(paper, look))
        number = look.footer.replace("#", '<span class="pageNumber"></span>')
        yield page.pdf(
            format="A4",
            landscape=look.landscape,
            margin={"top": _MARGIN, "bottom": _MARGIN, "left": _MARGIN, "right": _MARGIN},
            display_header_footer=bool(look.footer),
            header_template="<span></span>",
            footer_template=f'<div style="font-size:9pt;width:100%;text-align:center">{number}</div>',
        )
    page.close()


def html(paper: Paper, look: Look) -> str:
    """The report as a page for a browser."""
    parts = [f"<h1>{escape(paper.title)}</h1>", _heading(paper, 0), *map(_paragraph, paper.opening)]
    for number, rows in enumerate(paper.tables):
        parts += [_heading(paper, number + 1), _table(rows, look, _WIDTHS[number])]
    parts += [_heading(paper, 4), *map(_paragraph, paper.closing[:2])]
    parts += [_heading(paper, 5), _paragraph(paper.closing[2])]
    return f"<!doctype html><meta charset=utf-8><style>{_style(look)}</style>{''.join(parts)}"


def _style(look: Look) -> str:
    breaking = "auto" if look.torn else "avoid"
    return (
        f"body{{font:{look.size + 1.5}pt/1.6 'Noto Serif CJK SC','Noto Sans CJK SC','Droid Sans Fallback'}}"
        f"h1{{font-size:16pt;text-align:center;margin-top:{look.offset}pt}}h2{{font-size:12pt}}"
        f"table{{border-collapse:collapse;width:100%;table-layout:fixed;font-size:{look.size}pt}}"
        f"td,th{{padding:{look.padding}pt 2pt;font-weight:normal;"
        f"letter-spacing:{look.spread}pt;vertical-align:middle}}"
        f"tr{{break-inside:{breaking}}}.n{{text-align:{look.align}}}"
        f"thead{{display:table-{'header' if look.repeated else 'row'}-group}}{_LINES[look.rules]}"
    )


def _heading(paper: Paper, number: int) -> str:
    return f"<h2>{escape(paper.headings[number])}</h2>"


def _paragraph(text: str) -> str:
    return f"<p>{escape(text)}</p>"


def _table(rows: Rows, look: Look, widths: str) -> str:
    columns = "".join(f'<col style="width:{width}">' for width in widths.split())
    head = _HEAD_ROWS if rows[0][0].rows == _HEAD_ROWS or len(rows) == _HEAD_ROWS + 1 else 0
    lines = ["<tr>" + "".join(map(_cell, row)) + "</tr>" for row in rows]
    return (
        f"<table><colgroup>{columns}</colgroup><thead>{''.join(lines[:head])}</thead>"
        f"<tbody>{''.join(lines[head:])}</tbody></table>"
    )


def _cell(box: Box) -> str:
    kind = ' class="n"' if box.concept else ""
    return f'<td colspan="{box.columns}" rowspan="{box.rows}"{kind}>{escape(box.text)}</td>'
