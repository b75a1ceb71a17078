"""Sound files altered at random: bytes flipped, cut, doubled, spliced, and numbers blown up."""

import re
import zlib
from collections.abc import Callable
from io import BytesIO
from random import Random
from zipfile import BadZipFile, ZipFile

from tests.parsing.docx_files import package

_NUMBER = re.compile(rb"\d+")
_TOKEN = re.compile(rb"<[^<>]{1,60}>|[^\s<>]{1,12}")
_STREAM = re.compile(rb"stream\r?\n(.*?)\r?\nendstream", re.DOTALL)
_LARGE = (b"0", b"-1", b"65535", b"99999999", b"2147483648", b"9" * 40, b"1e9", b"0.0000001")
_MOST_REPEATED = 60_000
_TEXTUAL = ("text", "html", "mhtml")


def _flip(data: bytes, chance: Random, _: bytes) -> bytes:
    changed = bytearray(data)
    for _each in range(chance.choice((1, 3, 20, 200))):
        changed[chance.randrange(len(changed))] = chance.randrange(256)
    return bytes(changed)


def _cut(data: bytes, chance: Random, _: bytes) -> bytes:
    return data[: chance.randrange(len(data)) + 1]


def _drop(data: bytes, chance: Random, _: bytes) -> bytes:
    at = chance.randrange(len(data))
    return data[:at] + data[at + chance.choice((1, 10, 100, 1000)) :]


def _splice(data: bytes, chance: Random, other: bytes) -> bytes:
    at, there = chance.randrange(len(data)), chance.randrange(len(other))
    length = chance.choice((10, 100, 1000, 10_000))
    return data[:at] + other[there : there + length] + data[at + chance.choice((0, length)) :]


def _double(data: bytes, chance: Random, _: bytes) -> bytes:
    at = chance.randrange(len(data))
    piece = data[at : at + chance.choice((4, 40, 400))]
    return data[:at] + piece * chance.choice((2, 20, 400)) + data[at:]


def _repeat(data: bytes, chance: Random, _: bytes) -> bytes:
    """One token again and again: endless rows, deep nesting."""
    tokens = list(_TOKEN.finditer(data))
    if not tokens:
        return _double(data, chance, data)
    token = chance.choice(tokens)
    times = chance.choice((300, 3000, _MOST_REPEATED))
    return data[: token.start()] + token[0] * times + data[token.end() :]


def _blow_up(data: bytes, chance: Random, _: bytes) -> bytes:
    """Numbers (spans, sizes, offsets, figures) become absurd ones."""
    share = chance.choice((0.01, 0.1, 0.6))
    return _NUMBER.sub(lambda n: chance.choice(_LARGE) if chance.random() < share else n[0], data)


def _shuffle(data: bytes, chance: Random, _: bytes) -> bytes:
    size = chance.choice((50, 500, 5000))
    pieces = [data[at : at + size] for at in range(0, len(data), size)]
    chance.shuffle(pieces)
    return b"".join(pieces)


_WAYS: tuple[Callable[[bytes, Random, bytes], bytes], ...] = (
    _flip,
    _cut,
    _drop,
    _splice,
    _double,
    _repeat,
    _blow_up,
    _shuffle,
)


def _plain(data: bytes, chance: Random, other: bytes) -> bytes:
    for _ in range(chance.choice((1, 1, 2, 4))):
        if data:
            data = chance.choice(_WAYS)(data, chance, other)
    return data


def _inside(data: bytes, chance: Random, other: bytes) -> bytes:
    """A part of a package altered, the package itself sound."""
    try:
        with ZipFile(BytesIO(data)) as archive:
            parts = {name: archive.read(name) for name in archive.namelist()}
    except BadZipFile:
        return _plain(data, chance, other)
    name = max(parts, key=lambda n: len(parts[n])) if chance.random() < 0.6 else chance.choice(list(parts))
    changed: dict[str, str | bytes] = {**parts, name: _plain(parts[name] or b"0", chance, other)}
    return package(changed)


def _in_stream(data: bytes, chance: Random, other: bytes) -> bytes:
    """The content of a PDF's stream altered, with its length left as it was."""
    streams = list(_STREAM.finditer(data))
    if not streams:
        return _plain(data, chance, other)
    stream = chance.choice(streams)
    content = stream[1]
    try:
        content = zlib.compress(_plain(zlib.decompress(content), chance, other))
    except zlib.error:
        content = _plain(content, chance, other)
    return data[: stream.start(1)] + content + data[stream.end(1) :]


def altered(reader: str, data: bytes, chance: Random, other: bytes) -> bytes:
    """``data`` altered in ways that its kind gives occasion to; ``other`` is a file to take pieces from."""
    if reader in ("docx", "xlsx", "zip") and chance.random() < 0.7:
        return _inside(data, chance, other)
    if reader == "pdf" and chance.random() < 0.4:
        return _in_stream(data, chance, other)
    changed = _plain(data, chance, other)
    if reader in _TEXTUAL and chance.random() < 0.7:
        changed = changed.decode("utf-8", "ignore").encode()  # else most are refused for their encoding
    return changed
