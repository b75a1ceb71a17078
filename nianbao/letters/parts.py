"""The file of a template, from anybody: opened within limits, and refused for what could act by itself.

Everything is let in by name: kinds of parts, of relations and of fields. A template is text and its look.
"""

from collections.abc import Iterator, Mapping
from io import BytesIO
from xml.etree.ElementTree import Element
from xml.parsers.expat import ExpatError
from zipfile import ZipFile

from nianbao.wording import letters as told
from parsing.problems import Unreadable
from parsing.readers.package import DocumentType, parse

LARGEST_FILE = 2 << 20
LARGEST_PART = 4 << 20
LARGEST_WHOLE = 16 << 20
"""Bytes of a template, of one of its parts and of all of them, unpacked."""

MOST_PARTS = 200
MOST_ELEMENTS = 60_000
CONTENT_TYPES = "[Content_Types].xml"
MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
RELATIONS = frozenset(
    (
        "officeDocument",
        "core-properties",
        "extended-properties",
        "custom-properties",
        "thumbnail",
        "styles",
        "stylesWithEffects",
        "settings",
        "webSettings",
        "fontTable",
        "theme",
        "numbering",
        "header",
        "footer",
        "footnotes",
        "endnotes",
        "image",
        "customXml",
        "customXmlProps",
    )
)
PICTURES: Mapping[str, tuple[bytes, ...]] = {
    "png": (b"\x89PNG\r\n\x1a\n",),
    "jpg": (b"\xff\xd8\xff",),
    "jpeg": (b"\xff\xd8\xff",),
    "gif": (b"GIF87a", b"GIF89a"),
}
EMBEDDED = frozenset(("object", "OLEObject", "control", "altChunk", "subDoc", "ocx", "movie"))
OUTSIDE = frozenset(("attachedTemplate", "mailMerge", "saveThroughXslt", "frameset"))
FIELDS = frozenset(("PAGE", "NUMPAGES", "SECTIONPAGES"))
ADDRESSES = frozenset(("src", "href", "link"))


class Refused(Exception):
    """A template that cannot be used: ``code`` is stable, the text a sentence for the person."""

    def __init__(self, code: str, **details: str) -> None:
        self.code = code
        super().__init__(told.REFUSED[code].format(**details))


def opened(data: bytes) -> dict[str, bytes]:
    """The parts of the DOCX file ``data`` by name, in their order; Refused for one that is out of bounds."""
    if len(data) > LARGEST_FILE:
        raise Refused("large")
    try:
        parts = _unpacked(data)
    except Refused:
        raise
    except Exception as error:  # zipfile stumbles over damaged files in many ways
        raise Refused("damaged") from error
    if CONTENT_TYPES not in parts:
        raise Refused("damaged")
    for name, content in parts.items():
        _look_at(name, content)
    _kinds(parts)
    return parts


def _unpacked(data: bytes) -> dict[str, bytes]:
    parts: dict[str, bytes] = {}
    room = LARGEST_WHOLE
    with ZipFile(BytesIO(data)) as archive:
        members = archive.infolist()
        if len(members) > MOST_PARTS:
            raise Refused("large")
        for member in members:
            if member.is_dir():
                continue
            if member.flag_bits & 1:
                raise Refused("password")
            if member.filename in parts or ".." in member.filename or member.filename.startswith("/"):
                raise Refused("damaged")
            with archive.open(member) as stream:
                content = stream.read(min(LARGEST_PART, room) + 1)
            if len(content) > min(LARGEST_PART, room):
                raise Refused("large")
            room -= len(content)
            parts[member.filename] = content
    return parts


def _look_at(name: str, content: bytes) -> None:
    """Refuses a part that is neither harmless XML nor a picture."""
    suffix = name.rpartition(".")[2].casefold()
    if "vbaproject" in name.casefold() or "vbadata" in name.casefold():
        raise Refused("macro")
    if "embeddings/" in name.casefold() or "activex/" in name.casefold():
        raise Refused("embedded")
    if suffix in PICTURES:
        if not content.startswith(PICTURES[suffix]):
            raise Refused("part", part=name)
    elif suffix in ("xml", "rels"):
        _walk(_tree(content))
    else:
        raise Refused("part", part=name)


def _tree(content: bytes) -> Element:
    try:
        return parse(BytesIO(content))
    except DocumentType as error:
        raise Refused("doctype") from error
    except Unreadable as error:
        raise Refused("large") from error
    except (ExpatError, ValueError, LookupError) as error:  # no XML; encodings that Python does not know
        raise Refused("damaged") from error


def _walk(tree: Element) -> None:
    for count, element in enumerate(tree.iter(), 1):
        if count > MOST_ELEMENTS:
            raise Refused("large")
        if element.tag in EMBEDDED:
            raise Refused("embedded")
        if element.tag in OUTSIDE or element.get("TargetMode") == "External":
            raise Refused("external")
        if element.tag == "Relationship":
            _relation(element)
        elif any(":" in element.get(name, "") for name in ADDRESSES):
            raise Refused("external")
        if element.tag == "fldSimple":
            _field(element.get("instr", ""))
    for instruction in _instructions(tree):
        _field(instruction)


def _relation(element: Element) -> None:
    kind, target = element.get("Type", "").rpartition("/")[2], element.get("Target", "")
    if kind in ("vbaProject", "wordVbaData"):
        raise Refused("macro")
    if kind in ("oleObject", "package", "control", "aFChunk", "subDocument"):
        raise Refused("embedded")
    if kind in ("hyperlink", "attachedTemplate") or ":" in target or target.startswith(("//", "\\")):
        raise Refused("external")
    if kind not in RELATIONS:
        raise Refused("part", part=kind)


def _instructions(tree: Element) -> Iterator[str]:
    """What the fields of a part say, each put together from its runs, those within others apart."""
    open_: list[list[str]] = []
    for element in tree.iter():
        if element.tag == "fldChar":
            kind = element.get("fldCharType")
            if kind == "begin":
                open_.append([])
            elif open_ and kind == "end":
                yield "".join(open_.pop())
        elif element.tag in ("instrText", "delInstrText"):
            if not open_:
                yield element.text or ""
            else:
                open_[-1].append(element.text or "")
    yield from ("".join(pieces) for pieces in open_)


def _field(instruction: str) -> None:
    words = instruction.split()
    if words and words[0].upper() not in FIELDS:
        raise Refused("field")


def _kinds(parts: Mapping[str, bytes]) -> None:
    """Refuses a package whose document is of another kind, or that declares what is not let in."""
    kinds = [element.get("ContentType", "") for element in _tree(parts[CONTENT_TYPES]).iter()]
    if any("macroEnabled" in kind or "vbaProject" in kind for kind in kinds):
        raise Refused("macro")
    if MAIN not in kinds or "word/document.xml" not in parts:
        raise Refused("damaged")
