"""简报 as a DOCX file: what 年度总览 says, with its three charts and the table of the bodies."""

from collections.abc import Mapping
from functools import cache
from io import BytesIO
from struct import unpack
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

import polars as pl

from data import resource
from nianbao.briefs import drawn
from nianbao.briefs.bodies import COLUMNS, in_words
from nianbao.briefs.said import change_in_words, number, rate_in_words
from nianbao.briefs.year import Year
from nianbao.letters.letter import date_text
from nianbao.letters.template import PACKED, Kind, Record, Template
from nianbao.pictures import png
from nianbao.wording.language import DEFAULT, speaking
from nianbao.wording.zh import briefs as words

WIDE = 5_616_000
"""The width of a chart on paper, 156 mm, in EMU."""

HEIGHTS = (3_000_001, 3_000_002, 3_000_003)
"""What stands in the template for the heights of the charts, in EMU."""

ON_PAPER, SHARP = 560, 3.0
"""Pixels of the width of a chart, for words as large as a table's, and how often each is drawn."""

PICTURE = ("chart1.png", "chart2.png", "chart3.png")
CAPTIONS = ("图一", "图二", "图三")
_GAPS = ("年度", "日期", "主管部门", "报送", "更正", "常见问题", "合计说明", "得分", "说明")


def _figure_gaps() -> list[str]:
    return [f"{short}{column}" for short in words.SHORT.values() for column in words.SUM_COLUMNS]


@cache
def _template() -> Template:
    kind = Kind(
        gaps=frozenset((*_GAPS, *_figure_gaps())),
        groups={},
        lines=frozenset(CAPTIONS),
        row="单位情况",
        rows=frozenset(words.COLUMNS.values()),
        needed=("报送", *words.COLUMNS.values()),
    )
    return Template(resource("templates/brief.docx").read_bytes(), kind)


def _submitted(year: Year) -> str:
    if not year.listed:
        return words.SAID_UNLISTED.format(reports=year.reports)
    held = year.held
    parts = [
        words.SAID_STATE.format(state=words.SAID_STATES[state], count=held.submission[state])
        for state in ("on_time", "late", "undated", "no_day")
        if held.submission[state] or state in ("on_time", "late")
    ]
    said = words.SAID_SUBMITTED.format(
        owed=held.owed,
        reported=held.reported,
        parts=words.LIST.join(parts),
        missing=held.submission["missing"],
    )
    if held.submission["not_due"]:
        said += words.SAID_NOT_DUE.format(count=held.submission["not_due"])
    if year.outside:
        said += words.SAID_OUTSIDE.format(count=year.outside)
    return said


def _mended(year: Year) -> str:
    if not year.to_correct:
        said = words.SAID_NOTHING_WRONG
    else:
        said = words.SAID_MENDED.format(
            to_correct=year.to_correct,
            reports=year.rows.filter(pl.col("to_correct") > 0).height,
            corrected=year.corrected,
        )
        rate, whole = rate_in_words(year)
        said += words.SAID_RATE.format(rate=rate) if whole else ""
        said += words.SAID_UNDECIDED.format(count=year.undecided) if year.undecided else ""
        said += words.STOP
    return said + (words.SAID_TO_EXPLAIN.format(count=year.to_explain) if year.to_explain else "")


def _common(year: Year) -> str:
    if year.faults.is_empty():
        return ""
    rows = year.faults.select("name", "bodies").iter_rows()
    named = words.LIST.join(words.SAID_FAULT.format(name=name, count=count) for name, count in rows)
    return words.SAID_COMMON.format(faults=named)


def _middle(scores: pl.Series) -> str:
    """The median of ``scores``, which are some."""
    return f"{scores.to_frame().select(pl.all().median()).item():.1f}"


def _scored(year: Year) -> str:
    first, now = year.rows["first_score"].drop_nulls(), year.rows["score"].drop_nulls()
    if not first.len():
        return words.SCORES_EMPTY
    said = words.SAID_SCORED.format(
        scored=first.len(), unscored=year.reports - first.len(), median=_middle(first)
    )
    if year.rows["again"].any() and now.len():
        said += words.SAID_SCORED_NOW.format(count=year.rows.filter("again").height, median=_middle(now))
    return said + words.STOP


def _figures(year: Year) -> dict[str, str]:
    made = dict.fromkeys(_figure_gaps(), words.NONE)
    this, last, alike = words.SUM_COLUMNS
    for figure in year.figures:
        short = words.SHORT[figure.id]
        if figure.value is not None:
            made[short + this] = words.SAID_SUM.format(value=number(figure.value), count=figure.bodies)
        if figure.before is not None:
            made[short + last] = words.SAID_SUM.format(
                value=number(figure.before), count=figure.bodies_before
            )
        if figure.change is not None:
            made[short + alike] = change_in_words(figure)
    return made


def _rows(year: Year) -> list[Record]:
    told = in_words(year.rows).with_columns(pl.all().cast(pl.String).fill_null(words.NONE))
    named = told.rename({column: words.COLUMNS[column] for column in COLUMNS})
    return list(named.iter_rows(named=True))


def values(year: Year, office: str = "") -> Record:
    """What the gaps of the template are filled with; ``office`` signs."""
    sums = words.SAID_SUMS.format(area=year.area) if year.figures else words.NO_AREA
    return {
        "年度": str(year.number),
        "日期": date_text(year.today),
        "主管部门": office,
        "报送": _submitted(year),
        "更正": _mended(year),
        "常见问题": _common(year),
        "合计说明": sums,
        "得分": _scored(year),
        "说明": words.SAID_NOTE,
        "单位情况": _rows(year),
        **_figures(year),
    }


def _height(picture: bytes) -> int:
    """The height on paper of a PNG file that is WIDE, in EMU."""
    wide, high = unpack(">II", picture[16:24])
    return int(WIDE * high / wide)


def _with_pictures(document: bytes, pictures: Mapping[int, bytes]) -> bytes:
    into = BytesIO()
    with ZipFile(BytesIO(document)) as plain, ZipFile(into, "w", ZIP_DEFLATED) as archive:
        for info in plain.infolist():
            content = plain.read(info)
            for place, picture in pictures.items():
                if info.filename == f"word/media/{PICTURE[place]}":
                    content = picture
                if info.filename == "word/document.xml":
                    old, new = str(HEIGHTS[place]).encode(), str(_height(picture)).encode()
                    content = content.replace(b'cy="' + old + b'"', b'cy="' + new + b'"')
            member = ZipInfo(info.filename, PACKED)
            member.compress_type = ZIP_DEFLATED
            archive.writestr(member, content)
    return into.getvalue()


@speaking(DEFAULT)
def brief(year: Year, office: str = "") -> bytes:
    """The paper as a DOCX file, signed by ``office``; equal years give equal bytes."""
    charts = (drawn.submissions(year), drawn.faults(year), drawn.scores(year))
    pictures = {
        place: png(chart, SHARP, ON_PAPER, titled=False)
        for place, chart in enumerate(charts)
        if chart is not None
    }
    captions = dict(zip(CAPTIONS, words.CAPTIONS, strict=True))
    shown: dict[str, list[Record]] = {}
    for place in pictures:
        gap = CAPTIONS[place]
        shown[gap] = [{gap: captions[gap].format(number=len(shown) + 1, year=year.number)}]
    return _with_pictures(_template().fill({**values(year, office), **shown}), pictures)
