"""Web pages saved as one file (MHTML): the pages in the envelope."""

from collections.abc import Iterator
from email import message_from_bytes
from email.message import Message

from parsing.document import Document
from parsing.problems import Unreadable
from parsing.readers.html import read_html

MOST_PAGES = 20
"""Frames beyond these are passed over."""


def read_mhtml(data: bytes) -> Document:
    """The page in the envelope; of several (frames) the one with the most text. ``Unreadable`` for none."""
    found: list[Document] = []
    problem: Unreadable | None = None
    for page, charset in _pages(data):
        try:
            found.append(read_html(page, charset))
        except Unreadable as error:
            problem = problem or error
    if not found:
        raise problem or Unreadable("html_empty")
    return max(found, key=lambda document: len(document.text))


def _pages(data: bytes) -> Iterator[tuple[bytes, str | None]]:
    """The parts of the envelope that are pages, with the encoding that each names."""
    try:
        parts = [part for part in message_from_bytes(data).walk() if _is_page(part)]
    except RecursionError as error:  # envelopes in envelopes without end
        raise Unreadable("html_too_complex") from error
    for part in parts[:MOST_PAGES]:
        content = part.get_payload(decode=True)
        if isinstance(content, bytes) and content.strip():
            yield content, part.get_content_charset()


def _is_page(part: Message) -> bool:
    return part.get_content_type() in ("text/html", "application/xhtml+xml") and not part.is_multipart()
