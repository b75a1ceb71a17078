"""What kind of file some bytes are, by their content, and how large a file may be."""

import re
import struct
from io import BytesIO
from zipfile import BadZipFile, ZipFile

from parsing.problems import Unreadable

MEGABYTE = 1 << 20
LARGEST_MB = 50
"""Files above this size are not read."""

_SIGNATURES: tuple[tuple[bytes, str], ...] = (
    (b"{\\rtf", "rtf"),
    (b"\x89PNG\r\n\x1a\n", "picture"),
    (b"\xff\xd8\xff", "picture"),
    (b"GIF8", "image"),
    (b"II*\x00", "image"),
    (b"MM\x00*", "image"),
    (b"BM", "image"),
    (b"Rar!\x1a\x07", "archive"),
    (b"7z\xbc\xaf\x27\x1c", "archive"),
    (b"\x1f\x8b\x08", "archive"),
)
_COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_PARTS = ((b"word/document.xml", "docx"), (b"xl/workbook.xml", "xlsx"), (b"OFD.xml", "ofd"))
_HEAD = 16384
_MARKUP = re.compile(
    rb"\s*(?:<\?xml.*?>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b", re.I | re.S
)
_XML = re.compile(rb"\s*<\?xml\b", re.I)
_PIECE = re.compile(
    rb"\s*(?:<!--.*?-->\s*)*<(?:meta|title|link|style|script|base|div|p|table|center|span|h[1-6]|section|article|font)\b",
    re.I | re.S,
)
_CLOSED = re.compile(rb"</(?:p|div|table|span)\s*>", re.I)
_ENVELOPE = re.compile(rb"[A-Za-z][A-Za-z-]*:[^\n]*\n")
_MIME = re.compile(rb"^MIME-Version:", re.I | re.M)
_PAGES = re.compile(rb"^Content-Type:\s*(?:multipart/(?:related|alternative|mixed)|text/html)", re.I | re.M)
_MARKS = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")


def kind_of(data: bytes) -> str:
    """The kind of file, or the code of the problem with a kind that is not read.

    ``text``, ``html``, ``mhtml``, ``pdf``, ``docx``, ``xlsx``, ``picture`` (PNG, JPEG), or
    what has to be converted: ``doc`` (WPS too), ``xls``, ``rtf``.

    ``Unreadable`` for a file that is empty or too large.
    """
    if not data:
        raise Unreadable("empty")
    if len(data) > LARGEST_MB * MEGABYTE:
        raise Unreadable("too_large", limit=LARGEST_MB)
    head = data[:_HEAD]
    if head.startswith(_COMPOUND):
        return _compound(data)
    if head.startswith(b"PK\x03\x04") or head.startswith(b"PK\x05\x06"):
        return _packed(data)
    if b"%PDF-" in head[:1024]:
        return "pdf"
    if head.startswith(b"RIFF") and head[8:12] == b"WEBP":
        return "image"
    for signature, kind in _SIGNATURES:
        if head.startswith(signature) and not (signature == b"BM" and b"\x00" not in head[:64]):
            return kind
    return _written(head)


def _written(head: bytes) -> str:
    """Which kind of text begins so: a page, a page in its envelope, other markup, or plain text."""
    for mark in _MARKS:
        head = head.removeprefix(mark)
    head = head.replace(b"\x00", b"")
    if _MARKUP.match(head) or (_PIECE.match(head) and _CLOSED.search(head)):
        return "html"
    if _XML.match(head):
        return "xml"
    if _ENVELOPE.match(head.lstrip()) and _MIME.search(head) and _PAGES.search(head):
        return "mhtml"
    return "text"


def _compound(data: bytes) -> str:
    """What an older office file is, by the names of its streams: one with a password hides a newer file."""
    if "EncryptedPackage".encode("utf-16-le") in data:
        return "office_password"
    if "WordDocument".encode("utf-16-le") in data:
        return "doc"
    return "xls" if any(name.encode("utf-16-le") in data for name in ("Workbook", "Book")) else "doc"


def _packed(data: bytes) -> str:
    """What a ZIP container holds, by the names of its parts; of a torn one, by what still stands in it."""
    try:
        with ZipFile(BytesIO(data)) as archive:
            names = {name.encode("utf-8", "replace") for name in archive.namelist()}
    except (BadZipFile, ValueError, OSError, NotImplementedError, struct.error):
        return next((kind for part, kind in _PARTS if part in data), "archive_damaged")
    return next((kind for part, kind in _PARTS if part in names), "zip")
