"""Sound files of every kind, from which altered ones are made."""

from collections.abc import Callable, Mapping
from functools import cache
from io import BytesIO

import pypdfium2
from PIL import Image, ImageDraw

from tests.parsing import docx_files, layouts, pages
from tests.parsing.consistent import consistent
from tests.parsing.docx_files import package
from tests.parsing.test_xlsx import workbook
from tests.producers import canvas, typeset, word
from tests.producers.canvas import Pen
from tests.producers.look import Look
from tests.producers.report import paper

Files = tuple[bytes, ...]


def _texts() -> Files:
    cells = consistent("2021", 1)
    spaced = (layouts.text("2021", cells, name) for name in ("bars", "a line a cell", "markdown", "one line"))
    plain = [*spaced, layouts.glued("2019", consistent("2019", 2)), "\n".join(paper(3).opening)]
    encoded = [text.encode() for text in plain]
    return (*encoded, plain[0].encode("gb18030"), plain[1].encode("utf-16"))


def _htmls() -> Files:
    cells = pages.values()
    found = [pages.page(pages.article(cells, name)) for name in pages.LAYOUTS]
    return (*(text.encode() for text in found), found[0].encode("gb18030"))


def _mhtmls() -> Files:
    article = pages.page(pages.article(pages.values()))
    return (
        pages.mhtml([(article, "utf-8")]),
        pages.mhtml([(pages.page("", charset="gb18030"), "gb18030"), (article, "utf-8")]),
    )


def _docxs() -> Files:
    cells = {**consistent("2021", 5)}
    ways = ("tracked", "split", "nested", "boxes", "numbered")
    written = [docx_files.Writer(seed, ways[:seed]).report("2021", cells) for seed in range(1, 6)]
    return (*written, word.docx(paper(7), Look()))


def _xlsxs() -> Files:
    cells = {**consistent("2021", 6)}
    return tuple(workbook("2021", cells, name) for name in ("one sheet", "formulas", "apart"))


def _pdfs() -> Files:
    named, bold = Pen(embedded=False), Pen(embedded=False, bold=True, single=True, filled=True)
    return (
        canvas.printed(paper(8), Look(), named),
        canvas.printed(paper(9), Look(rules="none", torn=True), named),
        canvas.printed(paper(10), Look(rules="horizontal", landscape=True), bold),
        typeset.printed(paper(11), Look()),
    )


def _pictures() -> Files:
    image = Image.new("RGB", (160, 90), "white")
    draw = ImageDraw.Draw(image)
    for line in range(0, 90, 18):
        draw.line((0, line, 160, line), fill="black")
        draw.text((4, line + 3), f"{line} 12 0 7", fill="black")
    with pypdfium2.PdfDocument(_pdfs()[0]) as document:
        page = document[0].render(scale=0.4).to_pil().convert("L")
    return tuple(_saved(picture, form) for picture in (image, page) for form in ("PNG", "JPEG"))


def _saved(picture: Image.Image, form: str) -> bytes:
    target = BytesIO()
    picture.save(target, form)
    return target.getvalue()


def _zips() -> Files:
    text, page, document = _texts()[0], _htmls()[0], _docxs()[0]
    inner = package({"夹/年报.txt": text, "年报.html": page})
    return (
        package({"一.txt": text, "二.docx": document}),
        package({"包.zip": inner, "三.txt": text}),
        inner,
    )


READERS: Mapping[str, Callable[[], Files]] = {
    "text": _texts,
    "html": _htmls,
    "mhtml": _mhtmls,
    "docx": _docxs,
    "xlsx": _xlsxs,
    "zip": _zips,
    "pdf": _pdfs,
    "picture": _pictures,
}
"""What writes sound files for each reader."""


@cache
def sound(reader: str) -> Files:
    """The sound files for a reader."""
    return READERS[reader]()
