"""简报 as a DOCX file: what 年度总览 says, with its three charts and the table of the bodies."""

from functools import lru_cache

import polars as pl

from data import resource
from nianbao.briefs import drawn
from nianbao.briefs.bodies import COLUMNS, in_words
from nianbao.briefs.pictured import with_charts
from nianbao.briefs.said import change_in_words, number, rate_in_words
from nianbao.briefs.year import Year
from nianbao.letters.letter import date_text
from nianbao.letters.template import Kind, Record, Template
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


def kind() -> Kind:
    """What a template of the paper may name."""
    return Kind(
        gaps=frozenset((*_GAPS, *_figure_gaps())),
        groups={},
        lines=frozenset(CAPTIONS),
        row="单位情况",
        rows=frozenset(words.COLUMNS.values()),
        needed=("报送",),
    )


def shipped() -> bytes:
    """The template that ships, as a DOCX file."""
    return resource("templates/brief.docx").read_bytes()


@lru_cache(maxsize=4)
def template(data: bytes) -> Template:
    """``data`` compiled as the template of the paper; Refused where it cannot be."""
    return Template(data, kind())


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
        outside = year.concerned_outside
        said = words.SAID_MENDED.format(
            to_correct=year.to_correct,
            reports=year.concerned,
            outside=words.SAID_MENDED_OUTSIDE.format(count=outside) if outside else "",
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


@speaking(DEFAULT)
def brief(year: Year, office: str = "", made_with: Template | None = None) -> bytes:
    """The paper as a DOCX file, signed by ``office``; equal years give equal bytes.

    ``made_with``: the office's own template (``template``); the shipped one without it.
    """
    charts = (drawn.submissions(year), drawn.faults(year), drawn.scores(year))
    shown: dict[str, list[Record]] = {}
    pictures: dict[str, tuple[bytes, str]] = {}
    for gap, caption, chart in zip(CAPTIONS, words.CAPTIONS, charts, strict=True):
        if chart is not None:
            told = caption.format(number=len(shown) + 1, year=year.number)
            shown[gap] = [{gap: told}]
            pictures[gap] = png(chart, SHARP, ON_PAPER, titled=False), told
    used = made_with or template(shipped())
    return with_charts(used.fill({**values(year, office), **shown}), pictures)
