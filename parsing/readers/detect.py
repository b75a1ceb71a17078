"""What kind of file some bytes are, by their content, and how large a file may be."""

import re

from parsing.problems import Unreadable

LARGEST_MB = 50
"""Files above this size are not read."""

_SIGNATURES: tuple[tuple[bytes, str], ...] = (
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "doc"),
    (b"{\\rtf", "rtf"),
    (b"\x89PNG\r\n\x1a\n", "image"),
    (b"\xff\xd8\xff", "image"),
    (b"GIF8", "image"),
    (b"II*\x00", "image"),
    (b"MM\x00*", "image"),
    (b"BM", "image"),
    (b"Rar!\x1a\x07", "archive"),
    (b"7z\xbc\xaf\x27\x1c", "archive"),
    (b"\x1f\x8b\x08", "archive"),
)
_MARKUP = re.compile(rb"\s*(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body|\?xml)\b", re.I | re.S)
_MARKS = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")


def kind_of(data: bytes) -> str:
    """``text``, ``pdf``, or the code of the problem with a kind that is not read.

    ``Unreadable`` for a file that is empty or too large.
    """
    if not data:
        raise Unreadable("empty")
    if len(data) > LARGEST_MB * 1024 * 1024:
        raise Unreadable("too_large", limit=LARGEST_MB)
    head = data[:4096]
    if b"%PDF-" in head[:1024]:
        return "pdf"
    if head.startswith(b"PK\x03\x04") or head.startswith(b"PK\x05\x06"):
        return _packed(data)
    if head.startswith(b"RIFF") and head[8:12] == b"WEBP":
        return "image"
    for signature, kind in _SIGNATURES:
        if head.startswith(signature) and not (signature == b"BM" and b"\x00" not in head[:64]):
            return kind
    bare = head.removeprefix(_MARKS[0])
    return "html" if _MARKUP.match(bare.replace(b"\x00", b"")) else "text"


def _packed(data: bytes) -> str:
    """What a ZIP container holds: the names of its parts stand in it as they are."""
    if b"word/document.xml" in data:
        return "docx"
    if b"xl/workbook.xml" in data:
        return "xlsx"
    return "archive"
