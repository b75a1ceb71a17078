"""Readers: bytes of one kind of file become a ``Document``."""

from parsing.document import Document
from parsing.model import Problem
from parsing.problems import Unreadable
from parsing.readers.detect import kind_of
from parsing.readers.text import read_text


def read_document(data: bytes) -> tuple[Document, tuple[Problem, ...]]:
    """The document in ``data`` and what should be known about it; ``Unreadable`` where there is none.

    The content decides what kind of file it is, never a name.
    """
    kind = kind_of(data)
    if kind == "pdf":
        from parsing.readers.pdf import read_pdf

        return read_pdf(data)
    if kind == "text":
        return read_text(data), ()
    raise Unreadable(kind)
