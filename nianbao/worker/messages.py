"""Messages between the supervisor and a worker: a JSON head and bytes, each with its length before it."""

import json
import struct
from typing import Any, BinaryIO

Head = dict[str, Any]
_LENGTHS = struct.Struct("!IQ")


def send(stream: BinaryIO, head: Head, body: bytes = b"") -> None:
    """Writes one message; raises OSError where nobody reads any more."""
    encoded = json.dumps(head).encode("ascii")
    stream.write(_LENGTHS.pack(len(encoded), len(body)))
    stream.write(encoded)
    stream.write(body)
    stream.flush()


def _exactly(stream: BinaryIO, length: int) -> bytes:
    data = stream.read(length)
    if len(data) < length:
        raise EOFError
    return data


def receive(stream: BinaryIO) -> tuple[Head, bytes]:
    """The next message; raises EOFError where the other side is gone."""
    head, body = _LENGTHS.unpack(_exactly(stream, _LENGTHS.size))
    return json.loads(_exactly(stream, head)), _exactly(stream, body)
