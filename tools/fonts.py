"""Makes the font that printed papers embed: ``python -m tools.fonts NotoSansCJK-Regular.ttc TARGET.ttf``.

Taken over are the characters of GB 2312, those of all names of divisions and of everything this program
says. PDF makers embed outlines of the TrueType kind only, so curves are turned into these. The licence
(OFL 1.1) asks for nothing but itself beside the font; the name is changed, for the font is a changed one.
"""

import lzma
import sys
from pathlib import Path

from fontTools.pens.cu2quPen import Cu2QuPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTCollection, TTFont, newTable

ROOT = Path(__file__).parents[1]
FACE = "Noto Sans CJK SC"
NAME = "Nianbao Sans"
FAMILY, FULL, UNIQUE, POSTSCRIPT = (1, 16), 4, 3, 6
KEPT_NAMES = (0, 1, 2, 3, 4, 5, 6, 13, 14)
ERROR = 1.0
"""How far a turned curve may lie from its model, in thousandths of the type size."""


def _gb2312() -> set[str]:
    pairs = (bytes((a, b)) for a in range(0xA1, 0xF8) for b in range(0xA1, 0xFF))
    return set("".join(pair.decode("gb2312", "ignore") for pair in pairs))


def _said() -> set[str]:
    texts = [lzma.decompress((ROOT / "data/areas/divisions.tsv.xz").read_bytes()).decode()]
    texts += [path.read_text("utf-8") for path in (ROOT / "nianbao/wording").glob("*.py")]
    texts += [path.read_text("utf-8") for path in (ROOT / "data").rglob("*.json")]
    return {character for text in texts for character in text if character.isprintable()}


def _wanted() -> set[int]:
    extra = set("×△▲●○◆◇■□〓—…·①②③④⑤⑥⑦⑧⑨⑩↑↓→−＝≥≤∑㎡℃±’‘“”〔〕")
    ascii_ = {chr(code) for code in range(0x20, 0x7F)}
    return {ord(character) for character in _gb2312() | _said() | extra | ascii_}


def _turned(font: TTFont) -> None:
    """Replaces the outlines by TrueType ones."""
    glyphs, order = font.getGlyphSet(), font.getGlyphOrder()
    made = {}
    for name in order:
        pen = TTGlyphPen(glyphs)
        glyphs[name].draw(Cu2QuPen(pen, ERROR, reverse_direction=True))
        made[name] = pen.glyph()
    font["loca"] = newTable("loca")
    font["glyf"] = table = newTable("glyf")
    table.glyphOrder, table.glyphs = order, made
    del font["CFF "]
    maxp = font["maxp"]
    maxp.tableVersion = 0x00010000
    zeros = ("maxTwilightPoints", "maxStorage", "maxFunctionDefs", "maxInstructionDefs", "maxStackElements")
    for field in (*zeros, "maxSizeOfInstructions", "maxComponentElements", "maxComponentDepth", "maxPoints"):
        setattr(maxp, field, 0)
    for field in ("maxContours", "maxCompositePoints", "maxCompositeContours"):
        setattr(maxp, field, 0)
    maxp.maxZones = 1
    font["post"].formatType = 3.0
    font["head"].glyphDataFormat = 0
    font.sfntVersion = "\000\001\000\000"


def _named(font: TTFont) -> None:
    table = font["name"]
    table.names = [n for n in table.names if n.nameID in KEPT_NAMES and n.platformID == 3]
    table.names = [n for n in table.names if n.langID == 0x409]
    for record in table.names:
        if record.nameID in (*FAMILY, FULL, UNIQUE):
            record.string = NAME
        elif record.nameID == POSTSCRIPT:
            record.string = NAME.replace(" ", "") + "-Regular"


def main(source: str, target: str) -> None:
    """Writes the part of the face SC in the collection ``source`` that is wanted to ``target``."""
    faces = TTCollection(source, lazy=True).fonts
    font = next(face for face in faces if face["name"].getDebugName(1) == FACE)
    options = Options(
        hinting=False, layout_features=[], name_IDs=["*"], notdef_outline=True, glyph_names=False
    )
    options.drop_tables += ["VORG", "vhea", "vmtx", "BASE", "GSUB", "GPOS", "GDEF", "DSIG"]
    subsetter = Subsetter(options)
    wanted = _wanted()
    subsetter.populate(unicodes=wanted)
    subsetter.subset(font)
    _turned(font)
    _named(font)
    font.save(target)
    missing = sorted(wanted - set(font.getBestCmap()))
    print(f"{len(font.getBestCmap())} characters, {Path(target).stat().st_size:,} bytes")
    print("not in the face:", "".join(map(chr, missing)))


if __name__ == "__main__":
    main(*sys.argv[1:3])
