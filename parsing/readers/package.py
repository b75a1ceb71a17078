"""Office files as ZIP packages of XML parts, from anybody: bounded in size, depth and number of elements.

Names of elements and attributes are local ones: both dialects of the standard (strict and transitional)
differ in their namespaces only, and no two names that matter here are told apart by theirs.
"""

from collections.abc import Callable
from io import BytesIO
from posixpath import dirname, join, normpath
from typing import Protocol
from xml.etree.ElementTree import Element, TreeBuilder
from xml.parsers import expat
from zipfile import ZipFile

from parsing.problems import Unreadable

LARGEST_PART = 24 << 20
"""Bytes of one part, unpacked. The text of a long report has less than a tenth of it."""

MOST_ELEMENTS = 1_000_000
DEEPEST = 250
_MOST_PARTS = 10_000
_CHUNK = 1 << 16


class _Stream(Protocol):
    def read(self, n: int, /) -> bytes: ...


class DocumentType(Unreadable):
    """A part that declares a document type."""


class Package:
    """The parts of an office file; ``Unreadable`` for one that is damaged, protected or too large.

    ``code`` begins the problems' codes: ``docx`` or ``xlsx``.
    """

    def __init__(self, data: bytes, code: str) -> None:
        self._code = code
        try:
            self._zip = ZipFile(BytesIO(data))
            self._names = frozenset(self._zip.namelist())
        except Exception as error:  # zipfile stumbles over damaged files in many ways
            raise Unreadable(f"{code}_damaged") from error
        if len(self._names) > _MOST_PARTS:
            raise Unreadable("office_large")

    def tree(self, name: str) -> Element | None:
        """The part ``name`` as a tree; None where there is no such part."""
        if name not in self._names:
            return None
        try:
            if self._zip.getinfo(name).flag_bits & 1:
                raise Unreadable("office_password")
            with self._zip.open(name) as stream:
                return parse(stream)
        except (Unreadable, RecursionError):
            raise
        except Exception as error:  # as above: checksums, methods of packing, lengths that lie, broken XML
            raise Unreadable(f"{self._code}_damaged") from error

    def related(self, source: str) -> dict[str, tuple[str, str]]:
        """Where the part ``source`` ("" for the package) points: id → (kind of relation, name of a part)."""
        folder, _, name = source.rpartition("/")
        relations = self.tree(f"{folder}/_rels/{name}.rels" if folder else f"_rels/{name}.rels")
        found = {}
        for relation in relations if relations is not None else ():
            target, kind = relation.get("Target", ""), relation.get("Type", "")
            if relation.get("TargetMode") != "External":
                found[relation.get("Id", "")] = (kind.rpartition("/")[2], _part(source, target))
        return found

    def main(self) -> str:
        """The name of the part that holds the document itself."""
        for kind, name in self.related("").values():
            if kind == "officeDocument":
                return name
        raise Unreadable(f"{self._code}_damaged")


def _part(source: str, target: str) -> str:
    """The name of the part that ``target`` means when it stands in ``source``."""
    if target.startswith("/"):
        return normpath(target).lstrip("/")
    return normpath(join(dirname(source), target))


def natural(printed: str | None, default: int = 0) -> int:
    """The whole number in an attribute, ``default`` where there is none of at most nine digits."""
    digits = printed or ""
    return int(digits) if digits.isascii() and digits.isdigit() and len(digits) < 10 else default


def parse(stream: _Stream) -> Element:
    """A stream of XML as a tree of local names.

    ``Unreadable`` beyond the limits and for a document type, which no office file may have and which is how
    small files grow large (``DocumentType``); ExpatError for what is no XML.
    """
    builder = TreeBuilder()
    parser = expat.ParserCreate(namespace_separator="}")
    parser.buffer_text = True
    names: dict[str, str] = {}
    depth = elements = 0

    def local(name: str) -> str:
        return names.setdefault(name, name.rpartition("}")[2])

    def start(name: str, attributes: dict[str, str]) -> None:
        nonlocal depth, elements
        depth += 1
        elements += 1
        if depth > DEEPEST or elements > MOST_ELEMENTS:
            raise Unreadable("office_large")
        builder.start(local(name), {local(key): value for key, value in attributes.items()})

    def end(name: str) -> None:
        nonlocal depth
        depth -= 1
        builder.end(local(name))

    def refuse(*_: object) -> None:
        raise DocumentType("office_large")

    parser.StartElementHandler = start
    parser.EndElementHandler = end
    parser.CharacterDataHandler = builder.data
    parser.StartDoctypeDeclHandler = refuse
    _feed(stream, parser.Parse)
    return builder.close()


def _feed(stream: _Stream, take: Callable[[bytes, bool], object]) -> None:
    size = 0
    while chunk := stream.read(_CHUNK):
        size += len(chunk)
        if size > LARGEST_PART:
            raise Unreadable("office_large")
        take(chunk, False)
    take(b"", True)
