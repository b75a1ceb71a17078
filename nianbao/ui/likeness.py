"""Wording compared on screen: one section of two reports side by side, section five against last year's."""

from collections import Counter
from collections.abc import Sequence
from html import escape

import polars as pl
import streamlit as st

from nianbao.checks.filed import bodies
from nianbao.desk import Desk
from nianbao.library import LibraryError
from nianbao.likeness.announced import SECTION, against_last_year
from nianbao.likeness.passages import Comparison, Passage, compare
from nianbao.ui import data, grid
from nianbao.ui.findings import Finding
from nianbao.ui.grid import Cell as Box
from nianbao.ui.theme import plain
from nianbao.wording import likeness as words
from nianbao.wording import screens
from nianbao.wording.cells import section_name
from parsing.model import Report
from parsing.personal import masked

RULES = "copied."
LONGEST = 1200
"""Characters of a paragraph that are shown."""


@st.cache_data(max_entries=40, show_spinner=False)
def _compared(place: str, own: int, other: int, section: int) -> Comparison:
    return compare(_report(own), _report(other), section)


@st.cache_data(max_entries=20, show_spinner=False)
def _announced(place: str, own: int, last: int) -> pl.DataFrame:
    return against_last_year(_report(own), _report(last))


def _report(version: int) -> Report:
    return data.library().report(version)


def as_html(passage: Passage) -> str:
    """A paragraph as HTML: what is the same in ``mark``; every word escaped, private numbers masked."""
    pieces, left = [], LONGEST
    whole, start = masked("".join(piece.text for piece in passage.pieces)), 0
    for piece in passage.pieces:
        shown = whole[start : start + len(piece.text)][:left]
        start += len(piece.text)
        left -= len(shown)
        pieces.append(f"<mark>{escape(shown)}</mark>" if piece.same else escape(shown))
    return f'<div class="nb-q">{"".join(pieces)}{"" if left else " …"}</div>'


def _column(title: str, passages: Sequence[Passage]) -> None:
    st.caption(plain(title))
    shared = [passage for passage in passages if passage.shared]
    st.html("".join(as_html(passage) for passage in shared) or escape(words.SAME_NOWHERE))
    if shared and len(shared) < len(passages):
        st.caption(words.UNSHARED.format(count=len(passages) - len(shared)))


def _title(desk: Desk, report: str, section: int) -> str:
    row = desk.frames.reports.filter(pl.col("report") == report).select("agency", "year").row(0)
    return words.TITLE.format(name=row[0] or "", year=row[1] or "", section=section_name(section))


def shown_wide(finding: Finding) -> bool:
    """Whether the evidence of ``finding`` are two texts that need the whole width."""
    return finding.rule.startswith(RULES) and "other" in finding.terms and finding.section is not None


def passages(finding: Finding) -> bool:
    """Draw the two sections of a finding of a ``copied.`` rule side by side; False where it has none."""
    other = finding.terms.get("other")
    if not shown_wide(finding) or other is None or finding.section is None:
        return False
    desk = data.desk()
    if desk.frames.reports.filter(pl.col("report") == other).is_empty():
        st.caption(words.GONE)
        return True
    try:
        found = _compared(data.library().place, int(finding.report), int(other), finding.section)
    except LibraryError:
        st.caption(words.GONE)
        return True
    beside(desk, found, finding.report, other, finding.section)
    return True


def two(desk: Desk, report: str, other: str, section: int) -> None:
    """Draw ``section`` of two reports side by side; raises LibraryError where one is no more."""
    beside(desk, _compared(data.library().place, int(report), int(other), section), report, other, section)


def beside(desk: Desk, found: Comparison, report: str, other: str, section: int) -> None:
    """Draw what was ``found`` of ``section`` of two reports of ``desk``: the texts side by side."""
    if found.share is not None:
        st.caption(words.SHARE.format(share=round(100 * found.share)))
    left, right = st.columns(2, gap="medium")
    with left:
        _column(_title(desk, report, section), found.left)
    with right:
        _column(_title(desk, other, section), found.right)


def last_year(reports: pl.DataFrame, report: str) -> str | None:
    """The key of the same body's report of the year before; None where there is none."""
    who = bodies(reports)
    mine = who.filter(pl.col("report") == report).with_columns(pl.col("year") - 1)
    same = ["stem", "above", "scope", "year"]
    known = mine.filter(pl.col("stem").is_not_null()).select(same)
    found: list[str] = who.join(known, on=same, how="semi", nulls_equal=True)["report"].to_list()
    return max(found, default=None)


def _count(told: pl.DataFrame, kind: str) -> str:
    counts = Counter(told.filter(pl.col("kind") == kind).get_column("standing"))
    parts = [
        words.COUNT.format(standing=name, count=counts[standing])
        for standing, name in words.STANDINGS.items()
        if counts[standing]
    ]
    return words.COUNTS.format(kind=words.KINDS[kind], parts=screens.PHRASES.join(parts)) if parts else ""


def against(desk: Desk, report: str) -> None:
    """Draw 与上年对照: section five's problems and measures beside last year's; nothing without last year."""
    last = last_year(desk.frames.reports, report)
    if last is None:
        return
    told = _announced(data.library().place, int(report), int(last))
    st.markdown(f"**{words.AGAINST_LAST.format(section=section_name(SECTION))}**")
    if told.is_empty():
        st.caption(words.AGAINST_EMPTY)
        return
    year = desk.frames.reports.filter(pl.col("report") == last).get_column("year").item()
    st.caption(words.AGAINST_NOTE.format(year=year))
    st.caption(screens.CLAUSES.join(filter(None, (_count(told, kind) for kind in words.KINDS))))
    head = [[Box(title, head=True) for title in words.AGAINST_COLUMNS.values()]]
    rows = [
        [
            Box(words.KINDS[row["kind"]], ("left",), head=True),
            Box(words.STANDINGS[row["standing"]], ("left",)),
            Box(row["text"] or "", ("left", "fill")),
            Box(row["last_text"] or "", ("left", "fill")),
        ]
        for row in told.iter_rows(named=True)
    ]
    grid.draw(f"against:{report}", head, rows)
