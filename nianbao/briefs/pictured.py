"""The charts of a paper in the places that its template has for them, known by their alternative texts."""

import re
from collections.abc import Mapping
from io import BytesIO
from struct import unpack
from xml.sax.saxutils import escape
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from nianbao.letters.template import PACKED

DOCUMENT, RELATIONS, TYPES = "word/document.xml", "word/_rels/document.xml.rels", "[Content_Types].xml"
IMAGE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/image"
NONE = b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>'
PNG = '<Default Extension="png" ContentType="image/png"/>'
_DRAWING = re.compile(r"<w:drawing\b.*?</w:drawing>", re.DOTALL)
_NAME = re.compile(r'\bdescr="([^"]*)"')
_EMBEDDED = re.compile(r'\br:embed="[^"]*"')
_SIZE = re.compile(r'(<(?:wp:extent|a:ext)\b[^>]*?\bcx=")(\d{1,9})(" cy=")\d{1,9}"')


def file(number: int) -> str:
    """The file of a chart within ``word/media``; ``number`` counts from 1."""
    return f"nianbao-chart{number}.png"


def _said(text: str) -> str:
    return escape(text, {'"': "&quot;"})


def _put(drawing: str, number: int, picture: bytes, told: str) -> str:
    """A drawing that shows ``picture``, as wide as the template has it and as high as it then is."""
    wide, high = unpack(">II", picture[16:24])

    def sized(found: re.Match[str]) -> str:
        return f'{found[1]}{found[2]}{found[3]}{int(int(found[2]) * high / wide)}"'

    shown = _EMBEDDED.sub(f'r:embed="nianbaoChart{number}"', _SIZE.sub(sized, drawing))
    return _NAME.sub(lambda _: f'descr="{_said(told)}"', shown)


def with_charts(document: bytes, charts: Mapping[str, tuple[bytes, str]]) -> bytes:
    """The DOCX file ``document`` with ``charts``: alternative text of the place → PNG file and what it says.

    A place that the template does not have is left out; other pictures stay. Equal input, equal bytes.
    """
    with ZipFile(BytesIO(document)) as plain:
        parts = {info.filename: plain.read(info) for info in plain.infolist()}
    numbers = {name: number for number, name in enumerate(charts, 1)}

    def placed(found: re.Match[str]) -> str:
        named = _NAME.search(found[0])
        if named is None or named[1] not in charts:
            return found[0]
        picture, told = charts[named[1]]
        return _put(found[0], numbers[named[1]], picture, told)

    parts[DOCUMENT] = _DRAWING.sub(placed, parts[DOCUMENT].decode()).encode()
    relations = "".join(
        f'<Relationship Id="nianbaoChart{n}" Type="{IMAGE}" Target="media/{file(n)}"/>'
        for n in numbers.values()
    )
    old = parts.get(RELATIONS, NONE).decode()
    parts[RELATIONS] = old.replace("</Relationships>", f"{relations}</Relationships>").encode()
    if b'Extension="png"' not in parts[TYPES]:
        parts[TYPES] = re.sub(rb"(<Types\b[^>]*>)", rb"\1" + PNG.encode(), parts[TYPES], count=1)
    parts |= {f"word/media/{file(numbers[name])}": picture for name, (picture, _) in charts.items()}
    into = BytesIO()
    with ZipFile(into, "w", ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            member = ZipInfo(name, PACKED)
            member.compress_type = ZIP_DEFLATED
            archive.writestr(member, content)
    return into.getvalue()
