"""Writes the template of 简报 into ``data/templates``: ``python -m tools.brief``.

Its charts are empty pictures, which are replaced when it is filled; their heights stand in it as the numbers
of nianbao.briefs.document.HEIGHTS.
"""

from collections.abc import Sequence
from io import BytesIO
from struct import pack
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo
from zlib import compress, crc32

from nianbao.briefs.document import HEIGHTS, PICTURE, WIDE
from nianbao.wording.zh import briefs as words
from tools.templates import FOLDER, HEAD_FONT, MM, OFFICE, WHEN, cell, packed, paragraph, section

DRAWING = "http://schemas.openxmlformats.org/drawingml/2006"
ROW_GAPS = tuple(words.COLUMNS.values())
WIDTHS = (9, 38, 15, 22, 22, 15, 18, 16, 12, 12, 12, 37, 15)
"""Of the table of bodies, in millimetres, in the order of the columns: no head and no day takes two lines."""

SIDE = 0.8
"""Millimetres between a cell's border and its text."""

SMALL = 9
MARGINS = "".join(
    ["<w:tblCellMar>"]
    + [f'<w:{side} w:w="{round(SIDE * MM)}" w:type="dxa"/>' for side in ("left", "right")]
    + ["</w:tblCellMar>"]
)
CENTRED = '<w:jc w:val="center"/>'
ONE_LINE = '<w:spacing w:before="120" w:after="120" w:line="240" w:lineRule="auto"/>' + CENTRED


def empty_picture() -> bytes:
    """A white PNG of one pixel."""

    def chunk(name: bytes, data: bytes) -> bytes:
        return pack(">I", len(data)) + name + data + pack(">I", crc32(name + data))

    head = chunk(b"IHDR", pack(">IIBBBBB", 1, 1, 8, 0, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + head + chunk(b"IDAT", compress(b"\x00\xff")) + chunk(b"IEND", b"")


def chart(number: int, gap: str) -> str:
    """A paragraph with a picture and the line under it; it is left out where the gap has nothing."""
    size = f'cx="{WIDE}" cy="{HEIGHTS[number]}"'
    name = f'id="{number + 1}" name="{gap}" descr="{gap}"'
    picture = (
        f'<w:r><w:drawing><wp:inline xmlns:wp="{DRAWING}/wordprocessingDrawing" distT="0" distB="0" '
        f'distL="0" distR="0"><wp:extent {size}/><wp:docPr {name}/><a:graphic xmlns:a="{DRAWING}/main">'
        f'<a:graphicData uri="{DRAWING}/picture"><pic:pic xmlns:pic="{DRAWING}/picture"><pic:nvPicPr>'
        f"<pic:cNvPr {name}/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill>"
        f'<a:blip r:embed="rIdPicture{number}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr>'
        f'<a:xfrm><a:off x="0" y="0"/><a:ext {size}/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'
        "</pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
    )
    caption = paragraph(f"〔{gap}〕", size=12, font=HEAD_FONT).split("</w:pPr>")[1]
    return f"<w:p><w:pPr>{ONE_LINE}</w:pPr>{picture}<w:r><w:br/></w:r>{caption}"


def ruled(heads: Sequence[str], widths: Sequence[float], rows: Sequence[Sequence[str]], size: float) -> str:
    """A ruled table whose head stands on every page; the first column centred, the others from the left."""
    sides = "".join(
        f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>'
        for side in ("top", "left", "bottom", "right", "insideH", "insideV")
    )
    grid = "".join(f'<w:gridCol w:w="{round(width * MM)}"/>' for width in widths)
    top = "".join(_cell(head, width, size, head=True) for head, width in zip(heads, widths, strict=True))
    lines = "".join(
        "<w:tr><w:trPr><w:cantSplit/></w:trPr>"
        + "".join(_cell(text, width, size) for text, width in zip(row, widths, strict=True))
        + "</w:tr>"
        for row in rows
    )
    return (
        f'<w:tbl><w:tblPr><w:tblW w:w="{round(sum(widths) * MM)}" w:type="dxa"/>{CENTRED}'
        f'<w:tblBorders>{sides}</w:tblBorders><w:tblLayout w:type="fixed"/>{MARGINS}</w:tblPr>'
        f"<w:tblGrid>{grid}</w:tblGrid><w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>{top}</w:tr>"
        f"{lines}</w:tbl>"
    )


def _cell(text: str, width: float, size: float, *, head: bool = False) -> str:
    plain = cell(text, width, head=head)
    start = plain.index("<w:p>")
    extra = CENTRED if head else ""
    look: dict[str, object] = {"size": size} | ({"font": HEAD_FONT} if head else {})
    return plain[:start] + paragraph(text, "PaperCell", extra, **look) + "</w:tc>"


def body() -> str:
    """The paper: what came in, what was corrected, requests and disputes, scores; the bodies as an annex."""
    figures = [
        (name, *(f"〔{words.SHORT[figure]}{column}〕" for column in words.SUM_COLUMNS))
        for figure, name in words.FIGURES.items()
    ]
    made = paragraph("〔年度〕年政府信息公开工作年度报告", "PaperTitle")
    made += paragraph("审核情况简报", "PaperTitle")
    made += paragraph("（截至〔日期〕）", "", CENTRED) + paragraph("")
    made += paragraph("一、报送情况", "PaperHead") + paragraph("〔报送〕", "PaperText")
    made += chart(0, "图一")
    made += paragraph("二、审核和更正情况", "PaperHead") + paragraph("〔更正〕", "PaperText")
    made += paragraph("〔常见问题〕", "PaperText") + chart(1, "图二")
    made += paragraph("三、申请办理和争议情况", "PaperHead") + paragraph("〔合计说明〕", "PaperText")
    made += ruled((words.ITEM, *words.SUM_COLUMNS), (33, 39, 39, 45), figures, 12)
    made += paragraph("四、得分情况", "PaperHead", '<w:spacing w:before="280"/>')
    made += paragraph("〔得分〕", "PaperText") + chart(2, "图三")
    made += paragraph("〔说明〕", "PaperText")
    made += paragraph("〔主管部门〕", "PaperSign") + section()
    made += paragraph(f"附件　{words.TABLE_TITLE}", "PaperTitle")
    gaps = [f"〔{gap}〕" for gap in ROW_GAPS]
    return made + ruled(ROW_GAPS, WIDTHS, [gaps], SMALL) + section(landscape=True, last=True)


def template() -> bytes:
    """The template as a DOCX file, its empty pictures included."""
    into = BytesIO()
    with ZipFile(BytesIO(packed(body()))) as plain, ZipFile(into, "w", ZIP_DEFLATED) as archive:
        for info in plain.infolist():
            content = plain.read(info)
            if info.filename == "[Content_Types].xml":
                content = content.replace(
                    b"<Override", b'<Default Extension="png" ContentType="image/png"/><Override', 1
                )
            if info.filename == "word/_rels/document.xml.rels":
                pictures = "".join(
                    f'<Relationship Id="rIdPicture{n}" Type="{OFFICE}/image" Target="media/{PICTURE[n]}"/>'
                    for n in range(len(HEIGHTS))
                )
                content = content.replace(b"</Relationships>", pictures.encode() + b"</Relationships>")
            _put(archive, info.filename, content)
        for name in PICTURE:
            _put(archive, f"word/media/{name}", empty_picture())
    return into.getvalue()


def _put(archive: ZipFile, name: str, content: bytes) -> None:
    member = ZipInfo(name, WHEN)
    member.compress_type = ZIP_DEFLATED
    archive.writestr(member, content)


if __name__ == "__main__":
    (FOLDER / "brief.docx").write_bytes(template())
