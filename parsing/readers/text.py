"""Plain text: which encoding it has, and the text without its byte-order mark."""

import codecs
import unicodedata

from parsing.document import Document
from parsing.problems import Unreadable

LONGEST = 2_000_000
"""Texts with more characters are not read."""

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SAMPLE = 20_000
_MOST_CONTROLS = 0.005
_MOST_STRANGE = 0.2


def read_text(data: bytes) -> Document:
    """The text of ``data`` as a document, newlines as they are; ``Unreadable`` where it is no text."""
    text = decode(data)
    if not text.strip():
        raise Unreadable("empty")
    if len(text) > LONGEST:
        raise Unreadable("too_long", limit=LONGEST // 10_000)
    return Document(text, "text")


def decode(data: bytes) -> str:
    """Decode UTF-8 and UTF-16 with or without a byte-order mark, or GB 18030.

    A character that was cut off at the end is dropped. ``Unreadable`` for bytes that are no text or garbled.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _lenient(data[len(mark) :], encoding)
    wide = _wide(data)
    if wide is not None:
        return wide
    if b"\x00" in data[:_SAMPLE]:
        raise Unreadable("binary")
    for encoding in ("utf-8", "gb18030"):
        text = _cut(data, encoding)
        if text is not None and _plausible(text):
            return text
    raise Unreadable("binary" if _controls(data) > _MOST_CONTROLS else "undecodable")


def _cut(data: bytes, encoding: str) -> str | None:
    """``data`` decoded strictly, but for a character cut off at its end; None where it does not fit."""
    decoder = codecs.getincrementaldecoder(encoding)("strict")
    try:
        return decoder.decode(data, final=False)
    except UnicodeDecodeError:
        return None


def _lenient(data: bytes, encoding: str) -> str:
    """Text whose mark names its encoding: cut or broken characters at a few places are replaced."""
    text = _cut(data, encoding)
    if text is None:
        text = data.decode(encoding, errors="replace")
        if text.count("\ufffd") > len(text) * _MOST_CONTROLS:
            raise Unreadable("undecodable")
    return text


def _wide(data: bytes) -> str | None:
    """UTF-16 without a mark: its line breaks, digits and spaces leave zero bytes on one side only."""
    sample = data[:_SAMPLE]
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    if max(even, odd) < len(sample) * 0.005 or min(even, odd) > max(even, odd) * 0.1:
        return None
    text = _cut(data, "utf-16-be" if even > odd else "utf-16-le")
    return text if text is not None and _plausible(text) else None


def _controls(data: bytes) -> float:
    sample = data[:_SAMPLE]
    return sum(b < 9 or 13 < b < 32 for b in sample) / max(len(sample), 1)


def _plausible(text: str) -> bool:
    """Whether decoded text looks like writing: few control, private or unassigned characters."""
    sample = text[:_SAMPLE]
    controls = sum(c < " " and c not in "\t\n\r\x0b\x0c" for c in sample)
    strange = sum(unicodedata.category(c) in ("Co", "Cn", "Cs") for c in set(sample))
    return controls <= len(sample) * _MOST_CONTROLS and strange <= max(1, len(set(sample)) * _MOST_STRANGE)
