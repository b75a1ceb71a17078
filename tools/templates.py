"""Writes the templates of the office's papers into ``data/templates``: ``python -m tools.templates``.

Their look follows GB/T 9704: A4, a text area of 156 by 225 mm, title in 22 points, text in 16 points of
仿宋 with 28 points from line to line, page numbers outside at the foot.
"""

from collections.abc import Mapping, Sequence
from io import BytesIO
from pathlib import Path
from xml.sax.saxutils import escape
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

FOLDER = Path(__file__).parents[1] / "data" / "templates"
WHEN = (2000, 1, 1, 0, 0, 0)
WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
TYPES = "application/vnd.openxmlformats-officedocument.wordprocessingml"
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
TITLE_FONT, TEXT_FONT, HEAD_FONT, SONG = "方正小标宋简体", "仿宋_GB2312", "黑体", "宋体"
LINE = 560
"""28 points, in twentieths."""

MM = 1440 / 25.4
RECEIPT = (
    ("序号", 10, "〔序号〕"),
    ("问题", 62, "〔问题〕"),
    ("核实情况", 34, ""),
    ("更正前", 26, ""),
    ("更正后", 26, ""),
    ("未更正的理由", 38, ""),
    ("责任人", 22, ""),
    ("完成时间", 25, ""),
)
"""回执: heads, widths in millimetres, what stands in a row."""


def fonts(name: str, latin: str = "Times New Roman") -> str:
    """A run's fonts: ``name`` for Chinese, ``latin`` for the rest."""
    return f'<w:rFonts w:ascii="{latin}" w:hAnsi="{latin}" w:eastAsia="{name}" w:cs="{latin}"/>'


def run(text: str, font: str = "", size: float = 0, bold: bool = False) -> str:
    """A run of text; tabs in it are tabs."""
    look = (fonts(font) if font else "") + ("<w:b/>" if bold else "")
    look += f'<w:sz w:val="{size * 2:g}"/><w:szCs w:val="{size * 2:g}"/>' if size else ""
    body = "<w:tab/>".join(
        f'<w:t xml:space="preserve">{escape(part)}</w:t>' if part else "" for part in text.split("\t")
    )
    return f"<w:r>{f'<w:rPr>{look}</w:rPr>' if look else ''}{body}</w:r>"


def paragraph(text: str, style: str = "", extra: str = "", **look: object) -> str:
    """A paragraph of one run in a style of ``STYLES``."""
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    inside = run(text, **look) if text else ""  # type: ignore[arg-type]  # the look of a run
    return f"<w:p><w:pPr>{named}{extra}</w:pPr>{inside}</w:p>"


def style(name: str, title: str, paragraph_look: str, run_look: str = "", based: str = "Normal") -> str:
    """A paragraph style."""
    base = f'<w:basedOn w:val="{based}"/>' if based else ""
    default = ' w:default="1"' if name == "Normal" else ""
    return (
        f'<w:style w:type="paragraph" w:styleId="{name}"{default}><w:name w:val="{title}"/>{base}<w:qFormat/>'
        f"<w:pPr>{paragraph_look}</w:pPr><w:rPr>{run_look}</w:rPr></w:style>"
    )


def sized(points: float) -> str:
    """A run's size."""
    return f'<w:sz w:val="{points * 2:g}"/><w:szCs w:val="{points * 2:g}"/>'


SPACING = f'<w:spacing w:before="0" w:after="0" w:line="{LINE}" w:lineRule="exact"/>'
INDENT = '<w:ind w:firstLineChars="200" w:firstLine="640"/>'
STYLES = (
    f'{HEAD}<w:styles xmlns:w="{WORD}"><w:docDefaults><w:rPrDefault><w:rPr>{fonts(TEXT_FONT)}'
    f'{sized(16)}<w:lang w:val="en-US" w:eastAsia="zh-CN"/></w:rPr></w:rPrDefault>'
    "<w:pPrDefault/></w:docDefaults>"
    + style("Normal", "Normal", f'<w:widowControl w:val="0"/>{SPACING}<w:jc w:val="both"/>', based="")
    + style(
        "PaperTitle",
        "公文标题",
        '<w:spacing w:before="0" w:after="0" w:line="640" w:lineRule="exact"/><w:jc w:val="center"/>',
        fonts(TITLE_FONT) + sized(22),
    )
    + style("PaperText", "公文正文", INDENT)
    + style("PaperHead", "公文一级标题", f"<w:keepNext/>{INDENT}", fonts(HEAD_FONT))
    + style("PaperSubhead", "公文二级标题", f"<w:keepNext/>{INDENT}", fonts("楷体_GB2312"))
    + style("PaperSign", "公文落款", '<w:ind w:rightChars="200" w:right="640"/><w:jc w:val="right"/>')
    + style(
        "PaperCell",
        "表格文字",
        '<w:spacing w:before="40" w:after="40" w:line="300" w:lineRule="exact"/><w:jc w:val="left"/>',
        sized(11),
    )
    + style("footer", "footer", '<w:spacing w:line="240" w:lineRule="auto"/>', fonts(SONG, SONG) + sized(14))
    + '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:tblPr>'
    '<w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar>'
    '<w:top w:w="0" w:type="dxa"/><w:left w:w="85" w:type="dxa"/>'
    '<w:bottom w:w="0" w:type="dxa"/><w:right w:w="85" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>'
    "</w:styles>"
)
SETTINGS = (
    f'{HEAD}<w:settings xmlns:w="{WORD}"><w:evenAndOddHeaders/>'
    '<w:characterSpacingControl w:val="compressPunctuation"/>'
    '<w:compat><w:compatSetting w:name="compatibilityMode" '
    'w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat></w:settings>'
)


def foot(side: str) -> str:
    """A foot with the page number between dashes at the ``side``, a character from the edge."""
    inner = (
        '<w:r><w:t xml:space="preserve">— </w:t></w:r><w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        '<w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r>'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r><w:r><w:t xml:space="preserve"> —</w:t></w:r>'
    )
    edges = '<w:ind w:leftChars="100" w:left="280" w:rightChars="100" w:right="280"/>'
    look = f'<w:pStyle w:val="footer"/>{edges}<w:jc w:val="{side}"/>'
    return f'{HEAD}<w:ftr xmlns:w="{WORD}"><w:p><w:pPr>{look}</w:pPr>{inner}</w:p></w:ftr>'


def section(*, landscape: bool = False, last: bool = False) -> str:
    """The page of a section: A4 with the margins of a paper, or on its side for a wide table."""
    width, height = (16838, 11906) if landscape else (11906, 16838)
    sides = {"top": 37, "right": 26, "bottom": 35, "left": 28}
    if landscape:
        sides = {"top": 28, "right": 27, "bottom": 26, "left": 27}
    margins = " ".join(f'w:{side}="{round(mm * MM)}"' for side, mm in sides.items())
    foot_at = 851 if landscape else round(28 * MM)
    turned = ' w:orient="landscape"' if landscape else ""
    page = (
        '<w:sectPr><w:footerReference w:type="default" r:id="rId10"/>'
        '<w:footerReference w:type="even" r:id="rId11"/>'
        f'<w:type w:val="nextPage"/><w:pgSz w:w="{width}" w:h="{height}"{turned}/>'
        f'<w:pgMar {margins} w:header="851" w:footer="{foot_at}" w:gutter="0"/></w:sectPr>'
    )
    return page if last else f"<w:p><w:pPr>{page}</w:pPr></w:p>"


def cell(text: str, width: float, *, head: bool = False, centre: bool = False) -> str:
    """A cell of a table, ``width`` in millimetres."""
    extra = '<w:jc w:val="center"/>' if head or centre else ""
    look: dict[str, object] = {"font": HEAD_FONT} if head else {}
    return (
        f'<w:tc><w:tcPr><w:tcW w:w="{round(width * MM)}" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>'
        f"{paragraph(text, 'PaperCell', extra, **look)}</w:tc>"
    )


def table(columns: Sequence[tuple[str, float, str]]) -> str:
    """A ruled table of a head and one row that repeats; the head stands on every page."""
    sides = "".join(
        f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>'
        for side in ("top", "left", "bottom", "right", "insideH", "insideV")
    )
    grid = "".join(f'<w:gridCol w:w="{round(width * MM)}"/>' for _, width, _ in columns)
    whole = round(sum(width for _, width, _ in columns) * MM)
    heads = "".join(cell(head, width, head=True) for head, width, _ in columns)
    cells = "".join(cell(text, width, centre=head == "序号") for head, width, text in columns)
    return (
        f'<w:tbl><w:tblPr><w:tblW w:w="{whole}" w:type="dxa"/><w:jc w:val="center"/>'
        f'<w:tblBorders>{sides}</w:tblBorders><w:tblLayout w:type="fixed"/></w:tblPr>'
        f"<w:tblGrid>{grid}</w:tblGrid>"
        f"<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>{heads}</w:tr>"
        '<w:tr><w:trPr><w:cantSplit/><w:trHeight w:val="680" w:hRule="atLeast"/></w:trPr>'
        f"{cells}</w:tr></w:tbl>"
    )


def packed(body: str) -> bytes:
    """A DOCX file with this body."""
    document = f'{HEAD}<w:document xmlns:w="{WORD}" xmlns:r="{OFFICE}"><w:body>{body}</w:body></w:document>'
    kinds = {"document": "document.main", "styles": "styles", "settings": "settings"}
    kinds |= {"footer1": "footer", "footer2": "footer"}
    overrides = "".join(
        f'<Override PartName="/word/{name}.xml" ContentType="{TYPES}.{kind}+xml"/>'
        for name, kind in kinds.items()
    )
    relations = (
        ("rId1", "styles", "styles"),
        ("rId2", "settings", "settings"),
        ("rId10", "footer", "footer1"),
        ("rId11", "footer", "footer2"),
    )
    parts: Mapping[str, str] = {
        "[Content_Types].xml": f'{HEAD}<Types xmlns="{PACKAGE}/content-types"><Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{overrides}</Types>',
        "_rels/.rels": f'{HEAD}<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="rId1" '
        f'Type="{OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>',
        "word/document.xml": document,
        "word/_rels/document.xml.rels": f'{HEAD}<Relationships xmlns="{PACKAGE}/relationships">'
        + "".join(
            f'<Relationship Id="{number}" Type="{OFFICE}/{kind}" Target="{name}.xml"/>'
            for number, kind, name in relations
        )
        + "</Relationships>",
        "word/styles.xml": STYLES,
        "word/settings.xml": SETTINGS,
        "word/footer1.xml": foot("right"),
        "word/footer2.xml": foot("left"),
    }
    into = BytesIO()
    with ZipFile(into, "w", ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            member = ZipInfo(name, WHEN)
            member.compress_type = ZIP_DEFLATED
            archive.writestr(member, content.encode())
    return into.getvalue()


NUMBER_LINE = paragraph(
    "〔文号〕\t签发人：〔签发人〕", "", '<w:tabs><w:tab w:val="right" w:pos="8844"/></w:tabs>'
)
KEPT = "<w:keepNext/>"
"""With the paragraph that follows on one page: a signature never stands alone."""

SIGNATURE = (
    paragraph("", "PaperText", KEPT)
    + paragraph("联系人：〔联系人〕　　联系电话：〔联系电话〕", "PaperText", KEPT)
    + paragraph("", "PaperText", KEPT)
    + paragraph("〔主管部门〕", "PaperSign", KEPT)
    + paragraph("〔日期〕", "PaperSign")
)


def letter(title: Sequence[str], opening: str, answer: str) -> bytes:
    """A letter: title, opening, parts, closing, 回执 and what is set side by side."""
    body = NUMBER_LINE + paragraph("")
    body += "".join(paragraph(line, "PaperTitle") for line in title) + paragraph("")
    body += paragraph("〔单位〕：") + paragraph(opening, "PaperText")
    body += paragraph("〔部分〕", "PaperHead") + paragraph("〔意见〕", "PaperText")
    body += paragraph("〔结尾〕", "PaperText", KEPT) + SIGNATURE
    body += paragraph("〔附件〕", "PaperHead", "<w:pageBreakBefore/>") + paragraph(
        "〔附件内容〕", "PaperText"
    )
    body += section() + paragraph("回　执", "PaperTitle")
    body += paragraph(answer, "", size=14) + table(RECEIPT)
    body += paragraph(
        "填报单位（盖章）：\t填报日期：　　　　年　　月　　日",
        "",
        '<w:tabs><w:tab w:val="right" w:pos="13700"/></w:tabs><w:spacing w:before="200"/>',
        size=14,
    )
    return packed(body + section(landscape=True, last=True))


def circular() -> bytes:
    """The draft of the circular."""
    body = NUMBER_LINE + paragraph("")
    body += paragraph("关于〔年度〕年政府信息公开工作年度报告", "PaperTitle")
    body += paragraph("审核情况的通报（稿）", "PaperTitle") + paragraph("")
    body += paragraph("各有关单位：")
    body += paragraph(
        "本次共核对〔单位数〕个单位的〔年度〕年政府信息公开工作年度报告〔报告数〕份，"
        "经人工认定属实的问题〔问题数〕处，涉及报告〔问题报告数〕份。现将有关情况通报如下。",
        "PaperText",
    )
    body += paragraph("一、共性问题", "PaperHead")
    body += paragraph("〔类别〕", "PaperSubhead") + paragraph("〔情况〕", "PaperText")
    body += paragraph("〔其他〕", "PaperText")
    body += paragraph("〔有关单位〕", "PaperHead") + paragraph("〔单位情况〕", "PaperText")
    body += paragraph("请各单位对照上述情况逐项核对，于〔期限〕前完成更正和完善。", "PaperText", KEPT)
    return packed(body + SIGNATURE + section(last=True))


def templates() -> Mapping[str, bytes]:
    """Every template that ships, by its name."""
    answer = "〔单位〕对《〔标题〕》审核意见的办理情况，请于〔期限〕前反馈。"
    return {
        "opinion": letter(
            ("关于〔单位〕〔年度〕年政府信息公开", "工作年度报告的审核意见"),
            "你单位报送的《〔标题〕》（第〔稿次〕稿）收悉。经审核，提出以下意见，"
            "请于〔期限〕前逐条核实修改，并填写回执反馈。",
            answer,
        ),
        "correction": letter(
            ("关于更正〔年度〕年政府信息公开工作年度报告", "有关内容的通知"),
            "你单位发布的《〔标题〕》，经核对，提出以下意见，请于〔期限〕前逐条核实更正，并填写回执反馈。",
            answer.replace("审核意见", "更正通知"),
        ),
        "circular": circular(),
    }


if __name__ == "__main__":
    FOLDER.mkdir(exist_ok=True)
    for name, data in templates().items():
        (FOLDER / f"{name}.docx").write_bytes(data)
