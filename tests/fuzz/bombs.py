"""Small files made to do harm: they swell, nest, loop or never end."""

import struct
import zlib
from collections.abc import Callable, Mapping
from random import Random

from tests.parsing.docx_files import docx, package, plain
from tests.parsing.pdfs import pdf

Bomb = Callable[[Random], bytes]

_ZEROS = b"\x00" * (1 << 20)


def _size(chance: Random, *sizes: int) -> int:
    return chance.choice(sizes) + chance.randrange(100)


def _endless_sentence(chance: Random) -> bytes:
    piece = chance.choice(
        ("受理12件，", "公开34条、其中5条，", "0", "1,", "一是", "（一）", "第二十条", "|", "年")
    )
    return ("一、总体情况\n全年" + piece * _size(chance, 1000, 20_000, 200_000)).encode()


def _endless_rows(chance: Random) -> bytes:
    row = chance.choice(
        ("行政许可 | 1 |\n", "0\n", "一、本年新收政府信息公开申请数量 1 0 0 0 0 0 1\n", "结果维持\n")
    )
    return ("二、主动公开政府信息情况\n" + row * _size(chance, 1000, 30_000)).encode()


def _glued_digits(chance: Random) -> bytes:
    digits = "".join(chance.choice("0001234567899") for _ in range(_size(chance, 100, 3000, 100_000)))
    return ("三、收到和处理政府信息公开申请情况一、本年新收政府信息公开申请数量" + digits).encode()


def _deep(chance: Random) -> bytes:
    tag = chance.choice(("div", "table><tr><td", "span", "b", "ul><li", "svg", "font"))
    return (f"<html><body><{tag}>" + f"<{tag}>" * _size(chance, 200, 5000, 100_000)).encode()


def _wide_spans(chance: Random) -> bytes:
    span = chance.choice((b"1000000000", b"65534", b"1000", b"-5"))
    cell = b'<td colspan="%s" rowspan="%s">1</td>' % (span, span)
    row = b"<tr>" + cell * _size(chance, 1, 50) + b"</tr>"
    return b"<html><table>" + row * _size(chance, 1, 300) + b"</table>"


def _html_rows(chance: Random) -> bytes:
    return b"<html><table>" + b"<tr><td>0<td>1" * _size(chance, 1000, 60_000)


def _envelopes(chance: Random) -> bytes:
    head = b"MIME-Version: 1.0\nContent-Type: multipart/related; boundary=b\n\n--b\n"
    return head * _size(chance, 10, 2000)


def _entities() -> bytes:
    lines = [b'<!ENTITY a0 "%s">' % (b"x" * 100)]
    lines += [b'<!ENTITY a%d "%s">' % (i, b"&a%d;" % (i - 1) * 10) for i in range(1, 10)]
    return b"<!DOCTYPE d [%s]><d>&a9;</d>" % b"".join(lines)


def _xml_bomb(part: str) -> Bomb:
    def bomb(chance: Random) -> bytes:
        content = chance.choice((_entities(), b" " * (60 << 20), b"<a>" * _size(chance, 500, 200_000)))
        return package({"[Content_Types].xml": "", part: content})

    return bomb


def _deep_docx(chance: Random) -> bytes:
    times = _size(chance, 20, 90, 3000)
    return docx("<w:tbl><w:tr><w:tc>" * times + plain("底") + "</w:tc></w:tr></w:tbl>" * times)


def _wide_docx(chance: Random) -> bytes:
    span = chance.choice(("1000000000", "60000", "-3"))
    cell = f'<w:tc><w:tcPr><w:gridSpan w:val="{span}"/><w:vMerge/></w:tcPr>{plain("1")}</w:tc>'
    return docx("<w:tbl>" + ("<w:tr>" + cell * 20 + "</w:tr>") * _size(chance, 10, 3000) + "</w:tbl>")


def _far_sheet(chance: Random) -> bytes:
    cells = "".join(
        f'<row r="{row}"><c r="{chance.choice(("A", "XFD", "ZZZ"))}{row}"><v>{row}</v></c></row>'
        for row in range(1, _size(chance, 2, 20_000))
    )
    merged = '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>' * chance.choice((0, 1, 500))
    sheet = f"<worksheet><sheetData>{cells}</sheetData>{merged}</worksheet>"
    return package({"xl/workbook.xml": "<workbook/>", "xl/worksheets/sheet1.xml": sheet})


def _swelling(chance: Random) -> bytes:
    return package({f"{n}.txt": _ZEROS * _size(chance, 1, 60) for n in range(chance.choice((1, 3)))})


def _nested_zips(chance: Random) -> bytes:
    data = package({"年报.txt": "一、总体情况"})
    for _ in range(_size(chance, 2, 40)):
        data = package({"包.zip": data})
    return data


def _many_members(chance: Random) -> bytes:
    return package({f"{number}.txt": "0" for number in range(_size(chance, 100, 6000))})


def _swelling_stream(chance: Random) -> bytes:
    packer = zlib.compressobj(9)
    body = chance.choice((b"0 0 m 9 9 l S ", b"q ", b"BT /F1 1 Tf (0) Tj ET ", b" ", b"[(0)] TJ "))
    content = packer.compress(body * (_size(chance, 10_000, 300_000))) + packer.flush()
    head = b"<< /Filter /FlateDecode /Length %d >>" % len(content)
    return _with_content(head, content)


def _with_content(head: bytes, content: bytes) -> bytes:
    page = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>"
    objects = (
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        page,
        head + b"stream\n%s\nendstream " % content,
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    )
    body = b"".join(b"%d 0 obj%sendobj\n" % (number, item) for number, item in enumerate(objects, 1))
    return b"%PDF-1.4\n" + body + b"trailer<</Root 1 0 R>>\n"


def _ruled_page(chance: Random) -> bytes:
    """A page full of lines that cross."""
    lines = _size(chance, 30, 300, 2000)
    across = b"".join(b"%d 0 m %d 800 l S " % (n % 600, n % 600) for n in range(lines))
    down = b"".join(b"0 %d m 600 %d l S " % (n % 800, n % 800) for n in range(lines))
    text = b"BT /F1 5 Tf 5 5 Td (0) Tj ET "
    return _with_content(b"<< /Length %d >>" % len(across + down + text), across + down + text)


def _looping_pages(chance: Random) -> bytes:
    return pdf(pages=2).replace(b"/Kids [", b"/Kids [2 0 R 1 0 R " * chance.choice((1, 50)))


def _long_pdf(chance: Random) -> bytes:
    return pdf(pages=chance.choice((299, 300, 2000)))


def _huge_picture(chance: Random) -> bytes:
    side = chance.choice((7_000, 30_000, 2_000_000_000))
    head = struct.pack(">IIBBBBB", side, side, 8, 2, 0, 0, 0)
    chunks = [(b"IHDR", head), (b"IDAT", zlib.compress(_ZEROS * chance.choice((1, 40)))), (b"IEND", b"")]
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))
        for name, body in chunks
    )


BOMBS: Mapping[str, tuple[Bomb, ...]] = {
    "text": (_endless_sentence, _endless_rows, _glued_digits),
    "html": (_deep, _wide_spans, _html_rows),
    "mhtml": (_envelopes,),
    "docx": (_xml_bomb("word/document.xml"), _deep_docx, _wide_docx),
    "xlsx": (_xml_bomb("xl/worksheets/sheet1.xml"), _xml_bomb("xl/workbook.xml"), _far_sheet),
    "zip": (_swelling, _nested_zips, _many_members),
    "pdf": (_swelling_stream, _ruled_page, _looping_pages, _long_pdf),
    "picture": (_huge_picture,),
}
"""What makes harmful files for each reader."""
