"""Readers: bytes of one kind of file become a ``Document``."""

from parsing.document import Document
from parsing.model import Problem, Reader
from parsing.problems import Unreadable
from parsing.readers.detect import kind_of
from parsing.readers.text import read_text

_READERS: dict[str, Reader] = {
    "pdf": "pdf",
    "html": "html",
    "mhtml": "html",
    "docx": "docx",
    "doc": "docx",
    "rtf": "docx",
    "xlsx": "xlsx",
    "xls": "xlsx",
    "picture": "ocr",
}


def reader_of(data: bytes) -> Reader:
    """Which reader a file is for; ``text`` where there is none."""
    try:
        return _READERS.get(kind_of(data), "text")
    except Unreadable:
        return "text"


def read_document(data: bytes) -> tuple[Document, tuple[Problem, ...]]:
    """The document in ``data`` and what should be known about it; ``Unreadable`` where there is none.

    The content decides what kind of file it is, never a name.
    """
    kind = kind_of(data)
    if kind == "pdf":
        from parsing.readers.pdf import read_pdf

        return read_pdf(data)
    if kind == "picture":
        from parsing.readers.picture import read_picture

        return read_picture(data)
    if kind == "html":
        from parsing.readers.html import read_html

        return read_html(data), ()
    if kind == "mhtml":
        from parsing.readers.mhtml import read_mhtml

        return read_mhtml(data), ()
    if kind in ("doc", "rtf", "xls"):
        from parsing.readers.conversion import convert

        data, kind = convert(data, kind)
    if kind == "docx":
        from parsing.readers.docx import read_docx

        return read_docx(data), ()
    if kind == "xlsx":
        from parsing.readers.xlsx import read_xlsx

        return read_xlsx(data), ()
    if kind == "text":
        return read_text(data), ()
    raise Unreadable(kind)
