"""A worker whose parser does what untrusted files may make a parser do; the file's name says what."""

import ctypes
import os
import time
from collections.abc import Callable
from hashlib import sha256

import parsing
from nianbao.worker.serving import main
from parsing import progress
from parsing.model import Report


def _devour() -> None:
    hoard = []
    while True:
        hoard.append(b"x" * (1 << 24))


def _leaf() -> None:
    """Five pages, half a second each."""
    for page in range(1, 6):
        time.sleep(0.5)
        progress.tell(page, 5)


TROUBLE: dict[str, Callable[[], object]] = {
    "hang": lambda: time.sleep(1000),
    "exit": lambda: os._exit(0),
    "crash": lambda: ctypes.string_at(0),
    "raise": lambda: [][1],
    "devour": _devour,
    "leaf": _leaf,
    "print": lambda: print("not an answer", flush=True),
}


def read(data: bytes, name: str) -> Report:
    """A report, after the trouble that ``name`` asks for."""
    TROUBLE.get(name.split("-", 1)[0], lambda: None)()
    return Report(name, sha256(data).hexdigest(), "report", "text", str(os.getpid()))


if __name__ == "__main__":
    parsing.read = read
    main()
