"""PDFs written by hand, as small as a test needs them."""

import hashlib
from collections.abc import Sequence


def pdf(
    content: bytes = b"BT /F1 20 Tf 100 700 Td (123) Tj ET",
    *,
    pages: int = 1,
    turned: int = 0,
    crop: Sequence[int] | None = None,
    password: bytes | None = None,
    contents: Sequence[bytes] | None = None,
    font: bytes = b"",
    form: bytes = b"",
) -> bytes:
    """A PDF whose pages, 600 by 800 points, all show ``content`` in Helvetica.

    ``contents``: what each page shows instead; ``font``: more entries of the font; ``form``: what
    ``/X1 Do`` draws.
    """
    shown = [content] * pages if contents is None else contents
    pages = len(shown)
    box = b"/CropBox [%d %d %d %d] " % tuple(crop) if crop else b""
    kids = b" ".join(b"%d 0 R" % (5 + i) for i in range(pages))
    key, encryption = _encryption(password) if password is not None else (None, b"")
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [%s] /Count %d >>" % (kids, pages),
        _stream(form, key, 3, b"/Type /XObject /Subtype /Form /BBox [0 0 600 800] "),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica %s >>" % font,
    ]
    objects += [
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] %s/Rotate %d /Resources "
        b"<< /Font << /F1 4 0 R >> /XObject << /X1 3 0 R >> >> /Contents %d 0 R >>"
        % (box, turned, 5 + pages + i)
        for i in range(pages)
    ]
    streams = [_stream(piece, key, 5 + pages + i) for i, piece in enumerate(shown)]
    return _file([*objects, *streams], encryption)


def _stream(content: bytes, key: bytes | None, number: int, entries: bytes = b"") -> bytes:
    return b"<< %s/Length %d >>\nstream\n%s\nendstream" % (
        entries,
        len(content),
        _locked(content, key, number),
    )


def _file(objects: Sequence[bytes], trailer: bytes) -> bytes:
    out = b"%PDF-1.4\n"
    offsets = []
    for number, content in enumerate(objects, 1):
        offsets.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    return (
        out
        + b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
        + table
        + b"trailer << /Size %d /Root 1 0 R %s>>\n" % (len(objects) + 1, trailer)
        + b"startxref\n%d\n%%%%EOF" % len(out)
    )


_PAD = bytes.fromhex("28BF4E5E4E758A4164004E56FFFA01082E2E00B6D0683E802F0CA9FE6453697A")
_ID = b"0123456789abcdef"


def _md5(data: bytes) -> bytes:
    return hashlib.md5(data, usedforsecurity=False).digest()


def _rc4(key: bytes, data: bytes) -> bytes:
    state = list(range(256))
    j = 0
    for i in range(256):
        j = (j + state[i] + key[i % len(key)]) % 256
        state[i], state[j] = state[j], state[i]
    out = bytearray()
    i = j = 0
    for byte in data:
        i = (i + 1) % 256
        j = (j + state[i]) % 256
        state[i], state[j] = state[j], state[i]
        out.append(byte ^ state[(state[i] + state[j]) % 256])
    return bytes(out)


def _encryption(password: bytes) -> tuple[bytes, bytes]:
    """Key and trailer entries of the oldest standard protection (40 bits), with one password for all."""
    padded = (password + _PAD)[:32]
    owner = _rc4(_md5(padded)[:5], padded)
    key = _md5(padded + owner + (-4 & 0xFFFFFFFF).to_bytes(4, "little") + _ID)[:5]
    user = _rc4(key, _PAD)
    entries = b"/Encrypt << /Filter /Standard /V 1 /R 2 /O <%s> /U <%s> /P -4 >> /ID [<%s> <%s>] " % (
        owner.hex().encode(),
        user.hex().encode(),
        _ID.hex().encode(),
        _ID.hex().encode(),
    )
    return key, entries


def _locked(content: bytes, key: bytes | None, number: int) -> bytes:
    if key is None:
        return content
    return _rc4(_md5(key + number.to_bytes(3, "little") + b"\x00\x00")[:10], content)


def table(rows: Sequence[Sequence[str]], *, top: int = 700, width: int = 80, height: int = 20) -> bytes:
    """Page content: a ruled grid with digits or Latin words in its cells."""
    columns = len(rows[0])
    parts = []
    for r, row in enumerate(rows):
        for c, cell in enumerate(row):
            x, y = 50 + c * width, top - r * height
            parts.append(f"{x} {y} {width} {height} re S")
            if cell:
                parts.append(f"BT /F1 10 Tf {x + 5} {y + 5} Td ({cell}) Tj ET")
    assert all(len(row) == columns for row in rows)
    return "\n".join(parts).encode()
