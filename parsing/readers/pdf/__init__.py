"""PDFs: every page becomes ink, and the ink a document."""

from collections.abc import Sequence
from typing import Any

import pypdfium2

from parsing import progress, recognition
from parsing.document import Document
from parsing.layout import Writer
from parsing.model import Problem
from parsing.problems import Unreadable, problem
from parsing.readers.pdf.pages import Course, inks

MOST_PAGES = 300
"""Longer PDFs are not read."""

_MOST_NAMED = 20


def read_pdf(data: bytes) -> tuple[Document, tuple[Problem, ...]]:
    """The text of a PDF, and a problem where some of its pages have none that can be read.

    Pages without text are recognised where that is installed; a document with such a page has the reader
    ``ocr``: what it seems to lack may be what was misread. ``Unreadable`` for files that are protected,
    damaged, too long, or cannot be read as a whole.
    """
    pdf = _opened(data)
    writer = Writer("pdf")
    course = Course()
    try:
        pages = len(pdf)
        for number, (ink, tables) in enumerate(inks(data, pdf, course), 1):
            writer.page(ink, tables)
            progress.tell(number, pages)
    except pypdfium2.PdfiumError as error:
        raise Unreadable("pdf_damaged") from error
    finally:
        pdf.close()
    if course.recognised:
        writer.reader = "ocr"
    document = writer.document()
    if len(course.lost) == pages:
        raise Unreadable("pdf_unmapped_all")
    if not document.text.strip():
        raise Unreadable("pdf_scan" if recognition.available() or not course.bare else "scan_needs_extra")
    bare = "pdf_some_scanned" if not course.bare or recognition.available() else "pdf_some_need_extra"
    told = ((bare, course.bare), ("pdf_unmapped", course.lost), ("pdf_recognised", course.recognised))
    return document, tuple(problem(code, pages=_named(numbers)) for code, numbers in told if numbers)


def _named(pages: Sequence[int]) -> str:
    return "、".join(map(str, pages[:_MOST_NAMED])) + ("等" if len(pages) > _MOST_NAMED else "")


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
