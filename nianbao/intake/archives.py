"""Files that come in an archive, each on its own; a worker unpacks it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from nianbao.intake.limits import MEGABYTE, Limits
from nianbao.intake.supervisor import Worker, WorkerLost
from parsing.model import Problem

Item = tuple[str, bytes | Path]
"""A file's name, and its bytes or where they lie (read only when its turn comes)."""

_SIGNATURES = (b"PK\x03\x04", b"PK\x05\x06")


@dataclass(frozen=True, slots=True)
class Piece:
    """One file to be read: an item, or a member of an item that is an archive.

    ``item`` is the item's number from 0; ``last``: no other piece of it follows; ``more``: how many files
    beyond the items have come out of archives so far. ``failure`` (a problem, or the code of one) says why
    there is nothing to read.
    """

    name: str
    source: bytes | Path
    item: int
    last: bool = True
    more: int = 0
    failure: Problem | str | None = None


def content(path: Path, limits: Limits) -> bytes:
    """The file's bytes; of one beyond the limit only so many that this shows. Raises OSError."""
    if not path.is_file():  # a device may have no end
        raise OSError(path)
    with path.open("rb") as file:
        return file.read(limits.size * MEGABYTE + 1)


@dataclass(slots=True)
class Unpacker:
    """Items with archives replaced by the files in them; its worker starts with the first archive."""

    limits: Limits
    worker: Worker = field(init=False)

    def __post_init__(self) -> None:
        self.worker = Worker(self.limits)

    def pieces(self, items: Iterable[Item]) -> Iterator[Piece]:
        """The files of ``items`` in order, named ``archive.zip/member`` where they come from an archive."""
        more = 0
        for number, (name, source) in enumerate(items):
            found = self._members(name, source, number) if self._may_be_archive(source) else None
            found = found if found is not None else [Piece(name, source, number)]
            more += len(found) - 1
            for place, piece in enumerate(found, 1):
                yield Piece(
                    piece.name, piece.source, number, place == len(found), more, failure=piece.failure
                )

    def _may_be_archive(self, source: bytes | Path) -> bool:
        if isinstance(source, bytes):
            return source.startswith(_SIGNATURES)
        try:
            return source.is_file() and _begins(source).startswith(_SIGNATURES)
        except OSError:  # whoever reads it says so
            return False

    def _members(self, name: str, source: bytes | Path, number: int) -> list[Piece] | None:
        """The pieces of an archive; None for what is none, or is too large to be looked into."""
        try:
            data = source if isinstance(source, bytes) else content(source, self.limits)
        except OSError:
            return None
        if len(data) > self.limits.size * MEGABYTE:
            return None
        try:
            head, body = self.worker.ask({"task": "unpack"}, data)
        except WorkerLost as loss:
            return [Piece(name, data, number, failure=loss.code)]
        if not head["archive"]:
            return None
        if head["refused"] is not None:
            return [Piece(name, data, number, failure=Problem(**head["refused"]))]
        found, start = [], 0
        for member in head["members"]:
            end = start + member["size"]
            failure = None if member["problem"] is None else Problem(**member["problem"])
            found.append(Piece(f"{name}/{member['name']}", body[start:end], number, failure=failure))
            start = end
        return found


def _begins(path: Path) -> bytes:
    with path.open("rb") as file:
        return file.read(4)
