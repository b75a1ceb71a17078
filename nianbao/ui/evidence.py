"""A finding and its evidence: the sentence, the page or the table, with its figure or cell marked."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from html import escape
from importlib.resources import files

import streamlit as st

from nianbao.ui import likeness, passages, redrawn
from nianbao.ui.findings import Cell, Finding
from nianbao.ui.marks import figure, judged_cells
from nianbao.ui.theme import plain
from nianbao.wording import grids, names
from nianbao.wording import views as words
from nianbao.wording.cells import cell_name
from parsing.document import Table
from parsing.model import Place

MOST_EXCERPTS = 3
MOST_CELLS = 6
SIGNS = {"error": "✕", "warning": "△", "info": "i"}


@dataclass(frozen=True, slots=True)
class Source:
    """What evidence of one report is drawn from: its cells and headings; its text, pages (PNG) and tables."""

    report: str
    cells: Mapping[str, Cell]
    figures: Sequence[Place]
    sections: Mapping[int, str]
    text: Callable[[], str]
    page: Callable[[int], bytes | None]
    table: Callable[[int], Table | None]
    dpi: int
    dated: str
    """What is known about the day of publication, in words."""

    beside: Callable[[Finding], bool] = likeness.passages
    """Draws the two texts of a finding about wording that is much the same; False for another finding."""


def style() -> None:
    """Puts the cards' style sheet into the page, once per run."""
    css = files(__package__).joinpath("cards.css").read_text("utf-8")
    st.html(f"<style>{css}</style>")


def _read(findings: Sequence[Finding], source: Source) -> list[Cell]:
    """The table cells that the findings read, each once."""
    concepts = dict.fromkeys(concept for finding in findings for concept in finding.own_facts)
    cells = [source.cells[concept] for concept in concepts if concept in source.cells]
    return [cell for cell in cells if cell.source == "table"]


def _told(findings: Sequence[Finding], read: Sequence[Cell]) -> list[Cell]:
    """The cells to show: all where they are few, else those that are judged or hold something but zero."""
    if len(read) <= MOST_CELLS:
        return list(read)
    judged = {concept for finding in findings for concept in judged_cells(finding)}
    return [c for c in read if c.concept in judged or c.state != "reported" or c.value]


def _spots(findings: Sequence[Finding], read: Sequence[Cell], told: Sequence[Cell]) -> list[Place]:
    """Places of sentences, and of the cells told."""
    elsewhere = {cell.spot for cell in read} - {cell.spot for cell in told}
    quoted = [e.spot for finding in findings for e in finding.evidence if e.spot not in elsewhere]
    return list(dict.fromkeys([*quoted, *(cell.spot for cell in told)]))


def _spans(spots: Sequence[Place]) -> list[passages.Span]:
    return [
        (s.start, s.end)
        for s in spots
        if s.start is not None and s.end is not None and s.page is None and s.table is None
    ]


def _text_evidence(spots: Sequence[Place], source: Source, cells: Sequence[Cell]) -> bool:
    quoted = _spans(spots)
    if not quoted:
        return False
    inside = [s for s in _spans(source.figures) if any(a <= s[0] and s[1] <= b for a, b in quoted)]
    figures = [*inside, *_spans([cell.spot for cell in cells])]
    shown = passages.excerpts(source.text(), quoted, figures)
    for pieces in shown[:MOST_EXCERPTS]:
        st.html(f'<div class="nb-q">{passages.as_html(pieces)}</div>')
    if len(shown) > MOST_EXCERPTS:
        st.caption(words.EVIDENCE_MORE.format(count=len(shown) - MOST_EXCERPTS))
    return bool(shown)


def _page_evidence(spots: Sequence[Place], source: Source, key: str) -> bool:
    boxes: dict[int, list[passages.Box]] = {}
    for spot in spots:
        if spot.page is not None and spot.box is not None:
            boxes.setdefault(spot.page, []).append(spot.box)
    for number, framed in sorted(boxes.items()):
        png = source.page(number)
        if png is None:
            st.caption(words.EVIDENCE_PAGE_FAILED.format(page=number))
            continue
        st.image(passages.bands(png, framed, source.dpi), width="stretch")
        label = f"{words.EVIDENCE_PAGE.format(page=number)} · {words.EVIDENCE_ZOOM}"
        if st.toggle(label, key=f"zoom:{key}:{number}"):
            st.image(passages.framed(png, framed, source.dpi), width="stretch")
    return bool(boxes)


def _table_evidence(spots: Sequence[Place], source: Source, key: str) -> bool:
    marked: dict[int, set[redrawn.Mark]] = {}
    for spot in spots:
        if spot.table is not None and spot.row is not None and spot.column is not None:
            marked.setdefault(spot.table, set()).add((spot.row, spot.column))
    for number, marks in sorted(marked.items()):
        cells = source.table(number)
        if cells is None:
            st.caption(words.EVIDENCE_TABLE_FAILED.format(table=number))
            continue
        label = f"{words.EVIDENCE_TABLE.format(table=number)} · {words.EVIDENCE_WHOLE_TABLE}"
        drawn = st.container(gap=None)
        whole = st.toggle(label, key=f"whole:{key}:{number}")
        drawn.html(redrawn.as_html(cells, marks, whole=whole))
    return bool(marked)


def _chips(told: Sequence[Cell], untold: int) -> str:
    chips = "".join(
        f"<div><span>{escape(cell_name(c.concept))}</span> <b>{escape(figure(c))}</b></div>" for c in told
    )
    rest = f"<div><span>{escape(words.OTHERS_ZERO.format(count=untold))}</span></div>" if untold else ""
    return f'<div class="nb-c">{chips}{rest}</div>'


def show_cells(cells: Sequence[Cell], source: Source, key: str) -> None:
    """Draw where ``cells`` stand in the source."""
    spots = [cell.spot for cell in cells]
    st.html(_chips(cells, 0))
    _page_evidence(spots, source, key)
    _table_evidence(spots, source, key)
    _text_evidence(spots, source, cells)


def _headings(findings: Sequence[Finding], source: Source) -> str:
    """The headings over what was judged, else all that were read: what is missing is not among them.

    For lateness, the day of publication.
    """
    if findings[0].fault == "late":
        return plain(words.EVIDENCE_DATE.format(date=source.dated))
    asked = dict.fromkeys(f.section or grids.TABLE_SECTIONS.get(f.place.get("table", "")) for f in findings)
    found = {
        n: words.SECTION_HEADING.format(number=grids.NUMERALS[n], title=t) for n, t in source.sections.items()
    }
    over = [found[number] for number in asked if number in found]
    if over:
        return plain(words.EVIDENCE_HEADING.format(heading=words.LIST.join(over)))
    if None in asked or not found:
        return words.EVIDENCE_NONE
    return plain(words.EVIDENCE_HEADINGS.format(headings=words.LIST.join(found.values())))


def show(findings: Sequence[Finding], source: Source, key: str) -> None:
    """Draw the evidence of findings with one cause: cells in words, then excerpts, page images or tables.

    Where the source has no place for them, their quotes; where there is nothing to quote, headings.
    Of wording that is much the same, both texts.
    """
    if source.beside(findings[0]):
        return
    read = _read(findings, source)
    told = _told(findings, read)
    if told:
        st.html(_chips(told, len(read) - len(told)))
    spots = _spots(findings, read, told)
    paged = _page_evidence(spots, source, key)
    paged = _table_evidence(spots, source, key) or paged
    if _text_evidence(spots, source, told) or paged or told:
        return
    quotes = dict.fromkeys(e.quote for finding in findings for e in finding.evidence if e.quote)
    for quote in list(quotes)[:MOST_EXCERPTS]:
        st.html(f'<div class="nb-q">{escape(quote)}</div>')
    if not quotes:
        st.caption(_headings(findings, source))


def _number(value: float) -> str:
    return f"{value:.10g}"


def heading(finding: Finding, title: str, cost: float | None = None, also: Sequence[str] = ()) -> str:
    """The finding in words as HTML: severity, the check's ``title``, its sentence, figures, points lost.

    ``also``: sentences of what else the same cause broke.
    """
    severity = names.SEVERITIES[finding.severity].full
    badge = f'<span class="sev {finding.severity}">{SIGNS[finding.severity]} {escape(severity)}</span>'
    if finding.decision != "none":
        badge += f'<span class="sev info">{escape(names.DECISIONS[finding.decision].full)}</span>'
    lost = (
        f'<span class="cost">{escape(words.POINTS_LOST.format(points=_number(cost)))}</span>' if cost else ""
    )
    others = "".join(f"<li>{escape(message)}</li>" for message in also)
    rest = f"<p class='sum'>{escape(words.SAME_ROOT)}</p><ul>{others}</ul>" if also else ""
    return (
        f'<div class="nb-f">{lost}{badge}<span class="what">{escape(title)}</span>'
        f"<p>{escape(finding.message)}</p>{rest}</div>"
    )


def card(
    findings: Sequence[Finding], title: str, source: Source, key: str, cost: float | None = None
) -> None:
    """Findings with one cause, the first of which leads, beside their evidence (narrow: above it)."""
    with st.container(border=True):
        if likeness.shown_wide(findings[0]):
            st.html(heading(findings[0], title, cost))
            source.beside(findings[0])
            return
        left, right = st.columns([5, 6], gap="medium")
        with left:
            st.html(heading(findings[0], title, cost, [other.message for other in findings[1:]]))
        with right:
            show(findings, source, key)
