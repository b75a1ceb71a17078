"""ZIP archives, from anybody: their files one by one, within limits on number, size, depth and ratio."""

import lzma
import struct
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from io import BytesIO
from zipfile import BadZipFile, ZipFile, ZipInfo

from parsing.kinds import wanted
from parsing.model import Problem
from parsing.problems import Unreadable
from parsing.readers.detect import LARGEST_MB, MEGABYTE, kind_of

MOST_FILES = 2000
MOST_MB = 200
"""All files of an archive together, unpacked, those of the archives in it included."""

DEEPEST = 3
"""An archive may lie in an archive that lies in an archive."""

LARGEST_RATIO = 200
"""A file that unpacks to more than so many times its size is a trap: no report comes near."""

_NO_TRAP_BELOW = MEGABYTE
_DAMAGED = (
    BadZipFile,
    EOFError,
    IndexError,
    NotImplementedError,
    OSError,
    OverflowError,
    RuntimeError,
    ValueError,
    lzma.LZMAError,
    struct.error,
    zlib.error,
)
"""What zipfile raises for damaged entries and for methods of packing that it does not know."""

_ENCRYPTED, _UTF8 = 0x1, 0x800


@dataclass(frozen=True, slots=True)
class Member:
    """A file of an archive: its path there, its bytes, or why there are none."""

    name: str
    data: bytes
    problem: Problem | None = None


@dataclass(slots=True)
class _Budget:
    """What may still be unpacked."""

    files: int = field(default_factory=lambda: MOST_FILES)
    size: int = field(default_factory=lambda: MOST_MB * MEGABYTE)

    def take(self, entries: list[ZipInfo]) -> None:
        """Room for ``entries``, whose stated sizes nothing exceeds that is unpacked; else ``Unreadable``."""
        if len(entries) > self.files:
            raise Unreadable("archive_files", limit=MOST_FILES)
        size = sum(entry.file_size for entry in entries)
        if size > self.size:
            raise Unreadable("archive_size", limit=MOST_MB)
        self.files -= len(entries)
        self.size -= size


def unpack(data: bytes) -> list[Member] | None:
    """The files of an archive that may hold reports, in its order; None for what is no ZIP archive.

    Names are paths in the archive; those in an archive inside begin with its name. A file that cannot be
    unpacked has a problem instead of bytes. ``Unreadable`` for an archive that is damaged, empty or beyond
    the limits as a whole.
    """
    return list(_members(data, "", 1, _Budget())) if _is_archive(data) else None


def _is_archive(data: bytes) -> bool:
    try:
        return kind_of(data) == "zip"
    except Unreadable:
        return False


def _members(data: bytes, folder: str, depth: int, budget: _Budget) -> Iterator[Member]:
    try:
        archive = ZipFile(BytesIO(data))
        entries = [(entry, _name(entry)) for entry in archive.infolist() if not entry.is_dir()]
    except _DAMAGED as error:
        raise Unreadable("archive_damaged") from error
    files = [(entry, name) for entry, name in entries if wanted(name)]
    if not files:
        raise Unreadable("archive_empty")
    budget.take([entry for entry, _ in files])
    for entry, name in files:
        yield from _unpacked(archive, entry, folder + name, depth, budget)


def _unpacked(archive: ZipFile, entry: ZipInfo, name: str, depth: int, budget: _Budget) -> Iterator[Member]:
    """One file; of an archive in the archive its files."""
    try:
        content = _content(archive, entry)
        if not _is_archive(content):
            yield Member(name, content)
            return
        if depth == DEEPEST:
            raise Unreadable("archive_depth", limit=DEEPEST)
        yield from _members(content, f"{name}/", depth + 1, budget)
    except Unreadable as error:
        yield Member(name, b"", error.problem)


def _content(archive: ZipFile, entry: ZipInfo) -> bytes:
    if entry.flag_bits & _ENCRYPTED:
        raise Unreadable("archive_locked")
    if entry.file_size > LARGEST_MB * MEGABYTE:
        raise Unreadable("too_large", limit=LARGEST_MB)
    if entry.file_size > max(_NO_TRAP_BELOW, LARGEST_RATIO * entry.compress_size):
        raise Unreadable("archive_trap")
    try:
        return archive.read(entry)
    except _DAMAGED as error:
        raise Unreadable("archive_file_damaged") from error


def _name(entry: ZipInfo) -> str:
    """The path of an entry: marked as UTF-8, or UTF-8 all the same, or what Windows writes in China."""
    if entry.flag_bits & _UTF8:
        return entry.orig_filename.partition("\0")[0].replace("\\", "/")
    raw = entry.orig_filename.encode("cp437").partition(b"\0")[0]
    for encoding in ("utf-8", "gb18030"):
        try:
            return raw.decode(encoding).replace("\\", "/")
        except UnicodeDecodeError:
            continue
    return raw.decode("cp437").replace("\\", "/")
