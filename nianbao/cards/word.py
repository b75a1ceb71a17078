"""The scorecard as a DOCX file, for offices that write into it: the same content in tables of text."""

from collections.abc import Sequence
from dataclasses import dataclass
from io import BytesIO
from xml.sax.saxutils import escape
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from nianbao.cards.content import Box, Content, Measure
from nianbao.cards.drawings import Bar, Strip, Years
from nianbao.cards.face import Type
from nianbao.cards.grid import Placed, placed, width_of
from nianbao.cards.media import NAMESPACES, Media
from nianbao.wording.zh import scorecard as words

PACKED = (2000, 1, 1, 0, 0, 0)
WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml"
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
FACE = "微软雅黑"
TWIPS = 1440 / 25.4
ROOM = 186.0
"""The width of the text, in millimetres."""

POINTS = 72 / 25.4
BAR, STRIP, PANEL = 48 * POINTS, 26 * POINTS, 62.0
"""Widths of the bars and strips and the height of a small picture of years, in points."""

LONGEST, MOST = 130, 40
WIDE = "\u3000"
"""The space as wide as a Chinese character, which Python does not call printable."""

DARK, SHADE, MIDDLE = "8C1D18", "F1F3F5", "E6E9EC"


def _clean(text: str) -> str:
    return escape("".join(c for c in text.replace("\n", " ") if c.isprintable() or c == WIDE))


def _run(text: str, size: float, *, bold: bool = False, colour: str = "") -> str:
    look = ("<w:b/>" if bold else "") + (f'<w:color w:val="{colour}"/>' if colour else "")
    half = f'<w:sz w:val="{round(size * 2)}"/><w:szCs w:val="{round(size * 2)}"/>'
    return f'<w:r><w:rPr>{look}{half}</w:rPr><w:t xml:space="preserve">{_clean(text)}</w:t></w:r>'


def _paragraph(runs: str, align: str = "left", before: int = 0, *, keep: bool = False) -> str:
    kept = "<w:keepNext/>" if keep else ""
    spacing = f'<w:spacing w:before="{before}" w:after="0" w:line="240" w:lineRule="auto"/>'
    return f'<w:p><w:pPr>{kept}{spacing}<w:jc w:val="{align}"/></w:pPr>{runs}</w:p>'


def _head(text: str, key: str = "") -> str:
    return _paragraph(
        _run(text, 10, bold=True) + (_run(f"　{key}", 6.5, colour="5D6875") if key else ""),
        before=100,
        keep=True,
    )


def _borders(kinds: Sequence[str]) -> str:
    made = []
    heavy = '<w:{side} w:val="single" w:sz="{size}" w:space="0" w:color="1F2933"/>'
    if {"blank", "mark", "uncertain", "absent"} & set(kinds) and "error" not in kinds:
        dashed = '<w:{side} w:val="dashed" w:sz="8" w:space="0" w:color="1F2933"/>'
        made = [dashed.format(side=side) for side in ("top", "left", "bottom", "right")]
    elif {"entered", "corrected"} & set(kinds):
        made = [heavy.format(side=side, size=12) for side in ("top", "left", "bottom", "right")]
    elif "warning" in kinds:
        made = [heavy.format(side="left", size=24)]
    elif "info" in kinds:
        made = [heavy.format(side="bottom", size=16)]
    return f"<w:tcBorders>{''.join(made)}</w:tcBorders>" if made else ""


def _fill(box: Box) -> str:
    if "error" in box.kinds:
        return DARK
    if "involved" in box.kinds or "uncertain" in box.kinds or "group" in box.kinds:
        return MIDDLE
    return SHADE if box.head else ""


def _cell(one: Placed, row: int, widths: Sequence[float], size: float) -> str:
    box = one.box
    width = round(sum(widths[one.left : one.right + 1]) * TWIPS)
    span = f'<w:gridSpan w:val="{one.right - one.left + 1}"/>' if one.right > one.left else ""
    merge = ""
    if one.bottom > one.top:
        merge = '<w:vMerge w:val="restart"/>' if row == one.top else "<w:vMerge/>"
    fill = _fill(box)
    shading = f'<w:shd w:val="clear" w:color="auto" w:fill="{fill}"/>' if fill else ""
    edges = _borders(box.kinds) + shading + '<w:vAlign w:val="center"/>'
    look = f'<w:tcW w:w="{width}" w:type="dxa"/>{span}{merge}{edges}'
    error = "error" in box.kinds
    said = f"{box.sign}{box.text}" if row == one.top else ""
    drawn = box.run if isinstance(box, _Pictured) else ""
    inside = drawn or _run(said, size, bold=error or "strong" in box.kinds, colour="FFFFFF" if error else "")
    align = "left" if {"left", "group"} & set(box.kinds) else "right" if "right" in box.kinds else "center"
    return f"<w:tc><w:tcPr>{look}</w:tcPr>{_paragraph(inside, align)}</w:tc>"


def _table(rows: Sequence[Sequence[Box]], widths: Sequence[float], size: float, *, ruled: bool = True) -> str:
    cells = list(placed(rows, len(widths)))
    lines = []
    for number in range(len(rows)):
        own = sorted((c for c in cells if c.top <= number <= c.bottom), key=lambda c: c.left)
        made = "".join(_cell(one, number, widths, size) for one in own)
        lines.append(f"<w:tr><w:trPr><w:cantSplit/></w:trPr>{made}</w:tr>")
    style = "single" if ruled else "nil"
    sides = ("top", "left", "bottom", "right", "insideH", "insideV")
    edges = "".join(f'<w:{side} w:val="{style}" w:sz="4" w:space="0" w:color="9AA5B1"/>' for side in sides)
    margins = "".join(f'<w:{side} w:w="40" w:type="dxa"/>' for side in ("left", "right"))
    grid = "".join(f'<w:gridCol w:w="{round(width * TWIPS)}"/>' for width in widths)
    total = round(sum(widths) * TWIPS)
    look = (
        f'<w:tblW w:w="{total}" w:type="dxa"/><w:tblBorders>{edges}</w:tblBorders>'
        f'<w:tblLayout w:type="fixed"/><w:tblCellMar>{margins}</w:tblCellMar>'
    )
    return f"<w:tbl><w:tblPr>{look}</w:tblPr><w:tblGrid>{grid}</w:tblGrid>{''.join(lines)}</w:tbl>"


@dataclass(frozen=True, slots=True)
class _Pictured(Box):
    """A cell with a picture: ``run`` is its part of the paragraph."""

    run: str = ""


def _bars(content: Content, media: Media) -> str:
    """The sides, each with its points as a bar."""
    scale = (BAR - 6) / max((side.most for side in content.sides), default=1)
    rows = []
    for side in content.sides:
        told = words.CARD_BAR_TOLD.format(
            name=side.name,
            most=f"{side.most:g}",
            kept=f"{max(side.assessed - side.lost, 0):.4g}",
            lost=f"{side.lost:.4g}",
            open=f"{max(side.most - side.assessed, 0):.4g}",
        )
        bar = _Pictured(kinds=("left",), run=media.run(Bar(side, scale), told))
        rows.append([_left(side.name, head=True), bar, Box(side.shown), _left(side.why)])
    return _table(rows, (24, 50, 24, ROOM - 98), 7.5)


def _strip(measure: Measure, media: Media) -> Box:
    if measure.spread is None:
        return Box()
    told = words.CARD_STRIP_TOLD.format(title=measure.title, shown=measure.shown, peers=measure.peers)
    return _Pictured(run=media.run(Strip(measure, STRIP), told))


def _measures(content: Content, media: Media) -> str:
    """The indicators, each with where it stands among those of the class."""
    own, peers = words.CARD_MEASURE_HEAD[1], words.CARD_MEASURE_HEAD[2]
    rows = [
        [Box(words.CARD_MEASURE_HEAD[0], head=True), Box(own, head=True), Box(peers, head=True, columns=2)],
        *(
            [
                _left(m.title, head=True),
                _left(f"{m.shown}　{m.counts}".strip()),
                _strip(m, media),
                _left(m.peers),
            ]
            for m in content.measures
        ),
    ]
    return _table(rows, (30, 54, 28, ROOM - 112), 7.5)


def _drawn_years(content: Content, media: Media) -> str:
    """The years of each indicator as a small picture, one beside the other."""
    width = ROOM / len(content.panels)
    type_ = Type()
    cells = []
    for panel in content.panels:
        points = [
            (words.CARD_POINT_BROKEN if p.broken else words.CARD_POINT).format(
                year=p.year, shown=p.shown or words.CARD_POINT_NONE
            )
            for p in panel.points
        ]
        told = words.CARD_YEARS_TOLD.format(title=panel.title, points=words.CARD_POINTS.join(points))
        drawing = Years(panel, width * POINTS - 6, PANEL, type_)
        cells.append(_Pictured(run=media.run(drawing, told)))
    return _table([cells], [width] * len(cells), 7.5, ruled=False)


def _left(text: str, *kinds: str, head: bool = False, columns: int = 1) -> Box:
    return Box(text, ("left", *kinds), head, columns=columns)


def _cut(text: str) -> str:
    return text if len(text) <= LONGEST else text[: LONGEST - 1] + "…"


def _faults(content: Content) -> list[str]:
    rows: list[list[Box]] = []
    total = sum(len(group.problems) for group in content.faults)
    left = MOST
    for group in content.faults:
        if left <= 0:
            break
        rows.append([_left(f"{group.fault}（{len(group.problems)}）", "group", head=True, columns=4)])
        for p in group.problems[:left]:
            named = words.CARD_SEVERITY.format(sign=p.sign, name=p.severity)
            rows.append([_left(named), _left(_cut(p.sentence)), _left(p.decision), Box(p.cost, ("right",))])
        left -= len(group.problems)
    if not rows:
        return [_paragraph(_run(words.CARD_NO_FAULTS, 8))]
    made = [_table(rows, (16, ROOM - 50, 22, 12), 7.5)]
    if total > MOST:
        made.append(_paragraph(_run(words.CARD_FAULTS_MORE.format(count=total - MOST), 7)))
    return made


def _official(content: Content) -> list[str]:
    made = []
    for table in content.tables:
        made.append(_head(table.title, table.note if table.rows else ""))
        columns = width_of(table.rows)
        if not columns:
            made.append(_paragraph(_run(table.note, 8)))
            continue
        widths = [ROOM / columns] * columns
        if columns == 10:
            widths = [14, 18, 60, *[(ROOM - 92) / 7] * 7]
        made.append(_table(table.rows, widths, 6.5))
    key = "　　".join(f"{box.sign or box.text}{told}" for box, told in content.legend)
    return [*made, _paragraph(_run(key, 6.5, colour="5D6875"))] if key else made


def _years(content: Content, media: Media) -> list[str]:
    if not content.panels:
        return [_head(words.CARD_YEARS), _paragraph(_run(words.CARD_YEARS_NONE, 8))]
    years = sorted({point.year for panel in content.panels for point in panel.points})
    rows = [[Box("", head=True), *(Box(str(year), head=True) for year in years)]]
    for panel in content.panels:
        known = {point.year: point for point in panel.points}
        cells = []
        for year in years:
            point = known.get(year)
            said = "—" if point is None or point.value is None else point.shown
            broken = point is not None and point.broken
            cells.append(Box(f"┊ {said}" if broken else said))
        rows.append([_left(panel.title, head=True), *cells])
    share = (ROOM - 46) / len(years)
    return [
        _head(words.CARD_YEARS, words.CARD_YEARS_KEY),
        _drawn_years(content, media),
        _table(rows, (46, *[share] * len(years)), 7.5),
    ]


def _body(content: Content, media: Media) -> str:
    heads = len(content.heads)
    top = [
        [Box(label, head=True) for label, _, _ in content.heads],
        [Box(value, ("strong",)) for _, value, _ in content.heads],
        [Box(remark) for _, _, remark in content.heads],
    ]
    figures = [
        [_left(f.name, head=True), Box(f.shown), _left(_cut(f.sentence))] for f in content.figures[:MOST]
    ]
    parts = [
        _paragraph(_run(f"{content.agency}　{content.year}", 15, bold=True)),
        _paragraph(_run(f"{words.TITLE}　{content.about}", 7.5, colour="5D6875")),
        _table(top, [ROOM / heads] * heads, 9),
        _paragraph(_run(content.state, 8), before=40),
        *(_paragraph(_run(line, 7.5, colour="5D6875")) for line in content.lines),
        _head(words.CARD_SIDES, words.CARD_SIDES_KEY),
        _bars(content, media),
        _head(words.CARD_FAULTS),
        *_faults(content),
        _head(words.CARD_MEASURES, words.CARD_MEASURES_KEY),
        _measures(content, media),
    ]
    if figures:
        parts += [_head(words.CARD_FIGURES), _table(figures, (44, 20, ROOM - 64), 7.5)]
    parts += [
        '<w:p><w:r><w:br w:type="page"/></w:r></w:p>',
        *_official(content),
        *_years(content, media),
    ]
    parts.append(_paragraph(_run(content.foot, 6.5, colour="5D6875"), before=80))
    edge = round(12 * TWIPS)
    page = (
        f'<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="{edge}" w:right="{edge}" '
        f'w:bottom="{edge}" w:left="{edge}" w:header="400" w:footer="400" w:gutter="0"/></w:sectPr>'
    )
    whole = f"<w:body>{''.join(parts)}{page}</w:body>"
    return f'{HEAD}<w:document xmlns:w="{WORD}" {NAMESPACES}>{whole}</w:document>'


_FONTS = f'<w:rFonts w:ascii="{FACE}" w:hAnsi="{FACE}" w:eastAsia="{FACE}" w:cs="{FACE}"/>'
_STYLES = (
    f'{HEAD}<w:styles xmlns:w="{WORD}"><w:docDefaults><w:rPrDefault><w:rPr>{_FONTS}'
    '<w:sz w:val="16"/><w:lang w:val="en-US" w:eastAsia="zh-CN"/></w:rPr></w:rPrDefault></w:docDefaults>'
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/>'
    "</w:style></w:styles>"
)
_PARTS = {
    "[Content_Types].xml": (
        f'{HEAD}<Types xmlns="{PACKAGE}/content-types"><Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="png" ContentType="image/png"/>'
        f'<Override PartName="/word/document.xml" ContentType="{MAIN}.document.main+xml"/>'
        f'<Override PartName="/word/styles.xml" ContentType="{MAIN}.styles+xml"/></Types>'
    ),
    "_rels/.rels": (
        f'{HEAD}<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="rId1" '
        f'Type="{OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>'
    ),
    "word/styles.xml": _STYLES,
}


def _relations(media: Media) -> str:
    pictures = "".join(
        f'<Relationship Id="{media.relation(n)}" Type="{OFFICE}/image" Target="media/{media.file(n)}"/>'
        for n in range(1, len(media.pictures) + 1)
    )
    return (
        f'{HEAD}<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="rId1" '
        f'Type="{OFFICE}/styles" Target="styles.xml"/>{pictures}</Relationships>'
    )


def docx(content: Content) -> bytes:
    """The card as a DOCX file; equal content gives equal bytes. Text is text: no field, no link, no macro.

    Its drawings are pictures with the words that say what they show.
    """
    into, media = BytesIO(), Media()
    texts = {**_PARTS, "word/document.xml": _body(content, media)}
    texts["word/_rels/document.xml.rels"] = _relations(media)
    parts = {name: part.encode() for name, part in texts.items()}
    parts |= {f"word/media/{media.file(n)}": picture for n, picture in enumerate(media.pictures, 1)}
    with ZipFile(into, "w", ZIP_DEFLATED) as archive:
        for name, part in parts.items():
            info = ZipInfo(name, PACKED)
            info.compress_type = ZIP_DEFLATED
            archive.writestr(info, part)
    return into.getvalue()
