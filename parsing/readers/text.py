"""Plain text: which encoding it has, and the text without its byte-order mark."""

import codecs
import re
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
_COMMON = re.compile(r"[\u4e00-\u9fff\u3000-\u303f\uff00-\uff5e\u2010-\u2026\t\r\n -~]")
_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1f]")
_ORDINARY = re.compile(r"[\u4e00-\u9fa5\u3000-\u3017\uff01-\uff5e\u2010-\u2026\t\r\n -~]+")
_LEAST_COMMON = 0.9
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
    if b"\x00" in data[:_SAMPLE]:
        wide = [text for text in (_cut(data, "utf-16-le"), _cut(data, "utf-16-be")) if text]
        best = max(wide, key=_common, default="")
        if _common(best) >= _LEAST_COMMON:
            return best
    for encoding in ("utf-8", "gb18030"):
        text = _cut(data, encoding)
        if text is not None and _plausible(text):
            return text
    raise Unreadable("binary" if _controls(data) > _MOST_CONTROLS else "undecodable")


def _cut(data: bytes, encoding: str) -> str | None:
    """``data`` decoded strictly, but for a character cut off at its end; None where it does not fit."""
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
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


def _common(text: str) -> float:
    """The share of Chinese, its punctuation and ASCII: near 1 in the right byte order, small in the other."""
    sample = text[:_SAMPLE]
    return len(_COMMON.findall(sample)) / max(len(sample), 1)


def _controls(data: bytes) -> float:
    sample = data[:_SAMPLE]
    return sum(b < 9 or 13 < b < 32 for b in sample) / max(len(sample), 1)


def _plausible(text: str) -> bool:
    """Whether decoded text looks like writing: few control, private or unassigned characters."""
    sample = text[:_SAMPLE]
    unusual = _ORDINARY.sub("", sample)
    if len(_CONTROLS.findall(unusual)) > len(sample) * _MOST_CONTROLS:
        return False
    strange = sum(unicodedata.category(c) in ("Co", "Cn", "Cs") for c in set(unusual))
    return strange <= 1 or strange <= len(set(sample)) * _MOST_STRANGE
