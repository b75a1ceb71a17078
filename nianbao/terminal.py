"""The command's two sides: the files it is given, and what it writes."""

import io
import json
import os
import signal
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from threading import Event, Lock
from types import FrameType
from typing import Any

from data import resource
from parsing.kinds import wanted


@cache
def words() -> dict[str, Any]:
    """The command's Chinese words."""
    loaded: dict[str, Any] = json.loads(resource("messages/cli.json").read_text("utf-8"))
    return loaded


def use_utf8() -> None:
    """Makes both output streams UTF-8; what UTF-8 cannot write is written as JSON escapes it."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")


def say(text: str) -> None:
    """Writes a line for the person, to the error stream."""
    print(text, file=sys.stderr)


def write_json(row: object) -> None:
    """Writes one JSON object on one line."""
    print(json.dumps(row, ensure_ascii=False, allow_nan=False))


def missing(paths: Iterable[str]) -> list[str]:
    """Those of ``paths`` that do not exist."""
    return [path for path in paths if not os.path.lexists(path)]


def _below(folder: str) -> list[str]:
    found = [
        os.path.join(parent, name)  # noqa: PTH118  # as text: a Path would drop a leading ./
        for parent, _, names in os.walk(folder)
        for name in names
        if wanted(name)
    ]
    return sorted(found, key=lambda path: Path(path).parts)


def files(paths: Iterable[str]) -> list[str]:
    """The files below ``paths``: folders recursively and sorted, unsupported kinds passed over."""
    return [file for path in paths for file in (_below(path) if Path(path).is_dir() else [path])]


def plain(text: object) -> str:
    """Text from outside for a terminal: one line, nothing that steers the terminal."""
    return "".join(c if c.isprintable() else "\N{REPLACEMENT CHARACTER}" for c in str(text))


def write_file(path: Path, data: bytes) -> None:
    """Writes a file whole or not at all; raises OSError."""
    beside = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        beside.write_bytes(data)
        beside.replace(path)
    finally:
        beside.unlink(missing_ok=True)


class Progress:
    """A line of progress on the error stream where that is a terminal, else nothing."""

    def __init__(self, total: int, said: str = "progress") -> None:
        self._total, self._said = total, said
        self._shown = sys.stderr.isatty()
        self._width = 0
        self._done = 0
        self._more = 0
        self._lock = Lock()

    def __call__(self, done: int, more: int, name: str) -> None:
        """Shows that ``done`` files are read, the last being ``name``; ``more`` came out of archives."""
        self._done, self._more = done, more
        self._show(self._line(name, self._said))

    def page(self, name: str, page: int, pages: int) -> None:
        """Shows that ``page`` of the ``pages`` of the file ``name`` are read; any thread may say so.

        0 of 0: its reading begins.
        """
        read = words()["progress_pages"].format(page=page, pages=pages) if pages else ""
        self._show(self._line(name, "progress_reading") + read)

    def clear(self) -> None:
        """Takes the line away."""
        self._show("")

    def _line(self, name: str, said: str) -> str:
        total = self._total + self._more
        return str(words()[said].format(done=self._done, total=total, name=plain(name)))

    def _show(self, line: str) -> None:
        if self._shown:
            with self._lock:
                blank = " " * self._width
                print(f"\r{blank}\r{line}", end="", file=sys.stderr, flush=True)
                self._width = sum(2 if ord(c) > 0x2E7F else 1 for c in line)


@contextmanager
def stopping() -> Iterator[Event]:
    """An event that Ctrl-C sets instead of breaking off the program; a second Ctrl-C breaks it off."""
    stop = Event()
    before = signal.getsignal(signal.SIGINT)

    def heard(number: int, frame: FrameType | None) -> None:
        signal.signal(signal.SIGINT, before)
        stop.set()

    signal.signal(signal.SIGINT, heard)
    try:
        yield stop
    finally:
        signal.signal(signal.SIGINT, before)
