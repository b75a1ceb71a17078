"""PDFs: every page becomes ink, read fast where that can be trusted, else carefully or in its picture."""

from typing import Any

import pypdfium2

from parsing import progress
from parsing.document import Document
from parsing.layout import Writer
from parsing.model import Problem
from parsing.problems import Unreadable, problem
from parsing.readers.pdf import fast

MOST_PAGES = 300
"""Longer PDFs are not read."""

_MOST_NAMED = 20


def read_pdf(data: bytes) -> tuple[Document, tuple[Problem, ...]]:
    """The text of a PDF, and a problem where some of its pages have none.

    ``Unreadable`` for files that are protected, damaged, too long, or scanned as a whole.
    """
    pdf = _opened(data)
    writer = Writer("pdf")
    bare: list[int] = []
    try:
        for number in range(len(pdf)):
            page = pdf[number]
            try:
                ink = fast.read_page(page).ink
            finally:
                page.close()
            writer.page(ink)
            progress.tell(number + 1, len(pdf))
            if not any(g.text.strip() for g in ink.glyphs):
                bare.append(number + 1)
    except pypdfium2.PdfiumError as error:
        raise Unreadable("pdf_damaged") from error
    finally:
        pdf.close()
    document = writer.document()
    if not document.text.strip():
        raise Unreadable("pdf_scan")
    if bare:
        named = "、".join(map(str, bare[:_MOST_NAMED])) + ("等" if len(bare) > _MOST_NAMED else "")
        return document, (problem("pdf_some_scanned", pages=named),)
    return document, ()


def _opened(data: bytes) -> Any:
    try:
        pdf = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        raise Unreadable("pdf_password" if "assword" in str(error) else "pdf_damaged") from error
    if len(pdf) > MOST_PAGES:
        pages = len(pdf)
        pdf.close()
        raise Unreadable("pdf_pages", pages=pages, limit=MOST_PAGES)
    return pdf
